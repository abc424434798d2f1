label: for (;;) { break label; } break; 
//                               ^^^^^^ error ARK2095: 'break' belongs into a loop or switch
function dup(a: number, a: string): void {} 
//                      ^ error ARK2009: 'a' is declared twice in the same scope
let dd = 1; let dd = 2;
//              ^^ error ARK2009: 'dd' is declared twice in the same scope
if (a1 === 1) {} let a1 = 1;
//  ^^ warning ARK2012: 'a1' is used before its declaration has run
function over(a: number): number; function over(a: string): string; function over(a: any): any { return a; } over(true); const os: string = over(1);
//                                                                                                                ^^^^ warning ARK2026: no overload takes these arguments: 'true' is not 'string'
//                                                                                                                                          ^^^^^^^ warning ARK2020: 'number' cannot be assigned to 'string'
class F { static s: number = 1; t: number = 1 } new F().s; F.t; F.s.foo; this.x;
//                                                      ^ warning ARK2042: 's' is a static member of 'F' and is reached through the class
//                                                           ^ warning ARK2054: 't' belongs to the instances of 'F', not to the class
//                                                                  ^^^ warning ARK2040: 'foo' is no property of 'number'
//                                                                       ^^^^ warning ARK2044: 'this' is always undefined here
const { x1, y1 } = { x1: 1 }; const [e1, e2] = [1] as [number];
//          ^^ warning ARK2040: 'y1' is no property of '{ x1: number; }'
1 + true; 'a' - 1; -'a'; !1; 1 < 'a'; ({}) + 1; null + 1;
// ^^^^^ warning ARK2071: '+' cannot combine '1' and 'true'
//        ^^^ warning ARK2072: the left operand of '-' is '"a"', not a number
//                           ^^^^^^^ warning ARK2071: '<' cannot combine '1' and '"a"'
//                                    ^^^^^^^^ warning ARK2071: '+' cannot combine '{}' and '1'
//                                              ^^^^^^^^ warning ARK2071: '+' cannot combine 'null' and '1'
throw 5;
