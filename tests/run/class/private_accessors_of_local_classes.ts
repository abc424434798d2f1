// Private accessors of classes that are declared in functions, static and not: they are no fields.
function run(): void {
  class A {
    static #n = 1; static get #v(): number { return A.#n; } static set #v(x: number) { A.#n = x * 2; }
    #i = 1; get #w(): number { return this.#i; } set #w(x: number) { this.#i = x + 1; }
    static go(): number { A.#v = 5; A.#v += 1; return A.#v; }
    own(): number { this.#w = 7; this.#w++; return this.#w; }
  }
  console.log(A.go(), new A().own(), A, new A());
}
run();

// expect: 22 10 [class A] A {}
