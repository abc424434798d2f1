class Point {
  constructor(public x: number, public y: number) {}
}
async function work(n: number, s: string, flag: boolean, p: Point, list: number[]): Promise<string> {
  let i = n | 0;
  const half = n / 2;
  const isBig = n > 10;
  let text = s + n;
  const objects: Point[] = [];
  let last: Point | undefined = undefined;
  for (const v of list) {
    const q = new Point(v, half);
    await v;
    i = (i * 31 + v) | 0;
    objects.push(q);
    last = q;
    if (flag && isBig) text += '!';
    await Promise.resolve(q);
    q.x += p.x;
    p.y += q.y;
  }
  await null;
  const all = objects.map((o: Point): string => `${o.x},${o.y}`).join(' ');
  return `${i} ${half} ${isBig} ${text} ${flag} ${p.x} ${p.y} ${all} ${last!.x} ${n === n} ${list.length}`;
}
async function main(): Promise<void> {
  const results = await Promise.all([
    work(3, 'a', true, new Point(1, 2), [1, 2, 3]),
    work(20.5, 'b', true, new Point(-1, 0.5), [4, 5]),
    work(NaN, 'c', false, new Point(0, 0), [7]),
  ]);
  for (const r of results) console.log(r);
}
main();

// expect: 90399 1.5 false a3 true 1 6.5 2,1.5 3,1.5 4,1.5 4 true 3
// expect: 19349 10.25 true b20.5!! true -1 21 3,10.25 4,10.25 4 true 2
// expect: 7 NaN false cNaN false 0 NaN 7,NaN 7 false 1
