// The longest common subsequence of lines as a unified diff, applied forward and backward.
class Edit { constructor(readonly mark: string, readonly text: string) {} }
function diff(a: string[], b: string[]): Edit[] {
  const table: number[][] = [];
  for (let i = 0; i <= a.length; i++) { table.push(new Array<number>(b.length + 1).fill(0)); }
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) { table[i][j] = a[i] === b[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]); }
  }
  const result: Edit[] = [];
  let i: number = 0, j: number = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) { result.push(new Edit(' ', a[i])); i++; j++; }
    else if (j >= b.length || i < a.length && table[i + 1][j] >= table[i][j + 1]) { result.push(new Edit('-', a[i++])); }
    else { result.push(new Edit('+', b[j++])); }
  }
  return result;
}
function hunks(edits: Edit[], context: number): string[] {
  const out: string[] = [];
  const near = (at: number): boolean => edits.slice(Math.max(0, at - context), at + context + 1).some((e: Edit): boolean => e.mark !== ' ');
  let oldLine: number = 1, newLine: number = 1, inside: boolean = false;
  edits.forEach((e: Edit, at: number): void => {
    const isNear: boolean = near(at);
    if (isNear && !inside) { out.push(`@@ -${oldLine} +${newLine} @@`); }
    inside = isNear;
    if (isNear) { out.push(e.mark + e.text); }
    if (e.mark !== '+') { oldLine++; }
    if (e.mark !== '-') { newLine++; }
  });
  return out;
}
const pick = (edits: Edit[], without: string): string => edits.filter((e: Edit): boolean => e.mark !== without).map((e: Edit): string => e.text).join('\n');
const one: string = 'alpha\nbeta\ngamma\ndelta\n\nepsilon\nzeta\neta\ntheta\niota\nkappa';
const two: string = 'alpha\nBETA\ngamma\ndelta\nepsilon\nzeta\neta\ntheta\nnew\niota\nkappa\n';
const edits: Edit[] = diff(one.split('\n'), two.split('\n'));
console.log(hunks(edits, 1).join('\n'));
console.log(pick(edits, '+') === one, pick(edits, '-') === two);
for (const pair of [['', ''], ['a', ''], ['', 'a'], ['a', 'a'], ['a\nb', 'b\na'], ['x\nx\nx', 'x']]) {
  console.log(diff(pair[0].split('\n'), pair[1].split('\n')).map((e: Edit): string => e.mark + e.text).join('|'));
}
const many: string[] = Array.from<number, string>({ length: 120 } as ArrayLike<number>, (_: number, i: number): string => `line ${i * 7 % 31}`);
const changed: string[] = many.filter((_: string, i: number): boolean => i % 9 !== 4).concat('tail');
const big: Edit[] = diff(many, changed);
console.log(big.length, big.filter((e: Edit): boolean => e.mark === '-').length, pick(big, '+') === many.join('\n'), pick(big, '-') === changed.join('\n'));

// expect: @@ -1 +1 @@
// expect:  alpha
// expect: -beta
// expect: +BETA
// expect:  gamma
// expect:  delta
// expect: -
// expect:  epsilon
// expect: @@ -9 +8 @@
// expect:  theta
// expect: +new
// expect:  iota
// expect:  kappa
// expect: +
// expect: true true
// expect:  
// expect: -a|+
// expect: -|+a
// expect:  a
// expect: -a| b|+a
// expect:  x|-x|-x
// expect: 121 13 true true
