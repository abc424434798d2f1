// What an array pattern is given may be nothing, whatever expression it comes from.
const m = new Map<string, number[]>()
function t(f: () => void) { try { f() } catch (e) { console.log((e as Error).message) } }
t(() => { const [a, b = 1, ...c]: number[] = m.get('x')!; console.log(a) })
t(() => { const [a, b = 1, ...c]: number[] = (m as Map<string, number[]>).get('x')!; console.log(a) })
t(() => { const [a] = ((m as Map<string, number[]>).get('x') as number[]); console.log(a) })
t(() => { const [a] = (0, m.get('x')!); console.log(a) })
t(() => { let q: number[]; const [a] = (q = m.get('x')!); console.log(a) })
t(() => { const [a] = (m.get('x') && m.get('y'))!; console.log(a) })
t(() => { const [a] = (m.get('x') || m.get('y'))!; console.log(a) })
t(() => { const [a] = (m.get('x') ?? m.get('y'))!; console.log(a) })
t(() => { const [a] = m?.get('y')!; console.log(a) })
t(() => { let a; [a] = m.get('y')!; console.log(a) })
t(() => { let a; [a] = m?.get('y')!; console.log(a) })
t(() => { let a; [a] = (m.get('x') ?? m.get('y'))!; console.log(a) })
async function as() { try { const [a] = await (m.get('x')!); console.log(a) } catch (e) { console.log((e as Error).message) } }
as()
function* g(): Generator<number, void, number[]> { const [a] = yield 1; console.log(a) }
t(() => { const i = g(); i.next(); i.next(undefined as any) })
t(() => { let [a, b] = ((): number[] => m.get('x')!)(); console.log(a) })

// expect: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: (intermediate value) is not iterable
// expect: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: (intermediate value) is not iterable
