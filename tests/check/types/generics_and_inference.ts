class E { a: number; b: string; constructor(f: boolean) { if (f) { this.a = 1; } this.b = 'x'; } }
function gen<T extends { id: number }>(t: T): T { return t; }
gen({ id: 1 }).id; gen({ name: 'x' }); gen<string>('a');
const m = new Map<string, number>(); m.set(1, 2); const v: number = m.get('a');
const arr = [1, 2, 3]; const s1: string = arr.map(x => x + 1)[0]; arr.filter(x => x.foo);
arr.reduce((acc, x) => acc + x, 0).toFixed(); arr.forEach((x, i, extra, more) => {});
for (const c of 5) {} for (const [i, t] of arr.entries()) { const n: number = i + t; }
let o: { a?: { b: number } } = {}; o.a.b; o.a?.b.toFixed(); const nn: number = o.a?.b;
function isStr(x: unknown): x is string { return typeof x === 'string'; }
function use(x: string | number): void { if (isStr(x)) x.length; else x.toFixed(); x.length; }
