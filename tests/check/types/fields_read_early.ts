export {};
class F1 { y = this.x; x = 1; }
//                  ^ warning ARK2619: 'x' is read before it is given a value
class F2 { x: number; y = this.x; constructor() { this.x = 1; } }
//                             ^ warning ARK2619: 'x' is read before it is given a value
class F3 { x = 1; y = this.x; }
class F4 { y = () => this.x; x = 1; }
class F5 { x: number = this.x; }
//                          ^ warning ARK2619: 'x' is read before it is given a value
class F6 { x?: number; y = this.x; }
class F7 { x!: number; y = this.x; }
class F8 { x: number | undefined; y = this.x; }
//                                         ^ warning ARK2619: 'x' is read before it is given a value
class F9 { y = this.m() + this.g; m(): number { return 1; } get g(): number { return 1; } }
class F10 { y = this.x; constructor(private x: number) {} }
class F11 { y = this.o.x; o = { x: 1 }; }
//                   ^ warning ARK2619: 'o' is read before it is given a value
class F12 { static x = this.y; static y = 1; }
//                          ^ warning ARK2619: 'y' is read before it is given a value
class F13 { static x = F13.y; static y = 1; }
//                         ^ warning ARK2619: 'y' is read before it is given a value
class F14 { static { console.log(this.y, F14.y); } static y = 1; }
//                                    ^ warning ARK2619: 'y' is read before it is given a value
//                                           ^ warning ARK2619: 'y' is read before it is given a value
class F15 { static y = 1; static x = this.y; static { console.log(this.x, F15.y); } }
class F16 { x = F16.y; static y = 1; }
class F17 { static x = F17.m(); static m(): number { return 1; } }
class F18 { static x = () => F18.y; static y = 1; }
class F19 { y = [1].map(n => n + this.x); x = 1; }
class Base { x = 1; static s = 1; }
class F20 extends Base { y = this.x; x = 2; }
class F21 extends Base { static t = this.s; static s = 2; }
//                                       ^ warning ARK2619: 's' is read before it is given a value
class F22 { x = new Inner(this); inner = class { z = this.w; w = 1; }; }
//                                                        ^ warning ARK2619: 'w' is read before it is given a value
class Inner { constructor(o: F22) {} }
// What a subclass will give.
abstract class G1 { abstract x: number; constructor() { console.log(this.x); } }
//                                                                       ^ warning ARK2620: 'x' is abstract in 'G1' and has no value while the instance is made
abstract class G2 { abstract x: number; y = this.x; }
//                                               ^ warning ARK2620: 'x' is abstract in 'G2' and has no value while the instance is made
abstract class G3 { abstract x: number; y = () => this.x; m() { return this.x; } constructor() { const f = () => this.x; f(); this.m(); } }
abstract class G4 { abstract get x(): number; constructor() { this.x; } }
//                                                                 ^ warning ARK2620: 'x' is abstract in 'G4' and has no value while the instance is made
abstract class G5 { abstract x: number; constructor() { this.x = 1; } }
//                                                           ^ warning ARK2620: 'x' is abstract in 'G5' and has no value while the instance is made
abstract class G6 extends G1 { constructor() { super(); console.log(this.x); } }
//                                                                       ^ warning ARK2620: 'x' is abstract in 'G1' and has no value while the instance is made
class G7 extends G1 { x = 1; y = this.x; constructor() { super(); console.log(this.x); } }
// The class as a value.
class S0 { static a(x: string): string { return x; } static b: number = 1; private static c: number = 1; static #d: number = 1; static name2: string = ''; }
class S1 extends S0 { static a(x: number): string { return ''; } }
//                           ^ warning ARK2125: 'a' of 'typeof S1' does not fit 'typeof S0': '(x: number) => string' is not '(x: string) => string'
class S2 extends S0 { static b: string = ''; static #d: string = ''; }
//                           ^ warning ARK2125: 'b' of 'typeof S2' does not fit 'typeof S0': 'string' is not 'number'
class S3 extends S0 { static c: number = 1; }
//                           ^ warning ARK2126: 'c' of 'typeof S3' and of 'typeof S0' are private to one of them
class S4 extends S0 { static a(): string { return ''; } static b: number = 2; static e: boolean = true; }
class S5 extends S0 { private static a(x: string): string { return ''; } }
//                                   ^ warning ARK2126: 'a' of 'typeof S5' and of 'typeof S0' are private to one of them
class S6 { static make(): S6 { return new S6(); } x = 1; }
class S7 extends S6 { static make(): S7 { return new S7(); } y = 1; }
