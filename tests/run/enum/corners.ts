// Reverse lookups, negative and computed members, duplicates, string members, const enums, merging, as keys, in switch and by iteration.
enum E { A, B, C = 10, D, Neg = -5, After, Dup = 10, Shift = 1 << 4, Mix = A | Shift, Expr = 'abc'.length, Float = 1.5 }
enum S { Up = 'UP', Down = 'DOWN', Both = `${Up}/${Down}` as any }
const enum CE { X = 3, Y = X * 2, Z = ~Y, Name = 'n' }
console.log(E.A, E.D, E.After, E.Mix, E.Expr, E.Float, E[0], E[10], E[11], E[-5], E[-4], E[16], E[3], E[1.5], E[99], (E as any)['A'], E['B']);
console.log(Object.keys(E).length, Object.values(E).filter(v => typeof v === 'number'), Object.keys(S), Object.values(S), S.Up, S['Down'], (S as any)['UP']);
console.log(CE.X, CE.Y, CE.Z, CE.Name, typeof CE.X, CE.X + CE.Y, `${CE.Name}`);
enum Flags { None = 0, Read = 1, Write = 2, Exec = 4, All = Read | Write | Exec }
const names = (f: Flags): string => [Flags.Read, Flags.Write, Flags.Exec].filter(x => f & x).map(x => Flags[x]).join('+') || Flags[Flags.None];
let f = Flags.Read | Flags.Exec; console.log(names(f), f, names(f & ~Flags.Read), names(f ^ Flags.All), names(0), Flags[f], (f & Flags.Write) === Flags.None); f |= Flags.Write; f &= ~Flags.Exec; console.log(f, names(f), f === (Flags.Read | Flags.Write));
enum E2 { A = 1 } enum E2 { B = 2, C } console.log(E2.A, E2.B, E2.C, E2[3], E2);
const table: { [k in S]?: number } = { [S.Up]: 1, [S.Both]: 3 }; const byE: Record<number, string> = { [E.A]: 'a', [E.C]: 'c' }; console.log(table, table[S.Up], byE[E.Dup], byE, E.A in byE);
function sw(e: E | S): string { switch (e) { case E.A: return 'A'; case E.C: return 'C or Dup'; case S.Up: return 'up'; case E.Neg: return 'neg'; default: return 'other ' + (typeof e === 'string' ? e : E[e]); } }
console.log([E.A, E.Dup, S.Up, E.Neg, E.B, S.Both, E.Float].map(sw)); for (const k in Flags) if (isNaN(Number(k))) console.log(k, (Flags as any)[k]);
const m = new Map<E, string>([[E.A, 'x'], [E.C, 'y']]); console.log(m.get(E.Dup), m.get(0), new Set([E.C, E.Dup, 10]).size, JSON.stringify({ e: E.B, s: S.Down, n: E[E.B] }), E.B === (1 as E), E.A < E.B, Math.max(E.C, E.D), E.B + E.B, [E.C, E.A, E.Neg].sort((a, b) => a - b), `${E.C}${S.Up}`);
namespace N { export enum Inner { P = 1, Q } export const q = Inner.Q; } console.log(N.Inner[2], N.q, N.Inner.P, Object.entries(N.Inner)); const alias = E; console.log(alias.D, alias[alias.D], typeof E, E instanceof Object);
class Uses { static readonly dflt = E.D; constructor(readonly e: E = Uses.dflt, readonly s?: S) { } toJSON(): object { return { e: E[this.e], s: this.s ?? null }; } } console.log(new Uses(), new Uses(E.A, S.Down), JSON.stringify([new Uses(), new Uses(-5)])); let e: E = E.A; e++; console.log(e, E[e], E[e++], e, E[++e] ?? 'none', e);

// expect: 0 11 -4 16 3 1.5 A Dup D Neg After Mix Expr Float undefined 0 1
// expect: 20 [
// expect:     0,  1, 10, 11, -5,
// expect:    -4, 10, 16, 16,  3,
// expect:   1.5
// expect: ] [ 'Up', 'Down', 'Both', 'UP/DOWN' ] [ 'UP', 'DOWN', 'UP/DOWN', 'Both' ] UP DOWN undefined
// expect: 3 6 -7 n number 9 n
// expect: Read+Exec 5 Exec Write None undefined true
// expect: 3 Read+Write true
// expect: 1 2 3 C { '1': 'A', '2': 'B', '3': 'C', A: 1, B: 2, C: 3 }
// expect: { UP: 1, 'UP/DOWN': 3 } 1 c { '0': 'a', '10': 'c' } true
// expect: [
// expect:   'A',
// expect:   'C or Dup',
// expect:   'up',
// expect:   'neg',
// expect:   'other B',
// expect:   'other UP/DOWN',
// expect:   'other Float'
// expect: ]
// expect: None 0
// expect: Read 1
// expect: Write 2
// expect: Exec 4
// expect: All 7
// expect: y x 1 {"e":1,"s":"DOWN","n":"B"} true true 11 2 [ -5, 0, 10 ] 10UP
// expect: Q 2 1 [ [ '1', 'P' ], [ '2', 'Q' ], [ 'P', 1 ], [ 'Q', 2 ] ]
// expect: 11 D object true
// expect: Uses { e: 11, s: undefined } Uses { e: 0, s: 'DOWN' } [{"e":"D","s":null},{"e":"Neg","s":null}]
// expect: 1 B B 2 Expr 3
