// async generators over sync and async delegates: what is awaited, errors on every way, requests that queue, return with promises.
const log: string[] = [];
const wait = <T>(v: T): Promise<T> => new Promise(r => setTimeout(() => r(v), 1));
const name = async (label: string, p: () => Promise<unknown>): Promise<void> => {
  log.length = 0;
  try { console.log(label, JSON.stringify(await p()), log.join(' ')); } catch (e) { console.log(label, 'threw', e instanceof Error ? e.message : e, log.join(' ')); }
};
async function* source(label: string, fail = -1): AsyncGenerator<string, string, any> {
  try {
    for (let i = 0; i < 3; i++) { if (i === fail) throw new Error(label + ' fails'); const got = yield wait(label + i); if (got) log.push('got ' + got); }
    return label + ' end';
  } finally { await null; log.push(label + ' closed'); }
}
async function all<T>(it: AsyncIterable<T>): Promise<T[]> { const out: T[] = []; for await (const x of it) out.push(x); return out; }
(async () => {
  await name('yield*', async () => { async function* g(): AsyncGenerator<unknown, any, any> { const r = yield* source('a'); yield r; yield* [1, wait(2)] as any; return 'x'; } return all(g()); });
  await name('delegate fails', async () => { async function* g(): AsyncGenerator<string, any, any> { try { yield* source('b', 1); } catch (e) { yield 'caught ' + (e as Error).message; } } return all(g()); });
  await name('throw into', async () => { async function* g(): AsyncGenerator<string, any, any> { return yield* source('c'); } const it = g(); const r = [await it.next(), await it.next('v')]; try { await it.throw(new Error('pushed')); } catch (e) { log.push((e as Error).message); } return [...r, await it.next()]; });
  await name('return into', async () => { async function* g(): AsyncGenerator<string, any, any> { try { return yield* source('d'); } finally { log.push('outer'); } } const it = g(); await it.next(); return [await it.return(wait('R')), await it.next()]; });
  await name('sync iterator closed', async () => { const sync = { [Symbol.iterator]() { let i = 0; return { next: () => ({ value: i === 1 ? Promise.reject(new Error('rejected value')) : i++, done: false }), return() { log.push('sync return'); return { done: true, value: 0 }; } }; } }; for await (const x of sync as any) { log.push('x' + x); if (x === 0) sync; } return 0; });
  await name('break closes sync', async () => { const sync = { [Symbol.iterator]() { return { next: () => ({ value: wait(1), done: false }), return() { log.push('sync return'); return { done: true, value: 0 }; } }; } }; for await (const x of sync as any) { log.push('x' + x); break; } return 0; });
  await name('queue', async () => { const it = source('q'); const ps = [it.next('1'), it.next('2'), it.return('early'), it.next('4')]; return (await Promise.all(ps)).map(r => `${r.value}/${r.done}`); });
  await name('queue fails', async () => { const it = source('f', 1); const ps = [it.next(), it.next(), it.next()]; return (await Promise.allSettled(ps)).map(r => r.status === 'fulfilled' ? `${r.value.value}/${r.value.done}` : (r.reason as Error).message); });
  await name('not begun', async () => { const a = source('n'), b = source('m'); const r = await a.return('r'); let m = ''; try { await b.throw(new Error('t')); } catch (e) { m = (e as Error).message; } return [r, m, await a.next(), await b.next()]; });
  await name('return rejects', async () => { async function* g(): AsyncGenerator<number, any, any> { try { yield 1; } catch (e) { yield -1; } finally { log.push('fin'); } } const it = g(); await it.next(); return it.return(Promise.reject(new Error('in return'))); });
  await name('return of rejected', async () => { async function* g(): AsyncGenerator<number, any, any> { try { return Promise.reject(new Error('own')); } catch (e) { log.push('caught own'); return 'ok'; } } return (await g().next()).value; });
  await name('yield of rejected', async () => { async function* g(): AsyncGenerator<any, any, any> { try { yield Promise.reject(new Error('y')); } catch (e) { yield 'c:' + (e as Error).message; } } return all(g()); });
  await name('finally waits', async () => { async function* g(): AsyncGenerator<number, any, any> { try { yield 1; yield 2; } finally { log.push(await wait('slow')); yield 9; log.push('over'); } } const it = g(); await it.next(); return [await it.return('r'), await it.next(), await it.next()]; });
  await name('nested loops', async () => { const out: string[] = []; outer: for await (const a of source('o')) for await (const b of source('i')) { out.push(a + b); if (b === 'i1') { if (a === 'o1') break outer; continue outer; } } return out; });
  await name('throw in body', async () => { for await (const a of source('z')) { log.push(a); throw new Error('body'); } });
  await name('throw beats return', async () => { const it = { [Symbol.asyncIterator]: () => ({ next: async () => ({ value: 1, done: false }), return: async () => { log.push('ret'); throw new Error('from return'); } }) }; for await (const x of it as AsyncIterable<number>) throw new Error('body first'); });
  await name('break and bad return', async () => { const it = { [Symbol.asyncIterator]: () => ({ next: async () => ({ value: 1, done: false }), return: async () => { throw new Error('from return'); } }) }; for await (const x of it as AsyncIterable<number>) break; });
  await name('return gives no object', async () => { const it = { [Symbol.asyncIterator]: () => ({ next: async () => ({ value: 1, done: false }), return: async () => 5 }) }; for await (const x of it as any) break; });
  await name('methods', async () => { class Pages { constructor(private n: number) {} async *[Symbol.asyncIterator]() { for (let i = 0; i < this.n; i++) yield i; } async *pairs(): AsyncGenerator<[number, number]> { for await (const x of this) yield [x, x * x]; } static async *of(...xs: number[]) { yield* xs; } } return [await all(new Pages(2)), await all(new Pages(3).pairs()), await all(Pages.of(5, 6))]; });
})();

// expect: yield* ["a0","a1","a2","a end",1,2] a closed
// expect: delegate fails ["b0","caught b fails"] b closed
// expect: throw into [{"value":"c0","done":false},{"value":"c1","done":false},{"done":true}] got v c closed pushed
// expect: return into [{"value":"R","done":true},{"done":true}] d closed outer
// expect: sync iterator closed threw rejected value x0
// expect: break closes sync 0 x1 sync return
// expect: queue ["q0/false","q1/false","early/true","undefined/true"] got 2 q closed
// expect: queue fails ["f0/false","f fails","undefined/true"] f closed
// expect: not begun [{"value":"r","done":true},"t",{"done":true},{"done":true}] 
// expect: return rejects {"value":-1,"done":false} 
// expect: return of rejected "ok" caught own
// expect: yield of rejected ["c:y"] 
// expect: finally waits [{"value":9,"done":false},{"value":"r","done":true},{"done":true}] slow over
// expect: nested loops ["o0i0","o0i1","o1i0","o1i1"] i closed i closed o closed
// expect: throw in body threw body z0 z closed
// expect: throw beats return threw body first ret
// expect: break and bad return threw from return 
// expect: return gives no object threw Iterator result 5 is not an object 
// expect: methods [[0,1],[[0,0],[1,1],[2,4]],[5,6]] 
