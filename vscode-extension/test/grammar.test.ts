// Each file of test/grammar: a line `//  ^^^ scope…` says what the columns above its carets are, `// <- scope…` what the first is;
// a scope behind `-` must not be there.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { test } from 'node:test';
import assert from 'node:assert/strict';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar, type IRawGrammar } from 'vscode-textmate';
import typescript from '@shikijs/langs/typescript';
import { root } from './folders';

/** By the ending of the files that it colours. */
async function loadGrammars(): Promise<Record<string, IGrammar>> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({ createOnigScanner: sources => new oniguruma.OnigScanner(sources), createOnigString: text => new oniguruma.OnigString(text) }),
    loadGrammar: async scope => {
      const own = /^source\.(ets|json5)$/.exec(scope)?.[1];
      if (own !== undefined) return textmate.parseRawGrammar(readFileSync(join(root, `syntaxes/${own}.tmLanguage.json`), 'utf8'), `${own}.json`);
      // The editor brings its own; this is the same grammar.
      return scope === 'source.ts' ? typescript[0] as unknown as IRawGrammar : null;
    },
  });
  return { '.ets': (await registry.loadGrammar('source.ets'))!, '.json5': (await registry.loadGrammar('source.json5'))! };
}

/** The scopes of every column. */
type Line = readonly (readonly string[])[];

function tokenize(grammar: IGrammar, text: string): Line[] {
  let state = textmate.INITIAL;
  return text.split('\n').map(line => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.flatMap(token => Array.from({ length: token.endIndex - token.startIndex }, () => token.scopes));
  });
}

interface Assertion { readonly from: number; readonly to: number; readonly present: readonly string[]; readonly absent: readonly string[] }

function parseAssertion(line: string): Assertion | undefined {
  const match = /^\s*\/\/\s*(<-|\^+)\s+(.*)$/d.exec(line);
  if (match === null) return undefined;
  const [from, to] = match[1] === '<-' ? [line.indexOf('//'), line.indexOf('//') + 1] : match.indices![1]!;
  const [present = '', absent = ''] = match[2]!.split(/(?:^|\s)-\s/);
  const words = (text: string): string[] => text.split(/\s+/).filter(word => word !== '');
  return { from, to, present: words(present), absent: words(absent) };
}

const is = (scope: string, wanted: string): boolean => scope === wanted || scope.startsWith(`${wanted}.`);

const grammars = await loadGrammars();
const folder = join(root, 'test/grammar');
for (const name of readdirSync(folder)) {
  test(name, () => {
    const text = readFileSync(join(folder, name), 'utf8');
    const lines = text.split('\n');
    const scopes = tokenize(grammars[extname(name)]!, text);
    let asserted = -1;
    let count = 0;
    for (const [i, line] of lines.entries()) {
      const assertion = parseAssertion(line);
      if (assertion === undefined) { asserted = i; continue; }
      count++;
      for (let column = assertion.from; column < assertion.to; column++) {
        const actual = scopes[asserted]![column] ?? [];
        const what = `${name}:${asserted + 1}:${column + 1} ${JSON.stringify(lines[asserted]![column])} is ${actual.join(' ')}`;
        for (const wanted of assertion.present) assert.ok(actual.some(scope => is(scope, wanted)), `${what}, not ${wanted}`);
        for (const unwanted of assertion.absent) assert.ok(!actual.some(scope => is(scope, unwanted)), `${what}, and must not be ${unwanted}`);
      }
    }
    assert.ok(count > 0, 'nothing is asserted');
  });
}
