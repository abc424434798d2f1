// @ts-nocheck
// Private names, static blocks, class expressions, constant computed keys, accessor fields.
class A {
  #p = 1;
  static #s = 2;
  #m() { return this.#p }
  static #sm() { return A.#s }
  get #acc() { return this.#p * 10 }
  set #acc(v) { this.#p = v }
  static has(o: any) { return #p in o }
  static hasStatic(o: any) { return #s in o }
  run() { this.#acc = 4; this.#p++; return [this.#m(), A.#sm(), this.#acc, A.#s] }
  static { A.#s += 40 }
  other(o: any) { return o.#p + o.#m() }
}
const a = new A();
console.log(a.run(), A.has(a), A.has({}), A.hasStatic(A), A.hasStatic(a), a.other(new A()), a);
class Above { #m() { return 'above' } call() { return this.#m() } }
class Below extends Above { #m() { return 'below' } both() { return this.#m() + ' ' + this.call() } }
console.log(new Below().both());
class B {
  static x = 1;
  static y = this.x + 1;
  static { this.x = 10 }
  static z = B.x + this.y;
  static get sum() { return this.x + this.y }
  static set sum(v: number) { this.x = v }
  static make() { return new this() }
  static arrow = () => this.x;
  who() { return 'B' }
}
class C extends B { static w = super.make().who(); static inherited = super.z }
console.log(B.x, B.y, B.z, B.sum, C.w, C.inherited, B.arrow());
B.sum = 5;
console.log(B.x, C.x);
const key = 'constant';
class D { 1 = 'one'; 'two words' = 2; ['comp' + 'uted'] = 3; ['m' + 1]() { return 'm1' } get ['g' + 1]() { return 'g1' } static ['sm']() { return 'sm' } [key] = 4; [-2] = 'minus' }
const d: any = new D();
console.log(d[1], d['two words'], d.computed, d.m1(), d.g1, D.sm(), d.constant, d[-2]);
const E = class Named { static n = 7; v = Named.n; static { Named.n++ } };
console.log(E.n, new E().v);
const nested = (() => class { static inner = class { static deep = 'deep'; static { console.log('runs', this.deep) } } })();
console.log(nested.inner.deep);
class F { accessor v = 1; static accessor sv = 's'; plain = 2 }
const f = new F();
f.v += 4;
console.log(f.v, F.sv, f);
console.log(new (class { constructor(public k = 3) { } })().k);
abstract class Shape { abstract area(): number; describe() { return `area ${this.area()}` } }
class Square extends Shape { constructor(private s: number) { super() } area() { return this.s ** 2 } }
console.log(new Square(3).describe());

// expect: [ 5, 42, 50, 42 ] true false true false 2 A {}
// expect: below above
// expect: 10 2 12 12 B 12 10
// expect: 5 5
// expect: one 2 3 m1 g1 sm 4 minus
// expect: 8 8
// expect: runs deep
// expect: deep
// expect: 5 s F { plain: 2 }
// expect: 3
// expect: area 9
