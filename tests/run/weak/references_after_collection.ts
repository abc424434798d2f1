// What collection may and may not do: strong holders keep, weak ones let go in time, caches by WeakRef, registries that are told once, entries of WeakMaps that hold their own keys.
function churn(rounds: number): number { let n = 0; for (let i = 0; i < rounds; i++) { const xs = new Array(100).fill({ i }); n += xs.length; } return n; }
class Big { data = new Array(50).fill(1.5); constructor(public id: number) {} }
const kept = new Big(1);
const strong = new WeakRef(kept);
const weak: WeakRef<Big>[] = [];
(() => { for (let i = 0; i < 200; i++) weak.push(new WeakRef(new Big(i))); })();
async function later(): Promise<void> {
  let told = 0;
  const tokens = new Set<string>();
  const registry = new FinalizationRegistry<string>(token => { told++; if (tokens.has(token)) console.log('twice', token); tokens.add(token); });
  const unregisterToken = {};
  (() => { for (let i = 0; i < 100; i++) registry.register(new Big(i), 'big' + i, i < 10 ? unregisterToken : undefined); })();
  registry.register(kept, 'kept');
  console.log(registry.unregister(unregisterToken), registry.unregister({}));
  for (let i = 0; i < 5; i++) { churn(20000); await new Promise(r => setTimeout(r, 0)); }
  const alive = weak.filter(w => w.deref() !== undefined).length;
  console.log(strong.deref() === kept, strong.deref()!.id, alive <= 200, tokens.has('kept'), [...tokens].some(t => /^big\d$/.test(t)), told === tokens.size);
}
class Cache<K, V extends object> {
  private entries = new Map<K, WeakRef<V>>();
  made = 0;
  constructor(private make: (k: K) => V) {}
  get(k: K): V {
    const known = this.entries.get(k)?.deref();
    if (known !== undefined) return known;
    this.made++;
    const v = this.make(k);
    this.entries.set(k, new WeakRef(v));
    return v;
  }
}
const cache = new Cache((n: number) => ({ square: n * n }));
const held = cache.get(3);
churn(1000);
console.log(cache.get(3) === held, cache.made, cache.get(3).square, cache.get(4).square);
const wm = new WeakMap<object, { self: object; n: number }>();
const keys: object[] = [];
for (let i = 0; i < 5000; i++) { const k = {}; wm.set(k, { self: k, n: i }); if (i % 500 === 0) keys.push(k); }
churn(20000);
console.log(keys.map(k => wm.get(k)!.n).join(), keys.every(k => wm.get(k)!.self === k), wm.has({}));
const a = {}, b = {}, cyc = new WeakMap<object, object>([[a, b], [b, a]]);
churn(5000);
console.log(cyc.get(cyc.get(a)!) === a, cyc.delete(a), cyc.has(a), cyc.has(b));
const fn = () => 1, arr = [1], re = /x/, sym = Symbol('local');
const ws = new WeakSet<object>([fn, arr, re]);
console.log(ws.has(fn), ws.has(arr), ws.has(re), ws.has([1]), wm.has('x' as any), wm.get(5 as any), wm.delete(undefined as any), ws.has(null as any));
for (const attempt of [() => wm.set('k' as any, {} as any), () => ws.add(1 as any), () => new WeakRef('x' as any), () => new FinalizationRegistry(5 as any), () => new WeakMap([1] as any), () => new WeakSet(['x'] as any), () => new FinalizationRegistry(() => {}).register(a, a), () => new FinalizationRegistry(() => {}).unregister(1 as any), () => (WeakMap as any)()]) {
  try { attempt(); console.log('no error'); } catch (error) { console.log((error as Error).name); }
}
console.log(String(sym), wm instanceof WeakMap, strong instanceof WeakRef, ws instanceof WeakSet);
later().then(() => console.log('end'));

// expect: true 1 9 16
// expect: 0,500,1000,1500,2000,2500,3000,3500,4000,4500 true false
// expect: true true false true
// expect: true true true false false undefined false false
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: Symbol(local) true true true
// expect: true false
// expect: true 1 true false false true
// expect: end
