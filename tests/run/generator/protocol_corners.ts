// yield* over arrays, strings, maps and own iterators; what next, return and throw pass on; destructuring and spread that close; a generator in itself; and errors of the protocol.
const log: string[] = [];
function iterable(name: string, n: number, extra: object = {}): Iterable<number> { return { [Symbol.iterator]() { let i = 0; return { next(v?: unknown) { log.push(`${name}.next(${v})`); return { value: i, done: i++ >= n }; }, return(v?: any) { log.push(`${name}.return(${v})`); return { value: v, done: true }; }, ...extra } as any; } }; }
const flush = (name: string, v: unknown): void => { console.log(name, v, log.join(' ')); log.length = 0; };
function* over(x: Iterable<unknown>): Generator<unknown, unknown, unknown> { const r = yield* x; log.push('result ' + r); return r; }
{ const g = over(iterable('a', 2)); flush('next', [g.next('x'), g.next('y'), g.next('z'), g.next('w')]); }
{ const g = over(iterable('b', 5)); g.next(); flush('return', [g.return('r'), g.next()]); } { const g = over(iterable('c', 5)); g.next(); try { g.throw(new Error('t')); } catch (e) { log.push((e as Error).name); } flush('throw without method', g.next()); }
{ const g = over(iterable('d', 5, { throw(e: Error) { log.push('d.throw'); return { value: 'handled ' + e.message, done: false }; } })); g.next(); flush('throw with method', [g.throw(new Error('t')), g.next()]); }
flush('spread', [...over('h😀'), ...over(new Map([[1, 2]])), ...over([, 1])]); { const [x, , y] = iterable('e', 9); flush('destructure', [x, y]); } { const [x, ...r] = iterable('f', 3); flush('rest', [x, r]); } { const [] = iterable('g', 3); flush('empty pattern', 0); } { const [x, y] = iterable('h', 1); flush('short', [x, y]); }
try { const [x = (() => { throw new Error('default'); })()] = iterable('i', 0); flush('never', x); } catch (e) { flush('default throws', (e as Error).message); } try { for (const x of iterable('j', 3)) { log.push('body'); throw new Error('body'); } } catch (e) { flush('body throws', (e as Error).message); }
function* tree(n: number): Generator<string> { if (n > 0) { yield* tree(n - 1); yield 'n' + n; yield* tree(n - 1); } } flush('tree', [...tree(3)].join(' '));
function* fib(): Generator<number, void, boolean | undefined> { let [a, b] = [0, 1]; for (;;) { const reset = yield a; [a, b] = reset ? [0, 1] : [b, a + b]; } } { const f = fib(); const s = [f.next(), f.next(), f.next(), f.next(), f.next(), f.next(true), f.next()].map(r => r.value); flush('fib', s); }
function* busy(): Generator<number> { try { me.next(); } catch (e) { log.push((e as Error).message); } yield 1; } const me = busy(); flush('running', me.next());
function* take<T>(n: number, it: Iterable<T>): Generator<T> { if (n > 0) for (const x of it) { yield x; if (--n === 0) return; } } function* map<T, U>(it: Iterable<T>, f: (x: T) => U): Generator<U> { for (const x of it) yield f(x); } function* zip<A, B>(a: Iterable<A>, b: Iterable<B>): Generator<[A, B]> { const i = b[Symbol.iterator](); try { for (const x of a) { const y = i.next(); if (y.done) return; yield [x, y.value]; } } finally { i.return?.(); } }
flush('pipeline', [...zip(take(3, map(fib(), x => x * 10)), iterable('k', 9))]); flush('from', [Array.from(take(2, 'abc')), new Set(take(3, [1, 1, 2])).size, Math.max(...take(4, fib())), Object.fromEntries(zip('ab', [1, 2]))]);
for (const bad of [5, null, {}, { [Symbol.iterator]: 1 }, { [Symbol.iterator]: () => 5 }, { [Symbol.iterator]: () => ({ next: () => 5 }) }] as any[]) try { for (const x of bad) log.push('x' + x); } catch (e) { log.push((e as Error).name); } flush('bad', 0);
const g = fib(); flush('self', [g[Symbol.iterator]() === g, typeof g.next, Object.prototype.toString.call(g), String(g), g.return(), [...g]]); class Coll { #xs = [3, 1, 2]; *[Symbol.iterator]() { yield* this.#xs; } static *range(n: number) { for (let i = 0; i < n; i++) yield i; } *sorted(): Generator<number> { yield* [...this].sort(); } } flush('class', [[...new Coll()], [...Coll.range(3)], [...new Coll().sorted()], Math.min(...new Coll())]);

// expect: next [
// expect:   { value: 0, done: false },
// expect:   { value: 1, done: false },
// expect:   { value: 2, done: true },
// expect:   { value: undefined, done: true }
// expect: ] a.next(undefined) a.next(y) a.next(z) result 2
// expect: return [ { value: 'r', done: true }, { value: undefined, done: true } ] b.next(undefined) b.return(r)
// expect: throw without method { value: undefined, done: true } c.next(undefined) c.return(undefined) TypeError
// expect: throw with method [ { value: 'handled t', done: false }, { value: 1, done: false } ] d.next(undefined) d.throw d.next(undefined)
// expect: spread [ 'h', '😀', [ 1, 2 ], undefined, 1 ] result undefined result undefined result undefined
// expect: destructure [ 0, 2 ] e.next(undefined) e.next(undefined) e.next(undefined) e.return(undefined)
// expect: rest [ 0, [ 1, 2 ] ] f.next(undefined) f.next(undefined) f.next(undefined) f.next(undefined)
// expect: empty pattern 0 g.return(undefined)
// expect: short [ 0, undefined ] h.next(undefined) h.next(undefined)
// expect: default throws default i.next(undefined)
// expect: body throws body j.next(undefined) body j.return(undefined)
// expect: tree n1 n2 n1 n3 n1 n2 n1 
// expect: fib [
// expect:   0, 1, 1, 2,
// expect:   3, 0, 1
// expect: ] 
// expect: running { value: 1, done: false } Generator is already running
// expect: pipeline [ [ 0, 0 ], [ 10, 1 ], [ 10, 2 ] ] k.next(undefined) k.next(undefined) k.next(undefined) k.return(undefined)
// expect: from [ [ 'a', 'b' ], 2, 2, { a: 1, b: 2 } ] 
// expect: bad 0 TypeError TypeError TypeError TypeError TypeError TypeError
// expect: self [
// expect:   true,
// expect:   'function',
// expect:   '[object Generator]',
// expect:   '[object Generator]',
// expect:   { value: undefined, done: true },
// expect:   []
// expect: ] 
// expect: class [ [ 3, 1, 2 ], [ 0, 1, 2 ], [ 1, 2, 3 ], 1 ] 
