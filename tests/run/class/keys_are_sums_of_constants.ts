// @ts-nocheck
// Keys that are sums of constants are known before the program runs.
const key = 'dy' + 'namic';
const other = key + 'Too';
const sym = Symbol('s');
class K { [key]: number = 1; ['lit' + 'eral'](): number { return 2; } [sym]: string = 'q'; static [key + '2'] = 3; get [other + 'g'](): number { return 9; } ['fixed']: number = 4; [1 + 2]: string = 'three'; }
const k: any = new K();
console.log(k.dynamic, k.literal(), k[sym], (K as any).dynamic2, k.dynamicToog, k.fixed, k[3], k);

// expect: 1 2 q 3 9 4 three K { '3': 'three', dynamic: 1, fixed: 4, [Symbol(s)]: 'q' }
