// yield* to generators, own iterators and generators of generators: who gets next, return and throw; finally that yields, returns, throws; results that come back.
// @ts-nocheck
const log: string[] = [];
const flush = (name: string, ...xs: unknown[]): void => { console.log(name, JSON.stringify(xs), log.join(' ')); log.length = 0; };
function* leaf(name: string): Generator<string, string, any> {
  try {
    for (let i = 0; i < 3; i++) log.push(`${name}<${yield name + i}`);
    return name + 'R';
  } catch (e) {
    log.push(`${name}!${e}`);
    const more = yield name + 'C';
    return `${name}caught${more}`;
  } finally {
    log.push(name + 'F');
  }
}
function* branch(): Generator<string, string, any> {
  try {
    const a = yield* leaf('a');
    log.push('got ' + a);
    const b = yield* leaf('b');
    return a + b;
  } finally {
    log.push('branchF');
  }
}
function* root(): Generator<string, string[], any> { const r = yield* branch(); return [r, yield* branch()]; }
{ const g = root(); flush('run', g.next(1), g.next(2), g.next(3), g.next(4), g.next(5)); flush('throw', g.throw('E'), g.next('M'), g.next(6)); flush('return', g.return(['x']), g.next()); }
function* stubborn(): Generator<number, number, any> {
  for (let i = 0; i < 2; i++) { try { yield i; } finally { if (i === 0) { log.push('keep'); continue; } yield 99; } }
  return -1;
}
function* over(): Generator<number, string, any> { const r = yield* stubborn(); return 'r' + r; }
{ const g = over(); flush('stubborn', g.next(), g.return('no'), g.next(), g.return('no2'), g.next(), g.next()); }
function* replaces(): Generator<number, number, any> { try { yield 1; } finally { return 5; } }
function* over2(): Generator<number, string, any> { const r = yield* replaces(); log.push('after ' + r); yield r * 2; return 'end'; }
{ const g = over2(); g.next(); flush('return replaced', g.return('x' as any), g.next()); }
{ const g = over2(); g.next(); flush('throw replaced', g.throw('lost'), g.next(), g.next()); }
function* bad(): Generator<number, number, any> { try { yield 1; } finally { throw new Error('in finally'); } }
function* over3(): Generator<number, string, any> { try { yield* bad(); return 'never'; } catch (e) { yield 7; return (e as Error).message; } }
{ const g = over3(); g.next(); flush('return throws', g.return('x'), g.next(), g.next()); }
const own = (methods: object): any => ({ [Symbol.iterator]() { return methods; } });
let n = 0;
const partial = own({ next(v: any) { log.push('next ' + v); return { value: n++, done: n > 3 }; } });
function* through(x: any): Generator<any, any, any> { return yield* x; }
{ n = 0; const g = through(partial); flush('no return method', g.next(), g.return('R'), g.next()); }
{ n = 0; const g = through(partial); g.next(); try { g.throw(new Error('T')); } catch (e) { flush('no throw method', (e as Error).name, g.next()); } }
{ const g = through(own({ next: () => ({ value: 1, done: false }), return: (v: any) => ({ value: 'inner ' + v, done: true }), throw: (e: any) => ({ value: 'handled ' + e, done: true }) })); g.next(); flush('throw done', g.throw('x')); const h = through(own({ next: () => ({ value: 1, done: false }), return: (v: any) => ({ value: 'inner ' + v, done: v === 'stop' }) })); h.next(); flush('return goes on', h.return('go'), h.return('stop'), h.next()); }
for (const result of [5, null, undefined, 'x'] as any[]) { const g = through(own({ next: () => result })); try { g.next(); } catch (e) { log.push((e as Error).name); } const h = through(own({ next: () => ({ done: false }), return: () => result })); h.next(); try { flush('odd result', h.return('v')); } catch (e) { flush('odd result', (e as Error).name); } }
function* countdown(k: number): Generator<number, number, any> { if (k === 0) return 0; yield k; const r: number = yield* countdown(k - 1); return r + k; }
{ const g = countdown(4); const seen: number[] = []; let r = g.next(); while (!r.done) { seen.push(r.value); r = g.next(); } flush('recursive', seen, r.value); }
function* self(): Generator<number, void, any> { yield 1; try { yield* me; } catch (e) { log.push((e as Error).name); } yield 2; }
const me: Generator<number, void, any> = self();
flush('itself', [...me]);
function* mixed(): Generator<unknown, void, any> { yield* []; yield* ''; yield* new Map([[1, 2]]).keys(); yield* [1, [2]].entries(); yield* (function* () { return 'ignored'; })(); yield* new Uint8Array([7]); yield* 'ab'.matchAll(/./g); }
flush('mixed', [...mixed()]);
function* args(...xs: number[]): Generator<number, void, any> { for (const x of arguments) yield x as number; yield* xs; try { yield* (() => [this === undefined ? 1 : 0])(); } finally { log.push('done'); } }
flush('arguments', [...args.call(undefined, 1, 2)]);

// expect: run [{"value":"a0","done":false},{"value":"a1","done":false},{"value":"a2","done":false},{"value":"b0","done":false},{"value":"b1","done":false}] a<2 a<3 a<4 aF got aR b<5
// expect: throw [{"value":"bC","done":false},{"value":"a0","done":false},{"value":"a1","done":false}] b!E bF branchF a<6
// expect: return [{"value":["x"],"done":true},{"done":true}] aF branchF
// expect: stubborn [{"value":0,"done":false},{"value":1,"done":false},{"value":99,"done":false},{"value":"no2","done":true},{"done":true},{"done":true}] keep
// expect: return replaced [{"value":5,"done":true},{"done":true}] 
// expect: throw replaced [{"value":10,"done":false},{"value":"end","done":true},{"done":true}] after 5
// expect: return throws [{"value":7,"done":false},{"value":"in finally","done":true},{"done":true}] 
// expect: no return method [{"value":0,"done":false},{"value":"R","done":true},{"done":true}] next undefined
// expect: no throw method ["TypeError",{"done":true}] next undefined
// expect: throw done [{"value":"handled x","done":true}] 
// expect: return goes on [{"value":"inner go","done":false},{"value":"inner stop","done":true},{"done":true}] 
// expect: odd result ["TypeError"] TypeError
// expect: odd result ["TypeError"] TypeError
// expect: odd result ["TypeError"] TypeError
// expect: odd result ["TypeError"] TypeError
// expect: recursive [[4,3,2,1],10] 
// expect: itself [[1,2]] TypeError
// expect: mixed [[1,[0,1],[1,[2]],7,["a"],["b"]]] 
// expect: arguments [[1,2,1,2,1]] done
