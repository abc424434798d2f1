// Pools, mutexes, channels, retries, time-outs, cancellation and caches of promises, with delays that are counted in turns of the queue.
const log: string[] = [];
const sleep = async (turns: number): Promise<void> => { for (let i = 0; i < turns; i++) await null; };
const never = new Promise<never>(() => {});
async function pool<T, R>(items: T[], limit: number, work: (item: T, index: number) => Promise<R>): Promise<R[]> {
  const results = new Array<R>(items.length);
  let next = 0, active = 0, most = 0;
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, async () => {
    while (next < items.length) {
      const i = next++;
      most = Math.max(most, ++active);
      try { results[i] = await work(items[i], i); } finally { active--; }
    }
  }));
  log.push(`most ${most}`);
  return results;
}
class Mutex {
  private tail: Promise<unknown> = Promise.resolve();
  run<T>(f: () => Promise<T>): Promise<T> {
    const result = this.tail.then(f);
    this.tail = result.catch(() => undefined);
    return result;
  }
}
class Channel<T> {
  private values: T[] = [];
  private takers: ((r: IteratorResult<T>) => void)[] = [];
  private closed = false;
  put(v: T): void { const taker = this.takers.shift(); if (taker) taker({ value: v, done: false }); else this.values.push(v); }
  close(): void { this.closed = true; for (const t of this.takers.splice(0)) t({ value: undefined, done: true }); }
  [Symbol.asyncIterator](): AsyncIterator<T> {
    return { next: () => this.values.length > 0 ? Promise.resolve({ value: this.values.shift()!, done: false }) : this.closed ? Promise.resolve({ value: undefined, done: true }) : new Promise(r => this.takers.push(r)) };
  }
}
async function retry<T>(times: number, f: (attempt: number) => Promise<T>): Promise<T> {
  const errors: unknown[] = [];
  for (let i = 1; i <= times; i++) { try { return await f(i); } catch (e) { errors.push(e); log.push(`attempt ${i}: ${(e as Error).message}`); await sleep(i); } }
  throw new AggregateError(errors, `failed ${times} times`);
}
function timeout<T>(ms: number, p: Promise<T>): Promise<T> {
  let timer: any;
  return Promise.race([p, new Promise<never>((_, no) => { timer = setTimeout(() => no(new Error(`more than ${ms}`)), ms); })]).finally(() => clearTimeout(timer));
}
class Token {
  private waiting = new Set<(e: Error) => void>();
  cancelled = false;
  cancel(): void { this.cancelled = true; for (const no of this.waiting) no(new Error('cancelled')); this.waiting.clear(); }
  guard<T>(p: Promise<T>): Promise<T> { return new Promise((yes, no) => { if (this.cancelled) return no(new Error('too late')); this.waiting.add(no); p.then(yes, no).finally(() => this.waiting.delete(no)); }); }
}
const memo = <K, V>(f: (k: K) => Promise<V>) => { const cache = new Map<K, Promise<V>>(); return (k: K): Promise<V> => { let p = cache.get(k); if (!p) { p = f(k); cache.set(k, p); p.catch(() => cache.delete(k)); } return p; }; };
const flush = (name: string, ...xs: unknown[]): void => { console.log(name, ...xs, log.join('; ')); log.length = 0; };
(async () => {
  flush('pool', await pool([5, 1, 3, 2], 2, async (ms, i) => { await sleep(ms); log.push(`${i}`); return ms * 2; }));
  flush('empty pool', await pool([], 3, async () => 1));
  try { await pool([1, 2], 2, async n => { await sleep(n); if (n === 1) throw new Error('one fails'); return n; }); } catch (e) { flush('pool fails', (e as Error).message); }
  await sleep(5);
  log.length = 0;
  const mutex = new Mutex();
  flush('mutex', await Promise.allSettled([3, 1, 2].map(ms => mutex.run(async () => { log.push('in' + ms); await sleep(ms); log.push('out' + ms); if (ms === 1) throw new Error('x'); return ms; }))).then(rs => rs.map(r => r.status)));
  const channel = new Channel<number>();
  const reader = (async () => { let sum = 0; for await (const v of channel) { log.push('got' + v); sum += v; } return sum; })();
  channel.put(1); channel.put(2);
  await sleep(1);
  channel.put(3); channel.close();
  flush('channel', await reader);
  flush('retry', await retry(3, async n => { if (n < 3) throw new Error('e' + n); return 'ok' + n; }));
  try { await retry(2, async n => { throw new Error('e' + n); }); } catch (e) { flush('retry fails', (e as Error).message, (e as AggregateError).errors.length); }
  flush('timeout', await timeout(50, sleep(1).then(() => 'in time')), await timeout(2, never).catch(e => e.message), await timeout(5, Promise.reject(new Error('own'))).catch(e => e.message));
  const token = new Token();
  const guarded = [token.guard(sleep(1).then(() => 'first')), token.guard(never.then(() => 'second'))].map(p => p.catch(e => e.message));
  await sleep(10);
  token.cancel();
  flush('cancel', await Promise.all(guarded), await token.guard(sleep(1)).catch(e => e.message));
  let calls = 0;
  const cached = memo(async (k: string) => { calls++; await sleep(1); if (k === 'bad') throw new Error('no ' + k); return k.toUpperCase(); });
  const same = [cached('a'), cached('a'), cached('b')];
  flush('memo', same[0] === same[1], await Promise.all(same), calls, await cached('bad').catch(e => e.message), await cached('bad').catch(e => e.message), calls);
  const order: string[] = [];
  await Promise.all([(async () => { for (const x of 'ab') { order.push(x); await null; } })(), (async () => { for (const x of '12') { order.push(x); await undefined; } })(), Promise.resolve().then(() => order.push('t'))]);
  flush('interleaved', order.join(''));
  const deferred = <T>() => { let yes!: (v: T) => void, no!: (e: unknown) => void; const promise = new Promise<T>((a, b) => { yes = a; no = b; }); return { promise, yes, no }; };
  const d = deferred<number>();
  setTimeout(() => { d.yes(1); d.yes(2); d.no(new Error('ignored')); }, 1);
  flush('deferred', await d.promise);
})();

// expect: pool [ 10, 2, 6, 4 ] 1; 0; 2; 3; most 2
// expect: empty pool [] most 0
// expect: pool fails one fails 
// expect: mutex [ 'fulfilled', 'rejected', 'fulfilled' ] in3; out3; in1; out1; in2; out2
// expect: channel 6 got1; got2; got3
// expect: retry ok3 attempt 1: e1; attempt 2: e2
// expect: retry fails failed 2 times 2 attempt 1: e1; attempt 2: e2
// expect: timeout in time more than 2 own 
// expect: cancel [ 'first', 'cancelled' ] too late 
// expect: memo true [ 'A', 'A', 'B' ] 2 no bad no bad 4 
// expect: interleaved a1b2t 
// expect: deferred 1 
