const o: any = { [Symbol.toPrimitive](hint: string) { return hint === 'number' ? 42 : hint === 'string' ? 'text' : 'dflt'; } };
console.log(String(o), `${o}`, o + '', +o, o == 'dflt', o == 42, o * 2);
class T { [Symbol.toPrimitive](hint: string): any { return 'key-' + hint; } }
const rec: any = { 'key-string': 1 };
const t: any = new T();
console.log(rec[t], t in rec, [t].join(), t == 'key-default', 'key-default' == t, `${[t]}`);
rec[t] = 5; console.log(rec);
const v: any = { valueOf() { return 7; }, toString() { return 'vt'; } };
console.log(v == 7, v == 'vt', 7 == v, v + 1, `${v}`, rec[v], v > 6);
console.log(new Boolean(false) instanceof Boolean, Object(1) instanceof Number, (new Number(5) as any) == 5, typeof new Boolean(true));
const arr = [1, 2, 3];
console.log(Reflect.set(arr, 'length', 1), arr, Reflect.set(arr, 3, 9), arr);
console.log((0.000001).toPrecision(2), (123.456).toPrecision(4), (1e21).toPrecision(3), (0).toPrecision(3), (1.25).toPrecision(2), (1.35).toPrecision(2), (123456).toPrecision(2), (0.00001).toPrecision(1), (5e-324).toPrecision(10));
try { (1).toPrecision(101); } catch (e) { console.log((e as Error).message); }
try { (1).toPrecision(0); } catch (e) { console.log((e as Error).message); }
console.log((NaN).toPrecision(1000), (Infinity).toPrecision(0), (1).toPrecision(undefined));
class P {} class Q extends P {}
console.log(Object.getPrototypeOf(new Q()) === Q.prototype, Object.getPrototypeOf([]) === Array.prototype, Object.getPrototypeOf({}) === Object.prototype);
const s1 = Symbol('a');

// expect: text text dflt 42 true false 84
// expect: 1 true key-string true true key-string
// expect: { 'key-string': 5 }
// expect: true false true 8 vt undefined true
// expect: true true true object
// expect: true [ 1, <2 empty items>, 9 ] true [ 1, <2 empty items>, 9 ]
// expect: 0.0000010 123.5 1.00e+21 0.00 1.3 1.4 1.2e+5 0.00001 4.940656458e-324
// expect: toPrecision() argument must be between 1 and 100
// expect: toPrecision() argument must be between 1 and 100
// expect: NaN Infinity 1
// expect: true true true
