async function* steps(n: number): AsyncGenerator<number, string, any> {
  try {
    for (let i = 0; i < n; i++) {
      await null;
      const got = yield i;
      if (got) console.log('got', got);
    }
    return 'end';
  } catch (e) {
    console.log('caught', (e as Error).message);
    yield -1;
    return 'from catch';
  } finally {
    await Promise.resolve();
    console.log('finally');
  }
}
async function main(): Promise<void> {
  for await (const v of steps(3)) console.log(v);
  for await (const v of steps(10)) {
    if (v === 1) break;
  }
  const g = steps(5);
  console.log(await g.next('x'), await g.next('y'), await g.return('r'), await g.next());
  const h = steps(5);
  await h.next();
  console.log(await h.throw(new Error('t')), await h.next(), await h.next());
  const q = steps(2);
  console.log(await Promise.all([q.next(), q.next(), q.next(), q.next()]));
  const early = steps(2);
  console.log(await early.return('never began'), await early.next());
  await steps(1).throw(new Error('not begun')).catch((e: Error) => console.log(e.message));
  async function* promises(): AsyncGenerator<number> {
    yield Promise.resolve(1);
    yield await Promise.resolve(2);
    yield Promise.reject(new Error('rejected')) as any;
  }
  try {
    for await (const v of promises()) console.log(v);
  } catch (e) {
    console.log((e as Error).message);
  }
  async function* both(): AsyncGenerator<number | string> {
    yield* [1, Promise.resolve(2)] as any;
    const r = yield* steps(2);
    yield 'result ' + r;
  }
  for await (const v of both()) console.log(v);
}
main().then(() => console.log('done'));

// expect: 0
// expect: 1
// expect: 2
// expect: finally
// expect: finally
// expect: got y
// expect: finally
// expect: { value: 0, done: false } { value: 1, done: false } { value: 'r', done: true } { value: undefined, done: true }
// expect: caught t
// expect: finally
// expect: { value: -1, done: false } { value: 'from catch', done: true } { value: undefined, done: true }
// expect: finally
// expect: [
// expect:   { value: 0, done: false },
// expect:   { value: 1, done: false },
// expect:   { value: 'end', done: true },
// expect:   { value: undefined, done: true }
// expect: ]
// expect: { value: 'never began', done: true } { value: undefined, done: true }
// expect: not begun
// expect: 1
// expect: 2
// expect: rejected
// expect: 1
// expect: 2
// expect: 0
// expect: 1
// expect: finally
// expect: result end
// expect: done
