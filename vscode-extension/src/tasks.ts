// `ark build`, `check`, `test` and `run` as tasks whose output becomes problems.
import * as vscode from 'vscode';

export type Verb = 'build' | 'check' | 'test' | 'run';

interface Definition extends vscode.TaskDefinition {
  readonly type: 'ark';
  readonly verb: Verb;
  /** A file or folder; the workspace's folder otherwise. */
  readonly path?: string;
  readonly args?: readonly string[];
}

const matchers: Record<Verb, string[]> = {
  build: ['$ark'],
  check: ['$ark'],
  run: ['$ark'],
  test: ['$ark', '$ark-assertion', '$ark-thrown'],
};

const groups: Partial<Record<Verb, vscode.TaskGroup>> = { build: vscode.TaskGroup.Build, check: vscode.TaskGroup.Build, test: vscode.TaskGroup.Test };

/** No tool, no tasks. */
export class Tasks implements vscode.TaskProvider {
  constructor(private readonly tool: () => Promise<string | undefined>) {}

  async provideTasks(): Promise<vscode.Task[]> {
    const tool = await this.tool();
    if (tool === undefined) return [];
    return (vscode.workspace.workspaceFolders ?? []).flatMap(folder => (['check', 'test'] as const).map(verb => task(tool, { type: 'ark', verb }, folder)));
  }

  async resolveTask(given: vscode.Task): Promise<vscode.Task | undefined> {
    const tool = await this.tool();
    const folder = typeof given.scope === 'object' ? given.scope : vscode.workspace.workspaceFolders?.[0];
    // The editor wants back the very definition that it gave.
    return tool === undefined ? undefined : task(tool, given.definition as Definition, folder);
  }
}

export async function runFile(tool: string, file: vscode.Uri): Promise<void> {
  const made = task(tool, { type: 'ark', verb: 'run', path: file.fsPath }, vscode.workspace.getWorkspaceFolder(file));
  made.presentationOptions = { reveal: vscode.TaskRevealKind.Always, panel: vscode.TaskPanelKind.Dedicated, clear: true, focus: true };
  await vscode.tasks.executeTask(made);
}

function task(tool: string, definition: Definition, folder: vscode.WorkspaceFolder | undefined): vscode.Task {
  const { verb, path, args = [] } = definition;
  const name = path === undefined ? verb : `${verb} ${vscode.workspace.asRelativePath(path)}`;
  // What follows the file of `run` is the program's; what follows that of the others is the tool's.
  const words = [verb, path ?? '.', ...args];
  const options = folder === undefined ? {} : { cwd: folder.uri.fsPath };
  const made = new vscode.Task(definition, folder ?? vscode.TaskScope.Workspace, name, 'ark', new vscode.ProcessExecution(tool, words, options), matchers[verb]);
  const group = groups[verb];
  if (group !== undefined) made.group = group;
  return made;
}
