// Bundles the extension into dist; with --tests the tests into out/test, with --minify without a source map.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const folder = import.meta.dirname;
const shared = { absWorkingDir: folder, bundle: true, platform: 'node', target: 'node20', logLevel: 'warning' };

if (process.argv.includes('--tests')) {
  rmSync(`${folder}/out/test`, { recursive: true, force: true });
  const tests = readdirSync(`${folder}/test`).filter(name => name.endsWith('.test.ts'));
  await build({ ...shared, entryPoints: tests.map(name => `test/${name}`), outdir: 'out/test', format: 'esm', outExtension: { '.js': '.mjs' }, packages: 'external', sourcemap: 'inline' });
} else {
  const minify = process.argv.includes('--minify');
  rmSync(`${folder}/dist`, { recursive: true, force: true });
  await build({ ...shared, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', format: 'cjs', external: ['vscode'], minify, sourcemap: !minify });
  // What lldb reads values with belongs to the compiler, which decides how they lie in memory.
  const parts = ['ark_values.py', 'ark_lldb.py'].map(name => readFileSync(`${folder}/../compiler/Ark.Llvm/Printers/${name}`, 'utf8'));
  writeFileSync(`${folder}/dist/ark_lldb.py`, parts.join('\n'));
}
