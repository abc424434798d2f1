// The Test Explorer: files that hold tests, listed and run by `ark test`.
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import * as vscode from 'vscode';
import { outcome } from '../process';
import { filterOf, isWithin, parseResults, pathOf, type Failure, type Place, type Result } from './report';

const { t } = vscode.l10n;

const pattern = '**/*.test.{ets,ts}';
const left = '**/{node_modules,oh_modules,build,out}/**';

/** What an item of the tree stands for: a file, or what lies at a path of names in it. */
interface Test { readonly uri: vscode.Uri; readonly path: readonly string[] }

export class TestExplorer implements vscode.Disposable {
  private readonly controller = vscode.tests.createTestController('ark', 'Ark');
  private readonly tests = new WeakMap<vscode.TestItem, Test>();
  private readonly others: vscode.Disposable[];
  /** Lists that are being made, so that none is made twice. */
  private readonly lists = new Map<vscode.TestItem, Promise<void>>();

  constructor(private readonly tool: () => Promise<string | undefined>, private readonly output: vscode.LogOutputChannel) {
    const run = (request: vscode.TestRunRequest, token: vscode.CancellationToken): Promise<void> => this.run(request, token);
    const debug = (request: vscode.TestRunRequest): Promise<void> => this.debug(request);
    this.controller.resolveHandler = item => item === undefined ? this.findFiles() : this.list(item);
    this.controller.refreshHandler = () => this.findFiles();
    const watcher = vscode.workspace.createFileSystemWatcher(pattern, false, true, false);
    this.others = [
      this.controller.createRunProfile(t('Run'), vscode.TestRunProfileKind.Run, run, true),
      this.controller.createRunProfile(t('Debug'), vscode.TestRunProfileKind.Debug, debug, true),
      watcher,
      watcher.onDidCreate(uri => this.add(uri)),
      watcher.onDidDelete(uri => this.controller.items.delete(uri.toString())),
      // Whoever looks at a file of tests wants the buttons beside them.
      vscode.workspace.onDidOpenTextDocument(document => this.relist(document)),
      vscode.workspace.onDidSaveTextDocument(document => this.relist(document)),
    ];
    for (const document of vscode.workspace.textDocuments) this.relist(document);
  }

  dispose(): void {
    for (const other of this.others) other.dispose();
    this.controller.dispose();
  }

  /** What the code lens of a test or of a suite does: its own name, or all the names from the outermost suite on. */
  async runNamed(uri: vscode.Uri, name: string | undefined): Promise<void> {
    const file = this.add(uri);
    if (name !== undefined) await this.list(file);
    const found = name === undefined ? file : this.find(file, name) ?? file;
    const source = new vscode.CancellationTokenSource();
    await this.run(new vscode.TestRunRequest([found]), source.token);
    source.dispose();
  }

