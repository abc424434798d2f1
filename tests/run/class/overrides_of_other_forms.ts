// item 3
class A { f(a: number, b?: number): string { return `A ${a} ${b}` } g(n: number): string { return 'A' + n } h(...xs: number[]): number { return xs.length } }
class B extends A { f(...xs: (number | undefined)[]): string { return 'B' + JSON.stringify(xs) + xs.length } g(n: number | string): string { return 'B' + n + typeof n } h(a?: number, b?: number): number { return (a ?? 0) + (b ?? 0) } }
const x: A = new B(); const y = new B();
console.log(x.f(1), x.f(1, 2), x.g(3), y.g('s'), (x as any).g('t'), x.h(1, 2, 3), x.h(), y.f(), y.f(1, 2, 3), y.h(4));
class P0 { f(a: number): string { return "p" + a } } class P1 extends P0 { f(a: number, b: number = 7): string { return "q" + a + b } } class P2 extends P1 { f(a: number | string = 1, b?: number | string): string { return "r" + a + b + super.f(1) } }
const p0: P0 = new P2(), p1: P1 = new P2(), p2 = new P2(); console.log(p0.f(1), p1.f(1), p1.f(1, 2), p2.f(), p2.f("x", "y"), new P1().f(1), new P1().f(1, 2));
const vn: any[] = [3, 'x']; vn.pop(); vn.push(1, 2); (vn as number[]).sort((a, b) => a - b); console.log(vn);
const vu: (number | undefined)[] = [3, undefined, 1, undefined, 2]; (vu as number[]).sort((a, b) => a - b); console.log(vu); (vu as number[]).sort((a, b) => b - a); console.log(vu);
const vh: number[] = [5, , 3, , 4] as number[]; vh.sort((a, b) => a - b); console.log(vh);
const m = new Map<number, string>([[0, 'zero'], [NaN, 'nan']]); m.set(-0, 'neg'); m.set(0 / 0, 'nan2'); console.log(m, m.get(-0), m.get(NaN), m.has(0), [...m.keys()].map(k => Object.is(k, -0)));
const s = new Set<number>([-0, 0, NaN, NaN]); console.log(s, s.has(-0), s.size);

// expect: B[1]1 B[1,2]2 B3number Bsstring Btstring 3 0 B[]0 B[1,2,3]3 4
// expect: r1undefinedq17 r1undefinedq17 r12q17 r1undefinedq17 rxyq17 q17 q12
// expect: [ 1, 2, 3 ]
// expect: [ 1, 2, 3, undefined, undefined ]
// expect: [ 3, 2, 1, undefined, undefined ]
// expect: [ 3, 4, 5, <2 empty items> ]
// expect: Map(2) { 0 => 'neg', NaN => 'nan2' } neg nan2 true [ false, false ]
// expect: Set(2) { 0, NaN } true 2
