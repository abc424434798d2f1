type Fn = new <T>(x: T) => T; type AF = abstract new () => object; type TT = [a: string, b?: number, ...rest: T[]]; type OT = [string?, ...number[]];
type U3 = | 'a' | 'b' & { x: 1 } | -1 | `x${string}y` | null | undefined | void | this | unique symbol | readonly string[] | typeof import('x') | import('y').Z<T> | typeof a.b<C>;
