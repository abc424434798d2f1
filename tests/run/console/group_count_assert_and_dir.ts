// console.group with nested indentation over lines, count and countReset, assert's forms, %-directives, tables, and errors inside.
const con = console as any;
con.group('outer'); console.log('line one\nline two'); con.group(); console.info({ a: 1, b: { c: [1, 2] } }); con.groupEnd(); con.groupCollapsed('inner %s', 'x'); console.log([1, 2, 3]); con.groupEnd(); con.groupEnd(); con.groupEnd(); console.log('flat');
con.count(); con.count(); con.count('x'); con.countReset(); con.count(); con.count('default'); con.count('' as string);
con.assert(true, 'not shown'); console.log('%s|%d|%i|%f|%j|%%|%c|%x', 'str', '42.5', 42.9, '1.5', { j: 1 }, 'css', 'rest'); console.log('%s', null, undefined, 5n, Symbol('q')); console.log('%d %d %i', 5n, 'x', {}); console.log('100%', 5, '%s'); console.log('%s %s', 'only'); console.log('%s', { a: { b: { c: 1 } } }, [1, [2, [3]]], class A { }, () => 1); console.log('a', '%s', 'b'); console.log('%5d', 3); console.log(); console.log('');
con.dir([[[[1]]]]); con.debug('debug', -0, [-0], 0, [0]); con.table([{ a: 1, b: 'x' }, { a: 2, c: true }]); con.table([[1, 2], [3, 4]]); con.table([1, 'a', null]); con.table({ r1: { c: 1 }, r2: { c: 2, d: 3 } }); con.table('text'); con.table([{ a: 1, b: 2 }], ['b']);
console.log([undefined, null, , 3], [, ,], Array(120).fill(7), 'x'.repeat(5), ['it\'s', "q\"q", `both'"`, 'new\nline', '\\', '\u0001', '\x7f', '😀']); console.log({ 'a-b': 1, valid_1: 2, 3: 4, 'ünï': 5, [Symbol('s')]: 6, 'with space': { nested: {} } }); console.log([['a', 1], { x: [] }], [[]], {}, [{}], [[[]]], { a: [] }, { f() { }, g: () => 1, h: function named() { }, k: class { } });
class Point { x = 1; y?: number; #p = 2; get z(): number { return 3; } } console.log(new Point(), [new Point()], { p: new Point() }, Point, Object.create(null), Object.assign(Object.create(null), { q: 1 })); console.log(new (class Foo extends Error { })('m').message, [new Date(0)], { d: new Date(NaN) }, /re/g, [/x/], new Number(5), new String('s'), [new Boolean(false)], Symbol.iterator, [Symbol('d')], 10n, [10n], { b: 1n });
const long = { alpha: 'a'.repeat(30), beta: 'b'.repeat(30), gamma: 'c'.repeat(30) }; console.log(long, [long.alpha, long.beta, long.gamma], { s: 'x'.repeat(100) }, [1.5, -2.25, 1000000, 3, 4, 5, 6, 7], ['apple', 'banana', 'cherry', 'date', 'elderberry', 'fig', 'grape'], Array.from({ length: 30 }, (_, i) => i * i), new Set(Array.from({ length: 10 }, (_, i) => 'item' + i)), { a: 1, b: 'two', c: [3], d: { e: { f: { g: 1 } } }, h: null, i: undefined, j: true, k: -0, l: NaN });

// expect: outer
// expect:   line one
// expect:   line two
// expect:     { a: 1, b: { c: [ 1, 2 ] } }
// expect:   inner x
// expect:     [ 1, 2, 3 ]
// expect: flat
// expect: default: 1
// expect: default: 2
// expect: x: 1
// expect: default: 1
// expect: default: 2
// expect: : 1
// expect: str|42.5|42|1.5|{"j":1}|%||%x rest
// expect: null undefined 5n Symbol(q)
// expect: 5n NaN NaN
// expect: 100% 5 %s
// expect: only %s
// expect: { a: [Object] } [ 1, [ 2, [ 3 ] ] ] [class A] [Function (anonymous)]
// expect: a %s b
// expect: %5d 3
// expect:
// expect:
// expect: [ [ [ [Array] ] ] ]
// expect: debug -0 [ -0 ] 0 [ 0 ]
// expect: ┌─────────┬───┬─────┬──────┐
// expect: │ (index) │ a │ b   │ c    │
// expect: ├─────────┼───┼─────┼──────┤
// expect: │ 0       │ 1 │ 'x' │      │
// expect: │ 1       │ 2 │     │ true │
// expect: └─────────┴───┴─────┴──────┘
// expect: ┌─────────┬───┬───┐
// expect: │ (index) │ 0 │ 1 │
// expect: ├─────────┼───┼───┤
// expect: │ 0       │ 1 │ 2 │
// expect: │ 1       │ 3 │ 4 │
// expect: └─────────┴───┴───┘
// expect: ┌─────────┬────────┐
// expect: │ (index) │ Values │
// expect: ├─────────┼────────┤
// expect: │ 0       │ 1      │
// expect: │ 1       │ 'a'    │
// expect: │ 2       │ null   │
// expect: └─────────┴────────┘
// expect: ┌─────────┬───┬───┐
// expect: │ (index) │ c │ d │
// expect: ├─────────┼───┼───┤
// expect: │ r1      │ 1 │   │
// expect: │ r2      │ 2 │ 3 │
// expect: └─────────┴───┴───┘
// expect: text
// expect: ┌─────────┬───┐
// expect: │ (index) │ b │
// expect: ├─────────┼───┤
// expect: │ 0       │ 2 │
// expect: └─────────┴───┘
// expect: [ undefined, null, <1 empty item>, 3 ] [ <2 empty items> ] [
// expect:   7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7,
// expect:   7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7,
// expect:   7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7,
// expect:   7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7,
// expect:   7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7,
// expect:   7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7,
// expect:   7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7,
// expect:   7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7,
// expect:   7, 7, 7, 7,
// expect:   ... 20 more items
// expect: ] xxxxx [
// expect:   "it's",   'q"q',
// expect:   `both'"`, 'new\nline',
// expect:   '\\',     '\x01',
// expect:   '\x7F',   '😀'
// expect: ]
// expect: {
// expect:   '3': 4,
// expect:   'a-b': 1,
// expect:   valid_1: 2,
// expect:   'ünï': 5,
// expect:   'with space': { nested: {} },
// expect:   [Symbol(s)]: 6
// expect: }
// expect: [ [ 'a', 1 ], { x: [] } ] [ [] ] {} [ {} ] [ [ [] ] ] { a: [] } {
// expect:   f: [Function: f],
// expect:   g: [Function: g],
// expect:   h: [Function: named],
// expect:   k: [class k]
// expect: }
// expect: Point { x: 1 } [ Point { x: 1 } ] { p: Point { x: 1 } } [class Point] [Object: null prototype] {} [Object: null prototype] { q: 1 }
// expect: m [ 1970-01-01T00:00:00.000Z ] { d: Invalid Date } /re/g [ /x/ ] [Number: 5] [String: 's'] [ [Boolean: false] ] Symbol(Symbol.iterator) [ Symbol(d) ] 10n [ 10n ] { b: 1n }
// expect: {
// expect:   alpha: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
// expect:   beta: 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb',
// expect:   gamma: 'cccccccccccccccccccccccccccccc'
// expect: } [
// expect:   'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
// expect:   'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb',
// expect:   'cccccccccccccccccccccccccccccc'
// expect: ] {
// expect:   s: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'
// expect: } [ 1.5, -2.25, 1000000, 3, 4, 5, 6, 7 ] [ 'apple', 'banana', 'cherry', 'date', 'elderberry', 'fig', 'grape' ] [
// expect:     0,   1,   4,   9,  16,  25,  36,  49,
// expect:    64,  81, 100, 121, 144, 169, 196, 225,
// expect:   256, 289, 324, 361, 400, 441, 484, 529,
// expect:   576, 625, 676, 729, 784, 841
// expect: ] Set(10) {
// expect:   'item0',
// expect:   'item1',
// expect:   'item2',
// expect:   'item3',
// expect:   'item4',
// expect:   'item5',
// expect:   'item6',
// expect:   'item7',
// expect:   'item8',
// expect:   'item9'
// expect: } {
// expect:   a: 1,
// expect:   b: 'two',
// expect:   c: [ 3 ],
// expect:   d: { e: { f: [Object] } },
// expect:   h: null,
// expect:   i: undefined,
// expect:   j: true,
// expect:   k: -0,
// expect:   l: NaN
// expect: }
