console.log('%o', { a: { b: { c: { d: { e: 1 } } } } });
console.log('%O', { a: { b: { c: { d: { e: 1 } } } } });
console.log('%o', [1, 2, 3]);
console.log('%o', 'text');
console.log('%o', 12);
console.log('%o', [[1, [2]], 'x']);
console.log('%j', { a: [1, 'x', null, undefined], b: undefined });
console.log('%j', 'x"y');
console.log('%c styled', 'color: red');
console.log('a %c b %c c', 'x', 'y', 'rest');
console.log('%s %s', 'a');
console.log('%s', null, undefined, 12);
console.log('%s', { a: 1, b: { c: 2 } });
console.log('%s', [1, [2, [3]]]);
console.log('%s', Symbol('x'));
console.log('%s', 12n);
console.log('%s', -0);
class A { x = 1 }
class B { toString() { return 'B!' } }
console.log('%s', new A());
console.log('%s', new B());
console.log('%s', new Date(0));
console.log('%d', '42');
console.log('%d', '0x10', '%d');
console.log('%d', 12n);
console.log('%d', {});
console.log('%d', Symbol('a'));
console.log('%i', 42.9);
console.log('%i', '12px');
console.log('%i', Symbol('a'));
console.log('%f', '1.5abc');
console.log('%f', Symbol('a'));
console.log('%x %% %', 1);
console.log('100%', 1);
console.log('%%', 1);
console.log('%%');
console.log('%s%', 'a');
console.log(1, '%s', 'a');
console.log('%j', { toJSON() { return 'mine' } });
const cyc: any = { }; cyc.me = cyc;
console.log('%j', cyc);
console.log('%O', cyc);
console.log('%s', cyc);

// expect: {
// expect:   a: {
// expect:     b: { c: { d: { e: 1 } } }
// expect:   }
// expect: }
// expect: { a: { b: { c: [Object] } } }
// expect: [ 1, 2, 3, [length]: 3 ]
// expect: 'text'
// expect: 12
// expect: [ [ 1, [ 2, [length]: 1 ], [length]: 2 ], 'x', [length]: 2 ]
// expect: {"a":[1,"x",null,null]}
// expect: "x\"y"
// expect:  styled
// expect: a  b  c rest
// expect: a %s
// expect: null undefined 12
// expect: { a: 1, b: [Object] }
// expect: [ 1, [Array] ]
// expect: Symbol(x)
// expect: 12n
// expect: -0
// expect: A { x: 1 }
// expect: B!
// expect: 1970-01-01T00:00:00.000Z
// expect: 42
// expect: 16 %d
// expect: 12n
// expect: NaN
// expect: NaN
// expect: 42
// expect: 12
// expect: NaN
// expect: 1.5
// expect: NaN
// expect: %x % % 1
// expect: 100% 1
// expect: % 1
// expect: %%
// expect: a%
// expect: 1 %s a
// expect: "mine"
// expect: [Circular]
// expect: <ref *1> { me: [Circular *1] }
// expect: <ref *1> { me: [Circular *1] }
