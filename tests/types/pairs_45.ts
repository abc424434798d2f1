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
type T0 = 'a';
type T1 = { readonly y: PT2; x?: true };
type T2 = ('')[];
type T3 = (Json)[];
type T4 = readonly [];
type T5 = Exclude<boolean, Tree2>;
type T6 = `${string}-${string}`;
type T7 = { readonly c?: Json; val?: true };
type T8 = Array<Pick<I2, 'a' | 'c'>>;
type T9 = Exclude<PT2, 2>;
type T10 = Pair<{ val?: (string)[]; v?: 2 }>;
type T11 = ((Function) & (Object))[];
type T12 = Awaited2<PR>;
type T13 = ((p0: string) => never);
type T14 = { a: { kind?: E.Y; readonly c?: {} } | Fn1; x?(p0: Record<number, true>): ((p0: 0, p1: E) => string) | Mutable<''> };
type T15 = Biv<Required<string>>;
type T16 = Array<''>;
type T17 = Promise<(() => Mutable<boolean>)>;
type T18 = keyof (unknown);
type T19 = Array<LinkedTup> | (Ix) & (E.Y);
type T20 = (bigint)[] | undefined;
type T21 = Exclude<A['m'], First<PR>>;
type T22 = (Record<string, true>)[];
type T23 = { b?: ''; c: Tree2 };
type T24 = object;
type T25 = G<Tree>;
type T26 = Omit<I2, 'b'>;
type T27 = 1;
type T28 = ReturnType<A['m']>;
type T29 = never;
type T30 = I1;
type T31 = Extract<(<T>(f: (x: T) => void) => T), Json[]>;
type T32 = Ix | I1;
type T33 = (Ix2)[];
type T34 = unknown | NIx;
type T35 = object;
type T36 = [];
type T37 = (Function)[];
type T38 = bigint;
type T39 = keyof (Lit);
type T40 = Rec1<U1>;
type T41 = (typeof B)[];
type T42 = boolean;
type T43 = ((p0: (Record<number, String>)[], p1?: bigint) => NIx | object | true);
type T44 = null;
type T45 = Rec1<(new (x: Awaited2<void>) => Readonly<I1>)>;
type T46 = { x: ReadonlyArray<1> };
type T47 = ((p0: String, p1: Object) => Ix2);
type T48 = Pair<null>;
type T49 = E.Y | void;
type T50 = ((p0?: '', p1?: false) => undefined);
type T51 = never;
type T52 = Record<string, 2 | unknown>;
type T53 = Awaited2<Function>;
type T54 = (Object)[];
type T55 = (new (x: B) => Fn2);
type T56 = Opt<(new (x: 'a') => {})>;
type T57 = { x: LinkedTup };
type T58 = keyof (void);
type T59 = (<T extends object>(x?: T) => T);
type T60 = Record<string, 2>;
type T61 = 2;
type T62 = true;
type T63 = Pair<I3>;
type T64 = unknown;
type T65 = ReadonlyArray<B>;
type T66 = Promise<Record<Lit, U1>>;
type T67 = 0;
type T68 = (((p0?: 0) => Json)) & (Extract<I1, number>) | ((p0: 2) => Exclude<{}, One>);
type T69 = (() => Record<string, Json[]>);
export {};


