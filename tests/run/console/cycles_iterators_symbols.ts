const a: any = { n: 1 }; a.self = a; a.list = [a, { deep: a }];
console.log(a);
const x: any = { n: 'x' }, y: any = { n: 'y', x }; x.y = y;
console.log(x); console.log([x, y]);
const m = new Map<any, any>(); m.set('m', m); m.set(m, 1); console.log(m);
const s = new Set<any>(); s.add(s); console.log(s);
const ar: any[] = [1]; ar.push(ar); console.log(ar);
class N { next: any = null; constructor(public v: number) {} }
const n1 = new N(1), n2 = new N(2); n1.next = n2; n2.next = n1; console.log(n1);
const e: any = new Map([['a', 1], ['b', 2]]);
console.log(e.keys(), e.values(), e.entries(), e[Symbol.iterator]());
const se = new Set([1, 2]);
console.log(se.keys(), se.values(), se.entries());
console.log([1, 2][Symbol.iterator](), 'ab'[Symbol.iterator](), [1].entries(), [1].keys());
console.log('a1b2'.matchAll(/\d/g));
function* g() { yield 1 }
console.log(g(), g);
async function* ag() { yield 1 }
console.log(ag(), ag, async () => {}, async function named() {});
console.log(Promise.resolve(5), Promise.resolve({ a: 1 }), new Promise(() => {}));
const rej = Promise.reject(new RangeError('no')); rej.catch(() => {});
console.log(new WeakMap(), new WeakSet(), new WeakRef({ a: 1 }));
console.log(Symbol('d'), Symbol(), Symbol.iterator, { [Symbol('k')]: 1, [Symbol.iterator]: 2, z: Symbol('v') });
const acc = { get a() { return 1 }, set a(v) {}, get b() { return 2 }, set c(v: number) {}, d: 1 };
console.log(acc);
class Acc { get p() { return 1 } set p(v) {} static get sp() { return 2 } own = 1; #priv = 3; }
console.log(new Acc(), Acc);
console.log(new Date(NaN), new Date(0), [new Date(1e12)], { d: new Date(NaN) });
console.log(new Number(3), new String('abc'), new Boolean(false), [new String('x')], new Number(-0));
console.log(Object.create(null));
const np = Object.create(null); np.a = 1; np.b = { c: 1 }; console.log(np, [np]);

// expect: <ref *1> {
// expect:   n: 1,
// expect:   self: [Circular *1],
// expect:   list: [ [Circular *1], { deep: [Circular *1] } ]
// expect: }
// expect: <ref *1> { n: 'x', y: { n: 'y', x: [Circular *1] } }
// expect: [
// expect:   <ref *1> { n: 'x', y: { n: 'y', x: [Circular *1] } },
// expect:   <ref *2> { n: 'y', x: <ref *1> { n: 'x', y: [Circular *2] } }
// expect: ]
// expect: <ref *1> Map(2) { 'm' => [Circular *1], [Circular *1] => 1 }
// expect: <ref *1> Set(1) { [Circular *1] }
// expect: <ref *1> [ 1, [Circular *1] ]
// expect: <ref *1> N { v: 1, next: N { v: 2, next: [Circular *1] } }
// expect: [Map Iterator] { 'a', 'b' } [Map Iterator] { 1, 2 } [Map Entries] { [ 'a', 1 ], [ 'b', 2 ] } [Map Entries] { [ 'a', 1 ], [ 'b', 2 ] }
// expect: [Set Iterator] { 1, 2 } [Set Iterator] { 1, 2 } [Set Entries] { [ 1, 1 ], [ 2, 2 ] }
// expect: Object [Array Iterator] {} Object [String Iterator] {} Object [Array Iterator] {} Object [Array Iterator] {}
// expect: Object [RegExp String Iterator] {}
// expect: Object [Generator] {} [GeneratorFunction: g]
// expect: Object [AsyncGenerator] {} [AsyncGeneratorFunction: ag] [AsyncFunction (anonymous)] [AsyncFunction: named]
// expect: Promise { 5 } Promise { { a: 1 } } Promise { <pending> }
// expect: WeakMap { <items unknown> } WeakSet { <items unknown> } WeakRef {}
// expect: Symbol(d) Symbol() Symbol(Symbol.iterator) { z: Symbol(v), [Symbol(k)]: 1, [Symbol(Symbol.iterator)]: 2 }
// expect: { a: [Getter/Setter], b: [Getter], c: [Setter], d: 1 }
// expect: Acc { own: 1 } [class Acc]
// expect: Invalid Date 1970-01-01T00:00:00.000Z [ 2001-09-09T01:46:40.000Z ] { d: Invalid Date }
// expect: [Number: 3] [String: 'abc'] [Boolean: false] [ [String: 'x'] ] [Number: -0]
// expect: [Object: null prototype] {}
// expect: [Object: null prototype] { a: 1, b: { c: 1 } } [ [Object: null prototype] { a: 1, b: { c: 1 } } ]
