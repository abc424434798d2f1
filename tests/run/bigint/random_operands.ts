// Sums, products, quotients, bits and texts of numbers of many lengths, against themselves and, by a checksum, against node.
let seed = 12345;
function rnd(n: number): number { seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff; return Math.floor(seed / 0x7fffffff * n) % n; }
function big(limbs: number): bigint {
  let v = 0n;
  const mode = rnd(4);
  for (let i = 0; i < limbs * 4; i++) v = (v << 16n) | BigInt(mode === 0 ? 0xffff : mode === 1 ? (rnd(5) === 0 ? 1 : 0) : rnd(65536));
  return rnd(2) === 0 ? -v : v;
}
let h = 0n;
const M = (1n << 127n) - 1n;
function mix(x: bigint): void { h = (h * 31n + x) % M; }
for (let i = 0; i < 600; i++) {
  const sizes: number[] = [1, 1, 2, 3, 5, 30, 60];
  const a = big(sizes[rnd(7)]), b = big(sizes[rnd(7)]);
  mix(a + b); mix(a - b); mix(a * b); if (b !== 0n) { mix(a / b); mix(a % b); if ((a / b) * b + a % b !== a) console.log('bad div', i); }
  mix(a & b); mix(a | b); mix(a ^ b); mix(~a); mix(a << BigInt(rnd(200))); mix(a >> BigInt(rnd(300)));
  const bits = rnd(300);
  mix(BigInt.asIntN(bits, a)); mix(BigInt.asUintN(bits, b));
  const radix = 2 + rnd(35);
  const t = a.toString(radix);
  for (let k = 0; k < t.length; k += 7) h = (h + BigInt(t.charCodeAt(k))) % M;
  if (BigInt(b.toString()) !== b) console.log('bad parse', i);
  const d = Number(a); const s = String(d); for (let k = 0; k < s.length; k++) h = (h * 3n + BigInt(s.charCodeAt(k))) % M;
  if (a < b) h += 1n; if (a < 1.5e20) h += 3n; if (a >= d) h += 7n; if (a == b) h += 9n;
  if (i % 100 === 0) console.log(i, h);
}
for (const n of [90, 200, 500, 1000]) {
  const a = big(n * 2 + 7), b = big(n);
  mix(a * b); mix(a / b); mix(a % b); mix(a * a);
  if ((a / b) * b + a % b !== a) console.log('bad long div', n);
  const t = a.toString(); if (BigInt(t) !== a) console.log('bad long text', n);
  console.log(n, h, t.length, t.substring(0, 20), t.substring(t.length - 20));
}

// expect: 0 71840336657451035529132978606207341173n
// expect: 100 44910003474997568311242542281869966247n
// expect: 200 -149539655405297050062031889317596411009n
// expect: 300 146570190792652512415689750948062688669n
// expect: 400 31683480860234741189615680958612585909n
// expect: 500 19787740588559301323844903528054340240n
// expect: 90 150951430527906607236124273657952431989n 3585 -2891135084810193990 02032118150065029120
// expect: 200 5277066835438266325132158910685582755n 7838 -2587302003784514036 94435738620795027456
// expect: 500 165862735516559468670227456342123878024n 19402 -1413261054015677662 30905626738346981358
// expect: 1000 79427347782219745305792212939068839010n 38667 21457686133399642145 43639160533847388593
