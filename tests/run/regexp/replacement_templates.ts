// Every $ in replacement texts, for patterns and for strings, and what replacers are given and may return.
const r = (text: string, pattern: RegExp | string, by: string): string => text.replace(pattern, by);
console.log(r('abc', /b/, '[$$]'), r('abc', /b/, '[$&]'), r('abc', /b/, '[$`]'), r('abc', /b/, "[$']"), r('abc', /b/, '[$]'), r('abc', /b/, '[$'), r('abc', /b/, '$$$'));
console.log(r('abc', 'b', '[$$]'), r('abc', 'b', '[$&$&]'), r('abc', 'b', '[$`]'), r('abc', 'b', "[$']"), r('abc', 'b', '[$1]'), r('abc', 'b', '[$<x>]'), r('abc', 'z', '$&'));
console.log(r('abc', /(b)/, '[$1]'), r('abc', /(b)/, '[$2]'), r('abc', /(b)/, '[$0]'), r('abc', /(b)/, '[$01]'), r('abc', /(b)/, '[$10]'), r('abc', /(b)/, '[$00]'), r('abc', /(b)/, '[$1$]'), r('abc', /(b)/, '$11'));
const twelve = /(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)(k)(l)/;
console.log(r('abcdefghijkl', twelve, '$1|$10|$12|$13|$012|$9|$99|$120'));
console.log(r('abc', /(x)?b/, '[$1]'), r('aab', /(?<n>a)/g, '$<n>$<n>'), r('', /^/, '$&x'), r('', '', '[$&]'), r('abc', '', '-'), 'abc'.replaceAll('', '-'), 'aXbX'.replaceAll('X', "$'|"));
console.log('aaa'.replaceAll(/a/g, "<$'>"), 'aaa'.replaceAll('aa', '$&$&'), 'a.b.c'.replaceAll('.', '$$'), 'x'.replaceAll('x', () => '$&'));
const calls: unknown[][] = [];
const seen = 'a1b22'.replace(/([a-z])(\d+)(z)?/g, (...args: any[]) => { calls.push(args); return args[1].toUpperCase(); });
console.log(seen, JSON.stringify(calls));
calls.length = 0;
console.log('abcabc'.replaceAll('b', (...args: any[]) => { calls.push(args); return `${args[1]}`; }), JSON.stringify(calls));
console.log('abc'.replace(/b/, (() => undefined) as any), 'abc'.replace(/b/, (() => null) as any), 'abc'.replace(/b/, (() => 1.5) as any), 'abc'.replace('b', (() => ({ toString: () => 'obj' })) as any), 'abc'.replace(/b/, undefined as any));
console.log('abc'.replace(/(?<x>b)/, (m, p, off, s, g) => JSON.stringify(g) + off + s), 'a-b'.replace(/-/, () => '$1$&'));
console.log('😀😀'.replace(/./g, '.'), '😀😀'.replace(/./gu, '.'), '😀x'.replace(/(?=x)/u, '|'), 'ab'.replace(/(?<=a)/, '|'), 'ab\ncd'.replace(/^/gm, '> '), JSON.stringify('ab\r\ncd'.replace(/$/gm, ';')));
for (const attempt of [() => 'a'.replaceAll(/a/, 'b'), () => 'a'.replace(/a/, () => { throw new RangeError('in replacer'); }), () => 'aaa'.matchAll(/a/), () => (null as any).replace('a', 'b')]) {
  try {
    console.log(attempt());
  } catch (error) {
    console.log(String(error));
  }
}
const escapeHtml = (s: string): string => s.replace(/[&<>"']/g, c => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[c]!);
console.log(escapeHtml(`<a href="x">'T&C'</a>`), 'some-css-name'.replace(/-(\w)/g, (_, c: string) => c.toUpperCase()), 'aBcDe'.replace(/[A-Z]/g, m => '_' + m.toLowerCase()));
const template = 'Hi {name}, you owe {amount} of {unknown}';
const data: Record<string, unknown> = { name: '$&', amount: 12.5 };
console.log(template.replace(/\{(\w+)\}/g, (whole, key: string) => key in data ? String(data[key]) : whole));

// expect: a[$]c a[b]c a[a]c a[c]c a[$]c a[$c a$$c
// expect: a[$]c a[bb]c a[a]c a[c]c a[$1]c a[$<x>]c abc
// expect: a[b]c a[$2]c a[$0]c a[b]c a[b0]c a[$00]c a[b$]c ab1c
// expect: a|j|l|a3|a2|i|i9|l0
// expect: a[]c aaaab x [] -abc -a-b-c- abX|b|
// expect: <aa><a><> aaaaa a$b$c $&
// expect: AB [["a1","a","1",null,0,"a1b22"],["b22","b","22",null,2,"a1b22"]]
// expect: a1ca4c [["b",1,"abcabc"],["b",4,"abcabc"]]
// expect: aundefinedc anullc a1.5c aobjc aundefinedc
// expect: a{"x":"b"}1abcc a$1$&b
// expect: .... .. 😀|x a|b > ab
// expect: > cd "ab;\r;\ncd;"
// expect: TypeError: String.prototype.replaceAll called with a non-global RegExp argument
// expect: RangeError: in replacer
// expect: TypeError: String.prototype.matchAll called with a non-global RegExp argument
// expect: TypeError: Cannot read properties of null (reading 'replace')
// expect: &lt;a href=&quot;x&quot;&gt;&#39;T&amp;C&#39;&lt;/a&gt; someCssName a_bc_de
// expect: Hi $&, you owe 12.5 of {unknown}
