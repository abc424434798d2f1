// Getters and setters overridden one at a time, fields over accessors and accessors over fields, statics, super in both, in literals and through interfaces.
const log: string[] = [];
class A {
  protected _x = 1;
  get x(): number { log.push('A.get'); return this._x; }
  set x(v: number) { log.push('A.set'); this._x = v; }
  get only(): string { return 'A' + this.x; }
  static _n = 0;
  static get n(): number { return A._n; }
  static set n(v: number) { A._n = v + 1; }
}
class B extends A {
  override get x(): number { log.push('B.get'); return super.x * 10; }
  override set x(v: number) { log.push('B.set'); super.x = v + 1; }
}
class C extends B {
  override get only(): string { return 'C' + super.only; }
  bump(): number { return ++this.x; }
  add(n: number): number { return super.x += n; }
}
const c = new C();
const flush = (name: string, ...xs: unknown[]): void => { console.log(name, ...xs, log.join(' ')); log.length = 0; };
flush('read', c.x);
c.x = 5;
flush('write', (c as any)._x);
flush('increment', c.x++, c.x);
flush('method', c.bump());
flush('super compound', c.add(2), (c as any)._x);
flush('only', c.only);
flush('nullish', c.x ??= 7, c.x ||= 8, c.x &&= 9);
const { x, only } = c;
flush('destructured', x, only);
[c.x] = [3];
({ a: c.x } = { a: 4 });
flush('targets');
for (c.x of [1, 2]) log.push('turn');
flush('loop');
const a: A = c;
a.x -= 1;
flush('through base', a.x, a instanceof C);
A.n = 5;
A.n++;
A.n += 2;
flush('static', A.n, A._n);
interface HasSize { size: number; readonly label: string }
class Box implements HasSize {
  #size = 0;
  get size(): number { return this.#size; }
  set size(v: number) { if (v < 0) throw new RangeError(`size ${v}`); this.#size = v; }
  get label(): string { return `box of ${this.#size}`; }
}
const sized: HasSize[] = [new Box(), { size: 2, label: 'literal' }, { get size() { return 3; }, set size(v) { log.push(`set ${v}`); }, get label() { return 'accessor ' + this.size; } }];
for (const s of sized) { s.size += 1.5; try { s.size = -1; } catch (e) { log.push((e as Error).message); } flush(s.label, s.size); }
class Lazy {
  private made?: number[];
  get value(): number[] { log.push(this.made ? 'kept' : 'made'); return this.made ??= [1, 2]; }
}
const lazy = new Lazy();
lazy.value.push(3);
flush('lazy', lazy.value, lazy.value === lazy.value);
const counter = { n: 0, get next(): number { return this.n++; }, set reset(v: number) { this.n = v; }, get ['comp' + 'uted'](): string { return 'c' + this.n; } };
counter.reset = counter.next + counter.next + 10;
flush('literal', counter.next, (counter as any).computed, Object.keys(counter), JSON.stringify(counter), { ...counter });
class Temperature {
  constructor(public celsius = 0) {}
  get fahrenheit(): number { return this.celsius * 9 / 5 + 32; }
  set fahrenheit(f: number) { this.celsius = (f - 32) * 5 / 9; }
  static from({ fahrenheit }: { fahrenheit: number }): Temperature { const t = new Temperature(); t.fahrenheit = fahrenheit; return t; }
}
flush('temperature', Temperature.from({ fahrenheit: 212 }).celsius, Temperature.from(new Temperature(-40)), Object.keys(new Temperature(3)), 'fahrenheit' in new Temperature());
class Thrower { get bad(): never { throw new TypeError('get'); } set bad(v: number) { throw new TypeError('set ' + v); } }
const t = new Thrower();
for (const f of [() => t.bad, () => { t.bad = 1; }, () => { (t as any).bad++; }, () => ({ ...t }), () => t?.bad]) { try { log.push(String(f())); } catch (e) { log.push((e as Error).message); } }
flush('throws');
for (const f of [() => { (new A() as any).only = 1; }, () => { (counter as any).next = 5; }]) { try { f(); log.push('silent'); } catch (e) { log.push((e as Error).name); } }
flush('read only', (counter as any).reset);

// expect: read 10 B.get A.get
// expect: write 6 B.set A.set
// expect: increment 60 620 B.get A.get B.set A.set B.get A.get
// expect: method 621 B.get A.get B.set A.set
// expect: super compound 6222 6223 B.get A.get B.set A.set
// expect: only CA62230 B.get A.get
// expect: nullish 62230 62230 9 B.get A.get B.get A.get B.get A.get B.set A.set
// expect: destructured 100 CA100 B.get A.get B.get A.get
// expect: targets B.set A.set B.set A.set
// expect: loop B.set A.set turn B.set A.set turn
// expect: through base 300 true B.get A.get B.set A.set B.get A.get
// expect: static 11 11 
// expect: box of 1.5 1.5 size -1
// expect: literal -1 
// expect: accessor 3 3 set 4.5 set -1
// expect: lazy [ 1, 2, 3 ] true made kept kept kept
// expect: literal 11 c12 [ 'n', 'next', 'reset', 'computed' ] {"n":12,"next":12,"computed":"c13"} { n: 13, next: 13, reset: undefined, computed: 'c14' } 
// expect: temperature 100 Temperature { celsius: -40 } [ 'celsius' ] true 
// expect: throws get set 1 get [object Object] get
// expect: read only undefined TypeError TypeError
