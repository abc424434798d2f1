const a = Symbol('a'), b = Symbol('a'), c = Symbol();
console.log(typeof a, a === (b as symbol), a.toString(), a.description, c.description, a, [c]);
const o: any = { x: 1 }; o[a] = 2; o[b] = 3; console.log(o[a], o[b], o, Object.keys(o), JSON.stringify(o), a in o);
const m = new Map<symbol, number>([[a, 1]]); console.log(m.get(a), m.get(b), m);
class It { [Symbol.iterator](): Iterator<number> { let i = 0; return { next: () => ({ done: i >= 2, value: i++ }) } } }
for (const x of new It()) console.log(x);
const it: any = new It(); console.log(typeof it[Symbol.iterator], it[Symbol.iterator]().next());
const arr: any = [1, 2]; console.log(arr[Symbol.iterator]().next(), typeof Symbol.iterator, Symbol.iterator);
console.log([1, 2].keys(), 'ab'[Symbol.iterator](), new Map([[1, 2]]).values(), new Set([1, 2]).entries());
const num: any = Number; console.log(num("5"), typeof num, num.name, String === (String as any), [1, 2].map(Number));
class C { x: number = 1 } class D extends C {}
console.log((new D() as any).constructor === D, (new D() as any).constructor.name, ([] as any).constructor === Array, ({} as any).constructor === Object, (5 as any).constructor === Number, (true as any).constructor === Boolean);

// expect: symbol false Symbol(a) a undefined Symbol(a) [ Symbol() ]
// expect: 2 3 { x: 1, [Symbol(a)]: 2, [Symbol(a)]: 3 } [ 'x' ] {"x":1} true
// expect: 1 undefined Map(1) { Symbol(a) => 1 }
// expect: 0
// expect: 1
// expect: function { done: false, value: 0 }
// expect: { value: 1, done: false } symbol Symbol(Symbol.iterator)
// expect: Object [Array Iterator] {} Object [String Iterator] {} [Map Iterator] { 2 } [Set Entries] { [ 1, 1 ], [ 2, 2 ] }
// expect: 5 function Number true [ 1, 2 ]
// expect: true D true true true true
