// What tests need that is built or installed elsewhere.
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { findLldb } from '../src/debug/lldb';
import { root } from './folders';

/** `ark.dll` as `./dev build` or the tests of the compiler leave it, or as the environment says. */
const built = ['out/ark/ark.dll', 'compiler/Ark.Cli/bin/Debug/net10.0/ark.dll'].map(path => join(root, '..', path));
export const ark = [process.env['ARK_DLL'] ?? '', ...built].find(existsSync);

export function runArk(...words: string[]): string {
  return execFileSync('dotnet', [ark!, ...words], { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });
}

const found = findLldb(process.env['ARK_LLDB_DAP'] ?? '', { searchPath: process.env['PATH'] ?? '', home: homedir(), isExecutable });
export const lldbDap = 'path' in found ? found.path : undefined;

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
