// Named groups: in replace strings, replacers, split, matchAll and destructuring; duplicates of shape, unset groups, names with odd letters.
// @ts-nocheck
const date = /(?<year>\d{4})-(?<month>\d\d)(?:-(?<day>\d\d))?/;
const { year, month, day = 'none' } = date.exec('on 2024-05')!.groups!;
console.log(year, month, day);
console.log('2024-05-06'.replace(date, '$<day>/$<month>/$<year>'), '2024-05'.replace(date, '[$<day>|$<nope>|$<year]'), '2024-05'.replace(date, '$1$2$3$4$$$&'));
console.log('2024-05-06 2023-01'.replace(new RegExp(date, 'g'), (match, y, m, d, offset, whole, groups) => `${y}.${m}.${d}@${offset}#${whole.length}:${Object.keys(groups)}`));
for (const m of '2024-05 2025-06-07'.matchAll(new RegExp(date, 'g'))) console.log(m.index, m.groups!.year, m.groups!.day, m.groups!['month']);
console.log('no groups'.match(/o/)!.groups, Object.keys(date.exec('2024-05-06')!.groups!), JSON.stringify(date.exec('2024-05')!.groups));
console.log('a1b2'.replace(/(?<l>[a-z])(?<d>\d)/g, '$<d>$<l>$2$1'), 'ab'.replace(/(?<x>a)|(?<y>b)/g, '<$<x>-$<y>>'), 'ab'.replace(/(a)/, '$<x>'));
console.log(/(?<$>a)(?<_>b)(?<π>c)(?<a1>d)/.exec('abcd')!.groups, /(?<\u0061b>x)\k<ab>/.exec('xx')!.groups!.ab);
console.log(/\k<later>(?<later>a)\k<later>/.exec('aa')![0], /(?:(?<a>x)|(?<b>y)\k<a>)+/.exec('xyx')!.groups, /\k<a>/.exec('k<a>')![0]);
console.log('a-b_c'.split(/(?<sep>[-_])/), 'x'.match(/(?<g>y)?/)!.groups!.g, 'zz'.match(/(?<g>z)/g));
const groups = /(?<constructor>a)(?<toString>b)(?<__proto__>c)?/.exec('ab')!.groups!;
console.log(Object.keys(groups), groups.constructor, groups['toString' as string], 'x' in groups);
console.log('key: value'.replace(/(?<k>\w+): (?<v>\w+)/, (...args) => { const g = args[args.length - 1] as { k: string, v: string }; return `${g.v}: ${g.k}`; }));
type Token = { kind: string, text: string };
function* tokens(text: string): Generator<Token> {
  const re = /\s*(?:(?<num>\d+(?:\.\d+)?)|(?<id>[A-Za-z_]\w*)|(?<op>[-+*\/()]|\*\*)|(?<bad>\S))/y;
  let m: RegExpExecArray | null;
  while (re.lastIndex < text.length && (m = re.exec(text)) !== null) {
    const [kind, value] = Object.entries(m.groups!).find(([, v]) => v !== undefined)!;
    yield { kind, text: value! };
  }
}
console.log([...tokens('3.5*(x1 - 42) ? y')].map(t => `${t.kind}=${t.text}`).join(' '));
for (const source of ['(?<a>x)(?<a>y)', '(?<1>x)', '(?<a', '(?<>x)', '(?<a>x)\\k<b>', '\\k<a>(?<b>x)', '(?<a b>x)', '\\k']) {
  try {
    console.log(String(new RegExp(source)));
  } catch (error) {
    console.log(String(error));
  }
}

// expect: 2024 05 none
// expect: 06/05/2024 [||$<year] 202405$4$2024-05
// expect: 2024.05.06@0#18:year,month,day 2023.01.undefined@11#18:year,month,day
// expect: 0 2024 undefined 05
// expect: 8 2025 07 06
// expect: undefined [ 'year', 'month', 'day' ] {"year":"2024","month":"05"}
// expect: 1a1a2b2b <a-><-b> $<x>b
// expect: [Object: null prototype] { '$': 'a', _: 'b', 'π': 'c', a1: 'd' } x
// expect: aa [Object: null prototype] { a: 'x', b: undefined } k<a>
// expect: [ 'a', '-', 'b', '_', 'c' ] undefined [ 'z', 'z' ]
// expect: [ 'constructor', 'toString', '__proto__' ] a b false
// expect: value: key
// expect: num=3.5 op=* op=( id=x1 op=- num=42 op=) bad=? id=y
// expect: SyntaxError: Invalid regular expression: /(?<a>x)(?<a>y)/: Duplicate capture group name
// expect: SyntaxError: Invalid regular expression: /(?<1>x)/: Invalid capture group name
// expect: SyntaxError: Invalid regular expression: /(?<a/: Invalid capture group name
// expect: SyntaxError: Invalid regular expression: /(?<>x)/: Invalid capture group name
// expect: SyntaxError: Invalid regular expression: /(?<a>x)\k<b>/: Invalid named capture referenced
// expect: SyntaxError: Invalid regular expression: /\k<a>(?<b>x)/: Invalid named capture referenced
// expect: SyntaxError: Invalid regular expression: /(?<a b>x)/: Invalid capture group name
// expect: /\k/
