// Who reads lastIndex, who writes it, what odd values do, for exec, test, match, replace, search, split, matchAll with g, y and both.
const log = (name: string, ...xs: unknown[]): void => console.log(name, ...xs);
const re = /a/g;
re.lastIndex = 1;
log('search keeps', 'aba'.search(re), re.lastIndex);
log('split keeps', 'xax'.split(re), re.lastIndex);
log('match resets', 'aba'.match(re), re.lastIndex);
re.lastIndex = 2;
log('replace resets', 'aba'.replace(re, '-'), re.lastIndex);
re.lastIndex = 1;
log('matchAll starts there', [...'aba'.matchAll(re)].map(m => m.index), re.lastIndex);
re.lastIndex = 5;
log('beyond', re.test('aba'), re.lastIndex, re.test('aba'), re.lastIndex);
const plain = /a/;
plain.lastIndex = 7;
log('no flag ignores', plain.test('a'), plain.lastIndex, 'za'.replace(plain, 'b'), plain.lastIndex, plain.exec('zz'), plain.lastIndex);
const y = /a/y;
log('sticky', y.test('ba'), y.lastIndex, (y.lastIndex = 1, y.test('ba')), y.lastIndex, y.test('ba'), y.lastIndex);
y.lastIndex = 1;
log('sticky replace', 'baa'.replace(y, '-'), y.lastIndex, 'baa'.replace(y, '-'), y.lastIndex);
y.lastIndex = 1;
log('sticky search', 'ba'.search(y), y.lastIndex, 'ab'.search(y));
y.lastIndex = 2;
log('sticky match', 'bbab'.match(y)?.index, y.lastIndex, 'bbab'.match(y), y.lastIndex);
log('sticky split', 'a,b,,c'.split(/,/y), 'abab'.split(/b/y));
const gy = /a/gy;
log('both match', 'aaba'.match(gy), gy.lastIndex);
log('both replace', 'aaba'.replace(gy, '-'), gy.lastIndex);
gy.lastIndex = 1;
log('both all', [...'aaba'.matchAll(gy)].length, gy.lastIndex);
const empty = /(?:)/g;
log('empty', 'ab'.match(empty), 'ab'.replace(empty, '.'), [...'ab'.matchAll(empty)].map(m => m.index), empty.exec('ab')?.index, empty.lastIndex, empty.exec('ab')?.index);
const u = /(?:)/gu;
log('empty unicode', '😀a'.match(u), '😀a'.replace(u, '.'), [...'😀a'.matchAll(/(?:)/gu)].map(m => m.index), '😀a'.replace(/(?:)/g, '.').length);
const mid = /./gu;
mid.lastIndex = 1;
log('middle of a pair', mid.exec('😀a')?.[0], mid.lastIndex);
const ymid = /\udf00|😀/uy;
ymid.lastIndex = 1;
log('sticky in a pair', ymid.test('😀'), ymid.lastIndex);
for (const value of [-1, 0.9, 1.9, NaN, Infinity, -Infinity, -0.5, 2 ** 32, 2 ** 53, undefined] as any[]) {
  const g = /a/g;
  g.lastIndex = value;
  const m = g.exec('aaa');
  log('odd', typeof value, m?.index, g.lastIndex);
}
const g1 = /x/g;
let count = 0;
while (g1.test('xxx') && count < 10) count++;
log('loop', count, g1.lastIndex);
const shared = /\w/g;
const first = shared.exec('ab')![0], second = shared.exec('cd')![0], third = shared.exec('ef');
log('shared', first, second, third, shared.lastIndex);
function literal(): RegExp { return /a/g; }
log('fresh', literal() === literal(), literal().test('a') && literal().test('a'));
log('replacer moves it', 'aaa'.replace(re, m => { re.lastIndex = 100; return 'b'; }), re.lastIndex);
const copy = new RegExp(re);
re.lastIndex = 3;
log('copies start', copy.lastIndex, new RegExp(re).lastIndex, RegExp(re) === re, copy.flags, new RegExp(re, '').flags === '');

// expect: search keeps 0 1
// expect: split keeps [ 'x', 'x' ] 1
// expect: match resets [ 'a', 'a' ] 0
// expect: replace resets -b- 0
// expect: matchAll starts there [ 2 ] 1
// expect: beyond false 0 true 1
// expect: no flag ignores true 7 zb 7 null 7
// expect: sticky false 0 true 2 false 0
// expect: sticky replace b-a 2 ba- 3
// expect: sticky search -1 1 0
// expect: sticky match 2 3 null 0
// expect: sticky split [ 'a', 'b', '', 'c' ] [ 'a', 'a', '' ]
// expect: both match [ 'a', 'a' ] 0
// expect: both replace --ba 0
// expect: both all 1 1
// expect: empty [ '', '', '' ] .a.b. [ 0, 1, 2 ] 0 0 0
// expect: empty unicode [ '', '', '' ] .😀.a. [ 0, 2, 3 ] 7
// expect: middle of a pair 😀 2
// expect: sticky in a pair true 2
// expect: odd number 0 1
// expect: odd number 0 1
// expect: odd number 1 2
// expect: odd number 0 1
// expect: odd number undefined 0
// expect: odd number 0 1
// expect: odd number 0 1
// expect: odd number undefined 0
// expect: odd number undefined 0
// expect: odd undefined 0 1
// expect: loop 3 0
// expect: shared a d null 0
// expect: fresh false true
// expect: replacer moves it bbb 100
// expect: copies start 0 0 true g true
