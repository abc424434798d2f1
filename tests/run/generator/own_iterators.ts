class Countdown {
  constructor(private n: number) {}
  [Symbol.iterator](): Iterator<number> {
    let n = this.n;
    return {
      next: (): IteratorResult<number> => n > 0 ? { done: false, value: n-- } : { done: true, value: undefined },
      return: (v?: any): IteratorResult<number> => {
        console.log('return called');
        return { done: true, value: v };
      },
    };
  }
}
for (const v of new Countdown(3)) console.log(v);
for (const v of new Countdown(3)) {
  if (v === 2) break;
}
console.log([...new Countdown(4)]);
const [a, b] = new Countdown(9);
console.log(a, b);
try {
  for (const v of new Countdown(2)) throw new Error('body ' + v);
} catch (e) {
  console.log((e as Error).message);
}
class Bad {
  [Symbol.iterator](): any {
    return { next: () => 5 };
  }
}
try {
  for (const v of new Bad()) console.log(v);
} catch (e) {
  console.log((e as Error).message);
}
class Throws {
  [Symbol.iterator](): any {
    return {
      next: () => { throw new Error('next throws'); },
      return: () => { console.log('not called'); return {}; },
    };
  }
}
try {
  for (const v of new Throws()) console.log(v);
} catch (e) {
  console.log((e as Error).message);
}

// expect: 3
// expect: 2
// expect: 1
// expect: return called
// expect: [ 4, 3, 2, 1 ]
// expect: return called
// expect: 9 8
// expect: return called
// expect: body 2
// expect: Iterator result 5 is not an object
// expect: next throws
