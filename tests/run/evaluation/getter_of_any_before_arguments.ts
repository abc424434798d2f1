// What is called is read before its arguments are evaluated, also where it is only known by name.
const log: string[] = [];
const o: any = {
  get m() { log.push('get'); return (x: number): number => { log.push('call'); return x; }; },
  plain(this: any, x: number) { log.push('plain ' + (this === o)); return x; },
};
function arg(): number { log.push('arg'); return 1; }
o.m(arg());
o.plain(arg());
o.m(...[arg()]);
console.log(log.join());
log.length = 0;
function attempt(f: () => unknown): void {
  try { console.log(f()); } catch (e) { console.log((e as Error).name, (e as Error).message, log.join()); }
  log.length = 0;
}
const nothing: any = undefined, empty: any = {};
attempt(() => nothing.f(arg()));
attempt(() => empty.f(arg()));
attempt(() => empty.f.g(arg()));
attempt(() => empty['f'](arg()));
const list: any = [3, 1, 2];
attempt(() => list.concat([arg()]).sort().join('-'));
class Swap { f(x: unknown): string { return 'old' + x; } }
const swap: any = new Swap();
attempt(() => swap.f((swap.f = (): string => 'new')()));
attempt(() => swap.f(arg()));

// expect: get,arg,call,arg,plain true,get,arg,call
// expect: TypeError Cannot read properties of undefined (reading 'f') 
// expect: TypeError empty.f is not a function arg
// expect: TypeError Cannot read properties of undefined (reading 'g') 
// expect: TypeError empty.f is not a function arg
// expect: 1-1-2-3
// expect: oldnew
// expect: new
