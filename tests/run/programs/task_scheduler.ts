// Tasks with dependencies, priorities and delays on a simulated clock: a binary heap, cycles found, results by name.
class Task {
  done: number = -1;
  constructor(readonly name: string, readonly cost: number, readonly needs: string[] = [], readonly priority: number = 0) {}
}
class Heap<T> {
  private items: T[] = [];
  constructor(private before: (a: T, b: T) => boolean) {}
  get size(): number { return this.items.length; }
  push(x: T): void {
    let i: number = this.items.length;
    this.items.push(x);
    while (i > 0) {
      const parent: number = (i - 1) >> 1;
      if (!this.before(x, this.items[parent])) { break; }
      this.items[i] = this.items[parent];
      i = parent;
    }
    this.items[i] = x;
  }
  pop(): T | undefined {
    const top: T | undefined = this.items[0];
    const last: T | undefined = this.items.pop();
    if (this.items.length === 0 || last === undefined) { return top; }
    let i: number = 0;
    for (;;) {
      let child: number = 2 * i + 1;
      if (child >= this.items.length) { break; }
      if (child + 1 < this.items.length && this.before(this.items[child + 1], this.items[child])) { child++; }
      if (!this.before(this.items[child], last)) { break; }
      this.items[i] = this.items[child];
      i = child;
    }
    this.items[i] = last;
    return top;
  }
}
class Cycle extends Error {}
function schedule(tasks: Task[], workers: number): string[] {
  const byName: Map<string, Task> = new Map(tasks.map((t: Task): [string, Task] => [t.name, t]));
  const waits: Map<string, number> = new Map();
  const ready: Heap<Task> = new Heap<Task>((a: Task, b: Task): boolean => a.priority !== b.priority ? a.priority > b.priority : a.name < b.name);
  for (const t of tasks) {
    for (const n of t.needs) { if (!byName.has(n)) { throw new RangeError(`${t.name} needs ${n}`); } }
    waits.set(t.name, t.needs.length);
    if (t.needs.length === 0) { ready.push(t); }
  }
  const running: Heap<Task> = new Heap<Task>((a: Task, b: Task): boolean => a.done - b.done < 0 || a.done === b.done && a.name < b.name);
  const log: string[] = [];
  let now: number = 0;
  let finished: number = 0;
  while (ready.size > 0 || running.size > 0) {
    while (ready.size > 0 && running.size < workers) {
      const t: Task = ready.pop()!;
      t.done = now + t.cost;
      log.push(`${now}+${t.name}`);
      running.push(t);
    }
    const t: Task = running.pop()!;
    now = t.done;
    finished++;
    log.push(`${now}-${t.name}`);
    for (const other of tasks) {
      if (!other.needs.includes(t.name)) { continue; }
      const left: number = waits.get(other.name)! - 1;
      waits.set(other.name, left);
      if (left === 0) { ready.push(other); }
    }
  }
  if (finished < tasks.length) { throw new Cycle(tasks.filter((t: Task): boolean => t.done < 0).map((t: Task): string => t.name).join(' ')); }
  return log;
}
const make = (): Task[] => [new Task('parse', 3), new Task('lex', 2, [], 1), new Task('bind', 2.5, ['parse', 'lex']), new Task('emit', 4, ['bind']), new Task('docs', 10), new Task('link', 1, ['emit', 'docs']), new Task('test', 0, ['link'])];
for (const n of [1, 2, 100]) { console.log(n, schedule(make(), n).join(' ')); }
for (const bad of [[new Task('a', 1, ['b']), new Task('b', 1, ['a']), new Task('c', 1)], [new Task('a', 1, ['zz'])], []]) {
  try { console.log(schedule(bad, 2)); } catch (e) { console.log((e as Error).constructor.name, (e as Error).message, e instanceof Cycle); }
}
const h: Heap<number> = new Heap<number>((a: number, b: number): boolean => a < b);
for (let i = 0; i < 200; i++) { h.push((i * 73) % 199); }
const sorted: number[] = [];
while (h.size > 0) { sorted.push(h.pop()!); }
console.log(sorted.every((x: number, i: number): boolean => i === 0 || sorted[i - 1] <= x), sorted.length, h.pop());

// expect: 1 0+lex 2-lex 2+docs 12-docs 12+parse 15-parse 15+bind 17.5-bind 17.5+emit 21.5-emit 21.5+link 22.5-link 22.5+test 22.5-test
// expect: 2 0+lex 0+docs 2-lex 2+parse 5-parse 5+bind 7.5-bind 7.5+emit 10-docs 11.5-emit 11.5+link 12.5-link 12.5+test 12.5-test
// expect: 100 0+lex 0+docs 0+parse 2-lex 3-parse 3+bind 5.5-bind 5.5+emit 9.5-emit 10-docs 10+link 11-link 11+test 11-test
// expect: Cycle a b true
// expect: RangeError a needs zz false
// expect: []
// expect: true 200 undefined
