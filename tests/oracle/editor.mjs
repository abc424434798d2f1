// What the editor answers in plain TypeScript, beside TypeScript's own language server:
//
//   npm install --prefix DIR typescript@7
//   node tests/oracle/editor.mjs 'DIR/node_modules/.bin/tsc --lsp --stdio' [FILES [FILTER]]
//
// Programs of tests/run, which TypeScript understands as they are, are opened in both. At every few names, calls and dots the same is
// asked: definition, references, rename, highlights, signature help, members. Each server has a library of its own: what is outside the
// program counts as one place, and of members those are compared whose names occur in the program. The table says how many answers are
// equal; behind it stand the kinds of differences, each with some of its places (all of them with ARK_ALL=1).

import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { LanguageServer } from './languageServer.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const [command, count = '60', filter = ''] = process.argv.slice(2);
if (!command) throw new Error("which server? node tests/oracle/editor.mjs 'tsc --lsp --stdio' [FILES [FILTER]]");
const namesInFile = 25, dotsInFile = 8, callsInFile = 8, shownOfKind = 3;
const keywords = new Set('abstract any as async await bigint boolean break case catch class const continue default delete do else enum export extends false finally for from function get if implements import in instanceof interface is keyof let never new null number object of private protected public readonly return set static string super switch symbol this throw true try type typeof undefined unknown var void while yield'.split(' '));

class Server extends LanguageServer {
  /** The result; null when the server refuses. */
  async ask(method, params) {
    const { message } = await this.request(method, params);
    return message.error ? null : message.result;
  }

  async begin(folder) {
    const uri = pathToFileURL(folder).href;
    const capabilities = { textDocument: { completion: {}, diagnostic: {}, hover: { contentFormat: ['markdown'] }, signatureHelp: {}, rename: {} }, workspace: { workspaceEdit: { documentChanges: false } } };
    await this.ask('initialize', { processId: process.pid, rootUri: uri, workspaceFolders: [{ uri, name: 'programs' }], capabilities });
    this.notify('initialized', {});
  }
}

// ── The programs and the places in them ─────────────────────────────────────────────────────────────

