// One scope for all clauses, dead zones of clauses not run, closures per turn, default in the middle, falling through, odd cases.
// @ts-nocheck
const log: unknown[] = [];
function scope(n: number): string {
  switch (n) {
    case 0:
      let x = 'zero';
      const f = () => x + y();
      function y() { return '!'; }
      return f();
    case 1:
      x = 'one';
      return x;
    case 2:
      return typeof y + y();
    case 3:
      try { return x; } catch (e) { return (e as Error).message; }
    default:
      { let x = 'inner'; return x; }
  }
}
for (let i = 0; i < 5; i++) { try { console.log(i, scope(i)); } catch (e) { console.log(i, (e as Error).name, (e as Error).message); } }
function middle(v: unknown): string {
  let s = '';
  switch (v) {
    case 'a': s += 'a';
    default: s += 'd';
    case 'b': s += 'b'; break;
    case 'c': s += 'c';
    case (log.push('evaluated'), 'd'): s += 'D';
  }
  return s;
}
console.log(['a', 'b', 'c', 'd', 'e', NaN, undefined].map(middle).join(' '), log.length);
const fs: (() => number)[] = [];
for (let i = 0; i < 4; i++) switch (i % 2) { case 0: let k = i * 10; fs.push(() => k++); break; case 1: try { k = i; } catch (e) { fs.push(() => -i); } }
console.log(fs.map(f => f()).join(), fs.map(f => f()).join());
const same = (v: any): string => { switch (v) { case NaN: return 'NaN'; case 0: return 'zero'; case '0': return 'text'; case null: return 'null'; case undefined: return 'undefined'; case true: return 'true'; case 1n: return 'big'; default: return 'other'; } };
console.log([NaN, 0, -0, '0', null, undefined, true, 1, 1n, [], false].map(same).join(' '));
function ranges(n: number): string {
  switch (true) {
    case n < 0: return 'negative';
    case n === 0: return 'zero';
    case n < 10: return 'small';
    case n !== n: return 'NaN';
    default: return 'large';
  }
}
console.log([-1, 0, -0, 5.5, 10, NaN, Infinity].map(ranges).join(' '));
let order = '';
const t = <T>(name: string, v: T): T => { order += name; return v; };
switch (t('s', 2)) { case t('1', 1): case t('2', 2): order += '!'; case t('3', 3): order += '?'; break; default: order += 'd'; }
console.log(order);
switch (1) {}
switch (t('x', 1)) { default: }
outer: switch (1) { case 1: for (;;) { switch (2) { case 2: break outer; } } default: order += 'no'; }
console.log(order, (() => { switch (0) { case 0: { break; } case 1: return 'one'; } return 'out'; })());
function types(v: number | string | boolean | null): number {
  switch (typeof v) {
    case 'number': return v + 1;
    case 'string': return v.length;
    case 'boolean': return v ? 1 : 0;
    default: return -1;
  }
}
console.log([1.5, 'abc', true, null].map(types).join());
function dense(n: number): number { switch (n) { case 1: return 10; case 2: return 20; case 3: return 30; case 4: case 5: return 45; case 6: return 60; case 1000000: return 7; case -1: return 8; case 2.5: return 25; case 4294967296: return 99; default: return 0; } }
console.log([1, 2, 3, 4, 5, 6, 7, 1e6, -1, 2.5, 2.6, 2 ** 32, 0, -0, NaN, undefined as any].map(dense).join());
class A {} class B extends A {}
switch (new B().constructor) { case A: console.log('A'); break; case B: console.log('B'); }
async function later(n: number): Promise<string> { switch (await n) { case await 1: return 'one'; case 2: await null; default: return 'rest'; } }
Promise.all([1, 2, 3].map(later)).then(r => console.log(r.join()));

// expect: 0 zero!
// expect: 1 ReferenceError Cannot access 'x' before initialization
// expect: 2 function!
// expect: 3 Cannot access 'x' before initialization
// expect: 4 inner
// expect: adb b cD D db db db 4
// expect: 0,-1,20,-3 1,-1,21,-3
// expect: other zero zero text null undefined true other big other other
// expect: negative zero zero small large NaN large
// expect: s12!?
// expect: s12!?x out
// expect: 2.5,3,1,-1
// expect: 10,20,30,45,45,60,0,7,8,25,0,99,0,0,0,0
// expect: B
// expect: one,rest,rest
