// The part of the library that the pairs below mention.
interface Object { toString(): string; valueOf(): Object; hasOwnProperty(v: string): boolean; }
interface Function { apply(this: Function, thisArg: any, argArray?: any): any; call(this: Function, thisArg: any, ...argArray: any[]): any; bind(this: Function, thisArg: any, ...argArray: any[]): any; length: number; readonly name: string; }
interface CallableFunction extends Function {}
interface NewableFunction extends Function {}
interface IArguments { length: number; [index: number]: any; }
interface String { charAt(pos: number): string; readonly length: number; toString(): string; readonly [index: number]: string; }
interface Number { toFixed(d?: number): string; toString(radix?: number): string; valueOf(): number; }
interface Boolean { valueOf(): boolean; }
interface Symbol { toString(): string; }
interface BigInt { toString(): string; }
interface RegExp { test(s: string): boolean; }
interface ReadonlyArray<T> { readonly length: number; readonly [n: number]: T; indexOf(x: T, from?: number): number; slice(a?: number, b?: number): T[]; map<U>(f: (value: T, index: number, array: readonly T[]) => U): U[]; forEach(f: (value: T, index: number, array: readonly T[]) => void): void; filter<S extends T>(p: (value: T, index: number, array: readonly T[]) => value is S): S[]; filter(p: (value: T, index: number, array: readonly T[]) => unknown): T[]; concat(...items: T[]): T[]; }
interface Array<T> { length: number; [n: number]: T; push(...items: T[]): number; pop(): T | undefined; indexOf(x: T, from?: number): number; slice(a?: number, b?: number): T[]; map<U>(f: (value: T, index: number, array: T[]) => U): U[]; forEach(f: (value: T, index: number, array: T[]) => void): void; filter<S extends T>(p: (value: T, index: number, array: T[]) => value is S): S[]; filter(p: (value: T, index: number, array: T[]) => unknown): T[]; concat(...items: T[]): T[]; sort(f?: (a: T, b: T) => number): this; }
interface PromiseLike<T> { then<A = T, B = never>(f?: ((value: T) => A | PromiseLike<A>) | undefined | null, g?: ((reason: any) => B | PromiseLike<B>) | undefined | null): PromiseLike<A | B>; }
interface Promise<T> { then<A = T, B = never>(f?: ((value: T) => A | PromiseLike<A>) | undefined | null, g?: ((reason: any) => B | PromiseLike<B>) | undefined | null): Promise<A | B>; }
type Partial<T> = { [P in keyof T]?: T[P]; };
type Required<T> = { [P in keyof T]-?: T[P]; };
type Readonly<T> = { readonly [P in keyof T]: T[P]; };
type Pick<T, K extends keyof T> = { [P in K]: T[P]; };
type Record<K extends keyof any, T> = { [P in K]: T; };
type Exclude<T, U> = T extends U ? never : T;
type Extract<T, U> = T extends U ? T : never;
type Omit<T, K extends keyof any> = Pick<T, Exclude<keyof T, K>>;
type NonNullable<T> = T & {};
type Parameters<T extends (...args: any) => any> = T extends (...args: infer P) => any ? P : never;
type ReturnType<T extends (...args: any) => any> = T extends (...args: any) => infer R ? R : any;
type Uppercase<S extends string> = intrinsic;
type Lowercase<S extends string> = intrinsic;
type Capitalize<S extends string> = intrinsic;
type Uncapitalize<S extends string> = intrinsic;
