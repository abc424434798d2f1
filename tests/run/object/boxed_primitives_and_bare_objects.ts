const s = new String('foo'), n = new Number(12.5), b = new Boolean(false);
console.log(s, n, b, typeof s, typeof n, typeof b, Boolean(b));
console.log(s.toString(), s.valueOf(), s.length, s.charAt(1), n.toFixed(2), n.toString(2), n.valueOf() + 1, b.valueOf(), b.toString());
console.log(`${s} ${n} ${b}`, (s as any) == 'foo', (s as any) === 'foo', (n as any) + 1, s + 'bar');
const o: any = Object.create(null);
console.log(o); o.a = 1; o['b c'] = { x: Object.create(null) };
console.log(o, Object.keys(o), 'a' in o);
console.log(Object.fromEntries([['a', 1], ['b', 2]]), Object.fromEntries(new Map<string, number>([['z', 26]])));
class P { x = 1; f(): number { return 2; } }
const p = new P();
console.log(Reflect.has(p, 'x'), Reflect.has(p, 'f'), Reflect.has(p, 'g'), Reflect.get(p, 'x'), Reflect.set(p, 'x', 5), p.x, Reflect.ownKeys(p), Reflect.apply(Math.max, null, [1, 3, 2]), Reflect.construct(P, []));
console.log(typeof new Object(1), typeof new Object(undefined), new Object({ k: 1 }), JSON.stringify({ s: s, n: n }));
function text(x: String, y: Number): string { return x.toUpperCase() + y.toFixed(1); }
console.log(text('abc', 3), text(new String('d'), new Number(4)));

// expect: [String: 'foo'] [Number: 12.5] [Boolean: false] object object object true
// expect: foo foo 3 o 12.50 1100.1 13.5 false false
// expect: foo 12.5 false true false 13.5 foobar
// expect: [Object: null prototype] {}
// expect: [Object: null prototype] {
// expect:   a: 1,
// expect:   'b c': { x: [Object: null prototype] {} }
// expect: } [ 'a', 'b c' ] true
// expect: { a: 1, b: 2 } { z: 26 }
// expect: true true false 1 true 5 [ 'x' ] 3 P { x: 1 }
// expect: object object { k: 1 } {"s":"foo","n":12.5}
// expect: ABC3.0 D4.0
