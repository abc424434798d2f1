import { join } from 'node:path';

/** The extension's folder, seen from a bundled test in out/test. */
export const root = join(import.meta.dirname, '../..');
