function g(x: any): x is string { return typeof x === 'string' }
function h(x): asserts x { }
type M = { readonly [K in keyof T as `get${Capitalize<K>}`]?: T[K] }; type M2 = { -readonly [K in T]-?: X; };
type Cn<T> = T extends (infer U extends string)[] ? U : T extends (...a: infer P) => infer R ? [P, R] : never;
