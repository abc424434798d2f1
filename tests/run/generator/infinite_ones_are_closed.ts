function* naturals(): Generator<number> {
  let n = 0;
  try {
    while (true) yield n++;
  } finally {
    console.log('closed at', n);
  }
}
for (const n of naturals()) {
  if (n === 3) break;
  console.log(n);
}
const [a, b, , d] = naturals();
console.log(a, b, d);
function first(): number {
  for (const n of naturals()) if (n > 1) return n;
  return -1;
}
console.log(first());
outer: for (const x of naturals()) {
  for (const y of naturals()) {
    if (y === 2) continue outer;
    if (x === 2) break outer;
    console.log(x, y);
  }
}
try {
  for (const n of naturals()) {
    if (n === 1) throw new Error('out of the loop');
  }
} catch (e) {
  console.log((e as Error).message);
}
const it = naturals();
console.log(it.return(7), it.next(), it.return(8));
const used = naturals();
used.next();
console.log(used.return(9), used.next());

// expect: 0
// expect: 1
// expect: 2
// expect: closed at 4
// expect: closed at 4
// expect: 0 1 3
// expect: closed at 3
// expect: 2
// expect: 0 0
// expect: 0 1
// expect: closed at 3
// expect: 1 0
// expect: 1 1
// expect: closed at 3
// expect: closed at 1
// expect: closed at 3
// expect: closed at 2
// expect: out of the loop
// expect: { value: 7, done: true } { value: undefined, done: true } { value: 8, done: true }
// expect: closed at 1
// expect: { value: 9, done: true } { value: undefined, done: true }
