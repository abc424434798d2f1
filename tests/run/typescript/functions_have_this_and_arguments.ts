// @ts-nocheck
function sum() { let t = 0; for (let i = 0; i < arguments.length; i++) t += arguments[i]; return t }
console.log(sum(1, 2, 3), sum());
function mixed(a: number, b = 10, ...rest: number[]) { const inner = () => arguments.length; return [a, b, rest.length, inner()] }
console.log(mixed(1), mixed(1, 2), mixed(1, undefined, 3, 4), mixed.length);
class Counting { n = 0; all() { this.n = arguments.length; return [...arguments] } }
class More extends Counting { all(x?: any) { return super.all(x, 'more') } }
console.log(new Counting().all('a', 'b'), new More().all(1));
const object = { n: 1, inc: function () { this.n++; return this }, later() { return [1, 2].map(v => v + this.n) } };
console.log(object.inc().inc().n, object.later());
function greet(this: { name: string }, greeting: string, mark = '!') { return greeting + this.name + mark }
console.log(greet.call({ name: 'x' }, 'hi '), greet.apply({ name: 'y' }, ['yo ', '?']), greet.bind({ name: 'z' })('hey '), greet.bind({ name: 'w' }, 'oh ')('.'));
const any: any = (...values: any[]) => values.length;
console.log(any.call(null, 1, 2), any.apply(undefined, [1, 2, 3]), any.apply(null));
console.log((function () { return typeof this })(), (function (this: any) { return this }).call(5));
const holder = { f: greet, name: 'held' };
console.log(holder.f('in '));
const fact = function inner(n: number): number { return n < 2 ? 1 : n * inner(n - 1) };
console.log(fact(5), fact.name, fact.length);
function outer() { return [arguments[0], (function () { return arguments.length })()] }
console.log(outer('o'));
console.log([1, 2].map(function (v, i) { return arguments.length + v + i }));

// expect: 6 0
// expect: [ 1, 10, 0, 1 ] [ 1, 2, 0, 2 ] [ 1, 10, 2, 4 ] 1
// expect: [ 'a', 'b' ] [ 1, 'more' ]
// expect: 3 [ 4, 5 ]
// expect: hi x! yo y? hey z! oh w.
// expect: 2 3 0
// expect: undefined 5
// expect: in held!
// expect: 120 inner 1
// expect: [ 'o', 0 ]
// expect: [ 4, 6 ]
