interface I2 extends A, B<C> { (x: number): string; <T>(x: T): T; new (x: string): I2; readonly [k: string]: any; m?<T>(x: T): void; get p(): string; set p(v); prop?: () => void
  foo: string
  (y: string): number
  [Symbol.iterator](): Iterator<T>
  <Q>(a: Q): void }
declare module 'foo' { export function bar(): void; const x: number; export = x; }
