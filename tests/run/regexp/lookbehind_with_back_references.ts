// Lookbehind reads from right to left: greedy groups, back references before and behind their groups, names, alternatives, captures that stay or are undone.
const show = (re: RegExp, ...texts: string[]): void => {
  console.log(String(re), texts.map(text => {
    const m = re.exec(text);
    return m === null ? 'null' : `${m.index}:${JSON.stringify([...m])}`;
  }).join(' '));
};
show(/(?<=\1(\w))x/, 'aax', 'abx', 'ax');
show(/(?<=(\w)\1)x/, 'aax', 'abx', 'bbbx');
show(/(?<=(\w+)-\1)!/, 'ab-ab!', 'ab-cb!', 'b-ab!');
show(/(?<=\1-(\w+))!/, 'ab-ab!', 'xab-ab!', 'a-ab!');
show(/(?<=(?<q>['"]).*?)\k<q>/, `say "hi'"`, `'a'`, `"`);
show(/(?<!(\d)\1)z/, '11z', '12z', 'z', '1z11z');
show(/(?<!(a)|b)c/, 'ac', 'bc', 'xc');
show(/(?<=(\d{2})(\d{1,3}))$/, '12345', '1234', '123');
show(/(?<=(\d{2,}?)(\d{1,3}?))$/, '12345', '123');
show(/(?<=([ab]+)([bc]+))$/, 'abc', 'abbc', 'aabbcc');
show(/(?<=a(.)c)(?<!x\1c)d/, 'abcd', 'axcd', 'aaxcd');
show(/(?<=^(\w+)\s+(?:\w+\s+)*)\1$/, 'one two one', 'one one', 'one two');
show(/(?<=(?=(\w))\w{2})c/, 'abc', 'abac');
show(/(?<=(?<=a)b)c/, 'abc', 'bbc');
show(/(?<=(?<!a)b)c/, 'abc', 'bbc');
show(/(?=a(?<=(\w)a))a/, 'xa', 'a');
show(/(?<=\B)b/, 'ab', 'b', ' b');
show(/(?<=[\s\S]{3})\w/, 'ab\ncd', 'abc');
show(/(?<=^.*)b/m, 'a\nb', 'aab');
show(/(?<=a*?)b/, 'aab');
show(/(?<=(a|ab|abc)+)d/, 'aababcd', 'abd');
show(/(?<=()|(x))y/, 'xy', 'y');
show(/(?<=(.)(.)\2\1)\b/, 'abba', 'abab', 'xaabb aa');
show(/(?<=\u{1F600}\u{1F600})./u, '😀😀x', '😀x');
show(/(?<=\uD83D)./, '😀x');
show(/(?<=\p{Lu}\p{Ll}+)\d/u, 'Abc1', 'ÀÉ2', 'Ñandú3');
show(/(?<=I)x/i, 'ix', 'Ix', 'ıx');
console.log('1234567.891'.replace(/(?<=\d)(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ','), '$1 €2 3'.match(/(?<=[$€])\d/g), 'camelCaseText'.split(/(?<=[a-z])(?=[A-Z])/));
console.log('a.b..c'.split(/(?<!\.)\.(?!\.)/), 'k1=v1;k2=v2'.replace(/(?<==)\w+/g, s => s.toUpperCase()), [...'aXbXXc'.matchAll(/(?<=X)./g)].map(m => m.index));
const sticky = /(?<=a)b/y;
sticky.lastIndex = 1;
console.log(sticky.test('ab'), sticky.lastIndex, sticky.test('ab'), sticky.lastIndex);

// expect: /(?<=\1(\w))x/ 2:["x","a"] null null
// expect: /(?<=(\w)\1)x/ 2:["x","a"] 2:["x","b"] 3:["x","b"]
// expect: /(?<=(\w+)-\1)!/ null null null
// expect: /(?<=\1-(\w+))!/ 5:["!","ab"] 6:["!","ab"] null
// expect: /(?<=(?<q>['"]).*?)\k<q>/ null 2:["'","'"] null
// expect: /(?<!(\d)\1)z/ null null 0:["z",null] null
// expect: /(?<!(a)|b)c/ null null 1:["c",null]
// expect: /(?<=(\d{2})(\d{1,3}))$/ 5:["","12","345"] 4:["","12","34"] 3:["","12","3"]
// expect: /(?<=(\d{2,}?)(\d{1,3}?))$/ 5:["","34","5"] 3:["","12","3"]
// expect: /(?<=([ab]+)([bc]+))$/ 3:["","a","bc"] 4:["","a","bbc"] 6:["","aa","bbcc"]
// expect: /(?<=a(.)c)(?<!x\1c)d/ 3:["d","b"] 3:["d","x"] 4:["d","x"]
// expect: /(?<=^(\w+)\s+(?:\w+\s+)*)\1$/ 8:["one","one"] 4:["one","one"] null
// expect: /(?<=(?=(\w))\w{2})c/ 2:["c","a"] 3:["c","b"]
// expect: /(?<=(?<=a)b)c/ 2:["c"] null
// expect: /(?<=(?<!a)b)c/ null 2:["c"]
// expect: /(?=a(?<=(\w)a))a/ 1:["a","x"] null
// expect: /(?<=\B)b/ 1:["b"] null null
// expect: /(?<=[\s\S]{3})\w/ 3:["c"] null
// expect: /(?<=^.*)b/m 2:["b"] 2:["b"]
// expect: /(?<=a*?)b/ 2:["b"]
// expect: /(?<=(a|ab|abc)+)d/ 6:["d","a"] 2:["d","ab"]
// expect: /(?<=()|(x))y/ 1:["y","",null] 0:["y","",null]
// expect: /(?<=(.)(.)\2\1)\b/ 4:["","b","a"] 4:["","a","b"] 5:["","b","b"]
// expect: /(?<=\u{1F600}\u{1F600})./u 4:["x"] null
// expect: /(?<=\uD83D)./ 1:["\ude00"]
// expect: /(?<=\p{Lu}\p{Ll}+)\d/u 3:["1"] null 5:["3"]
// expect: /(?<=I)x/i 1:["x"] 1:["x"] null
// expect: 1,234,567.891 [ '1', '2' ] [ 'camel', 'Case', 'Text' ]
// expect: [ 'a', 'b..c' ] k1=V1;k2=V2 [ 2, 4, 5 ]
// expect: true 2 false 0
