const cond = Math.random() > 0.5 ? 1 : 'a'; cond.toFixed(); const cc: string | number = cond;
//                                               ^^^^^^^ warning ARK2041: 'toFixed' is not in every member of '"a" | 1': '"a"' lacks it
let opt: number | undefined = undefined; const w1: number = opt ?? 'x'; const w2: number = opt || 2;
//                                                          ^^^^^^^^^^ warning ARK2020: 'string' cannot be assigned to 'number'
function asrt(x: unknown): asserts x is string { if (typeof x !== 'string') throw new Error(); } function ua(x: unknown): number { asrt(x); return x.length + x.foo; }
//                                                                                                                                                              ^^^ warning ARK2040: 'foo' is no property of 'string'
function fail(): never { throw new Error('x'); } function uf(x: string | null): number { if (x === null) fail(); return x.length; }
class Animal { name: string = ''; } class Dog extends Animal { bark(): void {} } class Cat extends Animal { meow(): void {} }
function an(a: Animal): void { if (a instanceof Dog) { a.bark(); } else if (a instanceof Cat) { a.meow(); a.bark(); } a.bark(); }
//                                                                                                          ^^^^ warning ARK2040: 'bark' is no property of 'Cat'
//                                                                                                                      ^^^^ warning ARK2040: 'bark' is no property of 'Animal'
const objs: Animal[] = [new Dog(), new Cat()]; const dogs: Dog[] = objs; objs[0].bark();
//                                                                 ^^^^ warning ARK2020: 'Animal[]' cannot be assigned to 'Dog[]'
//                                                                               ^^^^ warning ARK2040: 'bark' is no property of 'Animal'
try { } catch (e) { e.message; if (e instanceof Error) e.message; }
//                  ^ warning ARK2045: 'e' is 'unknown' and must be narrowed first
let x5: number | string = 5; x5.toFixed(); x5 = 'a'; x5.toFixed(); x5.length;
//                                                      ^^^^^^^ warning ARK2040: 'toFixed' is no property of 'string'
function inOp(o: { a: number } | { b: string }): void { if ('a' in o) { o.a; o.b; } else { o.b.length; } }
//                                                                             ^ warning ARK2040: 'b' is no property of '{ a: number; }'
const sw = (n: number): string => { switch (n) { case 1: return 'a'; default: return 2; } };
//                                                                                   ^ warning ARK2020: 'number' cannot be assigned to 'string'
class G { get v(): number { return 1; } set w(x: number) { } } new G().v = 2; new G().w = 'x';
//                                                             ^^^^^^^^^ warning ARK2064: 'v' is read-only
//                                                                            ^^^^^^^^^ warning ARK2020: 'string' cannot be assigned to 'number'
interface Fn { (a: number): string } const ff: Fn = (a) => a.toString(); const fg: Fn = (a: string) => a;
//                                                                                      ^^^^^^^^^^^^^^^^ warning ARK2020: '(a: string) => string' cannot be assigned to 'Fn'
function rest(...xs: number[]): number { return xs.length; } rest(1, 2, 'x'); rest(...[1, 2]); rest(...['a']);
//                                                                      ^^^ warning ARK2021: the argument is 'string', but the parameter takes 'number'
function dflt(a = 1, b: string = a): void {} dflt('x');
//                               ^ warning ARK2020: 'number' cannot be assigned to 'string'
//                                                ^^^ warning ARK2021: the argument is '"x"', but the parameter takes 'number | undefined'
