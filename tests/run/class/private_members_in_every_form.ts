// #fields, #methods, #accessors, static ones, `#x in o`, on the wrong object, in closures, compound and nested, and not by name.
class P {
  #n = 1;
  #m(k: number): number { return this.#n * k; }
  get #twice(): number { return this.#n * 2; }
  set #twice(v: number) { this.#n = v / 2; }
  static #made = 0;
  static #tag(s: string): string { return `<${s}${P.#made}>`; }
  static last?: P;
  #list: number[] = [];
  constructor() { P.#made++; P.last = this; }
  static is(o: any): boolean { return #n in o; }
  static read(o: any): number { return o.#n; }
  static write(o: any): void { o.#n = 5; }
  static call(o: any): number { return o.#m(1); }
  run(): unknown[] {
    this.#n++;
    this.#n **= 3;
    this.#twice += 4;
    const f = (x: number): number => this.#m(x) + this.#twice;
    this.#list.push(f(1), f(2));
    this.#list[0] ??= 9;
    const { length } = this.#list;
    return [this.#n, f(10), P.#tag('t'), length, this.#list?.[1]];
  }
  same(o: P): boolean { return this.#n === o.#n; }
  swap(o: P): void { [this.#n, o.#n] = [o.#n, this.#n]; }
}
const p = new P();
console.log(p.run(), p, Object.keys(p), (p as any)['#n'], JSON.stringify(p));
const q = new P();
console.log(p.same(q), P.is(p), P.is({}), P.is(P));
p.swap(q); console.log(P.read(p), P.read(q));
for (const f of [(): unknown => P.read({}), (): unknown => P.write({}), (): unknown => P.call({})]) {
  try { console.log(f()); } catch (e) { console.log((e as Error).name); }
}
class Q extends P { #n = 'own'; show(): string { return this.#n; } }
const r = new Q();
console.log(r.show(), r.run()[0], P.is(r), P.read(r));
class Counter { static #c = 0; static next = (): number => ++Counter.#c; static { this.#c = 40; } }
console.log(Counter.next(), Counter.next());
class Node2 { #next?: Node2; constructor(readonly v: number, n?: Node2) { this.#next = n; } sum(): number { return this.v + ((this.#next ? this.#next.sum() : undefined) ?? 0); } tail(): number | undefined { return this.#next && this.#next.#next?.v; } }
const l = new Node2(1, new Node2(2, new Node2(3)));
console.log(l.sum(), l.tail());

// expect: [ 10, 120, '<t1>', 2, 40 ] P {} [] undefined {}
// expect: false true false false
// expect: 1 10
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: own 10 true 10
// expect: 41 42
// expect: 6 3
