// super.method, super.accessor (read, write, compound), in arrows, statics, object literals, async and generator methods, computed names.
class A {
  protected _v = 1;
  get v(): number { return this._v; }
  set v(x: number) { this._v = x * 10; }
  hi(p = 'A'): string { return `hi ${p} ${this.name()}`; }
  name(): string { return 'A'; }
  static make(): string { return 'make ' + A.name; }
  static count = 5;
  *gen(): Generator<number> { yield 1; yield 2; }
  async later(): Promise<string> { return 'later ' + this.name(); }
}
class B extends A {
  override name(): string { return 'B<' + super.name() + '>'; }
  override hi(p?: string): string {
    const arrow = (): string => super.hi(p) + [1].map(() => super.name()).join();
    return arrow() + super['hi']('x');
  }
  override get v(): number { return super.v + 1000; }
  override set v(x: number) { super.v = x; super.v += 1; }
  static override make(): string { return 'B.' + super.make(); }
  static override count = super.count + 1;
  override *gen(): Generator<number> { yield 0; yield* super.gen(); yield 3; }
  override async later(): Promise<string> { await null; const s = await super.later(); return s + '!' + await (async () => super.name())(); }
  field = super.name() + '/' + this.name();
}
const b = new B();
console.log(b.hi('z'), b.hi(), b.field, B.make(), B.count, [...b.gen()]);
b.v = 3;
console.log(b.v, (b as any)._v);
class C extends B {
  override name(): string { return `C(${super.name()})`; }
  override hi(): string { return super.hi.call({ name: () => 'other' } as any, 'called'); }
  bump(): number { return super.v++; }
}
const c = new C();
console.log(c.name(), c.field, c.bump(), c.v);
b.later().then(s => console.log(s));
class D extends A { constructor() { const f = (): string => super.name(); super(); console.log(f(), (() => this.name())()); } }
new D();
class E extends A { get up(): string { return super.name.call(this) + typeof super.hi; } static s = (): number => super.count; }
console.log(new E().up, E.s());

// expect: hi z B<A>Ahi x B<A> hi A B<A>Ahi x B<A> A/B<A> B.make A 6 [ 0, 1, 2, 3 ]
// expect: 1310 310
// expect: C(B<A>) A/C(B<A>) 1001 101210
// expect: A A
// expect: Afunction 5
// expect: later B<A>!A
