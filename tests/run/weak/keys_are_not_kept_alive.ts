class K {
  n: number;
  constructor(n: number) {
    this.n = n;
  }
}
const values = new WeakMap<object, number[]>();
const kept: K[] = [];
for (let i = 0; i < 200000; i++) {
  const key = new K(i);
  values.set(key, [i, i + 1]);
  if (i % 1000 === 0) kept.push(key);
}
let right = 0;
for (const key of kept) {
  if (values.get(key)![1] === key.n + 1) right++;
}
console.log(kept.length, right, values.has(kept[5]), values.delete(kept[5]), values.has(kept[5]), values.delete(kept[5]), values.get({}), values);

// A value that holds the next key lives as long as the first key does.
const chain = new WeakMap<object, object>();
const first = {};
let last: object = first;
for (let i = 0; i < 1000; i++) {
  const next = { i };
  chain.set(last, next);
  last = next;
}
last = first;
let garbage: unknown[] = [];
for (let i = 0; i < 300000; i++) garbage = [garbage.length, { i }];
let length = 0;
for (let at: object | undefined = first; at !== undefined; at = chain.get(at)) length++;
console.log(length);

const seen = new WeakSet<object>([first, kept]);
console.log(seen.has(first), seen.has(kept), seen.has({}), seen.delete(kept), seen.has(kept), seen.add(console.log).has(console.log), seen);
const reference = new WeakRef(kept[1]);
console.log(reference.deref() === kept[1], reference.deref()!.n, new WeakMap([[first, 1]]).get(first));
const registry = new FinalizationRegistry<string>(held => { console.log(held.length > 100); });
registry.register({}, 'a', first);
registry.register({}, 'b', first);
console.log(registry.unregister(first), registry.unregister(first));
class Private extends WeakMap<object, string> {
  describe(key: object): string {
    return 'is ' + this.get(key);
  }
}
const own = new Private();
console.log(own.set(first, 'one').get(first), own.describe(first), own instanceof WeakMap);
for (const attempt of [() => values.set(5 as any, []), () => seen.add('x' as any), () => new WeakRef(null as any)]) {
  try {
    attempt();
  } catch (error) {
    console.log(String(error));
  }
}

// expect: 200 200 true true false false undefined WeakMap { <items unknown> }
// expect: 1001
// expect: true true false true false true WeakSet { <items unknown> }
// expect: true 1000 1
// expect: true false
// expect: one is one true
// expect: TypeError: Invalid value used as weak map key
// expect: TypeError: Invalid value used in weak set
// expect: TypeError: WeakRef: invalid target