// T0: "a"
// T1: { readonly y: PT2; x?: true | undefined; }
// T2: ""[]
// T3: Json[]
// T4: readonly []
// T5: boolean
// T6: `${string}-${string}`
// T7: { readonly c?: Json | undefined; val?: true | undefined; }
// T8: Pick<I2, "a" | "c">[]
// T9: PT2
// T10: { first: { val?: string[] | undefined; v?: 2 | undefined; }; second: { val?: string[] | undefined; v?: 2 | undefined; }; }
// T11: (Function & Object)[]
// T12: PR
// T13: (p0: string) => never
// T15: Biv<string>
// T16: ""[]
// T18: never
// T19: LinkedTup[] | (Ix & E.Y)
// T20: bigint[] | undefined
// T21: (a: number) => string
// T22: Record<string, true>[]
// T23: { b?: "" | undefined; c: Tree2; }
// T24: object
// T25: G<Tree>
// T26: { a: string; c: boolean; }
// T27: 1
// T28: string
// T29: never
// T30: I1
// T31: never
// T32: I1 | Ix
// T33: Ix2[]
// T34: unknown
// T35: object
// T36: []
// T37: Function[]
// T38: bigint
// T39: number | "charAt" | "length" | "toString"
// T40: Rec1<U1>
// T41: (typeof B)[]
// T42: boolean
// T43: (p0: Record<number, String>[], p1?: bigint | undefined) => true | object | NIx
// T44: null
// T45: Rec1<new (x: void) => Readonly<I1>>
// T46: { x: readonly 1[]; }
// T47: (p0: String, p1: Object) => Ix2
// T48: { first: null; second: null; }
// T49: void | E.Y
// T50: (p0?: "" | undefined, p1?: false | undefined) => undefined
// T51: never
// T52: { [x: string]: unknown; }
// T53: Function
// T54: Object[]
// T55: new (x: B) => Fn2
// T56: (new (x: "a") => {}) | undefined
// T57: { x: LinkedTup; }
// T58: never
// T59: <T extends object>(x?: T | undefined) => T
// T60: { [x: string]: 2; }
// T61: 2
// T62: true
// T63: { first: I3; second: I3; }
// T64: unknown
// T65: readonly B[]
// T66: Promise<Record<Lit, U1>>
// T67: 0
// T68: (p0: 2) => {}
// T69: () => Record<string, Json[]>
// T11 =/ T58
// T19 =/ T36
// T53 =/ T14
// T64 =/ T3
// T68 =/ T37
// T12 =/ T32
// T26 =/ T27
// T2 =/ T61
// T25 =/ T2
// T18 => T9
// T22 =/ T32
// T19 =/ T67
// T45 =/ T5
// T62 =/ T1
// T45 =/ T51
// T41 =/ T58
// T64 =/ T31
// T26 => T7
// T18 => T25
// T39 =/ T24
// T53 =/ T55
// T65 =/ T39
// T68 =/ T20
// T5 =/ T66
// T18 => T48
// T47 =/ T38
// T38 =/ T1
// T43 =/ T59
// T48 =/ T56
// T8 => T24
// T17 =/ T1
// T60 =/ T15
// T23 =/ T3
// T13 =/ T23
// T34 =/ T2
// T34 =/ T10
// T29 => T67
// T49 =/ T23
// T47 =/ T36
// T32 =/ T49
// T33 =/ T12
// T67 => T39
// T48 => T24
// T25 =/ T45
// T62 =/ T19
// T54 =/ T9
// T37 =/ T51
// T23 =/ T4
// T3 =/ T0
// T66 =/ T27
// T69 => T68
// T60 =/ T23
// T59 => T64
// T65 =/ T59
// T32 =/ T21
// T15 =/ T18
// T12 =/ T28
// T39 =/ T54
// T20 =/ T13
// T13 =/ T50
// T67 =/ T26
// T32 =/ T57
// T63 =/ T16
// T47 =/ T44
// T53 =/ T45
// T20 =/ T51
// T15 =/ T25
// T25 =/ T26
// T10 =/ T23
// T66 =/ T63
// T63 =/ T17
// T32 =/ T22
// T14 =/ T42
// T10 => T52
// T27 =/ T21
// T49 =/ T43
// T67 =/ T20
// T14 =/ T50
// T56 =/ T0
// T52 =/ T29
// T41 =/ T1
// T46 =/ T66
// T20 =/ T9
// T7 =/ T4
// T43 => T24
// T17 =/ T49
// T10 =/ T46
// T31 => T12
// T21 =/ T61
// T13 => T24
// T42 =/ T22
// T31 => T34
// T55 =/ T41
// T42 =/ T55
// T3 =/ T4
// T42 =/ T17
// T66 =/ T57
// T46 =/ T63
// T67 =/ T33
// T20 =/ T15
// T60 =/ T54
// T65 =/ T50
// T19 =/ T52
// T33 =/ T46
// T48 =/ T38
// T11 =/ T31
// T69 =/ T1
// T65 =/ T49
// T20 =/ T58
// T13 =/ T3
// T50 =/ T33
// T68 =/ T21
// T8 => T3
// T4 =/ T14
// T5 =/ T17
// T50 =/ T2
// T26 =/ T39
// T12 =/ T1
// T51 => T62
// T11 =/ T52
// T18 => T51
// T31 => T46
// T15 =/ T29
// T38 =/ T48
// T57 =/ T36
// T4 =/ T13
// T61 =/ T21
// T47 =/ T56
// T17 =/ T69
// T28 =/ T27
// T35 =/ T63
// T46 =/ T60
// T38 =/ T61
// T26 =/ T14
// T31 => T36
// T36 =/ T43
// T46 =/ T53
// T18 => T16
// T26 =/ T56
// T4 =/ T58
// T67 =/ T56
// T36 =/ T56
// T43 =/ T51
// T9 =/ T26
// T14 =/ T38
// T11 =/ T36
// T13 =/ T9
// T11 =/ T53
// T1 =/ T53
// T61 =/ T3
// T52 =/ T4
// T56 =/ T35
// T65 =/ T8
// T20 =/ T44
// T28 =/ T61
// T57 =/ T48
// T19 =/ T5
// T56 =/ T38
// T63 =/ T2
// T44 =/ T66
// T11 =/ T51
// T29 => T2
// T37 =/ T55
// T43 =/ T4
// T31 => T62
// T59 =/ T49
// T21 =/ T36
// T56 =/ T62
// T31 => T45
// T22 =/ T65
// T31 => T61
// T8 =/ T16
// T69 =/ T57
// T52 =/ T19
// T51 => T39
// T6 =/ T58
// T63 =/ T22
// T28 =/ T51
// T50 =/ T45
// T53 =/ T62
// T39 =/ T11
// T18 => T3
// T48 =/ T63
// T30 =/ T8
// T28 =/ T2
// T57 =/ T21
// T0 =/ T36
// T36 =/ T5
// T21 =/ T8
// T16 =/ T30
// T35 =/ T4
// T17 =/ T55
// T60 =/ T18
// T25 =/ T10
// T55 =/ T5
// T17 =/ T48
// T6 =/ T62
// T38 =/ T55
// T64 =/ T29
// T6 =/ T65
// T22 =/ T51
// T48 =/ T13
// T61 =/ T5
// T59 =/ T39
// T8 =/ T37
// T26 =/ T47
// T33 =/ T31
// T15 =/ T53
// T62 =/ T0
// T24 =/ T2
// T3 =/ T25
// T28 =/ T33
// T8 =/ T50
// T0 => T28
// T69 =/ T52
// T26 =/ T51
// T11 =/ T39
// T4 =/ T40
// T20 =/ T21
// T26 => T24
// T64 =/ T2
// T1 => T35
// T53 =/ T20
// T45 =/ T47
// T32 =/ T2
// T8 =/ T39
// T49 =/ T12
// T0 =/ T13
// T19 =/ T49
// T10 =/ T25
// T8 =/ T33
// T5 =/ T69
// T32 =/ T38
// T54 =/ T66
// T51 => T50
// T41 =/ T27
// T57 =/ T53
// T1 =/ T30
// T25 =/ T58
// T46 =/ T57
// T11 =/ T21
// T22 =/ T13
// T30 => T64
// T17 =/ T6
// T10 =/ T12
// T8 =/ T18
// T59 =/ T56
// T24 => T35
// T5 =/ T15
// T47 =/ T33
// T42 =/ T1
// T13 =/ T1
// T69 =/ T42
// T3 =/ T67
// T20 =/ T47
// T13 =/ T41
// T23 =/ T32
// T23 =/ T58
// T23 =/ T33
// T3 =/ T50
// T64 =/ T13
// T59 =/ T46
// T14 =/ T44
// T60 =/ T39
// T18 => T62
// T53 =/ T10
// T34 =/ T39
// T23 =/ T69
// T53 =/ T29
// T63 => T35
// T39 =/ T6
// T30 =/ T7
// T8 =/ T31
// T2 =/ T10
// T11 =/ T26
// T17 =/ T45
// T47 =/ T58
// T56 =/ T21
// T66 =/ T46
// T24 =/ T65
// T3 =/ T47
// T7 =/ T37
// T54 => T34
// T58 => T17
// T52 =/ T8
// T43 =/ T21
// T37 =/ T58
// T13 =/ T20
// T58 => T63
// T47 =/ T32
// T32 =/ T23
// T10 =/ T61
// T9 =/ T52
// T43 =/ T26
// T48 =/ T4
// T9 =/ T0
// T11 =/ T20
// T27 =/ T44
// T19 =/ T17
// T42 =/ T50
// T6 =/ T46
// T65 =/ T67
// T42 =/ T8
// T8 =/ T47
// T48 =/ T37
// T60 =/ T36
// T47 =/ T6
// T54 =/ T5
// T48 =/ T60
// T54 =/ T22
// T67 =/ T28
// T25 =/ T12
// T56 =/ T9
// T32 =/ T51
// T67 =/ T45
// T49 =/ T45
// T52 =/ T43
// T55 =/ T45
// T16 =/ T51
// T11 =/ T48
// T44 =/ T51
// T45 => T35
// T12 =/ T60
// T61 =/ T68
// T41 => T35
// T48 =/ T69
// T56 =/ T13
// T14 =/ T12
// T49 =/ T36
// T28 =/ T46
// T23 =/ T26
// T13 =/ T51
// T28 =/ T14
// T50 =/ T27
// T21 =/ T62
// T7 =/ T43
// T15 =/ T32
// T12 =/ T14
// T44 => T34
// T43 =/ T44
// T3 =/ T18
// T59 =/ T68
// T60 =/ T6
// T67 => T34
// T14 =/ T69
// T65 =/ T4
// T16 =/ T11
// T32 =/ T66
// T45 =/ T63
// T51 => T63
// T10 =/ T43
// T24 =/ T27
// T59 =/ T60
// T64 => T34
// T62 => T5
// T45 =/ T7
// T42 =/ T63
// T22 =/ T58
// T14 =/ T32
// T44 =/ T25
// T50 =/ T40
// T27 =/ T69
// T37 =/ T21
// T57 =/ T42
// T52 =/ T47
// T62 =/ T48
// T62 =/ T18
// T69 =/ T32
// T40 =/ T60
// T57 =/ T68
// T36 => T16
// T14 =/ T30
// T42 =/ T44
// T63 =/ T50
// T37 =/ T10
// T25 => T64
// T44 =/ T17
// T55 =/ T4
// T68 =/ T50
// T53 =/ T41
// T43 =/ T20
// T66 =/ T7
// T2 =/ T27
// T51 => T59
// T27 =/ T6
// T37 =/ T40
// T54 =/ T41
// T69 =/ T38
// T58 => T23
// T8 =/ T6
// T42 =/ T45
// T9 =/ T62
// T30 =/ T27
// T67 =/ T4
// T26 =/ T46
// T4 =/ T56
// T35 =/ T18
// T14 => T35
// T16 =/ T29
// T39 =/ T46
// T17 =/ T58
// T21 =/ T51
// T25 =/ T7
// T18 => T28
// T6 =/ T19
// T9 =/ T69
// T65 =/ T69
// T45 =/ T16
// T62 =/ T23
// T53 =/ T27
// T33 => T35
// T45 =/ T59
// T27 =/ T66
// T2 =/ T25
// T22 =/ T12
// T69 =/ T49
// T37 =/ T46
// T24 =/ T0
// T44 =/ T39
// T3 =/ T2
// T18 => T22
// T16 => T35
// T53 =/ T9
// T28 =/ T49
// T10 =/ T16
// T35 =/ T28
// T31 => T13
// T60 =/ T40
// T62 =/ T6
// T65 =/ T57
// T32 =/ T40
// T39 =/ T63
// T13 =/ T4
// T34 =/ T42
// T26 =/ T22
// T51 => T25
// T16 => T54
// T2 =/ T55
// T20 =/ T69
// T57 =/ T29
// T60 =/ T44
// T36 => T34
// T64 =/ T40
// T18 => T15
// T37 =/ T7
// T4 =/ T10
// T26 =/ T2
// T69 => T24
// T4 =/ T12
// T29 => T44
// T3 =/ T27
// T9 =/ T59
// T28 =/ T7
// T40 =/ T5
// T13 =/ T38
// T1 =/ T4
// T54 =/ T4
// T69 =/ T15
// T58 => T65
// T25 =/ T57
// T58 => T35
// T8 =/ T5
// T5 =/ T14
// T31 => T51
// T51 => T52
// T9 => T24
// T29 => T30
// T9 => T34
// T29 => T50
// T32 => T34
// T18 => T1
// T58 => T31
// T58 => T55
// T53 => T64
// T29 => T45
// T58 => T29
// T58 => T4
// T51 => T55
// T18 => T47
// T18 => T41
// T20 => T34
// T50 => T35
// T46 => T24
// T19 => T24
// T36 => T8
// T20 => T64
// T36 => T3
// T51 => T48
// T52 => T34
// T51 => T66
// T30 => T32
// T58 => T53
// T24 => T64
// T58 => T25
// T36 => T20
// T7 => T35
// T29 => T62
// T38 => T34
// T35 => T7
// T15 => T34
// T18 => T69
// T29 => T48
// T47 => T53
// T18 => T33
// T43 => T53
// T58 => T16
// T29 => T55
// T58 => T22
// T31 => T59
// T18 => T43
// T31 => T5
// T31 => T48
// T29 => T58
// T7 => T52
// T36 => T22
// T18 => T27
// T51 => T12
// T18 => T17
// T69 => T34
// T51 => T3
// T50 => T34
// T58 => T3
// T31 => T64
// T51 => T30
// T31 => T7
// T31 => T43
// T51 => T29
// T29 => T7
// T69 => T43
// T16 => T2
