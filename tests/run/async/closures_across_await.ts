async function counters(): Promise<(() => number)[]> {
  const made: (() => number)[] = [];
  for (let i = 0; i < 3; i++) {
    let n = i * 10;
    made.push((): number => n++);
    await Promise.resolve();
    n += 1;
    made.push((): number => n + i);
  }
  return made;
}
async function shared(): Promise<void> {
  let x = 1;
  const bump = (): void => {
    x *= 2;
  };
  bump();
  await null;
  bump();
  const later = async (): Promise<number> => {
    await null;
    bump();
    return x;
  };
  console.log(x, await later(), x);
}
async function recursive(n: number): Promise<number> {
  if (n === 0) return 0;
  return n + (await recursive(n - 1));
}
async function local(): Promise<number> {
  async function fib(n: number): Promise<number> {
    if (n < 2) return n;
    const [a, b] = await Promise.all([fib(n - 1), fib(n - 2)]);
    return a + b;
  }
  return await fib(10);
}
async function main(): Promise<void> {
  const made = await counters();
  console.log(made.map((f: () => number): number => f()));
  console.log(made.map((f: () => number): number => f()));
  await shared();
  console.log(await recursive(200), await local());
}
main();

// expect: [ 1, 2, 11, 13, 21, 24 ]
// expect: [ 2, 3, 12, 14, 22, 25 ]
// expect: 4 8 8
// expect: 20100 55
