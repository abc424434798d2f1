// The problem matchers on what the tool prints: outputs that the tool's own tests hold it to, and some that were kept here.
// Each file of test/problems names its output in the first line; `ARK_BLESS=1 npm test` writes the others.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import assert from 'node:assert/strict';
import manifest from '../package.json';
import { root } from './folders';

interface Pattern { readonly regexp: string; readonly file?: number; readonly line?: number; readonly column?: number; readonly severity?: number; readonly code?: number; readonly message?: number }

const patterns = new Map(manifest.contributes.problemPatterns.map(p => [p.name, ('patterns' in p ? p.patterns : [p]) as readonly Pattern[]]));

/** As the editor does: the patterns must match consecutive lines; the parts of a message are put together. */
function findProblems(matcher: string, lines: readonly string[]): string[] {
  const steps = patterns.get(matcher)!;
  return lines.flatMap((_, start) => {
    const problem = { file: '', line: '', column: '', severity: 'error', code: '', message: '' };
    for (const [i, step] of steps.entries()) {
      const match = new RegExp(step.regexp).exec(lines[start + i] ?? '');
      if (match === null) return [];
      for (const key of ['file', 'line', 'column', 'severity', 'code'] as const) if (step[key] !== undefined) problem[key] = match[step[key]]!;
      if (step.message !== undefined) problem.message += (problem.message && ' | ') + match[step.message]!;
    }
    return [`${matcher} ${problem.file}(${problem.line},${problem.column}) ${problem.severity} ${problem.code && problem.code + ' '}${problem.message}`];
  });
}

const folder = join(root, 'test/problems');
for (const name of readdirSync(folder).filter(name => name.endsWith('.txt'))) {
  test(name, () => {
    const path = join(folder, name);
    const expected = readFileSync(path, 'utf8');
    const [output] = expected.split('\n', 1);
    const lines = readFileSync(join(root, output!), 'utf8').split('\n');
    const found = [...patterns.keys()].flatMap(matcher => findProblems(matcher, lines));
    const actual = [output, ...found, ''].join('\n');
    if (process.env['ARK_BLESS']) writeFileSync(path, actual);
    else assert.equal(actual, expected);
  });
}

test('every matcher has its pattern', () => {
  for (const { pattern } of manifest.contributes.problemMatchers) assert.ok(patterns.has(pattern.slice(1)), pattern);
});
