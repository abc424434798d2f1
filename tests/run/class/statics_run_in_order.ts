// Static fields, blocks run in the order of the text; this in them; what fails in them; inheritance of statics.
const log: string[] = [];
const t = <T>(n: string, v: T): T => { log.push(n); return v; };
class S {
  static a = t('a', 1);
  static { t('block1', 0); (this as any).b = this.a + 10; }
  static b: unknown = t('b', (this as any).b ?? 'none');
  inst = t('inst', 2);
  static { try { t('block2', 0); throw new Error('in block'); } catch (e) { log.push((e as Error).message); } finally { log.push('fin'); } }
  static late = (): unknown => this.a;
  static { const x = 5; var y = x * 2; log.push('y' + y); }
}
log.push('made'); new S();
console.log(log.join(' '), S.b, S.late());
class Base { static n = 1; static inc(): number { return ++Base.n; } static get who(): string { return Base.name; } }
class Sub extends Base { }
console.log(Sub.inc(), Base.n, Sub.n, Sub.who, Base.who);
Base.n = 50; Base.inc();
console.log(Sub.n, Base.n, Sub.inc());
class Acc { static #v = 1; static get v(): number { return this.#v; } static set v(x: number) { this.#v = x * 2; } }
Acc.v = 5; Acc.v += 1; Acc.v++; console.log(Acc.v);
try {
  class Bad { static ok = 1; static x = (() => { throw new TypeError('static'); })(); }
  console.log(Bad.ok);
} catch (e) { console.log((e as Error).message); }
function later(): number { class L { static first = U.value; } return L.first; }
class U { static value = 9; }
console.log(later());
class Self { static me = Self; static again = new Self(); n = Self.me === Self; }
console.log(Self.again.n);
class Chain { static x = 1; static y = this.x + 1; static z = Chain.y + this.x; }
console.log(Chain.z);

// expect: a block1 b block2 in block fin y10 made inst 11 1
// expect: 2 2 2 Base Base
// expect: 51 51 52
// expect: 46
// expect: static
// expect: 9
// expect: true
// expect: 3
