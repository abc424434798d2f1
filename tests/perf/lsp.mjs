// How fast a language server answers, on a generated project of 100,000 lines with a file of 2,000 that is edited, or on a page of an
// application beside the declarations of an installed SDK:
//
//   ./dev bench lsp [--lines N] [--peer 'COMMAND…']…
//   ./dev bench lsp --sdk FOLDER [--peer 'COMMAND…']…
//
// `ark lsp` gets the project as .ets, each peer (any server that speaks the protocol on its standard input and output) as .ts; the page is
// .ets for all. All servers answer the same questions one after another, alone. Milliseconds, from the request until its whole answer.

import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { LanguageServer } from '../oracle/languageServer.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const options = process.argv.slice(2);
const peers = options.flatMap((o, i) => (o === '--peer' ? [options[i + 1].split(' ')] : []));
const option = (name) => (options.includes(name) ? options[options.indexOf(name) + 1] : null);
const lines = Number(option('--lines') ?? 100_000);
const sdk = option('--sdk') && resolve(option('--sdk'));
const perFile = 400, edited = 2_000, edits = 200;

/** A module of its own names, which uses what three others export. Valid ArkTS and TypeScript. */
function moduleText(number, count, length) {
  const others = [1, 2, 7].map((step) => (number + step) % count).filter((n) => n !== number);
  const text = others.map((n) => `import { Item${n}, make${n} } from './m${n}';`);
  text.push(`export interface Shape${number} { id: number; title: string; tags: string[]; }`);
  text.push(`export class Item${number} implements Shape${number} {`, `  id: number = ${number};`, `  title: string = 'item ${number}';`, '  tags: string[] = [];', `  constructor(id: number) { this.id = id; }`, '  /** What it is called. */', '  label(): string { return this.title + this.id.toString(); }', '}');
  text.push(`export function make${number}(id: number): Item${number} { return new Item${number}(id); }`);
  for (let i = 0; text.length < length - 10; i++) {
    const other = others[i % others.length];
    text.push(`export function work${number}_${i}(values: number[], limit: number): string {`, `  const item: Item${other} = make${other}(limit);`, '  let total = 0;', '  for (const value of values) {', '    if (value > limit) { total += value * 2; } else { total -= item.id; }', '  }', '  const names = item.tags.map((tag: string) => tag.toUpperCase()).filter((tag: string) => tag.length > 1);', "  return item.label() + names.join(',') + total.toFixed(2);", '}');
  }
  return text.join('\n') + '\n';
}

function makeProject(extension) {
  const folder = mkdtempSync(join(tmpdir(), 'ark-lsp-'));
  const count = Math.max(8, Math.floor((lines - edited) / perFile));
  mkdirSync(join(folder, 'src'));
  for (let i = 0; i < count; i++) writeFileSync(join(folder, 'src', `m${i}.${extension}`), moduleText(i, count, perFile));
  const main = moduleText(count, count, edited - 4) + `export function last(item: Item0): number {\n  const found = item;\n  \n  return found.id;\n}\n`;
  const text = main.replace("import { Item0, make0 } from './m0';\n", '').replace(/^/, "import { Item0, make0 } from './m0';\n");
  writeFileSync(join(folder, 'src', `main.${extension}`), text);
  if (extension === 'ts') writeFileSync(join(folder, 'tsconfig.json'), '{ "compilerOptions": { "strict": true, "target": "es2021", "module": "esnext", "moduleResolution": "bundler" }, "include": ["src"] }\n');
  return {
    folder, text, path: join(folder, 'src', `main.${extension}`), language: extension === 'ts' ? 'typescript' : 'arkts',
    hover: ['  const found = item;', 'item', 'Item0'], blank: '  const found = item;', typed: ['found.', 'item.'], member: 'label',
  };
}

/** A page that uses a part of the system and components, as the first one that somebody writes. */
function makePage() {
  const folder = mkdtempSync(join(tmpdir(), 'ark-lsp-'));
  const path = join(folder, 'Index.ets');
  const text = `import { http } from '@kit.NetworkKit';
import { common } from '@kit.AbilityKit';

@Entry
@Component
struct Index {
  @State message: string = 'nothing yet';
  private client: http.HttpRequest = http.createHttp();

  load(context: common.UIAbilityContext): void {
    const request = this.client;

    this.message = context.filesDir;
  }

  build() {
    Column() {
      Text(this.message).fontSize(20)
      Button('Load').onClick(() => this.load(getContext(this) as common.UIAbilityContext))
    }
  }
}
`;
  writeFileSync(path, text);
  return { folder, text, path, language: 'ets', hover: ['    const request = this.client;', 'client', 'HttpRequest'], blank: '    const request = this.client;', typed: ['request.', 'this.client.'], member: 'requestInStream' };
}

class Server extends LanguageServer {
  async ask(method, params) {
    const start = performance.now();
    const { message, bytes } = await this.request(method, params);
    if (message.error) throw new Error(`${method}: ${message.error.message}`);
    return { result: message.result, bytes, ms: performance.now() - start };
  }

