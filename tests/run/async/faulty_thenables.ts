const throwing = { then(resolve: (v: number) => void) { throw new Error('then throws'); } };
Promise.resolve(throwing as any).catch(e => console.log(e.message));
const late = { then(resolve: (v: number) => void) { resolve(1); throw new Error('too late'); } };
Promise.resolve(late as any).then(v => console.log('late', v));
class Getter {
  get then(): any { throw new Error('getter throws'); }
}
const getter = new Getter();
Promise.resolve(getter as any).catch(e => console.log(e.message));
const twice = { then(resolve: (v: any) => void, reject: (v: any) => void) { reject('r'); resolve(1); reject('s'); } };
Promise.resolve(twice as any).then(v => console.log('no'), e => console.log('twice', e));
const nested = { then(resolve: (v: any) => void) { resolve({ then(r: (v: any) => void) { r('deep'); } }); } };
Promise.resolve(nested as any).then(v => console.log(v));
const noFunction = { then: 3 };
Promise.resolve(noFunction as any).then(v => console.log(v));
const later = { then(resolve: (v: any) => void) { setTimeout(() => resolve('later'), 1); } };
Promise.all([later as any, 1]).then(v => console.log(v));
try {
  new Promise(undefined as any);
} catch (e) {
  console.log((e as Error).message);
}

// expect: Promise resolver undefined is not a function
// expect: getter throws
// expect: { then: 3 }
// expect: then throws
// expect: late 1
// expect: twice r
// expect: deep
// expect: [ 'later', 1 ]
