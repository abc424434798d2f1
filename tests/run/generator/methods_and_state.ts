class Range {
  constructor(private from: number, private to: number) {}
  *[Symbol.iterator](): Generator<number> {
    for (let i = this.from; i < this.to; i++) yield i;
  }
  *pairs(step: number = 1): Generator<[number, number]> {
    for (const a of this) for (const b of this) if (b - a === step) yield [a, b];
  }
  static *of(...values: string[]): Generator<string> {
    for (const v of values) yield v;
  }
}
class Loud extends Range {
  *pairs(step: number = 2): Generator<[number, number]> {
    yield [0, 0];
    yield* super.pairs(step);
  }
}
console.log([...new Range(2, 5)], [...new Range(0, 4).pairs()], [...new Loud(0, 4).pairs()], [...Range.of('a', 'b')]);
function* fib(): Generator<number> {
  let [a, b] = [0, 1];
  for (;;) {
    yield a;
    [a, b] = [b, a + b];
  }
}
function* take<T>(source: Iterable<T>, n: number): Generator<T> {
  if (n <= 0) return;
  for (const v of source) {
    yield v;
    if (--n <= 0) return;
  }
}
function* map<T, U>(source: Iterable<T>, f: (v: T) => U): Generator<U> {
  for (const v of source) yield f(v);
}
console.log([...take(map(fib(), v => v * v), 8)], [...take(['x', 'y', 'z'], 2)]);
function* counter(): Generator<number> {
  let n = 0;
  const bump = () => ++n;
  yield bump();
  yield bump();
  n += 10;
  yield bump();
}
const one = counter(), two = counter();
console.log(one.next().value, one.next().value, two.next().value, one.next().value, two.next().value);
function* self(): Generator<number> {
  try {
    me.next();
  } catch (e) {
    console.log((e as Error).message);
  }
  yield 1;
}
const me = self();
console.log(me.next());
function* defaults(a: number = (console.log('default'), 5)): Generator<number> {
  console.log('body');
  yield a;
}
const made = defaults();
console.log('made');
console.log(made.next());
function* bad(a: number = (() => { throw new Error('at the call'); })()): Generator<number> {
  yield a;
}
try {
  bad();
} catch (e) {
  console.log((e as Error).message);
}

// expect: [ 2, 3, 4 ] [ [ 0, 1 ], [ 1, 2 ], [ 2, 3 ] ] [ [ 0, 0 ], [ 0, 2 ], [ 1, 3 ] ] [ 'a', 'b' ]
// expect: [
// expect:   0,  1,  1,   4,
// expect:   9, 25, 64, 169
// expect: ] [ 'x', 'y' ]
// expect: 1 2 1 13 2
// expect: Generator is already running
// expect: { value: 1, done: false }
// expect: default
// expect: made
// expect: body
// expect: { value: 5, done: false }
// expect: at the call
