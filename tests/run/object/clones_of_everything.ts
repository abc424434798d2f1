// structuredClone of each kind: identity inside, what is dropped, what is refused, typed arrays that share, errors, boxed values, sparse arrays, keys of maps.
// @ts-nocheck
const shared = { n: 1 };
const c1 = structuredClone([shared, shared, [shared]]);
console.log(c1[0] === c1[1], c1[2][0] === c1[0], c1[0] !== shared, c1);
const cyc = { name: 'c' };
cyc.me = cyc;
cyc.list = [cyc, { up: cyc }];
const c2 = structuredClone(cyc);
console.log(c2.me === c2, c2.list[0] === c2, c2.list[1].up === c2, c2 !== cyc);
const key = { k: 1 };
const m = new Map([[key, new Set([key, 'x'])], ['self', null]]);
m.set('self', m);
const c3 = structuredClone(m);
const [k3] = c3.keys();
console.log(c3.size, k3 !== key, k3.k, c3.get(k3).has(k3), c3.get('self') === c3, c3.get(key));
const sparse = [1, , 3];
sparse.length = 5;
const c4 = structuredClone(sparse);
console.log(c4, 1 in c4, c4.length);
class Point { x = 1; #secret = 2; constructor() { this.y = 3; } get sum() { return this.x + this.y; } move() {} }
const c5 = structuredClone(new Point());
console.log(c5, c5 instanceof Point, c5.constructor === Object, c5.sum, Object.keys(c5));
const d = new Date(5), re = /a(b)/gi;
re.lastIndex = 3;
d.extra = 1;
const c6 = structuredClone({ d, re, bad: new Date(NaN) });
console.log(c6.d.getTime(), c6.d !== d, c6.d.extra, String(c6.re), c6.re.lastIndex, c6.re !== re, isNaN(c6.bad.getTime()));
const buffer = new ArrayBuffer(8);
const bytes = new Uint8Array(buffer, 2, 4);
bytes.set([1, 2, 3, 4]);
const c7 = structuredClone({ bytes, words: new Uint16Array(buffer), view: new DataView(buffer, 1), buffer });
console.log(c7.bytes, c7.bytes.byteOffset, c7.bytes.buffer === c7.buffer, c7.words.buffer === c7.buffer, c7.view.getUint8(1), c7.buffer !== buffer);
c7.bytes[0] = 99;
console.log(c7.words[1] & 255, bytes[0]);
const err = new RangeError('r', { cause: { why: 1 } });
err.extra = 'dropped';
const c8 = structuredClone(err);
console.log(c8 instanceof RangeError, c8.name, c8.message, c8.extra, c8 !== err, typeof c8.stack);
class Own extends TypeError { constructor() { super('own'); this.name = 'Own'; } }
const c9 = structuredClone(new Own());
console.log(c9 instanceof Own, c9 instanceof Error, c9.name, c9.message);
console.log(structuredClone([1n, -0, NaN, undefined, null, '', 'x'.repeat(3)]), Object.is(structuredClone(-0), -0));
console.log(structuredClone({ get a() { return 5; }, b: undefined }), structuredClone({ [Symbol('s')]: 1, t: 2 }), structuredClone(Object.freeze([1])).push(2));
for (const attempt of [() => structuredClone(() => 1), () => structuredClone({ f() {} }), () => structuredClone(Symbol('x')), () => structuredClone([new WeakMap()]), () => structuredClone(new WeakRef({})), () => structuredClone(Promise.resolve(1)), () => structuredClone({ get a() { throw new RangeError('getter'); } }), () => structuredClone((function* () {})()), () => structuredClone(Point)]) {
  try { console.log(attempt()); } catch (error) { console.log(error.name, error instanceof Error); }
}
let list = null;
for (let i = 0; i < 1000; i++) list = { i, next: list };
let c10 = structuredClone(list), length = 0;
for (; c10; c10 = c10.next) length++;
console.log(length);

// expect: true true true [ { n: 1 }, { n: 1 }, [ { n: 1 } ] ]
// expect: true true true true
// expect: 2 true 1 true true undefined
// expect: [ 1, <1 empty item>, 3, <2 empty items> ] false 5
// expect: { x: 1, y: 3 } false true undefined [ 'x', 'y' ]
// expect: 5 true undefined /a(b)/gi 0 true true
// expect: Uint8Array(4) [ 1, 2, 3, 4 ] 2 true true 1 true
// expect: 99 1
// expect: true RangeError r undefined true string
// expect: false true Error own
// expect: [ 1n, -0, NaN, undefined, null, '', 'xxx' ] true
// expect: { a: 5, b: undefined } { t: 2 } 2
// expect: DataCloneError true
// expect: DataCloneError true
// expect: DataCloneError true
// expect: DataCloneError true
// expect: DataCloneError true
// expect: DataCloneError true
// expect: RangeError true
// expect: DataCloneError true
// expect: DataCloneError true
// expect: 1000
