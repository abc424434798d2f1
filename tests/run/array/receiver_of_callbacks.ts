// The second argument of methods that take a callback is `this` within it.
class Scale {
  constructor(readonly factor: number) {}
  times(n: number): number { return n * this.factor; }
  isBelow(n: number): boolean { return n < this.factor; }
}
const three = new Scale(3);
const numbers = [1, 2, 3, 4];

console.log(numbers.map(three.times, three), numbers.map(function (this: Scale, n, i) { return this.factor * 10 + i; }, three));
console.log(numbers.filter(three.isBelow, three), numbers.every(three.isBelow, three), numbers.some(three.isBelow, three));
console.log(numbers.find(three.isBelow, three), numbers.findIndex(three.isBelow, three));
console.log(numbers.flatMap(function (this: Scale, n) { return [n, this.times(n)]; }, three));
numbers.forEach(function (this: string[], n, i, all) { this.push(`${i}:${n}/${all.length}`); }, []);

const seen: string[] = [];
numbers.forEach(function (this: string[], n, i, all) { this.push(`${i}:${n}/${all.length}`); }, seen);
console.log(seen);

// An arrow function keeps its own; undefined is no receiver.
class Holder {
  values: number[] = [];
  take(from: number[]): void { from.forEach(n => { this.values.push(n); }, three); }
}
const holder = new Holder();
holder.take(numbers);
console.log(holder.values, numbers.map(n => n + 1, undefined));
console.log(numbers.map(function (this: unknown) { return this === undefined; }, undefined));
console.log([, 1].map(function (this: Scale, n) { return this.times(n!); }, three));

new Map([['a', 1], ['b', 2]]).forEach(function (this: string[], value, key, map) { this.push(key + value + map.size); }, seen);
new Set(['x', 'y']).forEach(function (this: string[], value, again, set) { this.push(value + again + set.size); }, seen);
console.log(seen.slice(4));

const bytes = Uint8Array.of(1, 2, 3, 4);
console.log(bytes.map(three.times, three), bytes.filter(three.isBelow, three), bytes.every(three.isBelow, three), bytes.some(three.isBelow, three));
console.log(bytes.find(three.isBelow, three), bytes.findIndex(three.isBelow, three));
bytes.forEach(function (this: string[], n) { this.push(`${n}`); }, seen);
console.log(seen.slice(8));

// Changes of the array while it is gone through are seen as ever.
const growing = [1, 2, 3];
growing.forEach(function (this: number[], n) { if (n < 3) growing.push(n * 10); this.push(n); }, holder.values);
console.log(growing, holder.values);

// expect: [ 3, 6, 9, 12 ] [ 30, 31, 32, 33 ]
// expect: [ 1, 2 ] false true
// expect: 1 0
// expect: [
// expect:   1, 3, 2,  6,
// expect:   3, 9, 4, 12
// expect: ]
// expect: [ '0:1/4', '1:2/4', '2:3/4', '3:4/4' ]
// expect: [ 1, 2, 3, 4 ] [ 2, 3, 4, 5 ]
// expect: [ true, true, true, true ]
// expect: [ <1 empty item>, 3 ]
// expect: [ 'a12', 'b22', 'xx2', 'yy2' ]
// expect: Uint8Array(4) [ 3, 6, 9, 12 ] Uint8Array(2) [ 1, 2 ] false true
// expect: 1 0
// expect: [ '1', '2', '3', '4' ]
// expect: [ 1, 2, 3, 10, 20 ] [
// expect:   1, 2, 3, 4,
// expect:   1, 2, 3
// expect: ]
