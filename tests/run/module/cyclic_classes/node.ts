import { Leaf, Branch, order } from './internal';
export function parse(text: string): Node {
  return new Branch(text.split(' ').map(w => new Leaf(Number(w))));
}
order.push('node');
export abstract class Node {
  abstract readonly kind: string;
  abstract sum(): number;
  abstract map(f: (n: number) => number): Node;
  depth(): number { return 1; }
  static empty(): Node { return new Leaf(0); }
  isBranch(): this is Branch { return this instanceof Branch; }
}
