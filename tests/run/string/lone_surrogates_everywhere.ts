// Halves of pairs that are cut, joined, searched, compared, iterated, replaced, and kept as keys.
const hi = '\ud83d', lo = '\ude00', pair = hi + lo;
const codes = (s: string): string => Array.from({ length: s.length }, (_, i) => s.charCodeAt(i).toString(16)).join(' ');
console.log(pair === '😀', pair.length, [...pair].length, [...(lo + hi)].length, codes(lo + hi));
console.log(codes('a😀b'.slice(1, 2)), codes('a😀b'.slice(2)), codes('😀'.split('').reverse().join('')));
console.log('😀'.codePointAt(0), '😀'.codePointAt(1), hi.codePointAt(0), '😀'.at(-1) === lo, '😀'.charAt(0) === hi);
console.log('😀😀'.indexOf(lo), '😀😀'.lastIndexOf(hi), '😀'.includes(hi), '😀'.startsWith(hi), '😀'.endsWith(lo));
console.log(hi < lo, pair < '\uffff', 'z' < hi, hi.localeCompare(hi), (hi + 'a' + lo).length);
console.log([...('a' + hi + 'b' + lo + pair)].map(codes));
const m = new Map<string, number>([[hi, 1], [pair, 2], [lo, 3]]);
console.log(m.get('😀'.charAt(0)), m.get(hi + lo), m.get('😀'[1]), m.size);
const o: Record<string, number> = {}; o[hi] = 1; o[pair] = 2;
console.log(Object.keys(o).map(codes), JSON.stringify(hi), JSON.stringify(pair), JSON.stringify({ [lo]: hi + 'x' }));
console.log(codes(JSON.parse('"\\ud83d"')), JSON.parse('"\\ud83d\\ude00"') === pair);
console.log('😀'.replace(hi, 'H') === 'H' + lo, codes('x😀y'.replace(/./g, 'q')), codes('x😀y'.replace(/./gu, 'q')), '😀'.split(hi).map(codes));
console.log(/^.$/.test(pair), /^.$/u.test(pair), /^.$/u.test(hi), /\ud83d/.test(pair), /\ud83d/u.test(pair), /[\ud83d]/u.test(hi));
try { encodeURIComponent(hi); } catch (e) { console.log((e as Error).name); }
console.log(encodeURIComponent(pair), escape(pair), unescape('%uD83D%uDE00') === pair);
console.log(codes(hi.padEnd(3, lo)), codes(pair.padStart(3, pair)), hi.repeat(2).length, codes((hi + 'A').toLowerCase()), codes(pair.normalize('NFD')));
console.log(codes(String.fromCharCode(0x1d83d, 0xde00)), String.fromCodePoint(0x1f600) === pair, codes(String.raw`${hi}\n${lo}`));
let built = ''; for (const u of '😀é') built += u; console.log(built === '😀é', built.length);
const parts = Array.from('a😀b😀c', c => c.length); console.log(parts);
console.log(codes('😀'.substring(1, 0)), codes('😀'.substr(-1)), [...'😀'.matchAll(/./g)].length, '😀'.search(lo), codes('😀'.trim()));

// expect: true 2 1 2 de00 d83d
// expect: d83d de00 62 de00 d83d
// expect: 128512 56832 55357 true true
// expect: 1 2 true true true
// expect: true true true 0 3
// expect: [ '61', 'd83d', '62', 'de00', 'd83d de00' ]
// expect: 1 2 3 3
// expect: [ 'd83d', 'd83d de00' ] "\ud83d" "😀" {"\ude00":"\ud83dx"}
// expect: d83d true
// expect: true 71 71 71 71 71 71 71 [ '', 'de00' ]
// expect: false true true true false true
// expect: URIError
// expect: %F0%9F%98%80 %uD83D%uDE00 true
// expect: d83d de00 de00 d83d d83d de00 2 d83d 61 d83d de00
// expect: d83d de00 true d83d 5c 6e de00
// expect: true 3
// expect: [ 1, 2, 1, 2, 1 ]
// expect: d83d de00 2 1 d83d de00
