// The language server's life: found, started, shown in the status, restarted.
import * as vscode from 'vscode';
import { LanguageClient, State } from 'vscode-languageclient/node';
import { here } from './surroundings';
import { findTool, oldestVersion, type Found } from './tool';

const { t } = vscode.l10n;

/** What the editor sends to the server: sources, and the files that say what a project is and has. */
const served = [
  { scheme: 'file', language: 'ets' },
  { scheme: 'untitled', language: 'ets' },
  { scheme: 'file', pattern: '**/{app,module,build-profile,oh-package}.json5' },
  { scheme: 'file', pattern: '**/resources/*/{element,profile}/*.json' },
];

export class Server implements vscode.Disposable {
  private client: LanguageClient | undefined;
  private found: Found = { kind: 'missing' };
  private readonly status = vscode.languages.createLanguageStatusItem('ark.server', { language: 'ets' });
  /** Starts and stops happen one after another, in the order in which they were asked for. */
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly output: vscode.LogOutputChannel) {
    this.status.name = 'Ark';
  }

  /** The tool that serves now; when there is none, what is wrong has been said. */
  async tool(): Promise<string | undefined> {
    await this.last;
    return this.found.kind === 'found' ? this.found.path : undefined;
  }

  get description(): string {
    const found = this.found;
    switch (found.kind) {
      case 'found': return `${found.version}, ${found.path}`;
      case 'old': return `${found.version} (too old), ${found.path}`;
      case 'broken': return `${found.path}: ${found.reason}`;
      case 'missing': return 'not found';
    }
  }

  restart(): Promise<void> {
    this.last = this.last.then(() => this.stop()).then(() => this.start()).catch((error: unknown) => this.fail(error));
    return this.last;
  }

  async dispose(): Promise<void> {
    await this.last;
    await this.stop();
    this.status.dispose();
  }

  private async start(): Promise<void> {
    this.show(t('starting'), vscode.LanguageStatusSeverity.Information, true);
    this.found = await findTool(here());
    this.output.info(`ark: ${this.description}`);
    if (this.found.kind !== 'found') {
      this.complain(this.found);
      return;
    }
    const { path, version } = this.found;
    const client = new LanguageClient('ark', 'Ark', { command: path, args: ['lsp'] }, { documentSelector: served, outputChannel: this.output });
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) this.show(version, vscode.LanguageStatusSeverity.Information, false);
      if (newState === State.Stopped) this.show(t('the language server is not running'), vscode.LanguageStatusSeverity.Error, false);
    });
    this.client = client;
    await client.start();
  }

  private async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    // A server that died or never came up cannot be asked to stop; letting go of it is all there is to do.
    await client?.dispose().catch((error: unknown) => this.output.warn(String(error)));
  }

  private fail(error: unknown): void {
    this.output.error(error instanceof Error ? error : String(error));
    this.show(t('the language server is not running'), vscode.LanguageStatusSeverity.Error, false);
  }

  private show(detail: string, severity: vscode.LanguageStatusSeverity, busy: boolean): void {
    this.status.text = 'Ark';
    this.status.detail = detail;
    this.status.severity = severity;
    this.status.busy = busy;
    this.status.command = { command: 'ark.restartServer', title: t('Restart') };
  }

  /** One message with the way out; the status keeps it in sight. */
  private complain(found: Exclude<Found, { kind: 'found' }>): void {
    const setUp = t('How to set it up');
    const message = explain(found);
    this.show(message, vscode.LanguageStatusSeverity.Error, false);
    this.status.command = { command: 'ark.setUp', title: setUp };
    void vscode.window.showErrorMessage(message, setUp).then(chosen => {
      if (chosen === setUp) void vscode.commands.executeCommand('ark.setUp');
    });
  }
}

function explain(found: Exclude<Found, { kind: 'found' }>): string {
  switch (found.kind) {
    case 'missing': return t('The tool "ark" was not found, so there are colours and snippets only.');
    case 'old': return t('{0} is version {1}; this extension needs {2} or later.', found.path, found.version, oldestVersion);
    case 'broken': return t('{0} cannot be used: {1}.', found.path, found.reason);
  }
}
