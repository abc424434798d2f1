// Array(), Array.of, Array.from with iterables, array-likes, sets, maps, strings and generators; isArray; toString; length as a property.
console.log(Array(3), new Array(3).length, Array(1, 2), Array('3'), new Array(2.0).length, Array.of(7), Array.of(), Array.of(undefined, null as any).length);
for (const n of [-1, 1.5, NaN, 2 ** 32]) try { new Array(n); } catch (e) { console.log((e as Error).message); }
console.log(Array.from('a😀b'), Array.from({ length: 3 }), Array.from({ length: 2, 0: 'x', 1: 'y', 2: 'z' } as any), Array.from(new Set([1, 1, 2])), Array.from(new Map([[1, 'a']])), Array.from([1, , 3]), Array.from({ length: -5 } as any), Array.from(5 as any));
console.log(Array.from({ length: 3 }, (_, i) => i * i), Array.from((function* () { yield 1; yield 2; })(), x => x + 1));
for (const bad of [null, undefined]) try { Array.from(bad as any); } catch (e) { console.log((e as Error).name); }
console.log([1, [2, [3, null, undefined]], 'x'].toString(), String([]), String([[]]), String([null]), [] + 'x', ([1] as any) + 1, +[] as any, +[5] as any, ([] as any) == '', ([0] as any) == false, ([[]] as any) == 0);
console.log(Array.isArray([]), Array.isArray({ length: 0 }), Array.isArray('x'), Array.isArray(new Uint8Array(1)), [] instanceof Array, [] instanceof Object, typeof []);
const a = [1, 2, 3]; a[5] = 6; console.log(a, a.length, a.indexOf(undefined as any), a.findIndex(x => x === undefined)); a.length = 1; console.log(a, a[1]); (a as any)['2'] = 'str'; console.log(a, a.length, Object.keys(a), JSON.stringify(a));
try { a.length = -1; } catch (e) { console.log((e as Error).message); }
console.log([3, 2, 1].concat(4, [5, 6]), [1].concat(), [1, 2, 3].join(undefined), [1, 2].join(''), [null, undefined, 1].join('-'), [[1, 2], [3]].join(';'), Array(4).join('ab'));
console.log([1, 2, 3, 4, 5].copyWithin(0, 3), [1, 2, 3, 4, 5].copyWithin(1, 0, 3), [1, 2, 3, 4, 5].copyWithin(-2, -4, -3), [1, 2, 3].fill(0, -1), [1, 2, 3].fill(9, 1, -1), new Array(3).fill([]).every((x, _, all) => x === all[0]), [1, 2, 3].lastIndexOf(3, -5), [1, 2, 1].lastIndexOf(1, -2), [NaN].indexOf(NaN), [NaN].includes(NaN), [-0].includes(0));
console.log([1, [2, [3, [4, [5]]]]].flat(), [1, [2, [3, [4]]]].flat(Infinity), [[1], [2]].flat(0), [1, 2].flatMap(x => [[x]]), [5, 1, 10].sort(), [1, 2, 3].reverse(), [1, 2, 3].at(-4), [..."ab", ...[1], ...new Set('cc')], [1, 2, 3].reduceRight((x, y) => x * 10 + y), [[0, 1], [2]].reduce((x, y) => x.concat(y)));
try { ([] as number[]).reduce((x, y) => x + y); } catch (e) { console.log((e as Error).message); }
console.log([1, 2, 3].entries().next(), [...[7, 8].keys()], Object.entries(['a', 'b']), Object.fromEntries([['a', 1], ['b', [2]]] as any), [undefined, null].map(String), ['1', '2'].map(Number), [1, 2, 3].some(Boolean), [0, '', null].every(x => !x), [0, 1, '', 'a'].filter(Boolean));

// expect: [ <3 empty items> ] 3 [ 1, 2 ] [ '3' ] 2 [ 7 ] [] 2
// expect: Invalid array length
// expect: Invalid array length
// expect: Invalid array length
// expect: Invalid array length
// expect: [ 'a', '😀', 'b' ] [ undefined, undefined, undefined ] [ 'x', 'y' ] [ 1, 2 ] [ [ 1, 'a' ] ] [ 1, undefined, 3 ] [] []
// expect: [ 0, 1, 4 ] [ 2, 3 ]
// expect: TypeError
// expect: TypeError
// expect: 1,2,3,,,x    x 11 0 5 true true true
// expect: true false false false true true object
// expect: [ 1, 2, 3, <2 empty items>, 6 ] 6 -1 3
// expect: [ 1 ] undefined
// expect: [ 1, <1 empty item>, 'str' ] 3 [ '0', '2' ] [1,null,"str"]
// expect: Invalid array length
// expect: [ 3, 2, 1, 4, 5, 6 ] [ 1 ] 1,2,3 12 --1 1,2;3 ababab
// expect: [ 4, 5, 3, 4, 5 ] [ 1, 1, 2, 3, 5 ] [ 1, 2, 3, 2, 5 ] [ 1, 2, 0 ] [ 1, 9, 3 ] true -1 0 -1 true true
// expect: [ 1, 2, [ 3, [ 4, [Array] ] ] ] [ 1, 2, 3, 4 ] [ [ 1 ], [ 2 ] ] [ [ 1 ], [ 2 ] ] [ 1, 10, 5 ] [ 3, 2, 1 ] undefined [ 'a', 'b', 1, 'c' ] 321 [ 0, 1, 2 ]
// expect: Reduce of empty array with no initial value
// expect: { value: [ 0, 1 ], done: false } [ 0, 1 ] [ [ '0', 'a' ], [ '1', 'b' ] ] { a: 1, b: [ 2 ] } [ 'undefined', 'null' ] [ 1, 2 ] true true [ 1, 'a' ]
