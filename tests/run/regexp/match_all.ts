for (const m of 'a1b22c333'.matchAll(/([a-z])(\d+)/g)) console.log(m[0], m[1], m[2], m.index)
console.log([...'aXbX'.matchAll(/X/g)])
console.log(Array.from('x1y2'.matchAll(/\d/g), (m: RegExpMatchArray): string => m[0]))
console.log([...'abc'.matchAll(/(?:)/g)].map((m: RegExpMatchArray) => m.index), [...''.matchAll(/x/g)].length)
const r = /\d/g
r.lastIndex = 2
console.log([...'1a2b3'.matchAll(r)].map((m: RegExpMatchArray) => m[0]), r.lastIndex)
const it = 'ab'.matchAll(/./g)
console.log(it.next(), it.next().done, it.next(), it.next())
console.log('x'.matchAll(/x/g))
try {
  'x'.matchAll(/x/)
} catch (e) {
  console.log((e as Error).name + ': ' + (e as Error).message)
}
const found = new Map<string, number>()
for (const m of 'the cat the dog the end'.matchAll(/\w+/g)) found.set(m[0], (found.get(m[0]) ?? 0) + 1)
console.log(found)

// expect: a1 a 1 0
// expect: b22 b 22 2
// expect: c333 c 333 5
// expect: [
// expect:   [ 'X', index: 1, input: 'aXbX', groups: undefined ],
// expect:   [ 'X', index: 3, input: 'aXbX', groups: undefined ]
// expect: ]
// expect: [ '1', '2' ]
// expect: [ 0, 1, 2, 3 ] 0
// expect: [ '2', '3' ] 2
// expect: {
// expect:   value: [ 'a', index: 0, input: 'ab', groups: undefined ],
// expect:   done: false
// expect: } false { value: undefined, done: true } { value: undefined, done: true }
// expect: Object [RegExp String Iterator] {}
// expect: TypeError: String.prototype.matchAll called with a non-global RegExp argument
// expect: Map(4) { 'the' => 3, 'cat' => 1, 'dog' => 1, 'end' => 1 }
