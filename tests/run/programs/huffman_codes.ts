// Frequencies to a tree to bits and back, with ties broken by order; texts of one symbol, of wide ones, and of none.
abstract class Tree { constructor(readonly weight: number, readonly order: number) {} abstract codes(prefix: string, into: Map<string, string>): void; }
class Leaf extends Tree {
  constructor(readonly symbol: string, weight: number, order: number) { super(weight, order); }
  codes(prefix: string, into: Map<string, string>): void { into.set(this.symbol, prefix === '' ? '0' : prefix); }
}
class Fork extends Tree {
  constructor(readonly left: Tree, readonly right: Tree, order: number) { super(left.weight + right.weight, order); }
  codes(prefix: string, into: Map<string, string>): void { this.left.codes(prefix + '0', into); this.right.codes(prefix + '1', into); }
}
function build(text: string): Tree | null {
  const counts: Map<string, number> = new Map();
  for (const c of text) { counts.set(c, (counts.get(c) ?? 0) + 1); }
  const trees: Tree[] = [];
  counts.forEach((n: number, c: string): void => { trees.push(new Leaf(c, n, trees.length)); });
  let order: number = trees.length;
  while (trees.length > 1) {
    trees.sort((a: Tree, b: Tree): number => b.weight - a.weight || b.order - a.order);
    const first: Tree = trees.pop()!;
    trees.push(new Fork(first, trees.pop()!, order++));
  }
  return trees.length === 1 ? trees[0] : null;
}
function decode(bits: string, tree: Tree | null): string {
  let out: string = '';
  let at: Tree | null = tree;
  for (let i = 0; i < bits.length; i++) {
    if (at instanceof Fork) { at = bits[i] === '0' ? (at as Fork).left : (at as Fork).right; }
    if (at instanceof Leaf) { out += (at as Leaf).symbol; at = tree; }
  }
  return out;
}
for (const text of ['abracadabra', 'aaaa', 'a', '', 'größer 😀😀 als', 'the quick brown fox jumps over the lazy dog'.repeat(20)]) {
  const tree: Tree | null = build(text);
  const codes: Map<string, string> = new Map();
  tree?.codes('', codes);
  const bits: string = Array.from(text).map((c: string): string => codes.get(c)!).join('');
  const sorted: string[] = Array.from(codes.keys()).sort().map((c: string): string => `${c}:${codes.get(c)!.length}`);
  console.log(text.length, bits.length, decode(bits, tree) === text, sorted.join(' '), bits.slice(0, 30), tree?.weight);
}

// expect: 11 23 true a:1 b:3 c:3 d:3 r:3 01101110100010101101110 11
// expect: 4 4 true a:1 0000 4
// expect: 1 1 true a:1 0 1
// expect: 0 0 true   undefined
// expect: 15 43 true  :3 a:3 e:4 g:4 l:3 r:3 s:3 ß:4 ö:4 😀:3 110001111011110111101110010110 13
// expect: 860 3840 true  :3 a:5 b:5 c:5 d:5 e:4 f:5 g:5 h:5 i:5 j:5 k:5 l:5 m:5 n:5 o:4 p:5 q:5 r:5 s:5 t:5 u:5 v:5 w:5 x:5 y:5 z:5 111001110110101100000011110000 860
