// @ts-nocheck
// What cannot be made with new says so, under the name that it is written with.
const any = (v: any): any => v;
const t = (f: any) => { try { console.log(f()); } catch (e: any) { console.log(e.name + ': ' + e.message); } };
class A { x = 1; }
const K: any = A, arrow: any = () => 1, o: any = {}, n: any = 5;
t(() => new K()); t(() => new (any(A))());
t(() => new arrow()); t(() => new (any(5))()); t(() => new (any(null))()); t(() => new o.b()); t(() => new o()); t(() => new n(1, 2));

// expect: A { x: 1 }
// expect: A { x: 1 }
// expect: TypeError: arrow is not a constructor
// expect: TypeError: any(...) is not a constructor
// expect: TypeError: any(...) is not a constructor
// expect: TypeError: o.b is not a constructor
// expect: TypeError: o is not a constructor
// expect: TypeError: n is not a constructor
