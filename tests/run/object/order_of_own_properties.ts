class P { a: number; b: number; c: number = 3; d?: number;
  constructor(flip: boolean) { if (flip) { this.b = 2; this.a = 1; } else { this.a = 1; this.b = 2; } } }
class Q extends P { e: string = 'e'; constructor(f: boolean) { super(f); this.d = 9; } }
console.log(new P(true), new P(false), new Q(true), new Q(false));
class Opt { x?: number; y?: string; z?: boolean }
const o = new Opt(); o.z = true; o.y = 'y'; o.x = 1; console.log(o, JSON.stringify(o), Object.keys(o)); 
o.z = undefined; console.log(o);
class A { n: number = 1; m(): string { return 'm' + this.n } }
function ext(i: number): A { const a = new A(); Object.assign(a, { extra: i, other: 'x' }); return a }
const all: A[] = []; for (let i = 0; i < 2000; i++) { const a = ext(i); if (i % 100 === 0) all.push(a) }
let s = 0; for (const a of all) { s += a.n + a.m().length + Object.keys(a).length } console.log(s, all[3], all[19] instanceof A);
const fz = Object.freeze(new A()); try { (fz as A).n = 2 } catch (e) { console.log((e as Error).message) } console.log(fz.n, Object.isFrozen(fz), fz instanceof A, fz.m());
class D2 { a: number = 1; b?: number = 2 }
const any1: Record<string, Object> = new D2() as Object as Record<string, Object>;
any1['zz'] = 5; console.log(any1, 'zz' in any1, any1.hasOwnProperty('zz'));

// expect: P { c: 3, b: 2, a: 1 } P { c: 3, a: 1, b: 2 } Q { c: 3, b: 2, a: 1, e: 'e', d: 9 } Q { c: 3, a: 1, b: 2, e: 'e', d: 9 }
// expect: Opt { z: true, y: 'y', x: 1 } {"z":true,"y":"y","x":1} [ 'z', 'y', 'x' ]
// expect: Opt { z: undefined, y: 'y', x: 1 }
// expect: 120 A { n: 1, extra: 300, other: 'x' } true
// expect: Cannot assign to read only property 'n' of object '#<A>'
// expect: 1 true true m1
// expect: D2 { a: 1, b: 2, zz: 5 } true true
