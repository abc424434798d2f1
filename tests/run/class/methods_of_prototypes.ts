console.log(Object.prototype.toString.call([1]), Object.prototype.hasOwnProperty.call({a: 1}, 'a'));
console.log(Array.prototype.slice.call([1, 2, 3], 1), Array.prototype.map.call([1,2], (x: any) => x * 2));
console.log(String.prototype.toUpperCase.call('abc'), Array.prototype.concat.apply([1], [[2], [3]]));
const m = new Map([[1, 2]]);
console.log(Map.prototype.get.call(m, 1), Map.prototype.has.call(m, 3));
console.log(Set.prototype.has.call(new Set([1]), 1));
console.log(Date.prototype.getTime.call(new Date(5)), RegExp.prototype.test.call(/a/, 'cat'), Number.prototype.toFixed.call(1.005, 1));
Promise.prototype.then.call(Promise.resolve(4), (v: any) => console.log('then', v));
class A { x = 1; m(y: number) { return this.x + y; } }
class B extends A { m(y: number) { return A.prototype.m.call(this, y) * 100; } }
console.log(new B().m(2), A.prototype.m.apply({ x: 10 } as any, [5]), typeof A.prototype.m, A.prototype.constructor === A);
console.log(Uint8Array.prototype.slice.call(new Uint8Array([1, 2, 3]), 1));

// expect: [object Array] true
// expect: [ 2, 3 ] [ 2, 4 ]
// expect: ABC [ 1, 2, 3 ]
// expect: 2 false
// expect: true
// expect: 5 true 1.0
// expect: 300 15 function true
// expect: Uint8Array(2) [ 2, 3 ]
// expect: then 4