  /** Resident memory of the server and what it started. */
  megabytes() {
    const parents = new Map();
    for (const pid of readdirSync('/proc').filter((n) => /^\d+$/.test(n))) {
      try {
        const stat = readFileSync(`/proc/${pid}/status`, 'utf8');
        parents.set(Number(pid), { parent: Number(/PPid:\s*(\d+)/.exec(stat)[1]), kb: Number(/VmRSS:\s*(\d+)/.exec(stat)?.[1] ?? 0) });
      } catch { /* ended meanwhile */ }
    }
    const isOurs = (pid) => pid === this.pid || parents.has(pid) && isOurs(parents.get(pid).parent);
    return [...parents].filter(([pid]) => isOurs(pid)).reduce((sum, [, p]) => sum + p.kb, 0) / 1024;
  }
}

const percentile = (values, p) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * p))];

async function measure(name, command, project) {
  const uri = pathToFileURL(project.path).href;
  const server = new Server(command, project.folder);
  const begin = performance.now();
  const capabilities = { textDocument: { completion: { completionItem: { snippetSupport: true } }, diagnostic: {}, semanticTokens: { requests: { full: true }, tokenTypes: [], tokenModifiers: [], formats: ['relative'] }, hover: { contentFormat: ['markdown'] } } };
  const { result: { capabilities: offered } } = await server.ask('initialize', { processId: process.pid, rootUri: pathToFileURL(project.folder).href, workspaceFolders: [{ uri: pathToFileURL(project.folder).href, name: 'bench' }], capabilities, initializationOptions: sdk ? { sdk, ets: { sdkPath: sdk } } : {} });
  server.notify('initialized', {});
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: project.language, version: 1, text: project.text } });
  const at = (line, character) => ({ textDocument: { uri }, position: { line, character } });
  const rows = project.text.split('\n');
  const [place, word, meaning] = project.hover;
  const hover = await server.ask('textDocument/hover', at(rows.indexOf(place), place.indexOf(word) + 1));
  const first = performance.now() - begin;
  if (!JSON.stringify(hover.result).includes(meaning)) throw new Error(`${name}: the hover says ${JSON.stringify(hover.result)}`);
  await server.ask('textDocument/diagnostic', { textDocument: { uri } });

  const completion = [], diagnostics = [], tokens = [];
  let version = 1, largest = 0;
  const edit = (line, start, end, text) => server.notify('textDocument/didChange', { textDocument: { uri, version: ++version }, contentChanges: [{ range: { start: { line, character: start }, end: { line, character: end } }, text }] });
  const blank = rows.indexOf(project.blank) + 1;
  for (let i = 0; i < edits; i++) {
    // A member access is typed where nothing was, answered, and taken back; each time the text differs from all before.
    const typed = project.typed[i % 2];
    edit(blank, 0, 0, typed);
    const answer = await server.ask('textDocument/completion', { ...at(blank, typed.length), context: { triggerKind: 2, triggerCharacter: '.' } });
    completion.push(answer.ms);
    largest = Math.max(largest, answer.bytes);
    const items = answer.result.items ?? answer.result;
    if (!items.some((item) => item.label === project.member || item.label === `${project.member}()`)) throw new Error(`${name}: no member was offered`);
    edit(blank, 0, typed.length, '');
    if (i % 4 === 0) {
      const mistake = `const n${i}: string = ${i};`;
      edit(blank, 0, 0, mistake);
      const checked = await server.ask('textDocument/diagnostic', { textDocument: { uri } });
      if (!checked.result.items.length) throw new Error(`${name}: the mistake was not found`);
      diagnostics.push(checked.ms);
      tokens.push((await server.ask('textDocument/semanticTokens/full', { textDocument: { uri } })).ms);
      edit(blank, 0, mistake.length, '');
    }
  }
  const pair = (values) => `${percentile(values, 0.5).toFixed(1)} / ${percentile(values, 0.95).toFixed(1)}`;
  const megabytes = server.megabytes();
  // Last, for what it costs is not what the other figures are about.
  const whole = offered.diagnosticProvider?.workspaceDiagnostics ? await server.ask('workspace/diagnostic', { previousResultIds: [] }) : null;
  const workspace = whole ? `${(whole.ms / 1000).toFixed(1)} / ${server.megabytes().toFixed(0)}` : 'not offered';
  console.log(`| ${name} | ${first.toFixed(0)} | ${pair(completion)} | ${(largest / 1024).toFixed(0)} | ${pair(diagnostics)} | ${pair(tokens)} | ${megabytes.toFixed(0)} | ${workspace} |`);
  await server.end();
  rmSync(project.folder, { recursive: true });
}

const what = sdk ? `a page with the SDK at ${sdk}` : `${lines} lines in files of ${perFile}`;
console.log(`${what}; ${edits} edits${sdk ? '' : ` in one of ${edited}`}`);
console.log('| server | first hover | edit + completion p50 / p95 | largest answer KB | edit + diagnostics p50 / p95 | tokens p50 / p95 | MB | workspace s / MB |');
console.log('|---|---:|---:|---:|---:|---:|---:|---:|');
await measure('ark', [join(root, 'ark'), 'lsp'], sdk ? makePage() : makeProject('ets'));
for (const peer of peers) await measure(peer.join(' '), peer, sdk ? makePage() : makeProject('ts'));
