// Negative, fractional, NaN, infinite, undefined and swapped arguments of every method that takes positions.
const s = 'abcdef';
const odd: any[] = [undefined, NaN, -1, -0.9, 2.7, 100, Infinity, -Infinity, 4294967297, -0];
for (const x of odd) {
  console.log(String(x), s.slice(x), s.substring(x), s.substr(x), s.at(x), s.charAt(x), s.charCodeAt(x), s.codePointAt(x), s[x]);
  console.log(' ', s.slice(0, x), s.substring(2, x), s.substr(1, x), s.indexOf('d', x), s.lastIndexOf('b', x), s.includes('a', x), s.startsWith('c', x), s.endsWith('c', x));
}
console.log(s.padStart(8.9, '12'), s.padEnd(NaN), s.padStart(10, ''), s.padEnd(9), s.padStart(8, undefined), 'x'.padEnd(5, 'abcdef'));
console.log('ab'.repeat(2.9), 'ab'.repeat(0), ''.repeat(1e9) === '');
console.log(s.split('', 3), s.split('c', 0), s.split('c', -1), s.split(undefined as any), s.split('', NaN as any), 'a,b,'.split(','), ''.split(','), ''.split(''));
console.log('abcabc'.indexOf(''), 'abc'.indexOf('', 2), 'abc'.indexOf('', 99), 'abc'.lastIndexOf(''), 'abc'.lastIndexOf('', 1), ''.indexOf(''), ''.lastIndexOf('', -5));
console.log(s.concat('g', 1 as any, null as any, [2, 3] as any, {} as any), ''.concat(), 'x'.concat('', ''));
console.log('aXbXc'.replace('X', '$&$&'), 'aXb'.replace('X', '$`|$\''), 'aXb'.replace('X', '$$'), 'aXb'.replace('X', '$1'), 'aXbX'.replaceAll('X', '[$&]'), 'abc'.replaceAll('', '-'));
console.log('aXb'.replace('X', (m, i, whole) => `${m}${i}${whole}`), 'abab'.replaceAll('ab', (m, i) => m + i), 'a.b.c'.replaceAll('.', ''), 'a'.replace('', 'z'));
console.log('  \t\n\u00a0\ufeff\u2003x\u2029 '.trim().length, ' x '.trimStart() + '|', ' x '.trimEnd() + '|', '\u200bx'.trim().length, '\u180ex'.trim().length);
console.log('\u0130'.toLowerCase().length, 'ß'.toUpperCase(), 'ﬁ'.toUpperCase(), 'ΑΣ'.toLowerCase(), 'ΑΣΑ'.toLowerCase(), 'ǆ'.toUpperCase(), 'İ'.toLowerCase() === 'i̇');
console.log(String.fromCharCode(65.9, 65536 + 66, -1).length, String.fromCharCode(), String.fromCodePoint(97, 0x10ffff).length, 'a'.codePointAt(1));
console.log('a'.localeCompare('b'), 'b'.localeCompare('a'), 'a'.localeCompare('a'), ['é', 'z', 'e', 'E', 'a'].sort((a, b) => a.localeCompare(b)));
console.log('\u1E9B\u0323'.normalize('NFC').length, '\u1E9B\u0323'.normalize('NFD').length, '\u1E9B\u0323'.normalize('NFKC').length, '\u1E9B\u0323'.normalize('NFKD').length, 'é'.normalize('NFD').length, 'Å'.normalize() === 'Å');
console.log('abc' < 'abd', 'a' < 'B', '10' < '9', 10 < ('9' as any), 'abc'.valueOf() === 'abc', 'x'.toString());
console.log('a-b_c'.split(/[-_]/), 'a1b2'.split(/(\d)/), 'ab'.split(/(?:)/u), 'test'.match(/t/g), 'test'.match(/z/g), 'test'.match(/(?<first>t)(z)?/)!.slice());

// expect: undefined abcdef abcdef abcdef a a 97 97 undefined
// expect:   abcdef cdef bcdef 3 1 true false false
// expect: NaN abcdef abcdef abcdef a a 97 97 undefined
// expect:    ab  3 1 true false false
// expect: -1 f abcdef f f  NaN undefined undefined
// expect:   abcde ab  3 -1 true false false
// expect: -0.9 abcdef abcdef abcdef a a 97 97 undefined
// expect:    ab  3 -1 true false false
// expect: 2.7 cdef cdef cdef c c 99 99 undefined
// expect:   ab  bc 3 1 false true false
// expect: 100    undefined  NaN undefined undefined
// expect:   abcdef cdef bcdef -1 1 false false false
// expect: Infinity    undefined  NaN undefined undefined
// expect:   abcdef cdef bcdef -1 1 false false false
// expect: -Infinity abcdef abcdef abcdef undefined  NaN undefined undefined
// expect:    ab  3 -1 true false false
// expect: 4294967297    undefined  NaN undefined undefined
// expect:   abcdef cdef bcdef -1 1 false false false
// expect: 0 abcdef abcdef abcdef a a 97 97 a
// expect:    ab  3 -1 true false false
// expect: 12abcdef abcdef abcdef abcdef      abcdef xabcd
// expect: abab  true
// expect: [ 'a', 'b', 'c' ] [] [ 'ab', 'def' ] [ 'abcdef' ] [] [ 'a', 'b', '' ] [ '' ] []
// expect: 0 2 3 3 1 0 0
// expect: abcdefg1null2,3[object Object]  x
// expect: aXXbXc aa|bb a$b a$1b a[X]b[X] -a-b-c-
// expect: aX1aXbb ab0ab2 abc za
// expect: 1 x |  x| 2 2
// expect: 2 SS FI ας ασα Ǆ true
// expect: 3  3 undefined
// expect: -1 1 0 [ 'a', 'e', 'E', 'é', 'z' ]
// expect: 2 3 1 3 2 true
// expect: true false true false true x
// expect: [ 'a', 'b', 'c' ] [ 'a', '1', 'b', '2', '' ] [ 'a', 'b' ] [ 't', 't' ] null [ 't', 't', undefined ]
