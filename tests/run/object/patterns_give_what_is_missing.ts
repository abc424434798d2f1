// A pattern completes the object literal that it takes apart: what only the pattern names and gives a value may be there or not.
const { a = 1, b = 'x' } = {}
console.log(a + 1, b.length)
function size({ width = 1, height = 2 } = {}): number { return width * height }
console.log(size(), size({}), size({ width: 4 }), size({ height: 5, width: 3 }))
const nested = ({ at = { x: 1 }, by: { step = 2 } = {} } = {}) => at.x + step
console.log(nested(), nested({ by: { step: 5 } }), nested({ at: { x: 7 }, by: {} }))
class Shape {
  constructor({ name = 'shape', sides = 0 }: { name?: string; sides?: number } = {}) { console.log(name, sides) }
  static of({ sides = 3 } = {}): Shape { return new Shape({ sides }) }
}
new Shape(); Shape.of(); Shape.of({ sides: 4 })
const given = ({ p, q = 2 } = { p: 1 }) => p + q
console.log(given(), given({ p: 5 }), given({ p: 5, q: 6 }))
const later = ({ first = 1 }: { first?: number }, second = first) => first + second
console.log(later({}), later({ first: 3 }), later({}, 9))

// expect: 2 1
// expect: 2 2 8 15
// expect: 3 6 9
// expect: shape 0
// expect: shape 3
// expect: shape 4
// expect: 3 7 11
// expect: 2 6 10
