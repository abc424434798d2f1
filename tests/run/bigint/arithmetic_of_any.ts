// Two operands of which nothing is known: numbers, bigints, a mixture, or what becomes a number.
const vals: any[] = [3n, 2n, 5, 2, 7n, '4', null, undefined, true, { valueOf() { return 6n; } }];
type Op = [string, (a: any, b: any) => any];
const ops: Op[] = [
  ['+', (a, b) => a + b], ['-', (a, b) => a - b], ['*', (a, b) => a * b], ['/', (a, b) => a / b], ['%', (a, b) => a % b], ['**', (a, b) => a ** b],
  ['<<', (a, b) => a << b], ['>>', (a, b) => a >> b], ['>>>', (a, b) => a >>> b], ['&', (a, b) => a & b], ['|', (a, b) => a | b], ['^', (a, b) => a ^ b],
  ['<', (a, b) => a < b], ['<=', (a, b) => a <= b], ['>', (a, b) => a > b], ['>=', (a, b) => a >= b], ['==', (a, b) => a == b], ['===', (a, b) => a === b],
];
for (const [name, op] of ops)
  for (const a of vals)
    for (const b of vals) {
      let r: string;
      try { const v = op(a, b); r = typeof v + ' ' + String(v); } catch (e) { r = (e as Error).name + ': ' + (e as Error).message; }
      console.log(name, typeof a === 'object' ? 'o' : String(a), typeof b === 'object' ? 'o' : String(b), r);
    }
let x: any = 5n; x++; console.log(x); x--; --x; console.log(x, -x, ~x);
let y: any = 5n; y *= 3n; y -= 1n; y **= 2n; y <<= 1n; y |= 1n; console.log(y);
try { console.log(+y); } catch (e) { console.log((e as Error).message); }
try { y *= 2; } catch (e) { console.log((e as Error).message); }
const w: any = { n: 4n }; w.n++; w.n *= 2n; console.log(w.n, w.n++, ++w.n);
const arr: any = [1n, 2n]; arr[0]++; arr[1] *= 4n; console.log(arr);
function product(a: any, b: any) { return a * b; }
const big = product(6n, 7n), small = product(6, 7);
console.log(big, small, product(2n, 3n) ** (product(1n, 2n) as any), small + 1, [product(1n, 2n), product(1, 2)]);
let text: any = '5';
console.log(text++, text, -text, ~text);

