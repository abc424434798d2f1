class P { x = 1; constructor(x?: number) { if (x !== undefined) this.x = x; } }
const source: any = { d: new Date(5), m: new Map<any, any>([[{ k: 1 }, [1, 2]]]), s: new Set([1, 'a']), u: new Uint8Array([1, 2]), n: null, un: undefined, big: 5n, e: new RangeError('r'), arr: [1, , 3], p: new P(4), nested: { x: { y: [{}] } }, nan: NaN };
source.self = source; source.v = new Uint8Array(source.u.buffer, 1);
const copy: any = structuredClone(source);
console.log(copy.self === copy, copy.d instanceof Date, copy.d.getTime(), copy.m, copy.s, copy.u, copy.v, copy.u.buffer === copy.v.buffer, copy.u.buffer === source.u.buffer, copy.big, copy.e instanceof RangeError, copy.e.message, copy.arr, copy.p, copy.p instanceof P, copy.nested, Object.keys(copy));
for (const f of [() => structuredClone({ f: Symbol('x') }), () => structuredClone(new WeakMap())]) { try { f(); } catch (e: any) { console.log(e.name, e.message, e.code); } }
console.log(structuredClone('x'), structuredClone([1, 'b', true]), structuredClone(new ArrayBuffer(3)));

// expect: true true 5 Map(1) { { k: 1 } => [ 1, 2 ] } Set(2) { 1, 'a' } Uint8Array(2) [ 1, 2 ] Uint8Array(1) [ 2 ] true false 5n true r [ 1, <1 empty item>, 3 ] { x: 4 } false { x: { y: [ {} ] } } [
// expect:   'd',    'm',      's',
// expect:   'u',    'n',      'un',
// expect:   'big',  'e',      'arr',
// expect:   'p',    'nested', 'nan',
// expect:   'self', 'v'
// expect: ]
// expect: DataCloneError Symbol(x) could not be cloned. 25
// expect: DataCloneError #<WeakMap> could not be cloned. 25
// expect: x [ 1, 'b', true ] ArrayBuffer { [Uint8Contents]: <00 00 00>, byteLength: 3 }
