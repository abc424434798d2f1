// What Promise.race gives of promises of T can be awaited as T, also behind finally.
async function timeout<T>(p: Promise<T>, ms: number): Promise<T> {
  let id: ReturnType<typeof setTimeout> | undefined;
  const t = new Promise<never>((_, reject) => { id = setTimeout(() => reject(new Error('late')), ms); });
  return Promise.race([p, t]).finally(() => clearTimeout(id));
}
function g<T>(p: Promise<T>): Promise<T> { return Promise.race([p]).finally(() => console.log('fin')); }
function all<T, U>(p: Promise<T>, q: Promise<U>): Promise<[T, U]> { return Promise.all([p, q]).finally(() => console.log('fin')); }
function any2<T>(p: Promise<T>, q: T): Promise<T> { return Promise.any([p, q]).then(x => x); }
timeout(Promise.resolve(5), 100).then(x => console.log(x + 1));
g(Promise.resolve(5)).then(x => console.log(x + 1));
all(Promise.resolve(5), Promise.resolve('s')).then(x => console.log(x));
any2(Promise.resolve(5), 3).then(x => console.log(x));

// expect: fin
// expect: fin
// expect: 5
// expect: 6
// expect: [ 5, 's' ]
// expect: 6
