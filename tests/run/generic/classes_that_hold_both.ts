// One generic class with numbers, texts, unions and undefined; generics that make other generics; statics and closures of each copy.
class Cell<T, U = T[]> {
  static made = 0;
  private history: T[] = [];
  extra?: U;
  constructor(public value: T, private readonly equal: (a: T, b: T) => boolean = (a, b) => a === b) { Cell.made++; }
  set(next: T): this {
    if (!this.equal(this.value, next)) {
      this.history.push(this.value);
      this.value = next;
    }
    return this;
  }
  get last(): T | undefined { return this.history[this.history.length - 1]; }
  map<V>(f: (v: T, c: this) => V): Cell<V> { return new Cell<V>(f(this.value, this)); }
  zip<V>(other: Cell<V>): Cell<[T, V]> { return new Cell<[T, V]>([this.value, other.value]); }
  *[Symbol.iterator](): Iterator<T> { yield* this.history; yield this.value; }
}
const n = new Cell(1.5);
const s = new Cell('s');
const u = new Cell<number | undefined>(undefined);
const m = new Cell<number | string>(7);
n.set(1.5).set(2).set(NaN).set(NaN);
s.set('s').set('t');
u.set(0).set(undefined).set(-0);
m.set('seven').set(7);
console.log([...n], [...s], [...u], [...m], n.last, s.last, u.last, m.last, Cell.made);
console.log(n.set(4).map(v => v / 8).value + 1, s.map(v => v.length).value * 2, n.map(v => `${v}`).value + 1, n.zip(s).value, s.zip(n).map(([a, b]) => a.repeat(b)).value);
console.log(n.map((v, c) => c.value === v && c === (n as unknown)).value, new Cell(0, Object.is).set(-0).last, new Cell(0).set(-0).last);
n.extra = [1, 2];
console.log(n.extra[0] + 0.5, s.extra?.length);

interface Box<T> { get(): T; put(v: T): void }
function box<T>(v: T): Box<T> {
  return { get: () => v, put: next => { v = next; } };
}
function exchange<T>(a: Box<T>, b: Box<T>): void {
  const t = a.get();
  a.put(b.get());
  b.put(t);
}
const b1 = box(1), b2 = box(2.5), t1 = box('x'), t2 = box('y');
exchange(b1, b2);
exchange(t1, t2);
exchange<number | string>(b1 as Box<any>, b2 as Box<any>);
console.log(b1.get() + 1, b2.get() + 1, t1.get() + 1, t2.get() + 1);

class Pair<A, B extends A | undefined = undefined> {
  constructor(readonly a: A, readonly b?: B) {}
  both(): (A | B | undefined)[] { return [this.a, this.b]; }
  swap(): Pair<B | undefined, any> { return new Pair<B | undefined, any>(this.b, this.a); }
}
console.log(new Pair(1).both(), new Pair('a', 'b').swap().both(), new Pair<number, number>(1, 2).swap().a, new Pair(2).swap());
class Sorted<T> {
  protected items: T[] = [];
  constructor(private compare: (a: T, b: T) => number) {}
  add(...xs: T[]): this {
    for (const x of xs) {
      let i = this.items.length;
      while (i > 0 && this.compare(this.items[i - 1], x) > 0) i--;
      this.items.splice(i, 0, x);
    }
    return this;
  }
  min(): T { return this.items[0]; }
  merge(other: Sorted<T>): Sorted<T> { return new Sorted(this.compare).add(...this.items, ...other.items); }
}
class SortedNumbers extends Sorted<number> {
  constructor() { super((a, b) => a - b); }
  mean(): number { return this.items.reduce((p, c) => p + c, 0) / this.items.length; }
}
const sn = new SortedNumbers().add(3, -1, 2.5);
const ss = new Sorted<string>((a, b) => a.length - b.length).add('ccc', 'a', 'bb', 'd');
console.log(sn.min() - 1, sn.mean(), ss.min(), ss.merge(new Sorted<string>((a, b) => 0).add('zzzz')), sn.merge(sn).min());

// expect: [ 1.5, 2, NaN, NaN ] [ 's', 't' ] [ undefined, 0, undefined, -0 ] [ 7, 'seven', 7 ] NaN s undefined seven 4
// expect: 1.5 2 41 [ 4, 't' ] tttt
// expect: true 0 undefined
// expect: 1.5 undefined
// expect: 2 3.5 y1 x1
// expect: [ 1, undefined ] [ 'b', 'a' ] 2 Pair { a: undefined, b: 2 }
// expect: -2 1.5 a Sorted {
// expect:   compare: [Function (anonymous)],
// expect:   items: [ 'a', 'd', 'bb', 'ccc', 'zzzz' ]
// expect: } -1
