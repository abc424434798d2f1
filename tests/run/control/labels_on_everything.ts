// Labels on blocks, ifs, switches, tries and nested loops; continue to an outer loop runs its update and its finally.
let log = '';
block: { log += '1'; if (log) break block; log += 'x'; }
a: b: for (let i = 0; i < 3; i++) { log += 'i'; if (i === 1) continue a; if (i === 2) break b; log += 'j'; }
cond: if (log) { log += '2'; for (;;) { break cond; } } else { log += 'x'; }
tr: try { log += '3'; break tr; } finally { log += '4'; }
outer: for (let i = 0, steps = ''; i < 3; steps += i, i++) {
  for (const j of [0, 1, 2]) {
    try {
      if (j === 1) continue outer;
      if (i === 2) break outer;
      log += `[${i}${j}${steps}]`;
    } finally { log += 'f'; }
  }
}
console.log(log);
log = '';
w: while (true) {
  do {
    for (const k in { a: 1, b: 2, c: 3 }) { log += k; if (k === 'b') continue w; if (log.length > 5) break w; }
  } while (false);
}
console.log(log);
class It implements Iterable<number> {
  constructor(private name: string) { }
  [Symbol.iterator](): Iterator<number> {
    let n = 0;
    return {
      next: (): IteratorResult<number> => ({ value: n++, done: n > 5 }),
      return: (): IteratorResult<number> => { log += `<close ${this.name}>`; return { value: 0, done: true }; },
    };
  }
}
log = '';
o: for (const x of new It('x')) for (const y of new It('y')) {
  log += x + '' + y;
  if (y === 1 && x === 0) continue o;
  if (x === 1) break o;
}
function leaves(): string { for (const x of new It('r')) { for (const y of new It('q')) { if (y) return `${x}${y}`; } } return ''; }
console.log(leaves(), log);
log = '';
try { for (const x of new It('t')) { if (x === 2) throw new Error('out'); log += x; } } catch (e) { log += (e as Error).message; }
const [p, q] = new It('d'); const [...all] = new It('all');
console.log(log, p, q, all);

// expect: 1ijii234[00]ff[100]fff
// expect: abababa
// expect: 01 0001<close y>10<close y><close x><close q><close r>
// expect: 01<close t>out<close d> 0 1 [ 0, 1, 2, 3, 4 ]
