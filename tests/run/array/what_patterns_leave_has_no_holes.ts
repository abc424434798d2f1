// Patterns go by iteration, which gives undefined for a hole; what they leave is an array without any.
function holey(): number[] { return new Array<number>(5); }

let [first, second = 1, ...rest]: number[] = holey();
console.log(first, second, rest.length, rest, 0 in rest);
console.log(rest.reduce((sum: number): number => sum + 1, 0));
const [...all] = ['a', , 'c'];
console.log(all, 1 in all);
[first, ...rest] = holey();
console.log(first, rest);
const [, ...{ length }] = holey();
console.log(length);
const [x, ...none] = [1];
console.log(x, none);
function last([head, ...tail]: number[]): number { return tail.length; }
console.log(last(holey()), last([]));

// expect: undefined 1 3 [ undefined, undefined, undefined ] true
// expect: 3
// expect: [ 'a', undefined, 'c' ] true
// expect: undefined [ undefined, undefined, undefined, undefined ]
// expect: 4
// expect: 1 []
// expect: 4 0