function programs() {
  const all = readdirSync(join(root, 'tests/run'), { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && e.name.endsWith('.ets')).map((e) => join(e.parentPath, e.name))
    .filter((path) => path.includes(filter)).sort();
  const step = Math.max(1, Math.floor(all.length / Number(count)));
  // What imports is part of a program of several files; these stand alone.
  return all.filter((_, i) => i % step === 0).filter((path) => !/^\s*(import|@\w+)\b/m.test(readFileSync(path, 'utf8'))).slice(0, Number(count));
}

/** Every few of the places, so that all of a file is seen. */
const spread = (places, most) => places.filter((_, i) => i % Math.max(1, Math.ceil(places.length / most)) === 0);

function placesIn(text) {
  const names = [], dots = [], calls = [];
  const lines = text.split('\n');
  let inComment = false;
  lines.forEach((line, row) => {
    if (inComment || /^\s*(\/\/|\/\*|\*)/.test(line)) { inComment = (inComment || line.includes('/*')) && !line.includes('*/'); return; }
    if (/[`/]/.test(line)) return;
    for (const match of line.replace(/'[^']*'|"[^"]*"/g, (s) => '\'' + '_'.repeat(s.length - 2).replace(/_/g, ' ') + '\'').matchAll(/[A-Za-z_$][\w$]*|\.(?=[A-Za-z_$])|\((?=[^)])/g)) {
      const place = { line: row, character: match.index };
      if (match[0] === '.') { if (!/\d$/.test(line.slice(0, match.index))) dots.push({ line: row, character: match.index + 1 }); }
      else if (match[0] === '(') { if (/[\w$]$/.test(line.slice(0, match.index)) && !keywords.has(/[\w$]+$/.exec(line.slice(0, match.index))[0])) calls.push({ line: row, character: match.index + 1 }); }
      else if (!keywords.has(match[0])) names.push(place);
    }
  });
  return { names: spread(names, namesInFile), dots: spread(dots, dotsInFile), calls: spread(calls, callsInFile) };
}

// ── Answers, said in the same words ─────────────────────────────────────────────────────────────────

const list = (value) => value === null || value === undefined ? [] : Array.isArray(value) ? value : [value];
const start = (range) => `${range.start.line + 1}:${range.start.character + 1}`;
const sorted = (values) => [...new Set(values)].sort();

function asPlaces(folder, locations) {
  return sorted(list(locations).map((l) => {
    const path = fileURLToPath(l.uri ?? l.targetUri);
    return path.startsWith(folder) ? `${relative(folder, path)}:${start(l.range ?? l.targetSelectionRange)}` : 'library';
  }));
}

const questions = {
  definition: { of: 'names', ask: async (s, at, folder) => asPlaces(folder, await s.ask('textDocument/definition', at)) },
  references: { of: 'names', ask: async (s, at, folder) => asPlaces(folder, await s.ask('textDocument/references', { ...at, context: { includeDeclaration: true } })).filter((p) => p !== 'library') },
  rename: { of: 'names', ask: async (s, at) => { const edit = await s.ask('textDocument/rename', { ...at, newName: 'renamed' }); return sorted(Object.values(edit?.changes ?? {}).flat().map((e) => start(e.range)).concat((edit?.documentChanges ?? []).flatMap((c) => c.edits ?? []).map((e) => start(e.range)))); } },
  highlights: { of: 'names', ask: async (s, at) => sorted(list(await s.ask('textDocument/documentHighlight', at)).map((h) => start(h.range))) },
  'signature help': { of: 'calls', ask: async (s, at) => { const help = await s.ask('textDocument/signatureHelp', at); if (!help?.signatures?.length) return []; const shown = help.signatures[help.activeSignature ?? 0]; return [`${help.signatures.length} signatures`, `${shown.parameters?.length ?? 0} parameters`, `at ${help.activeParameter ?? shown.activeParameter ?? 0}`]; } },
  members: { of: 'dots', ask: async (s, at, folder, words) => { const answer = await s.ask('textDocument/completion', { ...at, context: { triggerKind: 2, triggerCharacter: '.' } }); return sorted(list(answer?.items ?? answer).filter((i) => !i.data?.autoImport).map((i) => i.label.replace(/[?(].*$/, '')).filter((name) => words.has(name))); } },
};

function kindOf(ours, theirs) {
  if (ours.length === 0) return 'only TypeScript answers';
  if (theirs.length === 0) return 'only ark answers';
  const [a, b] = [new Set(ours), new Set(theirs)];
  if (ours.every((x) => b.has(x))) return 'ark says less';
  return theirs.every((x) => a.has(x)) ? 'ark says more' : 'they differ';
}

const folder = mkdtempSync(join(tmpdir(), 'ark-editor-'));
const files = programs().map((path) => {
  const name = relative(join(root, 'tests/run'), path).replace(/\.ets$/, '').replace(/[/.]/g, '_') + '.ts';
  const text = readFileSync(path, 'utf8') + '\nexport {};\n';
  writeFileSync(join(folder, name), text);
  return { name, text, uri: pathToFileURL(join(folder, name)).href };
});
writeFileSync(join(folder, 'tsconfig.json'), '{ "compilerOptions": { "strict": true, "target": "es2022", "module": "esnext", "moduleDetection": "force", "useDefineForClassFields": false } }\n');
const ark = new Server([join(root, 'ark'), 'lsp'], folder), peer = new Server(command.split(' '), folder);
await Promise.all([ark.begin(folder), peer.begin(folder)]);
const found = Object.fromEntries(Object.keys(questions).map((q) => [q, { asked: 0, same: 0, kinds: new Map() }]));
for (const file of files) {
  for (const server of [ark, peer]) server.notify('textDocument/didOpen', { textDocument: { uri: file.uri, languageId: 'typescript', version: 1, text: file.text } });
  const places = placesIn(file.text);
  const words = new Set(file.text.match(/[A-Za-z_$][\w$]*/g));
  for (const [question, { of, ask }] of Object.entries(questions)) {
    for (const position of places[of]) {
      const at = { textDocument: { uri: file.uri }, position };
      const [ours, theirs] = await Promise.all([ask(ark, at, folder, words), ask(peer, at, folder, words)]);
      const result = found[question];
      result.asked++;
      if (ours.join() === theirs.join()) { result.same++; continue; }
      const kind = kindOf(ours, theirs);
      const extra = [ours.filter((x) => !theirs.includes(x)), theirs.filter((x) => !ours.includes(x))];
      if (!result.kinds.has(kind)) result.kinds.set(kind, []);
      result.kinds.get(kind).push(`${file.name}:${position.line + 1}:${position.character + 1}  ark +[${extra[0].slice(0, 6)}]  TypeScript +[${extra[1].slice(0, 6)}]  ${file.text.split('\n')[position.line].trim().slice(0, 90)}`);
    }
  }
  for (const server of [ark, peer]) server.notify('textDocument/didClose', { textDocument: { uri: file.uri } });
}
await Promise.all([ark.end(), peer.end()]);
rmSync(folder, { recursive: true });

console.log(`${files.length} programs\n| question | asked | the same | |\n|---|---:|---:|---:|`);
for (const [question, { asked, same }] of Object.entries(found)) console.log(`| ${question} | ${asked} | ${same} | ${(100 * same / asked).toFixed(1)} % |`);
for (const [question, { kinds }] of Object.entries(found))
  for (const [kind, examples] of kinds) console.log(`\n${question}: ${kind}, ${examples.length} times\n${(process.env.ARK_ALL ? examples : spread(examples, shownOfKind)).map((e) => `  ${e}`).join('\n')}`);
