// Runs inside the editor's extension host, with the whole API that extensions have: `run` is called once, what it throws fails the run.
'use strict';
const assert = require('node:assert/strict');
const vscode = require('vscode');

const patience = 30_000;
const folder = () => vscode.workspace.workspaceFolders[0].uri;
const fileOf = name => vscode.Uri.joinPath(folder(), name);

/** Waits until a question has an answer. */
async function until(what, ask) {
  for (const late = Date.now() + patience; Date.now() < late;) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false) return answer;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error(`${what}: nothing in ${patience} ms`);
}

async function show(name) {
  const document = await vscode.workspace.openTextDocument(fileOf(name));
  return vscode.window.showTextDocument(document);
}

const ask = (command, ...given) => vscode.commands.executeCommand(command, ...given);
const placeOf = (document, text) => document.positionAt(document.getText().indexOf(text));

const tests = {
  async 'the extension starts with a file of ArkTS'() {
    await show('main.ets');
    const extension = vscode.extensions.getExtension('ark.ark-arkts');
    await until('it is active', () => extension.isActive);
    const { commands } = extension.packageJSON.contributes;
    const known = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(commands.map(({ command }) => command).filter(command => !known.has(command)), []);
  },

  async 'hover, definition, symbols, lenses'() {
    const { document } = await show('main.ets');
    const at = placeOf(document, 'sum(basket)');
    const hovers = await until('hover', async () => (await ask('vscode.executeHoverProvider', document.uri, at)).find(hover => hover.contents.length > 0));
    assert.match(hovers.contents.map(content => content.value).join('\n'), /function sum\(prices: Price\[\]\): number/);
    const [target] = await ask('vscode.executeDefinitionProvider', document.uri, at);
    assert.match((target.uri ?? target.targetUri).path, /prices\.ets$/);
    const page = await show('Page.ets');
    const [symbol] = await until('symbols', () => ask('vscode.executeDocumentSymbolProvider', page.document.uri));
    assert.equal(symbol.name, 'Page');
    const lenses = await until('lenses', async () => { const found = await ask('vscode.executeCodeLensProvider', page.document.uri, 10); return found.length > 0 && found; });
    assert.deepEqual(lenses.map(lens => lens.command.title), ['Run', 'Debug', 'Preview']);
  },

  async 'diagnostics, and the fix of one'() {
    const { document } = await show('forbidden.ets');
    const found = await until('diagnostics', () => { const all = vscode.languages.getDiagnostics(document.uri); return all.length > 0 && all; });
    const [{ range, code }] = found;
    assert.equal(typeof code === 'object' ? code.value : code, 'ARK3005');
    // The number asks for edits too, which are made when an action is chosen.
    const actions = await ask('vscode.executeCodeActionProvider', document.uri, range, 'quickfix', 10);
    const fix = actions.find(({ title }) => title === "Change to 'let'");
    assert.ok(fix, actions.map(({ title }) => title).join());
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.match(document.getText(), /^let count/);
    await until('no diagnostics', () => vscode.languages.getDiagnostics(document.uri).length === 0);
    await ask('workbench.action.files.revert');
  },

  async 'refactorings come lazily'() {
    const { document } = await show('Page.ets');
    const at = placeOf(document, "Text('Count");
    const actions = await until('actions', async () => { const all = await ask('vscode.executeCodeActionProvider', document.uri, new vscode.Range(at, at), 'refactor'); return all.length > 0 && all; });
    assert.ok(actions.some(({ title }) => title === 'Wrap with Column'));
    assert.ok(actions.every(({ edit }) => edit === undefined), 'nobody has chosen one');
  },

  async 'files that describe a project'() {
    const { document } = await show('entry/src/main/module.json5');
    assert.equal(document.languageId, 'json5');
    const found = await until('diagnostics', () => { const all = vscode.languages.getDiagnostics(document.uri); return all.length > 0 && all; });
    assert.match(found[0].message, /'entri' is no value of 'type'/);
    const { items } = await ask('vscode.executeCompletionItemProvider', document.uri, placeOf(document, 'entri"').translate(0, 1));
    assert.ok(items.some(({ label }) => (label.label ?? label) === '"feature"'));
  },

  async 'debugging stops at a breakpoint, shows locals and the module, and ends'() {
    const { document } = await show('prices.ets');
    const line = placeOf(document, 'total += price.amount').line;
    const point = new vscode.SourceBreakpoint(new vscode.Location(document.uri, new vscode.Position(line, 0)));
    vscode.debug.addBreakpoints([point]);
    const stopped = new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error('it does not stop')), patience).unref?.();
      vscode.debug.registerDebugAdapterTrackerFactory('ark', {
        createDebugAdapterTracker: session => ({ onDidSendMessage: message => { if (message.type === 'event' && message.event === 'stopped') resolve({ session, thread: message.body.threadId }); } }),
      });
    });
    assert.ok(await vscode.debug.startDebugging(vscode.workspace.workspaceFolders[0], { type: 'ark', request: 'launch', name: 'main', program: fileOf('main.ets').fsPath }));
    const { session, thread } = await stopped;
    const { stackFrames } = await session.customRequest('stackTrace', { threadId: thread, startFrame: 0, levels: 20 });
    assert.deepEqual(stackFrames.map(({ name }) => name), ['sum', '<top level>']);
    const scopes = async frame => Object.fromEntries(await Promise.all((await session.customRequest('scopes', { frameId: frame.id })).scopes.map(async scope =>
      [scope.name, Object.fromEntries((await session.customRequest('variables', { variablesReference: scope.variablesReference })).variables.map(({ name, value }) => [name, value]))])));
    const inSum = await scopes(stackFrames[0]);
    assert.deepEqual(Object.keys(inSum.Locals).sort(), ['price', 'prices', 'total']);
    const atTop = await scopes(stackFrames[1]);
    assert.match(atTop.Module.basket, /^\[Price \{/);
    vscode.debug.removeBreakpoints([point]);
    const ended = new Promise(resolve => vscode.debug.onDidTerminateDebugSession(resolve));
    await session.customRequest('continue', { threadId: thread });
    await ended;
  },
};

exports.run = async () => {
  const failed = [];
  for (const [name, test] of Object.entries(tests)) {
    try {
      await test();
      console.log(`ok ${name}`);
    } catch (error) {
      failed.push(name);
      console.log(`not ok ${name}: ${error.stack ?? error}`);
    }
  }
  if (failed.length > 0) throw new Error(`${failed.length} failed`);
};
