const o = { a: 1, b: [1, 2] }
o.a = 'text'
o.b.push('x')
o.c = null
let n = 1
n = 'now a string'
n += 1
function either(x) { return x ? 1 : 'one' }
let s = 0
for (const i of [1, 2, 3]) s += i
for (var k in o) console.log(k, o[k])
console.log(o, n, either(0), either(1), s, k)

class A {
  x = 1
  static y = []
  m(a, b = 2) {
    this.x = 'changed'
    A.y.push(a)
    return a + b
  }
}
const a = new A()
console.log(a.m(1), a.m('q'), a.m(1, 'z'), a, A.y)
const later = async (t) => {
  await null
  return t
}
later(3).then((v) => console.log(v))
function* several() {
  yield 1
  yield 'two'
}
console.log([...several()])
let { p, q = 5, ...rest } = { p: 1, z: 3 }
p = 'p'
console.log(p, q, rest)
try {
  null.x
} catch (e) {
  console.log(e.message, e instanceof TypeError)
}
if (typeof someWindow !== 'undefined') someWindow.alert()
try {
  someWindow.alert()
} catch (e) {
  console.log(e.name, e.message)
}
const t = [3, 1, 2]
t.sort((l, r) => l - r)
console.log(t, t.indexOf(2), (t.length = 1), t, [1, 'a', null].map((x) => x + 1))
