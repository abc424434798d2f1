// Every bit of every function for many arguments, by a checksum; and powers at the edges.
let seed = 99;
function random(): number {
  seed ^= seed << 13;
  seed ^= seed >>> 17;
  seed ^= seed << 5;
  return (seed >>> 0) / 4294967296;
}
const bits = new Uint32Array(2);
const number = new Float64Array(bits.buffer);
function checksum(f: (x: number) => number, from: number, to: number): number {
  let sum = 0;
  for (let i = 0; i < 2000; i++) {
    number[0] = f(from + random() * (to - from));
    sum = (Math.imul(sum, 31) + bits[0] + Math.imul(bits[1], 17)) | 0;
  }
  return sum;
}
console.log(checksum(Math.sin, -500, 500), checksum(Math.cos, -500, 500), checksum(Math.tan, -100, 100), checksum(Math.asin, -1, 1), checksum(Math.acos, -1, 1), checksum(Math.atan, -50, 50));
console.log(checksum(Math.sinh, -700, 700), checksum(Math.sinh, -2, 2), checksum(Math.cosh, -30, 30), checksum(Math.tanh, -10, 10), checksum(Math.asinh, -100, 100), checksum(Math.acosh, 1, 100), checksum(Math.atanh, -1, 1));
console.log(checksum(Math.exp, -700, 700), checksum(Math.expm1, -20, 20), checksum(Math.log, 0, 1e6), checksum(Math.log1p, -1, 10), checksum(Math.log2, 0, 100), checksum(Math.log10, 0, 1e9), checksum(Math.cbrt, -1e5, 1e5));
console.log(checksum(x => Math.pow(x, 1.7), 0, 100), checksum(x => x ** -3, -50, 50), checksum(x => 1.0001 ** x, -9000, 9000), checksum(x => Math.atan2(x, 3), -10, 10), checksum(x => Math.hypot(x, 2.5), -10, 10));
const edges = [0, -0, 1, -1, 2, -0.5, 0.5, 3, -3, Infinity, -Infinity, NaN, 1e300, 5e-324, 0.9999999999, 4294967296, 9007199254740993, -1074, 1024];
for (const base of edges) console.log(base, edges.map(exponent => base ** exponent).join(' '));

// expect: -1449276442 -827260008 -2060113588 -1816614440 -1105451731 -1032933108
// expect: 1429975884 1845198081 -725319441 549461509 1743500466 -40106128 309393178
// expect: -785499912 1291804756 420375023 1557003586 -1528361595 -643097123 -1680409985
// expect: -859999308 -598829817 2035398104 -2100491714 -1356658675
// expect: 0 1 1 0 Infinity 0 Infinity 0 0 Infinity 0 Infinity NaN 0 0 0 0 0 Infinity 0
// expect: -0 1 1 0 -Infinity 0 Infinity 0 0 -Infinity 0 Infinity NaN 0 0 0 0 0 Infinity 0
// expect: 1 1 1 1 1 1 1 1 1 1 NaN NaN NaN 1 1 1 1 1 1 1
// expect: -1 1 1 -1 -1 1 NaN NaN -1 -1 NaN NaN NaN 1 NaN NaN 1 1 1 1
// expect: 2 1 1 2 0.5 4 0.7071067811865475 1.4142135623730951 8 0.125 Infinity 0 NaN Infinity 1 1.9999999998613704 Infinity Infinity 5e-324 Infinity
// expect: -0.5 1 1 -0.5 -2 0.25 NaN NaN -0.125 -8 0 Infinity NaN 0 NaN NaN 0 0 Infinity 5.562684646268003e-309
// expect: 0.5 1 1 0.5 2 0.25 1.414213562373095 0.7071067811865476 0.125 8 0 Infinity NaN 0 1 0.5000000000346574 0 0 Infinity 5.562684646268003e-309
// expect: 3 1 1 3 0.3333333333333333 9 0.5773502691896257 1.7320508075688772 27 0.037037037037037035 Infinity 0 NaN Infinity 1 2.999999999670416 Infinity Infinity 0 Infinity
// expect: -3 1 1 -3 -0.3333333333333333 9 NaN NaN -27 -0.037037037037037035 Infinity 0 NaN Infinity NaN NaN Infinity Infinity 0 Infinity
// expect: Infinity 1 1 Infinity 0 Infinity 0 Infinity Infinity 0 Infinity 0 NaN Infinity Infinity Infinity Infinity Infinity 0 Infinity
// expect: -Infinity 1 1 -Infinity 0 Infinity 0 Infinity -Infinity 0 Infinity 0 NaN Infinity Infinity Infinity Infinity Infinity 0 Infinity
// expect: NaN 1 1 NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN
// expect: 1e+300 1 1 1e+300 1e-300 Infinity 1e-150 1e+150 Infinity 0 Infinity 0 NaN Infinity 1 9.999999309224439e+299 Infinity Infinity 0 Infinity
// expect: 5e-324 1 1 5e-324 Infinity 0 4.4989137945431964e+161 2.2227587494850775e-162 0 Infinity 0 Infinity NaN 0 1 5e-324 0 0 Infinity 0
// expect: 0.9999999999 1 1 0.9999999999 1.0000000001 0.9999999998 1.00000000005 0.99999999995 0.9999999997 1.0000000003 0 Infinity NaN 0 1 0.9999999999 0.6508365359476994 0 1.0000001074000147 0.9999998975999967
// expect: 4294967296 1 1 4294967296 2.3283064365386963e-10 18446744073709552000 0.0000152587890625 65536 7.922816251426434e+28 1.262177448353619e-29 Infinity 0 NaN Infinity 1 4294967286.473457 Infinity Infinity 0 Infinity
// expect: 9007199254740992 1 1 9007199254740992 1.1102230246251565e-16 8.112963841460668e+31 1.0536712127723507e-8 94906265.62425156 7.307508186654515e+47 1.3684555315672042e-48 Infinity 0 NaN Infinity 1 9007199221651421 Infinity Infinity 0 Infinity
// expect: -1074 1 1 -1074 -0.000931098696461825 1153476 NaN NaN -1238833224 -8.072111569393945e-10 Infinity 0 NaN Infinity NaN NaN Infinity Infinity 0 Infinity
// expect: 1024 1 1 1024 0.0009765625 1048576 0.03125 32 1073741824 9.313225746154785e-10 Infinity 0 NaN Infinity 1 1023.9999992902173 Infinity Infinity 0 Infinity
