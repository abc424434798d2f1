// What a user does in Visual Studio Code, one thing after another, in one window. A picture of each is kept in out/editor/shots.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { Code, patience, until } from './code.mjs';
import { findArk } from './tool.mjs';
import { files, writeWorkspace } from './workspace.mjs';

const root = join(import.meta.dirname, '../..');
const installed = process.env.ARK_EDITOR ?? join(root, 'out/editor');
const shots = join(installed, 'shots');
const line = (name, text) => files[name].split('\n').findIndex(line => line.includes(text)) + 1;
const column = (name, text) => files[name].split('\n')[line(name, text) - 1].indexOf(text) + 1;

describe('Visual Studio Code', { timeout: 600_000 }, () => {
  let code, home, folder;
  before(async () => {
    mkdirSync(shots, { recursive: true });
    home = mkdtempSync(join(tmpdir(), 'ark-code-'));
    folder = join(home, 'shop');
    writeWorkspace(folder);
    code = await Code.open({ installed, extension: join(root, 'vscode-extension'), ark: findArk(home), folder, home });
  });
  after(async () => {
    await code?.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  });

  /** A step; its picture is of what there was to see at its end, or when it failed. */
  const step = (name, act) => test(name, async () => {
    try {
      await act();
      await code.shoot(join(shots, `${name}.png`));
    } catch (error) {
      await code.shoot(join(shots, `${name}-failed.png`));
      throw error;
    }
  });
  const onDisk = name => readFileSync(join(folder, name), 'utf8');

  step('diagnostics', async () => {
    await code.openFile('wrong.ets');
    await code.page.locator('.squiggly-error').first().waitFor();
    await code.command('Problems: Focus on Problems View');
    await code.page.locator('.markers-panel .monaco-list-row', { hasText: 'ARK' }).first().waitFor();
  });

  step('completion', async () => {
    await code.page.keyboard.press('Control+J');
    await code.openFile('main.ets');
    await code.goTo(6);
    await code.page.keyboard.type('basket[0].am', { delay: 30 });
    await code.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'amount' }).first().waitFor();
  });

  step('what is completed', async () => {
    await code.page.keyboard.press('Enter');
    await code.waitForText('basket[0].amount');
    await code.command('File: Revert File');
    await code.waitForText(files['main.ets'].split('\n')[3]);
  });

  step('rename in two files', async () => {
    await code.openFile('prices.ets');
    await code.goTo(line('prices.ets', 'sum('), column('prices.ets', 'sum('));
    await code.page.keyboard.press('F2');
    const input = code.page.locator('.rename-box input');
    await input.waitFor();
    await input.fill('addUp');
    await code.page.keyboard.press('Enter');
    await code.waitForText('function addUp(');
    await code.command('File: Save All');
    await until(() => onDisk('main.ets').includes('import { Price, addUp }') && onDisk('main.ets').includes('addUp(basket)'), () => `main.ets is\n${onDisk('main.ets')}`);
    await code.openFile('main.ets');
  });

  step('formatting', async () => {
    await code.openFile('untidy.ets');
    await code.command('Format Document');
    await code.waitForText('function add(a: number, b: number): number {');
    await code.command('File: Save All');
    await until(() => /^ {2}return a \+ b/m.test(onDisk('untidy.ets')), () => onDisk('untidy.ets'));
  });

  step('debugging', async () => {
    await code.openFile('prices.ets');
    await code.goTo(line('prices.ets', 'total += price.amount'));
    await code.page.keyboard.press('F9');
    await code.page.locator('.codicon-debug-breakpoint').first().waitFor();
    await code.openFile('main.ets');
    await code.command('Ark: Debug File');
    await code.page.locator('.debug-top-stack-frame-line').first().waitFor();
    await code.page.locator('.debug-call-stack .monaco-list-row', { hasText: 'addUp' }).first().waitFor();
    await code.expand('.debug-variables .monaco-list-row[aria-label*="Locals"]');
    await code.page.locator('.debug-variables .monaco-list-row', { hasText: 'prices' }).first().waitFor();
    await code.page.locator('.debug-variables .monaco-list-row', { hasText: 'Price {' }).first().waitFor();
  });

  step('behind the debugger', async () => {
    await code.command('Remove All Breakpoints');
    await code.page.keyboard.press('F5');
    await code.page.locator('.debug-toolbar').waitFor({ state: 'hidden' });
    await code.command('Debug Console: Focus on Debug Console View');
    await code.page.locator('.repl .monaco-list-row', { hasText: 'total 6.5' }).first().waitFor();
    await code.page.keyboard.press('Control+J');
    await code.command('View: Show Explorer');
  });

  step('wrap with Column', async () => {
    await code.openFile('Page.ets');
    await code.goTo(line('Page.ets', "Text('Count"), column('Page.ets', "Text('Count"));
    await code.page.keyboard.press('Control+.');
    const action = code.page.locator('.action-widget .monaco-list-row', { hasText: 'Wrap with Column' }).first();
    await action.waitFor();
    await action.click();
    await until(async () => /Column\([^]*Column\(\) \{\s*Text\(/.test(await code.text()), () => 'there is one Column only');
    await code.command('File: Revert File');
  });

  step('preview', async () => {
    await code.openFile('Page.ets');
    await code.command('Ark: Preview the Page');
    const seen = await pixels(code);
    assert.ok(seen.width >= 360 && seen.height >= 780, JSON.stringify(seen));
    assert.ok(seen.colours.includes('255,244,224'), 'the page has its background');
    assert.ok(seen.colours.length > 2, 'something is drawn on it');
  });

  step('tests', async () => {
    await code.closeAll();
    await code.openFile('Till.test.ets');
    await code.command('Ark: Run the Tests of This File');
    await code.command('Testing: Focus on Test Explorer View');
    // Results that come in make the tree anew, closed.
    await until(async () => {
      for (const outer of ['Till.test.ets', 'Till ']) await code.expand(`.test-explorer .monaco-list-row[aria-label^="${outer}"]`);
      const seen = await Promise.all(['adds (Passed', 'rounds (Failed'].map(label => code.page.locator(`.test-explorer .monaco-list-row[aria-label*="${label}"]`).count()));
      return seen.every(count => count > 0);
    }, () => 'the Test Explorer does not show what has passed and what has failed');
  });
});

/** The picture within the frames of the preview: its size and its colours. */
async function pixels(code) {
  for (const late = Date.now() + patience; Date.now() < late;) {
    for (const frame of code.page.frames()) {
      const image = frame.locator('main img');
      if (await image.count().catch(() => 0) === 0) continue;
      return image.evaluate(async node => {
        await node.decode();
        const canvas = Object.assign(document.createElement('canvas'), { width: node.naturalWidth, height: node.naturalHeight });
        const context = canvas.getContext('2d');
        context.drawImage(node, 0, 0);
        const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
        const colours = new Set();
        for (let i = 0; i < data.length && colours.size < 1000; i += 4) colours.add(`${data[i]},${data[i + 1]},${data[i + 2]}`);
        return { width: canvas.width, height: canvas.height, colours: [...colours] };
      });
    }
    await new Promise(resolve => setTimeout(resolve, 200));
  }
  throw new Error('the preview shows no picture');
}
