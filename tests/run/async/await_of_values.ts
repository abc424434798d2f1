class Later {
  constructor(private n: number) {}
  then(resolve: (v: number) => void): void {
    console.log('then of', this.n);
    resolve(this.n);
  }
}
async function all(): Promise<void> {
  console.log(await 1, await 'two', await true, await null, await undefined);
  const list: number[] = await [1, 2, 3];
  console.log(list);
  console.log(await (new Later(4) as Object as PromiseLike<number>));
  console.log(await Promise.resolve(await Promise.resolve(5)));
  const n: number = (await Promise.resolve(6)) + (await 7) * (await Promise.resolve(8));
  console.log(n, [await 9, await Promise.resolve(10), 11]);
  console.log(`${await 12} and ${await Promise.resolve('13')}`);
  const o: Record<string, number> = { 'a': await 14, 'b': await Promise.resolve(15) };
  console.log(o);
  let sum = 16;
  sum += await Promise.resolve(17);
  console.log(sum, (await Promise.resolve(false)) ? 'yes' : await Promise.resolve('no'));
  const f: ((a: number, b: number) => number) = (a: number, b: number): number => a - b;
  console.log(f(await 30, await Promise.resolve(1)), (await Promise.resolve(f))(3, 2));
}
all().then((): void => console.log('done'));
console.log('top');

// expect: top
// expect: 1 two true null undefined
// expect: [ 1, 2, 3 ]
// expect: then of 4
// expect: 4
// expect: 5
// expect: 62 [ 9, 10, 11 ]
// expect: 12 and 13
// expect: { a: 14, b: 15 }
// expect: 33 no
// expect: 29 1
// expect: done
