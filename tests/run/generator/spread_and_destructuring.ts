function* three(): Generator<number> {
  try {
    yield 1;
    yield 2;
    yield 3;
  } finally {
    console.log('end');
  }
}
console.log([...three()], [0, ...three(), 4], Math.max(...three()));
const [a, ...rest] = three();
console.log(a, rest);
const [p, q, r, s = 'default'] = three() as Iterable<any>;
console.log(p, q, r, s);
const [only] = three();
console.log(only);
const [] = three();
let m = 0, n = 0;
[m, n] = three();
console.log(m, n);
console.log(Array.from(three()), Array.from(three(), v => v * 2), new Set(three()).size);
function sum(...values: number[]): number {
  return values.reduce((x, y) => x + y, 0);
}
console.log(sum(...three(), ...three()));
const map = new Map((function* (): Generator<[string, number]> {
  yield ['x', 1];
  yield ['y', 2];
})());
console.log(map);

// expect: end
// expect: end
// expect: end
// expect: [ 1, 2, 3 ] [ 0, 1, 2, 3, 4 ] 3
// expect: end
// expect: 1 [ 2, 3 ]
// expect: end
// expect: 1 2 3 default
// expect: end
// expect: 1
// expect: end
// expect: 1 2
// expect: end
// expect: end
// expect: end
// expect: [ 1, 2, 3 ] [ 2, 4, 6 ] 3
// expect: end
// expect: end
// expect: 12
// expect: Map(2) { 'x' => 1, 'y' => 2 }
