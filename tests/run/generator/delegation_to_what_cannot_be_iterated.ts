// @ts-nocheck
// yield* of nothing, and what messages call a symbol.
function* over(x: any): any { yield* x; }
async function* overAsync(x: any): any { yield* x; }
const caught = (e: any) => console.log(e.name + ': ' + e.message);
async function main(): Promise<void> {
  for (const value of [undefined, null, 5, true, {}, () => 1, 10n]) {
    try { console.log([...over(value)]); } catch (e) { caught(e); }
  }
  for (const value of [undefined, null]) {
    try { for await (const item of overAsync(value)) console.log(item); } catch (e) { caught(e); }
  }
  console.log([...over('ab')], [...over(new Set([1]))], [...over(over([2]))]);
  const nothing: any = undefined, mark = Symbol('mark'), fixed: any = Object.freeze({});
  try { nothing[mark]; } catch (e) { caught(e); }
  try { nothing[mark] = 1; } catch (e) { caught(e); }
  try { nothing[Symbol.iterator] = 1; } catch (e) { caught(e); }
  try { fixed[mark] = 1; } catch (e) { caught(e); }
}
main();

// expect: TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: object null is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: boolean true is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: object is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: function is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: bigint is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: Cannot read properties of undefined (reading 'Symbol(Symbol.asyncIterator)')
// expect: TypeError: Cannot read properties of null (reading 'Symbol(Symbol.asyncIterator)')
// expect: [ 'a', 'b' ] [ 1 ] [ 2 ]
// expect: TypeError: Cannot read properties of undefined (reading 'Symbol(mark)')
// expect: TypeError: Cannot set properties of undefined (setting 'Symbol(mark)')
// expect: TypeError: Cannot set properties of undefined (setting 'Symbol(Symbol.iterator)')
// expect: TypeError: Cannot add property Symbol(mark), object is not extensible
