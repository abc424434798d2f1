class A { private v: number = 1; protected w: number = 2; readonly r: number = 3; m(): void {} }
new A().v; new A().w; new A().r = 4;
class B extends A { m(): number { return 1; } }
abstract class C { abstract q(): void }
new C();
class D extends C {}
