class A { x: number = 0; m(a: number): string { return ''; } }
class B extends A { y?: string; }
class C<T> { v!: T; get(): T { return this.v; } set(x: T): void {} }
class D<T> { private p!: T; r(): T { return this.p; } }
class PR { private q: number = 0; x: number = 0; }
class PT { protected q: number = 0; }
class PT2 extends PT { z: number = 0; }
interface I1 { a: string; b?: number; }
interface I2 extends I1 { c: boolean; }
interface I3 { readonly a: string; f(x: I1): I2; }
interface I4 { a?: string; b?: number; }
interface Fn1 { (x: string): number; }
interface Fn2 { (x: string): number; (y: number): string; prop: string; }
interface Ix { [k: string]: number; }
interface Ix2 { [k: string]: string | number; a: string; }
interface NIx { [k: number]: string; }
interface G<T> { val: T; next?: G<T>; }
interface Contra<T> { f: (x: T) => void; }
interface Biv<T> { f(x: T): void; }
interface Inv<T> { f: (x: T) => T; }
interface Tree { left?: Tree; right?: Tree; v: number; }
interface Tree2 { left?: Tree2; right?: Tree2; v: number | string; }
interface Rec1<T> { self: Rec1<T[]>; v: T; }
enum E { X, Y, Z }
enum S { P = 'p', Q = 'q' }
enum One { K = 1 }
type U1 = { kind: 'a'; x: number } | { kind: 'b'; y: string } | { kind: 'c'; x: number; y: string };
type Lit = 'a' | 'b' | 'c';
type Json = string | number | boolean | null | Json[] | { [k: string]: Json };
type LinkedTup = [number, LinkedTup?];
type Pair<T> = { first: T; second: T };
type Opt<T> = T | undefined;
type Getters<T> = { [K in keyof T as `get${Capitalize<string & K>}`]: () => T[K] };
type Elem<T> = T extends (infer U)[] ? U : T;
type Awaited2<T> = T extends Promise<infer U> ? Awaited2<U> : T;
type Flat<T> = T extends [infer H, ...infer R] ? [H, ...Flat<R>] : T;
type First<T> = T extends [infer H, ...any[]] ? H : never;
type Split<S2 extends string> = S2 extends `${infer X}-${infer Y}` ? [X, ...Split<Y>] : [S2];
type DeepRO<T> = { readonly [K in keyof T]: T[K] extends object ? DeepRO<T[K]> : T[K] };
type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type T0 = (Fn1)[];
type T1 = { v?: Record<string, void>; a: ReadonlyArray<E.X> };
type T2 = { kind(p0: 'a', ...r: ('a')[]): Fn2; x?: Ix2 };
type T3 = S.P;
type T4 = Getters<null> | keyof (S.P);
type T5 = (PR)[] | [];
type T6 = DeepRO<Array<true>>;
type T7 = (() => typeof A);
type T8 = ({ c?: Ix; x?: Tree2 })[];
type T9 = (new (x: undefined) => Tree2);
type T10 = void;
type T11 = A['m'];
type T12 = keyof (Required<A>);
type T13 = `${number}px`;
type T14 = PR;
type T15 = string;
type T16 = never;
type T17 = { val: Inv<false> };
type T18 = ['b', S.P];
type T19 = Array<Getters<PR>>;
type T20 = ((p0?: A['m']) => (() => First<S>));
type T21 = any;
type T22 = (null)[];
type T23 = { readonly kind: Tree };
type T24 = Object;
type T25 = Inv<Object>;
type T26 = Number;
type T27 = Omit<I2, 'b'>;
type T28 = (true) & (Function);
type T29 = `${string}-${string}`;
type T30 = (new (x: U1) => false);
type T31 = A;
type T32 = { val: Rec1<S>; y?: Capitalize<'hello'> };
type T33 = readonly [];
type T34 = First<2>;
type T35 = [...(Record<string, Tree2>)[]];
type T36 = (G<{}>)[];
type T37 = Rec1<Fn1 | LinkedTup>;
type T38 = DeepRO<I2>;
type T39 = { readonly b: String; x: S };
type T40 = unknown;
type T41 = Elem<2>;
type T42 = Record<E, false>;
type T43 = [string, (object)[]];
type T44 = ('') & (never);
type T45 = ({  })[];
type T46 = Exclude<Ix2 | never, (new (x: E.Y) => Json)> | 1;
type T47 = NIx | 1;
type T48 = (keyof (S))[];
type T49 = Rec1<undefined> | ({}) & (1);
type T50 = DeepRO<I2>;
type T51 = keyof ((void) & (Fn1));
type T52 = ((p0: S, p1?: object) => 0);
type T53 = Promise<((p0: (() => 0)) => Readonly<number>)>;
type T54 = Contra<S.P> | Contra<Function>;
type T55 = (new (x: Record<string, Tree2 | Ix>) => (any)[] | G<Ix2>);
type T56 = keyof (string);
type T57 = Elem<((p0: LinkedTup, p1?: true) => symbol)> | Record<number, bigint>;
type T58 = { val?: Biv<null>; kind(p0?: Lit, p1?: A): (Fn2) & (U1); a: Flat<Number> };
type T59 = Elem<Function>;
type T60 = S.P;
type T61 = (new (x: Awaited2<Rec1<I4>>) => object);
type T62 = ((p0: object) => false);
type T63 = I2['b'];
type T64 = Flat<NonNullable<'a'>>;
type T65 = Awaited2<{ b(...r: (Ix)[]): B; [k: string]: unknown }>;
type T66 = Elem<'b'>;
type T67 = Extract<S.P, Tree2> | Mutable<unknown>;
type T68 = PR;
type T69 = Object;
export {};


