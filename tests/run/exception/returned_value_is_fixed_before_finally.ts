// The value of `return e` is evaluated before finally runs, but objects in it are shared with finally.
function primitive(): number {
  let x = 1;
  try { return x; } finally { x = 2; }
}
function object(): { v: number } {
  const o = { v: 1 };
  try { return o; } finally { o.v = 2; }
}
function text(): string {
  let s = 'a';
  try { return s += 'b'; } finally { s += 'c'; }
}
let global = 10;
function ofGlobal(): number {
  try { return global++; } finally { global *= 2; }
}
function nested(): string {
  let s = '';
  try {
    try {
      try { return s += '1'; } finally { s += '2'; throw new Error('x' + s); }
    } catch (e) { s += (e as Error).message; return s; } finally { s += '!'; }
  } finally { s += '?'; console.log('last', s); }
}
function labelled(): string {
  let s = '';
  out: {
    try { s += 'a'; return 'never'; } finally { s += 'b'; break out; }
  }
  return s + ' after';
}
function captured(): () => number {
  let x = 1;
  const f = (): number => x;
  try { return f; } finally { x = 5; }
}
function loopReturn(): number {
  for (let i = 0; ; i++) {
    try { if (i === 3) return i; } finally { if (i === 3) { i = 100; } }
  }
}
function throwsLate(): number {
  let count = 0;
  while (true) {
    try {
      count++;
      if (count < 4) throw count;
      return count;
    } catch (n) {
      if (n === 3) return -1;
    } finally {
      if (count === 3) continue;
    }
  }
}
console.log(primitive(), object(), text(), ofGlobal(), global, nested(), labelled(), captured()(), loopReturn(), throwsLate());

// expect: last 12x12!?
// expect: 1 { v: 2 } ab 10 22 12x12 ab after 5 3 4
