// forEach, map, filter, reduce, some, find, for-of, for-in and splice while the callback pushes, pops, shifts and truncates.
const log = (name: string, f: (a: number[]) => unknown): void => { const a = [1, 2, 3, 4, 5]; console.log(name, f(a), a); };
const seen = (): { s: number[]; add: (x: number) => void } => { const s: number[] = []; return { s, add: x => { s.push(x); } }; };
log('push', a => { const v = seen(); a.forEach(x => { v.add(x); if (a.length < 10) a.push(x * 10); }); return v.s; });
log('pop', a => { const v = seen(); a.forEach(x => { v.add(x); a.pop(); }); return v.s; });
log('shift', a => { const v = seen(); a.forEach(x => { v.add(x); a.shift(); }); return v.s; });
log('unshift', a => { const v = seen(); a.forEach(x => { v.add(x); if (a.length < 8) a.unshift(0); }); return v.s; });
log('map-truncate', a => a.map((x, i) => { if (i === 1) a.length = 3; return x * 2; }));
log('map-delete', a => a.map((x, i) => { if (i === 0) delete a[2]; return x; }));
log('filter-set', a => a.filter((x, i) => { a[i + 1] = 0; return x === 0 || i === 0; }));
log('reduce-push', a => a.reduce((s, x) => { a.push(9); return s + x; }));
log('some', a => a.some((x, i) => { a[i] = -x; return x === 3; })); log('every', a => a.every((x, i) => { a.splice(i, 1); return x < 4; }));
log('find', a => a.find((x, i) => { a.length = 2; return x === undefined && i === 3; })); log('findIndex', a => a.findIndex((x, i) => { a.length = 2; return x === undefined; }));
log('for-of push', a => { const v = seen(); for (const x of a) { v.add(x); if (a.length < 8) a.push(x + 100); } return v.s; });
log('for-of shift', a => { const v = seen(); for (const x of a) { v.add(x); a.shift(); } return v.s; });
log('for-of clear', a => { const v = seen(); for (const x of a) { v.add(x); a.length = 0; } return v.s; });
log('for-in', a => { let s = ''; for (const k in a) { s += k; if (k === '1') a.length = 3; a.push(0); } return s; });
log('flatMap', a => a.flatMap(x => { a.pop(); return [x, x]; })); log('sort', a => a.sort((x, y) => { a[9] = 1; return y - x; }).length > 4);
log('spread', a => [...a, a.push(6), ...a]); log('args', a => Math.max(...a, a.push(60))); log('splice args', a => a.splice(1, a.push(7), a.length)); log('concat', a => a.concat(a.push(8), a));
log('entries', a => { const v: string[] = []; for (const [i, x] of a.entries()) { v.push(`${i}${x}`); if (i === 1) a.splice(0, 2); } return v; }); log('iterator', a => { const it = a[Symbol.iterator](); it.next(); a.length = 0; const r = [it.next().done]; a.push(1, 2, 3); r.push(it.next().done); return r; });
log('copy', a => { const b = Array.from(a, x => { a.pop(); return x; }); return b; }); log('destructure', a => { [a[0], a[1], ...a] = [a[1], a[0]] as any; return a; });
 log('reverse', a => { const f = a.reverse(); f[0] = 99; return f === a; });

// expect: push [ 1, 2, 3, 4, 5 ] [
// expect:    1,  2,  3,  4,  5,
// expect:   10, 20, 30, 40, 50
// expect: ]
// expect: pop [ 1, 2, 3 ] [ 1, 2 ]
// expect: shift [ 1, 3, 5 ] [ 4, 5 ]
// expect: unshift [ 1, 1, 1, 1, 2 ] [
// expect:   0, 0, 0, 1,
// expect:   2, 3, 4, 5
// expect: ]
// expect: map-truncate [ 2, 4, 6, <2 empty items> ] [ 1, 2, 3 ]
// expect: map-delete [ 1, 2, <1 empty item>, 4, 5 ] [ 1, 2, <1 empty item>, 4, 5 ]
// expect: filter-set [ 1, 0, 0, 0, 0 ] [ 1, 0, 0, 0, 0, 0 ]
// expect: reduce-push 15 [
// expect:   1, 2, 3, 4, 5,
// expect:   9, 9, 9, 9
// expect: ]
// expect: some true [ -1, -2, -3, 4, 5 ]
// expect: every false [ 2, 4 ]
// expect: find undefined [ 1, 2 ]
// expect: findIndex 2 [ 1, 2 ]
// expect: for-of push [
// expect:   1,   2,   3,   4,
// expect:   5, 101, 102, 103
// expect: ] [
// expect:   1,   2,   3,   4,
// expect:   5, 101, 102, 103
// expect: ]
// expect: for-of shift [ 1, 3, 5 ] [ 4, 5 ]
// expect: for-of clear [ 1 ] []
// expect: for-in 01234 [
// expect:   1, 2, 3, 0,
// expect:   0, 0, 0
// expect: ]
// expect: flatMap [ 1, 1, 2, 2, 3, 3 ] [ 1, 2 ]
// expect: sort true [ 5, 4, 3, 2, 1, <4 empty items>, 1 ]
// expect: spread [
// expect:   1, 2, 3, 4, 5,
// expect:   6, 1, 2, 3, 4,
// expect:   5, 6
// expect: ] [ 1, 2, 3, 4, 5, 6 ]
// expect: args 6 [ 1, 2, 3, 4, 5, 60 ]
// expect: splice args [ 2, 3, 4, 5, 7 ] [ 1, 6 ]
// expect: concat [
// expect:   1, 2, 3, 4, 5, 8,
// expect:   6, 1, 2, 3, 4, 5,
// expect:   8
// expect: ] [ 1, 2, 3, 4, 5, 8 ]
// expect: entries [ '01', '12', '25' ] [ 3, 4, 5 ]
// expect: iterator [ true, true ] [ 1, 2, 3 ]
// expect: copy [ 1, 2, 3 ] [ 1, 2 ]
// expect: destructure [] [ 2, 1, 3, 4, 5 ]
// expect: reverse true [ 99, 4, 3, 2, 1 ]
