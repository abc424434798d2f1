function* talk(): Generator<string, number, number> {
  console.log('started');
  const a = yield 'first';
  console.log('got', a);
  const b = (yield 'second ' + a) + (yield 'third');
  console.log('got', b);
  return a + b;
}
const t = talk();
console.log('made');
console.log(t.next(100));
console.log(t.next(1));
console.log(t.next(2));
console.log(t.next(3));
console.log(t.next(4));
console.log(t.next());
function* empty(): Generator<number> {}
console.log(empty().next(), [...empty()]);
console.log(t, talk, typeof t.next, t[Symbol.iterator]() === t);

// expect: made
// expect: started
// expect: { value: 'first', done: false }
// expect: got 1
// expect: { value: 'second 1', done: false }
// expect: { value: 'third', done: false }
// expect: got 5
// expect: { value: 6, done: true }
// expect: { value: undefined, done: true }
// expect: { value: undefined, done: true }
// expect: { value: undefined, done: true } []
// expect: Object [Generator] {} [GeneratorFunction: talk] function true
