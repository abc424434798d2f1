const deep: any = { a: { b: { c: { d: { e: 1 } } } } };
console.dir(deep);
console.dir(deep, { depth: 0 });
console.dir(deep, { depth: 1 });
console.dir(deep, { depth: null });
console.dir(deep, { depth: Infinity });
console.dir(deep, { depth: 4, showHidden: false });
console.dir('text');
console.dir([1, 'a'], {});
console.dir({ a: 1, b: 'x' }, { compact: false } as any);
console.dir({ b: 1, a: 2 }, { sorted: true } as any);
console.dir([1, 2, 3, 4, 5], { maxArrayLength: 2 } as any);
console.dir('abcdefghij', { maxStringLength: 4 } as any);
console.dir({ a: 1, long: 'yyyyyyyyyyyyyyyyyyy', more: 'zzzzzzzzzzzzzzzz' }, { breakLength: 20 } as any);

// expect: { a: { b: { c: [Object] } } }
// expect: { a: [Object] }
// expect: { a: { b: [Object] } }
// expect: {
// expect:   a: {
// expect:     b: { c: { d: { e: 1 } } }
// expect:   }
// expect: }
// expect: {
// expect:   a: {
// expect:     b: { c: { d: { e: 1 } } }
// expect:   }
// expect: }
// expect: {
// expect:   a: {
// expect:     b: { c: { d: { e: 1 } } }
// expect:   }
// expect: }
// expect: 'text'
// expect: [ 1, 'a' ]
// expect: {
// expect:   a: 1,
// expect:   b: 'x'
// expect: }
// expect: { a: 2, b: 1 }
// expect: [ 1, 2, ... 3 more items ]
// expect: 'abcd'... 6 more characters
// expect: {
// expect:   a: 1,
// expect:   long: 'yyyyyyyyyyyyyyyyyyy',
// expect:   more: 'zzzzzzzzzzzzzzzz'
// expect: }
