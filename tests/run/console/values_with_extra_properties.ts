function fn() {} 
(fn as any).prop = 1; (fn as any).obj = { a: 1 };
console.log(fn, [fn], { fn });
const arrow: any = () => 1; arrow.x = 'y'; console.log(arrow);
class Empty {} console.log(Empty, new Empty(), [new Empty()]);
console.log(class {}, class extends Empty {});
const Anon = class {}; console.log(Anon, new Anon());
enum E { A, B = 5 } console.log(E);
enum S { A = 'a' } console.log(S);
console.log(/a\/b/gi, [/x/], { r: /y/m });
const re: any = /z/; re.extra = 1; console.log(re);
const da: any = new Date(0); da.extra = 'e'; console.log(da);
const mapx: any = new Map([[1, 2]]); mapx.extra = 'e'; console.log(mapx);
class MyMap extends Map<string, number> { tag = 't' } console.log(new MyMap([['a', 1]]), new MyMap());
class MySet extends Set<number> { } console.log(new MySet([1]));
class MyErr extends Error { code = 5 }
console.log({ [Symbol.toStringTag]: 'Lit' });
class Same { get [Symbol.toStringTag]() { return 'Same' } } console.log(new Same());
console.log(new Int8Array([1, -2]), new Uint8Array(0), new Float64Array([1.5, NaN]), new BigInt64Array([1n]), new Uint8ClampedArray(200));
console.log(new ArrayBuffer(4), new ArrayBuffer(60), new DataView(new ArrayBuffer(2), 1), { b: new ArrayBuffer(1) });
console.log({ 'a-b': 1, '1a': 2, a1: 3, $x: 4, _y: 5, 12: 6, '日': 7, 'with space': 8, "q'uote": 9, '': 10 });
console.log({ f() {}, async g() {}, *h() {}, i: class Q {}, j: function () {}, k: () => {} });
console.log([function () {}, () => {}, class {}]);
console.log(Object.assign([1, 2], { extra: 1, '-1': 2 }));
console.log({ u: undefined, n: null, nan: NaN, neg: -0, big: 123n, inf: -Infinity, s: '' });
console.log(Object.freeze({ a: 1 }), (function () { return arguments.length })());
console.log([['a', 1], ['b', 2]], Object.entries({ a: 1 }));

// expect: [Function: fn] { prop: 1, obj: { a: 1 } } [ [Function: fn] { prop: 1, obj: { a: 1 } } ] { fn: [Function: fn] { prop: 1, obj: { a: 1 } } }
// expect: [Function: arrow] { x: 'y' }
// expect: [class Empty] Empty {} [ Empty {} ]
// expect: [class (anonymous)] [class (anonymous) extends Empty]
// expect: [class Anon] Anon {}
// expect: { '0': 'A', '5': 'B', A: 0, B: 5 }
// expect: { A: 'a' }
// expect: /a\/b/gi [ /x/ ] { r: /y/m }
// expect: /z/ { extra: 1 }
// expect: 1970-01-01T00:00:00.000Z { extra: 'e' }
// expect: Map(1) { 1 => 2, extra: 'e' }
// expect: MyMap(1) [Map] { 'a' => 1, tag: 't' } MyMap(0) [Map] { tag: 't' }
// expect: MySet(1) [Set] { 1 }
// expect: { [Symbol(Symbol.toStringTag)]: 'Lit' }
// expect: Same {}
// expect: Int8Array(2) [ 1, -2 ] Uint8Array(0) [] Float64Array(2) [ 1.5, NaN ] BigInt64Array(1) [ 1n ] Uint8ClampedArray(200) [
// expect:   0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
// expect:   0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
// expect:   0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
// expect:   0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
// expect:   0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
// expect:   0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
// expect:   0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
// expect:   0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
// expect:   0, 0, 0, 0,
// expect:   ... 100 more items
// expect: ]
// expect: ArrayBuffer { [Uint8Contents]: <00 00 00 00>, byteLength: 4 } ArrayBuffer {
// expect:   [Uint8Contents]: <00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00>,
// expect:   byteLength: 60
// expect: } DataView {
// expect:   byteLength: 1,
// expect:   byteOffset: 1,
// expect:   buffer: ArrayBuffer { [Uint8Contents]: <00 00>, byteLength: 2 }
// expect: } { b: ArrayBuffer { [Uint8Contents]: <00>, byteLength: 1 } }
// expect: {
// expect:   '12': 6,
// expect:   'a-b': 1,
// expect:   '1a': 2,
// expect:   a1: 3,
// expect:   '$x': 4,
// expect:   _y: 5,
// expect:   '日': 7,
// expect:   'with space': 8,
// expect:   "q'uote": 9,
// expect:   '': 10
// expect: }
// expect: {
// expect:   f: [Function: f],
// expect:   g: [AsyncFunction: g],
// expect:   h: [GeneratorFunction: h],
// expect:   i: [class Q],
// expect:   j: [Function: j],
// expect:   k: [Function: k]
// expect: }
// expect: [ [Function (anonymous)], [Function (anonymous)], [class (anonymous)] ]
// expect: [ 1, 2, extra: 1, '-1': 2 ]
// expect: {
// expect:   u: undefined,
// expect:   n: null,
// expect:   nan: NaN,
// expect:   neg: -0,
// expect:   big: 123n,
// expect:   inf: -Infinity,
// expect:   s: ''
// expect: }
// expect: { a: 1 } 0
// expect: [ [ 'a', 1 ], [ 'b', 2 ] ] [ [ 'a', 1 ] ]
