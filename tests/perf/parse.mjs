// TypeScript's parser on the same files as parse.cs, counted in the same way. Needs `npm ci` in tests/oracle.
import { createRequire } from 'module';
import { readdirSync, readFileSync } from 'fs';
import path from 'path';

const ts = createRequire(new URL('../oracle/', import.meta.url))('typescript');
const folder = process.argv[2];
const sources = readdirSync(folder, { recursive: true }).filter(f => /\.e?ts$/.test(f)).map(f => readFileSync(path.join(folder, f), 'utf8'));
const lines = sources.reduce((n, s) => n + s.split('\n').length, 0);
const characters = sources.reduce((n, s) => n + s.length, 0);

function pass() {
  const start = process.cpuUsage();
  for (const source of sources) ts.createSourceFile('a.ts', source, ts.ScriptTarget.Latest, false);
  const used = process.cpuUsage(start);
  return (used.user + used.system) / 1e6;
}

const passes = Array.from({ length: 12 }, pass);
const warm = Math.min(...passes);
console.log(`typescript ${ts.version}: ${Math.round(lines / passes[0])} lines/s cold, ${Math.round(lines / warm)} warm (${(characters / warm / 1e6).toFixed(1)} M characters/s)`);
