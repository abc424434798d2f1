// The library's functions turn what they are given into numbers and texts; so do its methods when they are called on `any`.
const text: any = '1.5', number: any = 12, object: any = { valueOf() { return 2 }, toString() { return 'b' } }

console.log(Math.floor(text), Math.max(text, number, object), isNaN('x' as any), 'a12b'.includes(number), 'abc'.indexOf(object), 'abc'.slice(text))
console.log(parseInt(number), parseFloat(text), 'x'.repeat('3' as any), 'abc'.at(null as any), 'undefined'.includes(undefined as any))
console.log([1, 2, 3].slice('1' as any), [1, 2, 3].at('1' as any), 'a,b'.split(',', '1' as any), (12.345).toFixed('1' as any))

const word: any = 'abcdef', list: any = [3, 4, 5]
console.log(word.slice('1', '3'), word.charAt('2'), list.slice('1'), list.at('-1'), word.padEnd('8', 0), list.indexOf('4'), list.includes('4'))
list.length = '2'
console.log(list, ['1.5', '2.5'].map(Math.floor as any), String.fromCharCode('65' as any, 66), Int8Array.of('7' as any))
console.log(Number.isInteger('5' as any), encodeURIComponent(number), new Date(2020, '1' as any).getMonth(), JSON.parse(number), Math.pow('2' as any, object))

for (const wrong of [(): any => Math.floor(1n as any), (): any => 'a'.includes(Symbol('x') as any), (): any => `${Symbol('y') as any}`]) {
  try {
    console.log(wrong())
  } catch (e: any) {
    console.log(e.message)
  }
}
console.log(isFinite(null as any), Math.round(undefined as any), Math.abs([] as any), Math.abs([5] as any), Math.sign(true as any), 'abc'.substring({} as any))

const loose: any = { size: 1 }
loose.size = 'large'
console.log(loose)

// expect: 1 12 true true 1 bc
// expect: 12 1.5 xxx a true
// expect: [ 2, 3 ] 2 [ 'a' ] 12.3
// expect: bc c [ 4, 5 ] 5 abcdef00 -1 false
// expect: [ 3, 4 ] [ 1, 2 ] AB Int8Array(1) [ 7 ]
// expect: false 12 1 12 4
// expect: Cannot convert a BigInt value to a number
// expect: Cannot convert a Symbol value to a string
// expect: Cannot convert a Symbol value to a string
// expect: true NaN 0 5 1 abc
// expect: { size: 'large' }
