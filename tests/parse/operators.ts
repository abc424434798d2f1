if (a < b && c > d) { } if (a < b || c >> d) { } while (i < arr.length >> 1) { } foo(a < b, c > d); let gg: Array<Array<number>>= [];
const x5 = y as const; const x6 = y satisfies T; const x7 = <const>['a']; new.target; import.meta.url; import('x').then(y => y); new (foo())(); new a.b.C; new X().y(); void 0; delete a.b; typeof x === 'y';
