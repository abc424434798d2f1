let a: number = 'x';
//              ^^^ warning ARK2020: 'string' cannot be assigned to 'number'
const b: string[] = [1, 'a'];
//                   ^ warning ARK2020: 'number' cannot be assigned to 'string'
function f(x: number, y?: string): number { return x; }
f('1');
// ^^ warning ARK2021: the argument is 'string', but the parameter takes 'number'
f(1, 2);
//   ^ warning ARK2021: the argument is '2', but the parameter takes 'string | undefined'
f();
// ^ warning ARK2027: expected 1 to 2 arguments, but got 0: no argument for 'x'
f(1, 'a', 3);
//        ^ warning ARK2027: expected 1 to 2 arguments, but got 3
interface P { x: number; y: number }
const p: P = { x: 1 };
//           ^^^^^^^^ warning ARK2020: '{ x: number; }' cannot be assigned to 'P'
const q: P = { x: 1, y: 2, z: 3 };
//                         ^ warning ARK2022: 'z' is no property of 'P'
let u: string | undefined;
declare const three: [number, number, number]; declare const maybeThree: [number, number, number?];
const two: [number, number] = three; const fewer: [number, number, number] = two; const either: [number, number] = maybeThree;
//                            ^^^^^ warning ARK2020: '[number, number, number]' cannot be assigned to '[number, number]'
//                                                                           ^^^ warning ARK2020: '[number, number]' cannot be assigned to '[number, number, number]'
//                                                                                                                 ^^^^^^^^^^ warning ARK2020: '[number, number, (number | undefined)?]' cannot be assigned to '[number, number]'
