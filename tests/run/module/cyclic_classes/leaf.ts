import { Node, order } from './internal';
order.push('leaf');
export class Leaf extends Node {
  readonly kind = 'leaf';
  constructor(public value: number) { super(); }
  sum(): number { return this.value; }
  map(f: (n: number) => number): Node { return new Leaf(f(this.value)); }
  toString(): string { return `${this.value}`; }
}
