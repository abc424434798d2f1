// let in for: closures of header, test, update and body see the copy of their turn; var is one; const in for-of and for-in.
const fs: (() => number)[] = [];
for (let i = 0, inc = (): void => { i++; }; i < 3; i++) { fs.push(() => i); if (i === 5) inc(); }
console.log(fs.map(f => f()));
const gs: (() => number)[] = [];
for (let i = 0; gs.push(() => i), i < 2; i++) { i += 0; }
console.log(gs.map(f => f()));
const us: (() => number)[] = [];
for (let i = 0; i < 3; us.push(() => i), i++);
console.log(us.map(f => f()));
const vs: (() => number)[] = [];
for (var v = 0; v < 3; v++) vs.push(() => v);
console.log(vs.map(f => f()), v);
const ws: (() => number)[] = [];
for (let i = 0; i < 4; i++) { ws.push(() => i += 10); i++; }
console.log(ws.map(f => f()), ws.map(f => f()));
const ks: (() => string)[] = [];
for (const k in { a: 1, b: 2 }) ks.push(() => k);
for (const [k, n] of [['x', 1], ['y', 2]] as [string, number][]) ks.push(() => k + n);
for (let k of ['p', 'q']) { ks.push(() => k); k = k + '!'; }
console.log(ks.map(f => f()));
let j = 0; const ds: (() => number)[] = [];
do { let j2 = j * 10; ds.push(() => j2++); } while (++j < 3);
console.log(ds.map(f => f() + f()));
const cs: (() => number)[] = [];
for (let i = 0; i < 5; i++) { if (i % 2) continue; cs.push(() => i); }
console.log(cs.map(f => f()));
const bs: (() => string)[] = [];
for (let i = 0, s = ''; i < 3; i++, s += i) { bs.push(() => s); let s2 = s; s2 += '#'; bs.push(() => s2); }
console.log(bs.map(f => f()));
for (let i = 0; i < 1; i++) { let i = 'shadow'; console.log(i); }
for (let i = 0, n = 2; i < n; i++) { const f = (): void => { n = 1; }; f(); console.log('turn', i); }
function recursion(n: number): (() => number)[] {
  const out: (() => number)[] = [];
  for (let i = n; i > 0; i--) { out.push(() => i * 100 + n); if (i === n) out.push(...recursion(n - 1)); }
  return out;
}
console.log(recursion(3).map(f => f()));

// expect: [ 0, 1, 2 ]
// expect: [ 0, 1, 2 ]
// expect: [ 1, 2, 3 ]
// expect: [ 3, 3, 3 ] 3
// expect: [ 11, 13 ] [ 21, 23 ]
// expect: [ 'a', 'b', 'x1', 'y2', 'p!', 'q!' ]
// expect: [ 1, 21, 41 ]
// expect: [ 0, 2, 4 ]
// expect: [ '', '#', '1', '1#', '12', '12#' ]
// expect: shadow
// expect: turn 0
// expect: [ 303, 202, 101, 102, 203, 103 ]
