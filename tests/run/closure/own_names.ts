// The name of a function expression is the closure that runs, within it and within functions in it.
function run(callback: (n: number) => void): void {
  let n = 0;
  const step = (): boolean => ++n > 2;
  (function exec(): void {
    setTimeout(function () {
      if (n > 10) return;
      if (!step()) { exec(); } else callback(n);
    }, 0);
  }());
}
run(n => console.log('done', n));
const plain = (function fact(k: number): number { return k < 2 ? 1 : k * fact(k - 1); })(5);
console.log(plain);
const self = function me(): unknown { return me; };
console.log(self() === self, self.name);
function make(base: number) {
  const add = function again(k: number): number { return k <= 0 ? base : 1 + again(k - 1); };
  const list = function visit(depth: number): (() => unknown)[] { return depth === 0 ? [] : [() => visit, ...visit(depth - 1)]; };
  return { add, list };
}
const a = make(10), b = make(20);
console.log(a.add(3), b.add(4), a.list(3).every(f => f() === a.list), b.list(1)[0]() === a.list);
const later = async function wait(k: number): Promise<number> { await null; return k === 0 ? a.add(0) : 1 + await wait(k - 1); };
later(3).then(v => console.log('later', v));
const counter = function* count(k: number): Generator<number> { if (k > 0) { yield k; yield* count(k - 1); } };
console.log([...counter(3)]);
const shadowed = function shadow(): string { const shadow = 'inner'; return shadow; };
console.log(shadowed());
const parameter = function named(named: number): number { return named + 1; };
console.log(parameter(1));
class Holder { run = function inner(this: Holder, k: number): number { return k === 0 ? this.base : inner.call(this, k - 1); }; base = 7; }
console.log(new Holder().run(2));
function twoNames(): void {
  const outer = function inner(k: number): string { return k === 0 ? String(outer === inner) : outer(k - 1); };
  console.log(outer(2));
  const list = [function first(k: number): number { return k === 0 ? list.length : first(k - 1); }];
  console.log(list[0](2));
}
twoNames();

// expect: 120
// expect: true me
// expect: 13 24 true false
// expect: [ 3, 2, 1 ]
// expect: inner
// expect: 2
// expect: 7
// expect: true
// expect: 1
// expect: later 13
// expect: done 3
