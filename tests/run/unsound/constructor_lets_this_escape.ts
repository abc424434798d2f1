const seen: Base[] = [];
class Base {
  id: number;
  constructor(f: (b: Base) => void) { seen.push(this); f(this); this.id = 7; this.after(); }
  after(): void {}
}
class Derived extends Base {
  numbers: number[] = [1, 2];
  text: string = 'text';
  count: number = 3;
  inner: Derived | null = null;
  constructor(f: (b: Base) => void) { super(f); this.count++; }
  after(): void { console.log('after', this.id, this.numbers, this.text?.length, this.count + 1, this.inner); this.count = 100; this.text = 'early'; }
}
const d = new Derived((b: Base): void => {
  const half = b as Derived;
  console.log(half.id, half.numbers, half.text, half.count, half.id + half.count, Object.keys(half));
  half.id = 1;
  half.inner = half;
});
console.log(Object.keys(d), d.id, d.count, d.text, d.inner, seen[0] === d);
class Thrower { a: number = 1; b: string; constructor(n: number) { caught.push(this); if (n > 0) throw new Error('no'); this.b = 'b'; } }
const caught: Thrower[] = [];
try { new Thrower(1); } catch (e) { console.log((e as Error).message); }
console.log(caught[0].b, caught[0], caught[0].a + 1, caught[0] instanceof Thrower);
new Thrower(0);
console.log(caught);

// expect: undefined undefined undefined undefined NaN []
// expect: after 7 undefined undefined NaN <ref *1> Derived { id: 7, inner: [Circular *1] }
// expect: [ 'id', 'inner', 'count', 'text', 'numbers' ] 7 4 text null true
// expect: no
// expect: undefined Thrower { a: 1 } 2 true
// expect: [ Thrower { a: 1 }, Thrower { a: 1, b: 'b' } ]
