import { nope } from './missing';
//                   ^^^^^^^^^^^ error ARK2008: no module './missing' was found
export { nothere };
//       ^^^^^^^ error ARK2000: nothing named 'nothere' is in scope here
type T1 = Missing; let tt: Array; let t2: Map<string>; let t3: string<number>;
//        ^^^^^^^ warning ARK2003: no type named 'Missing' is known here
//                         ^^^^^ warning ARK2302: generic type 'Array' takes 1 type argument
//                                        ^^^^^^^^^^^ warning ARK2302: generic type 'Map' takes 2 type arguments
//                                                             ^^^^^^ warning ARK2003: no type named 'string' is known here; did you mean 'String'?
namespace NS { export const a = 1; const hidden = 2; } NS.a; NS.hidden; NS.zzz;
//                                                              ^^^^^^ warning ARK2040: 'hidden' is no property of 'typeof NS'
//                                                                         ^^^ warning ARK2040: 'zzz' is no property of 'typeof NS'
while (true) { const q = 1; q = 2; }
//                          ^ error ARK2060: 'q' is a constant
function noRet(a: boolean): number { if (a) { return 1; } }
//                          ^^^^^^ warning ARK2104: 'noRet' does not return a 'number' on every path
const bigi: bigint = 1; const bigj = 1n + 1; const su = super.x;
//                   ^ warning ARK2020: 'number' cannot be assigned to 'bigint'
//                                   ^^^^^^ warning ARK2071: '+' cannot combine '1n' and '1'
//                                                      ^^^^^ error ARK2090: 'super' has no meaning here
new (class { constructor(private a: number) {} })('x');
//                                                ^^^ warning ARK2021: the argument is 'string', but the parameter takes 'number'
let v9 = 0; v9 = undefined; v9 = null;
//          ^^ warning ARK2020: 'undefined' cannot be assigned to 'number'
//                          ^^ warning ARK2020: 'null' cannot be assigned to 'number'
