function total(data: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < data.length; i++) sum += data[i];
  return sum;
}
function put(data: Uint8Array, value: number): void {
  for (let i = 0; i < data.length; i++) data[i] = value;
}
const floats: any = new Float32Array([1.5, 2.5, -300]);
const list: any = [1, 2, 3];
const bytes: any = new Uint8Array([1, 2, 3]);
console.log(total(floats), total(list), total(bytes), total({ length: 2, 0: 40, 1: 2 } as any));
put(floats, 257.5);
put(list, 257.5);
put(bytes, 257.5);
console.log(floats, list, bytes);
bytes['1'] = 9;
bytes['x'] = 'more';
console.log(bytes[1], bytes['2'], bytes.x, bytes.length, '1' in bytes, '7' in bytes, Object.entries(new Uint8Array([4])));
const anything: any = new BigInt64Array(1);
try {
  anything[0] = 1;
} catch (error) {
  console.log((error as Error).message);
}
try {
  bytes[0] = 1n;
} catch (error) {
  console.log((error as Error).message);
}
console.log(anything, Array.isArray(bytes), bytes.constructor.name, typeof bytes, bytes.map((v: number) => v + 1), { ...new Uint8Array([7, 8]) });
try {
  total(undefined as any);
} catch (error) {
  console.log((error as Error).message);
}
class Bytes extends Uint8Array {
  sum(): number {
    return this.reduce((a, b) => a + b, 0);
  }
}
const own = new Bytes([1, 2, 3]);
console.log(own.sum(), own[1], own.length, own instanceof Uint8Array, total(own));
const [first, ...rest] = new Uint8Array([10, 20, 30]);
console.log(first, rest, Math.max(...new Float64Array([3, 9, 4])));
const newer: any = new Int16Array([3, 1, 2]);
console.log(newer.with(0, 77), newer.toReversed(), newer.toSorted(), newer.findLast((v: number) => v < 3), newer.findLastIndex((v: number) => v > 5), newer);

// expect: -296 6 6 42
// expect: Float32Array(3) [ 257.5, 257.5, 257.5 ] [ 257.5, 257.5, 257.5 ] Uint8Array(3) [ 1, 1, 1 ]
// expect: 9 1 more 3 true false [ [ '0', 4 ] ]
// expect: Cannot convert 1 to a BigInt
// expect: Cannot convert a BigInt value to a number
// expect: BigInt64Array(1) [ 0n ] false Uint8Array object Uint8Array(3) [ 2, 10, 2 ] { '0': 7, '1': 8 }
// expect: Cannot read properties of undefined (reading 'length')
// expect: 6 2 3 true 6
// expect: 10 [ 20, 30 ] 9
// expect: Int16Array(3) [ 77, 1, 2 ] Int16Array(3) [ 2, 1, 3 ] Int16Array(3) [ 1, 2, 3 ] 2 -1 Int16Array(3) [ 3, 1, 2 ]
