type Ctor<T = {}> = new (...args: any[]) => T;
class Point {
  constructor(public x: number, public y: number) {}
  length(): number { return Math.sqrt(this.x * this.x + this.y * this.y); }
  describe(): string { return `point ${this.x},${this.y} ${this.kind()}`; }
  kind(): string { return 'plain'; }
  static origin(): Point { return new Point(0, 0); }
  static count = 1;
}
function Tagged<TBase extends Ctor>(Base: TBase) {
  return class extends Base {
    tag = 'tag!';
    getTag(): string { return this.tag; }
  };
}
function Timestamped<TBase extends Ctor<Point>>(Base: TBase, at: number) {
  return class Timestamped extends Base {
    stamp: number = at;
    kind(): string { return 'stamped ' + super.kind(); }
    length(): number { return super.length() + this.stamp; }
    static made(): string { return 'at ' + at; }
  };
}
const TaggedPoint = Tagged(Point);
const p = new TaggedPoint(3, 4);
console.log(p.length(), p.getTag(), p.x, p.tag, p.describe());
console.log(p instanceof Point, p instanceof TaggedPoint);
const Both = Timestamped(TaggedPoint, 100);
const q = new Both(6, 8);
console.log(q.length(), q.getTag(), q.describe(), q.stamp, q);
console.log(q instanceof Point, q instanceof TaggedPoint, q instanceof Both, p instanceof Both);
console.log(Both.made(), Both.origin().describe(), Both.count, typeof Both, Both.name, TaggedPoint.name);
const Later = Timestamped(Point, 7);
console.log(new Later(0, 3).length(), new Later(0, 3) instanceof Both, Later === Both, Later.name);
class Final extends Timestamped(Tagged(Point), 1) {
  constructor() { super(1, 0); }
  kind(): string { return 'final ' + super.kind(); }
  extra = this.tag + this.stamp;
}
const f = new Final();
console.log(f.describe(), f.length(), f.extra, f instanceof Point);
console.log(f);
function run(pt: Point): string { return pt.kind() + pt.length() + pt.x; }
console.log(run(q), run(f), run(new Point(3, 4)));
const { describe } = q;
try { describe(); } catch (e) { console.log((e as Error).constructor.name); }
console.log(q.constructor === Both, (q as any).constructor.name, Object.keys(q));
function f1(ctor: any) {
  return class extends ctor {
    a: string;
    b = 'flag2';
    constructor() { super(); this.a = 'flag1'; }
  };
}
let C: any = class C {};
C = f1(C);
const c = new C();
console.log(c.a, c.b, c);
try { const X = f1(undefined); new X(); } catch (e) { console.log((e as Error).message); }
try { const X = f1(5); new X(); } catch (e) { console.log((e as Error).message); }
try { const X = f1({}); new X(); } catch (e) { console.log((e as Error).message); }
const E = f1(Error);
const err = new E();
console.log(err instanceof Error, err.a, err.b);
const M2 = f1(Map);
const m = new M2();
m.set(1, 2);
console.log(m.get(1), m.size, m instanceof Map, m.b);
let key = 'dyn' + (Date.now() > 0 ? 'amic' : '');
class K {
  [key](): any { return 'called ' + key; }
  static [key + 'Static'](): any { return 12; }
  get [key + 'Get'](): any { return 'got'; }
  [Symbol.iterator]() { return [1, 2][Symbol.iterator](); }
}
const k: any = new K();
console.log(k.dynamic(), (K as any).dynamicStatic(), k.dynamicGet, [...k], k, k[key]());
function factory() { return class { static n = 0; hit() { return 1; } }; }
const F1 = factory(), F2 = factory();
F1.n++;
console.log(F1 === F2, F1.n, F2.n, new F1() instanceof F2, new F1().hit());

// expect: 5 tag! 3 tag! point 3,4 plain
// expect: true true
// expect: 110 tag! point 6,8 stamped plain 100 Timestamped { x: 6, y: 8, tag: 'tag!', stamp: 100 }
// expect: true true true false
// expect: at 100 point 0,0 plain 1 function Timestamped 
// expect: 10 false false Timestamped
// expect: point 1,0 final stamped plain 2 tag!1 true
// expect: Final { x: 1, y: 0, tag: 'tag!', stamp: 1, extra: 'tag!1' }
// expect: stamped plain1106 final stamped plain21 plain53
// expect: TypeError
// expect: true Timestamped [ 'x', 'y', 'tag', 'stamp' ]
// expect: flag1 flag2 C { b: 'flag2', a: 'flag1' }
// expect: Class extends value undefined is not a constructor or null
// expect: Class extends value 5 is not a constructor or null
// expect: Class extends value #<Object> is not a constructor or null
// expect: true flag1 flag2
// expect: 2 1 true flag2
// expect: called dynamic 12 got [ 1, 2 ] K {} called dynamic
// expect: false 1 0 false 1
