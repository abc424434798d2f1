function sum(...xs: number[]): number { let s = 0; for (const x of xs) s += x; return s; }
const mixed: (number | undefined)[] = [1, undefined, 3];
console.log(sum(...(mixed as number[])), sum(...[1, 2]), sum());
const tuple: [number, string, boolean?] = [1, 'a'];
const [n, s, b] = tuple;
console.log(n + 1, s.length, b, tuple.length);
tuple.length = 1 as never;
console.log(tuple[1], tuple[1] === undefined);
function apply(f: (a: number, b: string, c: boolean) => unknown): unknown { return f(1, 'two', true); }
console.log(apply((): number => 5), apply((a: number): number => a + 1), apply((...all: unknown[]): number => all.length));
const fewer = ((a: number, b: string, c: boolean, d?: number): string => `${a} ${b} ${c} ${d}`) as unknown as (a: number) => string;
console.log(fewer(4));
const record: { [key: string]: number } = { a: 1 };
console.log(record.missing, record.missing + 1, record['a'] + 1);
(record as { [key: string]: unknown }).a = { deep: 1 };
console.log(record);
enum E { A = 1, B }
const e: E = 99 as E;
console.log(e, E[e], e + 1, (E as { [key: string]: unknown })['B']);
const list: number[] = new Array<number>(3);
list[5] = 1;
console.log(list, list[0] + 1, list.map((x: number): number => x + 1));

// expect: NaN 3 0
// expect: 2 1 undefined 2
// expect: undefined true
// expect: 5 2 3
// expect: 4 undefined undefined undefined
// expect: undefined NaN 2
// expect: { a: { deep: 1 } }
// expect: 99 undefined 100 2
// expect: [ <5 empty items>, 1 ] NaN [ <5 empty items>, 2 ]
