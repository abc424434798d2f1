console.log('😀'.match(/./g), '😀'.match(/./gu), /^.$/.test('😀'), /^.$/u.test('😀'), /^[😀]$/u.test('😀'), /^[^x]$/u.test('😀'))
console.log(/\u{1F600}/u.test('😀'), new RegExp('\\u{3}').test('uuu'), /\ud83d\ude00/u.test('😀'), /^[\u{1F600}-\u{1F64F}]+$/u.test('😀🙏'))
console.log(/\ud83d/.test('😀'), /\ud83d/u.test('😀'), /\ude00/u.test('😀'), /\ud83d/u.test('\ud83dx'), /^\S$/u.test('😀'), /😀{2}/u.test('😀😀'), /😀{2}/.test('😀😀'))
console.log(/[\ud800-\udbff]/u.test('😀'), /[\ud800-\udbff]/.test('😀'), /[^\ud83d]/u.exec('😀'), /(?:😀|x)+$/u.exec('x😀x'))
console.log('a😀b'.split(/(?:)/u), 'a😀b'.split(/(?:)/).length, 'a😀b'.replace(/(?:)/gu, '-'), '😀😀'.replace(/😀/gu, 'x'))
const g = /\u{1F600}|./gu
console.log('x😀y'.match(g), [...'x😀y'.matchAll(/./gu)].map((m: RegExpMatchArray) => m.index))
console.log(/𝒳*?y/u.exec('𝒳𝒳y'), /(.)(.)/u.exec('😀🙏'), /.{2}/u.exec('😀ab'), /^.*😀/u.exec('a😀b😀c'))
const at = /./gu
at.lastIndex = 1
console.log(at.exec('😀z'), at.lastIndex)
console.log(/\//u.test('/'), /[\-]/u.test('-'), /\./u.test('.'))

// expect: [ '\ud83d', '\ude00' ] [ '😀' ] false true true true
// expect: true true true true
// expect: true false false true true true false
// expect: false true [ '😀', index: 0, input: '😀', groups: undefined ] [ 'x😀x', index: 0, input: 'x😀x', groups: undefined ]
// expect: [ 'a', '😀', 'b' ] 4 -a-😀-b- xx
// expect: [ 'x', '😀', 'y' ] [ 0, 1, 3 ]
// expect: [ '𝒳𝒳y', index: 0, input: '𝒳𝒳y', groups: undefined ] [ '😀🙏', '😀', '🙏', index: 0, input: '😀🙏', groups: undefined ] [ '😀a', index: 0, input: '😀ab', groups: undefined ] [ 'a😀b😀', index: 0, input: 'a😀b😀c', groups: undefined ]
// expect: [ '😀', index: 0, input: '😀z', groups: undefined ] 2
// expect: true true true
