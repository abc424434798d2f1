// Parameters come into being one after the other: defaults see the patterns before them, and nobody sees what is not there yet.
const later = ({ first = 1 }: { first?: number }, second = first) => first + second
console.log(later({}), later({ first: 3 }), later({}, 9))
function l2({ first = 1 }: { first?: number }, second = first) { return first + second }
console.log(l2({}), l2({ first: 3 }), l2({}, 9))
function l3({ first }: { first: number }, second = first) { return first + second }
console.log(l3({ first: 3 }))
function l4([a, b = a]: number[], { c = b } = {}, d = c!) { return a + b! + c! + d }
console.log(l4([3]), l4([3, 4]), l4([1], {c: 4}))
const l5 = ({ first = 1 }: { first?: number }, second = first): number => { const g = () => first; first = 7; return g() + second }
console.log(l5({}), l5({ first: 3 }), l5({}, 9))
const l6 = function ({ first = 1 }: { first?: number }, f = () => first): number { first++; return f() }
console.log(l6({}), l6({ first: 3 }))
function f0(a = () => b, b = 1) { return a() }
console.log(f0())
function g({ a = () => b, b = 1 } = {}) { return a() }
console.log(g())
function h([a = () => b, b = 1]: [(() => number)?, number?] = []) { return a() }
console.log(h())
function k({ a = () => b + 1 }: { a?: () => number }, b = 1) { return a() }
console.log(k({}))
function m(a: number, { b = a } = {}, { c = b } = {}, d = () => a + b + c + e, e = d.length) { return d() }
console.log(m(1), m(1, { b: 5 }), m(1, {}, { c: 9 }))
function* gen({ a = 1 } = {}, b = a * 2) { yield b; yield () => a + b }
console.log([...gen()].length, [...gen({ a: 4 })][0])
async function as({ a = 1 } = {}, b = a * 2) { await null; return [a, b] }
as().then(v => console.log(v)); as({ a: 3 }).then(v => console.log(v))
class Q { constructor({ a = 1 } = {}, public b = a * 2, ...rest: number[]) { console.log(a, b, rest) } m({ s } = { s: 'q' }, t = s + '!') { console.log(s, t, arguments.length) } }
console.log(new Q(), new Q({ a: 5 }, undefined, 1, 2).b); new Q().m(); new Q().m({ s: 'r' }, 't')
class R extends Q { constructor({ a = 7 } = {}, f = () => this.b, g = a) { super({ a }, g); console.log(f()) } }
new R()
function early<T>(get: () => T): string { try { return `${get()}` } catch (e) { return (e as Error).message } }
function t1(a = early(() => b), b = 1) { return a }
console.log(t1())
const t2 = (a = early(() => b), b = 1) => a
console.log(t2())
console.log((({ a = early(() => b), b = 1 } = {} as { a?: string, b?: number }) => a)())
console.log((({ a }: { a: number }, c = early(() => d), d = a) => c)({ a: 1 }))
function t3(a: number, b: string = early(() => c), c: number = a) { return b }
console.log(t3(1))
function t4(a: string = early(() => a)) { return a }
console.log(t4())

// expect: 2 6 10
// expect: 2 6 10
// expect: 6
// expect: 12 15 10
// expect: 8 10 16
// expect: 2 4
// expect: 1
// expect: 1
// expect: 1
// expect: 2
// expect: 3 11 11
// expect: 2 8
// expect: 1 2 []
// expect: 5 10 [ 1, 2 ]
// expect: Q { b: 2 } 10
// expect: 1 2 []
// expect: q q! 0
// expect: 1 2 []
// expect: r t 2
// expect: 7 7 []
// expect: 7
// expect: Cannot access 'b' before initialization
// expect: Cannot access 'b' before initialization
// expect: Cannot access 'b' before initialization
// expect: Cannot access 'd' before initialization
// expect: Cannot access 'c' before initialization
// expect: Cannot access 'a' before initialization
// expect: [ 1, 2 ]
// expect: [ 3, 6 ]
