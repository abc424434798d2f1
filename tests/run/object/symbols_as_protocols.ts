// The well-known symbols: iterator, asyncIterator, toPrimitive, hasInstance, toStringTag; registered symbols; symbols as keys everywhere.
// @ts-nocheck
class Even { static [Symbol.hasInstance](n) { return typeof n === 'number' && n % 2 === 0; } }
console.log(2 instanceof Even, 3 instanceof Even, 'x' instanceof Even);
const range = { from: 1, to: 4, [Symbol.iterator]() { let at = this.from, end = this.to; return { next: () => at <= end ? { value: at++, done: false } : { value: undefined, done: true } }; } };
console.log([...range], Math.max(...range), Array.from(range, x => x * 2), new Set(range).size, Object.fromEntries([...range].map(x => [x, x])));
const [first, , ...rest] = range;
console.log(first, rest);
class Money {
  constructor(amount, unit) { this.amount = amount; this.unit = unit; }
  [Symbol.toPrimitive](hint) { return hint === 'number' ? this.amount : hint === 'string' ? `${this.amount} ${this.unit}` : `<${this.amount}>`; }
  get [Symbol.toStringTag]() { return 'Money'; }
}
const m = new Money(5, 'EUR');
console.log(+m, `${m}`, m + 1, m + '', m * 2, m > 4, Number(m));
for (const bad of [{ [Symbol.toPrimitive]: () => ({}) }, { [Symbol.toPrimitive]: 5 }, { toString: () => ({}), valueOf: () => ({}) }]) {
  try { console.log(+bad); } catch (error) { console.log(error.name); }
}
console.log(+{ [Symbol.toPrimitive]: undefined, valueOf: () => 3 }, [] + {}, [1] * [2], +[], +[7], +[1, 2], +{}, `${[1, [2, 3]]}`, +new Date(9), new Date(0) + '' === new Date(0).toString());
const key = Symbol('key');
const o = { [key]: 1, plain: 2, [Symbol.for('reg')]: 3 };
console.log(o, Object.keys(o), JSON.stringify(o), key in o, { ...o }[key], Object.entries(o).length);
const { [key]: taken, ...others } = o;
console.log(taken, others);
console.log(Symbol.for('a') === Symbol.for('a'), Symbol('a') === Symbol('a'), Symbol.keyFor(Symbol.for('z')), Symbol.keyFor(Symbol('z')), Symbol('d').description, Symbol().description, Symbol('').toString(), Symbol.iterator.toString());
for (const attempt of [() => key + '', () => `${key}`, () => +key, () => key * 2, () => [...{}], () => [...5], () => { const [x] = {}; }, () => { for (const x of { [Symbol.iterator]: () => ({}) }) return x; }]) {
  try { console.log(attempt()); } catch (error) { console.log(error.name); }
}
console.log(String(key), typeof key, key.toString(), Boolean(key), !key, key == key, Object(key) == key, [key].length, new Map([[key, 'v']]).get(key), new Set([key, key]).size);
delete o[key];
console.log(key in o, o);
class Bag { #items = new Map(); [Symbol.iterator]() { return this.#items.entries(); } set(k, v) { this.#items.set(k, v); return this; } size() { return this.#items.size; } }
const bag = new Bag().set('a', 1).set('b', 2);
for (const [k, v] of bag) console.log(k, v);
console.log(new Map(bag), bag.size(), Object.prototype.toString.call(null), Object.prototype.toString.call([]), Object.prototype.toString.call(function () {}), Object.prototype.toString.call(/x/), Object.prototype.toString.call(new Date(0)), typeof bag);

// expect: true false false
// expect: [ 1, 2, 3, 4 ] 4 [ 2, 4, 6, 8 ] 4 { '1': 1, '2': 2, '3': 3, '4': 4 }
// expect: 1 [ 3, 4 ]
// expect: 5 5 EUR <5>1 <5> 10 true 5
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: 3 [object Object] 2 0 7 NaN NaN 1,2,3 9 true
// expect: { plain: 2, [Symbol(key)]: 1, [Symbol(reg)]: 3 } [ 'plain' ] {"plain":2} true 1 1
// expect: 1 { plain: 2, [Symbol(reg)]: 3 }
// expect: true false z undefined d undefined Symbol() Symbol(Symbol.iterator)
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: Symbol(key) symbol Symbol(key) true false true true 1 v 1
// expect: false { plain: 2, [Symbol(reg)]: 3 }
// expect: a 1
// expect: b 2
// expect: Map(2) { 'a' => 1, 'b' => 2 } 2 [object Null] [object Array] [object Function] [object RegExp] [object Date] object
