async function main(): Promise<void> {
  for await (const v of [1, Promise.resolve(2), 3]) console.log(v);
  for await (const c of 'ab') console.log(c);
  for await (const v of new Set([Promise.resolve('s')])) console.log(v);
  function* g(): Generator<Promise<number>> {
    try {
      yield Promise.resolve(1);
      yield Promise.resolve(2);
    } finally {
      console.log('closed');
    }
  }
  for await (const v of g()) {
    console.log(v);
    break;
  }
  outer: for await (const a of [1, 2]) {
    for await (const b of [10, 20]) {
      if (b === 20) continue outer;
      console.log(a, b);
    }
  }
  try {
    for await (const v of [Promise.reject(new Error('element'))]) console.log(v);
  } catch (e) {
    console.log((e as Error).message);
  }
  class Ticker {
    constructor(private n: number) {}
    [Symbol.asyncIterator](): AsyncIterator<number> {
      let i = 0;
      return {
        next: async (): Promise<IteratorResult<number>> => i < this.n ? { done: false, value: i++ } : { done: true, value: undefined },
        return: async (): Promise<IteratorResult<number>> => {
          console.log('async return');
          return { done: true, value: undefined };
        },
      };
    }
  }
  for await (const v of new Ticker(3)) console.log('tick', v);
  for await (const v of new Ticker(3)) {
    if (v === 1) break;
  }
  try {
    for await (const v of new Ticker(3)) throw new Error('body ' + v);
  } catch (e) {
    console.log((e as Error).message);
  }
}
main();
let p = Promise.resolve();
for (let i = 0; i < 12; i++) p = p.then(() => console.log('turn', i));

// expect: turn 0
// expect: 1
// expect: turn 1
// expect: turn 2
// expect: 2
// expect: turn 3
// expect: turn 4
// expect: 3
// expect: turn 5
// expect: turn 6
// expect: turn 7
// expect: turn 8
// expect: a
// expect: turn 9
// expect: turn 10
// expect: b
// expect: turn 11
// expect: s
// expect: 1
// expect: closed
// expect: 1 10
// expect: 2 10
// expect: element
// expect: tick 0
// expect: tick 1
// expect: tick 2
// expect: async return
// expect: async return
// expect: body 0
