// break, continue and return through nested finally blocks, with labels, switches and loops of each kind; what finally overrides.
const log: string[] = [];
const flush = (name: string, r?: unknown): void => { console.log(name, log.join(' '), r === undefined ? '' : r); log.length = 0; };
outer: for (let i = 0; i < 4; i++) {
  try {
    for (let j = 0; ; j++) {
      try {
        log.push(`${i}${j}`);
        if (j === 1 && i === 0) continue outer;
        if (j === 2) break;
        if (i === 2) break outer;
      } finally {
        log.push(`f${j}`);
      }
    }
  } finally {
    log.push(`F${i}`);
  }
  log.push('end');
}
flush('nested');
function override(kind: string): string {
  for (const x of ['a', 'b']) {
    try {
      if (kind === 'return') return 'try';
      if (kind === 'throw') throw new Error('lost');
      log.push('try ' + x);
    } finally {
      log.push('fin ' + x);
      if (kind === 'return' && x === 'a') continue;
      if (kind === 'throw') break;
    }
  }
  return 'after';
}
for (const kind of ['return', 'throw', 'none']) flush(kind, override(kind));
block: {
  try {
    log.push('in');
    break block;
  } finally {
    log.push('out');
  }
  log.push('never');
}
flush('block');
function sw(n: number): string {
  let i = 0;
  do {
    switch (n) {
      case 0:
        try { break; } finally { log.push('b'); }
      case 1:
        try { continue; } finally { log.push('c'); n = 2; }
      case 2: {
        try { return 'two' + i; } finally { log.push('r'); i = 100; }
      }
      default:
        try { throw n; } catch (e) { n = (e as number) - 1; log.push(`t${e}`); } finally { log.push('d'); }
    }
    log.push('.');
  } while (++i < 3);
  return 'end' + i;
}
for (const n of [0, 1, 2, 4]) flush(`switch ${n}`, sw(n));
function deep(): number {
  let n = 0;
  try {
    try {
      try { return ++n; } finally { n += 10; log.push('1'); }
    } finally {
      n += 100;
      try { throw new Error('inner'); } catch { log.push('2'); } finally { log.push('3'); }
    }
  } finally {
    log.push(`n=${n}`);
  }
}
flush('value fixed', deep());
function last(): string {
  while (true) {
    try {
      try { throw new Error('first'); } finally { throw new Error('second'); }
    } catch (e) {
      try { return (e as Error).message; } finally { if (log.length < 2) { log.push('again'); continue; } }
    }
  }
}
flush('continue beats return', last());
a: for (const x of [1, 2, 3]) b: for (const k in { p: 1, q: 2 }) c: while (true) {
  try {
    if (x === 1) continue a;
    if (k === 'p') continue b;
    if (x === 3) break a;
    break c;
  } finally { log.push(`${x}${k}`); }
}
flush('three labels');
function* closing(): Generator<number> { try { yield 1; yield 2; yield 3; } finally { log.push('closed'); } }
const first = (): number => { for (const v of closing()) { try { if (v === 2) return v; } finally { log.push('v' + v); } } return -1; };
flush('iterator closed after', first());
l: for (const v of closing()) for (const w of closing()) { if (w === 2) continue l; if (v === 2) break l; log.push(`${v}${w}`); }
flush('iterators in labels');
let counter = 0;
const looped = (() => { for (;;) { try { if (counter++ < 1000) continue; return counter; } finally { counter += 0; if (counter === 500) counter = 600; } } })();
flush('many', looped);

// expect: nested 00 f0 01 f1 F0 10 f0 11 f1 12 f2 F1 end 20 f0 F2 
// expect: return fin a fin b try
// expect: throw fin a after
// expect: none try a fin a try b fin b after
// expect: block in out 
// expect: switch 0 b . b . b . end3
// expect: switch 1 c r two1
// expect: switch 2 r two0
// expect: switch 4 t4 d . t3 d . r two2
// expect: value fixed 1 2 3 n=111 1
// expect: continue beats return again again second
// expect: three labels 1p 2p 2q 3p 3q 
// expect: iterator closed after v1 v2 closed 2
// expect: iterators in labels 11 closed closed closed 
// expect: many  1001
