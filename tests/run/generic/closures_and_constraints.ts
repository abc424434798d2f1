// Generic closures at several types at once, keyof constraints, conditional, mapped and inferred types in declarations.
const identity = <T>(x: T): T => x;
const constant = <T>(x: T) => (): T => x;
const compose = <A, B, C>(f: (a: A) => B, g: (b: B) => C) => (a: A): C => g(f(a));
const inc = (n: number): number => n + 1;
const show = (n: number): string => `<${n}>`;
const len = (s: string): number => s.length;
console.log(compose(inc, show)(1), compose(show, len)(12345), compose(compose(inc, show), len)(9), compose(len, inc)('four') / 2);
console.log(identity(1.5) + identity(2), identity('a') + identity(1), constant(3)() * 2, constant('k')(), identity(identity)(identity)(7));
function pluck<T, K extends keyof T>(xs: T[], key: K): T[K][] {
  return xs.map(x => x[key]);
}
const people = [{ name: 'ann', age: 30.5, tags: ['x'] }, { name: 'bob', age: 25, tags: [] as string[] }];
console.log(pluck(people, 'name').join(), pluck(people, 'age').map(a => a + 0.5), pluck(people, 'tags'));
function set<T, K extends keyof T>(o: T, k: K, v: T[K]): T {
  o[k] = v;
  return o;
}
console.log(set({ a: 1, b: 's' }, 'a', 2.5), set({ a: 1, b: 's' }, 'b', 't'), set([1, 2, 3], 1, 9), set(new Map(), 'clear', () => {}).size);
function by<T>(...keys: (keyof T)[]): (a: T, b: T) => number {
  return (a, b) => {
    for (const k of keys) {
      if (a[k] < b[k]) return -1;
      if (a[k] > b[k]) return 1;
    }
    return 0;
  };
}
console.log(people.slice().sort(by('age')).map(p => p.name), [{ a: 1, b: 'z' }, { a: 1, b: 'y' }, { a: 0, b: 'x' }].sort(by('a', 'b')).map(x => x.b).join(''));
type Getters<T> = { [K in keyof T as `get${Capitalize<string & K>}`]: () => T[K] };
type Unwrap<T> = T extends Promise<infer U> ? U : T extends (infer E)[] ? E : T;
type DeepReadonly<T> = { readonly [K in keyof T]: T[K] extends object ? DeepReadonly<T[K]> : T[K] };
function getters<T extends object>(o: T): Getters<T> {
  const out: any = {};
  for (const k of Object.keys(o) as (string & keyof T)[]) out['get' + k[0].toUpperCase() + k.slice(1)] = () => o[k];
  return out;
}
const g = getters({ count: 41, label: 'L' });
console.log(g.getCount() + 1, g.getLabel(), Object.keys(g));
const unwrapped: Unwrap<number[]> = 4;
const plain: Unwrap<string> = 'plain';
const ro: DeepReadonly<{ a: { b: number } }> = { a: { b: 1 } };
console.log(unwrapped / 8, plain.length, ro.a.b + 1);
function memo<A extends string | number, R>(f: (a: A) => R): { (a: A): R; hits: number } {
  const seen = new Map<A, R>();
  const g = ((a: A): R => {
    if (seen.has(a)) { g.hits++; return seen.get(a)!; }
    const r = f(a);
    seen.set(a, r);
    return r;
  }) as { (a: A): R; hits: number };
  g.hits = 0;
  return g;
}
const square = memo((n: number) => n * n);
const shout = memo((s: string) => s.toUpperCase());
console.log(square(3), square(3), square(0.5) + 1, square.hits, shout('a'), shout('a'), shout.hits);
function groupBy<T, K extends PropertyKey>(xs: readonly T[], f: (x: T) => K): Record<K, T[]> {
  const out = {} as Record<K, T[]>;
  for (const x of xs) (out[f(x)] ??= []).push(x);
  return out;
}
console.log(groupBy([1, 2, 3, 4.5], n => n % 2 === 0 ? 'even' : 'odd'), groupBy(['a', 'bb', 'c'], s => s.length));
function reduceRight<T, A>(xs: T[], f: (x: T, acc: A) => A, init: A): A {
  return xs.length === 0 ? init : f(xs[0], reduceRight(xs.slice(1), f, init));
}
console.log(reduceRight([1, 2, 3], (x, a) => x - a, 0), reduceRight(['a', 'b'], (x, a) => x + a, '!'), reduceRight([1, 2], (x, a: string[]) => [...a, `${x}`], []));
class Chain<T> {
  private constructor(private readonly steps: ((x: any) => any)[]) {}
  static of<T>(): Chain<T> { return new Chain<T>([]); }
  then<U>(f: (x: T) => U): Chain<U> { return new Chain<U>([...this.steps, f]); }
  run(x: any): T { return this.steps.reduce((v, f) => f(v), x); }
}
console.log(Chain.of<number>().then(n => n * 1.5).then(n => [n, n]).then(xs => xs.length + xs[0]).then(String).run(3), Chain.of<string>().run('same'));

// expect: <2> 7 4 2.5
// expect: 3.5 a1 6 k 7
// expect: ann,bob [ 31, 25.5 ] [ [ 'x' ], [] ]
// expect: { a: 2.5, b: 's' } { a: 1, b: 't' } [ 1, 9, 3 ] 0
// expect: [ 'bob', 'ann' ] xyz
// expect: 42 L [ 'getCount', 'getLabel' ]
// expect: 0.5 5 2
// expect: 9 9 1.25 1 A A 1
// expect: { odd: [ 1, 3, 4.5 ], even: [ 2 ] } { '1': [ 'a', 'c' ], '2': [ 'bb' ] }
// expect: 2 ab! [ '2', '1' ]
// expect: 6.5 same
