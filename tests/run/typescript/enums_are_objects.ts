// @ts-nocheck
// Enums: reverse names, computed members, several declarations of one enum, members named in other members' values, enums
// seen as objects, indexed with what is only known at run time.
enum Color { Red, Green = 5, Blue, Text = 'txt' }
console.log(Color, Color[0], Color[5], Color[6], Color['Text'], Color['txt']);
const names: string[] = ['Red', 'Blue', 'Nothing'];
for (const name of names) console.log(name, Color[name]);
console.log(Object.keys(Color).join(), Color === Color, typeof Color);

enum Bits { None, A = 1 << 0, B = 1 << 1, AB = A | B, Mask = ~AB, Length = 'abcd'.length, Next = Length + 1 }
console.log(Bits, Bits.AB, Bits.Mask, Bits.Length, Bits[Bits.Next], Bits[4]);

function five(): number { return 5 }
let calls = 0;
function anything(): any { calls++; return 'any' + calls }
enum Computed { a = five(), b = a * 2, c = anything() }
enum Computed { d = b + 1, e = (() => { enum Inner { x = five() + 1 } return Inner.x + 1 })() }
console.log(Computed, Computed.c, Computed.d, Computed[7]);

const enum Small { One = 1, Two = One + One, Path = 'p' + '/q' }
console.log(Small.One, Small.Two, Small.Path, Small['Two']);

namespace shapes {
  export enum Kind { Circle = 'c', Square = 's' }
  export enum Kind2 { Circle = 7 }
}
enum Mixed { a = shapes.Kind2.Circle, b = shapes['Kind2'].Circle + 1 }
console.log(Mixed, shapes.Kind.Circle, shapes.Kind['Square']);

function local(): number {
  enum Local { A = 3, B }
  let sum = 0;
  for (const key in Local) sum += key.length;
  return sum + Local.B + Local['A'];
}
console.log(local());
if (five() > 4) enum Conditional { Yes = 1 }

// expect: {
// expect:   '0': 'Red',
// expect:   '5': 'Green',
// expect:   '6': 'Blue',
// expect:   Red: 0,
// expect:   Green: 5,
// expect:   Blue: 6,
// expect:   Text: 'txt'
// expect: } Red Green Blue txt undefined
// expect: Red 0
// expect: Blue 6
// expect: Nothing undefined
// expect: 0,5,6,Red,Green,Blue,Text true object
// expect: {
// expect:   '0': 'None',
// expect:   '1': 'A',
// expect:   '2': 'B',
// expect:   '3': 'AB',
// expect:   '4': 'Length',
// expect:   '5': 'Next',
// expect:   None: 0,
// expect:   A: 1,
// expect:   B: 2,
// expect:   AB: 3,
// expect:   Mask: -4,
// expect:   '-4': 'Mask',
// expect:   Length: 4,
// expect:   Next: 5
// expect: } 3 -4 4 Next Length
// expect: {
// expect:   '5': 'a',
// expect:   '7': 'e',
// expect:   '10': 'b',
// expect:   '11': 'd',
// expect:   a: 5,
// expect:   b: 10,
// expect:   c: 'any1',
// expect:   any1: 'c',
// expect:   d: 11,
// expect:   e: 7
// expect: } any1 11 e
// expect: 1 2 p/q 2
// expect: { '7': 'a', '8': 'b', a: 7, b: 8 } c s
// expect: 11
