// An element that holds undefined is there: it can be deleted, and sorting keeps it apart from the holes behind it.
const a: (number | undefined)[] = [1, undefined, 3, undefined];
console.log(delete a[1], a, 1 in a, 3 in a);
console.log(Object.keys(a), a.hasOwnProperty(3), Object.entries(a));
a[1] = 2;
console.log(a);

const b: (number | undefined)[] = new Array<number | undefined>(5);
b[1] = undefined;
b[3] = 7;
console.log(b.sort(), b.length);
b[0] = undefined;
console.log(b.sort((x, y) => x! - y!));

const numbers: number[] = [4, 5, 6];
delete numbers[0];
console.log(numbers, numbers.indexOf(6));
numbers[0] = -1;
console.log(numbers);
const truths: boolean[] = [true, false, true];
delete truths[1];
delete truths[1];
delete truths[9];
console.log(truths, truths.length);
const texts: string[] = ['x', 'y'];
delete texts[1];
texts.push('z');
console.log(texts);

const frozen = Object.freeze([1, 2]) as number[];
try {
  delete frozen[1];
} catch (e) {
  console.log((e as Error).message, frozen);
}

const long: (number | undefined)[] = [];
for (let i = 0; i < 20000; i += 2) long[i + 1] = i % 3 === 0 ? undefined : i;
long.sort((x, y) => y! - x!);
console.log(long.length, long[0], long.indexOf(undefined), 9999 in long, 10000 in long, long.lastIndexOf(undefined));

// expect: true [ 1, <1 empty item>, 3, undefined ] false true
// expect: [ '0', '2', '3' ] true [ [ '0', 1 ], [ '2', 3 ], [ '3', undefined ] ]
// expect: [ 1, 2, 3, undefined ]
// expect: [ 7, undefined, <3 empty items> ] 5
// expect: [ undefined, undefined, <3 empty items> ]
// expect: [ <1 empty item>, 5, 6 ] 2
// expect: [ -1, 5, 6 ]
// expect: [ true, <1 empty item>, true ] 3
// expect: [ 'x', <1 empty item>, 'z' ]
// expect: Cannot delete property '1' of [object Array] [ 1, 2 ]
// expect: 20000 19996 6666 true false 9999
