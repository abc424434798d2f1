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
type T0 = Json;
type T1 = [null, string, E.Y];
type T2 = [string, number][0];
type T3 = (new (x: null) => void);
type T4 = ((One)[])[];
type T5 = Number;
type T6 = First<(I1)[]>;
type T7 = { readonly y: NonNullable<One>; val: ((p0: any) => Fn1); kind: (number)[] };
type T8 = bigint | I4;
type T9 = bigint;
type T10 = (Lit)[];
type T11 = object;
type T12 = (PR)[];
type T13 = (<T>(x: T) => T | undefined) | Exclude<0, Tree2>;
type T14 = string;
type T15 = Parameters<A['m']>;
type T16 = [];
type T17 = { c?: NIx; x: Flat<1> };
type T18 = Promise<Flat<Function>>;
type T19 = Number;
type T20 = I2;
type T21 = (<T>(x: T[]) => T[]);
type T22 = { v: Ix };
type T23 = { x?: String; v?(p0?: 'b', p1?: false): Tree };
type T24 = B;
type T25 = Inv<(new (x: DeepRO<B>) => { x: true; v?: Number })>;
type T26 = keyof ((keyof (null))[]);
type T27 = (<T>(x?: T) => T | undefined);
type T28 = B | S.P | { y: LinkedTup; a: Object; kind: 0 };
type T29 = (new (x: Function) => Partial<I2>);
type T30 = Array<NIx>;
type T31 = any;
type T32 = (new (x: U1) => String);
type T33 = (Tree2)[];
type T34 = (PT)[];
type T35 = 'b';
type T36 = { a?: true; x: 0 };
type T37 = (new (x: typeof A) => D<S>);
type T38 = { kind: [(Record<'a' | 'b', object>)?, ({ readonly c: 2 })?, ({ val: void; v(): {}; a(p0: I2): Ix })?, ...(0)[]]; c?: (new (x: (new (x: void) => Ix)) => `a${string}`) };
type T39 = Readonly<I4> | [Rec1<E.Y>];
type T40 = [string, number][0];
type T41 = (new (x: Record<string, 'b'>) => (new (x: NIx) => Fn1));
type T42 = 0 | S.P;
type T43 = Readonly<B> | null;
type T44 = ((() => LinkedTup))[];
type T45 = (() => Extract<Pick<I2, 'a' | 'c'>, (never) & (Ix2)>);
type T46 = [];
type T47 = (() => { c: Json; kind: 'b'; x?: number });
type T48 = Flat<undefined>;
type T49 = { val?: (<T>(x: T, y: T) => T[]); b: symbol; a(): ['b', Ix2, S] };
type T50 = D<LinkedTup>;
type T51 = Opt<{ kind: PT; x: false }>;
type T52 = Pick<I2, 'a' | 'c'>;
type T53 = (B)[];
type T54 = (Parameters<A['m']>)[];
type T55 = Opt<never>;
type T56 = keyof ({ v(): Mutable<object>; a?: keyof (Fn2); [k: string]: any });
type T57 = [];
type T58 = keyof ((new (x: ((p0: U1, p1: PT2) => string)) => (I3)[]));
type T59 = (Inv<0> | Biv<PR>) & ({ a: I4; y: U1 | void });
type T60 = [];
type T61 = Extract<{ b?: void | Ix }, D<(true) & (number)>>;
type T62 = Uppercase<string>;
type T63 = (Ix)[];
type T64 = 'b' | '';
type T65 = Contra<(new (x: (new (x: Ix) => any)) => false)>;
type T66 = Array<(new (x: { v(p0?: Json, p1?: Tree): string; y: true }) => (never)[])>;
type T67 = NonNullable<1>;
type T68 = Omit<I2, 'b'>;
type T69 = object;
export {};


