// A `var` without a value does nothing: the variable has been there from the start of the function, and may be a parameter.
var a: number = 1
var a: number
console.log(a)
early = 3
var early: number
console.log(early)
for (let i = 0; i < 3; i++) {
  var k: number | undefined
  if (i === 0) k = 7
  console.log(k)
}

function repeated(a: number) { var a: number; a++; return a }
console.log(repeated(1))
function given(a: number) { var a: number = 5; a++; return a }
console.log(given(1))
function inBlock(a: number) { if (a > 2) { var a: number } a++; return a }
console.log(inBlock(3))
function inLoop(a: number) { for (var a: number; a < 9; a++); return a }
console.log(inLoop(3))
function kept() {
  for (let i = 0; i < 3; i++) { var z: number | undefined; z = (z ?? 0) + 1 }
  return z
}
console.log(kept())
const read = () => seen
console.log(read())
var seen: string | undefined

// expect: 1
// expect: 3
// expect: 7
// expect: 7
// expect: 7
// expect: 2
// expect: 6
// expect: 4
// expect: 9
// expect: 3
// expect: undefined
