const o = { _v: 1, get v(): number { return this._v * 2 }, set v(n: number) { this._v = n }, get w(): string { return 'w' + this.v } };
console.log(o, o.v, o.w); o.v = 5; console.log(o.v, o._v, JSON.stringify(o), Object.keys(o), 'v' in o);
function mk(n: number) { return { get n() { return n }, set n(k: number) { n = k }, inc() { n++; return this.n } } }
const mm = mk(3); console.log(mm.n, mm.inc(), mm); mm.n = 10; console.log(mm.n, mm.inc());
const sp = { ...o, z: 1 }; console.log(sp, { ...mm });
const ro = { get only() { return 1 } }; try { (ro as any).only = 2 } catch (e) { console.log((e as Error).message) } console.log(ro);

// expect: { _v: 1, v: [Getter/Setter], w: [Getter] } 2 w2
// expect: 10 5 {"_v":5,"v":10,"w":"w10"} [ '_v', 'v', 'w' ] true
// expect: 3 4 { n: [Getter/Setter], inc: [Function: inc] }
// expect: 10 11
// expect: { _v: 5, v: 10, w: 'w10', z: 1 } { n: 11, inc: [Function: inc] }
// expect: Cannot set property only of #<Object> which has only a getter
// expect: { only: [Getter] }
