const cond = Math.random() > 0.5 ? 1 : 'a'; cond.toFixed(); const cc: string | number = cond;
let opt: number | undefined = undefined; const w1: number = opt ?? 'x'; const w2: number = opt || 2;
function asrt(x: unknown): asserts x is string { if (typeof x !== 'string') throw new Error(); } function ua(x: unknown): number { asrt(x); return x.length + x.foo; }
function fail(): never { throw new Error('x'); } function uf(x: string | null): number { if (x === null) fail(); return x.length; }
class Animal { name: string = ''; } class Dog extends Animal { bark(): void {} } class Cat extends Animal { meow(): void {} }
function an(a: Animal): void { if (a instanceof Dog) { a.bark(); } else if (a instanceof Cat) { a.meow(); a.bark(); } a.bark(); }
const objs: Animal[] = [new Dog(), new Cat()]; const dogs: Dog[] = objs; objs[0].bark();
try { } catch (e) { e.message; if (e instanceof Error) e.message; }
let x5: number | string = 5; x5.toFixed(); x5 = 'a'; x5.toFixed(); x5.length;
function inOp(o: { a: number } | { b: string }): void { if ('a' in o) { o.a; o.b; } else { o.b.length; } }
const sw = (n: number): string => { switch (n) { case 1: return 'a'; default: return 2; } };
class G { get v(): number { return 1; } set w(x: number) { } } new G().v = 2; new G().w = 'x';
interface Fn { (a: number): string } const ff: Fn = (a) => a.toString(); const fg: Fn = (a: string) => a;
function rest(...xs: number[]): number { return xs.length; } rest(1, 2, 'x'); rest(...[1, 2]); rest(...['a']);
function dflt(a = 1, b: string = a): void {} dflt('x');
