class A { #x$0 = 1; get(): number { return this.#x } }
class B { #x = 2; get(): number { return this.#x } }
//= answer
main.ts:1:11: class A { #x = 1; get(): number { return this.#x } } declaration
main.ts:1:47: class A { #x = 1; get(): number { return this.#x } } read
