declare global { interface Window { a: string } } declare namespace A.B.C { let y: string } declare function df(x: number): string
declare const dc: unique symbol; declare let dl; namespace N { export const k = 1 } module MM { }
export as namespace Lib;
