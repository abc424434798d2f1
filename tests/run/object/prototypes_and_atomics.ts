const i = new Int32Array(new SharedArrayBuffer(8)); console.log(Atomics.add(i, 0, 5), Atomics.sub(i, 0, 2), Atomics.load(i, 0), Atomics.store(i, 1, 7), Atomics.exchange(i, 1, 9), Atomics.compareExchange(i, 1, 9, 4), Atomics.or(i, 0, 8), Atomics.and(i, 0, 1), Atomics.xor(i, 0, 3), i, Atomics.isLockFree(4));
const b = new BigInt64Array(1); console.log(Atomics.add(b, 0, 5n), b); try { Atomics.load(i, 9); } catch (e) { console.log(String(e)); }
const o = Object.create(null); o.a = 1; console.log(o, Object.keys(o), Object.create(null), JSON.stringify(o));
class E extends Error { constructor(m: string) { super(m); Object.setPrototypeOf(this, E.prototype); this.name = 'E'; } }
const e = new E('m'); console.log(e instanceof E, e.message, String(e));

// expect: 0 5 3 7 7 9 3 11 1 Int32Array(2) [ 2, 4 ] true
// expect: 0n BigInt64Array(1) [ 5n ]
// expect: RangeError: Invalid atomic access index
// expect: [Object: null prototype] { a: 1 } [ 'a' ] [Object: null prototype] {} {"a":1}
// expect: true m E: m
