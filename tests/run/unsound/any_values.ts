const a: any = JSON.parse('{"n": 5, "s": "text", "xs": [1, "two"]}');
console.log(a.n + 1, a.s.length, a.xs[1], a.missing, a.xs.length, typeof a.n);
try { a.missing.deep; } catch (e) { console.log((e as Error).message); }
try { a.n(); } catch (e) { console.log((e as Error).message); }
const u: unknown = a.n;
console.log(typeof u === 'number' ? u * 2 : 'no');
let v: any = 1; v = 'x'; v = [v]; v.push(2); console.log(v, v[0] + v[1]);

// expect: 6 4 two undefined 2 number
// expect: Cannot read properties of undefined (reading 'deep')
// expect: a.n is not a function
// expect: 10
// expect: [ 'x', 2 ] x2
