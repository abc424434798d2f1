label: for (;;) { break label; } break; 
function dup(a: number, a: string): void {} 
let dd = 1; let dd = 2;
if (a1 === 1) {} let a1 = 1;
function over(a: number): number; function over(a: string): string; function over(a: any): any { return a; } over(true); const os: string = over(1);
class F { static s: number = 1; t: number = 1 } new F().s; F.t; F.s.foo; this.x;
const { x1, y1 } = { x1: 1 }; const [e1, e2] = [1] as [number];
1 + true; 'a' - 1; -'a'; !1; 1 < 'a'; ({}) + 1; null + 1;
throw 5;
