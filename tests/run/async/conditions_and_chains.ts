class Box {
  inner: Box | undefined = undefined;
  constructor(public n: number) {}
  async get(): Promise<Box | undefined> {
    await null;
    return this.inner;
  }
}
async function truth(v: boolean, name: string): Promise<boolean> {
  await null;
  console.log(name);
  return v;
}
async function main(): Promise<void> {
  if ((await truth(true, 'a')) && (await truth(false, 'b')) || (await truth(true, 'c'))) console.log('or');
  if (!((await truth(false, 'd')) && (await truth(true, 'not reached')))) console.log('and');
  const box = new Box(1);
  console.log((await box.get())?.n, (await box.get()) ?? 'nothing');
  box.inner = new Box(2);
  console.log((await box.get())?.n);
  let i = 0;
  while (await truth(i < 2, 'while ' + i)) i++;
  do {
    i--;
  } while (await truth(i > 0, 'do ' + i));
  for (let k = await Promise.resolve(0); k < (await Promise.resolve(2)); k += await Promise.resolve(1)) console.log('for', k);
  switch (await Promise.resolve('x')) {
    case 'y':
      console.log('no');
      break;
    case await Promise.resolve('x'):
      console.log('case');
      break;
    default:
      console.log('default');
  }
}
main();

// expect: a
// expect: b
// expect: c
// expect: or
// expect: d
// expect: and
// expect: undefined nothing
// expect: 2
// expect: while 0
// expect: while 1
// expect: while 2
// expect: do 1
// expect: do 0
// expect: for 0
// expect: for 1
// expect: case
