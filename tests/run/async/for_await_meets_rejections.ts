// for await over promises, async generators and own iterators: rejections in the middle, break, return, throw, and what is closed.
const log: string[] = [];
async function* gen(fail: number): AsyncGenerator<number> { try { for (let i = 0; i < 4; i++) { if (i === fail) throw new Error('gen' + i); yield i; } } finally { log.push('closed'); await null; log.push('closed later'); } }
const own = (n: number): AsyncIterable<number> => ({ [Symbol.asyncIterator]() { let i = 0; return { async next() { return { value: i, done: i++ >= n }; }, async return() { log.push('return'); return { value: undefined as any, done: true }; } }; } });
async function collect(it: AsyncIterable<number> | Iterable<number | Promise<number>>, stop = Infinity): Promise<string> { let s = ''; for await (const x of it) { if (x === stop) break; s += x; } return s; }
const attempt = async (name: string, p: () => Promise<unknown>): Promise<void> => { log.length = 0; try { console.log(name, await p(), log.join()); } catch (e) { console.log(name, '!', (e as Error).message ?? e, log.join()); } };
(async () => {
  await attempt('all', () => collect(gen(9))); await attempt('fails', () => collect(gen(2))); await attempt('breaks', () => collect(gen(9), 1)); await attempt('own', () => collect(own(3))); await attempt('own breaks', () => collect(own(3), 1));
  await attempt('sync promises', () => collect([1, Promise.resolve(2), new Promise<number>(r => setTimeout(() => r(3), 1))])); await attempt('sync rejects', () => collect([1, Promise.reject(new Error('in list')), 3]));
  await attempt('body throws', async () => { for await (const x of gen(9)) if (x === 1) throw new Error('body'); });
  await attempt('returns', async () => { for await (const x of own(5)) if (x === 2) return 'r' + x; return 'end'; });
  await attempt('nested', async () => { let s = ''; outer: for await (const x of gen(9)) for await (const y of own(3)) { s += `${x}${y} `; if (y === 1) continue outer; if (x === 2) break outer; } return s; });
  await attempt('destructures', async () => { let s = ''; for await (const [k, { v = 'd' }] of [['a', {}], Promise.resolve(['b', { v: 'w' }])] as any) s += k + v; return s; });
  await attempt('manual', async () => { const g = gen(9); const r = [await g.next(), await g.return(7), await g.next()]; return JSON.stringify(r); });
  await attempt('thrown in', async () => { const g = gen(9); await g.next(); try { await g.throw(new Error('pushed')); } catch (e) { return (e as Error).message; } return 'not thrown'; });
  await attempt('queued', async () => { const g = gen(9); const rs = await Promise.all([g.next(), g.next(), g.next(), g.next(), g.next(), g.next()]); return rs.map(r => `${r.value}${r.done ? '!' : ''}`).join(); });
  await attempt('yield*', async () => { async function* both() { const r: any = yield* gen(2); return r; } return collect(both()); });
})();

// expect: all 0123 closed,closed later
// expect: fails ! gen2 closed,closed later
// expect: breaks 0 closed,closed later
// expect: own 012 
// expect: own breaks 0 return
// expect: sync promises 123 
// expect: sync rejects ! in list 
// expect: body throws ! body closed,closed later
// expect: returns r2 return
// expect: nested 00 01 10 11 20  return,return,return,closed,closed later
// expect: destructures adbw 
// expect: manual [{"value":0,"done":false},{"value":7,"done":true},{"done":true}] closed,closed later
// expect: thrown in pushed closed,closed later
// expect: queued 0,1,2,3,undefined!,undefined! closed,closed later
// expect: yield* ! gen2 closed,closed later
