// @ts-nocheck
// What is no index is a property like any other: it does not count as an element.
const best: any[] = [10, 20];
best[-1] = 5;
best['name'] = 'best';
best[1.5] = 'half';
console.log(best[-1], best.name, best[1.5], best.length, best);
console.log(Object.keys(best), -1 in best, '7' in best, JSON.stringify(best), best.map(n => n * 2));
for (const key in best) console.log(key, best[key]);
delete best[-1];
console.log(best[-1], Object.entries(best));
const empty = [];
empty.tag = 'x';
console.log(empty, empty.length, [...empty], empty.slice().tag);
const path: ({ lastComponent: number } | undefined)[] = [{ lastComponent: 1 }];
for (let d = -3; d <= 3; d++) path[d] = d % 2 ? { lastComponent: d } : undefined;
let sum = 0;
for (let d = -3; d <= 3; d++) sum += path[d] ? path[d].lastComponent : 100;
console.log(sum, path.length);
const many = [];
for (let i = 0; i < 3000; i++) { const a = [i]; a[-1 - i] = { i }; many.push(a); }
const junk = [];
for (let i = 0; i < 200000; i++) junk.push('junk' + i);
console.log(many.every((a, i) => a[-1 - i].i === i && a.length === 1));
try { 'use strict'; const frozen = Object.freeze([1]); frozen[-1] = 2; } catch (e) { console.log(e.message); }

// expect: 5 best half 2 [ 10, 20, '-1': 5, name: 'best', '1.5': 'half' ]
// expect: [ '0', '1', '-1', 'name', '1.5' ] true false [10,20] [ 20, 40 ]
// expect: 0 10
// expect: 1 20
// expect: -1 5
// expect: name best
// expect: 1.5 half
// expect: undefined [ [ '0', 10 ], [ '1', 20 ], [ 'name', 'best' ], [ '1.5', 'half' ] ]
// expect: [ tag: 'x' ] 0 [] undefined
// expect: 300 4
// expect: true
// expect: Cannot add property -1, object is not extensible
