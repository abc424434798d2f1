declare var counter: number;
declare function hello(a: string): number;
declare let notThere: string;
(globalThis as any).counter = 41;
(globalThis as any).hello = (a: string) => a.length;
console.log(counter + 1, typeof counter, hello('abc') + 1, typeof hello, typeof notThere);
const f = () => counter * 2;
console.log(f());
if (typeof notThere !== 'undefined') console.log(notThere);
try { console.log(notThere); } catch (e) { console.log((e as Error).name, (e as Error).message); }
export {};

// expect: 42 number 4 function undefined
// expect: 82
// expect: ReferenceError notThere is not defined
