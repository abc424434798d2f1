// destructuring
const [a, , b = 3, ...rest] = [1, 2, undefined, 4, 5];
console.log(a, b, rest);
const { x, y: { z = 5, ...more }, ...others } = { x: 1, y: { z: undefined as any as number, w: 2, v: 3 }, p: 1, q: 2 };
console.log(x, z, more, others);
function f({ a = 1, b: [c, d = 4] = [7] as number[] }: { a?: number, b?: number[] } = {}, [e, ...g]: number[] = [9, 8, 7]) { return [a, c, d, e, g] }
console.log(f(), f({ a: 5, b: [1, 2] }, [0]), f({}));
let m = 1, n = 2;
[m, n] = [n, m];
console.log(m, n);
const key = 'dyn';
const { [key]: dynamic, [`${key}2`]: dyn2 = 'def' } = { dyn: 'D' } as any;
console.log(dynamic, dyn2);
const obj: any = {};
[obj.a, obj['b'], ...obj.c] = [1, 2, 3, 4];
({ p: obj.p, q: obj.q = 10, ...obj.r } = { p: 1, s: 5 } as any);
console.log(obj);
for (const [k, v] of Object.entries({ a: 1, b: 2 })) console.log(k, v);
for (const { id, tags: [first = 'none'] } of [{ id: 1, tags: ['t'] }, { id: 2, tags: [] as string[] }]) console.log(id, first);
let i = 0; const arr: number[] = [];
for ([i, arr[i]] of [[0, 5], [1, 6]] as [number, number][]) { }
console.log(i, arr);
const swap = ([p, q]: [number, string]): [string, number] => [q, p];
console.log(swap([1, 'a']));
const { length } = 'hello';
console.log(length);
const [c1, c2] = 'hi';
console.log(c1, c2);
const [s1, ...s2] = new Set([1, 2, 3]);
console.log(s1, s2);
function dflt({ a, b } = { a: 1, b: 2 }) { return a + b }
console.log(dflt(), dflt({ a: 5, b: 6 }));
const { a: aa = 1, a: bb = 2 }: any = { a: null };
console.log(aa, bb);
try { const { z } = null as any; } catch (e) { console.log((e as Error).name) }

// expect: 1 3 [ 4, 5 ]
// expect: 1 5 { w: 2, v: 3 } { p: 1, q: 2 }
// expect: [ 1, 7, 4, 9, [ 8, 7 ] ] [ 5, 1, 2, 0, [] ] [ 1, 7, 4, 9, [ 8, 7 ] ]
// expect: 2 1
// expect: D def
// expect: { a: 1, b: 2, c: [ 3, 4 ], p: 1, q: 10, r: { s: 5 } }
// expect: a 1
// expect: b 2
// expect: 1 t
// expect: 2 none
// expect: 1 [ 5, 6 ]
// expect: [ 'a', 1 ]
// expect: 5
// expect: h i
// expect: 1 [ 2, 3 ]
// expect: 3 11
// expect: null null
// expect: TypeError
