// The tool as an editor finds it: a program. The environment may name another.
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Writes `ark` into the folder, which starts what `./dev build` or the tests of the compiler have built. */
export function findArk(folder) {
  if (process.env.ARK) return process.env.ARK;
  const dll = ['out/ark/ark.dll', 'compiler/Ark.Cli/bin/Debug/net10.0/ark.dll'].map(path => join(root, path)).find(existsSync);
  if (dll === undefined) return join(root, 'ark');
  const path = join(folder, 'ark');
  writeFileSync(path, `#!/bin/sh\nARK_HOME='${root}' exec dotnet '${dll}' "$@"\n`);
  chmodSync(path, 0o755);
  return path;
}
