// order & presence under construction
class Base { a?: number; b: number = 1; constructor(flag: boolean) { if (flag) this.a = 10; this.hook(); } hook(): void {} }
class Mid extends Base { c: string = 'c'; d?: string; hook(): void { this.d = 'early'; } }
class Leaf extends Mid { e: number[] = [1]; f: number = 2; constructor(flag: boolean) { super(flag); this.a = 99; this.f = 3; } }
for (const f of [true, false]) { const l = new Leaf(f); console.log(l, Object.keys(l), JSON.stringify(l)); for (const k in l) console.log(k); }
// escapes
const seen: Cap[] = [];
class Cap { x: number; y: number; cb: () => number; constructor() { this.x = 1; this.cb = () => this.y; console.log(this.cb()); this.y = 2; seen.push(this); } z: number = 5; }
console.log(new Cap(), seen[0].cb());
class Reg { static all: Reg[] = []; id: number; name: string; constructor(id: number) { Reg.all.push(this); show(this); this.id = id; this.name = 'n' + id; } }
function show(r: Reg): void { console.log(r.id, r.name, r.id + 1, 'id' in r, Object.keys(r)); }
console.log(new Reg(4));
// early return, loops, try, switch
class Ret { p!: number; q!: number; constructor(n: number) { if (n === 0) return; this.q = 1; this.p = 2; } }
console.log(new Ret(0), new Ret(1));
class Loop { p!: number; q!: number; constructor(n: number) { for (let i = 0; i < n; i++) { this.q = i; } this.p = 2; try { this.q = 7; } catch { this.p = 3; } } }
console.log(new Loop(0), new Loop(1));
class Sw { a: number; b: number; constructor(n: number) { switch (n) { case 1: this.b = 1; this.a = 2; break; default: this.a = 1; this.b = 2; } } }
console.log(new Sw(0), new Sw(1));
class Thr { a: number; b: number; constructor(n: number) { if (n < 0) throw new Error('neg'); this.b = n; this.a = n; } }
console.log(new Thr(1)); try { new Thr(-1) } catch (e) { console.log((e as Error).message) }
class Chain { a: number; b: number; c: number; constructor() { this.a = this.b = this.c = 3; } }
console.log(new Chain());
class Des { a: number; b: number; constructor() { [this.b, this.a] = [1, 2]; } }
console.log(new Des());
class Par { z: number = 0; constructor(public m: number, readonly n: string) { this.z = m; } }
console.log(new Par(1, 'n'));
// delete
const o = new Base(true); delete o.a; console.log(o, o.a, 'a' in o); o.a = 5; console.log(o, Object.keys(o));
const an: any = new Par(1, 'x'); delete an.m; console.log(an, an.m, an.m + 1, 'm' in an); an.m = 4; console.log(an, Object.keys(an));
an.n2 = 1; an[5] = 'five'; an[1] = 'one'; console.log(an, Object.entries(an)); delete an.n2; console.log(an, an.n2);
// methods shadowed by own property
class Sh { v: number = 1; m(): string { return 'proto' } }
const sh = new Sh(); console.log(sh.m()); (sh as any).m = () => 'own'; console.log(sh.m(), sh, Object.keys(sh)); delete (sh as any).m; console.log(sh.m(), sh);
// spread, assign, clone
class Sp { a: number = 1; b?: number; get g(): number { return 5 } }
const sp = new Sp(); (sp as any).x = 'x'; sp.b = 2; console.log({ ...sp }, Object.assign({}, sp), sp.g); const { a, ...rest } = sp; console.log(a, rest);
// kept alive by gc
function chain(n: number): any { let first: any = new Sh(); let cur = first; for (let i = 0; i < n; i++) { const nx: any = new Sh(); nx.v = i; cur.next = nx; cur = nx; } return first; }
let c: any = chain(300), sum = 0; while (c) { sum += c.v; c = c.next; } console.log(sum);
// frozen
class Fz { a: number = 1; b?: string; set(n: number): void { this.a = n } }
const fz = new Fz(); Object.freeze(fz); for (const f of [() => { fz.a = 2 }, () => { fz.b = 'x' }, () => { (fz as any).c = 1 }, () => { delete (fz as any).a }, () => { delete fz.b }]) { try { f(); console.log('ok') } catch (e) { console.log((e as Error).message) } }
console.log(fz, Object.isFrozen(fz));
try { (Object.freeze([1]) as number[])[0] = 3 } catch (e) { console.log((e as Error).message) }
// errors with extra fields
class MyE extends Error { code: number; constructor(m: string) { super(m); this.code = 42 } }
const me: any = new MyE('bad'); me.extra = { deep: 1 }; console.log(Object.keys(me), me.code, me.extra, me instanceof MyE, me instanceof Error, String(me));
// accessor on this as receiver extended
class Acc { private _v: number = 0; get v(): number { return this._v } set v(n: number) { this._v = n } inc(): this { this.v++; return this } }
const ac: any = new Acc(); ac.tag = 't'; ac.v = 5; ac.inc().inc(); console.log(ac.v, ac);
class G<T> { item: T; opt?: T; constructor(i: T) { this.item = i } get(): T { return this.item } }
const g1 = new G<number>(1), g2 = new G<string>('s'); (g1 as any).more = 1; g1.opt = 2; g2.opt = 'o'; console.log(g1, g2, g1.get() + 1, g1 instanceof G, g1.opt! + 1);