// T0: string | number | boolean | Json[] | { [k: string]: Json; } | null
// T1: [null, string, E.Y]
// T2: string
// T3: new (x: null) => void
// T4: One[][]
// T5: Number
// T6: never
// T7: { readonly y: One; val: (p0: any) => Fn1; kind: number[]; }
// T8: bigint | I4
// T9: bigint
// T10: Lit[]
// T11: object
// T12: PR[]
// T13: 0 | (<T>(x: T) => T | undefined)
// T14: string
// T15: [a: number]
// T16: []
// T17: { c?: NIx | undefined; x: 1; }
// T18: Promise<Function>
// T19: Number
// T20: I2
// T21: <T>(x: T[]) => T[]
// T22: { v: Ix; }
// T23: { x?: String | undefined; v?(p0?: "b" | undefined, p1?: false | undefined): Tree; }
// T24: B
// T25: Inv<new (x: DeepRO<B>) => { x: true; v?: Number | undefined; }>
// T26: keyof never[]
// T27: <T>(x?: T | undefined) => T | undefined
// T28: B | S.P | { y: LinkedTup; a: Object; kind: 0; }
// T29: new (x: Function) => Partial<I2>
// T30: NIx[]
// T31: any
// T32: new (x: U1) => String
// T33: Tree2[]
// T34: PT[]
// T35: "b"
// T36: { a?: true | undefined; x: 0; }
// T37: new (x: typeof A) => D<S>
// T38: { kind: [(Record<"a" | "b", object> | undefined)?, ({ readonly c: 2; } | undefined)?, ({ val: void; v(): {}; a(p0: I2): Ix; } | undefined)?, ...0[]]; c?: (new (x: new (x: void) => Ix) => `a${string}`) | undefined; }
// T39: Readonly<I4> | [Rec1<E.Y>]
// T40: string
// T41: new (x: Record<string, "b">) => new (x: NIx) => Fn1
// T42: 0 | S.P
// T43: Readonly<B> | null
// T44: (() => LinkedTup)[]
// T45: () => never
// T46: []
// T47: () => { c: Json; kind: "b"; x?: number | undefined; }
// T48: undefined
// T49: { val?: (<T>(x: T, y: T) => T[]) | undefined; b: symbol; a(): ["b", Ix2, S]; }
// T50: D<LinkedTup>
// T51: { kind: PT; x: false; } | undefined
// T52: { a: string; c: boolean; }
// T53: B[]
// T54: [a: number][]
// T55: undefined
// T56: string | number
// T57: []
// T58: never
// T59: (Inv<0> | Biv<PR>) & { a: I4; y: void | U1; }
// T60: []
// T61: never
// T62: Uppercase<string>
// T63: Ix[]
// T65: Contra<new (x: new (x: Ix) => any) => false>
// T66: (new (x: { v(p0?: Json | undefined, p1?: Tree | undefined): string; y: true; }) => never[])[]
// T67: 1
// T68: { a: string; c: boolean; }
// T69: object
// T54 =/ T48
// T13 =/ T5
// T28 =/ T35
// T35 =/ T19
// T30 =/ T21
// T37 =/ T66
// T33 =/ T67
// T67 =/ T69
// T20 => T52
// T23 =/ T65
// T5 =/ T35
// T15 => T31
// T5 =/ T68
// T58 => T17
// T11 =/ T45
// T1 => T69
// T5 => T11
// T60 => T57
// T28 =/ T1
// T22 =/ T64
// T66 => T69
// T28 =/ T43
// T6 => T4
// T12 =/ T25
// T46 =/ T47
// T6 => T39
// T3 =/ T8
// T36 =/ T30
// T51 =/ T62
// T8 =/ T27
// T3 =/ T49
// T35 =/ T60
// T47 =/ T51
// T42 =/ T64
// T52 =/ T30
// T46 => T63
// T0 =/ T18
// T62 =/ T10
// T4 =/ T16
// T19 =/ T27
// T28 =/ T12
// T12 =/ T46
// T32 =/ T6
// T14 =/ T68
// T65 =/ T56
// T60 =/ T13
// T39 =/ T21
// T4 =/ T35
// T47 =/ T59
// T44 =/ T0
// T31 => T37
// T30 =/ T43
// T52 =/ T19
// T17 =/ T67
// T65 => T31
// T58 => T53
// T32 =/ T56
// T20 =/ T15
// T48 => T31
// T69 =/ T55
// T48 =/ T57
// T40 =/ T29
// T67 =/ T32
// T12 =/ T24
// T48 =/ T46
// T45 =/ T46
// T14 =/ T54
// T46 =/ T3
// T7 =/ T36
// T38 =/ T3
// T42 =/ T3
// T8 =/ T44
// T4 =/ T56
// T67 =/ T2
// T32 =/ T41
// T2 =/ T35
// T43 =/ T37
// T52 =/ T7
// T18 =/ T19
// T34 =/ T43
// T12 =/ T1
// T38 =/ T66
// T41 =/ T60
// T67 =/ T39
// T69 =/ T65
// T62 =/ T16
// T30 =/ T26
// T28 =/ T15
// T1 =/ T57
// T35 =/ T39
// T5 =/ T28
// T57 =/ T65
// T12 =/ T40
// T20 =/ T13
// T45 =/ T48
// T56 =/ T46
// T40 =/ T46
// T24 =/ T65
// T11 =/ T21
// T67 =/ T52
// T46 =/ T43
// T13 =/ T29
// T64 =/ T13
// T66 =/ T48
// T12 =/ T50
// T10 =/ T67
// T68 => T0
// T65 =/ T5
// T48 =/ T10
// T57 =/ T64
// T5 =/ T24
// T18 =/ T48
// T22 =/ T8
// T13 =/ T45
// T25 => T69
// T31 => T36
// T32 =/ T30
// T4 =/ T37
// T45 =/ T30
// T1 =/ T10
// T51 =/ T23
// T53 => T69
// T8 =/ T46
// T29 =/ T22
// T20 =/ T48
// T40 =/ T25
// T57 =/ T45
// T21 =/ T16
// T57 => T60
// T22 =/ T23
// T26 =/ T48
// T28 =/ T40
// T9 =/ T32
// T69 =/ T56
// T37 =/ T63
// T44 =/ T28
// T46 =/ T49
// T68 =/ T9
// T61 => T48
// T10 =/ T34
// T67 =/ T57
// T34 =/ T15
// T28 =/ T30
// T34 => T69
// T45 =/ T54
// T13 =/ T7
// T28 =/ T53
// T63 =/ T16
// T40 =/ T13
// T28 =/ T19
// T24 => T11
// T12 => T69
// T17 =/ T63
// T19 =/ T50
// T38 =/ T12
// T4 =/ T27
// T29 =/ T5
// T55 =/ T9
// T44 =/ T43
// T69 => T23
// T0 =/ T41
// T40 =/ T62
// T69 =/ T57
// T47 =/ T61
// T54 =/ T63
// T2 =/ T65
// T1 =/ T5
// T59 =/ T43
// T14 =/ T60
// T69 =/ T28
// T0 =/ T48
// T57 =/ T59
// T67 =/ T36
// T20 =/ T32
// T10 =/ T36
// T22 =/ T51
// T38 =/ T50
// T8 =/ T48
// T39 =/ T20
// T48 =/ T20
// T4 =/ T3
// T55 =/ T20
// T28 =/ T60
// T0 =/ T26
// T23 =/ T36
// T58 => T46
// T13 =/ T14
// T47 =/ T19
// T21 =/ T46
// T19 =/ T68
// T25 =/ T30
// T8 =/ T28
// T42 =/ T8
// T2 =/ T34
// T32 =/ T19
// T14 =/ T57
// T5 =/ T64
// T30 =/ T49
// T62 => T56
// T47 =/ T40
// T64 =/ T47
// T53 =/ T5
// T15 =/ T1
// T26 =/ T53
// T39 =/ T52
// T9 =/ T43
// T36 =/ T3
// T27 =/ T16
// T65 =/ T64
// T42 =/ T55
// T7 =/ T22
// T62 =/ T11
// T26 =/ T59
// T5 =/ T17
// T43 =/ T13
// T48 =/ T44
// T26 =/ T38
// T18 =/ T60
// T67 =/ T47
// T44 =/ T18
// T36 =/ T68
// T28 =/ T47
// T29 =/ T52
// T33 =/ T55
// T31 => T48
// T52 => T69
// T17 =/ T53
// T29 =/ T35
// T40 =/ T26
// T2 =/ T46
// T45 => T27
// T56 =/ T11
// T17 =/ T28
// T63 =/ T26
// T11 =/ T25
// T13 =/ T9
// T22 =/ T49
// T8 =/ T23
// T7 =/ T46
// T37 =/ T53
// T38 =/ T17
// T14 =/ T18
// T22 =/ T52
// T16 =/ T24
// T25 =/ T2
// T13 =/ T32
// T35 =/ T33
// T34 =/ T66
// T33 =/ T47
// T26 =/ T21
// T33 =/ T68
// T46 =/ T62
// T47 =/ T15
// T64 =/ T50
// T28 =/ T54
// T36 =/ T61
// T60 =/ T59
// T22 =/ T32
// T9 =/ T66
// T23 =/ T12
// T51 =/ T35
// T68 =/ T54
// T61 => T68
// T9 =/ T61
// T48 =/ T38
// T53 =/ T28
// T29 =/ T43
// T67 => T31
// T20 =/ T41
// T12 =/ T53
// T31 => T60
// T59 =/ T52
// T31 => T0
// T20 =/ T9
// T27 =/ T51
// T66 =/ T63
// T49 =/ T29
// T34 =/ T23
// T10 =/ T2
// T56 =/ T9
// T45 =/ T51
// T39 =/ T13
// T9 =/ T13
// T25 =/ T60
// T25 =/ T48
// T51 =/ T53
// T67 =/ T28
// T33 =/ T9
// T68 =/ T55
// T40 =/ T33
// T67 =/ T63
// T57 => T53
// T68 =/ T59
// T37 =/ T22
// T37 =/ T32
// T10 =/ T45
// T39 =/ T64
// T16 =/ T23
// T32 =/ T67
// T0 =/ T60
// T31 =/ T6
// T19 =/ T66
// T22 =/ T44
// T59 =/ T10
// T7 =/ T61
// T2 =/ T13
// T6 => T8
// T0 =/ T34
// T8 =/ T63
// T62 => T2
// T4 =/ T24
// T27 =/ T35
// T47 =/ T23
// T64 =/ T21
// T69 =/ T10
// T8 =/ T20
// T68 =/ T47
// T7 =/ T39
// T50 =/ T32
// T34 =/ T49
// T37 =/ T26
// T48 =/ T3
// T54 =/ T57
// T44 =/ T2
// T16 =/ T37
// T44 =/ T20
// T59 =/ T2
// T28 =/ T8
// T38 =/ T20
// T3 =/ T1
// T39 =/ T49
// T66 =/ T53
// T44 =/ T62
// T19 =/ T38
// T17 =/ T46
// T57 =/ T17
// T26 =/ T14
// T45 =/ T32
// T38 =/ T39
// T8 =/ T49
// T19 =/ T28
// T22 =/ T41
// T17 =/ T57
// T17 =/ T43
// T42 =/ T43
// T31 => T23
// T27 =/ T10
// T41 =/ T12
// T1 =/ T26
// T8 =/ T9
// T18 =/ T6
// T54 =/ T36
// T49 =/ T37
// T6 => T57
// T63 =/ T50
// T11 =/ T20
// T69 =/ T67
// T50 => T69
// T44 => T11
// T10 =/ T38
// T9 =/ T34
// T9 =/ T17
// T64 =/ T9
// T63 =/ T9
// T30 =/ T65
// T53 => T11
// T53 =/ T2
// T67 =/ T12
// T40 =/ T58
// T26 =/ T67
// T44 =/ T34
// T8 =/ T65
// T29 =/ T45
// T49 =/ T6
// T38 =/ T32
// T21 =/ T55
// T35 =/ T49
// T48 => T51
// T21 =/ T47
// T67 =/ T8
// T68 =/ T36
// T57 => T4
// T8 =/ T33
// T63 =/ T24
// T9 =/ T67
// T69 =/ T48
// T47 =/ T7
// T35 => T31
// T64 =/ T67
// T2 =/ T10
// T41 =/ T66
// T61 => T14
// T55 =/ T43
// T9 =/ T28
// T11 =/ T32
// T66 =/ T2
// T33 =/ T64
// T48 =/ T54
// T40 => T0
// T14 =/ T27
// T19 =/ T55
// T19 =/ T15
// T28 =/ T33
// T32 => T11
// T59 =/ T27
// T67 =/ T18
// T55 =/ T27
// T1 =/ T14
// T58 => T48
// T38 =/ T56
// T11 =/ T50
// T13 =/ T6
// T48 =/ T65
// T50 =/ T12
// T36 =/ T17
// T11 =/ T38
// T31 => T15
// T34 =/ T38
// T22 =/ T66
// T65 =/ T45
// T8 =/ T67
// T63 =/ T1
// T57 => T11
// T64 =/ T55
// T31 => T25
// T58 => T30
// T5 =/ T55
// T32 =/ T23
// T40 =/ T28
// T60 => T34
// T54 =/ T62
// T4 =/ T40
// T9 =/ T33
// T55 =/ T40
// T49 =/ T30
// T8 =/ T24
// T52 =/ T32
// T55 =/ T54
// T37 =/ T1
// T55 =/ T3
// T7 => T31
// T10 =/ T65
// T37 =/ T29
// T51 =/ T63
// T12 =/ T33
// T5 =/ T57
// T19 =/ T44
// T26 =/ T49
// T14 =/ T15
// T43 =/ T26
// T7 => T11
// T68 =/ T44
// T57 =/ T3
// T20 =/ T64
// T26 =/ T24
// T6 => T21
// T6 => T52
// T6 => T65
// T61 => T8
// T61 => T21
// T67 => T56
// T31 => T52
// T46 => T16
// T62 => T31
// T29 => T31
// T61 => T7
// T58 => T69
// T22 => T31
// T38 => T11
// T6 => T3
// T6 => T24
// T6 => T17
// T16 => T30
// T61 => T15
// T58 => T5
// T14 => T40
// T31 => T21
// T61 => T42
// T3 => T31
// T6 => T33
// T68 => T11
// T10 => T31
// T16 => T0
// T57 => T46
// T31 => T65
// T16 => T54
// T16 => T66
// T49 => T69
// T42 => T31
// T61 => T36
// T41 => T11
// T67 => T0
// T61 => T59
// T58 => T34
// T60 => T69
// T25 => T11
// T46 => T0
// T31 => T57
// T58 => T38
// T68 => T39
// T31 => T68
// T31 => T27
// T31 => T69
// T61 => T47
// T24 => T43
// T58 => T56
// T65 => T69
// T61 => T1
// T1 => T0
// T59 => T11
// T58 => T62
