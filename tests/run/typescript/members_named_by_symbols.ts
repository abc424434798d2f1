// @ts-nocheck
// Members whose keys are constants made by Symbol(), or only known when they run; `this` of functions in fields.
const tag = Symbol('tag'), other = Symbol('other');
class Tagged {
  [tag] = 1;
  tag = 2;
  static [other] = 'static';
  [other]() { return this[tag] + this.tag }
  get [Symbol.toStringTag]() { return 'T' }
}
const tagged = new Tagged();
console.log(tagged[tag], tagged.tag, Tagged[other], tagged[other](), (tagged[other] as any)(), (tagged as any)[tag]);
tagged[tag] = 5;
console.log(tagged[other](), tag in tagged, other.toString(), tag.description, tag === other);
const any: any = tagged;
console.log(any[tag], any[other]());
class Numbered { 1() { return 'one' } [1 + 1]() { return 'two' } static 3 = 'three'; 4 = 'four'; [-5] = 'minus five' }
const numbered = new Numbered();
let key: any = 1;
console.log(numbered[key](), numbered[1 + 1](), Numbered[3], numbered[4], numbered[-5], (numbered as any)['1']());
class Named { alpha() { return 'a' } beta() { return 'b' } get gamma() { return 'c' } }
const named: any = new Named();
for (const name of ['alpha', 'beta']) console.log(named[name]());
console.log(named['gam' + 'ma']);
class Employee { name: string; debug: (n: number) => void }
function dump(this: Employee, age: number) { console.log(this.name, age) }
const employee: Employee = { name: 'Test', debug: dump };
employee.debug(20);
const made = new Employee();
made.name = 'made';
made.debug = dump;
made.debug(21);
function same<T>(value: T) { return value }
console.log(same<string> === same<number>, (same<string>)('x'));

// expect: 1 2 static 3 3 1
// expect: 7 true Symbol(other) tag false
// expect: 5 7
// expect: one two three four minus five one
// expect: a
// expect: b
// expect: c
// expect: Test 20
// expect: made 21
// expect: true x
