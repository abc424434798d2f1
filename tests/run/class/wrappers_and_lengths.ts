const b: any = new Boolean(true);
console.log(b.constructor === Boolean, b.constructor.name, new Number(1).constructor === Number, (new String('a') as any).constructor === String, b, typeof b);
class Two { constructor(a: number, b: number) {} static length2 = 1; }
console.log(Two.length, (Two as any).length, Int8Array.length, Object.prototype.toString.call(b));
console.log(Object.getPrototypeOf(b) === Boolean.prototype, [1, 2, 3].length);
const made = (n: number) => class { constructor(x: number, y: number) { console.log(x + y + n); } };
const M = made(1); new M(1, 2);

// expect: true Boolean true true [Boolean: true] object
// expect: 2 2 3 [object Boolean]
// expect: true 3
// expect: 4
