// Switches: default in the middle, shared lexical scope with TDZ, strings, mixed kinds, -0 and NaN, cases with effects, nested breaks.
function middle(n: unknown): string {
  let s = '';
  switch (n) {
    case 1: s += 'one ';
    default: s += 'default ';
    case 2: s += 'two '; break;
    case 3: s += 'three ';
  }
  return s;
}
console.log([1, 2, 3, 4, '1', null].map(middle));
function kinds(v: unknown): string {
  switch (v) {
    case 0: return 'zero';
    case '': return 'empty';
    case null: return 'null';
    case undefined: return 'undefined';
    case NaN: return 'never';
    case false: return 'false';
    case 10n: return 'ten';
    case 'a' + 'b': return 'rope';
    case 2 ** 31: return '2^31';
    default: return 'other';
  }
}
console.log([0, -0, '', null, undefined, NaN, false, 10n, 5n * 2n, ['a', 'b'].join(''), 2147483648, -2147483648, true].map(kinds));
let log = '';
const t = (n: number): number => { log += n; return n; };
switch (t(2)) { case t(1): log += 'a'; case t(2): log += 'b'; case t(3): log += 'c'; default: log += 'd'; }
switch (t(9)) { default: log += '-'; case t(1): log += 'x'; break; case t(8): log += 'y'; }
console.log(log);
const eval_ = <T>(f: () => T): T => f();
function scope(n: number): string {
  switch (n) {
    case 0: let x = 'zero'; const get = (): string => x; x += '!'; return get();
    case 1:
      try { return eval_(() => x); } catch (e) { return (e as Error).name; }
    case 2: x = 'two'; return x;
    default: { const x = 'inner'; return x; }
  }
}
for (const n of [0, 1, 3]) console.log(scope(n));
try { scope(2); } catch (e) { console.log((e as Error).name); }
outer: for (let i = 0; i < 4; i++) {
  switch (i) {
    case 0: continue;
    case 1: switch (i + 1) { case 2: break; default: console.log('no'); } console.log('inner left'); break;
    case 2: for (;;) { switch (true) { case i > 5: break; case i > 1: continue outer; } }
    case 3: break outer;
  }
  console.log('end of', i);
}
sw: switch (1) { case 1: { if (log) break sw; } console.log('not reached'); }
switch (5) { }
switch (t(5)) { default: }
console.log(log.length);

// expect: [
// expect:   'one default two ',
// expect:   'two ',
// expect:   'three ',
// expect:   'default two ',
// expect:   'default two ',
// expect:   'default two '
// expect: ]
// expect: [
// expect:   'zero',      'zero',
// expect:   'empty',     'null',
// expect:   'undefined', 'other',
// expect:   'false',     'ten',
// expect:   'ten',       'rope',
// expect:   '2^31',      'other',
// expect:   'other'
// expect: ]
// expect: 212bcd918-x
// expect: zero!
// expect: ReferenceError
// expect: inner
// expect: ReferenceError
// expect: inner left
// expect: end of 1
// expect: 12
