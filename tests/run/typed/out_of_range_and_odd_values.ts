// Reads and writes beyond the ends, at odd keys, of odd values, for each kind of element; lengths and offsets that are refused.
// @ts-nocheck
const kinds = [Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array, Float64Array];
const odd = [0.5, 1.5, 2.5, -0.5, -1.5, 127.5, 128, 255.5, 256, -129, 32768, 65536.9, 2 ** 31, 2 ** 32, 2 ** 32 + 1.5, -(2 ** 31) - 1, 2 ** 53 + 2, 1e20, -1e300, NaN, Infinity, -Infinity, -0];
for (const kind of kinds) {
  const a = new kind(odd.length);
  odd.forEach((v, i) => { a[i] = v; });
  console.log(kind.name, kind.BYTES_PER_ELEMENT, a.join(' '));
}
for (const kind of kinds) {
  const a = new kind(2);
  const texts = ['12', '', ' 7 ', '0x1f', 'abc', null, undefined, true, [3], [], {}];
  console.log(kind.name, texts.map(v => { a[0] = v; return a[0]; }).join(' '));
}
const a = new Int16Array([1, 2, 3]);
a[3] = 9;
a[-1] = 9;
a[NaN] = 9;
a[1.5] = 9;
console.log(a, a.length, a[3], a[-1], a[1.5]);
console.log('2' in a, '3' in a, '-0' in a, 3 in a, a.hasOwnProperty(0), delete a[7], a.at(-4), a.at(1.9));
try { a.length = 10; } catch (error) { console.log(error.name); }
console.log(a.length, a.byteLength, a.indexOf(undefined), a.includes(undefined), a.with(0, 70000));
let sum = 0;
for (let i = -2; i < 6; i++) sum += a[i] ?? 100;
console.log(sum);
const f32 = new Float32Array([0.1, 16777217, 1e-46, 1.4e-45, 3.4028235e38, 3.5e38, 1 / 3, -0]);
console.log([...f32].join(' '), f32[0] === Math.fround(0.1), Object.is(f32[7], -0), f32.indexOf(0.1), f32.indexOf(Math.fround(0.1)));
const buffer = new ArrayBuffer(8);
for (const attempt of [
  () => new Uint8Array(-1), () => new Uint8Array(1.7).length, () => new Uint8Array('3').length, () => new Uint8Array(null).length, () => new Uint8Array(undefined).length, () => new Uint8Array([,]).join(), () => new Uint8Array({ length: 2, 0: 5 }).join(),
  () => new Int32Array(buffer, 1), () => new Int32Array(buffer, 12), () => new Int32Array(buffer, 4, 2), () => new Int32Array(new ArrayBuffer(7)), () => new Int32Array(buffer, 8).length, () => new Int16Array(buffer, 2).length,
  () => new Int16Array(buffer, -2), () => new Uint8Array(Symbol.iterator), () => new ArrayBuffer(-5), () => a.with(9, 1), () => new Uint8Array(2).set([1, 2, 3]), () => new Uint8Array(2).set([1], -1), () => new Uint8Array(2).set([1], 2),
  () => new Uint8Array([1n]), () => new BigInt64Array([1]), () => new BigInt64Array([1n, true, '7', -1n]).join(), () => new BigUint64Array([-1n, 2n ** 64n + 5n]).join(), () => new Uint8Array(new BigInt64Array(1)),
]) {
  try {
    console.log(attempt());
  } catch (error) {
    console.log(String(error));
  }
}

// expect: Int8Array 1 0 1 2 0 -1 127 -128 -1 0 127 0 0 0 0 1 -1 2 0 0 0 0 0 0
// expect: Uint8Array 1 0 1 2 0 255 127 128 255 0 127 0 0 0 0 1 255 2 0 0 0 0 0 0
// expect: Uint8ClampedArray 1 0 2 2 0 0 128 128 255 255 0 255 255 255 255 255 0 255 255 0 0 255 0 0
// expect: Int16Array 2 0 1 2 0 -1 127 128 255 256 -129 -32768 0 0 0 1 -1 2 0 0 0 0 0 0
// expect: Uint16Array 2 0 1 2 0 65535 127 128 255 256 65407 32768 0 0 0 1 65535 2 0 0 0 0 0 0
// expect: Int32Array 4 0 1 2 0 -1 127 128 255 256 -129 32768 65536 -2147483648 0 1 2147483647 2 1661992960 0 0 0 0 0
// expect: Uint32Array 4 0 1 2 0 4294967295 127 128 255 256 4294967167 32768 65536 2147483648 0 1 2147483647 2 1661992960 0 0 0 0 0
// expect: Float32Array 4 0.5 1.5 2.5 -0.5 -1.5 127.5 128 255.5 256 -129 32768 65536.8984375 2147483648 4294967296 4294967296 -2147483648 9007199254740992 100000002004087730000 -Infinity NaN Infinity -Infinity 0
// expect: Float64Array 8 0.5 1.5 2.5 -0.5 -1.5 127.5 128 255.5 256 -129 32768 65536.9 2147483648 4294967296 4294967297.5 -2147483649 9007199254740994 100000000000000000000 -1e+300 NaN Infinity -Infinity 0
// expect: Int8Array 12 0 7 31 0 0 0 1 3 0 0
// expect: Uint8Array 12 0 7 31 0 0 0 1 3 0 0
// expect: Uint8ClampedArray 12 0 7 31 0 0 0 1 3 0 0
// expect: Int16Array 12 0 7 31 0 0 0 1 3 0 0
// expect: Uint16Array 12 0 7 31 0 0 0 1 3 0 0
// expect: Int32Array 12 0 7 31 0 0 0 1 3 0 0
// expect: Uint32Array 12 0 7 31 0 0 0 1 3 0 0
// expect: Float32Array 12 0 7 31 NaN 0 NaN 1 3 0 NaN
// expect: Float64Array 12 0 7 31 NaN 0 NaN 1 3 0 NaN
// expect: Int16Array(3) [ 1, 2, 3 ] 3 undefined undefined undefined
// expect: true false false false true true undefined 2
// expect: TypeError
// expect: 3 6 -1 false Int16Array(3) [ 4464, 2, 3 ]
// expect: 506
// expect: 0.10000000149011612 16777216 0 1.401298464324817e-45 3.4028234663852886e+38 Infinity 0.3333333432674408 0 true true -1 0
// expect: RangeError: Invalid typed array length: -1
// expect: 1
// expect: 3
// expect: 0
// expect: 0
// expect: 0
// expect: 5,0
// expect: RangeError: start offset of Int32Array should be a multiple of 4
// expect: RangeError: Start offset 12 is outside the bounds of the buffer
// expect: RangeError: Invalid typed array length: 2
// expect: RangeError: byte length of Int32Array should be a multiple of 4
// expect: 0
// expect: 3
// expect: RangeError: Start offset -2 is outside the bounds of the buffer
// expect: TypeError: Cannot convert a Symbol value to a number
// expect: RangeError: Invalid array buffer length
// expect: RangeError: Invalid typed array index
// expect: RangeError: offset is out of bounds
// expect: RangeError: offset is out of bounds
// expect: RangeError: offset is out of bounds
// expect: TypeError: Cannot convert a BigInt value to a number
// expect: TypeError: Cannot convert 1 to a BigInt
// expect: 1,1,7,-1
// expect: 18446744073709551615,5
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
