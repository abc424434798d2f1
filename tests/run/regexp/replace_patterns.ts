const text = 'abc-def'
console.log(text.replace(/-/, '[$&]'), text.replace(/-/, '[$`]'), text.replace(/-/, "[$']"), text.replace(/-/, '[$$]'), text.replace(/-/, '$'), text.replace(/-/, '$x$'))
console.log(text.replace(/(\w)(\w)/g, '$2$1'), text.replace(/(b)(x)?/, '<$1$2$3$0$01$02$10$11$00>'), text.replace(/b/, '$1'))
console.log('abcdefghijkl'.replace(/(.)(.)(.)(.)(.)(.)(.)(.)(.)(.)(.)/, '$11-$10-$1-$12-$011'))
console.log(text.replace(/(?<l>b)/, '$<l>$<l>$<zz>$<l'), text.replace(/(b)/, '$<l>'))
console.log('aaa'.replace(/a/, 'b'), 'aaa'.replace(/a/g, 'b'), 'abc'.replace(/x/g, 'y'), ''.replace(/^/, 'x'), 'abc'.replace(/(?:)/g, '.'))
console.log('aaa'.replaceAll(/a/g, '$&$&'), 'a.b.c'.replaceAll('.', '-'), 'x'.replace('x', '$&$&'))
try {
  console.log('aaa'.replaceAll(/a/, 'b'))
} catch (e) {
  console.log((e as Error).name + ': ' + (e as Error).message)
}
console.log('2 < 3 & 4'.replace(/[<>&]/g, (c: string): string => c === '<' ? '&lt;' : c === '>' ? '&gt;' : '&amp;'))
console.log('some-css-name'.replace(/-(\w)/g, (m: string, c: string): string => c.toUpperCase()), 'someName'.replace(/[A-Z]/g, (c: string): string => '_' + c.toLowerCase()))
console.log('a1b2'.replace(/([a-z])(\d)?/g, (...args: any[]): string => JSON.stringify(args)))
console.log('ab'.replace(/(x)?b/, (m: string, p?: string): string => String(p) + m), 'abc'.replace(/b/, (): string => '$&'))
console.log('x-y'.replace(/(?<a>x)-(?<b>y)/, (...args: any[]): string => args.length + JSON.stringify(args[5])))

// expect: abc[-]def abc[abc]def abc[def]def abc[$]def abc$def abc$x$def
// expect: bac-edf a<b$3$0bb0b1$00>c-def a$1c-def
// expect: k-j-a-a2-a1l
// expect: abb$<lc-def a$<l>c-def
// expect: baa bbb abc x .a.b.c.
// expect: aaaaaa a-b-c xx
// expect: TypeError: String.prototype.replaceAll called with a non-global RegExp argument
// expect: 2 &lt; 3 &amp; 4
// expect: someCssName some_name
// expect: ["a1","a","1",0,"a1b2"]["b2","b","2",2,"a1b2"]
// expect: aundefinedb a$&c
// expect: 6{"a":"x","b":"y"}
