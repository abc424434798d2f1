class DefaultMap<K, V> extends Map<K, V> {
  constructor(private make: (k: K) => V, entries?: Iterable<readonly [K, V]>) { super(entries as any); }
  get(key: K): V {
    if (!this.has(key)) this.set(key, this.make(key));
    return super.get(key) as V;
  }
}
const d = new DefaultMap<string, number[]>(() => [], [['z', [9]]]);
d.get('a').push(1); d.get('a').push(2); d.get('b');
console.log(d.size, d.get('a'), [...d.keys()], d instanceof Map, d);
class Counter<T> extends Map<T, number> {
  add(x: T) { this.set(x, (this.get(x) ?? 0) + 1); return this; }
  get total() { let s = 0; for (const [, n] of this) s += n; return s; }
}
const c = new Counter<string>().add('a').add('b').add('a');
console.log(c.total, c.size, c, Array.from(c), JSON.stringify([...c]));
c.forEach((v, k, m) => console.log(k, v, m === c));
class Log extends Map<string, number> { set(k: string, v: number) { console.log('set', k, v); return super.set(k, v); } }
const l = new Log([['a', 1], ['b', 2]]); l.set('c', 3); console.log(l.size, l.delete('a'), l.has('a')); l.clear(); console.log(l.size);
class USet<T> extends Set<T> {
  union(o: Iterable<T>): USet<T> { const r = new USet<T>(this); for (const x of o) r.add(x); return r; }
  has(x: T) { return super.has(x); }
}
const u = new USet([1, 2]).union([2, 3]); console.log(u, u.size, u instanceof Set, [...u].map(x => x * 2), u.has(3));
class Sub extends USet<string> { constructor() { super(['q']); this.add('r'); } }
console.log(new Sub(), new Sub().union(['s']));
class W extends WeakMap<object, number> { get(k: object) { return super.get(k) ?? -1; } }
const k = {}; const wm = new W(); console.log(wm.get(k)); wm.set(k, 4); console.log(wm.get(k));

// expect: 3 [ 1, 2 ] [ 'z', 'a', 'b' ] true DefaultMap(3) [Map] {
// expect:   'z' => [ 9 ],
// expect:   'a' => [ 1, 2 ],
// expect:   'b' => [],
// expect:   make: [Function (anonymous)]
// expect: }
// expect: 3 2 Counter(2) [Map] { 'a' => 2, 'b' => 1 } [ [ 'a', 2 ], [ 'b', 1 ] ] [["a",2],["b",1]]
// expect: a 2 true
// expect: b 1 true
// expect: set a 1
// expect: set b 2
// expect: set c 3
// expect: 3 true false
// expect: 0
// expect: USet(3) [Set] { 1, 2, 3 } 3 true [ 2, 4, 6 ] true
// expect: Sub(2) [Set] { 'q', 'r' } USet(3) [Set] { 'q', 'r', 's' }
// expect: -1
// expect: 4
