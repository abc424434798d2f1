console.log(Object.fromEntries([['a', 1], ['b', 2]]), Object.fromEntries(new Map([['x', 'y']])), Object.getOwnPropertyDescriptor({ a: 1 }, 'a'), Object.getOwnPropertyDescriptor({}, 'a'), Object.getOwnPropertyDescriptor(Object.freeze({ a: 1 }), 'a'), Object.getOwnPropertyDescriptors({ p: 1, q: 'x' }));
console.log(Object.defineProperty({} as any, 'a', { value: 1, enumerable: true, writable: true, configurable: true }), Symbol.for('a') === Symbol.for('a'), Symbol.keyFor(Symbol.for('k')), Symbol.keyFor(Symbol('k')), Symbol.for('d').toString());
class P { x = 1; constructor(x?: number) { if (x !== undefined) this.x = x; } m() { return this.x; } }
console.log(Reflect.get({ a: 1 }, 'a'), Reflect.has(new P(), 'x'), Reflect.ownKeys({ a: 1, b: 2 }), Reflect.apply(Math.max, null, [1, 5, 2]), Reflect.construct(P as any, [7]), Reflect.deleteProperty({ a: 1 } as any, 'a'), Reflect.set({} as any, 'q', 1));
const a: any = [3, 1, 2];
console.log(a.with(1, 9), a.with(-1, 8), a.toSorted(), a.toReversed(), a.toSpliced(1, 1, 'x', 'y'), a);
try { a.with(5, 0); } catch (e) { console.log(String(e)); }

// expect: { a: 1, b: 2 } { x: 'y' } { value: 1, writable: true, enumerable: true, configurable: true } undefined { value: 1, writable: false, enumerable: true, configurable: false } {
// expect:   p: { value: 1, writable: true, enumerable: true, configurable: true },
// expect:   q: { value: 'x', writable: true, enumerable: true, configurable: true }
// expect: }
// expect: { a: 1 } true k undefined Symbol(d)
// expect: 1 true [ 'a', 'b' ] 5 P { x: 7 } true true
// expect: [ 3, 9, 2 ] [ 3, 1, 8 ] [ 1, 2, 3 ] [ 2, 1, 3 ] [ 3, 'x', 'y', 2 ] [ 3, 1, 2 ]
// expect: RangeError: Invalid index : 5
