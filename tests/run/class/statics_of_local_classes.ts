// Static members of classes that are declared in functions: private ones, and those of what such a class extends.
function make(): void {
  class A {
    static #count = 0; static #list: number[] = []; static #late?: string;
    static add(n: number): number { A.#list.push(n); return ++A.#count; }
    static total(): string { A.#late = (A.#late ?? '') + A.#list.join('+'); return `${A.#late}=${A.#count}`; }
    static #secret(): string { return 'secret ' + A.#count; }
    static reveal(): string { return A.#secret(); }
    static has(o: object): boolean { return #count in o; }
  }
  console.log(A.add(1), A.add(2), A.total(), A.total(), A.reveal(), A.has(A), A.has({}), A, Object.keys(A));
  class B extends A { static more(): number { return B.add(5); } }
  console.log(B.more(), A.total());
}
make();
const C = class { static #n = 1; static next(): number { return this.#n++; } };
console.log(C.next(), C.next());
async function later(): Promise<void> { class D { static #x = 1; static y(): number { return D.#x *= 3; } } await null; console.log(D.y(), D.y()); }
later();
function outer(): void {
  class A { static count = 0; static inc(): number { return ++A.count; } static get two(): number { return 2; } }
  function inner(): void {
    class B extends A { static more(): number { return B.inc() + B.count + B.two; } static set(n: number): void { B.count = n; } }
    class C extends B { static most(): number { return C.more() + C.inc(); } }
    const late = (): number => C.inc();
    console.log(B.more(), C.most(), late(), A.count, [1].map((): number => C.count)[0]);
  }
  inner(); inner();
}
outer();
function f(): void { class A { static c = 0; static inc(): number { return ++A.c; } get v(): number { return 1; } set v(x: number) { console.log('set ' + x); } } class B extends A { override get v(): number { return super.v + 10; } override set v(x: number) { super.v = x * 2; } } const bi = new B(); bi.v = 3; console.log(bi.v); }
f();

// expect: 1 2 1+2=2 1+21+2=2 secret 2 true false [class A] []
// expect: 3 1+21+21+2+5=3
// expect: 1 2
// expect: 4 9 4 4 4
// expect: 12 21 8 8 8
// expect: set 6
// expect: 11
// expect: 3 9
