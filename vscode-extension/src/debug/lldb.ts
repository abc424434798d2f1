// Finds lldb's debug adapter: the setting, the PATH, where Debian puts it.
import { delimiter, isAbsolute, join } from 'node:path';
import type { Surroundings } from '../tool';

/** What installs it where it is missing; the compiler uses the same LLVM. */
export const installCommand = 'sudo apt-get install --yes --no-install-recommends lldb-19';

/** Newer ones first; before 19 it had another name and does not read our debug information. */
const versions = ['', '-22', '-21', '-20', '-19'];

export type FoundLldb = { readonly path: string } | { readonly missing: string | undefined };

/** A setting that names nothing is said and not passed over. */
export function findLldb(setting: string, { searchPath, home, isExecutable }: Pick<Surroundings, 'searchPath' | 'home' | 'isExecutable'>): FoundLldb {
  const named = setting.trim().replace(/^~(?=\/)/, () => home);
  if (named !== '') return isExecutable(named) ? { path: named } : { missing: named };
  const folders = searchPath.split(delimiter).filter(isAbsolute);
  const candidates = [
    ...versions.flatMap(version => folders.map(folder => join(folder, `lldb-dap${version}`))),
    ...versions.slice(1).map(version => `/usr/lib/llvm${version}/bin/lldb-dap`),
  ];
  const path = candidates.find(isExecutable);
  return path === undefined ? { missing: undefined } : { path };
}
