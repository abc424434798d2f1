console.log(/(a)(b)?(c)/.exec('xacz'))
console.log(/((a)((b)c))/.exec('abc'))
console.log(/(?:a)(b)/.exec('ab'))
console.log(/(a)|(b)/.exec('b'))
console.log(/(a|ab)(c|bcd)(d*)/.exec('abcd'))
console.log(/()/.exec('x'))
console.log(/(z)((a+)?(b+)?(c))*/.exec('zaacbbbcac'))
console.log(/(\w+)\s+(\w+)/.exec('  first   second '))
const many = /(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)(k)(l)/.exec('abcdefghijkl')
if (many !== null) console.log(many.length, many[12], many.index, many.input)
const m = /(\d+)-(\d+)/.exec('10-20')
if (m !== null) {
  const [whole, from, to] = m
  console.log(whole, Number(from) + Number(to), m.slice(1), m.map((s: string) => s.length), m.groups)
  console.log(Object.keys(m), 'index' in m, m.length, JSON.stringify(m), Array.isArray(m))
}

// expect: [
// expect:   'ac',
// expect:   'a',
// expect:   undefined,
// expect:   'c',
// expect:   index: 1,
// expect:   input: 'xacz',
// expect:   groups: undefined
// expect: ]
// expect: [
// expect:   'abc',
// expect:   'abc',
// expect:   'a',
// expect:   'bc',
// expect:   'b',
// expect:   index: 0,
// expect:   input: 'abc',
// expect:   groups: undefined
// expect: ]
// expect: [ 'ab', 'b', index: 0, input: 'ab', groups: undefined ]
// expect: [ 'b', undefined, 'b', index: 0, input: 'b', groups: undefined ]
// expect: [ 'abcd', 'a', 'bcd', '', index: 0, input: 'abcd', groups: undefined ]
// expect: [ '', '', index: 0, input: 'x', groups: undefined ]
// expect: [
// expect:   'zaacbbbcac',
// expect:   'z',
// expect:   'ac',
// expect:   'a',
// expect:   undefined,
// expect:   'c',
// expect:   index: 0,
// expect:   input: 'zaacbbbcac',
// expect:   groups: undefined
// expect: ]
// expect: [
// expect:   'first   second',
// expect:   'first',
// expect:   'second',
// expect:   index: 2,
// expect:   input: '  first   second ',
// expect:   groups: undefined
// expect: ]
// expect: 13 l 0 abcdefghijkl
// expect: 10-20 30 [ '10', '20' ] [ 5, 2, 2 ] undefined
// expect: [ '0', '1', '2', 'index', 'input', 'groups' ] true 3 ["10-20","10","20"] true
