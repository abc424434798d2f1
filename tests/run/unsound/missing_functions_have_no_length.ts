// A function that is not there has neither name nor length, wherever its type comes from.
const none: ((n: number) => number)[] = [];
function told(read: () => any): string {
  try {
    return 'read ' + read();
  } catch (e) {
    return (e as Error).message;
  }
}
function lengthOf(f: (n: number) => number): string {
  return told(() => f.length);
}
console.log(lengthOf(none[1]), lengthOf((n: number): number => n));
console.log(told(() => none[3].length), told(() => none[3].name), told(() => none[3].toString()));
console.log([none[0]].reduce((p: (n: number) => number): (n: number) => number => p) === undefined);
const holder: { f: () => void, s: symbol, t: Uint8Array } = {} as any;
console.log(told(() => holder.f.length), told(() => holder.s.description), told(() => holder.t.buffer), told(() => holder.t.byteLength));

// expect: Cannot read properties of undefined (reading 'length') read 1
// expect: Cannot read properties of undefined (reading 'length') Cannot read properties of undefined (reading 'name') Cannot read properties of undefined (reading 'toString')
// expect: true
// expect: Cannot read properties of undefined (reading 'length') Cannot read properties of undefined (reading 'description') Cannot read properties of undefined (reading 'buffer') Cannot read properties of undefined (reading 'byteLength')
