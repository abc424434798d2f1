import { Node, Leaf, order } from './internal';
order.push('branch');
export class Branch extends Node {
  readonly kind = 'branch';
  static default = new Leaf(7);
  constructor(public children: Node[] = [Branch.default]) { super(); }
  sum(): number { return this.children.reduce((s, c) => s + c.sum(), 0); }
  map(f: (n: number) => number): Node { return new Branch(this.children.map(c => c.map(f))); }
  depth(): number { return 1 + Math.max(...this.children.map(c => c.depth())); }
  toString(): string { return `(${this.children.join(' ')})`; }
}
