// Each method that takes or gives positions, on text with pairs and lone halves.
const s = 'a😀b\ud83dc\ude00😀';
const esc = (x: string): string => JSON.stringify(x);
console.log(s.length, [...s].length, Array.from(s, c => c.length).join(), s.split('').length, Object.keys(s).length);
for (let i = -1; i <= s.length; i++) console.log(i, esc(s.charAt(i)), s.charCodeAt(i), s.codePointAt(i), esc(s.at(i) ?? 'none'), esc(s.slice(i, i + 2)));
console.log(s.indexOf('😀'), s.indexOf('😀', 2), s.lastIndexOf('😀'), s.indexOf('\ude00'), s.lastIndexOf('\ud83d'), s.includes('\ude00b'), s.startsWith('\ude00', 2), s.endsWith('\ud83d', 2), s.search(/\ude00/), s.search(/\ude00/u));
console.log(esc(s.substring(2, 0)), esc(s.slice(-1)), esc(s.slice(-2)), esc(s.substr(-3, 2)), esc(s.split('\ud83d').join('|')), s.split('😀').map(esc).join());
console.log(esc('😀'.padStart(3, '🎉')), esc('😀'.padEnd(5, '🎉')), esc('x'.padStart(4, '😀')), esc('😀'.repeat(2)), esc('\ud83d' + '\ude00'), '\ud83d' + '\ude00' === '😀');
console.log('😀' < '\uffff', '😀' > 'z', ['\uffff', '😀', 'z'].sort().map(esc).join(), '😀'.localeCompare('z') < 0, '𝒜'.toLowerCase() === '𝒜', '𐐀'.toLowerCase() === '𐐨', '𐐨'.toUpperCase() === '𐐀');
console.log(String.fromCharCode(0xd83d, 0xde00, 0x1f600), String.fromCodePoint(0x1f600, 97), esc(String.fromCodePoint(0xd83d)), esc(String.fromCharCode(65536 + 97, -1, 1.9)), String.raw`\u{1F600}😀`);
console.log(esc(s.replace('\ude00', '?')), esc(s.replaceAll('\ud83d', '?')), esc(s.replace(/[\ud800-\udbff](?![\udc00-\udfff])/g, '?')), esc(s.replace(/(?<![\ud800-\udbff])[\udc00-\udfff]/g, '?')));
console.log((s as any).isWellFormed?.(), esc((s as any).toWellFormed?.() ?? ''), encodeURIComponent('😀é'), escape('😀é'), unescape('%uD83D%uDE00'), decodeURIComponent('%F0%9F%98%80'));
try { encodeURIComponent('\ud83d'); } catch (error) { console.log(String(error)); }
try { decodeURIComponent('%F0%9F%98'); } catch (error) { console.log(String(error)); }
const it = 'x😀'[Symbol.iterator]();
console.log(it.next(), it.next(), it.next());
let rope = '';
for (let i = 0; i < 40; i++) rope += i % 2 === 0 ? '\ud83d' : '\ude00';
console.log([...rope].length, rope === '😀'.repeat(20), rope.length, esc(rope.slice(1, 4)), rope.codePointAt(10), rope.codePointAt(11));
const map = new Map([['😀', 1], ['\ud83d', 2]]);
console.log(map.get('\ud83d' + '\ude00'), map.get('😀'.charAt(0)), '😀'.normalize('NFD').length, 'e\u0301😀'.normalize().length, new Set('a😀a😀').size);
for (const c of 'a\ud83d\ud83d\ude00\ude00z') console.log(esc(c), c.codePointAt(0)!.toString(16));
const reverse = (x: string): string => [...x].reverse().join('');
console.log(reverse('ab😀c'), reverse(reverse(s)) === s, [...'👨‍👩‍👧'].length, '👨‍👩‍👧'.split(/(?:)/u).length, 'a😀'.split(''), 'a😀'.split(/(?:)/u));
console.log(new TextEncoder().encode('😀\ud83d').join(), new TextDecoder().decode(new Uint8Array([0xf0, 0x9f, 0x98, 0x80, 0xf0, 0x9f])).length, escape('\ud83d'));

// expect: 9 7 1,2,1,1,1,1,2 9 9
// expect: -1 "" NaN undefined "\ude00" ""
// expect: 0 "a" 97 97 "a" "a\ud83d"
// expect: 1 "\ud83d" 55357 128512 "\ud83d" "😀"
// expect: 2 "\ude00" 56832 56832 "\ude00" "\ude00b"
// expect: 3 "b" 98 98 "b" "b\ud83d"
// expect: 4 "\ud83d" 55357 55357 "\ud83d" "\ud83dc"
// expect: 5 "c" 99 99 "c" "c\ude00"
// expect: 6 "\ude00" 56832 56832 "\ude00" "\ude00\ud83d"
// expect: 7 "\ud83d" 55357 128512 "\ud83d" "😀"
// expect: 8 "\ude00" 56832 56832 "\ude00" "\ude00"
// expect: 9 "" NaN undefined "none" ""
// expect: 1 7 7 2 7 true true true 2 6
// expect: "a\ud83d" "\ude00" "😀" "\ude00\ud83d" "a|\ude00b|c\ude00|\ude00" "a","b\ud83dc\ude00",""
// expect: "\ud83c😀" "😀🎉\ud83c" "😀\ud83dx" "😀😀" "😀" true
// expect: true true "z","😀","￿" true true true true
// expect: 😀 😀a "\ud83d" "a￿\u0001" \u{1F600}😀
// expect: "a\ud83d?b\ud83dc\ude00😀" "a?\ude00b?c\ude00?\ude00" "a😀b?c\ude00😀" "a😀b\ud83dc?😀"
// expect: false "a😀b�c�😀" %F0%9F%98%80%C3%A9 %uD83D%uDE00%E9 😀 😀
// expect: URIError: URI malformed
// expect: URIError: URI malformed
// expect: { value: 'x', done: false } { value: '😀', done: false } { value: undefined, done: true }
// expect: 20 true 40 "\ude00😀" 128512 56832
// expect: 1 2 2 3 2
// expect: "a" 61
// expect: "\ud83d" d83d
// expect: "😀" 1f600
// expect: "\ude00" de00
// expect: "z" 7a
// expect: c😀ba true 5 5 [ 'a', '\ud83d', '\ude00' ] [ 'a', '😀' ]
// expect: 240,159,152,128,239,191,189 3 %uD83D
