// Classes within functions that use what is around them
function makeCounter(start: number, step: number) {
  let made = 0;
  class Counter {
    value: number = start;
    name: string;
    constructor(name: string) {
      this.name = name;
      made++;
    }
    next(): number {
      this.value += step;
      return this.value;
    }
    get twice(): number { return this.value * 2 * step; }
    set twice(v: number) { this.value = v / 2 / step; }
    made(): number { return made; }
    other(): Counter { return new Counter(this.name + "'"); }
  }
  const c = new Counter('c');
  c.next();
  const d = c.other();
  console.log(c.value, d.value, c.twice, d.name, made, c.made());
  c.twice = 100;
  console.log(c.value, c instanceof Counter, d instanceof Counter);
  console.log(c, d);
  return c;
}
const c1 = makeCounter(10, 2);
const c2 = makeCounter(20, 3);
console.log(c1.next(), c2.next(), c1.next(), c2.next(), c1.made(), c2.made());
console.log(JSON.stringify(c1), Object.keys(c2).join());

// Derived from one another
function shapes(unit: string) {
  abstract class Shape {
    constructor(readonly label: string) {}
    abstract area(): number;
    describe(): string { return `${this.label}: ${this.area()} ${unit}`; }
  }
  class Square extends Shape {
    constructor(private side: number) { super('square'); }
    area(): number { return this.side * this.side; }
    describe(): string { return '[' + super.describe() + ']'; }
  }
  class Named extends Square {
    static count: number = 0;
    constructor(side: number, readonly name: string) { super(side); Named.count++; }
    toString(): string { return `${this.name} of ${unit}`; }
    static report(): string { return `${Named.count} in ${unit}`; }
  }
  const all: Shape[] = [new Square(2), new Named(3, 'n')];
  for (const s of all) console.log(s.describe(), s instanceof Square, s instanceof Named);
  console.log(`${all[1]}`, Named.report(), Named.count);
}
shapes('cm');
shapes('m');
// in loops
const makers: (() => number)[] = [];
for (let i = 0; i < 3; i++) {
  class Holder {
    get(): number { return i * 10; }
    again(): number { return new Holder().get() + 1; }
  }
  const h = new Holder();
  makers.push(() => h.get() + h.again());
}
console.log(makers.map(m => m()));
// in methods, closing over arrows and this
class Outer {
  private base: number = 5;
  run(): number[] {
    const self = this;
    const add = (n: number): number => n + self.base;
    class Inner {
      constructor(private n: number) {}
      get(): number { return add(this.n); }
      later(): () => number { return () => this.n + add(1); }
    }
    const i = new Inner(7);
    return [i.get(), i.later()()];
  }
}
console.log(new Outer().run());
// async and generators
async function work(tag: string) {
  class Job {
    async run(): Promise<string> { await Promise.resolve(); return tag + ' done'; }
  }
  const r = await new Job().run();
  console.log(r);
}
work('a'); work('b');
function fail(msg: string): Error {
  class MyError extends Error {
    constructor() { super(msg); this.name = 'MyError'; }
    hint(): string { return 'about ' + msg; }
  }
  const e = new MyError();
  console.log(e.hint(), e instanceof Error, e instanceof MyError, e.message, String(e));
  return e;
}
try { throw fail('x'); } catch (e) { console.log((e as Error).name, (e as Error).message); }

// expect: 12 10 48 c' 2 2
// expect: 25 true true
// expect: Counter { value: 25, name: 'c' } Counter { value: 10, name: "c'" }
// expect: 23 20 138 c' 2 2
// expect: 16.666666666666668 true true
// expect: Counter { value: 16.666666666666668, name: 'c' } Counter { value: 20, name: "c'" }
// expect: 27 19.666666666666668 29 22.666666666666668 2 2
// expect: {"value":29,"name":"c"} value,name
// expect: [square: 4 cm] true false
// expect: [square: 9 cm] true true
// expect: n of cm 1 in cm 1
// expect: [square: 4 m] true false
// expect: [square: 9 m] true true
// expect: n of m 1 in m 1
// expect: [ 1, 21, 41 ]
// expect: [ 12, 13 ]
// expect: about x true true x MyError: x
// expect: MyError x
// expect: a done
// expect: b done
