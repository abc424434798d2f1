console.group('G1');
console.log('in\nside');
console.group();
console.log({ a: 1, b: [1, 2, 3] });
console.log({ aaaaaaaaaaaaaaaaa: 'bbbbbbbbbbbbbbbbbbb', ccccccccccccccccc: 'ddddddddddddddddddd' });
console.table([[1]]);
console.dir({ x: 1 });
console.groupEnd();
console.info('back');
console.groupEnd();
console.groupEnd();
console.groupEnd();
console.log('out');
console.groupCollapsed('c', 1, { a: 1 });
console.log('x');
console.groupEnd();
console.count();
console.count();
console.count('x');
console.count('default');
console.countReset();
console.count();
console.count(undefined);
console.count(null as any);
console.count(5 as any);
console.log();
console.log('');
console.assert(true, 'no');
console.dirxml({ a: { b: { c: { d: 1 } } } }, 'x');
console.log(undefined);
console.log(null, undefined, true);
console.log('a', 'b', 1, -0, 0, 'c');
console.log([-0, 0, NaN, Infinity]);
console.log(['a'], 'a', ["it's", 'say "x"', `b\`q'"`, 'line\nbreak', 'tab\t', 'back\\slash', '\u0001', '\u{1F600}', '\uD800']);

// expect: G1
// expect:   in
// expect:   side
// expect:     { a: 1, b: [ 1, 2, 3 ] }
// expect:     {
// expect:       aaaaaaaaaaaaaaaaa: 'bbbbbbbbbbbbbbbbbbb',
// expect:       ccccccccccccccccc: 'ddddddddddddddddddd'
// expect:     }
// expect:     ┌─────────┬───┐
// expect:     │ (index) │ 0 │
// expect:     ├─────────┼───┤
// expect:     │ 0       │ 1 │
// expect:     └─────────┴───┘
// expect:     { x: 1 }
// expect:   back
// expect: out
// expect: c 1 { a: 1 }
// expect:   x
// expect: default: 1
// expect: default: 2
// expect: x: 1
// expect: default: 3
// expect: default: 1
// expect: default: 2
// expect: null: 1
// expect: 5: 1
// expect:
// expect:
// expect: { a: { b: { c: [Object] } } } x
// expect: undefined
// expect: null undefined true
// expect: a b 1 -0 0 c
// expect: [ -0, 0, NaN, Infinity ]
// expect: [ 'a' ] a [
// expect:   "it's",   'say "x"',
// expect:   'b`q\'"', 'line\nbreak',
// expect:   'tab\t',  'back\\slash',
// expect:   '\x01',   '😀',
// expect:   '\ud800'
// expect: ]