// expect: + 3 3 bigint 6
// expect: + 3 2 bigint 5
// expect: + 3 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: + 3 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: + 3 7 bigint 10
// expect: + 3 4 string 34
// expect: + 3 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: + 3 undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: + 3 true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: + 3 o bigint 9
// expect: + 2 3 bigint 5
// expect: + 2 2 bigint 4
// expect: + 2 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: + 2 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: + 2 7 bigint 9
// expect: + 2 4 string 24
// expect: + 2 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: + 2 undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: + 2 true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: + 2 o bigint 8
// expect: + 5 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: + 5 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: + 5 5 number 10
// expect: + 5 2 number 7
// expect: + 5 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: + 5 4 string 54
// expect: + 5 o number 5
// expect: + 5 undefined number NaN
// expect: + 5 true number 6
// expect: + 5 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: + 2 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: + 2 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: + 2 5 number 7
// expect: + 2 2 number 4
// expect: + 2 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: + 2 4 string 24
// expect: + 2 o number 2
// expect: + 2 undefined number NaN
// expect: + 2 true number 3
// expect: + 2 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: + 7 3 bigint 10
// expect: + 7 2 bigint 9
// expect: + 7 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: + 7 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: + 7 7 bigint 14
// expect: + 7 4 string 74
// expect: + 7 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: + 7 undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: + 7 true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: + 7 o bigint 13
// expect: + 4 3 string 43
// expect: + 4 2 string 42
// expect: + 4 5 string 45
// expect: + 4 2 string 42
// expect: + 4 7 string 47
// expect: + 4 4 string 44
// expect: + 4 o string 4null
// expect: + 4 undefined string 4undefined
// expect: + 4 true string 4true
// expect: + 4 o string 46
// expect: + o 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: + o 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: + o 5 number 5
// expect: + o 2 number 2
// expect: + o 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: + o 4 string null4
// expect: + o o number 0
// expect: + o undefined number NaN
// expect: + o true number 1
// expect: + o o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: + undefined 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: + undefined 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: + undefined 5 number NaN
// expect: + undefined 2 number NaN
// expect: + undefined 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: + undefined 4 string undefined4
// expect: + undefined o number NaN
// expect: + undefined undefined number NaN
// expect: + undefined true number NaN
// expect: + undefined o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: + true 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: + true 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: + true 5 number 6
// expect: + true 2 number 3
// expect: + true 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: + true 4 string true4
// expect: + true o number 1
// expect: + true undefined number NaN
// expect: + true true number 2
// expect: + true o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: + o 3 bigint 9
// expect: + o 2 bigint 8
// expect: + o 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: + o 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: + o 7 bigint 13
// expect: + o 4 string 64
// expect: + o o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: + o undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: + o true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: + o o bigint 12
// expect: - 3 3 bigint 0
// expect: - 3 2 bigint 1
// expect: - 3 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - 3 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - 3 7 bigint -4
// expect: - 3 4 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - 3 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - 3 undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - 3 true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - 3 o bigint -3
// expect: - 2 3 bigint -1
// expect: - 2 2 bigint 0
// expect: - 2 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - 2 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - 2 7 bigint -5
// expect: - 2 4 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - 2 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - 2 undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - 2 true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - 2 o bigint -4
// expect: - 5 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - 5 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - 5 5 number 0
// expect: - 5 2 number 3
// expect: - 5 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - 5 4 number 1
// expect: - 5 o number 5
// expect: - 5 undefined number NaN
// expect: - 5 true number 4
// expect: - 5 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - 2 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - 2 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - 2 5 number -3
// expect: - 2 2 number 0
// expect: - 2 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - 2 4 number -2
// expect: - 2 o number 2
// expect: - 2 undefined number NaN
// expect: - 2 true number 1
// expect: - 2 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - 7 3 bigint 4
// expect: - 7 2 bigint 5
// expect: - 7 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - 7 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - 7 7 bigint 0
// expect: - 7 4 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - 7 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - 7 undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - 7 true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - 7 o bigint 1
// expect: - 4 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - 4 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - 4 5 number -1
// expect: - 4 2 number 2
// expect: - 4 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - 4 4 number 0
// expect: - 4 o number 4
// expect: - 4 undefined number NaN
// expect: - 4 true number 3
// expect: - 4 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - o 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - o 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - o 5 number -5
// expect: - o 2 number -2
// expect: - o 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - o 4 number -4
// expect: - o o number 0
// expect: - o undefined number NaN
// expect: - o true number -1
// expect: - o o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - undefined 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - undefined 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - undefined 5 number NaN
// expect: - undefined 2 number NaN
// expect: - undefined 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - undefined 4 number NaN
// expect: - undefined o number NaN
// expect: - undefined undefined number NaN
// expect: - undefined true number NaN
// expect: - undefined o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - true 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - true 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - true 5 number -4
// expect: - true 2 number -1
// expect: - true 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - true 4 number -3
// expect: - true o number 1
// expect: - true undefined number NaN
// expect: - true true number 0
// expect: - true o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - o 3 bigint 3
// expect: - o 2 bigint 4
// expect: - o 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - o 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - o 7 bigint -1
// expect: - o 4 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - o o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - o undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - o true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - o o bigint 0
// expect: * 3 3 bigint 9
// expect: * 3 2 bigint 6
// expect: * 3 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * 3 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * 3 7 bigint 21
// expect: * 3 4 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * 3 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * 3 undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * 3 true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * 3 o bigint 18
// expect: * 2 3 bigint 6
// expect: * 2 2 bigint 4
// expect: * 2 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * 2 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * 2 7 bigint 14
// expect: * 2 4 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * 2 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * 2 undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * 2 true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * 2 o bigint 12
// expect: * 5 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * 5 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * 5 5 number 25
// expect: * 5 2 number 10
// expect: * 5 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * 5 4 number 20
// expect: * 5 o number 0
// expect: * 5 undefined number NaN
// expect: * 5 true number 5
// expect: * 5 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * 2 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * 2 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * 2 5 number 10
// expect: * 2 2 number 4
// expect: * 2 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * 2 4 number 8
// expect: * 2 o number 0
// expect: * 2 undefined number NaN
// expect: * 2 true number 2
// expect: * 2 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * 7 3 bigint 21
// expect: * 7 2 bigint 14
// expect: * 7 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * 7 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * 7 7 bigint 49
// expect: * 7 4 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * 7 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * 7 undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * 7 true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * 7 o bigint 42
// expect: * 4 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * 4 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * 4 5 number 20
// expect: * 4 2 number 8
// expect: * 4 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * 4 4 number 16
// expect: * 4 o number 0
// expect: * 4 undefined number NaN
// expect: * 4 true number 4
// expect: * 4 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * o 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * o 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * o 5 number 0
// expect: * o 2 number 0
// expect: * o 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * o 4 number 0
// expect: * o o number 0
// expect: * o undefined number NaN
// expect: * o true number 0
// expect: * o o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * undefined 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * undefined 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * undefined 5 number NaN
// expect: * undefined 2 number NaN
// expect: * undefined 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * undefined 4 number NaN
// expect: * undefined o number NaN
// expect: * undefined undefined number NaN
// expect: * undefined true number NaN
// expect: * undefined o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * true 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * true 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * true 5 number 5
// expect: * true 2 number 2
// expect: * true 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * true 4 number 4
// expect: * true o number 0
// expect: * true undefined number NaN
// expect: * true true number 1
// expect: * true o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * o 3 bigint 18
// expect: * o 2 bigint 12
// expect: * o 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * o 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * o 7 bigint 42
// expect: * o 4 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * o o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * o undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * o true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * o o bigint 36
// expect: / 3 3 bigint 1
// expect: / 3 2 bigint 1
// expect: / 3 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / 3 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / 3 7 bigint 0
// expect: / 3 4 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / 3 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / 3 undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / 3 true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / 3 o bigint 0
// expect: / 2 3 bigint 0
// expect: / 2 2 bigint 1
// expect: / 2 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / 2 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / 2 7 bigint 0
// expect: / 2 4 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / 2 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / 2 undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / 2 true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / 2 o bigint 0
// expect: / 5 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / 5 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / 5 5 number 1
// expect: / 5 2 number 2.5
// expect: / 5 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / 5 4 number 1.25
// expect: / 5 o number Infinity
// expect: / 5 undefined number NaN
// expect: / 5 true number 5
// expect: / 5 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / 2 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / 2 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / 2 5 number 0.4
// expect: / 2 2 number 1
// expect: / 2 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / 2 4 number 0.5
// expect: / 2 o number Infinity
// expect: / 2 undefined number NaN
// expect: / 2 true number 2
// expect: / 2 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / 7 3 bigint 2
// expect: / 7 2 bigint 3
// expect: / 7 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / 7 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / 7 7 bigint 1
// expect: / 7 4 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / 7 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / 7 undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / 7 true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / 7 o bigint 1
// expect: / 4 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / 4 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / 4 5 number 0.8
// expect: / 4 2 number 2
// expect: / 4 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / 4 4 number 1
// expect: / 4 o number Infinity
// expect: / 4 undefined number NaN
// expect: / 4 true number 4
// expect: / 4 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / o 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / o 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / o 5 number 0
// expect: / o 2 number 0
// expect: / o 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / o 4 number 0
// expect: / o o number NaN
// expect: / o undefined number NaN
// expect: / o true number 0
// expect: / o o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / undefined 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / undefined 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / undefined 5 number NaN
// expect: / undefined 2 number NaN
// expect: / undefined 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / undefined 4 number NaN
// expect: / undefined o number NaN
// expect: / undefined undefined number NaN
// expect: / undefined true number NaN
// expect: / undefined o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / true 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / true 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / true 5 number 0.2
// expect: / true 2 number 0.5
// expect: / true 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / true 4 number 0.25
// expect: / true o number Infinity
// expect: / true undefined number NaN
// expect: / true true number 1
// expect: / true o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / o 3 bigint 2
// expect: / o 2 bigint 3
// expect: / o 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / o 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / o 7 bigint 0
// expect: / o 4 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / o o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / o undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / o true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / o o bigint 1
// expect: % 3 3 bigint 0
// expect: % 3 2 bigint 1
// expect: % 3 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % 3 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % 3 7 bigint 3
// expect: % 3 4 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % 3 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % 3 undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % 3 true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % 3 o bigint 3
// expect: % 2 3 bigint 2
// expect: % 2 2 bigint 0
// expect: % 2 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % 2 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % 2 7 bigint 2
// expect: % 2 4 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % 2 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % 2 undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % 2 true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % 2 o bigint 2
// expect: % 5 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % 5 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % 5 5 number 0
// expect: % 5 2 number 1
// expect: % 5 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % 5 4 number 1
// expect: % 5 o number NaN
// expect: % 5 undefined number NaN
// expect: % 5 true number 0
// expect: % 5 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % 2 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % 2 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % 2 5 number 2
// expect: % 2 2 number 0
// expect: % 2 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % 2 4 number 2
// expect: % 2 o number NaN
// expect: % 2 undefined number NaN
// expect: % 2 true number 0
// expect: % 2 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % 7 3 bigint 1
// expect: % 7 2 bigint 1
// expect: % 7 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % 7 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % 7 7 bigint 0
// expect: % 7 4 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % 7 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % 7 undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % 7 true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % 7 o bigint 1
// expect: % 4 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % 4 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % 4 5 number 4
// expect: % 4 2 number 0
// expect: % 4 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % 4 4 number 0
// expect: % 4 o number NaN
// expect: % 4 undefined number NaN
// expect: % 4 true number 0
// expect: % 4 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % o 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % o 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % o 5 number 0
// expect: % o 2 number 0
// expect: % o 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % o 4 number 0
// expect: % o o number NaN
// expect: % o undefined number NaN
// expect: % o true number 0
// expect: % o o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % undefined 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % undefined 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % undefined 5 number NaN
// expect: % undefined 2 number NaN
// expect: % undefined 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % undefined 4 number NaN
// expect: % undefined o number NaN
// expect: % undefined undefined number NaN
// expect: % undefined true number NaN
// expect: % undefined o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % true 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % true 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % true 5 number 1
// expect: % true 2 number 1
// expect: % true 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % true 4 number 1
// expect: % true o number NaN
// expect: % true undefined number NaN
// expect: % true true number 0
// expect: % true o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % o 3 bigint 0
// expect: % o 2 bigint 0
// expect: % o 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % o 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % o 7 bigint 6
// expect: % o 4 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % o o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % o undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % o true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % o o bigint 0
// expect: ** 3 3 bigint 27
// expect: ** 3 2 bigint 9
// expect: ** 3 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** 3 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** 3 7 bigint 2187
// expect: ** 3 4 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** 3 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** 3 undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** 3 true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** 3 o bigint 729
// expect: ** 2 3 bigint 8
// expect: ** 2 2 bigint 4
// expect: ** 2 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** 2 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** 2 7 bigint 128
// expect: ** 2 4 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** 2 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** 2 undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** 2 true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** 2 o bigint 64
// expect: ** 5 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** 5 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** 5 5 number 3125
// expect: ** 5 2 number 25
// expect: ** 5 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** 5 4 number 625
// expect: ** 5 o number 1
// expect: ** 5 undefined number NaN
// expect: ** 5 true number 5
// expect: ** 5 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** 2 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** 2 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** 2 5 number 32
// expect: ** 2 2 number 4
// expect: ** 2 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** 2 4 number 16
// expect: ** 2 o number 1
// expect: ** 2 undefined number NaN
// expect: ** 2 true number 2
// expect: ** 2 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** 7 3 bigint 343
// expect: ** 7 2 bigint 49
// expect: ** 7 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** 7 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** 7 7 bigint 823543
// expect: ** 7 4 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** 7 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** 7 undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** 7 true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** 7 o bigint 117649
// expect: ** 4 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** 4 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** 4 5 number 1024
// expect: ** 4 2 number 16
// expect: ** 4 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** 4 4 number 256
// expect: ** 4 o number 1
// expect: ** 4 undefined number NaN
// expect: ** 4 true number 4
// expect: ** 4 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** o 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** o 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** o 5 number 0
// expect: ** o 2 number 0
// expect: ** o 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** o 4 number 0
// expect: ** o o number 1
// expect: ** o undefined number NaN
// expect: ** o true number 0
// expect: ** o o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** undefined 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** undefined 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** undefined 5 number NaN
// expect: ** undefined 2 number NaN
// expect: ** undefined 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** undefined 4 number NaN
// expect: ** undefined o number 1
// expect: ** undefined undefined number NaN
// expect: ** undefined true number NaN
// expect: ** undefined o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** true 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** true 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** true 5 number 1
// expect: ** true 2 number 1
// expect: ** true 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** true 4 number 1
// expect: ** true o number 1
// expect: ** true undefined number NaN
// expect: ** true true number 1
// expect: ** true o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** o 3 bigint 216
// expect: ** o 2 bigint 36
// expect: ** o 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** o 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** o 7 bigint 279936
// expect: ** o 4 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** o o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** o undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** o true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** o o bigint 46656
// expect: << 3 3 bigint 24
// expect: << 3 2 bigint 12
// expect: << 3 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << 3 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << 3 7 bigint 384
// expect: << 3 4 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << 3 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << 3 undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << 3 true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << 3 o bigint 192
// expect: << 2 3 bigint 16
// expect: << 2 2 bigint 8
// expect: << 2 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << 2 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << 2 7 bigint 256
// expect: << 2 4 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << 2 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << 2 undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << 2 true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << 2 o bigint 128
// expect: << 5 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << 5 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << 5 5 number 160
// expect: << 5 2 number 20
// expect: << 5 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << 5 4 number 80
// expect: << 5 o number 5
// expect: << 5 undefined number 5
// expect: << 5 true number 10
// expect: << 5 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << 2 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << 2 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << 2 5 number 64
// expect: << 2 2 number 8
// expect: << 2 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << 2 4 number 32
// expect: << 2 o number 2
// expect: << 2 undefined number 2
// expect: << 2 true number 4
// expect: << 2 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << 7 3 bigint 56
// expect: << 7 2 bigint 28
// expect: << 7 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << 7 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << 7 7 bigint 896
// expect: << 7 4 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << 7 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << 7 undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << 7 true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << 7 o bigint 448
// expect: << 4 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << 4 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << 4 5 number 128
// expect: << 4 2 number 16
// expect: << 4 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << 4 4 number 64
// expect: << 4 o number 4
// expect: << 4 undefined number 4
// expect: << 4 true number 8
// expect: << 4 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << o 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << o 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << o 5 number 0
// expect: << o 2 number 0
// expect: << o 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << o 4 number 0
// expect: << o o number 0
// expect: << o undefined number 0
// expect: << o true number 0
// expect: << o o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << undefined 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << undefined 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << undefined 5 number 0
// expect: << undefined 2 number 0
// expect: << undefined 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << undefined 4 number 0
// expect: << undefined o number 0
// expect: << undefined undefined number 0
// expect: << undefined true number 0
// expect: << undefined o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << true 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << true 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << true 5 number 32
// expect: << true 2 number 4
// expect: << true 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << true 4 number 16
// expect: << true o number 1
// expect: << true undefined number 1
// expect: << true true number 2
// expect: << true o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << o 3 bigint 48
// expect: << o 2 bigint 24
// expect: << o 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << o 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << o 7 bigint 768
// expect: << o 4 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << o o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << o undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << o true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << o o bigint 384
// expect: >> 3 3 bigint 0
// expect: >> 3 2 bigint 0
// expect: >> 3 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> 3 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> 3 7 bigint 0
// expect: >> 3 4 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> 3 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> 3 undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> 3 true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> 3 o bigint 0
// expect: >> 2 3 bigint 0
// expect: >> 2 2 bigint 0
// expect: >> 2 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> 2 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> 2 7 bigint 0
// expect: >> 2 4 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> 2 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> 2 undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> 2 true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> 2 o bigint 0
// expect: >> 5 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> 5 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> 5 5 number 0
// expect: >> 5 2 number 1
// expect: >> 5 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> 5 4 number 0
// expect: >> 5 o number 5
// expect: >> 5 undefined number 5
// expect: >> 5 true number 2
// expect: >> 5 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> 2 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> 2 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> 2 5 number 0
// expect: >> 2 2 number 0
// expect: >> 2 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> 2 4 number 0
// expect: >> 2 o number 2
// expect: >> 2 undefined number 2
// expect: >> 2 true number 1
// expect: >> 2 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> 7 3 bigint 0
// expect: >> 7 2 bigint 1
// expect: >> 7 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> 7 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> 7 7 bigint 0
// expect: >> 7 4 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> 7 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> 7 undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> 7 true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> 7 o bigint 0
// expect: >> 4 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> 4 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> 4 5 number 0
// expect: >> 4 2 number 1
// expect: >> 4 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> 4 4 number 0
// expect: >> 4 o number 4
// expect: >> 4 undefined number 4
// expect: >> 4 true number 2
// expect: >> 4 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> o 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> o 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> o 5 number 0
// expect: >> o 2 number 0
// expect: >> o 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> o 4 number 0
// expect: >> o o number 0
// expect: >> o undefined number 0
// expect: >> o true number 0
// expect: >> o o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> undefined 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> undefined 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> undefined 5 number 0
// expect: >> undefined 2 number 0
// expect: >> undefined 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> undefined 4 number 0
// expect: >> undefined o number 0
// expect: >> undefined undefined number 0
// expect: >> undefined true number 0
// expect: >> undefined o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> true 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> true 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> true 5 number 0
// expect: >> true 2 number 0
// expect: >> true 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> true 4 number 0
// expect: >> true o number 1
// expect: >> true undefined number 1
// expect: >> true true number 0
// expect: >> true o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> o 3 bigint 0
// expect: >> o 2 bigint 1
// expect: >> o 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> o 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> o 7 bigint 0
// expect: >> o 4 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> o o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> o undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> o true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> o o bigint 0
// expect: >>> 3 3 TypeError: BigInts have no unsigned right shift, use >> instead
// expect: >>> 3 2 TypeError: BigInts have no unsigned right shift, use >> instead
// expect: >>> 3 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> 3 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> 3 7 TypeError: BigInts have no unsigned right shift, use >> instead
// expect: >>> 3 4 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> 3 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> 3 undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> 3 true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> 3 o TypeError: BigInts have no unsigned right shift, use >> instead
// expect: >>> 2 3 TypeError: BigInts have no unsigned right shift, use >> instead
// expect: >>> 2 2 TypeError: BigInts have no unsigned right shift, use >> instead
// expect: >>> 2 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> 2 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> 2 7 TypeError: BigInts have no unsigned right shift, use >> instead
// expect: >>> 2 4 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> 2 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> 2 undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> 2 true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> 2 o TypeError: BigInts have no unsigned right shift, use >> instead
// expect: >>> 5 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> 5 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> 5 5 number 0
// expect: >>> 5 2 number 1
// expect: >>> 5 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> 5 4 number 0
// expect: >>> 5 o number 5
// expect: >>> 5 undefined number 5
// expect: >>> 5 true number 2
// expect: >>> 5 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> 2 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> 2 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> 2 5 number 0
// expect: >>> 2 2 number 0
// expect: >>> 2 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> 2 4 number 0
// expect: >>> 2 o number 2
// expect: >>> 2 undefined number 2
// expect: >>> 2 true number 1
// expect: >>> 2 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> 7 3 TypeError: BigInts have no unsigned right shift, use >> instead
// expect: >>> 7 2 TypeError: BigInts have no unsigned right shift, use >> instead
// expect: >>> 7 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> 7 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> 7 7 TypeError: BigInts have no unsigned right shift, use >> instead
// expect: >>> 7 4 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> 7 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> 7 undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> 7 true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> 7 o TypeError: BigInts have no unsigned right shift, use >> instead
// expect: >>> 4 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> 4 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> 4 5 number 0
// expect: >>> 4 2 number 1
// expect: >>> 4 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> 4 4 number 0
// expect: >>> 4 o number 4
// expect: >>> 4 undefined number 4
// expect: >>> 4 true number 2
// expect: >>> 4 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> o 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> o 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> o 5 number 0
// expect: >>> o 2 number 0
// expect: >>> o 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> o 4 number 0
// expect: >>> o o number 0
// expect: >>> o undefined number 0
// expect: >>> o true number 0
// expect: >>> o o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> undefined 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> undefined 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> undefined 5 number 0
// expect: >>> undefined 2 number 0
// expect: >>> undefined 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> undefined 4 number 0
// expect: >>> undefined o number 0
// expect: >>> undefined undefined number 0
// expect: >>> undefined true number 0
// expect: >>> undefined o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> true 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> true 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> true 5 number 0
// expect: >>> true 2 number 0
// expect: >>> true 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> true 4 number 0
// expect: >>> true o number 1
// expect: >>> true undefined number 1
// expect: >>> true true number 0
// expect: >>> true o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> o 3 TypeError: BigInts have no unsigned right shift, use >> instead
// expect: >>> o 2 TypeError: BigInts have no unsigned right shift, use >> instead
// expect: >>> o 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> o 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> o 7 TypeError: BigInts have no unsigned right shift, use >> instead
// expect: >>> o 4 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> o o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> o undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> o true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> o o TypeError: BigInts have no unsigned right shift, use >> instead
// expect: & 3 3 bigint 3
// expect: & 3 2 bigint 2
// expect: & 3 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & 3 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & 3 7 bigint 3
// expect: & 3 4 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & 3 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & 3 undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & 3 true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & 3 o bigint 2
// expect: & 2 3 bigint 2
// expect: & 2 2 bigint 2
// expect: & 2 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & 2 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & 2 7 bigint 2
// expect: & 2 4 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & 2 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & 2 undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & 2 true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & 2 o bigint 2
// expect: & 5 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & 5 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & 5 5 number 5
// expect: & 5 2 number 0
// expect: & 5 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & 5 4 number 4
// expect: & 5 o number 0
// expect: & 5 undefined number 0
// expect: & 5 true number 1
// expect: & 5 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & 2 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & 2 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & 2 5 number 0
// expect: & 2 2 number 2
// expect: & 2 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & 2 4 number 0
// expect: & 2 o number 0
// expect: & 2 undefined number 0
// expect: & 2 true number 0
// expect: & 2 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & 7 3 bigint 3
// expect: & 7 2 bigint 2
// expect: & 7 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & 7 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & 7 7 bigint 7
// expect: & 7 4 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & 7 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & 7 undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & 7 true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & 7 o bigint 6
// expect: & 4 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & 4 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & 4 5 number 4
// expect: & 4 2 number 0
// expect: & 4 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & 4 4 number 4
// expect: & 4 o number 0
// expect: & 4 undefined number 0
// expect: & 4 true number 0
// expect: & 4 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & o 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & o 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & o 5 number 0
// expect: & o 2 number 0
// expect: & o 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & o 4 number 0
// expect: & o o number 0
// expect: & o undefined number 0
// expect: & o true number 0
// expect: & o o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & undefined 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & undefined 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & undefined 5 number 0
// expect: & undefined 2 number 0
// expect: & undefined 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & undefined 4 number 0
// expect: & undefined o number 0
// expect: & undefined undefined number 0
// expect: & undefined true number 0
// expect: & undefined o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & true 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & true 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & true 5 number 1
// expect: & true 2 number 0
// expect: & true 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & true 4 number 0
// expect: & true o number 0
// expect: & true undefined number 0
// expect: & true true number 1
// expect: & true o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & o 3 bigint 2
// expect: & o 2 bigint 2
// expect: & o 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & o 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & o 7 bigint 6
// expect: & o 4 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & o o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & o undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & o true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & o o bigint 6
// expect: | 3 3 bigint 3
// expect: | 3 2 bigint 3
// expect: | 3 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | 3 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | 3 7 bigint 7
// expect: | 3 4 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | 3 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | 3 undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | 3 true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | 3 o bigint 7
// expect: | 2 3 bigint 3
// expect: | 2 2 bigint 2
// expect: | 2 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | 2 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | 2 7 bigint 7
// expect: | 2 4 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | 2 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | 2 undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | 2 true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | 2 o bigint 6
// expect: | 5 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | 5 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | 5 5 number 5
// expect: | 5 2 number 7
// expect: | 5 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | 5 4 number 5
// expect: | 5 o number 5
// expect: | 5 undefined number 5
// expect: | 5 true number 5
// expect: | 5 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | 2 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | 2 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | 2 5 number 7
// expect: | 2 2 number 2
// expect: | 2 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | 2 4 number 6
// expect: | 2 o number 2
// expect: | 2 undefined number 2
// expect: | 2 true number 3
// expect: | 2 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | 7 3 bigint 7
// expect: | 7 2 bigint 7
// expect: | 7 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | 7 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | 7 7 bigint 7
// expect: | 7 4 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | 7 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | 7 undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | 7 true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | 7 o bigint 7
// expect: | 4 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | 4 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | 4 5 number 5
// expect: | 4 2 number 6
// expect: | 4 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | 4 4 number 4
// expect: | 4 o number 4
// expect: | 4 undefined number 4
// expect: | 4 true number 5
// expect: | 4 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | o 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | o 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | o 5 number 5
// expect: | o 2 number 2
// expect: | o 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | o 4 number 4
// expect: | o o number 0
// expect: | o undefined number 0
// expect: | o true number 1
// expect: | o o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | undefined 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | undefined 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | undefined 5 number 5
// expect: | undefined 2 number 2
// expect: | undefined 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | undefined 4 number 4
// expect: | undefined o number 0
// expect: | undefined undefined number 0
// expect: | undefined true number 1
// expect: | undefined o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | true 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | true 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | true 5 number 5
// expect: | true 2 number 3
// expect: | true 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | true 4 number 5
// expect: | true o number 1
// expect: | true undefined number 1
// expect: | true true number 1
// expect: | true o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | o 3 bigint 7
// expect: | o 2 bigint 6
// expect: | o 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | o 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | o 7 bigint 7
// expect: | o 4 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | o o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | o undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | o true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | o o bigint 6
// expect: ^ 3 3 bigint 0
// expect: ^ 3 2 bigint 1
// expect: ^ 3 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ 3 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ 3 7 bigint 4
// expect: ^ 3 4 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ 3 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ 3 undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ 3 true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ 3 o bigint 5
// expect: ^ 2 3 bigint 1
// expect: ^ 2 2 bigint 0
// expect: ^ 2 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ 2 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ 2 7 bigint 5
// expect: ^ 2 4 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ 2 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ 2 undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ 2 true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ 2 o bigint 4
// expect: ^ 5 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ 5 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ 5 5 number 0
// expect: ^ 5 2 number 7
// expect: ^ 5 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ 5 4 number 1
// expect: ^ 5 o number 5
// expect: ^ 5 undefined number 5
// expect: ^ 5 true number 4
// expect: ^ 5 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ 2 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ 2 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ 2 5 number 7
// expect: ^ 2 2 number 0
// expect: ^ 2 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ 2 4 number 6
// expect: ^ 2 o number 2
// expect: ^ 2 undefined number 2
// expect: ^ 2 true number 3
// expect: ^ 2 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ 7 3 bigint 4
// expect: ^ 7 2 bigint 5
// expect: ^ 7 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ 7 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ 7 7 bigint 0
// expect: ^ 7 4 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ 7 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ 7 undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ 7 true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ 7 o bigint 1
// expect: ^ 4 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ 4 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ 4 5 number 1
// expect: ^ 4 2 number 6
// expect: ^ 4 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ 4 4 number 0
// expect: ^ 4 o number 4
// expect: ^ 4 undefined number 4
// expect: ^ 4 true number 5
// expect: ^ 4 o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ o 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ o 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ o 5 number 5
// expect: ^ o 2 number 2
// expect: ^ o 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ o 4 number 4
// expect: ^ o o number 0
// expect: ^ o undefined number 0
// expect: ^ o true number 1
// expect: ^ o o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ undefined 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ undefined 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ undefined 5 number 5
// expect: ^ undefined 2 number 2
// expect: ^ undefined 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ undefined 4 number 4
// expect: ^ undefined o number 0
// expect: ^ undefined undefined number 0
// expect: ^ undefined true number 1
// expect: ^ undefined o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ true 3 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ true 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ true 5 number 4
// expect: ^ true 2 number 3
// expect: ^ true 7 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ true 4 number 5
// expect: ^ true o number 1
// expect: ^ true undefined number 1
// expect: ^ true true number 0
// expect: ^ true o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ o 3 bigint 5
// expect: ^ o 2 bigint 4
// expect: ^ o 5 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ o 2 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ o 7 bigint 1
// expect: ^ o 4 TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ o o TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ o undefined TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ o true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ o o bigint 0
// expect: < 3 3 boolean false
// expect: < 3 2 boolean false
// expect: < 3 5 boolean true
// expect: < 3 2 boolean false
// expect: < 3 7 boolean true
// expect: < 3 4 boolean true
// expect: < 3 o boolean false
// expect: < 3 undefined boolean false
// expect: < 3 true boolean false
// expect: < 3 o boolean true
// expect: < 2 3 boolean true
// expect: < 2 2 boolean false
// expect: < 2 5 boolean true
// expect: < 2 2 boolean false
// expect: < 2 7 boolean true
// expect: < 2 4 boolean true
// expect: < 2 o boolean false
// expect: < 2 undefined boolean false
// expect: < 2 true boolean false
// expect: < 2 o boolean true
// expect: < 5 3 boolean false
// expect: < 5 2 boolean false
// expect: < 5 5 boolean false
// expect: < 5 2 boolean false
// expect: < 5 7 boolean true
// expect: < 5 4 boolean false
// expect: < 5 o boolean false
// expect: < 5 undefined boolean false
// expect: < 5 true boolean false
// expect: < 5 o boolean true
// expect: < 2 3 boolean true
// expect: < 2 2 boolean false
// expect: < 2 5 boolean true
// expect: < 2 2 boolean false
// expect: < 2 7 boolean true
// expect: < 2 4 boolean true
// expect: < 2 o boolean false
// expect: < 2 undefined boolean false
// expect: < 2 true boolean false
// expect: < 2 o boolean true
// expect: < 7 3 boolean false
// expect: < 7 2 boolean false
// expect: < 7 5 boolean false
// expect: < 7 2 boolean false
// expect: < 7 7 boolean false
// expect: < 7 4 boolean false
// expect: < 7 o boolean false
// expect: < 7 undefined boolean false
// expect: < 7 true boolean false
// expect: < 7 o boolean false
// expect: < 4 3 boolean false
// expect: < 4 2 boolean false
// expect: < 4 5 boolean true
// expect: < 4 2 boolean false
// expect: < 4 7 boolean true
// expect: < 4 4 boolean false
// expect: < 4 o boolean false
// expect: < 4 undefined boolean false
// expect: < 4 true boolean false
// expect: < 4 o boolean true
// expect: < o 3 boolean true
// expect: < o 2 boolean true
// expect: < o 5 boolean true
// expect: < o 2 boolean true
// expect: < o 7 boolean true
// expect: < o 4 boolean true
// expect: < o o boolean false
// expect: < o undefined boolean false
// expect: < o true boolean true
// expect: < o o boolean true
// expect: < undefined 3 boolean false
// expect: < undefined 2 boolean false
// expect: < undefined 5 boolean false
// expect: < undefined 2 boolean false
// expect: < undefined 7 boolean false
// expect: < undefined 4 boolean false
// expect: < undefined o boolean false
// expect: < undefined undefined boolean false
// expect: < undefined true boolean false
// expect: < undefined o boolean false
// expect: < true 3 boolean true
// expect: < true 2 boolean true
// expect: < true 5 boolean true
// expect: < true 2 boolean true
// expect: < true 7 boolean true
// expect: < true 4 boolean true
// expect: < true o boolean false
// expect: < true undefined boolean false
// expect: < true true boolean false
// expect: < true o boolean true
// expect: < o 3 boolean false
// expect: < o 2 boolean false
// expect: < o 5 boolean false
// expect: < o 2 boolean false
// expect: < o 7 boolean true
// expect: < o 4 boolean false
// expect: < o o boolean false
// expect: < o undefined boolean false
// expect: < o true boolean false
// expect: < o o boolean false
// expect: <= 3 3 boolean true
// expect: <= 3 2 boolean false
// expect: <= 3 5 boolean true
// expect: <= 3 2 boolean false
// expect: <= 3 7 boolean true
// expect: <= 3 4 boolean true
// expect: <= 3 o boolean false
// expect: <= 3 undefined boolean false
// expect: <= 3 true boolean false
// expect: <= 3 o boolean true
// expect: <= 2 3 boolean true
// expect: <= 2 2 boolean true
// expect: <= 2 5 boolean true
// expect: <= 2 2 boolean true
// expect: <= 2 7 boolean true
// expect: <= 2 4 boolean true
// expect: <= 2 o boolean false
// expect: <= 2 undefined boolean false
// expect: <= 2 true boolean false
// expect: <= 2 o boolean true
// expect: <= 5 3 boolean false
// expect: <= 5 2 boolean false
// expect: <= 5 5 boolean true
// expect: <= 5 2 boolean false
// expect: <= 5 7 boolean true
// expect: <= 5 4 boolean false
// expect: <= 5 o boolean false
// expect: <= 5 undefined boolean false
// expect: <= 5 true boolean false
// expect: <= 5 o boolean true
// expect: <= 2 3 boolean true
// expect: <= 2 2 boolean true
// expect: <= 2 5 boolean true
// expect: <= 2 2 boolean true
// expect: <= 2 7 boolean true
// expect: <= 2 4 boolean true
// expect: <= 2 o boolean false
// expect: <= 2 undefined boolean false
// expect: <= 2 true boolean false
// expect: <= 2 o boolean true
// expect: <= 7 3 boolean false
// expect: <= 7 2 boolean false
// expect: <= 7 5 boolean false
// expect: <= 7 2 boolean false
// expect: <= 7 7 boolean true
// expect: <= 7 4 boolean false
// expect: <= 7 o boolean false
// expect: <= 7 undefined boolean false
// expect: <= 7 true boolean false
// expect: <= 7 o boolean false
// expect: <= 4 3 boolean false
// expect: <= 4 2 boolean false
// expect: <= 4 5 boolean true
// expect: <= 4 2 boolean false
// expect: <= 4 7 boolean true
// expect: <= 4 4 boolean true
// expect: <= 4 o boolean false
// expect: <= 4 undefined boolean false
// expect: <= 4 true boolean false
// expect: <= 4 o boolean true
// expect: <= o 3 boolean true
// expect: <= o 2 boolean true
// expect: <= o 5 boolean true
// expect: <= o 2 boolean true
// expect: <= o 7 boolean true
// expect: <= o 4 boolean true
// expect: <= o o boolean true
// expect: <= o undefined boolean false
// expect: <= o true boolean true
// expect: <= o o boolean true
// expect: <= undefined 3 boolean false
// expect: <= undefined 2 boolean false
// expect: <= undefined 5 boolean false
// expect: <= undefined 2 boolean false
// expect: <= undefined 7 boolean false
// expect: <= undefined 4 boolean false
// expect: <= undefined o boolean false
// expect: <= undefined undefined boolean false
// expect: <= undefined true boolean false
// expect: <= undefined o boolean false
// expect: <= true 3 boolean true
// expect: <= true 2 boolean true
// expect: <= true 5 boolean true
// expect: <= true 2 boolean true
// expect: <= true 7 boolean true
// expect: <= true 4 boolean true
// expect: <= true o boolean false
// expect: <= true undefined boolean false
// expect: <= true true boolean true
// expect: <= true o boolean true
// expect: <= o 3 boolean false
// expect: <= o 2 boolean false
// expect: <= o 5 boolean false
// expect: <= o 2 boolean false
// expect: <= o 7 boolean true
// expect: <= o 4 boolean false
// expect: <= o o boolean false
// expect: <= o undefined boolean false
// expect: <= o true boolean false
// expect: <= o o boolean true
// expect: > 3 3 boolean false
// expect: > 3 2 boolean true
// expect: > 3 5 boolean false
// expect: > 3 2 boolean true
// expect: > 3 7 boolean false
// expect: > 3 4 boolean false
// expect: > 3 o boolean true
// expect: > 3 undefined boolean false
// expect: > 3 true boolean true
// expect: > 3 o boolean false
// expect: > 2 3 boolean false
// expect: > 2 2 boolean false
// expect: > 2 5 boolean false
// expect: > 2 2 boolean false
// expect: > 2 7 boolean false
// expect: > 2 4 boolean false
// expect: > 2 o boolean true
// expect: > 2 undefined boolean false
// expect: > 2 true boolean true
// expect: > 2 o boolean false
// expect: > 5 3 boolean true
// expect: > 5 2 boolean true
// expect: > 5 5 boolean false
// expect: > 5 2 boolean true
// expect: > 5 7 boolean false
// expect: > 5 4 boolean true
// expect: > 5 o boolean true
// expect: > 5 undefined boolean false
// expect: > 5 true boolean true
// expect: > 5 o boolean false
// expect: > 2 3 boolean false
// expect: > 2 2 boolean false
// expect: > 2 5 boolean false
// expect: > 2 2 boolean false
// expect: > 2 7 boolean false
// expect: > 2 4 boolean false
// expect: > 2 o boolean true
// expect: > 2 undefined boolean false
// expect: > 2 true boolean true
// expect: > 2 o boolean false
// expect: > 7 3 boolean true
// expect: > 7 2 boolean true
// expect: > 7 5 boolean true
// expect: > 7 2 boolean true
// expect: > 7 7 boolean false
// expect: > 7 4 boolean true
// expect: > 7 o boolean true
// expect: > 7 undefined boolean false
// expect: > 7 true boolean true
// expect: > 7 o boolean true
// expect: > 4 3 boolean true
// expect: > 4 2 boolean true
// expect: > 4 5 boolean false
// expect: > 4 2 boolean true
// expect: > 4 7 boolean false
// expect: > 4 4 boolean false
// expect: > 4 o boolean true
// expect: > 4 undefined boolean false
// expect: > 4 true boolean true
// expect: > 4 o boolean false
// expect: > o 3 boolean false
// expect: > o 2 boolean false
// expect: > o 5 boolean false
// expect: > o 2 boolean false
// expect: > o 7 boolean false
// expect: > o 4 boolean false
// expect: > o o boolean false
// expect: > o undefined boolean false
// expect: > o true boolean false
// expect: > o o boolean false
// expect: > undefined 3 boolean false
// expect: > undefined 2 boolean false
// expect: > undefined 5 boolean false
// expect: > undefined 2 boolean false
// expect: > undefined 7 boolean false
// expect: > undefined 4 boolean false
// expect: > undefined o boolean false
// expect: > undefined undefined boolean false
// expect: > undefined true boolean false
// expect: > undefined o boolean false
// expect: > true 3 boolean false
// expect: > true 2 boolean false
// expect: > true 5 boolean false
// expect: > true 2 boolean false
// expect: > true 7 boolean false
// expect: > true 4 boolean false
// expect: > true o boolean true
// expect: > true undefined boolean false
// expect: > true true boolean false
// expect: > true o boolean false
// expect: > o 3 boolean true
// expect: > o 2 boolean true
// expect: > o 5 boolean true
// expect: > o 2 boolean true
// expect: > o 7 boolean false
// expect: > o 4 boolean true
// expect: > o o boolean true
// expect: > o undefined boolean false
// expect: > o true boolean true
// expect: > o o boolean false
// expect: >= 3 3 boolean true
// expect: >= 3 2 boolean true
// expect: >= 3 5 boolean false
// expect: >= 3 2 boolean true
// expect: >= 3 7 boolean false
// expect: >= 3 4 boolean false
// expect: >= 3 o boolean true
// expect: >= 3 undefined boolean false
// expect: >= 3 true boolean true
// expect: >= 3 o boolean false
// expect: >= 2 3 boolean false
// expect: >= 2 2 boolean true
// expect: >= 2 5 boolean false
// expect: >= 2 2 boolean true
// expect: >= 2 7 boolean false
// expect: >= 2 4 boolean false
// expect: >= 2 o boolean true
// expect: >= 2 undefined boolean false
// expect: >= 2 true boolean true
// expect: >= 2 o boolean false
// expect: >= 5 3 boolean true
// expect: >= 5 2 boolean true
// expect: >= 5 5 boolean true
// expect: >= 5 2 boolean true
// expect: >= 5 7 boolean false
// expect: >= 5 4 boolean true
// expect: >= 5 o boolean true
// expect: >= 5 undefined boolean false
// expect: >= 5 true boolean true
// expect: >= 5 o boolean false
// expect: >= 2 3 boolean false
// expect: >= 2 2 boolean true
// expect: >= 2 5 boolean false
// expect: >= 2 2 boolean true
// expect: >= 2 7 boolean false
// expect: >= 2 4 boolean false
// expect: >= 2 o boolean true
// expect: >= 2 undefined boolean false
// expect: >= 2 true boolean true
// expect: >= 2 o boolean false
// expect: >= 7 3 boolean true
// expect: >= 7 2 boolean true
// expect: >= 7 5 boolean true
// expect: >= 7 2 boolean true
// expect: >= 7 7 boolean true
// expect: >= 7 4 boolean true
// expect: >= 7 o boolean true
// expect: >= 7 undefined boolean false
// expect: >= 7 true boolean true
// expect: >= 7 o boolean true
// expect: >= 4 3 boolean true
// expect: >= 4 2 boolean true
// expect: >= 4 5 boolean false
// expect: >= 4 2 boolean true
// expect: >= 4 7 boolean false
// expect: >= 4 4 boolean true
// expect: >= 4 o boolean true
// expect: >= 4 undefined boolean false
// expect: >= 4 true boolean true
// expect: >= 4 o boolean false
// expect: >= o 3 boolean false
// expect: >= o 2 boolean false
// expect: >= o 5 boolean false
// expect: >= o 2 boolean false
// expect: >= o 7 boolean false
// expect: >= o 4 boolean false
// expect: >= o o boolean true
// expect: >= o undefined boolean false
// expect: >= o true boolean false
// expect: >= o o boolean false
// expect: >= undefined 3 boolean false
// expect: >= undefined 2 boolean false
// expect: >= undefined 5 boolean false
// expect: >= undefined 2 boolean false
// expect: >= undefined 7 boolean false
// expect: >= undefined 4 boolean false
// expect: >= undefined o boolean false
// expect: >= undefined undefined boolean false
// expect: >= undefined true boolean false
// expect: >= undefined o boolean false
// expect: >= true 3 boolean false
// expect: >= true 2 boolean false
// expect: >= true 5 boolean false
// expect: >= true 2 boolean false
// expect: >= true 7 boolean false
// expect: >= true 4 boolean false
// expect: >= true o boolean true
// expect: >= true undefined boolean false
// expect: >= true true boolean true
// expect: >= true o boolean false
// expect: >= o 3 boolean true
// expect: >= o 2 boolean true
// expect: >= o 5 boolean true
// expect: >= o 2 boolean true
// expect: >= o 7 boolean false
// expect: >= o 4 boolean true
// expect: >= o o boolean true
// expect: >= o undefined boolean false
// expect: >= o true boolean true
// expect: >= o o boolean true
// expect: == 3 3 boolean true
// expect: == 3 2 boolean false
// expect: == 3 5 boolean false
// expect: == 3 2 boolean false
// expect: == 3 7 boolean false
// expect: == 3 4 boolean false
// expect: == 3 o boolean false
// expect: == 3 undefined boolean false
// expect: == 3 true boolean false
// expect: == 3 o boolean false
// expect: == 2 3 boolean false
// expect: == 2 2 boolean true
// expect: == 2 5 boolean false
// expect: == 2 2 boolean true
// expect: == 2 7 boolean false
// expect: == 2 4 boolean false
// expect: == 2 o boolean false
// expect: == 2 undefined boolean false
// expect: == 2 true boolean false
// expect: == 2 o boolean false
// expect: == 5 3 boolean false
// expect: == 5 2 boolean false
// expect: == 5 5 boolean true
// expect: == 5 2 boolean false
// expect: == 5 7 boolean false
// expect: == 5 4 boolean false
// expect: == 5 o boolean false
// expect: == 5 undefined boolean false
// expect: == 5 true boolean false
// expect: == 5 o boolean false
// expect: == 2 3 boolean false
// expect: == 2 2 boolean true
// expect: == 2 5 boolean false
// expect: == 2 2 boolean true
// expect: == 2 7 boolean false
// expect: == 2 4 boolean false
// expect: == 2 o boolean false
// expect: == 2 undefined boolean false
// expect: == 2 true boolean false
// expect: == 2 o boolean false
// expect: == 7 3 boolean false
// expect: == 7 2 boolean false
// expect: == 7 5 boolean false
// expect: == 7 2 boolean false
// expect: == 7 7 boolean true
// expect: == 7 4 boolean false
// expect: == 7 o boolean false
// expect: == 7 undefined boolean false
// expect: == 7 true boolean false
// expect: == 7 o boolean false
// expect: == 4 3 boolean false
// expect: == 4 2 boolean false
// expect: == 4 5 boolean false
// expect: == 4 2 boolean false
// expect: == 4 7 boolean false
// expect: == 4 4 boolean true
// expect: == 4 o boolean false
// expect: == 4 undefined boolean false
// expect: == 4 true boolean false
// expect: == 4 o boolean false
// expect: == o 3 boolean false
// expect: == o 2 boolean false
// expect: == o 5 boolean false
// expect: == o 2 boolean false
// expect: == o 7 boolean false
// expect: == o 4 boolean false
// expect: == o o boolean true
// expect: == o undefined boolean true
// expect: == o true boolean false
// expect: == o o boolean false
// expect: == undefined 3 boolean false
// expect: == undefined 2 boolean false
// expect: == undefined 5 boolean false
// expect: == undefined 2 boolean false
// expect: == undefined 7 boolean false
// expect: == undefined 4 boolean false
// expect: == undefined o boolean true
// expect: == undefined undefined boolean true
// expect: == undefined true boolean false
// expect: == undefined o boolean false
// expect: == true 3 boolean false
// expect: == true 2 boolean false
// expect: == true 5 boolean false
// expect: == true 2 boolean false
// expect: == true 7 boolean false
// expect: == true 4 boolean false
// expect: == true o boolean false
// expect: == true undefined boolean false
// expect: == true true boolean true
// expect: == true o boolean false
// expect: == o 3 boolean false
// expect: == o 2 boolean false
// expect: == o 5 boolean false
// expect: == o 2 boolean false
// expect: == o 7 boolean false
// expect: == o 4 boolean false
// expect: == o o boolean false
// expect: == o undefined boolean false
// expect: == o true boolean false
// expect: == o o boolean true
// expect: === 3 3 boolean true
// expect: === 3 2 boolean false
// expect: === 3 5 boolean false
// expect: === 3 2 boolean false
// expect: === 3 7 boolean false
// expect: === 3 4 boolean false
// expect: === 3 o boolean false
// expect: === 3 undefined boolean false
// expect: === 3 true boolean false
// expect: === 3 o boolean false
// expect: === 2 3 boolean false
// expect: === 2 2 boolean true
// expect: === 2 5 boolean false
// expect: === 2 2 boolean false
// expect: === 2 7 boolean false
// expect: === 2 4 boolean false
// expect: === 2 o boolean false
// expect: === 2 undefined boolean false
// expect: === 2 true boolean false
// expect: === 2 o boolean false
// expect: === 5 3 boolean false
// expect: === 5 2 boolean false
// expect: === 5 5 boolean true
// expect: === 5 2 boolean false
// expect: === 5 7 boolean false
// expect: === 5 4 boolean false
// expect: === 5 o boolean false
// expect: === 5 undefined boolean false
// expect: === 5 true boolean false
// expect: === 5 o boolean false
// expect: === 2 3 boolean false
// expect: === 2 2 boolean false
// expect: === 2 5 boolean false
// expect: === 2 2 boolean true
// expect: === 2 7 boolean false
// expect: === 2 4 boolean false
// expect: === 2 o boolean false
// expect: === 2 undefined boolean false
// expect: === 2 true boolean false
// expect: === 2 o boolean false
// expect: === 7 3 boolean false
// expect: === 7 2 boolean false
// expect: === 7 5 boolean false
// expect: === 7 2 boolean false
// expect: === 7 7 boolean true
// expect: === 7 4 boolean false
// expect: === 7 o boolean false
// expect: === 7 undefined boolean false
// expect: === 7 true boolean false
// expect: === 7 o boolean false
// expect: === 4 3 boolean false
// expect: === 4 2 boolean false
// expect: === 4 5 boolean false
// expect: === 4 2 boolean false
// expect: === 4 7 boolean false
// expect: === 4 4 boolean true
// expect: === 4 o boolean false
// expect: === 4 undefined boolean false
// expect: === 4 true boolean false
// expect: === 4 o boolean false
// expect: === o 3 boolean false
// expect: === o 2 boolean false
// expect: === o 5 boolean false
// expect: === o 2 boolean false
// expect: === o 7 boolean false
// expect: === o 4 boolean false
// expect: === o o boolean true
// expect: === o undefined boolean false
// expect: === o true boolean false
// expect: === o o boolean false
// expect: === undefined 3 boolean false
// expect: === undefined 2 boolean false
// expect: === undefined 5 boolean false
// expect: === undefined 2 boolean false
// expect: === undefined 7 boolean false
// expect: === undefined 4 boolean false
// expect: === undefined o boolean false
// expect: === undefined undefined boolean true
// expect: === undefined true boolean false
// expect: === undefined o boolean false
// expect: === true 3 boolean false
// expect: === true 2 boolean false
// expect: === true 5 boolean false
// expect: === true 2 boolean false
// expect: === true 7 boolean false
// expect: === true 4 boolean false
// expect: === true o boolean false
// expect: === true undefined boolean false
// expect: === true true boolean true
// expect: === true o boolean false
// expect: === o 3 boolean false
// expect: === o 2 boolean false
// expect: === o 5 boolean false
// expect: === o 2 boolean false
// expect: === o 7 boolean false
// expect: === o 4 boolean false
// expect: === o o boolean false
// expect: === o undefined boolean false
// expect: === o true boolean false
// expect: === o o boolean true
// expect: 6n
// expect: 4n -4n -5n
// expect: 393n
// expect: Cannot convert a BigInt value to a number
// expect: Cannot mix BigInt and other types, use explicit conversions
// expect: 10n 10n 12n
// expect: [ 2n, 8n ]
// expect: 42n 42 36n 43 [ 2n, 2 ]
// expect: 5 6 -6 -7
