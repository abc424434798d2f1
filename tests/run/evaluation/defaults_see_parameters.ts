// The default value of a parameter sees the other parameters and what is around the function, and not what its body declares.
const x = 'outer'
function withBody(a = x, b = () => x): string { const x = 'inner'; return a + b() + x }
console.log(withBody())

type T = number
function withType(a: T = 1): T { type T = string; const s: T = 'q'; return a + s.length }
console.log(withType())

const arrow = (a = x) => { var x = 'v'; return a + x }
console.log(arrow())

class C { method({ k = x }: { k?: string } = {}): string { let x = 5; return k + x } }
console.log(new C().method())

const factorial = function own(n: number, again = own): number { return n < 2 ? 1 : n * again(n - 1) }
console.log(factorial(5))

const named = function name() { const name = 3; return name }
console.log(named())

function parameters(a = 1, b = a + 1, c = () => a + b) { a = 10; return c() }
console.log(parameters())

function late(p = () => later) { const later = 1; return [p(), later] }
const later = 'o'
console.log(late())

// expect: outerouterinner
// expect: 2
// expect: outerv
// expect: outer5
// expect: 120
// expect: 3
// expect: 12
// expect: [ 'o', 1 ]
