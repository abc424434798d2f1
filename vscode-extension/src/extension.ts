// Starts `ark lsp` and wires commands, tasks, debugging, tests and the preview to it. What the language means is the server's business alone.
import { existsSync } from 'node:fs';
import * as vscode from 'vscode';
import { reportBug } from './bugReport';
import { Components } from './components';
import { Debugging, pickProcess } from './debug/session';
import { Preview } from './preview/panel';
import { Server } from './server';
import { runFile, Tasks } from './tasks';
import { TestExplorer } from './testing/explorer';

export function activate(context: vscode.ExtensionContext): void {
  const output = vscode.window.createOutputChannel('Ark', { log: true });
  const server = new Server(output);
  const restart = (): Promise<void> => server.restart();
  const tool = (): Promise<string | undefined> => foundAtLast(server);
  stop = () => server.dispose();

  const debugging = new Debugging(tool, vscode.Uri.joinPath(context.extensionUri, 'dist/ark_lldb.py').fsPath, output);
  const tests = new TestExplorer(tool, output);
  const preview = new Preview(tool, context.workspaceState);
  const components = new Components();
  context.subscriptions.push(
    output,
    tests,
    preview,
    components,
    vscode.commands.registerCommand('ark.restartServer', restart),
    vscode.commands.registerCommand('ark.showOutput', () => output.show()),
    vscode.commands.registerCommand('ark.reportBug', () => reportBug(context.extension, server.description)),
    vscode.commands.registerCommand('ark.setUp', () => vscode.commands.executeCommand('markdown.showPreview', setUpPage(context))),
    vscode.commands.registerCommand('ark.run', (file?: Place) => run(tool, file)),
    vscode.commands.registerCommand('ark.debug', (file?: Place) => debug(file)),
    vscode.commands.registerCommand('ark.preview', async (file?: Place) => {
      const uri = await saved(file);
      if (uri !== undefined) await preview.open(uri);
    }),
    vscode.commands.registerCommand('ark.runTest', async (file?: Place, name?: string) => {
      const uri = await saved(file);
      if (uri !== undefined) await tests.runNamed(uri, name);
    }),
    vscode.commands.registerCommand('ark.pickProcess', pickProcess),
    vscode.tasks.registerTaskProvider('ark', new Tasks(() => server.tool())),
    vscode.debug.registerDebugConfigurationProvider('ark', debugging),
    vscode.debug.registerDebugAdapterDescriptorFactory('ark', debugging),
    vscode.workspace.onDidGrantWorkspaceTrust(restart),
    vscode.workspace.onDidChangeConfiguration(change => change.affectsConfiguration('ark.path') ? restart() : undefined),
  );
  // Not awaited: a server that is slow to come must not hold up the commands.
  void restart().then(() => components.refresh());
}

/** The editor waits for what `deactivate` returns, not for disposables: the server gets to end in good order. */
export function deactivate(): Promise<void> | undefined {
  return stop?.();
}

let stop: (() => Promise<void>) | undefined;

/** What code lenses and menus name a file by; none: the one in the active editor. */
type Place = vscode.Uri | string;

/** In the editor's language, where there is one. */
function setUpPage(context: vscode.ExtensionContext): vscode.Uri {
  const translated = vscode.Uri.joinPath(context.extensionUri, `set-up.${vscode.env.language}.md`);
  return existsSync(translated.fsPath) ? translated : vscode.Uri.joinPath(context.extensionUri, 'set-up.md');
}

/** Since it was last looked for, it may have been set up. */
async function foundAtLast(server: Server): Promise<string | undefined> {
  const tool = await server.tool();
  if (tool !== undefined) return tool;
  await server.restart();
  return server.tool();
}

async function run(tool: () => Promise<string | undefined>, place: Place | undefined): Promise<void> {
  const uri = await saved(place);
  const found = uri === undefined ? undefined : await tool();
  if (uri !== undefined && found !== undefined) await runFile(found, uri);
}

async function debug(place: Place | undefined): Promise<void> {
  const uri = await saved(place);
  if (uri === undefined) return;
  const name = vscode.workspace.asRelativePath(uri);
  await vscode.debug.startDebugging(vscode.workspace.getWorkspaceFolder(uri), { type: 'ark', request: 'launch', name, program: uri.fsPath });
}

/** The file as it is on the disk. */
async function saved(place: Place | undefined): Promise<vscode.Uri | undefined> {
  const uri = typeof place === 'string' ? vscode.Uri.parse(place) : place ?? vscode.window.activeTextEditor?.document.uri;
  if (uri === undefined) return undefined;
  const document = await vscode.workspace.openTextDocument(uri);
  if (!document.isUntitled && (!document.isDirty || await document.save())) return uri;
  void vscode.window.showInformationMessage(vscode.l10n.t('Save the file first.'));
  return undefined;
}