  private find(item: vscode.TestItem, name: string): vscode.TestItem | undefined {
    const path = this.of(item).path;
    if (path.length > 0 && (path.at(-1) === name || filterOf(path) === name)) return item;
    for (const [, child] of item.children) {
      const found = this.find(child, name);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  // ── The tree ──────────────────────────────────────────────────────────────────────────────────────────────────────

  private async findFiles(): Promise<void> {
    for (const uri of await vscode.workspace.findFiles(pattern, left)) this.add(uri);
  }

  private add(uri: vscode.Uri): vscode.TestItem {
    const known = this.controller.items.get(uri.toString());
    if (known !== undefined) return known;
    const item = this.controller.createTestItem(uri.toString(), vscode.workspace.asRelativePath(uri), uri);
    item.canResolveChildren = true;
    this.tests.set(item, { uri, path: [] });
    this.controller.items.add(item);
    return item;
  }

  private of(item: vscode.TestItem): Test {
    return this.tests.get(item)!;
  }

  /** The item at this path, made with all above it where it is missing. */
  private at(file: vscode.TestItem, path: readonly string[]): vscode.TestItem {
    let item = file;
    for (const [i, name] of path.entries()) {
      let inner = item.children.get(name);
      if (inner === undefined) {
        inner = this.controller.createTestItem(name, name, file.uri);
        this.tests.set(inner, { uri: file.uri!, path: path.slice(0, i + 1) });
        item.children.add(inner);
      }
      item = inner;
    }
    return item;
  }

  private relist(document: vscode.TextDocument): void {
    if (document.uri.scheme === 'file' && /\.test\.(ets|ts)$/.test(document.uri.path)) void this.list(this.add(document.uri));
  }

  private list(file: vscode.TestItem): Promise<void> {
    const running = this.lists.get(file);
    if (running !== undefined) return running;
    const made = this.makeList(file).finally(() => this.lists.delete(file));
    this.lists.set(file, made);
    return made;
  }

  private async makeList(file: vscode.TestItem): Promise<void> {
    file.busy = true;
    const results = await this.ask(file, ['--list'], undefined).finally(() => { file.busy = false; });
    const trouble = results?.find(result => result.name === undefined)?.failure;
    file.error = trouble?.text;
    // A file that does not compile keeps the tests that it had.
    if (results === undefined || trouble !== undefined) return;
    file.children.replace([]);
    for (const result of results) {
      const item = this.at(file, pathOf(result));
      if (result.place?.file === file.uri!.fsPath) item.range = rangeOf(result.place);
    }
  }

  // ── Running ───────────────────────────────────────────────────────────────────────────────────────────────────────

  private async run(request: vscode.TestRunRequest, token: vscode.CancellationToken): Promise<void> {
    if (request.include === undefined) await this.findFiles();
    const run = this.controller.createTestRun(request);
    const chosen = [...request.include ?? items(this.controller.items)];
    const isLeftOut = (item: vscode.TestItem): boolean => request.exclude?.includes(item) ?? false;
    for (const file of new Set(chosen.map(item => this.add(this.of(item).uri)))) {
      if (token.isCancellationRequested) break;
      await this.runFile(run, file, chosen.filter(item => this.of(item).uri.toString() === file.id), isLeftOut, token);
    }
    run.end();
  }

  private async runFile(run: vscode.TestRun, file: vscode.TestItem, chosen: readonly vscode.TestItem[], isLeftOut: (item: vscode.TestItem) => boolean, token: vscode.CancellationToken): Promise<void> {
    for (const item of chosen) for (const test of leaves(item)) run.started(test);
    const paths = chosen.map(item => this.of(item).path);
    const filter = paths.length === 1 ? filterOf(paths[0]!) : '';
    const results = await this.ask(file, filter === '' ? [] : ['--filter', filter], token) ?? [];
    for (const result of results) {
      const path = pathOf(result);
      const item = this.at(file, path);
      if (path.length > 0 && (!paths.some(of => isWithin(path, of)) || isLeftOut(item))) continue;
      report(run, item, result);
    }
  }

  private async ask(file: vscode.TestItem, options: readonly string[], token: vscode.CancellationToken | undefined): Promise<Result[] | undefined> {
    // Even listing tests runs the file.
    const tool = vscode.workspace.isTrusted ? await this.tool() : undefined;
    if (tool === undefined) return undefined;
    const path = file.uri!.fsPath;
    const cwd = vscode.workspace.getWorkspaceFolder(file.uri!)?.uri.fsPath ?? dirname(path);
    const child = spawn(tool, ['test', '--json', ...options, path], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    const stop = token?.onCancellationRequested(() => child.kill());
    const { printed, complained } = await outcome(child);
    stop?.dispose();
    if (complained !== '') this.output.info(complained);
    return parseResults(printed, cwd);
  }

  /** What fails is printed where the program prints; the debugger can stop at it. */
  private async debug(request: vscode.TestRunRequest): Promise<void> {
    const item = request.include?.[0];
    if (item === undefined) return;
    const { uri, path } = this.of(item);
    await vscode.debug.startDebugging(vscode.workspace.getWorkspaceFolder(uri), { type: 'ark', request: 'launch', name: item.label, program: uri.fsPath, test: filterOf(path) });
  }
}

function report(run: vscode.TestRun, item: vscode.TestItem, result: Result): void {
  if (result.output !== undefined) run.appendOutput(result.output.replaceAll('\n', '\r\n'), undefined, item);
  if (result.failure !== undefined) run.failed(item, messageOf(result.failure, item), result.milliseconds);
  else if (result.status === 'skipped') run.skipped(item);
  else if (result.status === 'passed') run.passed(item, result.milliseconds);
}

function messageOf(failure: Failure, item: vscode.TestItem): vscode.TestMessage {
  const { expected, actual, place } = failure;
  const message = expected !== undefined && actual !== undefined ? vscode.TestMessage.diff(failure.message, expected, actual) : new vscode.TestMessage(failure.text.trimEnd());
  if (place !== undefined) message.location = new vscode.Location(vscode.Uri.file(place.file), rangeOf(place));
  else if (item.uri !== undefined && item.range !== undefined) message.location = new vscode.Location(item.uri, item.range);
  return message;
}

function rangeOf({ line, column }: Place): vscode.Range {
  return new vscode.Range(line - 1, column - 1, line - 1, column - 1);
}

function items(collection: vscode.TestItemCollection): vscode.TestItem[] {
  return [...collection].map(([, item]) => item);
}

function leaves(item: vscode.TestItem): vscode.TestItem[] {
  return item.children.size === 0 ? [item] : items(item.children).flatMap(leaves);
}
