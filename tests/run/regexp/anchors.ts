const text = 'one\ntwo\r\nthree\u2028four\u2029'
const shown = (s: string): string => JSON.stringify(s).replace(/[\u2028\u2029]/g, (c: string): string => c.charCodeAt(0).toString(16))
console.log(text.match(/^\w+/g), text.match(/^\w+/gm), text.match(/\w+$/g), text.match(/\w+$/gm))
console.log(shown(text.replace(/^/gm, '>')), shown(text.replace(/$/gm, '<')), shown(text.replace(/^$/gm, '-')))
console.log(/^$/.test(''), /^$/.test('\n'), /^$/m.test('\n'), /a^b/.test('ab'), /a$b/.test('ab'), /a$\nb/m.test('a\nb'))
console.log(/^a|b/.exec('cb'), /(?:^|x)a/.exec('xa'), /^a|^b/.exec('ab b'), /^(?:a|b)+$/.test('abba'))
console.log(/^\s+|\s+$/g[Symbol.replace]('  trim me ', ''), '  both '.replace(/^\s+|\s+$/g, ''))
console.log(/(?:^a)/m.exec('b\na'), /^[^]*$/.exec('x\ny'))
const sticky = /^b/y
sticky.lastIndex = 1
console.log(sticky.test('ab'), /^b/my.test('b'))

// expect: [ 'one' ] [ 'one', 'two', 'three', 'four' ] null [ 'one', 'two', 'three', 'four' ]
// expect: ">one\n>two\r>\n>three2028>four2029>" "one<\ntwo<\r<\nthree<2028four<2029<" "one\ntwo\r-\nthree2028four2029-"
// expect: true false true false false true
// expect: [ 'b', index: 1, input: 'cb', groups: undefined ] [ 'xa', index: 0, input: 'xa', groups: undefined ] [ 'a', index: 0, input: 'ab b', groups: undefined ] true
// expect: trim me both
// expect: [ 'a', index: 2, input: 'b\na', groups: undefined ] [ 'x\ny', index: 0, input: 'x\ny', groups: undefined ]
// expect: false true
