class P {
  constructor(public x: number, public y: string) {}
}
function* work(n: number, text: string, flag: boolean, list: P[]): Generator<string, number> {
  let i = n | 0;
  let half = n / 2;
  const big = n > 10;
  for (const p of list) {
    const made = new P(i, text + p.y);
    yield made.y + half;
    i = (i * 31 + p.x) | 0;
    try {
      half += yield* nested(made, big);
    } finally {
      yield `${flag && big} ${made.x} ${i}`;
    }
    text += p.y;
  }
  return i + half;
}
function* nested(p: P, big: boolean): Generator<string, number> {
  const garbage: P[] = [];
  for (let i = 0; i < 50; i++) garbage.push(new P(i, p.y));
  yield big ? garbage[49].y : 'small ' + garbage.length;
  return p.x / 4;
}
for (const args of [3, 20.5, -1]) {
  const g = work(args, 'a', true, [new P(1, 'b'), new P(2, 'c')]);
  let step = g.next();
  const out: string[] = [];
  while (!step.done) {
    out.push(step.value);
    step = g.next();
  }
  console.log(out.join(' | '), step.value);
}
let count = 0;
function* many(): Generator<P> {
  for (let i = 0; i < 20000; i++) yield new P(i, 'n' + i);
}
for (const p of many()) if (p.y.endsWith('7')) count += p.x;
console.log(count);

// expect: ab1.5 | small 50 | false 3 94 | abc2.25 | small 50 | false 94 2916 2941.75
// expect: ab10.25 | ab | true 20 621 | abc15.25 | abc | true 621 19253 19423.5
// expect: ab-0.5 | small 50 | false -1 -30 | abc-0.75 | small 50 | false -30 -928 -936.25
// expect: 20004000
