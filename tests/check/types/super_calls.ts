class A { n: number = 1; constructor(x?: number) { if (x) this.n = x; } hi(): string { return 'hi'; } }
class None extends A { constructor() { } }
//                     ^^^^^^^^^^^ warning ARK2131: the constructor must call 'super(…)', because the class extends 'A'
class Early extends A { constructor() { this.hi(); super(); } }
//                                      ^^^^ warning ARK2132: 'super(…)' comes before 'this'
class Within extends A { constructor() { super(this.n); } }
//                                             ^^^^ warning ARK2132: 'super(…)' comes before 'this'
class Property extends A { constructor() { super.hi(); super(); } }
//                                         ^^^^^ warning ARK2603: 'super(…)' comes before 'super.hi'
class Branch extends A { constructor(c: boolean) { if (c) super(); this.hi(); } }
//                                                                 ^^^^ warning ARK2132: 'super(…)' comes before 'this'
class Both extends A { constructor(c: boolean) { if (c) super(1); else super(2); this.hi(); } }
class Thrown extends A { constructor(c: boolean) { if (c) super(1); else throw new Error(); this.hi(); } }
class Later extends A { constructor() { const later = () => this.hi(); super(); later(); } }
class Arrow extends A { constructor() { super(); const again = () => { super(); }; again(); } }
//                                                                     ^^^^^ warning ARK2604: 'super(…)' is called by the constructor itself, not by a function within it
class OnlyArrow extends A { constructor() { const call = () => { super(); }; call(); } }
//                          ^^^^^^^^^^^ warning ARK2131: the constructor must call 'super(…)', because the class extends 'A'
//                                                               ^^^^^ warning ARK2604: 'super(…)' is called by the constructor itself, not by a function within it
class Fields extends A { y: number = 2; constructor(c: boolean) { if (c) { super(); } } }
//                                                                         ^^^^^^^ warning ARK2602: 'super(…)' is a statement of its own in a constructor that gives fields their values
class Parameters extends A { constructor(readonly z: number, c: boolean) { c && super(); } }
//                                                                              ^^^^^^^ warning ARK2602: 'super(…)' is a statement of its own in a constructor that gives fields their values
class Private extends A { #p: number | undefined; constructor(c: boolean) { (c ? super() : undefined); } }
//                                                                               ^^^^^^^ warning ARK2602: 'super(…)' is a statement of its own in a constructor that gives fields their values
class Root extends A { y: number = 2; constructor(c: boolean) { const z = c ? 1 : 2; console.log(z); super(z); this.y = z; } }
class Tried extends A { constructor() { try { super(); } finally { console.log('x'); } this.hi(); } }
class Looped extends A { constructor(n: number) { for (let i = 0; i < n; i++) super(i); this.hi(); } }
//                                                                                      ^^^^ warning ARK2132: 'super(…)' comes before 'this'
class Switched extends A { constructor(n: number) { switch (n) { case 1: super(1); break; default: super(2); } this.hi(); } }
