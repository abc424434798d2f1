// The exact interleaving of await, then, queueMicrotask, nested async functions, thenables, and returns of promises.
const log: string[] = [];
const t = (s: string) => () => { log.push(s); };
async function a(): Promise<void> { log.push('a1'); await null; log.push('a2'); await b(); log.push('a3'); }
async function b(): Promise<string> { log.push('b1'); await c(); log.push('b2'); return 'b'; }
async function c(): Promise<void> { log.push('c1'); }
async function returnsPromise(): Promise<string> { return Promise.resolve('rp'); }
async function returnsThenable(): Promise<string> { return { then(f: (s: string) => void) { log.push('then called'); f('th'); } } as any; }
setTimeout(t('timeout'), 0);
queueMicrotask(t('m1'));
a().then(t('a done'));
Promise.resolve().then(t('p1')).then(t('p2')).then(t('p3')).then(t('p4')).then(t('p5')).then(t('p6'));
returnsPromise().then(t('rp')); returnsThenable().then(t('th'));
new Promise<void>(r => { log.push('executor'); r(); }).then(() => { queueMicrotask(t('m2')); return Promise.resolve(); }).then(t('after inner'));
Promise.reject(new Error('x')).catch(t('caught')).then(t('after caught'));
(async () => { for (let i = 0; i < 3; i++) { await undefined; log.push('loop' + i); } })();
(async () => { try { await Promise.reject('r'); } catch { log.push('async caught'); } finally { log.push('async finally'); } })();
Promise.all([1, Promise.resolve(2), returnsPromise()]).then(t('all')); Promise.race([new Promise(() => { }), Promise.resolve()]).then(t('race')); Promise.any([Promise.reject(1), Promise.resolve(2)]).then(t('any')); Promise.allSettled([Promise.reject(1)]).then(t('settled'));
queueMicrotask(t('m3')); log.push('sync end');
setTimeout(() => { log.push('timeout2'); Promise.resolve().then(t('micro of timeout')); queueMicrotask(t('micro2 of timeout')); }, 0);
setTimeout(() => { for (let i = 0; i < log.length; i += 8) console.log(log.slice(i, i + 8).join(', ')); }, 5);

// expect: a1, executor, sync end, m1, a2, b1, c1, p1
// expect: then called, caught, loop0, async caught, async finally, m3, b2, p2
// expect: th, m2, after caught, loop1, race, any, settled, a3
// expect: p3, rp, loop2, a done, p4, after inner, all, p5
// expect: p6, timeout, timeout2, micro of timeout, micro2 of timeout
