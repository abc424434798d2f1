// Listeners that add, remove and throw while they are told; once, priorities, wildcard, and counts.
type Listener = (event: string, value: number) => void;
class Registration { constructor(readonly listener: Listener, readonly once: boolean, readonly priority: number) {} }
class Emitter {
  private table: Map<string, Registration[]> = new Map();
  errors: string[] = [];
  on(event: string, listener: Listener, priority: number = 0): () => void { return this.add(event, new Registration(listener, false, priority)); }
  once(event: string, listener: Listener): () => void { return this.add(event, new Registration(listener, true, 0)); }
  private add(event: string, r: Registration): () => void {
    const list: Registration[] = this.table.get(event) ?? [];
    list.push(r);
    list.sort((a: Registration, b: Registration): number => b.priority - a.priority);
    this.table.set(event, list);
    return (): void => { this.drop(event, r); };
  }
  private drop(event: string, r: Registration): void {
    const list: Registration[] | undefined = this.table.get(event);
    const at: number = list?.indexOf(r) ?? -1;
    if (at >= 0) { list!.splice(at, 1); }
    if (list?.length === 0) { this.table.delete(event); }
  }
  emit(event: string, value: number = -1): number {
    let told: number = 0;
    for (const key of [event, '*']) {
      for (const r of (this.table.get(key) ?? []).slice()) {
        if (r.once) { this.drop(key, r); }
        try { r.listener(event, value); told++; } catch (e) { this.errors.push(`${event}: ${(e as Error).message}`); }
      }
    }
    return told;
  }
  names(): string[] { return Array.from(this.table.keys()); }
}
const log: string[] = [];
const say = (name: string): Listener => (event: string, value: number): void => { log.push(`${name}:${event}:${value}`); };
const e: Emitter = new Emitter();
const off: () => void = e.on('a', say('first'));
e.on('a', say('urgent'), 10);
e.once('a', say('once'));
e.on('*', say('any'));
console.log(e.emit('a', 1), e.emit('a'), e.emit('b', 0), log.splice(0));
e.on('a', (): void => { throw new Error('broken'); }, 5);
e.on('a', (): void => { off(); e.on('a', say('late'), -1); });
console.log(e.emit('a', 2), log.splice(0), e.errors);
console.log(e.emit('a', 3), log.splice(0), e.errors.length);
off();
let depth: number = 0;
e.on('deep', (event: string, value: number): void => { if (value > 0) { depth++; e.emit('deep', value - 1); depth--; } else { log.push('bottom' + depth); } });
e.emit('deep', 50);
console.log(log.filter((l: string): boolean => l.startsWith('bottom')), e.names());
const offs: (() => void)[] = ['x', 'y', 'z'].map((n: string): (() => void) => e.on(n, say(n)));
offs.forEach((f: () => void): void => f());
console.log(e.names(), depth);

// expect: 4 3 1 [
// expect:   'urgent:a:1',
// expect:   'first:a:1',
// expect:   'once:a:1',
// expect:   'any:a:1',
// expect:   'urgent:a:-1',
// expect:   'first:a:-1',
// expect:   'any:a:-1',
// expect:   'any:b:0'
// expect: ]
// expect: 4 [ 'urgent:a:2', 'first:a:2', 'any:a:2' ] [ 'a: broken' ]
// expect: 4 [ 'urgent:a:3', 'late:a:3', 'any:a:3' ] 2
// expect: [ 'bottom50' ] [ 'a', '*', 'deep' ]
// expect: [ 'a', '*', 'deep' ] 0
