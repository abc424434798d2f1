++c
let type = 1; type = 2; let of = 3; let async = 4, get = 5; async = 5; interface = 1
var declare, module, namespace, abstract; type
function over(a: string): void; function over(a: number): void; function over(a: any) { }
x = { ...a, b } ; x = a ? { b: 1 } : { c: 2 }; return_: { break return_ } debugger; ;;
export { x as 'string name' }; import { 'a-b' as ab } from 'x'; import json from './a.json' with { type: 'json' };
(function () { })(); !function () { }(); +x; -y; ~z; a, b, c; (a, b); throw new Error('x')
let fnn = <T extends { a: string }>(x: T) => x.a; let og = obj?.a.b!.c; a?.b!.c; x = y!; let big: { [key: string]: { a: number }[] } = {};
type Rec = { a: string; b: Rec } | (() => void) | ((x: number) => string)[]; let tuple: readonly [x: number, y: string]; let neg = a - -b + +c;
