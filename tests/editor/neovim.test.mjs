// Neovim's built-in client, without a screen.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { findArk } from './tool.mjs';
import { writeWorkspace } from './workspace.mjs';

const here = import.meta.dirname;

describe('Neovim', { timeout: 300_000 }, () => {
  let home, folder, said;
  before(() => {
    home = mkdtempSync(join(tmpdir(), 'ark-neovim-'));
    folder = join(home, 'shop');
    writeWorkspace(folder);
    const env = { ...process.env, FOLDER: folder, ARK: findArk(home) };
    const printed = execFileSync('nvim', ['--headless', '--clean', '-u', 'NONE', '-c', `luafile ${join(here, 'neovim.lua')}`], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 240_000 });
    said = Object.fromEntries(printed.split('\n').filter(line => line.startsWith('{')).map(line => JSON.parse(line)).map(({ name, value }) => [name, value]));
    assert.equal(said.problem ?? null, null);
  });
  after(() => rmSync(home, { recursive: true, force: true }));

  test('diagnostics', () => assert.deepEqual([said.diagnostic.line, /^ARK\d+$/.test(said.diagnostic.code)], [1, true]));
  test('completion', () => assert.ok(said.completion.includes('amount') && said.completion.includes('times'), said.completion.join()));
  test('hover', () => assert.match(said.hover, /total: number/));
  test('rename in two files', () => {
    assert.match(readFileSync(join(folder, 'prices.ets'), 'utf8'), /function addUp\(/);
    assert.match(readFileSync(join(folder, 'main.ets'), 'utf8'), /import \{ Price, addUp \}[^]*addUp\(basket\)/);
  });
});
