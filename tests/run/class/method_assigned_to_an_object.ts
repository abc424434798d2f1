// An object may have a function of its own where its class has a method.
class Counter {
  n = 0;
  step(): number {
    return ++this.n;
  }
  twice(): number {
    this.step();
    return this.step();
  }
}

class Cursor {
  at = 0;
  // @ts-ignore
  next(): this;
  constructor(up: boolean) {
    if (up) this.next = function (this: Cursor) { this.at++; return this as any; };
    else this.next = function (this: Cursor) { this.at--; return this as any; };
  }
}

const plain = new Counter();
const odd = new Counter();
odd.step = function (this: Counter): number {
  this.n += 10;
  return this.n;
};
console.log(plain.twice(), odd.twice(), odd.step(), plain.step());
const fresh = new Counter();
(fresh as any)['twice'] = (): number => -1;
console.log(fresh.twice(), fresh.step());
console.log(new Cursor(true).next().next().at, new Cursor(false).next().at);

// expect: 2 20 30 3
// expect: -1 1
// expect: 2 -1
