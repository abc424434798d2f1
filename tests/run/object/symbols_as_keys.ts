const s1 = Symbol('one'), s2 = Symbol.for('two');
const o: any = { a: 1, [s1]: 2, [s2]: 3, 5: 1 };
console.log(Object.getOwnPropertySymbols(o), Object.getOwnPropertySymbols({}).length);
console.log(Object.getOwnPropertySymbols(o)[0] === s1, Object.getOwnPropertySymbols(o)[1] === s2);
console.log(Reflect.ownKeys(o));
class It { *[Symbol.iterator]() { yield 1; } [s1] = 3; }
console.log(Object.getOwnPropertySymbols(new It()), Object.getOwnPropertySymbols(It.prototype));
console.log(Object.getOwnPropertyDescriptors({ a: 1, [s1]: 1 }));
const copy = Object.assign({}, o); console.log(copy[s1], { ...o }[s2]);
console.log(Object.entries(o), JSON.stringify(o), o);
console.log(Object.getOwnPropertyDescriptor(o, s1));
console.log(o.propertyIsEnumerable('a'), Object.prototype.hasOwnProperty.call(o, s1));

// expect: [ Symbol(one), Symbol(two) ] 0
// expect: true true
// expect: [ '5', 'a', Symbol(one), Symbol(two) ]
// expect: [ Symbol(one) ] [ Symbol(Symbol.iterator) ]
// expect: {
// expect:   a: { value: 1, writable: true, enumerable: true, configurable: true },
// expect:   [Symbol(one)]: { value: 1, writable: true, enumerable: true, configurable: true }
// expect: }
// expect: 2 3
// expect: [ [ '5', 1 ], [ 'a', 1 ] ] {"5":1,"a":1} { '5': 1, a: 1, [Symbol(one)]: 2, [Symbol(two)]: 3 }
// expect: { value: 2, writable: true, enumerable: true, configurable: true }
// expect: true true
