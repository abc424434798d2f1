// What finding the tool asks of this machine and of the editor.
import { execFile } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import type { Surroundings } from './tool';

/** A checkout of Ark builds itself when it is first asked, which takes minutes. */
const patience = 10 * 60_000;

export function here(): Surroundings {
  const folders = vscode.workspace.isTrusted ? vscode.workspace.workspaceFolders ?? [] : [];
  return {
    setting: vscode.workspace.getConfiguration('ark').get('path', ''),
    folders: folders.filter(folder => folder.uri.scheme === 'file').map(folder => folder.uri.fsPath),
    searchPath: process.env['PATH'] ?? '',
    home: homedir(),
    isExecutable,
    askVersion: async path => (await promisify(execFile)(path, ['--version'], { timeout: patience })).stdout,
  };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
