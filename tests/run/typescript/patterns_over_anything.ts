// @ts-nocheck
// Patterns and constructors go over whatever can be iterated, and what cannot is named by its value.
const any = (v: any): any => v;
const [a, b] = any(new Set([1, 2, 3])); console.log(a, b);
const [c, ...d] = any(new Map([[1, 2], [3, 4]])); console.log(c, d);
function* g(): any { try { yield 1; yield 2; yield 3; } finally { console.log('closed'); } }
const [e] = any(g()); console.log(e);
const [f = 5, , h] = any([undefined, 2, 3]); console.log(f, h);
const [i, j] = any('x😀'); console.log(i, j);
const t = (f: any) => { try { console.log(f()); } catch (e: any) { console.log(e.name + ': ' + e.message); } };
t(() => { const [a] = any(5); }); t(() => { const [a] = any({}); }); t(() => { const [a] = any(null); }); t(() => { let q: any; [q] = any(7); }); t(() => { const o: any = { p: 3 }; const [a] = o.p; });
const typed: any = new Uint8Array([7, 8]); const [k, ...l] = typed; console.log(k, l);
for (const [m, n] of any([[1, 2], new Set([3, 4])])) console.log(m, n);
t(() => new Set(any(5))); t(() => new Map(any(5))); t(() => new Map(any([5]))); t(() => new WeakSet(any(5))); t(() => new WeakMap(any(5))); t(() => Array.from(any(5))); t(() => Object.fromEntries(any({}))); t(() => new Uint8Array(any({})));
t(() => +any(1n)); t(() => -any(1n)); t(() => Symbol.keyFor(any('x'))); t(() => Reflect.ownKeys(any('x')));
Promise.all(any(5)).catch((e: any) => console.log('all', e.message)); Promise.race(any(undefined)).catch((e: any) => console.log('race', e.message)); Promise.any(any({})).catch((e: any) => console.log('any', e.message)); Promise.allSettled(any(true)).catch((e: any) => console.log('settled', e.message));

// expect: 1 2
// expect: [ 1, 2 ] [ [ 3, 4 ] ]
// expect: closed
// expect: 1
// expect: 5 3
// expect: x 😀
// expect: TypeError: any is not a function or its return value is not iterable
// expect: TypeError: any is not a function or its return value is not iterable
// expect: TypeError: any is not a function or its return value is not iterable
// expect: TypeError: number 7 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: number 3 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: 7 [ 8 ]
// expect: 1 2
// expect: 3 4
// expect: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: Iterator value 5 is not an entry object
// expect: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: []
// expect: TypeError: object is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: Uint8Array(0) []
// expect: TypeError: Cannot convert a BigInt value to a number
// expect: -1n
// expect: TypeError: x is not a symbol
// expect: TypeError: Reflect.ownKeys called on non-object
// expect: all number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: race undefined is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: any object is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: settled boolean true is not iterable (cannot read property Symbol(Symbol.iterator))
