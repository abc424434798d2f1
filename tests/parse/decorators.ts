@Dec() @A.B(1) class DD { @Input() x: string; @Out(a) @B y = 1; @H('x') m(@P() p: string) { } } export @D class EE { } @D export class FF { } @D export default class GG { }
let a9 = function () { return 1 }(), b9 = (() => { })(), c9 = x => y => z => ({}); async function f9() { await a; await (b); for await (const x of y) { } const z = await Promise.all([]) }
