class A {
  static sf = 1;
  static sm() { return 'sm'; }
  static get sg() { return 5; }
  f = 2;
  m(a: number) { return 'm' + a; }
  get g() { return this.f; }
  set g(v: number) { this.f = v; }
}
class B extends A { n() { return 'n'; } m(a: number) { return 'B' + super.m(a); } }
const show = (d: any) => d === undefined ? 'none' : [typeof d.value, typeof d.get, typeof d.set, d.writable, d.enumerable, d.configurable].join(' ');
console.log(show(Object.getOwnPropertyDescriptor(A.prototype, 'm')));
console.log(show(Object.getOwnPropertyDescriptor(A.prototype, 'g')));
console.log(show(Object.getOwnPropertyDescriptor(A.prototype, 'f')));
console.log(show(Object.getOwnPropertyDescriptor(A, 'sm')));
console.log(show(Object.getOwnPropertyDescriptor(A, 'sf')));
console.log(show(Object.getOwnPropertyDescriptor(A, 'sg')));
console.log(show(Object.getOwnPropertyDescriptor(new A(), 'f')));
console.log(show(Object.getOwnPropertyDescriptor(new A(), 'm')));
console.log(show(Object.getOwnPropertyDescriptor(B.prototype, 'm')));
console.log(show(Object.getOwnPropertyDescriptor(B.prototype, 'g')));
console.log(show(Object.getOwnPropertyDescriptor(B.prototype, 'constructor')));
console.log(Object.getOwnPropertyNames(A.prototype), Object.getOwnPropertyNames(B.prototype), Object.keys(A.prototype));
console.log(Object.getOwnPropertyDescriptor(A.prototype, 'm')!.value.call(new A(), 3));
console.log(Object.getOwnPropertyDescriptor(A.prototype, 'g')!.get!.call(new A()));
console.log(Object.keys(Object.getOwnPropertyDescriptors(B.prototype)));
console.log(Object.getPrototypeOf(B) === A, Object.getPrototypeOf(B.prototype) === A.prototype, Object.getPrototypeOf(A.prototype) === Object.prototype, Object.getPrototypeOf(new B()) === B.prototype);
let names: string[] = [];
let p: any = new B();
while (p && p !== Object.prototype) { names.push(...Object.getOwnPropertyNames(p)); p = Object.getPrototypeOf(p); }
console.log(names);
console.log(A.prototype.hasOwnProperty('m'), B.prototype.hasOwnProperty('g'), 'g' in B.prototype, B.prototype.constructor === B, A.prototype.isPrototypeOf(new B()));

// expect: function undefined undefined true false true
// expect: undefined function function  false true
// expect: none
// expect: function undefined undefined true false true
// expect: number undefined undefined true true true
// expect: undefined function undefined  false true
// expect: number undefined undefined true true true
// expect: none
// expect: function undefined undefined true false true
// expect: none
// expect: function undefined undefined true false true
// expect: [ 'constructor', 'm', 'g' ] [ 'constructor', 'n', 'm' ] []
// expect: m3
// expect: 2
// expect: [ 'constructor', 'n', 'm' ]
// expect: true true true true
// expect: [ 'f', 'constructor', 'n', 'm', 'constructor', 'm', 'g' ]
// expect: true false true true true
