// Debugging in the editor: a program is built, then started in lldb through the adapter.
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import { here } from '../surroundings';
import { Adapter } from './adapter';
import { findLldb, installCommand } from './lldb';
import { Decoder, encode, type Message } from './wire';

const { t } = vscode.l10n;

interface Configuration extends vscode.DebugConfiguration {
  /** A file, folder or project; behind the build, the executable. */
  program?: string;
  args?: string[];
  env?: Record<string, string> | string[];
  /** Of a test file: which tests, as `ark test --filter` has it. */
  test?: string;
  isTemporary?: boolean;
}

/** What `--dry-run` prints. */
interface Plan { readonly program: string; readonly environment: Record<string, string>; readonly isTemporary: boolean }

export class Debugging implements vscode.DebugConfigurationProvider, vscode.DebugAdapterDescriptorFactory {
  constructor(
    private readonly tool: () => Promise<string | undefined>,
    private readonly printers: string,
    private readonly output: vscode.LogOutputChannel,
  ) {}

  provideDebugConfigurations(): Configuration[] {
    return [{ type: 'ark', request: 'launch', name: t('Debug this file'), program: '${file}' }];
  }

  /** Without a launch.json the editor asks with nothing in its hands. */
  resolveDebugConfiguration(_folder: vscode.WorkspaceFolder | undefined, given: Configuration): Configuration | undefined {
    if (given.type !== undefined) return given;
    return vscode.window.activeTextEditor?.document.languageId === 'ets' ? this.provideDebugConfigurations()[0] : undefined;
  }

  async resolveDebugConfigurationWithSubstitutedVariables(folder: vscode.WorkspaceFolder | undefined, given: Configuration): Promise<Configuration | undefined> {
    if (lldb() === undefined) return undefined;
    if (given.request !== 'launch' || given.program === undefined) return given;
    const cwd = given['cwd'] ?? folder?.uri.fsPath;
    const plan = await this.build(given.program, given.test, cwd);
    if (plan === undefined) return undefined;
    const env = Object.entries({ ...plan.environment, ...named(given.env) }).map(([name, value]) => `${name}=${value}`);
    return { ...given, program: plan.program, isTemporary: plan.isTemporary, env, ...cwd === undefined ? {} : { cwd } };
  }

  createDebugAdapterDescriptor(session: vscode.DebugSession): vscode.ProviderResult<vscode.DebugAdapterDescriptor> {
    const path = lldb();
    if (path === undefined) return undefined;
    const { program, isTemporary } = session.configuration as Configuration;
    return new vscode.DebugAdapterInlineImplementation(new LldbProcess(path, this.printers, this.output, async () => {
      if (isTemporary === true && program !== undefined) await rm(program, { force: true });
    }));
  }

  private async build(path: string, test: string | undefined, cwd: string | undefined): Promise<Plan | undefined> {
    const tool = await this.tool();
    if (tool === undefined) return undefined;
    const words = test === undefined ? ['run', '--dry-run', path] : ['test', '--dry-run', '--filter', test, path];
    const title = t('Building {0}', basename(path));
    return vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, async () => {
      try {
        const { stdout } = await promisify(execFile)(tool, words, cwd === undefined ? {} : { cwd });
        return JSON.parse(stdout) as Plan;
      } catch (error) {
        this.output.error(`ark ${words.join(' ')}\n${(error as { stderr?: string }).stderr ?? String(error)}`);
        // Not awaited: nothing is being built any more while it stands there.
        void complain(t('{0} does not compile.', basename(path)), t('Show Output'), () => this.output.show());
        return undefined;
      }
    });
  }
}

/** What the launch configuration `attach` may take the number of. */
export async function pickProcess(): Promise<string | undefined> {
  const { stdout } = await promisify(execFile)('ps', ['-u', String(process.getuid?.() ?? ''), '-o', 'pid=,args=', '--sort=-start_time']);
  const items = stdout.trim().split('\n').map(line => line.trim().split(/\s+(.*)/)).map(([pid = '', words = '']) => ({ label: basename(words.split(' ', 1)[0]!), description: pid, detail: words }));
  return (await vscode.window.showQuickPick(items, { matchOnDescription: true, matchOnDetail: true, placeHolder: t('The process to debug') }))?.description;
}

/** lldb's adapter; when it is missing, the way to it has been shown. */
function lldb(): string | undefined {
  const found = findLldb(vscode.workspace.getConfiguration('ark').get('lldbDap', ''), here());
  if ('path' in found) return found.path;
  if (found.missing !== undefined) {
    void vscode.window.showErrorMessage(t('{0}, which the setting ark.lldbDap names, is no program.', found.missing));
    return undefined;
  }
  void complain(t('Debugging needs lldb-dap, which was not found: {0}', installCommand), t('Open a Terminal with the Command'), () => {
    const terminal = vscode.window.createTerminal('Ark');
    terminal.show();
    // Whoever reads it presses Enter.
    terminal.sendText(installCommand, false);
  });
  return undefined;
}

async function complain(message: string, way: string, go: () => void): Promise<void> {
  if (await vscode.window.showErrorMessage(message, way) === way) go();
}

function named(given: Record<string, string> | string[] | undefined): Record<string, string> {
  return Array.isArray(given) ? Object.fromEntries(given.map(line => [line.split('=', 1)[0]!, line.slice(line.indexOf('=') + 1)])) : given ?? {};
}

/** lldb-dap with the adapter before it, as the editor wants an adapter to be. */
class LldbProcess implements vscode.DebugAdapter {
  private readonly sent = new vscode.EventEmitter<vscode.DebugProtocolMessage>();
  readonly onDidSendMessage = this.sent.event;
  private readonly adapter: Adapter;
  private readonly process: ChildProcess;

  constructor(path: string, printers: string, output: vscode.LogOutputChannel, private readonly ended: () => Promise<void>) {
    const send = (message: Message): void => this.sent.fire(message as unknown as vscode.DebugProtocolMessage);
    this.process = spawn(path, [], { stdio: ['pipe', 'pipe', 'pipe'] });
    this.adapter = new Adapter(printers, message => this.process.stdin!.write(encode(message)), send, { uncaught: t('Errors That Nobody Catches'), thrown: t('All Errors'), module: t('Module') });
    const decoder = new Decoder();
    this.process.stdout!.on('data', (piece: Buffer) => { for (const message of decoder.take(piece)) this.adapter.fromLldb(message); });
    this.process.stderr!.on('data', (piece: Buffer) => output.debug(piece.toString()));
    // It may be gone before the last message to it.
    this.process.stdin!.on('error', error => output.debug(String(error)));
    this.process.on('error', error => output.error(error));
    this.process.on('exit', () => send({ seq: 0, type: 'event', event: 'terminated' }));
  }

  handleMessage(message: vscode.DebugProtocolMessage): void {
    this.adapter.fromEditor(message as unknown as Message);
  }

  dispose(): void {
    this.process.kill();
    this.sent.dispose();
    void this.ended();
  }
}
