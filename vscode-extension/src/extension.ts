// Starts `ark lsp` and wires commands and tasks to it. What the language means is the server's business alone.
import { existsSync } from 'node:fs';
import * as vscode from 'vscode';
import { reportBug } from './bugReport';
import { Server } from './server';
import { runFile, Tasks } from './tasks';

export function activate(context: vscode.ExtensionContext): void {
  const output = vscode.window.createOutputChannel('Ark', { log: true });
  const server = new Server(output);
  const restart = (): Promise<void> => server.restart();
  stop = () => server.dispose();

  context.subscriptions.push(
    output,
    vscode.commands.registerCommand('ark.restartServer', restart),
    vscode.commands.registerCommand('ark.showOutput', () => output.show()),
    vscode.commands.registerCommand('ark.reportBug', () => reportBug(context.extension, server.description)),
    vscode.commands.registerCommand('ark.setUp', () => vscode.commands.executeCommand('markdown.showPreview', setUpPage(context))),
    vscode.commands.registerCommand('ark.runFile', (file?: vscode.Uri) => runSaved(server, file)),
    vscode.tasks.registerTaskProvider('ark', new Tasks(() => server.tool())),
    vscode.workspace.onDidGrantWorkspaceTrust(restart),
    vscode.workspace.onDidChangeConfiguration(change => change.affectsConfiguration('ark.path') ? restart() : undefined),
  );
  // Not awaited: a server that is slow to come must not hold up the commands.
  void restart();
}

/** The editor waits for what `deactivate` returns, not for disposables: the server gets to end in good order. */
export function deactivate(): Promise<void> | undefined {
  return stop?.();
}

let stop: (() => Promise<void>) | undefined;

/** In the editor's language, where there is one. */
function setUpPage(context: vscode.ExtensionContext): vscode.Uri {
  const translated = vscode.Uri.joinPath(context.extensionUri, `set-up.${vscode.env.language}.md`);
  return existsSync(translated.fsPath) ? translated : vscode.Uri.joinPath(context.extensionUri, 'set-up.md');
}

async function runSaved(server: Server, given: vscode.Uri | undefined): Promise<void> {
  const uri = given ?? vscode.window.activeTextEditor?.document.uri;
  if (uri === undefined) return;
  const document = await vscode.workspace.openTextDocument(uri);
  if (document.isUntitled || (document.isDirty && !(await document.save()))) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Save the file first.'));
    return;
  }
  let tool = await server.tool();
  if (tool === undefined) {
    // Since it was last looked for, it may have been set up.
    await server.restart();
    tool = await server.tool();
  }
  if (tool !== undefined) await runFile(tool, uri);
}
