function loop(): void { let x: string | number | undefined; while (Math.random() > 0.5) { if (x === undefined) x = 1; else if (typeof x === 'number') x = 'a'; else x = undefined; } const y: string = x; }
enum Col { Red, Green } let col: Col = Col.Red; col = 'x'; if (col === Col.Green) {} const nm: number = Col[0];
let tup: [number, string] = [1, 'a']; tup = ['a', 1]; tup[2]; const t0: string = tup[0];
const fn: (a: number) => string = a => a; const fn2: (a: string) => void = (a: number) => {};
interface I { m(a: number): void; n: string } class CI implements I { m(a: string): void {} n: string = ''; } class CJ implements I { m(a: number): void {} }
let un: unknown = 1; un.foo; (un as string).length; const us = un as number; 'a' as number;
