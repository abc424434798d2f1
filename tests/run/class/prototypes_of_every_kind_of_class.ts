function f(target: any, key: any, property: any) { property.enumerable = true; return property; }
class C { @f a1() {} a2() { return 1; } @f static b1() {} static b2() {} }
console.log(Object.getOwnPropertyDescriptor(C.prototype, 'a1')!.enumerable);
console.log(Object.getOwnPropertyDescriptor(C.prototype, 'a2')!.enumerable);
console.log(Object.getOwnPropertyDescriptor(C, 'b1')!.enumerable);
console.log(Object.getOwnPropertyDescriptor(C, 'b2')!.enumerable);
function make(n: number) {
  return class Made { x = n; m() { return n; } get g() { return this.x; } static s() { return 's' + n; } static t = 4; };
}
const M = make(3);
class N extends M { own() {} }
console.log(Object.getOwnPropertyNames(M.prototype), Object.getOwnPropertyNames(N.prototype), Object.keys(M.prototype));
console.log(Object.getOwnPropertyDescriptor(M.prototype, 'm')!.value.call(null), Object.getOwnPropertyDescriptor(M.prototype, 'g')!.get!.call({ x: 9 }));
console.log(Object.getOwnPropertyDescriptor(M, 's')!.enumerable, Object.getOwnPropertyDescriptor(M, 't')!.value);
console.log(Object.getPrototypeOf(N.prototype) === M.prototype, Object.getPrototypeOf(N) === M, Object.getPrototypeOf(new N()) === N.prototype, M.prototype.isPrototypeOf(new N()));
console.log(M.prototype, Object.getPrototypeOf([]) === Array.prototype, Object.getPrototypeOf({}) === Object.prototype);
abstract class Shape { abstract area(): number; describe() { return 'area ' + this.area(); } }
class Sq extends Shape { constructor(public s: number) { super(); } area() { return this.s * this.s; } }
const names: string[] = [];
for (let p: any = new Sq(2); p !== null && p !== Object.prototype; p = Object.getPrototypeOf(p)) names.push(...Reflect.ownKeys(p).map(String));
console.log(names);
class Auto { a() { return this.constructor.name; } b() { return 2; } constructor() { for (const k of Object.getOwnPropertyNames(Object.getPrototypeOf(this))) { const v = (this as any)[k]; if (k !== 'constructor' && typeof v === 'function') (this as any)[k] = v.bind(this); } } }
const { a } = new Auto(); console.log(a());

// expect: true
// expect: false
// expect: true
// expect: false
// expect: [ 'constructor', 'm', 'g' ] [ 'constructor', 'own' ] []
// expect: 3 9
// expect: false 4
// expect: true true true true
// expect: {} true true
// expect: [ 's', 'constructor', 'area', 'constructor', 'describe' ]
// expect: Auto
