// What closures made in loops remember, loop by loop, and what they share.
const made: (() => unknown)[] = []
const run = (title: string): void => {
  console.log(title, made.splice(0).map((f) => f()))
}

for (let i = 0; i < 3; i++) made.push(() => i)
run('let')
for (var v = 0; v < 3; v++) made.push(() => v)
run('var')
for (let i = 0, step = () => i++; i < 3; step === undefined, i++) made.push(() => i, step)
run('initialiser')
for (let i = 0; i < 6; i++) {
  made.push(() => i)
  i += 2
  made.push(() => i)
}
run('changed in the body')
for (let i = 0; made.length < 3; made.push(() => ++i), i++);
run('in the increment')
for (const word of ['a', 'b']) made.push(() => word + word)
run('of')
for (const key in { x: 1, y: 2 }) made.push(() => key)
run('in')
for (const [i, { n = i * 10 }] of [{ n: 1 }, {} as { n?: number }].entries()) made.push(() => [i, n])
run('patterns')
for (let i = 0, limit = 2; i < limit; i++) {
  const own = i * i
  made.push(() => limit--, () => own, () => limit)
}
run('shared by the turn')
let w = 0
while (w < 2) {
  const here = w++
  let counter = 0
  made.push(() => here * 100 + ++counter, () => here * 100 + ++counter)
}
run('while')
do {
  let below = w
  made.push(() => below++ + w)
} while (w-- > 0)
run('do')
outer: for (let i = 0; i < 3; i++) {
  for (let j = 0; j < 3; j++) {
    if (j === i) continue outer
    if (i + j > 2) break outer
    made.push(() => [i, j])
  }
}
run('labels')
switch (w as number) {
  case -1:
    let inside = 'case'
    made.push(() => inside)
  default:
    inside = 'default'
}
run('switch')
try {
  throw { code: 7 }
} catch ({ code }: any) {
  made.push(() => code, () => (code += 1), () => code)
}
run('catch')
const self = (function named(n: number): (() => number)[] {
  return n === 0 ? [] : [() => n * named.length, ...named(n - 1)]
})(3)
made.push(...self)
run('function expressions')
function defaults(a = 1, read = () => a, write = (n: number) => (a = n)): unknown[] {
  const before = read()
  write(5)
  var inner = a
  a = 9
  return [before, inner, read()]
}
console.log(defaults(), defaults(3))

// expect: let [ 0, 1, 2 ]
// expect: var [ 3, 3, 3 ]
// expect: initialiser [ 0, 0, 1, 1, 2, 2 ]
// expect: changed in the body [ 2, 2, 5, 5 ]
// expect: in the increment [ 2, 3, 4 ]
// expect: of [ 'aa', 'bb' ]
// expect: in [ 'x', 'y' ]
// expect: patterns [ [ 0, 1 ], [ 1, 10 ] ]
// expect: shared by the turn [ 2, 0, 1, 2, 1, 1 ]
// expect: while [ 1, 2, 101, 102 ]
// expect: do [ 1, 0, -1 ]
// expect: labels [ [ 1, 0 ], [ 2, 0 ] ]
// expect: switch [ 'default' ]
// expect: catch [ 7, 8, 8 ]
// expect: function expressions [ 3, 2, 1 ]
// expect: [ 1, 5, 9 ] [ 3, 5, 9 ]