// expect: Leaf { b: 1, a: 99, d: 'early', c: 'c', e: [ 1 ], f: 3 } [ 'b', 'a', 'd', 'c', 'e', 'f' ] {"b":1,"a":99,"d":"early","c":"c","e":[1],"f":3}
// expect: b
// expect: a
// expect: d
// expect: c
// expect: e
// expect: f
// expect: Leaf { b: 1, d: 'early', c: 'c', e: [ 1 ], f: 3, a: 99 } [ 'b', 'd', 'c', 'e', 'f', 'a' ] {"b":1,"d":"early","c":"c","e":[1],"f":3,"a":99}
// expect: b
// expect: d
// expect: c
// expect: e
// expect: f
// expect: a
// expect: undefined
// expect: Cap { z: 5, x: 1, cb: [Function (anonymous)], y: 2 } 2
// expect: undefined undefined NaN false []
// expect: Reg { id: 4, name: 'n4' }
// expect: Ret {} Ret { q: 1, p: 2 }
// expect: Loop { p: 2, q: 7 } Loop { q: 7, p: 2 }
// expect: Sw { a: 1, b: 2 } Sw { b: 1, a: 2 }
// expect: Thr { b: 1, a: 1 }
// expect: neg
// expect: Chain { c: 3, b: 3, a: 3 }
// expect: Des { b: 1, a: 2 }
// expect: Par { m: 1, n: 'n', z: 1 }
// expect: Base { b: 1 } undefined false
// expect: Base { b: 1, a: 5 } [ 'b', 'a' ]
// expect: Par { n: 'x', z: 1 } undefined NaN false
// expect: Par { n: 'x', z: 1, m: 4 } [ 'n', 'z', 'm' ]
// expect: Par { '1': 'one', '5': 'five', n: 'x', z: 1, m: 4, n2: 1 } [
// expect:   [ '1', 'one' ],
// expect:   [ '5', 'five' ],
// expect:   [ 'n', 'x' ],
// expect:   [ 'z', 1 ],
// expect:   [ 'm', 4 ],
// expect:   [ 'n2', 1 ]
// expect: ]
// expect: Par { '1': 'one', '5': 'five', n: 'x', z: 1, m: 4 } undefined
// expect: proto
// expect: own Sh { v: 1, m: [Function (anonymous)] } [ 'v', 'm' ]
// expect: proto Sh { v: 1 }
// expect: { a: 1, x: 'x', b: 2 } { a: 1, x: 'x', b: 2 } 5
// expect: 1 { x: 'x', b: 2 }
// expect: 44851
// expect: Cannot assign to read only property 'a' of object '#<Fz>'
// expect: Cannot add property b, object is not extensible
// expect: Cannot add property c, object is not extensible
// expect: Cannot delete property 'a' of #<Fz>
// expect: ok
// expect: Fz { a: 1 } true
// expect: Cannot assign to read only property '0' of object '[object Array]'
// expect: [ 'code', 'extra' ] 42 { deep: 1 } true true Error: bad
// expect: 7 Acc { _v: 7, tag: 't' }
// expect: G { item: 1, more: 1, opt: 2 } G { item: 's', opt: 'o' } 2 true 3
