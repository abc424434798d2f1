// Finds the `ark` to use: the setting, a workspace that is a checkout of Ark, the PATH.
import { delimiter, isAbsolute, join } from 'node:path';

/** The first version whose language server this extension speaks with. */
export const oldestVersion = '0.1.0';

export type Found =
  | { readonly kind: 'found'; readonly path: string; readonly version: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'old'; readonly path: string; readonly version: string }
  | { readonly kind: 'broken'; readonly path: string; readonly reason: string };

/** All that the search asks of the outside. */
export interface Surroundings {
  /** What the setting `ark.path` says, or nothing. */
  readonly setting: string;
  /** The workspace's folders; none as long as the user does not trust them. */
  readonly folders: readonly string[];
  readonly searchPath: string;
  readonly home: string;
  isExecutable(path: string): boolean;
  /** What `path --version` prints. */
  askVersion(path: string): Promise<string>;
}

/** A tool that is missing, old or broken is passed over while there is another; the first trouble is what is reported. */
export async function findTool(surroundings: Surroundings): Promise<Found> {
  let trouble: Found | undefined;
  for (const path of candidates(surroundings)) {
    const found = await judge(path, surroundings);
    if (found.kind === 'found') return found;
    if (found.kind !== 'missing') trouble ??= found;
  }
  return trouble ?? { kind: 'missing' };
}

function candidates(surroundings: Surroundings): string[] {
  const setting = surroundings.setting.trim();
  // Whoever names a tool wants that one or a complaint.
  if (setting !== '') return [expand(setting, surroundings)];
  const searched = surroundings.searchPath.split(delimiter).filter(isAbsolute);
  const all = [...surroundings.folders, ...searched].map(folder => join(folder, 'ark'));
  return [...new Set(all)];
}

function expand(setting: string, { home, folders }: Surroundings): string {
  const folder = folders[0] ?? home;
  if (setting.startsWith('~/')) return join(home, setting.slice(2));
  const path = setting.replace('${workspaceFolder}', () => folder);
  return isAbsolute(path) ? path : join(folder, path);
}

async function judge(path: string, surroundings: Surroundings): Promise<Found> {
  if (!surroundings.isExecutable(path)) {
    return surroundings.setting.trim() === '' ? { kind: 'missing' } : { kind: 'broken', path, reason: 'there is no such program' };
  }
  let printed: string;
  try {
    printed = await surroundings.askVersion(path);
  } catch (error) {
    return { kind: 'broken', path, reason: firstLine(error instanceof Error ? error.message : String(error)) };
  }
  // Other programs have this name too (KDE's archiver prints "ark 24.8.1"): ours prints the number alone.
  const version = /^\s*(\d+\.\d+\.\d+)(?:[-+][\w.+-]*)?\s*$/.exec(printed)?.[1];
  if (version === undefined) return { kind: 'broken', path, reason: 'it is another program of that name' };
  return isOlder(version, oldestVersion) ? { kind: 'old', path, version } : { kind: 'found', path, version };
}

export function isOlder(version: string, than: string): boolean {
  const left = version.split('.').map(Number);
  const right = than.split('.').map(Number);
  const different = left.findIndex((part, i) => part !== right[i]);
  return different >= 0 && left[different]! < (right[different] ?? 0);
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]!;
}
