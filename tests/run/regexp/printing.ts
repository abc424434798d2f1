console.log(/a/g, [/b/, /c/i], { r: /d/m }, new Map<string, RegExp>([['k', /v/]]))
console.log('%s %O', /x/g, /z/)
console.log(String(/a/), '' + /b/)
console.error(/hidden/)
console.log([[/deep/]], { a: { b: { c: { d: /x/ } } } }, new Set<RegExp>([/s/]))
console.log(JSON.stringify([/a/, { b: /c/ }]), 'abc'.match(/(?<n>b)/))
const matches: RegExpMatchArray[] = [...'ab'.matchAll(/./g)]
console.log(matches, [matches[0]], { m: matches[1] })

// expect: /a/g [ /b/, /c/i ] { r: /d/m } Map(1) { 'k' => /v/ }
// expect: /x/g /z/
// expect: /a/ /b/
// expect: [ [ /deep/ ] ] { a: { b: { c: [Object] } } } Set(1) { /s/ }
// expect: [{},{"b":{}}] [
// expect:   'b',
// expect:   'b',
// expect:   index: 1,
// expect:   input: 'abc',
// expect:   groups: [Object: null prototype] { n: 'b' }
// expect: ]
// expect: [
// expect:   [ 'a', index: 0, input: 'ab', groups: undefined ],
// expect:   [ 'b', index: 1, input: 'ab', groups: undefined ]
// expect: ] [ [ 'a', index: 0, input: 'ab', groups: undefined ] ] { m: [ 'b', index: 1, input: 'ab', groups: undefined ] }
