class E { a: number; b: string; constructor(f: boolean) { if (f) { this.a = 1; } this.b = 'x'; } }
function gen<T extends { id: number }>(t: T): T { return t; }
gen({ id: 1 }).id; gen({ name: 'x' }); gen<string>('a');
//                       ^^^^ warning ARK2022: 'name' is no property of '{ id: number; }'
//                                         ^^^^^^ warning ARK2025: the type argument 'string' does not meet the constraint '{ id: number; }'
const m = new Map<string, number>(); m.set(1, 2); const v: number = m.get('a');
//                                         ^ warning ARK2021: the argument is 'number', but the parameter takes 'string'
//                                                                  ^^^^^^^^^^ warning ARK2020: 'number | undefined' cannot be assigned to 'number'
const arr = [1, 2, 3]; const s1: string = arr.map(x => x + 1)[0]; arr.filter(x => x.foo);
//                                        ^^^^^^^^^^^^^^^^^^^^^^ warning ARK2020: 'number' cannot be assigned to 'string'
//                                                                                  ^^^ warning ARK2040: 'foo' is no property of 'number'
arr.reduce((acc, x) => acc + x, 0).toFixed(); arr.forEach((x, i, extra, more) => {});
//                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^ warning ARK2021: the argument is '(x: any, i: any, extra: any, more: any) => void', but the parameter takes '(value: number, index: number, array: number[]) => void'
for (const c of 5) {} for (const [i, t] of arr.entries()) { const n: number = i + t; }
//              ^ warning ARK2053: '5' is not iterable
let o: { a?: { b: number } } = {}; o.a.b; o.a?.b.toFixed(); const nn: number = o.a?.b;
//                                 ^^^ warning ARK2043: 'o.a' may be undefined
//                                                                             ^^^^^^ warning ARK2020: 'number | undefined' cannot be assigned to 'number'
function isStr(x: unknown): x is string { return typeof x === 'string'; }
function use(x: string | number): void { if (isStr(x)) x.length; else x.toFixed(); x.length; }
//                                                                                   ^^^^^^ warning ARK2041: 'length' is not in every member of 'string | number': 'number' lacks it
