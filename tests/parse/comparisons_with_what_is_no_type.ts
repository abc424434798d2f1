f(a < (b as any), c > (d));
f(a < (b + 1), c > (d), a < x[i + 1], c > (d), a < (b).c, c > (d));
f(a < (b && c), d > (e), a < (b.c()), d > (e), a < (await b), d > (e), a < (new B()), d > (e));
f(a < (x ? 1 : 2), c > (d), a < this.b, d > (e), a < `${b + 1}`, d > (e));
for (let i = 0; i < (n as number), j > (m); i++) { }
f<(b), [x: c, y?: d, ...e[]], (typeof import('x')).y>(g);
const x = new M<(this: T, a?: [b: N, -1], ...c: { [K in keyof T as `x${K}`]?: T[K] }[]) => asserts a is U, (abstract new () => (infer V extends W ? 1 : 2)[])>(y);
