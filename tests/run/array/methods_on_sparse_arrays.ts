// Every method of Array over holes: which skip, which see undefined, which keep holes.
const sparse = (): any[] => { const a: any[] = [1, , 3, undefined, , 6]; a.length = 8; return a; };
let visits: any[] = [];
const see = (x: any, i: number): any => { visits.push(i); return x; };
const run = (name: string, f: (a: any[]) => any): void => { visits = []; const a = sparse(); const r = f(a); console.log(name, r === a ? 'same' : r, visits.join(''), a.length); };
run('forEach', a => a.forEach(see)); run('map', a => a.map(see)); run('filter', a => a.filter((x, i) => { see(x, i); return true; }));
run('some', a => a.some((x, i) => { see(x, i); return false; })); run('every', a => a.every((x, i) => { see(x, i); return true; }));
run('find', a => a.find((x, i) => { see(x, i); return false; })); run('findIndex', a => a.findIndex((x, i) => { see(x, i); return x === undefined; }));
run('findLast', a => (a as any).findLast((x: any, i: number) => { see(x, i); return x === undefined && i < 7; }));
run('reduce', a => a.reduce((s, x, i) => { see(x, i); return s + '|' + x; }, '')); run('reduceRight', a => a.reduceRight((s, x, i) => { see(x, i); return s + '|' + x; }));
run('indexOf', a => a.indexOf(undefined)); run('lastIndexOf', a => a.lastIndexOf(undefined)); run('includes', a => a.includes(undefined));
run('join', a => a.join('-')); run('toString', a => String(a)); run('keys', a => [...a.keys()].join()); run('values', a => [...a.values()].length); run('entries', a => [...a.entries()][1]);
run('for-in', a => { let s = ''; for (const k in a) s += k; return s; }); run('for-of', a => { let n = 0; for (const x of a) if (x === undefined) n++; return n; });
run('slice', a => a.slice(0, 3)); run('concat', a => a.concat([7, , 9]).length); run('concat2', a => [0].concat([, 1] as any)); run('spread', a => [...a].length === 8 && 1 in [...a]);
run('reverse', a => { a.reverse(); return [0 in a, 1 in a, 2 in a, 5 in a, a]; }); run('sort', a => { a.sort(); return a.slice(); }); run('sort2', a => { a.sort((x, y) => y - x); return [a.slice(), 4 in a]; });
run('splice', a => [a.splice(1, 3), a.slice()]); run('shift', a => [a.shift(), 0 in a, 1 in a]); run('unshift', a => [a.unshift(0), 2 in a, 1 in a]); run('push', a => a.push(9)); run('pop', a => [a.pop(), a.length]);
run('fill', a => a.fill(0, 1, 3).slice()); run('copyWithin', a => a.copyWithin(0, 4).slice()); run('flat', a => a.flat()); run('flatMap', a => a.flatMap((x, i) => { see(x, i); return [x, x]; }));
run('from', a => Array.from(a)); run('Object.keys', a => Object.keys(a)); run('entries2', a => Object.entries(a)); run('JSON', a => JSON.stringify(a)); run('destructure', a => { const [x, y = 'd', ...r] = a; return [x, y, r.length]; });
run('delete', a => { delete a[0]; return [0 in a, a[0], a]; }); run('length', a => { a.length = 2; a.length = 4; return a; }); run('at', a => [a.at(1), a.at(-1), a.at(0)]); run('hasOwn', a => [a.hasOwnProperty(1), a.hasOwnProperty('3'), 'length' in a]);

// expect: forEach undefined 0235 8
// expect: map [ 1, <1 empty item>, 3, undefined, <1 empty item>, 6, <2 empty items> ] 0235 8
// expect: filter [ 1, 3, undefined, 6 ] 0235 8
// expect: some false 0235 8
// expect: every true 0235 8
// expect: find undefined 01234567 8
// expect: findIndex 1 01 8
// expect: findLast undefined 76 8
// expect: reduce |1|3|undefined|6 0235 8
// expect: reduceRight 6|undefined|3|1 320 8
// expect: indexOf 3  8
// expect: lastIndexOf 3  8
// expect: includes true  8
// expect: join 1--3---6--  8
// expect: toString 1,,3,,,6,,  8
// expect: keys 0,1,2,3,4,5,6,7  8
// expect: values 8  8
// expect: entries [ 1, undefined ]  8
// expect: for-in 0235  8
// expect: for-of 5  8
// expect: slice [ 1, <1 empty item>, 3 ]  8
// expect: concat 11  8
// expect: concat2 [ 0, <1 empty item>, 1 ]  8
// expect: spread true  8
// expect: reverse [
// expect:   false,
// expect:   false,
// expect:   true,
// expect:   true,
// expect:   [
// expect:     <2 empty items>,
// expect:     6,
// expect:     <1 empty item>,
// expect:     undefined,
// expect:     3,
// expect:     <1 empty item>,
// expect:     1
// expect:   ]
// expect: ]  8
// expect: sort [ 1, 3, 6, undefined, <4 empty items> ]  8
// expect: sort2 [ [ 6, 3, 1, undefined, <4 empty items> ], false ]  8
// expect: splice [
// expect:   [ <1 empty item>, 3, undefined ],
// expect:   [ 1, <1 empty item>, 6, <2 empty items> ]
// expect: ]  5
// expect: shift [ 1, false, true ]  7
// expect: unshift [ 9, false, true ]  9
// expect: push 9  9
// expect: pop [ undefined, 7 ]  7
// expect: fill [ 1, 0, 0, undefined, <1 empty item>, 6, <2 empty items> ]  8
// expect: copyWithin [ <1 empty item>, 6, <3 empty items>, 6, <2 empty items> ]  8
// expect: flat [ 1, 3, undefined, 6 ]  8
// expect: flatMap [ 1, 1, 3, 3, undefined, undefined, 6, 6 ] 0235 8
// expect: from [
// expect:   1,         undefined,
// expect:   3,         undefined,
// expect:   undefined, 6,
// expect:   undefined, undefined
// expect: ]  8
// expect: Object.keys [ '0', '2', '3', '5' ]  8
// expect: entries2 [ [ '0', 1 ], [ '2', 3 ], [ '3', undefined ], [ '5', 6 ] ]  8
// expect: JSON [1,null,3,null,null,6,null,null]  8
// expect: destructure [ 1, 'd', 6 ]  8
// expect: delete [
// expect:   false,
// expect:   undefined,
// expect:   [ <2 empty items>, 3, undefined, <1 empty item>, 6, <2 empty items> ]
// expect: ]  8
// expect: length same  4
// expect: at [ undefined, undefined, 1 ]  8
// expect: hasOwn [ false, true, true ]  8
