// Field initialisers against constructor bodies, virtual calls from the base constructor, parameter properties, return of another object.
const log: string[] = [];
const t = <T>(n: string, v: T): T => { log.push(n); return v; };
class A {
  a = t('A.a', 1);
  constructor(x = t('A.default', 0)) { log.push('A()'); this.hook(); }
  hook(): void { log.push('A.hook'); }
}
class B extends A {
  b = t('B.b', 2);
  declare known: string;
  unset?: string;
  constructor(public p: number, private readonly q = t('B.q', p * 2)) { super(t('arg', 1)); log.push(`B() ${this.b} ${this.p} ${this.q}`); }
  override hook(): void { log.push(`B.hook ${this.b} ${this.p}`); }
}
const b = new B(5);
console.log(log.join(', '));
console.log(b, Object.keys(b), 'known' in b, 'unset' in b);
class NoCtor extends B { c = t('c', this.p + 1); }
console.log(new NoCtor(7).c, new (NoCtor as any)(1, 2, 3));
class Other { z = 1; constructor() { return { z: 'replaced' } as any; } }
console.log(new Other(), new Other() instanceof Other);
class Single { static one?: Single; n = 0; constructor(n: number) { if (Single.one) return Single.one; Single.one = this; this.n = n; } }
console.log(new Single(1) === new Single(2), new Single(3).n, new (Single as any)(4) === Single.one);
class NewTarget { kind: string; constructor() { this.kind = new.target.name; } }
class NT2 extends NewTarget { }
console.log(new NewTarget().kind, new NT2().kind);
class Abs { constructor(readonly n: number) { } get double(): number { return this.n * 2; } }
const Anon = class extends Abs { constructor() { super(21); } };
const Named = class Inner extends Abs { static self = (): string => Inner.name; };
console.log(new Anon().double, Anon.name, Named.name, Named.self(), new (class { x = 1 })());

// expect: B.q, arg, A.a, A(), B.hook undefined undefined, B.b, B() 2 5 10
// expect: B { a: 1, p: 5, q: 10, b: 2 } [ 'a', 'p', 'q', 'b' ] false false
// expect: 8 NoCtor { a: 1, p: 1, q: 2, b: 2, c: 2 }
// expect: { z: 'replaced' } false
// expect: true 1 true
// expect: NewTarget NT2
// expect: 42 Anon Inner Inner { x: 1 }
