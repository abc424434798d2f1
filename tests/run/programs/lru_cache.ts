// A cache with a doubly linked list and a Map: eviction order, hits that move, deletion in the middle, generic over key and value.
class Entry<K, V> {
  before: Entry<K, V> | null = null;
  after: Entry<K, V> | null = null;
  constructor(readonly key: K, public value: V) {}
}
class LruCache<K, V> {
  private map: Map<K, Entry<K, V>> = new Map();
  private newest: Entry<K, V> | null = null;
  private oldest: Entry<K, V> | null = null;
  hits: number = 0;
  misses: number = 0;
  constructor(private capacity: number, private onEvict?: (key: K, value: V) => void) {}
  get(key: K): V | undefined {
    const e: Entry<K, V> | undefined = this.map.get(key);
    if (e === undefined) { this.misses++; return undefined; }
    this.hits++;
    this.unlink(e);
    this.link(e);
    return e.value;
  }
  set(key: K, value: V): this {
    const known: Entry<K, V> | undefined = this.map.get(key);
    if (known) { known.value = value; this.unlink(known); this.link(known); return this; }
    const e: Entry<K, V> = new Entry<K, V>(key, value);
    this.map.set(key, e);
    this.link(e);
    if (this.map.size > this.capacity) {
      const last: Entry<K, V> = this.oldest!;
      this.unlink(last);
      this.map.delete(last.key);
      this.onEvict?.(last.key, last.value);
    }
    return this;
  }
  delete(key: K): boolean {
    const e: Entry<K, V> | undefined = this.map.get(key);
    if (!e) { return false; }
    this.unlink(e);
    return this.map.delete(key);
  }
  keys(): K[] {
    const result: K[] = [];
    for (let e: Entry<K, V> | null = this.newest; e !== null; e = e.after) { result.push(e.key); }
    return result;
  }
  private link(e: Entry<K, V>): void {
    e.after = this.newest;
    if (this.newest) { this.newest.before = e; } else { this.oldest = e; }
    this.newest = e;
  }
  private unlink(e: Entry<K, V>): void {
    if (e.before) { e.before.after = e.after; } else { this.newest = e.after; }
    if (e.after) { e.after.before = e.before; } else { this.oldest = e.before; }
    e.before = e.after = null;
  }
}
const evicted: string[] = [];
const c: LruCache<string, number> = new LruCache<string, number>(3, (k: string, v: number) => { evicted.push(`${k}=${v}`); });
c.set('a', 1).set('b', 2).set('c', 3);
console.log(c.keys(), c.get('a'), c.keys());
c.set('d', 4).set('c', 33);
console.log(c.keys(), evicted, c.get('b'), c.delete('a'), c.delete('a'), c.keys());
c.set('e', 5).set('f', 6).set('g', 7);
console.log(c.keys(), evicted, c.hits, c.misses);
const byNumber: LruCache<number, string | null> = new LruCache<number, string | null>(50);
let seed: number = 7;
let found: number = 0;
for (let i = 0; i < 5000; i++) {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  const key: number = Math.floor(seed / 65536) % 80;
  if (byNumber.get(key) !== undefined) { found++; } else { byNumber.set(key, key % 3 === 0 ? null : 'v' + key); }
}
console.log(found === byNumber.hits, found + byNumber.misses, byNumber.keys().length, byNumber.keys().slice(0, 5), byNumber.get(byNumber.keys()[3]));

// expect: [ 'c', 'b', 'a' ] 1 [ 'a', 'c', 'b' ]
// expect: [ 'c', 'd', 'a' ] [ 'b=2' ] undefined true false [ 'c', 'd' ]
// expect: [ 'g', 'f', 'e' ] [ 'b=2', 'd=4', 'c=33' ] 1 1
// expect: true 5000 50 [ 5, 77, 36, 8, 70 ] v8
