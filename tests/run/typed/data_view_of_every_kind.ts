// Every getter and setter in both orders, at every alignment; conversions, bigints, ranges.
// @ts-nocheck
const buffer = new ArrayBuffer(24);
const view = new DataView(buffer, 1, 20);
const kinds = ['Int8', 'Uint8', 'Int16', 'Uint16', 'Int32', 'Uint32', 'Float32', 'Float64', 'BigInt64', 'BigUint64'];
const hex = () => [...new Uint8Array(buffer)].map(b => b.toString(16).padStart(2, '0')).join('');
for (const kind of kinds) {
  const big = kind.startsWith('Big');
  for (const little of [false, true, undefined]) {
    new Uint8Array(buffer).fill(0);
    const result = view['set' + kind](3, big ? -2n : -2.75, little);
    console.log(kind, little, result, view['get' + kind](3, little), view['get' + kind](3, !little), hex().slice(6, 26));
  }
}
for (const value of [0, -0, 1e10, 2 ** 31, 2 ** 32 + 7, -1e10, NaN, Infinity, 1.1, undefined]) {
  const results = kinds.slice(0, 8).map(kind => { view['set' + kind](0, value); return view['get' + kind](0); });
  console.log(value, results.join(' '));
}
for (const value of [0n, -1n, 2n ** 63n, 2n ** 64n - 1n, -(2n ** 63n) - 1n, 123456789012345678901234567890n, -7n]) {
  view.setBigInt64(5, value, true);
  console.log(value, view.getBigInt64(5, true), view.getBigUint64(5, true), view.getBigInt64(5));
}
for (const attempt of [
  () => view.getInt8(20), () => view.getInt8(-1), () => view.getInt32(17), () => view.getFloat64(12.9), () => view.setInt16(19, 1), () => view.getInt8(), () => view.getInt8(NaN), () => view.getInt8(Infinity),
  () => view.setBigInt64(0, 1), () => new DataView(buffer, 25), () => new DataView(buffer, 20, 5), () => new DataView(buffer, 24).byteLength, () => new DataView({}), () => new DataView(buffer, -1), () => new DataView(buffer, 3, undefined).byteLength,
]) {
  try {
    console.log(attempt());
  } catch (error) {
    console.log(String(error));
  }
}
// A record written and read back.
function write(records) {
  const out = new DataView(new ArrayBuffer(records.length * 13));
  records.forEach(([id, price, flag], i) => {
    out.setUint32(i * 13, id, true);
    out.setFloat64(i * 13 + 4, price);
    out.setInt8(i * 13 + 12, flag ? -1 : 0);
  });
  return out;
}
const out = write([[1, 9.99, true], [0xffffffff, -1e-7, false], [7, NaN, true]]);
for (let at = 0; at < out.byteLength; at += 13) console.log(out.getUint32(at, true), out.getFloat64(at + 4), out.getInt8(at + 12) !== 0);

// expect: Int8 false undefined -2 -2 00fe0000000000000000
// expect: Int8 true undefined -2 -2 00fe0000000000000000
// expect: Int8 undefined undefined -2 -2 00fe0000000000000000
// expect: Uint8 false undefined 254 254 00fe0000000000000000
// expect: Uint8 true undefined 254 254 00fe0000000000000000
// expect: Uint8 undefined undefined 254 254 00fe0000000000000000
// expect: Int16 false undefined -2 -257 00fffe00000000000000
// expect: Int16 true undefined -2 -257 00feff00000000000000
// expect: Int16 undefined undefined -2 -257 00fffe00000000000000
// expect: Uint16 false undefined 65534 65279 00fffe00000000000000
// expect: Uint16 true undefined 65534 65279 00feff00000000000000
// expect: Uint16 undefined undefined 65534 65279 00fffe00000000000000
// expect: Int32 false undefined -2 -16777217 00fffffffe0000000000
// expect: Int32 true undefined -2 -16777217 00feffffff0000000000
// expect: Int32 undefined undefined -2 -16777217 00fffffffe0000000000
// expect: Uint32 false undefined 4294967294 4278190079 00fffffffe0000000000
// expect: Uint32 true undefined 4294967294 4278190079 00feffffff0000000000
// expect: Uint32 undefined undefined 4294967294 4278190079 00fffffffe0000000000
// expect: Float32 false undefined -2.75 1.7488204834773717e-41 00c03000000000000000
// expect: Float32 true undefined -2.75 1.7488204834773717e-41 00000030c00000000000
// expect: Float32 undefined undefined -2.75 1.7488204834773717e-41 00c03000000000000000
// expect: Float64 false undefined -2.75 8.537e-321 00c00600000000000000
// expect: Float64 true undefined -2.75 8.537e-321 0000000000000006c000
// expect: Float64 undefined undefined -2.75 8.537e-321 00c00600000000000000
// expect: BigInt64 false undefined -2n -72057594037927937n 00fffffffffffffffe00
// expect: BigInt64 true undefined -2n -72057594037927937n 00feffffffffffffff00
// expect: BigInt64 undefined undefined -2n -72057594037927937n 00fffffffffffffffe00
// expect: BigUint64 false undefined 18446744073709551614n 18374686479671623679n 00fffffffffffffffe00
// expect: BigUint64 true undefined 18446744073709551614n 18374686479671623679n 00feffffffffffffff00
// expect: BigUint64 undefined undefined 18446744073709551614n 18374686479671623679n 00fffffffffffffffe00
// expect: 0 0 0 0 0 0 0 0 0
// expect: -0 0 0 0 0 0 0 0 0
// expect: 10000000000 0 0 -7168 58368 1410065408 1410065408 10000000000 10000000000
// expect: 2147483648 0 0 0 0 -2147483648 2147483648 2147483648 2147483648
// expect: 4294967303 7 7 7 7 7 7 4294967296 4294967303
// expect: -10000000000 0 0 7168 7168 -1410065408 2884901888 -10000000000 -10000000000
// expect: NaN 0 0 0 0 0 0 NaN NaN
// expect: Infinity 0 0 0 0 0 0 Infinity Infinity
// expect: 1.1 1 1 1 1 1 1 1.100000023841858 1.1
// expect: undefined 0 0 0 0 0 0 NaN NaN
// expect: 0n 0n 0n 0n
// expect: -1n -1n 18446744073709551615n -1n
// expect: 9223372036854775808n -9223372036854775808n 9223372036854775808n 128n
// expect: 18446744073709551615n -1n 18446744073709551615n -1n
// expect: -9223372036854775809n 9223372036854775807n 9223372036854775807n -129n
// expect: 123456789012345678901234567890n -4362896299872285998n 14083847773837265618n -3311764967729892413n
// expect: -7n -7n 18446744073709551609n -432345564227567617n
// expect: RangeError: Offset is outside the bounds of the DataView
// expect: RangeError: Offset is outside the bounds of the DataView
// expect: RangeError: Offset is outside the bounds of the DataView
// expect: -5.486124068793689e+303
// expect: RangeError: Offset is outside the bounds of the DataView
// expect: 127
// expect: 127
// expect: RangeError: Offset is outside the bounds of the DataView
// expect: TypeError: Cannot convert 1 to a BigInt
// expect: RangeError: Start offset 25 is outside the bounds of the buffer
// expect: RangeError: Invalid DataView length 5
// expect: 0
// expect: TypeError: First argument to DataView constructor must be an ArrayBuffer
// expect: RangeError: Start offset -1 is outside the bounds of the buffer
// expect: 21
// expect: 1 9.99 true
// expect: 4294967295 -1e-7 false
// expect: 7 NaN true
