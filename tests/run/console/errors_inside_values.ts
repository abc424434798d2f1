function plain(e: any): any { e.stack = e.name + ': ' + e.message + '\n    at x'; return e }
function bare(e: any): any { e.stack = e.name + ': ' + e.message; return e }
console.log(bare(new Error('m')));
console.log([bare(new TypeError('m'))], { e: bare(new RangeError('r')) });
console.log(plain(new Error('m')), { e: plain(new Error('deep')) }, { a: { b: plain(new Error('deeper')) } });
const ex = bare(new Error('with')); ex.code = 'E1'; ex.info = { a: 1 }; console.log(ex); console.log([ex]);
const c = bare(new Error('outer', { cause: bare(new Error('inner')) })); console.log(c);
console.log(bare(new Error('outer', { cause: 'text' })), bare(new Error('o', { cause: { a: 1 } })));
class My extends Error { code = 5; constructor(m: string) { super(m); this.name = 'My' } }
console.log(bare(new My('mine')));
class My2 extends TypeError {}
console.log(bare(new My2('mine2')));
const ag = bare(new AggregateError([bare(new Error('1')), 2], 'many')); console.log(ag);
const noMsg = bare(new Error('')); console.log(noMsg);
const pe = plain(new Error('px')); pe.extra = [1, 2]; console.log(pe);
const ns: any = new Error('nostack'); ns.stack = undefined; console.log(ns);
const es: any = new Error('emptystack'); es.stack = ''; console.log(es);
const ms: any = bare(new Error('first')); ms.message = 'second'; console.log(ms);
console.log(Object.keys(ex));
console.log({ e: c });

// expect: [Error: m]
// expect: [ [TypeError: m] ] { e: [RangeError: r] }
// expect: Error: m
// expect:     at x {
// expect:   e: Error: deep
// expect:       at x
// expect: } {
// expect:   a: {
// expect:     b: Error: deeper
// expect:         at x
// expect:   }
// expect: }
// expect: [Error: with] { code: 'E1', info: { a: 1 } }
// expect: [ [Error: with] { code: 'E1', info: { a: 1 } } ]
// expect: [Error: outer] { [cause]: [Error: inner] }
// expect: [Error: outer] { [cause]: 'text' } [Error: o] { [cause]: { a: 1 } }
// expect: [My: mine] { code: 5 }
// expect: [My2 [TypeError]: mine2]
// expect: [AggregateError: many] { [errors]: [ [Error: 1], 2 ] }
// expect: [Error: ]
// expect: Error: px
// expect:     at x {
// expect:   extra: [ 1, 2 ]
// expect: }
// expect: [Error: nostack]
// expect: [Error: emptystack]
// expect: [Error: first]
// expect: [ 'code', 'info' ]
// expect: { e: [Error: outer] { [cause]: [Error: inner] } }
