function* inner(): Generator<string, number, any> {
  try {
    const got = yield 'a';
    console.log('inner got', got);
    yield 'b';
    return 42;
  } catch (e) {
    console.log('inner caught', e);
    yield 'from catch';
    return 43;
  } finally {
    console.log('inner finally');
  }
}
function* outer(): Generator<string, string, any> {
  const r = yield* inner();
  console.log('result', r);
  yield* ['x', 'y'];
  yield* 'hi';
  const s = yield* new Set<string>(['s']);
  console.log('a set gives', s);
  return 'done';
}
console.log([...outer()]);
let o = outer();
console.log(o.next('ignored'), o.next('hello'), o.throw('boom'), o.next(), o.next());
o = outer();
o.next();
console.log(o.return('stop'), o.next());
class Tree {
  constructor(private value: number, private left?: Tree, private right?: Tree) {}
  *[Symbol.iterator](): Generator<number> {
    if (this.left) yield* this.left;
    yield this.value;
    if (this.right) yield* this.right;
  }
}
const tree = new Tree(4, new Tree(2, new Tree(1), new Tree(3)), new Tree(6, new Tree(5)));
console.log([...tree], Math.max(...tree));
function* deep(n: number): Generator<number> {
  if (n > 0) yield* deep(n - 1);
  yield n;
}
let sum = 0;
for (const v of deep(300)) sum += v;
console.log(sum);
const noThrow = { [Symbol.iterator]() { return { next() { return { done: false, value: 1 }; }, return() { console.log('closed'); return {}; } }; } };
function* through(): Generator<number> {
  yield* noThrow as any as Iterable<number>;
}
const w = through();
w.next();
try {
  w.throw(new Error('lost'));
} catch (e) {
  console.log((e as Error).name);
}

// expect: inner got undefined
// expect: inner finally
// expect: result 42
// expect: a set gives undefined
// expect: [
// expect:   'a', 'b', 'x',
// expect:   'y', 'h', 'i',
// expect:   's'
// expect: ]
// expect: inner got hello
// expect: inner caught boom
// expect: inner finally
// expect: result 43
// expect: { value: 'a', done: false } { value: 'b', done: false } { value: 'from catch', done: false } { value: 'x', done: false } { value: 'y', done: false }
// expect: inner finally
// expect: { value: 'stop', done: true } { value: undefined, done: true }
// expect: [ 1, 2, 3, 4, 5, 6 ] 6
// expect: 45150
// expect: closed
// expect: TypeError
