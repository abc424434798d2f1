function first(r: RegExp): string { return r.source }
function give(): RegExp { return /give/ }
const arrow = (): RegExp => /arrow/
const list = [/a/, /b/g, /[/]/]
const object = { r: /in\/object/, s: /[\]/]/ }
const x = 8, g = 2, i = 1
console.log(x / g / i, first(/arg/), give(), arrow(), list, object, !/not/.test(''), true ? /yes/ : /no/, (/paren/))
console.log(/a/.test('a') && /b/.test('b') || /c/.test('c'), typeof /t/, `${/tpl/.source}`, /a/
  .source, [...'ab'.matchAll(/./g)].length / 2)
let s = '/not a regexp/'
s += /=/.source
console.log(s, /=/.test('='), /==/.test('=='), / /.test(' '), /\/\//.test('//'), /\/*/.test('/*'))
if (/x/.test('x')) console.log('if')
for (const r of [/1/, /2/]) console.log(r)
switch ('k') {
  case /k/.source: console.log('case')
}
const chained = /(\d+)/.exec('a1')?.[1] ?? /none/.source
console.log(chained, x /g/ i, /\\/.test('\\'), /[\\/]/.test('/'), /(?:)/.source)
throwing()
function throwing(): void {
  try {
    throw /thrown/
  } catch (e) {
    console.log(e)
  }
}

// expect: 4 arg /give/ /arrow/ [ /a/, /b/g, /[/]/ ] { r: /in\/object/, s: /[\]/]/ } true /yes/ /paren/
// expect: true object tpl a 1
// expect: /not a regexp/= true true true true true
// expect: if
// expect: /1/
// expect: /2/
// expect: case
// expect: 1 4 true true (?:)
// expect: /thrown/
