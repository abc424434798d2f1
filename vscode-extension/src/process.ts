// Programs that are waited for.
import type { ChildProcess } from 'node:child_process';

/** What a program prints to its end; without a code when it could not be started. */
export function outcome(child: ChildProcess): Promise<{ printed: string; complained: string; code: number | null }> {
  return new Promise(resolve => {
    let [printed, complained] = ['', ''];
    child.stdout!.setEncoding('utf8').on('data', (piece: string) => { printed += piece; });
    child.stderr!.setEncoding('utf8').on('data', (piece: string) => { complained += piece; });
    child.on('error', error => resolve({ printed, complained: String(error), code: null }));
    child.on('close', code => resolve({ printed, complained, code }));
  });
}
