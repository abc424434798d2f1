// Array indices that are negative, fractional, NaN, past the length, past 2^31 and 2^32; in loops where bounds checks might be dropped.
const a = [10, 20, 30, 40];
function at(i: number): number | undefined { return a[i]; }
console.log([0, 3, 4, -1, 1.5, -0, NaN, Infinity, 2 ** 31, 2 ** 32, 2 ** 32 + 1, 2 ** 53, -(2 ** 31), 1e300].map(i => `${at(i)}`).join(' '));
function window(xs: number[], i: number): string {
  let s = '';
  for (let k = i - 2; k <= i + 2; k++) s += (xs[k] ?? '.') + ' ';
  return s;
}
console.log(window(a, 0), '|', window(a, 3), '|', window(a, 10), '|', window([], 0));
function past(xs: number[], n: number): number {
  let s = 0;
  for (let i = 0; i < n; i++) {
    const x = xs[i];
    if (x === undefined) s += 1000; else s += x;
  }
  return s;
}
console.log(past(a, 4), past(a, 6), past([], 3));
function shrink(xs: number[]): string {
  const seen: (number | undefined)[] = [];
  for (let i = 0; i < xs.length + 2 && i < 10; i++) {
    if (i === 1) xs.length = 2;
    if (i === 3) xs.push(7, 8);
    seen.push(xs[i]);
  }
  return seen.join();
}
console.log(shrink([1, 2, 3, 4, 5]));
const grid = [[1, 2], [3], [], [4, 5, 6]];
let total = 0, missing = 0;
for (let y = 0; y < 5; y++) for (let x = 0; x < 3; x++) { const v = grid[y]?.[x]; if (v === undefined) missing++; else total += v; }
console.log(total, missing);
const keyed: any = [1, 2];
keyed[4294967295] = 'not an index';
keyed['4294967294.5'] = 'nor this';
keyed[-5] = 'minus';
keyed['007'] = 'agent';
console.log(keyed.length, keyed[4294967295], keyed[-5], keyed['007'], keyed[7], Object.keys(keyed));
const s = 'text';
console.log([-1, 4, 1.5, NaN, 2 ** 32].map(i => `${s[i]}/${s.charAt(i)}/${s.charCodeAt(i)}/${s.at(i)}`).join(' '));
function fillBackwards(n: number): number[] {
  const out: number[] = [];
  for (let i = n - 1; i >= 0; i--) out[i] = i * i;
  return out;
}
console.log(fillBackwards(5), fillBackwards(0), fillBackwards(3).length);
function stride(xs: number[], from: number, step: number): number[] {
  const out: number[] = [];
  for (let i = from; i >= 0 && i < xs.length; i += step) out.push(xs[i]);
  return out;
}
console.log(stride(a, 0, 2), stride(a, 3, -1), stride(a, 1, 2 ** 31), stride(a, 4, 1), stride(a, 0.5, 1));
let big = 2 ** 31 - 2;
const hits: (number | undefined)[] = [];
for (let k = 0; k < 4; k++) { hits.push(a[big], a[big - 2147483646]); big++; }
console.log(hits.join());
function swapEnds(xs: number[]): number[] {
  for (let i = 0, j = xs.length - 1; i < j; i++, j--) { const t = xs[i]; xs[i] = xs[j]; xs[j] = t; }
  return xs;
}
console.log(swapEnds([1, 2, 3]), swapEnds([1, 2]), swapEnds([]));
const typed = new Int32Array(4);
for (let i = -2; i < 7; i++) typed[i] = i * 100;
let sum = 0;
for (let i = 0; i <= typed.length; i++) sum += typed[i] ?? 0.5;
console.log(typed, sum, typed[2 ** 31], typed[-1]);
let writes = 0;
const strange = [0, 0, 0];
for (const i of [0, 1.5, -1, 2, NaN]) { strange[i] = ++writes; }
console.log(strange, strange.length, strange[1.5], (strange as any)['NaN']);
const bits: number[] = new Array(8).fill(0);
for (let i = 0; i < 40; i++) bits[(i * 2654435761) >>> 29] += 1;
for (let i = 0; i < 40; i++) bits[i & 7] += 0.5;
for (let i = 0; i < 5; i++) bits[~~(i / 2)]++;
console.log(bits);
let index = 0;
const order = ['a', 'b', 'c'];
order[index++] = order[index++] + order[index];
console.log(order, index, order[index--] + order[--index]);

// expect: 10 40 undefined undefined undefined 10 undefined undefined undefined undefined undefined undefined undefined undefined
// expect: . . 10 20 30  | 20 30 40 . .  | . . . . .  | . . . . . 
// expect: 100 2100 3000
// expect: 1,2,,8,,
// expect: 21 9
// expect: 2 not an index minus agent undefined [ '0', '1', '4294967295', '4294967294.5', '-5', '007' ]
// expect: undefined//NaN/t undefined//NaN/undefined undefined/e/101/e undefined/t/116/t undefined//NaN/undefined
// expect: [ 0, 1, 4, 9, 16 ] [] 3
// expect: [ 10, 30 ] [ 40, 30, 20, 10 ] [ 20 ] [] [ undefined, undefined, undefined, undefined ]
// expect: ,10,,20,,30,,40
// expect: [ 3, 2, 1 ] [ 2, 1 ] []
// expect: Int32Array(4) [ 0, 100, 200, 300 ] 600.5 undefined undefined
// expect: [ 1, 0, 4, '1.5': 2, '-1': 3, NaN: 5 ] 3 2 5
// expect: [
// expect:   11.5, 9.5, 7.5,
// expect:    7.5, 7.5, 7.5,
// expect:    7.5, 6.5
// expect: ]
// expect: [ 'bc', 'b', 'c' ] 2 cbc
