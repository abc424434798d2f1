// super() in a branch, in an arrow function, twice or not at all: what a derived class's constructor may do is found out when it runs.
class Base {
  x: number = 1;
  constructor(n: number) { this.x = n; console.log('base', n); }
  hi(): string { return 'hi ' + this.x; }
}
function attempt(name: string, make: () => unknown): void {
  try { console.log(name, make()); } catch (e) { console.log(name, (e as Error).name + ':', (e as Error).message); }
}

class Sometimes extends Base { constructor(c: boolean) { if (c) super(3); } }
attempt('sometimes', () => new Sometimes(true).x);
attempt('never', () => new Sometimes(false).x);

class Twice extends Base {
  constructor(c: boolean) {
    let early: Base | undefined;
    const self = (): Base => this;
    if (c) { super(1); early = self(); }
    try { super(2); } finally { console.log(early?.x, self().x); }
  }
}
attempt('once', () => new Twice(false).x);
attempt('twice', () => new Twice(true).x);

class Asked extends Base {
  constructor(c: boolean) {
    const look = (): string => this.hi() + super.hi();
    if (c) super(4);
    console.log(look());
    if (!c) super(5);
  }
}
attempt('asked late', () => new Asked(true).x);
attempt('asked early', () => new Asked(false).x);

class Leaves extends Base {
  constructor(how: number) {
    try {
      if (how === 0) return;
      if (how === 1) { super(6); return; }
      throw new Error('thrown');
    } catch (e) {
      console.log('caught', (e as Error).message);
    }
    if (how === 2) super(7);
  }
}
for (let how = 0; how < 4; how++) attempt('leaves ' + how, () => new Leaves(how).hi());

class Choice extends Base { constructor(c: boolean) { c ? super(8) : super(9); } }
attempt('choice', () => [new Choice(true).x, new Choice(false).x]);

class Generic<T> extends Base { constructor(readonly value: T, c: boolean) { super(10); if (c) super(11); } }
attempt('number', () => new Generic(1.5, false).value);
attempt('text', () => new Generic('t', false).value);
attempt('again', () => new Generic('t', true).value);

// expect: base 3
// expect: sometimes 3
// expect: never ReferenceError: Must call super constructor in derived class before accessing 'this' or returning from derived constructor
// expect: base 2
// expect: undefined 2
// expect: once 2
// expect: base 1
// expect: base 2
// expect: 1 1
// expect: twice ReferenceError: Super constructor may only be called once
// expect: base 4
// expect: hi 4hi 4
// expect: asked late 4
// expect: asked early ReferenceError: Must call super constructor in derived class before accessing 'this' or returning from derived constructor
// expect: caught Must call super constructor in derived class before accessing 'this' or returning from derived constructor
// expect: leaves 0 ReferenceError: Must call super constructor in derived class before accessing 'this' or returning from derived constructor
// expect: base 6
// expect: leaves 1 hi 6
// expect: caught thrown
// expect: base 7
// expect: leaves 2 hi 7
// expect: caught thrown
// expect: leaves 3 ReferenceError: Must call super constructor in derived class before accessing 'this' or returning from derived constructor
// expect: base 8
// expect: base 9
// expect: choice [ 8, 9 ]
// expect: base 10
// expect: number 1.5
// expect: base 10
// expect: text t
// expect: base 10
// expect: base 11
// expect: again ReferenceError: Super constructor may only be called once
