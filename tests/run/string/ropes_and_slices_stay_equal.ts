// Texts built in different ways (ropes left and right, slices, joins, casts of width) are equal, hash alike and index alike.
function left(n: number, c: string): string { let s = ''; for (let i = 0; i < n; i++) s += c + (i % 10); return s; }
function right(n: number, c: string): string { let s = ''; for (let i = n - 1; i >= 0; i--) s = c + (i % 10) + s; return s; }
function balanced(lo: number, hi: number, c: string): string { return hi - lo === 1 ? c + (lo % 10) : balanced(lo, (lo + hi) >> 1, c) + balanced((lo + hi) >> 1, hi, c); }
for (const c of ['a', 'é', 'ж', '😀']) {
  const a = left(500, c), b = right(500, c), d = balanced(0, 500, c), e = Array.from({ length: 500 }, (_, i) => c + (i % 10)).join('');
  const f = ('##' + a + '##').slice(2, -2), g = `${a.slice(0, 77)}${b.substring(77, 300)}${d.slice(300)}`;
  const all = [a, b, d, e, f, g];
  console.log(c, all.every(x => x === a && x.length === a.length), new Set(all).size, all.every(x => x.charCodeAt(501) === a.charCodeAt(501)));
  const o: Record<string, number> = {}; for (const x of all) o[x] = (o[x] ?? 0) + 1;
  const m = new Map(all.map((x, i) => [x, i] as [string, number]));
  console.log(Object.values(o), m.size, m.get(balanced(0, 500, c)), all.map(x => x.indexOf(c + '9')), a.lastIndexOf(c + '0'));
  console.log(all.map(x => (x < a + 'x') && !(x < b)).join(), a.localeCompare(g), [...all].sort()[0] === a);
}
let deep = 'x'; for (let i = 0; i < 20000; i++) deep = (i % 2 ? deep + 'y' : 'z' + deep);
console.log(deep.length, deep[0], deep[10000], deep[10001], deep.at(-1), deep.indexOf('x'));
let doubling = 'ab'; for (let i = 0; i < 20; i++) doubling += doubling;
console.log(doubling.length, doubling.slice(-3), doubling.charAt(1048577), doubling.lastIndexOf('ba'));
const wide = 'latin' + 'ж'; const narrow = wide.slice(0, 5);
console.log(narrow === 'latin', new Map([['latin', 1]]).get(narrow), ({ latin: 2 } as any)[narrow], narrow + narrow === 'latinlatin');
let mixed = ''; for (let i = 0; i < 300; i++) mixed += i % 100 === 50 ? 'ж' : 'e';
console.log(mixed.replaceAll('ж', 'e') === 'e'.repeat(300), mixed.split('ж').map(p => p.length), mixed.split('ж').join('').length);
const keyed: Record<string, string> = {}; for (let i = 0; i < 50; i++) { let k = ''; for (const d of String(i)) k += d; keyed['k' + k] = k; }
console.log(Object.keys(keyed).length, keyed.k7, keyed['k' + 4 + 2], 'k49' in keyed);
console.log(Number(left(3, '')), parseInt('1' + '2' + '3'), ['1', '2'].join('.') == (1.2 as any), +('0x' + 'f' + 'f'));

// expect: a true 1 true
// expect: [ 6 ] 1 5 [ 18, 18, 18, 18, 18, 18 ] 980
// expect: true,true,true,true,true,true 0 true
// expect: é true 1 true
// expect: [ 6 ] 1 5 [ 18, 18, 18, 18, 18, 18 ] 980
// expect: true,true,true,true,true,true 0 true
// expect: ж true 1 true
// expect: [ 6 ] 1 5 [ 18, 18, 18, 18, 18, 18 ] 980
// expect: true,true,true,true,true,true 0 true
// expect: 😀 true 1 true
// expect: [ 6 ] 1 5 [ 27, 27, 27, 27, 27, 27 ] 1470
// expect: true,true,true,true,true,true 0 true
// expect: 20001 z x y y 10000
// expect: 2097152 bab b 2097149
// expect: true 1 2 true
// expect: true [ 50, 99, 99, 49 ] 297
// expect: 50 7 42 true
// expect: 12 123 true 255
