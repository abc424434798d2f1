class A { private v: number = 1; protected w: number = 2; readonly r: number = 3; m(): void {} }
new A().v; new A().w; new A().r = 4;
//      ^ warning ARK2046: 'v' is private in 'A'
//                 ^ warning ARK2047: 'w' is protected in 'A'
//                    ^^^^^^^^^ warning ARK2064: 'r' is read-only
class B extends A { m(): number { return 1; } }
abstract class C { abstract q(): void }
new C();
// ^^^^ warning ARK2033: 'C' is abstract and has no instances
class D extends C {}
//    ^ warning ARK2123: 'D' must implement 'q' of 'C' or be abstract
