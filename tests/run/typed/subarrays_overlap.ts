// set, copyWithin, slice and subarray where source and target share bytes, also of different kinds; views that see each other.
const bytes = (n: number): Uint8Array => Uint8Array.from({ length: n }, (_, i) => i + 1);
for (const [to, from, end] of [[0, 3, 8], [3, 0, 5], [-3, 0, 8], [1, -2, 100], [5, 5, 6], [2, 6, 3]]) console.log(bytes(8).copyWithin(to, from, end).join());
for (const [target, start, end] of [[2, 0, 4], [0, 2, 6], [1, 0, 7]]) {
  const b = bytes(8);
  b.set(b.subarray(start, end), target);
  console.log(b.join());
}
// Wider source over narrower target in one buffer: values are read before they are overwritten.
const shared = new ArrayBuffer(16);
const narrow = new Uint8Array(shared);
const wide = new Uint16Array(shared, 0, 4);
wide.set([1, 0x0203, 0xffff, 4]);
narrow.set(wide, 1);
console.log(narrow.join());
wide.set(narrow.subarray(0, 4));
console.log(wide.join(), narrow.join());
const f = new Float32Array(shared, 4, 2);
f.set([1.5, -2]);
new Int32Array(shared).set(f, 0);
console.log(new Int32Array(shared).join(), f.join());
const base = new Int32Array([10, 20, 30, 40, 50]);
const sub = base.subarray(1, 4), deeper = sub.subarray(1), copy = sub.slice(1);
deeper[0] = -1;
copy[0] = 99;
console.log(base.join(), sub.join(), deeper.join(), copy.join(), deeper.byteOffset, deeper.byteLength, copy.byteOffset, sub.buffer === base.buffer, copy.buffer === base.buffer);
console.log([[], [1], [-2], [1, -1], [3, 1], [-100, 100], [NaN, 2]].map(([s, e]) => base.subarray(s, e).join('|') + '/' + base.slice(s, e).length).join(' '));
sub.reverse();
console.log(base.join(), sub.sort().join(), base.join(), sub.fill(7, -1).join(), base.join());
const odd = new Uint8Array(shared, 3, 5);
console.log(odd.subarray(2, 4).byteOffset, odd.slice(2).length, new Uint8Array(shared.slice(4, 8)).length, shared.slice(-4).byteLength, shared.slice(20).byteLength, ArrayBuffer.isView(odd), ArrayBuffer.isView(shared));
const bits = new DataView(shared, 2, 6);
bits.setUint32(1, 0x01020304);
console.log(narrow.join(), bits.getUint16(1), bits.getUint16(1, true), bits.byteOffset, bits.byteLength);
const doubles = new Float64Array(1), words = new Uint32Array(doubles.buffer);
for (const v of [1, -0, NaN, Infinity, 5e-324, 0.1]) {
  doubles[0] = v;
  console.log(v, words[1].toString(16), words[0].toString(16));
}
words.set([0, 0x7ff00001]);
console.log(doubles[0], Number.isNaN(doubles[0]), doubles[0] === doubles[0], typeof doubles[0], [doubles[0]].includes(NaN));
words.set([1, 0xfff80001]);
const strange = doubles[0];
console.log(strange, JSON.stringify([strange]), strange + 1, new Map([[NaN, 'found']]).get(strange));
words.set([0, 0xfff10000]);
console.log(doubles[0], doubles.map(x => x)[0], [...doubles], doubles.at(0), doubles.find(() => true), typeof doubles[0]);
words.set([1, 0xfff30000]);
console.log(doubles[0], new DataView(doubles.buffer).getFloat64(0, true), new Float64Array(doubles)[0], doubles.slice()[0], doubles.includes(NaN), doubles.indexOf(NaN));

// expect: 4,5,6,7,8,6,7,8
// expect: 1,2,3,1,2,3,4,5
// expect: 1,2,3,4,5,1,2,3
// expect: 1,7,8,4,5,6,7,8
// expect: 1,2,3,4,5,6,7,8
// expect: 1,2,3,4,5,6,7,8
// expect: 1,2,1,2,3,4,7,8
// expect: 3,4,5,6,5,6,7,8
// expect: 1,1,2,3,4,5,6,7
// expect: 1,1,3,255,4,255,4,0,0,0,0,0,0,0,0,0
// expect: 1,1,3,255 1,0,1,0,3,0,255,0,0,0,0,0,0,0,0,0
// expect: 1,-2,-1073741824,0 NaN,-2
// expect: 10,20,-1,40,50 20,-1,40 -1,40 99,40 8 8 0 true false
// expect: 10|20|-1|40|50/5 20|-1|40|50/4 40|50/2 20|-1|40/3 /0 10|20|-1|40|50/5 10|20/2
// expect: 10,40,-1,20,50 -1,20,40 10,-1,20,40,50 -1,20,7 10,-1,20,7,50
// expect: 5 3 4 4 0 true false
// expect: 1,0,0,1,2,3,4,255,0,0,0,192,0,0,0,0 258 513 2 6
// expect: 1 3ff00000 0
// expect: -0 80000000 0
// expect: NaN 7ff80000 0
// expect: Infinity 7ff00000 0
// expect: 5e-324 0 1
// expect: 0.1 3fb99999 9999999a
// expect: NaN true false number true
// expect: NaN [null] NaN found
// expect: NaN NaN [ NaN ] NaN NaN number
// expect: NaN NaN NaN NaN true -1
