const s: unique symbol = Symbol('s');
let k: string = 'a'; if (Math.random() > 2) k = 'b';
class F {
  get [s]() { }
//    ^^^ warning ARK2608: the getter '[s]' returns no value
  get [k]() { }
//    ^^^ warning ARK2608: the getter '[…]' returns no value
  get [Symbol.toStringTag](): string { }
//    ^^^^^^^^^^^^^^^^^^^^ warning ARK2608: the getter '[Symbol.toStringTag]' returns no value
}
export {};
