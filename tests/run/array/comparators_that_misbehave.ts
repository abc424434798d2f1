// sort with comparators that lie, return odd things, throw, mutate the array or look at it; results that are fixed are printed, else only invariants.
const nums = [5, 1, 4, 2, 3];
console.log([10, 9, 1, 100, -1, -10, 2].sort(), [true, false, null, undefined, 'b', 'a', 3].sort(), [3, undefined, 1, undefined, 2].sort((a: any, b: any) => a - b));
console.log(nums.slice().sort(() => 0), nums.slice().sort(undefined), nums.slice().sort((a, b) => NaN), nums.slice().sort((a, b) => (a > b ? Infinity : -Infinity)), nums.slice().sort((a, b) => undefined as any));
console.log(nums.slice().sort((a, b) => (a - b) * 0.001), nums.slice().sort((a, b) => BigInt(0) as any === 0n ? 0 : 1));
const permuted = (a: unknown[], b: unknown[]): boolean => a.length === b.length && b.every(x => a.includes(x));
let flip = 1; const lying = Array.from({ length: 100 }, (_, i) => i); lying.sort(() => (flip = -flip)); console.log(permuted(lying, Array.from({ length: 100 }, (_, i) => i)));
const rec = nums.slice(); rec.sort((a, b) => { rec.slice().sort(); return a - b; }); console.log(rec);
const grown = nums.slice(); grown.sort((a, b) => { if (grown.length < 50) grown.push(99); return a - b; }); console.log(grown.slice(0, 5), grown.slice(5).every(x => x === 99));
const cut = nums.slice(); cut.sort((a, b) => { cut.length = 2; return a - b; }); console.log(cut.filter(x => x !== undefined));
const overwritten = nums.slice(); overwritten.sort((a, b) => { overwritten[0] = 77; return a - b; }); console.log(overwritten);
for (const bad of [null, 1, 'x', {}]) try { nums.slice().sort(bad as any); } catch (e) { console.log((e as Error).name); }
type P = { k: number; i: number };
const people: P[] = Array.from({ length: 300 }, (_, i) => ({ k: (i * 7919) % 7, i }));
people.sort((a, b) => a.k - b.k); console.log(people.every((p, i) => i === 0 || people[i - 1].k < p.k || (people[i - 1].k === p.k && people[i - 1].i < p.i)));
people.sort((a, b) => b.k - a.k); console.log(people.every((p, i) => i === 0 || people[i - 1].k > p.k || (people[i - 1].k === p.k && people[i - 1].i < p.i)));
for (const n of [0, 1, 2, 3, 5, 8, 9, 10, 11, 16, 17, 31, 32, 33, 64, 65, 100, 257]) {
  const up = Array.from({ length: n }, (_, i) => i), down = up.slice().reverse(), saw = up.map(i => i % 5), mix = up.map(i => (i * 37) % (n || 1));
  const ok = [up, down, saw, mix].every(a => { const s = a.slice().sort((x, y) => x - y); return s.every((x, i) => i === 0 || s[i - 1] <= x) && permuted(s, a); });
  if (!ok) console.log('wrong at', n);
}
console.log(['b', , 'a', undefined, 'c'].sort(), [NaN, 2, NaN, 1].sort(), [-0, 0, -0].sort((a, b) => a - b), [2 ** 31, -(2 ** 31), 2 ** 53, 0.5].sort((a, b) => a - b), [[2, 1], [1, 2], [1]].sort(), [{ a: 1 }, 'z', [0]].sort().length);

// expect: [
// expect:    -1, -10, 1, 10,
// expect:   100,   2, 9
// expect: ] [ 3, 'a', 'b', false, null, true, undefined ] [ 1, 2, 3, undefined, undefined ]
// expect: [ 5, 1, 4, 2, 3 ] [ 1, 2, 3, 4, 5 ] [ 5, 1, 4, 2, 3 ] [ 1, 2, 3, 4, 5 ] [ 5, 1, 4, 2, 3 ]
// expect: [ 1, 2, 3, 4, 5 ] [ 5, 1, 4, 2, 3 ]
// expect: true
// expect: [ 1, 2, 3, 4, 5 ]
// expect: [ 1, 2, 3, 4, 5 ] true
// expect: [ 1, 2, 3, 4, 5 ]
// expect: [ 1, 2, 3, 4, 5 ]
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: true
// expect: true
// expect: [ 'a', 'b', 'c', undefined, <1 empty item> ] [ 1, 2, NaN, NaN ] [ -0, 0, -0 ] [ -2147483648, 0.5, 2147483648, 9007199254740992 ] [ [ 1 ], [ 1, 2 ], [ 2, 1 ] ] 3
