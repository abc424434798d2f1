// What TypeScript's parser keeps of the texts that recovery.cs damaged. Needs `npm ci` in tests/oracle.
import { createRequire } from 'module';
import { readFileSync } from 'fs';

const ts = createRequire(new URL('../oracle/', import.meta.url))('typescript');
const kinds = new Map([
  [ts.SyntaxKind.FunctionDeclaration, 'function'], [ts.SyntaxKind.ClassDeclaration, 'class'], [ts.SyntaxKind.MethodDeclaration, 'method'],
  [ts.SyntaxKind.MethodSignature, 'method'], [ts.SyntaxKind.InterfaceDeclaration, 'interface'], [ts.SyntaxKind.EnumDeclaration, 'enum'],
]);

function declarations(text) {
  const file = ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, false);
  const names = [];
  const visit = node => {
    if (kinds.has(node.kind) && node.name?.kind === ts.SyntaxKind.Identifier && node.name.text) names.push(`${kinds.get(node.kind)} ${node.name.text}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { names, messages: file.parseDiagnostics.length };
}

const scores = new Map();
for (const { Kind, Text, Damaged } of JSON.parse(readFileSync(process.argv[2], 'utf8'))) {
  const before = declarations(Text);
  if (before.messages > 0) continue;
  const after = declarations(Damaged);
  const left = new Map();
  for (const name of after.names) left.set(name, (left.get(name) ?? 0) + 1);
  const score = scores.get(Kind) ?? { edits: 0, total: 0, kept: 0, messages: 0 };
  for (const name of before.names) {
    score.total++;
    if ((left.get(name) ?? 0) > 0) { score.kept++; left.set(name, left.get(name) - 1); }
  }
  score.edits++;
  score.messages += after.messages;
  scores.set(Kind, score);
}
console.log(`typescript ${ts.version}, the files without UI`);
for (const [kind, s] of scores)
  console.log(`  ${kind.padEnd(15)} ${(100 * s.kept / s.total).toFixed(1)} % of ${s.total} (${s.edits} edits), ${(s.messages / s.edits).toFixed(2)} messages`);
