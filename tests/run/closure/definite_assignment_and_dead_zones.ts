// Reading before the declaration has run: in functions, closures, defaults, classes, loops, switch; and what is fine because it runs later.
const attempt = (name: string, f: () => unknown): void => { try { console.log(name, f()); } catch (e) { console.log(name, (e as Error).name, (e as Error).message); } };
attempt('let', () => { const f = () => x; const r = f(); let x = 1; return r; });
attempt('later', () => { const f = () => x; let x = 1; return f(); });
attempt('const in block', () => { const y = 'outer'; { const f = () => y; const g = () => f(); attempt('inner', g); const y = 'inner'; return g(); } });
attempt('class later', () => { const make = () => new C(); class C { v = 1; } return make(); });
attempt('class itself', () => { class C { static s = (() => C.name)(); } return C.s; });
attempt('extends', () => { const f = () => { class D extends B { } return new D().b; }; class B { b = 'base'; } return f(); });
attempt('default', () => { const f = (a = g(), b = 2): number => a + b; const g = () => h; const h = 5; return f(); });
attempt('function hoisted', () => { const r = hoisted(); function hoisted() { return typeof later; } var later = 1; return r; });
attempt('var', () => { const r = typeof (v as any); var v: any = 1; return [r, v]; });
attempt('loop', () => { const fs: (() => number)[] = []; for (let i = 0; i < 2; i++) { fs.push(() => z); if (i === 1) attempt('loop inner', fs[0]); let z = i; if (i === 0) attempt('loop inner', fs[0]); } return fs.map(f => f()); });
attempt('switch', () => { const run = <T>(f: () => T): T => f(); switch (1 as number) { case 0: let s = 'zero'; return s; case 1: return run(() => s); } return 0; });
attempt('closure of closure', () => { const outer = () => () => deep; const inner = outer(); attempt('deep early', inner); const deep = { d: 1 }; return inner(); });
attempt('assign early', () => { const set = () => { w = 5; }; set(); let w = 1; return w; });
attempt('compound early', () => { const bump = () => { w += 5; }; bump(); let w = 1; return w; });
attempt('const assign', () => { const k = 1; const f = () => { (k as any) = 2; }; void f; return k; });
attempt('typeof early', () => { const f = () => typeof q; const r = f(); let q = 1; return r + q; });
attempt('try', () => { let log = ''; try { const get = () => late; log += get(); } catch (e) { log += (e as Error).name; } const late = 'now'; return log + late; });
attempt('mutual', () => { const even = (n: number): boolean => n === 0 || odd(n - 1); const odd = (n: number): boolean => n !== 0 && even(n - 1); return [even(10), odd(7)]; });
attempt('generator', () => { function* g() { const get = () => v; yield get(); let v = 1; } return [...g()]; });
attempt('destructured', () => { const get = () => a; const { a, b = get() } = { a: 1 } as any; return [a, b]; });
attempt('undefined let', () => { let u: number | undefined; const f = () => u; u = 3; const r = f(); u = undefined; return [r, f()]; });

// expect: let ReferenceError Cannot access 'x' before initialization
// expect: later 1
// expect: inner ReferenceError Cannot access 'y' before initialization
// expect: const in block inner
// expect: class later C { v: 1 }
// expect: class itself C
// expect: extends base
// expect: default 7
// expect: function hoisted undefined
// expect: var [ 'undefined', 1 ]
// expect: loop inner 0
// expect: loop inner 0
// expect: loop [ 0, 1 ]
// expect: switch ReferenceError Cannot access 's' before initialization
// expect: deep early ReferenceError Cannot access 'deep' before initialization
// expect: closure of closure { d: 1 }
// expect: assign early ReferenceError Cannot access 'w' before initialization
// expect: compound early ReferenceError Cannot access 'w' before initialization
// expect: const assign 1
// expect: typeof early ReferenceError Cannot access 'q' before initialization
// expect: try ReferenceErrornow
// expect: mutual [ true, true ]
// expect: generator ReferenceError Cannot access 'v' before initialization
// expect: destructured [ 1, 1 ]
// expect: undefined let [ 3, undefined ]
