function loop(): void { let x: string | number | undefined; while (Math.random() > 0.5) { if (x === undefined) x = 1; else if (typeof x === 'number') x = 'a'; else x = undefined; } const y: string = x; }
//                                                                                                                                                                                                     ^ warning ARK2020: 'string | number | undefined' cannot be assigned to 'string'
enum Col { Red, Green } let col: Col = Col.Red; col = 'x'; if (col === Col.Green) {} const nm: number = Col[0];
//                                              ^^^ warning ARK2020: '"x"' cannot be assigned to 'Col'
//                                                                                                      ^^^^^^ warning ARK2020: 'string' cannot be assigned to 'number'
let tup: [number, string] = [1, 'a']; tup = ['a', 1]; tup[2]; const t0: string = tup[0];
//                                           ^^^ warning ARK2020: 'string' cannot be assigned to 'number'
//                                                ^ warning ARK2020: 'number' cannot be assigned to 'string'
//                                                        ^ warning ARK2051: '[number, string]' has 2 elements, so there is none at 2
//                                                                               ^^^^^^ warning ARK2020: 'number' cannot be assigned to 'string'
const fn: (a: number) => string = a => a; const fn2: (a: string) => void = (a: number) => {};
//                                     ^ warning ARK2020: 'number' cannot be assigned to 'string'
//                                                                         ^^^^^^^^^^^^^^^^^ warning ARK2020: '(a: number) => void' cannot be assigned to '(a: string) => void'
interface I { m(a: number): void; n: string } class CI implements I { m(a: string): void {} n: string = ''; } class CJ implements I { m(a: number): void {} }
//                                                                    ^ warning ARK2125: 'm' of 'CI' does not fit 'I': '(a: string) => void' is not '(a: number) => void'
//                                                                                                                  ^^ warning ARK2124: 'CJ' does not implement 'I'
let un: unknown = 1; un.foo; (un as string).length; const us = un as number; 'a' as number;
//                   ^^ warning ARK2045: 'un' is 'unknown' and must be narrowed first
//                                                                           ^^^^^^^^^^^^^ warning ARK2024: a value of type 'string' can never be 'number'
