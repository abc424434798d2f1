export const enum E { A = 1, B, 'c' = 3, default }
export default class Foo<T extends Bar<X> = {}> extends mixin(Base)<T> implements I, J<K> { }
abstract class G { private readonly x: number = 1; static #p = 2; static { this.#p = 3 } constructor(private a: string, public readonly b?: number) { super() }
  get v(): number { return 1 } set v(x) { } async *gen<T>(): AsyncGenerator<T> { yield* other(); yield; yield 1 } *g2() {} [Symbol.iterator]() { return this }
  ['computed']: string; 'quoted'() {} 12 = 3; declare foo: string; override bar?(): void; abstract baz(): string; x!: number; get = 1; set: number; static async = 2
  async() {} get() {} static static() {} readonly: boolean; delete() {} new() {} in = 3; accessor q = 1; protected abstract get z(): string; }
function f<T, const U extends readonly unknown[]>(this: Foo, a: T, b?: U, ...rest: number[]): asserts a is T { }
