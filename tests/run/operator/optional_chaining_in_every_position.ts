// ?. before members, elements, calls, in the middle of chains, with delete, assignment targets around it, templates, super, parentheses, and what is not evaluated.
let evaluated: string[] = [];
const t = <T>(n: string, v: T): T => { evaluated.push(n); return v; };
type Node = { v?: number; next?: Node; list?: number[]; f?: (x: number) => Node; g?: () => any; deep?: { m?: () => { k: string } | null } };
const full: Node = { v: 1, next: { v: 2, next: undefined, list: [10, 20] }, list: [1, 2], f(x) { return { v: x, next: this }; }, deep: { m: () => ({ k: 'kk' }) } };
const none = undefined as Node | undefined, nil = null as Node | null, empty: Node = {};
for (const [name, n] of [['full', full], ['empty', empty], ['none', none], ['nil', nil]] as [string, Node | null | undefined][]) {
  evaluated = [];
  console.log(name, n?.v, n?.next?.v, n?.next?.next?.next?.v, n?.list?.[t('i', 1)], n?.next?.list?.[0], n?.f?.(t('arg', 5)).v, n?.f?.(3)?.next?.v, n?.g?.(), n?.deep?.m?.()?.k, n?.deep?.m?.()!.k, (n?.list)?.length, n?.list?.map(x => x * 2).length, n?.list?.slice?.(1), `${n?.v}`, typeof n?.v, n?.v ?? 'dflt', n?.v! + 1, !n?.list?.length, evaluated.join());
}
console.log((() => { try { return (none?.next as any).v; } catch (e) { return (e as Error).name; } })(), (() => { try { return (none?.f as any)(1); } catch (e) { return (e as Error).name; } })(), (none?.next)?.v, none?.[t('not', 'v')], (none as any)?.a.b.c.d(t('never', 1)).e, evaluated.at(-1));
class Counter { n = 0; next?: Counter; inc?(): this { this.n++; return this; } get self(): this | undefined { this.n += 100; return this; } static made?: Counter; static make?(): Counter { return new Counter(); } }
const c = new Counter(); c.inc?.()?.inc?.(); console.log(c.n, c.self?.n, c.self?.self?.inc?.().n, Counter.made?.n, Counter.make?.().n, c.next?.inc?.());
const o: any = { a: { b: 1, c: { d: 2 } }, fn: null, z: 0, s: '' };
console.log(delete o.a?.b, o, delete o.missing?.b, delete o?.a?.c?.d, o, o.fn?.(), o.z?.toFixed(1), o.s?.length, o.zz?.toFixed(1), o?.['a']?.['c'], o.a?.['c' as string]);
let x: number[] | undefined; x?.push(t('push', 1)); console.log(x, evaluated.includes('push')); x = []; x?.push(t('push', 1)); console.log(x); (x ??= [])?.push(2); console.log(x?.[0], x?.[5]?.toFixed(), x?.at(-1)?.toFixed(2));
const fs: (((n: number) => number) | undefined)[] = [n => n + 1, undefined]; console.log(fs.map(f => f?.(1)), fs[0]?.(5), fs[7]?.(5));
const m = new Map<string, { k?: Map<string, number> }>([['a', { k: new Map([['b', 3]]) }], ['n', {}]]); console.log(m.get('a')?.k?.get('b'), m.get('n')?.k?.get('b'), m.get('q')?.k?.get('b')?.toFixed(), m?.size);
if (full?.next?.v === 2 && none?.v === undefined) console.log('narrowed', full.next.v); for (const q of none?.list ?? [7]) console.log(q); console.log([...(none?.list ?? [])], { ...none?.next }, Math.max(...(full?.list ?? [])), ((none?.v as any) as number) > 1, none?.v == null, none?.v === null);

// expect: full 1 2 undefined 2 10 5 1 undefined kk kk 2 2 [ 2 ] 1 number 1 2 false i,arg
// expect: empty undefined undefined undefined undefined undefined undefined undefined undefined undefined undefined undefined undefined undefined undefined undefined dflt NaN true 
// expect: none undefined undefined undefined undefined undefined undefined undefined undefined undefined undefined undefined undefined undefined undefined undefined dflt NaN true 
// expect: nil undefined undefined undefined undefined undefined undefined undefined undefined undefined undefined undefined undefined undefined undefined undefined dflt NaN true 
// expect: TypeError TypeError undefined undefined undefined undefined
// expect: 2 102 303 undefined 0 undefined
// expect: true { a: { c: {} }, fn: null, z: 0, s: '' } true true { a: { c: {} }, fn: null, z: 0, s: '' } undefined 0.0 0 undefined {} {}
// expect: undefined false
// expect: [ 1 ]
// expect: 1 undefined 2.00
// expect: [ 2, undefined ] 6 undefined
// expect: 3 undefined undefined 2
// expect: narrowed 2
// expect: 7
// expect: [] {} 2 false true false
