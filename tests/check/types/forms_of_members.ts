export {};
// Accessors.
class A1 { get x(): void {} }
//             ^ warning ARK2608: the getter 'x' returns no value
class A2 { get x() { console.log('read'); } }
//             ^ warning ARK2608: the getter 'x' returns no value
class A3 { get x(): number { throw new Error('none'); } get y(): undefined { return; } }
class A4 { set x() {} }
//             ^ error ARK2605: the setter 'x' takes one parameter
class A5 { set x(a: number, b: number) {} }
//             ^ error ARK2605: the setter 'x' takes one parameter
class A6 { set x(a: number): void {} }
//                         ^^^^^^ warning ARK2607: a setter has no return type
class A7 { get x(a: number): number { return a; } }
//             ^ error ARK2605: the getter 'x' takes no parameters
class A8 { set x(a?: number) {} }
//               ^^^^^^^^^^ warning ARK2606: the parameter of the setter 'x' cannot be optional
class A9 { set x(a: number = 1) {} }
//               ^^^^^^^^^^^^^ warning ARK2606: the parameter of the setter 'x' cannot have a default value
class A10 { set x(...a: number[]) {} }
//                ^^^^^^^^^^^^^^ warning ARK2606: the parameter of the setter 'x' cannot collect several values
class A11 { private get x(): number { return 1; } set x(v: number) {} }
//                      ^ warning ARK2609: the getter of 'x' is private, but its setter is public
class A12 { protected get x(): number { return 1; } private set x(v: number) {} }
abstract class A13 { abstract get x(): number; set x(v: number) {} }
//                                ^ warning ARK2609: the getter of 'x' is abstract, but its setter is not abstract
const literal = { get x(a: number): number { return a; } };
//                    ^ error ARK2605: the getter 'x' takes no parameters
const another = { set y(a?: number) {} };
//                      ^^^^^^^^^^ warning ARK2606: the parameter of the setter 'y' cannot be optional
interface Accessors { get x(): number; set x(v: number); set y(); }
//                                                           ^ error ARK2605: the setter 'y' takes one parameter
// Constructors, and what is named like one.
class C1 { constructor(): void {} }
//                      ^^^^^^ warning ARK2607: a constructor has no return type
class C2 { constructor(x: number); constructor(x: string); }
//                                 ^^^^^^^^^^^ warning ARK2112: 'constructor' has no body
class C3 { get constructor(): number { return 1; } }
//             ^^^^^^^^^^^ warning ARK2616: 'constructor' names the constructor and cannot be an accessor
class C6 { 'constructor'() {} static constructor() {} }
//                            ^^^^^^ warning ARK2613: 'static' has no meaning for a constructor
class C7 { static prototype: number = 1; }
//                ^^^^^^^^^ warning ARK2617: a static member cannot be named 'prototype': every class has that as a function
class C8 { static name: string = 'a'; static length(): number { return 1; } static caller = 1; }
//                ^^^^ warning ARK2617: a static member cannot be named 'name': every class has that as a function
//                                           ^^^^^^ warning ARK2617: a static member cannot be named 'length': every class has that as a function
//                                                                                 ^^^^^^ warning ARK2617: a static member cannot be named 'caller': every class has that as a function
class C9 { name: string = 'a'; length: number = 1; }
// Modifiers.
class M1 { public private x = 1; }
//                ^^^^^^^ warning ARK2611: 'public' and 'private' exclude each other
class M2 { readonly static x = 1; }
//                  ^^^^^^ warning ARK2610: 'static' must stand before 'readonly'
class M3 { static public x = 1; }
//                ^^^^^^ warning ARK2610: 'public' must stand before 'static'
class M4 { readonly m() {} }
//         ^^^^^^^^ warning ARK2613: 'readonly' has no meaning for a method
class M5 { async x = 1; }
//         ^^^^^ warning ARK2613: 'async' has no meaning for a field
class M6 { async constructor() {} }
//         ^^^^^ warning ARK2613: 'async' has no meaning for a constructor
class M7 { constructor(static x: number) {} }
//                     ^^^^^^ warning ARK2613: 'static' has no meaning for a parameter
class M8 { m(public x: number) {} }
//           ^^^^^^ warning ARK2614: 'public' makes a field of a parameter only where a constructor has its body
class M9 { constructor(private x: number); constructor(x: any) {} }
//                     ^^^^^^^ warning ARK2614: 'private' makes a field of a parameter only where a constructor has its body
class M10 { private #x = 1; }
//          ^^^^^^^ warning ARK2613: 'private' has no meaning for a name with '#'
class M11 { readonly readonly x = 1; }
//                   ^^^^^^^^ warning ARK2612: 'readonly' is written twice
abstract class M12 { private abstract m(): void; }
//                           ^^^^^^^^ warning ARK2611: 'private' and 'abstract' exclude each other
abstract class M13 { static abstract m(): void; }
//                          ^^^^^^^^ warning ARK2611: 'static' and 'abstract' exclude each other
abstract class M14 { abstract async m(): Promise<void>; }
//                            ^^^^^ warning ARK2611: 'abstract' and 'async' exclude each other
abstract class M15 { abstract constructor(); }
//                   ^^^^^^^^ warning ARK2613: 'abstract' has no meaning for a constructor
abstract class M16 { abstract public m(): void; }
//                            ^^^^^^ warning ARK2610: 'public' must stand before 'abstract'
abstract class M17 { protected abstract readonly x: number; abstract override toString(): string; }
//                                                                            ^^^^^^^^ warning ARK2129: 'toString' overrides nothing: 'M17' extends no class
class M18 { static async m() {} async static n() {} }
//                                    ^^^^^^ warning ARK2610: 'static' must stand before 'async'
class M19 { export x = 1; }
//          ^^^^^^ warning ARK2613: 'export' has no meaning for a field
class M20 { async get x() { return 1; } }
//          ^^^^^ warning ARK2613: 'async' has no meaning for an accessor
class M21 { static readonly x = 1; private static readonly y = 1; declare z: number; }
interface M22 { public x: number; readonly y: number; static z: number; }
//              ^^^^^^ warning ARK2613: 'public' has no meaning for a member of a type
//                                                    ^^^^^^ warning ARK2613: 'static' has no meaning for a member of a type
const arrow = (public x: number) => x;
//             ^^^^^^ warning ARK2614: 'public' makes a field of a parameter only where a constructor has its body
class M23 { override public toString(): string { return ''; } readonly override x = 1; }
//                   ^^^^^^ warning ARK2610: 'public' must stand before 'override'
//                          ^^^^^^^^ warning ARK2129: 'toString' overrides nothing: 'M23' extends no class
//                                                                     ^^^^^^^^ warning ARK2610: 'override' must stand before 'readonly'
//                                                                              ^ warning ARK2129: 'x' overrides nothing: 'M23' extends no class
abstract class M24 { abstract x: number = 1; }
//                                      ^^^ warning ARK2615: 'x' is abstract and cannot have a value here
class M25 { constructor(private readonly x: number, public y: string, readonly z: number, protected override w: number) {} }
//                                                                                                           ^ warning ARK2129: 'w' overrides nothing: 'M25' extends no class
class M28 { static { } static m() {} private async n() {} }
// Marks.
class D1 { x!: number = 1; }
//          ^ warning ARK2621: '!' promises that 'x' gets its value later, but it has one here
class D2 { x!; }
//          ^ warning ARK2621: '!' promises that 'x' gets its value later, but it has no type
class D3 { static x!: number; y!: number; }
//                 ^ warning ARK2621: '!' promises that 'x' gets its value later, which a static field need not
let d4!: number = 1;
//    ^ warning ARK2621: '!' promises that 'd4' gets its value later, but it has one here
let d5!: number;
// Overloads.
class O1 { private m(x: number): void; public m(x: any): void {} }
//                 ^ warning ARK2618: this overload of 'm' is private, but its body is public
class O2 { m?(x: number): void; m(x: any): void {} }
//         ^ warning ARK2618: this overload of 'm' is optional, but its body is not optional
class O3 { protected constructor(x: number); constructor(x: any) {} }
//                   ^^^^^^^^^^^ warning ARK2618: this overload of 'constructor' is protected, but its body is public
export function o4(x: number): void; function o4(x: any): void {}
//              ^^ warning ARK2618: this overload of 'o4' is exported, but its body is not exported
abstract class O5 { abstract m(x: number): void; m(x: any): void {} }
//                           ^ warning ARK2618: this overload of 'm' is abstract, but its body is not abstract
class O6 { private static m(x: number): void; private static m(x: any): void {} }
