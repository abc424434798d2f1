// Runs programs for the generator of random ones, many in one process: a line of JSON asks, a line answers.
//   {"id": 1, "text": "…"}            -> {"id": 1, "output": "…"}        what `main`, which the text exports, prints
//   {"id": 2, "check": ["a.ets", …]}  -> {"id": 2, "errors": ["…"]}      what `tsc --strict` has against the files
import readline from 'node:readline';
import util from 'node:util';
import vm from 'node:vm';
import ts from 'typescript';
import { load, options, typeErrors } from './erase.mjs';

const commonJs = { ...options, module: ts.ModuleKind.CommonJS };
const limit = 10_000;

// Strict as the modules that erase.mjs writes, and in this context: printing tells its own objects from foreign ones.
async function run(text) {
  const lines = [];
  const console = { log: (...values) => lines.push(util.format(...values)) };
  const { outputText } = ts.transpileModule(text, { compilerOptions: commonJs });
  const exports = {};
  try {
    const module = vm.runInThisContext(`(function (exports, console) {${outputText}\n})`, { filename: 'program.js' });
    const bounded = new vm.Script('start()');
    globalThis.start = () => {
      module(exports, console);
      return exports.main();
    };
    await bounded.runInThisContext({ timeout: limit });
  } catch (error) {
    lines.push(`uncaught ${error?.name}: ${error?.message}`);
  }
  // What the program does for promises that it does not wait for.
  await new Promise(resolve => setTimeout(resolve, 0));
  // Through UTF-8, as the output of a program is: half a pair becomes U+FFFD.
  return Buffer.from(lines.map(line => line + '\n').join('')).toString();
}

async function answer({ id, text, check }) {
  return check ? { id, errors: typeErrors(load(check)) } : { id, output: await run(text) };
}

process.on('unhandledRejection', () => {});
for await (const line of readline.createInterface({ input: process.stdin })) {
  process.stdout.write(JSON.stringify(await answer(JSON.parse(line))) + '\n');
}