// T0: Fn1[]
// T1: { v?: Record<string, void> | undefined; a: readonly E.X[]; }
// T2: { kind(p0: "a", ...r: "a"[]): Fn2; x?: Ix2 | undefined; }
// T3: S.P
// T4: number | "charAt" | "length" | "toString" | null
// T6: readonly true[]
// T7: () => typeof A
// T8: { c?: Ix | undefined; x?: Tree2 | undefined; }[]
// T9: new (x: undefined) => Tree2
// T10: void
// T11: (a: number) => string
// T12: keyof A
// T13: `${number}px`
// T14: PR
// T15: string
// T16: never
// T17: { val: Inv<false>; }
// T18: ["b", S.P]
// T19: Getters<PR>[]
// T20: (p0?: ((a: number) => string) | undefined) => () => never
// T21: any
// T22: null[]
// T23: { readonly kind: Tree; }
// T24: Object
// T25: Inv<Object>
// T26: Number
// T27: { a: string; c: boolean; }
// T28: true & Function
// T29: `${string}-${string}`
// T30: new (x: U1) => false
// T31: A
// T32: { val: Rec1<S>; y?: "Hello" | undefined; }
// T33: readonly []
// T34: never
// T35: Record<string, Tree2>[]
// T36: G<{}>[]
// T38: { readonly c: boolean; readonly a: string; readonly b?: number | undefined; }
// T39: { readonly b: String; x: S; }
// T40: unknown
// T41: 2
// T42: { 0: false; 1: false; 2: false; }
// T43: [string, object[]]
// T44: never
// T45: {}[]
// T46: Ix2 | 1
// T48: (number | "charAt" | "length" | "toString")[]
// T49: 1 | Rec1<undefined>
// T50: { readonly c: boolean; readonly a: string; readonly b?: number | undefined; }
// T51: never
// T52: (p0: S, p1?: object | undefined) => 0
// T53: Promise<(p0: () => 0) => number>
// T54: Contra<S.P> | Contra<Function>
// T56: number | "charAt" | "length" | "toString"
// T57: ((p0: LinkedTup, p1?: true | undefined) => symbol) | Record<number, bigint>
// T58: { val?: Biv<null> | undefined; kind(p0?: Lit | undefined, p1?: A | undefined): Fn2 & U1; a: Number; }
// T59: Function
// T60: S.P
// T61: new (x: Rec1<I4>) => object
// T62: (p0: object) => false
// T63: number | undefined
// T64: "a"
// T65: { [k: string]: unknown; b(...r: Ix[]): B; }
// T66: "b"
// T67: {}
// T68: PR
// T69: Object
// T40 =/ T38
// T20 =/ T52
// T57 =/ T45
// T35 =/ T68
// T4 =/ T26
// T63 => T21
// T53 =/ T58
// T53 => T67
// T61 =/ T23
// T5 =/ T9
// T0 =/ T32
// T30 =/ T45
// T54 =/ T29
// T10 =/ T59
// T42 =/ T7
// T43 => T40
// T4 =/ T69
// T28 =/ T42
// T36 =/ T17
// T59 =/ T35
// T50 =/ T60
// T36 =/ T35
// T40 =/ T7
// T65 =/ T35
// T9 =/ T3
// T60 => T47
// T63 =/ T26
// T29 =/ T30
// T3 =/ T49
// T48 =/ T23
// T2 =/ T20
// T12 =/ T4
// T22 =/ T28
// T63 =/ T11
// T59 =/ T12
// T18 =/ T50
// T66 =/ T35
// T20 =/ T53
// T29 => T67
// T5 =/ T61
// T14 =/ T20
// T45 =/ T25
// T64 =/ T4
// T43 =/ T50
// T46 =/ T35
// T41 =/ T58
// T57 =/ T35
// T63 =/ T53
// T39 =/ T54
// T31 =/ T65
// T41 =/ T25
// T48 =/ T49
// T51 => T31
// T55 =/ T38
// T24 =/ T7
// T16 => T43
// T6 =/ T65
// T54 =/ T59
// T15 =/ T17
// T46 =/ T62
// T57 =/ T22
// T28 =/ T7
// T67 =/ T58
// T42 =/ T33
// T57 => T67
// T20 => T59
// T14 => T24
// T68 =/ T41
// T28 =/ T0
// T35 => T8
// T36 =/ T51
// T20 =/ T38
// T18 =/ T22
// T17 =/ T32
// T68 =/ T32
// T6 =/ T37
// T20 =/ T42
// T3 =/ T50
// T27 =/ T45
// T24 =/ T66
// T60 =/ T12
// T57 =/ T33
// T37 =/ T64
// T4 =/ T36
// T53 =/ T37
// T67 =/ T64
// T38 =/ T31
// T65 =/ T3
// T67 =/ T27
// T36 =/ T64
// T42 =/ T27
// T44 => T27
// T65 =/ T51
// T54 => T67
// T35 =/ T7
// T3 =/ T37
// T21 => T53
// T14 =/ T37
// T23 =/ T28
// T40 =/ T67
// T55 =/ T42
// T6 =/ T41
// T8 =/ T53
// T59 =/ T2
// T22 =/ T29
// T52 =/ T49
// T19 =/ T27
// T2 =/ T23
// T32 =/ T66
// T16 => T39
// T8 =/ T49
// T21 => T41
// T30 =/ T16
// T36 =/ T30
// T27 => T69
// T13 =/ T39
// T34 => T24
// T36 =/ T14
// T55 =/ T58
// T37 =/ T65
// T67 =/ T7
// T50 => T24
// T45 =/ T19
// T49 =/ T60
// T24 =/ T46
// T29 =/ T22
// T36 => T69
// T2 =/ T48
// T1 =/ T68
// T46 =/ T3
// T65 =/ T8
// T17 =/ T52
// T31 =/ T52
// T54 =/ T28
// T32 =/ T64
// T41 =/ T20
// T51 => T46
// T26 =/ T55
// T29 =/ T3
// T14 =/ T19
// T3 =/ T33
// T29 =/ T16
// T36 =/ T23
// T54 =/ T39
// T58 =/ T41
// T31 =/ T47
// T62 =/ T34
// T2 =/ T19
// T10 =/ T4
// T16 => T2
// T34 => T52
// T43 => T69
// T24 =/ T60
// T47 =/ T51
// T31 =/ T55
// T24 =/ T8
// T35 =/ T14
// T53 =/ T1
// T62 =/ T0
// T45 =/ T14
// T32 =/ T58
// T13 =/ T44
// T32 =/ T31
// T47 =/ T64
// T63 =/ T22
// T40 =/ T49
// T5 =/ T52
// T15 =/ T62
// T5 => T40
// T44 => T15
// T14 =/ T12
// T45 =/ T61
// T8 =/ T64
// T64 =/ T42
// T41 =/ T16
// T27 =/ T48
// T46 =/ T22
// T33 =/ T63
// T54 =/ T46
// T56 =/ T55
// T16 => T11
// T58 =/ T55
// T49 =/ T0
// T62 =/ T57
// T48 =/ T63
// T12 =/ T64
// T50 =/ T0
// T5 =/ T50
// T36 =/ T31
// T11 =/ T13
// T27 =/ T23
// T42 =/ T64
// T37 => T69
// T18 =/ T39
// T17 =/ T10
// T38 =/ T59
// T47 =/ T19
// T29 =/ T46
// T0 =/ T43
// T27 =/ T10
// T17 =/ T49
// T59 =/ T19
// T68 => T24
// T20 =/ T28
// T51 => T39
// T30 =/ T65
// T54 =/ T8
// T69 =/ T3
// T46 =/ T19
// T38 =/ T30
// T37 =/ T68
// T19 =/ T18
// T22 =/ T5
// T65 =/ T46
// T24 =/ T52
// T43 =/ T18
// T11 => T24
// T63 =/ T56
// T54 =/ T43
// T32 =/ T65
// T19 =/ T49
// T22 => T24
// T47 =/ T10
// T42 =/ T11
// T65 =/ T66
// T56 =/ T68
// T34 => T22
// T3 =/ T9
// T6 => T24
// T38 =/ T36
// T63 =/ T27
// T35 =/ T37
// T0 =/ T58
// T67 =/ T23
// T3 => T69
// T17 =/ T16
// T48 => T24
// T67 =/ T28
// T38 =/ T14
// T52 =/ T2
// T55 =/ T60
// T7 =/ T48
// T11 =/ T17
// T35 => T24
// T52 => T67
// T67 =/ T17
// T25 =/ T48
// T67 =/ T36
// T18 =/ T3
// T34 => T0
// T68 =/ T9
// T6 =/ T38
// T54 =/ T7
// T7 =/ T12
// T44 => T1
// T45 =/ T4
// T59 =/ T13
// T66 =/ T29
// T24 =/ T59
// T66 =/ T3
// T51 => T11
// T31 =/ T64
// T63 =/ T62
// T23 =/ T41
// T7 =/ T57
// T16 => T52
// T22 => T69
// T11 =/ T25
// T41 =/ T32
// T53 => T21
// T66 =/ T26
// T42 =/ T51
// T13 =/ T42
// T50 =/ T39
// T1 =/ T60
// T37 =/ T53
// T38 =/ T60
// T23 =/ T37
// T5 =/ T20
// T62 =/ T44
// T13 =/ T0
// T12 =/ T25
// T30 => T24
// T13 =/ T52
// T25 =/ T56
// T42 =/ T9
// T15 =/ T64
// T21 => T57
// T32 =/ T44
// T32 =/ T10
// T24 =/ T33
// T68 =/ T64
// T19 => T24
// T65 =/ T62
// T49 =/ T57
// T61 =/ T56
// T65 =/ T58
// T33 =/ T56
// T30 =/ T49
// T64 =/ T11
// T64 => T69
// T16 => T5
// T13 =/ T7
// T43 =/ T62
// T18 =/ T26
// T3 =/ T18
// T48 =/ T39
// T45 =/ T15
// T68 =/ T53
// T7 =/ T0
// T61 =/ T15
// T54 =/ T55
// T37 =/ T63
// T15 =/ T55
// T36 =/ T10
// T65 =/ T15
// T11 =/ T64
// T64 =/ T27
// T38 =/ T49
// T28 =/ T52
// T33 =/ T25
// T66 =/ T61
// T27 =/ T22
// T52 =/ T44
// T62 =/ T53
// T15 =/ T34
// T25 =/ T53
// T51 => T35
// T15 =/ T18
// T55 =/ T14
// T51 => T20
// T8 =/ T61
// T67 =/ T20
// T48 => T67
// T2 =/ T45
// T35 =/ T53
// T67 =/ T6
// T40 =/ T51
// T2 =/ T63
// T1 => T21
// T31 =/ T19
// T17 =/ T0
// T39 =/ T31
// T60 => T40
// T21 =/ T16
// T12 =/ T44
// T53 =/ T8
// T61 => T21
// T2 =/ T65
// T65 =/ T18
// T52 =/ T53
// T65 =/ T54
// T15 =/ T7
// T16 => T8
// T65 =/ T48
// T58 =/ T65
// T4 =/ T7
// T49 =/ T66
// T35 =/ T59
// T2 => T21
// T29 =/ T48
// T9 =/ T58
// T2 =/ T14
// T61 =/ T43
// T1 =/ T23
// T65 =/ T13
// T12 =/ T68
// T16 => T51
// T69 =/ T36
// T33 =/ T16
// T19 =/ T60
// T56 =/ T50
// T5 =/ T58
// T0 =/ T36
// T42 =/ T54
// T10 =/ T14
// T41 =/ T3
// T25 =/ T0
// T35 =/ T51
// T46 =/ T12
// T11 =/ T37
// T27 =/ T8
// T21 => T60
// T67 =/ T12
// T52 =/ T17
// T26 =/ T65
// T31 =/ T18
// T38 =/ T23
// T54 =/ T11
// T4 =/ T28
// T59 => T69
// T33 =/ T45
// T65 =/ T47
// T63 =/ T2
// T38 =/ T65
// T4 => T40
// T50 => T57
// T31 =/ T41
// T1 => T67
// T22 =/ T3
// T8 =/ T54
// T24 =/ T68
// T11 =/ T5
// T33 =/ T44
// T56 =/ T41
// T10 =/ T67
// T57 =/ T41
// T34 => T38
// T39 =/ T20
// T66 =/ T9
// T49 =/ T9
// T52 =/ T26
// T16 => T3
// T66 => T69
// T38 =/ T4
// T25 =/ T68
// T9 =/ T12
// T55 =/ T9
// T22 =/ T36
// T14 =/ T26
// T50 =/ T61
// T20 =/ T13
// T6 =/ T8
// T29 =/ T17
// T24 =/ T57
// T62 =/ T22
// T0 =/ T1
// T16 => T66
// T6 =/ T31
// T18 =/ T17
// T38 =/ T34
// T35 =/ T32
// T45 =/ T38
// T27 =/ T17
// T57 => T69
// T23 =/ T65
// T65 =/ T19
// T64 =/ T14
// T62 =/ T36
// T55 =/ T3
// T51 => T52
// T48 =/ T44
// T14 =/ T9
// T57 =/ T13
// T6 =/ T56
// T60 =/ T45
// T40 =/ T44
// T21 => T39
// T30 =/ T26
// T37 =/ T25
// T39 =/ T56
// T45 =/ T62
// T32 =/ T12
// T40 =/ T60
// T16 => T56
// T50 =/ T56
// T56 =/ T46
// T40 =/ T22
// T33 =/ T17
// T52 =/ T11
// T8 =/ T48
// T61 =/ T50
// T47 =/ T1
// T17 =/ T18
// T41 =/ T2
// T39 =/ T50
// T32 =/ T63
// T51 => T9
// T34 => T53
// T12 =/ T34
// T23 => T69
// T2 =/ T8
// T6 =/ T54
// T22 =/ T10
// T11 => T21
// T5 => T21
// T31 => T24
// T11 => T59
// T34 => T27
// T26 => T21
// T16 => T32
// T44 => T59
// T15 => T69
// T51 => T22
// T21 => T6
// T56 => T24
// T16 => T26
// T44 => T32
// T24 => T40
// T34 => T12
// T8 => T21
// T21 => T20
// T57 => T40
// T44 => T62
// T30 => T21
// T16 => T31
// T21 => T43
// T50 => T67
// T58 => T24
// T68 => T14
// T16 => T1
// T33 => T69
// T52 => T40
// T44 => T9
// T20 => T69
// T61 => T59
// T64 => T47
// T44 => T34
// T65 => T24
// T51 => T64
// T27 => T57
// T66 => T40
// T46 => T24
// T3 => T67
// T21 => T66
// T21 => T50
// T19 => T40
// T16 => T17
// T13 => T47
// T54 => T40
// T12 => T67
// T21 => T15
// T32 => T24
// T56 => T69
// T21 => T32
// T3 => T21
// T38 => T27
// T27 => T38
// T36 => T67
// T51 => T0
// T60 => T15
// T64 => T67
// T65 => T40
// T34 => T48
// T51 => T33
// T21 => T54
// T23 => T40
// T50 => T21
// T16 => T62
// T28 => T69
// T29 => T15
// T27 => T47
// T50 => T69
// T68 => T69
// T21 => T2
// T34 => T25
// T57 => T21
// T0 => T40
// T16 => T18
// T13 => T40
// T16 => T12
// T16 => T58
// T45 => T40
// T62 => T59
// T44 => T54
// T44 => T60
// T62 => T40
// T21 => T46
// T13 => T67
// T3 => T47
// T34 => T49
// T65 => T21
// T34 => T26
// T16 => T47
// T66 => T67
// T51 => T54
// T34 => T58
