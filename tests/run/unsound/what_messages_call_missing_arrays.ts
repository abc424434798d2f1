// How a message names an array that is missing depends on who asks: a declaration, a parameter, an assignment, an inner pattern.
function f(x: number[]): void { x.length = 3; }
function g(x: number[]): void { x.length += 3; }
class A { xs: number[] | undefined; ys!: number[]; }
const a = new A();
const u: number[] = ([] as number[][])[0];
try { u.length = 3; } catch (e) { console.log((e as Error).message); }
try { f(u); } catch (e) { console.log((e as Error).message); }
try { g(u); } catch (e) { console.log((e as Error).message); }
try { a.ys.length = 1; } catch (e) { console.log((e as Error).message); }
try { const [p, q] = u; console.log(p, q); } catch (e) { console.log((e as Error).message); }
try { let p = 1, q = 2; [p, q] = u; console.log(p, q); } catch (e) { console.log((e as Error).message); }
function h([p, q]: number[]): void { console.log(p, q); }
try { h(u); } catch (e) { console.log((e as Error).message); }
const t: [number, string] = ([] as [number, string][])[0];
try { const [p, q] = t; console.log(p, q); } catch (e) { console.log((e as Error).message); }
try { const [p, ...q] = a.ys; console.log(p, q); } catch (e) { console.log((e as Error).message); }
try { const [] = t; console.log('none'); } catch (e) { console.log((e as Error).message); }
try { const [[p]] = [u]; console.log(p); } catch (e) { console.log((e as Error).message); }

// expect: Cannot set properties of undefined (setting 'length')
// expect: Cannot set properties of undefined (setting 'length')
// expect: Cannot read properties of undefined (reading 'length')
// expect: Cannot set properties of undefined (setting 'length')
// expect: u is not iterable
// expect: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: t is not iterable
// expect: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: t is not iterable
// expect: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
