// @ts-nocheck
// What is wrong by its types but means something at run time is a warning in a .ts file.
function untyped(a, b = 2, ...rest) { return [a, b, rest.length] }
console.log(untyped(1), untyped('x', 4, 3, 4), untyped());
class Loose {
  plain;
  typed: string;
  constructor(a) { this.plain = a }
  method(x: number) { return x }
}
const loose = new Loose('p');
console.log(loose.plain, loose.typed, loose.missing, loose['other'], loose.method(2));
const o = { a: 1 };
console.log(o.b, o['c'], o.b?.d);
try { o.b.d } catch (e) { console.log((e as Error).message) }
try { o.f() } catch (e) { console.log(e.message) }
let five: 5 = 5;
console.log(five === 6, typeof five);
try { console.log(later); const later = 1; } catch (e) { console.log(e.name, e.message) }
function two(a: string, b: string) { return a + b }
console.log(two('only'), two('a', 'b', 'c'));
let unknownType: Missing = { x: 1 };
console.log(unknownType.x, unknownType.y);
const tuple: [number, string] = [1, 'a'];
console.log(tuple[2], tuple[0]);
let text: string = 5 as any;
console.log(text);
function maybe(s?: { n: number }) { return s.n }
try { maybe() } catch (e) { console.log(e.message) }
console.log(maybe({ n: 4 }));
const dup = { a: 1, a: 2 };
console.log(dup);
for (const k in o) console.log(k, o[k]);
try { new (o as any).nothing() } catch (e) { console.log(e.name) }
abstract class Base { abstract f(): number; g() { return 'g' } }
console.log(new Base().g());

// expect: [ 1, 2, 0 ] [ 'x', 4, 2 ] [ undefined, 2, 0 ]
// expect: p undefined undefined undefined 2
// expect: undefined undefined undefined
// expect: Cannot read properties of undefined (reading 'd')
// expect: o.f is not a function
// expect: false number
// expect: ReferenceError Cannot access 'later' before initialization
// expect: onlyundefined ab
// expect: 1 undefined
// expect: undefined 1
// expect: 5
// expect: Cannot read properties of undefined (reading 'n')
// expect: 4
// expect: { a: 2 }
// expect: a 1
// expect: TypeError
// expect: g
