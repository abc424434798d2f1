// Classes of three modules that need each other, all through one module that says their order.
import { Node, parse, Leaf, Branch, order } from './internal';
const tree = new Branch([new Leaf(1), new Branch([new Leaf(2), new Leaf(3.5)]), Node.empty()]);
console.log(tree.sum(), tree.depth(), tree.toString(), parse('1 2 3').toString());
console.log(tree instanceof Node, Node.empty() instanceof Leaf, tree.children.map(c => c.kind).join(), order.join(' '));
console.log(tree.map(n => n * 2).toString(), tree.sum(), new Branch().toString(), Branch.default.isBranch(), tree.isBranch());

// expect: 6.5 3 (1 (2 3.5) 0) (1 2 3)
// expect: true true leaf,branch,leaf node leaf branch
// expect: (2 (4 7) 0) 6.5 (7) false true
