// The binding of catch shadows, is reassignable, captured per catch, may be a pattern or missing.
let e = 'outer';
const kept: (() => unknown)[] = [];
for (let i = 0; i < 3; i++) {
  try { throw i; } catch (e) { kept.push(() => e); if (i === 1) e = 'changed'; }
}
console.log(e, kept.map(f => f()));
try { throw { code: 7, inner: { deep: [1, 2] } }; } catch ({ code, inner: { deep: [, two] }, missing = 'dflt' }: any) {
  console.log(code, two, missing);
}
try { throw null; } catch { console.log('no binding'); }
try { throw undefined; } catch (u) { console.log(u, typeof u); }
for (const thrown of [1, 'text', true, null, undefined, 10n, Symbol('s'), [1], { a: 1 }, () => 1, NaN, -0]) {
  try { throw thrown; } catch (x) { console.log(typeof x, x === thrown, Object.is(x, thrown)); }
}
function order(): string {
  const log: string[] = [];
  const t = (n: string): string => { log.push(n); return n; };
  try {
    try { t('a'); throw t('b'); } catch (x) { t('c' + x); throw t('d'); } finally { t('f'); }
  } catch (x) { t('g' + x); } finally { t('h'); }
  return log.join(' ');
}
console.log(order());
try {
  try { throw { get code(): number { throw new Error('getter of the pattern'); } }; }
  catch ({ code }: any) { console.log('not reached', code); }
  finally { console.log('finally before the next catch'); }
} catch (x) { console.log((x as Error).message); }
function shadows(x: number): string {
  try { throw new Error('m' + x); } catch (x) { return (x as Error).message; }
}
console.log(shadows(3));

// expect: outer [ 0, 'changed', 2 ]
// expect: 7 2 dflt
// expect: no binding
// expect: undefined undefined
// expect: number true true
// expect: string true true
// expect: boolean true true
// expect: object true true
// expect: undefined true true
// expect: bigint true true
// expect: symbol true true
// expect: object true true
// expect: object true true
// expect: function true true
// expect: number false true
// expect: number true true
// expect: a b cb d f gd h
// expect: finally before the next catch
// expect: getter of the pattern
// expect: m3
