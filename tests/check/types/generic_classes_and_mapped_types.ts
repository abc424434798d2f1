class Node2<T> { value: T; next: Node2<T> | null = null; constructor(v: T) { this.value = v; } }
class List2<T> { head: Node2<T> | null = null; size = 0;
  add(v: T): void { const n = new Node2(v); if (this.head === null) { this.head = n; } else { let c = this.head; while (c.next !== null) { c = c.next; } c.next = n; } this.size++; }
  get(i: number): T | undefined { let c = this.head; let j = 0; while (c && j < i) { c = c.next; j++; } return c ? c.value : undefined; }
  bad(): T { return this.head.value; }
//                  ^^^^^^^^^ warning ARK2043: 'this.head' may be null
}
const l = new List2<number>(); l.add('x'); l.add(1); const r0: string = l.get(0);
//                                   ^^^ warning ARK2021: the argument is 'string', but the parameter takes 'number'
//                                                                      ^^^^^^^^ warning ARK2020: 'number | undefined' cannot be assigned to 'string'
function pick<T, K extends keyof T>(o: T, k: K): T[K] { return o[k]; }
const pn: string = pick({ a: 1, b: 'x' }, 'a'); pick({ a: 1 }, 'c');
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning ARK2020: 'number' cannot be assigned to 'string'
//                                                             ^^^ warning ARK2021: the argument is '"c"', but the parameter takes '"a"'
type Ev = { [k: string]: number }; const ev: Ev = { a: 1, b: 'x' }; ev.foo.toFixed(); const rec: Record<string, number> = { a: 'x' };
//                                                        ^ warning ARK2020: 'string' cannot be assigned to 'number'
//                                                                                                                          ^ warning ARK2020: 'string' cannot be assigned to 'number'
const partial: Partial<{ a: number; b: string }> = { a: 'x' }; const ro: Readonly<{ a: number }> = { a: 1 }; ro.a = 2;
//                                                   ^ warning ARK2020: '"x"' cannot be assigned to 'number | undefined'
//                                                                                                           ^^^^ warning ARK2064: 'a' is read-only
function f1(cb: (err: Error | null, v?: number) => void): void { cb(null, 1); cb('x'); } f1((e, v) => { v.toFixed(); e.message; });
//                                                                               ^^^ warning ARK2021: the argument is '"x"', but the parameter takes 'Error | null'
//                                                                                                      ^ warning ARK2043: 'v' may be undefined
//                                                                                                                   ^ warning ARK2043: 'e' may be null
