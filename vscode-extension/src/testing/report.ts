// What `ark test --json` says: a line for each test, and for what went wrong outside any.
import { resolve } from 'node:path';

export interface Place { readonly file: string; readonly line: number; readonly column: number }

export interface Failure { readonly message: string; readonly text: string; readonly expected?: string; readonly actual?: string; readonly place?: Place }

export interface Result {
  readonly file: string;
  /** The names of the suites around it; absent of what happened outside any test. */
  readonly suites?: readonly string[];
  readonly name?: string;
  readonly place?: Place;
  /** Absent when tests are only listed. */
  readonly status?: 'passed' | 'failed' | 'skipped';
  readonly milliseconds?: number;
  readonly output?: string;
  readonly failure?: Failure;
}

/** The lines of the report among what else is printed. Files are named as seen from the folder where that was. */
export function parseResults(printed: string, folder: string): Result[] {
  const lines = printed.split('\n').filter(line => line.startsWith('{"file":'));
  return lines.map(line => JSON.parse(line, (key, value: unknown) => key === 'file' ? resolve(folder, value as string) : value) as Result);
}

/** The names from the outermost suite to the test itself. */
export function pathOf(result: Result): readonly string[] {
  return result.name === undefined ? [] : [...result.suites ?? [], result.name];
}

/** What `--filter` takes to run what lies at this path, and possibly more whose names begin so. */
export function filterOf(path: readonly string[]): string {
  return path.join(' ');
}

export function isWithin(path: readonly string[], of: readonly string[]): boolean {
  return of.every((name, i) => path[i] === name);
}
