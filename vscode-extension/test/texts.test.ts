// What users read is there in every language, and nothing is translated that nobody says.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import assert from 'node:assert/strict';
import manifest from '../package.json';
import { root } from './folders';

const read = (path: string): Record<string, string> => JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, string>;
const sorted = (words: Iterable<string>): string[] => [...new Set(words)].sort();

test('the manifest', () => {
  const used = [...JSON.stringify(manifest).matchAll(/"%([\w.]+)%"/g)].map(match => match[1]!);
  for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) assert.deepEqual(sorted(Object.keys(read(file))), sorted(used), file);
});

test('the messages', () => {
  const names = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'));
  const sources = names.map(name => readFileSync(join(root, 'src', name), 'utf8')).join('\n');
  const used = [...sources.matchAll(/\bt\('((?:[^'\\]|\\.)*)'/g)].map(match => match[1]!);
  assert.deepEqual(sorted(Object.keys(read('l10n/bundle.l10n.zh-cn.json'))), sorted(used));
});

test('every command has its handler', () => {
  const source = readFileSync(join(root, 'src/extension.ts'), 'utf8');
  const registered = [...source.matchAll(/registerCommand\('([\w.]+)'/g)].map(match => match[1]!);
  assert.deepEqual(sorted(manifest.contributes.commands.map(({ command }) => command)), sorted(registered));
});

test('the walkthrough', () => {
  const pages = readdirSync(join(root, 'walkthrough')).filter(name => !name.includes('.nls.'));
  assert.ok(pages.length >= 4);
  // The editor looks for them under these names.
  for (const page of pages) assert.ok(existsSync(join(root, 'walkthrough', page.replace(/\.md$/, '.nls.zh-cn.md'))), page);
});

test('every file that the manifest names exists', () => {
  const named = [...JSON.stringify(manifest.contributes).matchAll(/"(\.\/[^"]+)"/g)].map(match => match[1]!);
  assert.ok(named.length > 5);
  for (const path of named) assert.ok(existsSync(join(root, path)), path);
});
