// The preview panel: what a page looks like on a device, drawn by `ark preview` whenever a file is saved.
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import * as vscode from 'vscode';
import { outcome } from '../process';
import { choiceOf, html, type Choice, type Shown, type Texts } from './page';

const { t } = vscode.l10n;

const key = 'preview.choice';

export class Preview implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private file: vscode.Uri | undefined;
  private shown: Shown = { kind: 'waiting' };
  private drawing: ChildProcess | undefined;
  private readonly saves: vscode.Disposable;

  constructor(private readonly tool: () => Promise<string | undefined>, private readonly memory: vscode.Memento) {
    // What the page imports may be any file.
    this.saves = vscode.workspace.onDidSaveTextDocument(document => { if (document.languageId === 'ets') void this.draw(); });
  }

  dispose(): void {
    this.saves.dispose();
    this.panel?.dispose();
  }

  async open(file: vscode.Uri): Promise<void> {
    this.file = file;
    this.shown = { kind: 'waiting' };
    this.panel ??= this.create();
    this.panel.title = t('Preview {0}', basename(file.fsPath));
    this.panel.reveal(undefined, true);
    await this.draw();
  }

  private create(): vscode.WebviewPanel {
    const panel = vscode.window.createWebviewPanel('ark.preview', '', { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, { enableScripts: true, localResourceRoots: [] });
    panel.webview.onDidReceiveMessage(async message => {
      await this.memory.update(key, choiceOf(message, this.choice));
      await this.draw();
    });
    panel.onDidDispose(() => {
      this.panel = undefined;
      this.drawing?.kill();
    });
    return panel;
  }

  private get choice(): Choice {
    return choiceOf(this.memory.get(key), { device: 'phone', isDark: false });
  }

  private show(shown: Shown): void {
    this.shown = shown;
    if (this.panel !== undefined) this.panel.webview.html = html(shown, this.choice, texts(), randomBytes(16).toString('base64url'));
  }

  /** The last picture stays until there is another. */
  private async draw(): Promise<void> {
    const file = this.file;
    if (this.panel === undefined || file === undefined) return;
    this.show(this.shown);
    const tool = vscode.workspace.isTrusted ? await this.tool() : undefined;
    if (tool === undefined) return this.show({ kind: 'trouble', text: t('Without the tool "ark" there is no preview.') });
    this.drawing?.kill();
    const folder = await mkdtemp(join(tmpdir(), 'ark-preview-'));
    try {
      const { device, isDark } = this.choice;
      const child = spawn(tool, ['preview', file.fsPath, '--devices', device, '--out', folder, ...isDark ? ['--dark'] : []], { cwd: vscode.workspace.getWorkspaceFolder(file)?.uri.fsPath ?? dirname(file.fsPath), stdio: ['ignore', 'pipe', 'pipe'] });
      this.drawing = child;
      const { printed, complained, code } = await outcome(child);
      // Another one has begun since.
      if (this.drawing !== child) return;
      const picture = printed.trim().split('\n').at(-1)!;
      this.show(code === 0 ? { kind: 'picture', png: await readFile(picture) } : { kind: 'trouble', text: complained.trim() });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

function texts(): Texts {
  return {
    language: vscode.env.language,
    device: t('Device'),
    dark: t('Dark'),
    waiting: t('Drawing the page…'),
    picture: t('What the page shows'),
    names: { phone: t('Phone'), foldable: t('Foldable'), tablet: t('Tablet'), watch: t('Watch'), tv: t('Television') },
  };
}
