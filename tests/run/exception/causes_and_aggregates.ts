// Chains of causes, aggregates of aggregates, what Promise.any collects, custom errors with fields, errors through JSON, spread and comparison.
class AppError extends Error {
  readonly at: number;
  constructor(message: string, readonly code: string, options?: { cause?: unknown }) {
    super(message, options as any);
    this.name = new.target.name;
    this.at = AppError.count++;
  }
  static count = 0;
  get chain(): string[] {
    const out: string[] = [];
    for (let e: unknown = this; e instanceof Error; e = (e as any).cause) out.push(`${e.name}:${e.message}`);
    return out;
  }
  toJSON(): object { return { name: this.name, code: this.code, cause: (this as any).cause instanceof Error ? String((this as any).cause) : (this as any).cause }; }
}
class NetError extends AppError { constructor(readonly url: string, cause?: unknown) { super(`cannot reach ${url}`, 'E_NET', { cause }); } }
class Retry extends NetError { override get chain(): string[] { return ['retry', ...super.chain]; } }
function low(): never { throw new RangeError('socket'); }
function mid(): void { try { low(); } catch (e) { throw new Retry('a.b', e); } }
try {
  mid();
} catch (e) {
  const err = new AppError('failed', 'E_TOP', { cause: e });
  console.log(err.chain, JSON.stringify(err), (e as Retry).chain, JSON.stringify({ e }), err.at);
  console.log(e instanceof Retry, e instanceof NetError, e instanceof AppError, e instanceof RangeError, (e as any).constructor.name, Object.keys(e as object).sort());
}
console.log('cause' in new Error('x'), 'cause' in new Error('x', { cause: undefined } as any), (new Error('x', {} as any) as any).cause, (new Error('x', { cause: 0 } as any) as any).cause, Object.keys(new Error('x', { cause: 1 } as any)));
for (const cause of [1, 'text', null, [1], { k: 2 }, new TypeError('t')]) console.log((new Error('m', { cause } as any) as any).cause === cause);
const inner = new AggregateError([new Error('i1')], 'inner');
const outer = new AggregateError(new Set<unknown>([inner, 'x', 7]), 'outer', { cause: 'why' } as any);
console.log(outer.errors.length, outer.errors[0] === inner, (outer.errors[0] as AggregateError).errors[0].message, (outer as any).cause, String(outer), Object.keys(outer), outer.hasOwnProperty('errors'));
const flatten = (e: unknown): string[] => e instanceof AggregateError ? e.errors.flatMap(flatten) : [e instanceof Error ? e.message : String(e)];
console.log(flatten(outer), new AggregateError([]).message === '', flatten(new AggregateError([])).length);
for (const bad of [undefined, null, 5, {}] as any[]) { try { new AggregateError(bad); console.log('made'); } catch (e) { console.log((e as Error).name); } }
Promise.any([Promise.reject(new Error('p1')), new Promise((_, no) => setTimeout(no, 1, 'p2')), Promise.reject(inner)]).catch((e: AggregateError) => {
  console.log(e.constructor === AggregateError, e.message, e.errors.map(x => x instanceof Error ? x.message : x), flatten(e));
});
Promise.any([]).catch((e: AggregateError) => console.log(e.message, e.errors));
const plain: any = new Error('m');
plain.extra = { deep: [1] };
plain.message = 'changed';
const copy = { ...plain }, assigned: any = Object.assign(new Error('other'), { extra: 1, message: 'assigned' });
console.log(copy, assigned.message, assigned.extra, JSON.stringify(plain), JSON.stringify([new Error('x')]), plain == new Error('m'), String(({}) instanceof Error));
console.log(Error('called').message, TypeError('t') instanceof TypeError, new Error(undefined).message === '', new Error(null as any).message, new Error(5 as any).message, new Error({} as any).message, typeof new Error('s').stack, (new Error('multi\nline').stack ?? '').startsWith('Error: multi\nline'));
class Nameless extends Error {}
const nameless = new Nameless('n');
console.log(nameless.name, String(nameless), nameless.constructor.name, (nameless.stack ?? '').split('\n')[0], nameless.hasOwnProperty('name'));
class Overriding extends Error { override toString(): string { return `<${this.message}>`; } }
console.log(String(new Overriding('ignored')), `${new Overriding()}`, [new Overriding()].join());
const tagged = Object.assign(new RangeError('r'), { name: 'Tagged' });
console.log(String(tagged), tagged instanceof RangeError);
const thrown: unknown[] = [];
for (const v of [undefined, null, 0, '', NaN, Symbol.iterator, [1], () => 1, 10n]) { try { throw v; } catch (e) { thrown.push(Object.is(e, v)); } }
console.log(thrown.every(x => x === true), thrown.length);

// expect: [ 'AppError:failed', 'Retry:cannot reach a.b', 'RangeError:socket' ] {"name":"AppError","code":"E_TOP","cause":"Retry: cannot reach a.b"} [ 'retry', 'Retry:cannot reach a.b', 'RangeError:socket' ] {"e":{"name":"Retry","code":"E_NET","cause":"RangeError: socket"}} 1
// expect: true true true false Retry [ 'at', 'code', 'name', 'url' ]
// expect: false true undefined 0 []
// expect: true
// expect: true
// expect: true
// expect: true
// expect: true
// expect: true
// expect: 3 true i1 why AggregateError: outer [] true
// expect: [ 'i1', 'x', '7' ] true 0
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: { extra: { deep: [ 1 ] } } assigned 1 {"extra":{"deep":[1]}} [{}] false false
// expect: called true true null 5 [object Object] string true
// expect: Error Error: n Nameless Error: n false
// expect: <ignored> <> <>
// expect: Tagged: r true
// expect: true 9
// expect: All promises were rejected []
// expect: true All promises were rejected [ 'p1', 'p2', 'inner' ] [ 'p1', 'p2', 'i1' ]
