// await inside try, catch and finally; return and throw out of finally; loops with continue through finally; what is settled when.
const log: string[] = [];
const later = <T>(v: T): Promise<T> => new Promise(r => setTimeout(() => r(v), 0));
const fails = async (m: string): Promise<never> => { await null; throw new Error(m); };
async function plain(): Promise<string> { try { return await later('try'); } finally { log.push('f1'); await later(0); log.push('f2'); } }
async function overrides(): Promise<string> { try { await fails('lost'); } finally { return 'finally'; } return 'never'; }
async function rethrows(): Promise<string> { try { return await fails('first'); } catch (e) { await null; throw new Error('second after ' + (e as Error).message); } finally { await later(0); log.push('cleaned'); } }
async function finallyFails(): Promise<string> { try { return 'value'; } finally { await fails('in finally'); } }
async function notAwaited(): Promise<string> { try { return fails('escapes') as any; } catch { return 'caught'; } }
async function awaited(): Promise<string> { try { return await fails('held'); } catch { return 'caught'; } }
async function loop(): Promise<number[]> {
  const out: number[] = [];
  for (let i = 0; i < 5; i++) {
    try { await later(i); if (i === 1) continue; if (i === 3) break; out.push(i); } finally { await null; out.push(i * 10); }
  }
  return out;
}
async function nested(): Promise<string> {
  let s = '';
  try { try { try { await fails('x'); } finally { s += '1'; await null; } } catch (e) { s += (e as Error).message; await null; throw 'y'; } finally { s += '2'; } } catch (e) { s += e; } finally { await null; s += '3'; }
  return s;
}
async function many(): Promise<string> { let s = ''; for (const f of [() => later(1), () => fails('m'), async () => 3, () => { throw new Error('sync'); }]) try { s += await f(); } catch (e) { s += (e as Error).message; } finally { s += ';'; } return s; }
const show = async (name: string, p: Promise<unknown>): Promise<void> => { try { console.log(name, await p); } catch (e) { console.log(name, 'rejected', (e as Error).message ?? e); } };
(async () => {
  await show('plain', plain()); await show('overrides', overrides()); await show('rethrows', rethrows()); await show('finallyFails', finallyFails());
  await show('notAwaited', notAwaited()); await show('awaited', awaited()); await show('loop', loop()); await show('nested', nested()); await show('many', many());
  await show('then', Promise.reject(new Error('p')).finally(() => later('ignored'))); await show('then2', Promise.resolve('kept').finally(() => 'ignored')); await show('then3', Promise.resolve(1).finally(() => { throw new Error('from finally'); }));
  await show('then4', Promise.reject(new Error('q')).then(() => 'no').catch(e => { log.push(e.message); return 'recovered'; }).finally(() => { log.push('fin'); }));
  console.log(log);
})();

// expect: plain try
// expect: overrides finally
// expect: rethrows rejected second after first
// expect: finallyFails rejected in finally
// expect: notAwaited rejected escapes
// expect: awaited caught
// expect: loop [ 0, 0, 10, 2, 20, 30 ]
// expect: nested 1x2y3
// expect: many 1;m;3;sync;
// expect: then rejected p
// expect: then2 kept
// expect: then3 rejected from finally
// expect: then4 recovered
// expect: [ 'f1', 'f2', 'cleaned', 'q', 'fin' ]
