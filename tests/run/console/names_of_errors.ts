class My extends Error { constructor(m: string) { super(m); this.name = 'Custom' } }
class Plain extends Error { }
class PlainError extends RangeError { }
class Weird extends Error { constructor(m: string) { super(m); this.name = 'WeirdError' } }
function first(e: any): void { const t: string[] = []; const u = e.stack; e.stack = u.split('\n')[0]; console.log(e); e.stack = u.split('\n')[0] + '\n    at f'; console.log(e, Object.keys(e)) }
first(new My('m')); first(new Plain('p')); first(new PlainError('q')); first(new Weird('w')); first(new TypeError('t')); first(new Error())
const r: any = new Error('named'); r.name = 'Renamed'; first(r);
const r2: any = new Error('named'); r2.name = 'RenamedError'; first(r2);
const r3: any = new TypeError('named'); r3.name = 'Error'; first(r3);
const m: any = new Error('m1'); m.message = 'm2'; first(m);
const e: any = new Error('x'); e.name = ''; first(e);

// expect: [Custom: m]
// expect: Custom: m
// expect:     at f [ 'name' ]
// expect: [Plain [Error]: p]
// expect: Plain [Error]: p
// expect:     at f []
// expect: [PlainError [RangeError]: q]
// expect: PlainError [RangeError]: q
// expect:     at f []
// expect: [Weird [WeirdError]: w]
// expect: Weird [WeirdError]: w
// expect:     at f [ 'name' ]
// expect: [TypeError: t]
// expect: TypeError: t
// expect:     at f []
// expect: [Error]
// expect: Error
// expect:     at f []
// expect: [Renamed: named]
// expect: Renamed: named
// expect:     at f [ 'name' ]
// expect: [Error [RenamedError]: named]
// expect: Error [RenamedError]: named
// expect:     at f [ 'name' ]
// expect: [TypeError: named]
// expect: TypeError: named
// expect:     at f [ 'name' ]
// expect: [Error: m2]
// expect: Error: m2
// expect:     at f []
// expect: [x]
// expect: x
// expect:     at f [ 'name' ]
