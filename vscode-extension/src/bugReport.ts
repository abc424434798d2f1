// What somebody needs to know who is to mend a bug, as text that the user sees before it goes anywhere.
import { release } from 'node:os';
import * as vscode from 'vscode';

export async function reportBug(extension: vscode.Extension<unknown>, tool: string): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('ark');
  const settings = ['path', 'sdk', 'lldbDap', 'trace.server'].map(key => `ark.${key} = ${JSON.stringify(configuration.get(key))}`);
  const content = [
    `# ${vscode.l10n.t('What happened, and what did you expect?')}`,
    '',
    '',
    `# ${vscode.l10n.t('A file that shows it')}`,
    '',
    '```ts',
    '',
    '```',
    '',
    `# ${vscode.l10n.t('Versions')}`,
    '',
    `- ark: ${tool}`,
    `- extension: ${extension.packageJSON.version as string}`,
    `- editor: ${vscode.env.appName} ${vscode.version}`,
    `- system: ${process.platform} ${process.arch} ${release()}`,
    ...settings.map(line => `- ${line}`),
    '',
    `# ${vscode.l10n.t('What the output channel "Ark" says (Ark: Show Output)')}`,
    '',
    '',
  ].join('\n');
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }));
}
