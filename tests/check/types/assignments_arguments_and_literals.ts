let a: number = 'x';
const b: string[] = [1, 'a'];
function f(x: number, y?: string): number { return x; }
f('1');
f(1, 2);
f();
f(1, 'a', 3);
interface P { x: number; y: number }
const p: P = { x: 1 };
const q: P = { x: 1, y: 2, z: 3 };
let u: string | undefined;
