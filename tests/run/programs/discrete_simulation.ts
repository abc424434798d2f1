// Events by time from a binary heap, customers that wait, servers that break, statistics; and a bounded buffer between generators.
class Heap<T> {
  private items: T[] = [];
  constructor(private before: (a: T, b: T) => boolean) {}
  get size(): number { return this.items.length; }
  push(item: T): void {
    const a = this.items;
    let i = a.push(item) - 1;
    while (i > 0) {
      const up = (i - 1) >> 1;
      if (!this.before(a[i], a[up])) break;
      [a[i], a[up]] = [a[up], a[i]];
      i = up;
    }
  }
  pop(): T | undefined {
    const a = this.items;
    if (a.length === 0) return undefined;
    const top = a[0], last = a.pop()!;
    if (a.length > 0) {
      a[0] = last;
      for (let i = 0; ;) {
        let least = i;
        for (const child of [2 * i + 1, 2 * i + 2]) if (child < a.length && this.before(a[child], a[least])) least = child;
        if (least === i) break;
        [a[i], a[least]] = [a[least], a[i]];
        i = least;
      }
    }
    return top;
  }
}
class Random {
  constructor(private state: number) {}
  next(): number {
    this.state ^= this.state << 13;
    this.state ^= this.state >>> 17;
    this.state ^= this.state << 5;
    return (this.state >>> 0) / 4294967296;
  }
  between(lo: number, hi: number): number { return lo + Math.floor(this.next() * (hi - lo + 1)); }
}
type Event = { time: number; order: number; run: () => void };
class Simulation {
  now = 0;
  private order = 0;
  private queue = new Heap<Event>((a, b) => a.time < b.time || a.time === b.time && a.order < b.order);
  at(delay: number, run: () => void): void { this.queue.push({ time: this.now + delay, order: this.order++, run }); }
  until(end: number): number {
    let handled = 0;
    for (let e = this.queue.pop(); e && e.time <= end; e = this.queue.pop()) {
      this.now = e.time;
      e.run();
      handled++;
    }
    return handled;
  }
}
class Server {
  busy = false;
  broken = false;
  served = 0;
  constructor(readonly name: string, readonly speed: number) {}
}
class Shop {
  private waiting: { id: number; since: number }[] = [];
  private totalWait = 0;
  longest = 0;
  left = 0;
  readonly log: string[] = [];
  constructor(private sim: Simulation, private servers: Server[], private random: Random) {}
  arrive(id: number): void {
    if (this.waiting.length >= 4) {
      this.left++;
    } else {
      this.waiting.push({ id, since: this.sim.now });
      this.longest = Math.max(this.longest, this.waiting.length);
      this.dispatch();
    }
    this.sim.at(this.random.between(1, 6), () => this.arrive(id + 1));
  }
  private dispatch(): void {
    for (const server of this.servers) {
      if (server.busy || server.broken) continue;
      const next = this.waiting.shift();
      if (!next) return;
      server.busy = true;
      this.totalWait += this.sim.now - next.since;
      this.sim.at(this.random.between(3, 9) / server.speed, () => {
        server.busy = false;
        server.served++;
        if (this.random.next() < 0.05) {
          server.broken = true;
          this.log.push(`${server.name} breaks at ${this.sim.now.toFixed(1)}`);
          this.sim.at(25, () => { server.broken = false; this.dispatch(); });
        }
        this.dispatch();
      });
    }
  }
  report(): string {
    const served = this.servers.reduce((n, s) => n + s.served, 0);
    return `${served} served, ${this.left} left, ${this.longest} at most, waited ${(this.totalWait / served).toFixed(3)}`;
  }
}
for (const seed of [1, 42, 20240601]) {
  const sim = new Simulation();
  const shop = new Shop(sim, [new Server('A', 1), new Server('B', 1.5)], new Random(seed));
  sim.at(0, () => shop.arrive(1));
  console.log(sim.until(500), sim.now.toFixed(2), shop.report());
  console.log(shop.log.join('; '));
}
const heap = new Heap<number>((a, b) => a < b);
const random = new Random(7);
const numbers = Array.from({ length: 200 }, () => random.between(-50, 50));
numbers.forEach(n => heap.push(n));
const sorted: number[] = [];
while (heap.size > 0) sorted.push(heap.pop()!);
console.log(sorted.join() === numbers.slice().sort((a, b) => a - b).join(), heap.pop(), sorted[0], sorted[199]);
function* producer(buffer: number[], capacity: number, count: number): Generator<string, string> {
  for (let i = 0; i < count; i++) {
    while (buffer.length >= capacity) yield 'full';
    buffer.push(i * i);
    yield `+${i * i}`;
  }
  return 'produced';
}
function* consumer(buffer: number[], wanted: number): Generator<string, string> {
  let sum = 0;
  while (wanted > 0) {
    if (buffer.length === 0) { yield 'empty'; continue; }
    sum += buffer.shift()!;
    wanted--;
    if (wanted % 2 === 0) yield `=${sum}`;
  }
  return `consumed ${sum}`;
}
const buffer: number[] = [], trace: string[] = [];
let running: Generator<string, string>[] = [producer(buffer, 2, 6), consumer(buffer, 6)];
while (running.length > 0) {
  running = running.filter(process => {
    const { value, done } = process.next();
    trace.push(value);
    return !done;
  });
}
console.log(trace.join(' '));

// expect: 291 500.00 137 served, 5 left, 4 at most, waited 4.341
// expect: A breaks at 43.0; B breaks at 60.0; B breaks at 114.3; B breaks at 164.0; A breaks at 256.0; B breaks at 282.0; B breaks at 337.0; B breaks at 467.7
// expect: 297 498.00 141 served, 5 left, 4 at most, waited 3.861
// expect: B breaks at 115.0; A breaks at 130.0; B breaks at 174.7; B breaks at 271.0; A breaks at 281.0; B breaks at 300.7; B breaks at 433.3; A breaks at 482.0
// expect: 291 495.67 139 served, 6 left, 4 at most, waited 3.103
// expect: B breaks at 37.7; A breaks at 56.0; A breaks at 315.0; B breaks at 336.3; A breaks at 380.0; B breaks at 405.3
// expect: true undefined -50 48
// expect: +0 empty +1 =1 +4 empty +9 =14 +16 empty +25 =55 produced consumed 55
