// @ts-nocheck
// super.x = v goes to the setter of what the class extends, or makes a property of the object's own.
function f(): void {
  let log = '';
  class A { x = 1; get v(): number { return 1; } set v(n: number) { log += 'A' + n; } get g(): number { return 9; } m(): void { log += 'm'; } }
  class B extends A {
    override get v(): number { return super.v + 10; } override set v(n: number) { super.v = n * 2; }
    t(): void { super.g = 5; } own(): void { super.x = 8; log += 'o'; } two(): void { super.v += 1; super.v++; }
  }
  class C extends B { override set v(n: number) { super.v = n + 1; } override get v(): number { return super.v; } }
  const c = new C(); c.v = 3; c.v += 1; c.own(); c.two(); console.log(c, c.v, log, c.m);
}
f();
class K { get v(): number { return 1; } set v(n: number) { console.log('K', n); } }
function g(): void { let k = 2; class L extends K { override set v(n: number) { super.v = n * k; } override get v(): number { return super.v * k; } } const l = new L(); l.v = 4; console.log(l.v); }
g();

// expect: C { x: 8 } 11 A8A26oA2A2 [Function: m]
// expect: K 8
// expect: 2
