// Overflow is caught at any depth, again and again, in methods, closures, callbacks, getters and constructors; deep but finite calls work.
let depth: number = 0;
function endless(n: number): number { depth = n; return endless(n + 1) + 1; }
function caught(f: () => number): string {
  try { return String(f()); } catch (e) { return `${e instanceof RangeError} ${(e as Error).message}`; }
}
class Node {
  constructor(readonly next: Node | null, readonly v: number) {}
  sum(): number { return this.v + (this.next === null ? 0 : this.next.sum()); }
  get last(): number { return this.next === null ? this.v : this.next.last; }
}
class Again {
  inner: Again;
  constructor() { this.inner = new Again(); }
}
class Getter { get me(): number { return this.me + 1; } }
const recursive = (xs: number[]): number => xs.map((x: number): number => recursive(xs) + x)[0];
console.log(caught((): number => endless(0)), depth > 1000);
console.log(caught((): number => endless(0)), caught((): number => new Again().inner === undefined ? 1 : 2), caught((): number => new Getter().me), caught((): number => recursive([1, 2])));
let list: Node | null = null;
for (let i = 1; i <= 3000; i++) { list = new Node(list, i); }
console.log(list!.sum(), list!.last);
function ackermann(m: number, n: number): number { return m === 0 ? n + 1 : n === 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1)); }
function isEven(n: number): boolean { return n === 0 ? true : isOdd(n - 1); }
function isOdd(n: number): boolean { return n === 0 ? false : isEven(n - 1); }
console.log(ackermann(2, 6), isEven(3001), isOdd(3001));
function atBottom(n: number): number {
  try { return n === 0 ? endless(0) : atBottom(n - 1); } catch (e) { if (n > 90) { return n; } throw e as Error; } finally { depth++; }
}
depth = 0;
console.log(atBottom(100), depth > 100);
let finallies: number = 0;
function withFinally(n: number): void { try { withFinally(n + 1); } finally { finallies++; } }
try { withFinally(0); } catch (e) { console.log((e as Error).name, finallies > 100); }
const flatten = (x: (number | number[])[]): number => x.reduce((a: number, y: number | number[]): number => a + (typeof y === 'number' ? y : flatten(y)), 0);
console.log(flatten([1, [2, 3], 4]), caught((): number => JSON.stringify(list).length > 0 ? 1 : 0).length > 0, caught((): number => 7));

// expect: true Maximum call stack size exceeded true
// expect: true Maximum call stack size exceeded true Maximum call stack size exceeded true Maximum call stack size exceeded true Maximum call stack size exceeded
// expect: 4501500 1
// expect: 15 false true
// expect: 91 true
// expect: RangeError true
// expect: 10 true 7
