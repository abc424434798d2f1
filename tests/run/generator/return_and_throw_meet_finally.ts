function* g(): Generator<number, string> {
  try {
    yield 1;
    yield 2;
  } catch (e) {
    console.log('caught', (e as Error).message);
    yield 3;
  } finally {
    console.log('finally');
    yield 4;
    console.log('after the yield in finally');
  }
  yield 5;
  return 'end';
}
let x = g();
console.log(x.next(), x.return('r'), x.next(), x.next());
x = g();
console.log(x.next(), x.throw(new Error('t')), x.next(), x.next(), x.next(), x.next());
x = g();
try {
  x.throw(new Error('before it began'));
} catch (e) {
  console.log((e as Error).message);
}
console.log(x.next());
x = g();
console.log(x.return('early'), x.next());
function* overrides(): Generator<number, string> {
  try {
    yield 1;
  } finally {
    return 'by finally';
  }
}
let y = overrides();
y.next();
console.log(y.return('mine'));
y = overrides();
y.next();
console.log(y.throw(new Error('swallowed')), y.next());
function* fails(): Generator<number> {
  yield 1;
  throw new Error('inside');
}
const z = fails();
z.next();
try {
  z.next();
} catch (e) {
  console.log((e as Error).message, z.next());
}

// expect: finally
// expect: after the yield in finally
// expect: { value: 1, done: false } { value: 4, done: false } { value: 'r', done: true } { value: undefined, done: true }
// expect: caught t
// expect: finally
// expect: after the yield in finally
// expect: { value: 1, done: false } { value: 3, done: false } { value: 4, done: false } { value: 5, done: false } { value: 'end', done: true } { value: undefined, done: true }
// expect: before it began
// expect: { value: undefined, done: true }
// expect: { value: 'early', done: true } { value: undefined, done: true }
// expect: { value: 'by finally', done: true }
// expect: { value: 'by finally', done: true } { value: undefined, done: true }
// expect: inside { value: undefined, done: true }
