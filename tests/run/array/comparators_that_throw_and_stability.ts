// A stable sort at sizes on both sides of any threshold; comparators that throw, lie, return odd values; what is left of the array.
interface Item { key: number; at: number }
function items(n: number, keys: number, seed: number): Item[] {
  let x = seed;
  return Array.from({ length: n }, (_, at) => {
    x = (x * 1103515245 + 12345) % 2147483648;
    return { key: x % keys, at };
  });
}
function stable(xs: Item[]): boolean {
  for (let i = 1; i < xs.length; i++) {
    if (xs[i - 1].key > xs[i].key || xs[i - 1].key === xs[i].key && xs[i - 1].at > xs[i].at) return false;
  }
  return true;
}
for (const n of [0, 1, 2, 3, 9, 10, 11, 22, 32, 33, 64, 100, 511, 512, 513, 2000]) {
  for (const keys of [1, 2, 7, 1000]) {
    const xs = items(n, keys, n + keys);
    if (!stable(xs.slice().sort((a, b) => a.key - b.key))) console.log('not stable', n, keys);
    if (!stable((xs as any).toSorted((a: Item, b: Item) => a.key - b.key))) console.log('toSorted not stable', n, keys);
    const ascending = xs.slice().sort((a, b) => a.key - b.key);
    if (!stable(ascending.slice().sort((a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0))) console.log('sorted input', n);
  }
}
const numbers = [5, 1, 4, 2, 3];
let calls = 0;
try {
  numbers.sort((a, b) => { if (++calls === 3) throw new RangeError('third'); return a - b; });
} catch (error) {
  console.log(String(error), calls, numbers.slice().sort().join(), numbers.length);
}
const texts = ['b', 'a', undefined, 'c', , 'aa'] as (string | undefined)[];
let sawUndefined = false;
texts.sort((a, b) => { if (a === undefined || b === undefined) sawUndefined = true; return a! < b! ? 1 : -1; });
console.log(texts, sawUndefined, texts.length);
const odd = (r: any): string => [3, 1, 2].sort(() => r).join('');
console.log(odd(0), odd(NaN), odd(undefined), odd(-0));
console.log([1, 10, 9, -1, -10, 1e21, 5e-7].sort().join(' '), [true, false, null, NaN, 'null', undefined, 0].sort().map(String).join(' '), ['B', 'a', 'Z', 'é', 'z'].sort().join(''));
for (const bad of [null, 5, 'x', {}, /a/] as any[]) {
  try {
    console.log([2, 1].sort(bad));
  } catch (error) {
    console.log((error as Error).name);
  }
}
console.log([2, 1].sort(undefined), [].sort(null === null ? undefined : undefined), [[2, 1], [10], [1, 3]].sort().join(' | '));
const grow = [4, 3, 2, 1];
grow.sort((a, b) => { if (grow.length < 10) grow.push(99); return a - b; });
console.log(grow.slice(0, 4).join(), grow.length > 4);
const shrink = [4, 3, 2, 1];
shrink.sort((a, b) => { shrink.length = 0; return a - b; });
console.log(shrink.join());
const words = 'the quick brown fox jumps over the lazy dog and the cat'.split(' ');
const count = new Map<string, number>();
for (const w of words) count.set(w, (count.get(w) ?? 0) + 1);
console.log([...count].sort(([a, n], [b, m]) => m - n || a.localeCompare(b)).slice(0, 4), [...count.keys()].sort((a, b) => a.length - b.length).join(' '));
console.log(new Float64Array([3, NaN, -0, 0, -Infinity]).sort((a, b) => b - a).join(), [0, -0, NaN, 1].sort((a, b) => a - b).map(x => Object.is(x, -0) ? '-0' : `${x}`).join());
const once = [{ v: 2 }, { v: 1 }];
const same = once.sort((a, b) => a.v - b.v);
console.log(same === once, once.map(o => o.v).join());

// expect: RangeError: third 3 1,2,3,4,5 5
// expect: [ 'c', 'b', 'aa', 'a', undefined, <1 empty item> ] false 6
// expect: 312 312 312 312
// expect: -1 -10 1 10 1e+21 5e-7 9 0 NaN false null null true undefined BZazé
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: [ 1, 2 ] [] 1,3 | 10 | 2,1
// expect: 1,2,3,4 true
// expect: 1,2,3,4
// expect: [ [ 'the', 3 ], [ 'and', 1 ], [ 'brown', 1 ], [ 'cat', 1 ] ] the fox dog and cat over lazy quick brown jumps
// expect: 3,NaN,0,0,-Infinity 0,-0,NaN,1
// expect: true 1,2
