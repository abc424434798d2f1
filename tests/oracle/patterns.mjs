// Random patterns on random texts, as node has them and as a compiled program has them:
//   patterns.mjs SEED PROGRAMS [ARK…]    ARK… runs a program: by default the tool of this repository
// Each program holds patterns as literals (machine code) and the same made at run time (the interpreter), and what must be a SyntaxError.
// Ends with the number of agreements; exit 1 at a disagreement, which is printed with its seed.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const patternsEach = 60, textsEach = 8;

class Random {
  constructor(seed) { this.state = seed >>> 0; }
  below(n) {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.state >>> 8) / 0x1000000 * n);
  }
  of(list) { return list[this.below(list.length)]; }
}

const narrow = ['a', 'b', 'c', 'A', 'B', 'k', 's', '1', '_', '-', ' ', '\n', 'é', 'É', 'ß', 'µ', 'i', 'I'];
const wide = [...narrow, 'ſ', '\u212a', '\u2028', '😀', '\ud83d', '\ude00', 'Σ', 'ς', 'σ', 'ı', 'İ', 'ﬀ', '\u2126', 'ω', 'μ', '𐐀', '𐐨'];
const escapes = ['\\d', '\\D', '\\w', '\\W', '\\s', '\\S', '.', '\\x41', '\\u0061', '\\n', '\\0', '\\cA', '\\u{1F600}', '\\ud83d\\ude00', '\\p{Lu}', '\\P{L}', '\\p{sc=Grek}', '\\p{scx=Grek}', '\\p{Alphabetic}',
  '\\12', '\\8', '\\/', '\\-', '\\c', '\\x4', '\\u00', '\\p', '\\k', '{', '}', ']', '{1}', '{,2}', '\\q'];
const members = ['a', 'b-d', 'A-Z', '0-9', '\\d', '\\w', '\\W', '\\S', 'é', 'ſ', 'K', '😀', '\\-', '-', '_', '\\b', '\\n', 'σ', '\\u{1F600}-\\u{1F64F}', '\\p{Ll}', '\\P{Lu}', '\\cA', '\\c_', '\\1', '\\x41', 'i', '\\d-a', 'z-a'];
const quantifiers = ['*', '+', '?', '{2}', '{1,2}', '{0,3}', '{2,}', '{0}', '{3,1}'];

class Maker {
  constructor(random) { this.random = random; }

  character() {
    const c = this.random.of(wide);
    return c === '\n' ? '\\n' : c === '\u2028' ? '\\u2028' : c;
  }

  atom(depth) {
    const kind = this.random.below(26);
    if (kind < 3) return this.random.of(escapes);
    if (kind < 5) return this.random.of(['\\b', '\\B', '^', '$']);
    if (kind < 8) return this.set();
    if (kind === 8) return '\\' + (1 + this.random.below(3));
    if (kind === 9) return this.random.of(['\\k<x>', '\\k<é>']);
    if (depth === 0 || kind > 16) return this.character();
    const head = ['(', '(', '(?:', '(?:', `(?<${this.random.of(['x', 'y', 'é'])}>`, '(?' + this.random.of(['=', '!', '<=', '<!']), '('][kind - 10];
    return head + this.choice(depth - 1) + ')';
  }

  set() {
    let text = '[' + (this.random.below(3) ? '' : '^');
    for (let i = this.random.below(4); i >= 0; i--) text += this.random.of(members);
    return text + ']';
  }

  choice(depth) {
    let text = this.sequence(depth);
    while (this.random.below(3) === 0) text += '|' + this.sequence(depth);
    return text;
  }

  sequence(depth) {
    let text = '';
    for (let i = this.random.below(4); i > 0; i--) {
      text += this.atom(depth);
      if (this.random.below(3) === 0) text += this.random.of(quantifiers) + (this.random.below(3) ? '' : '?');
    }
    return text;
  }

  flags() { return 'gimsuy'.split('').filter(f => this.random.below({ g: 4, i: 2, m: 4, s: 4, u: 2, y: 8 }[f]) === 0).join(''); }

  text() {
    const letters = this.random.below(2) ? narrow : wide;
    let text = '';
    for (let i = this.random.below(12); i > 0; i--) text += this.random.of(letters);
    return text;
  }
}

const accepts = (pattern, flags) => { try { new RegExp(pattern, flags); return true; } catch { return false; } };
/** In a literal a slash is escaped, and a line ends nothing. */
const literalOf = (pattern, flags) => new RegExp(pattern, flags).toString();
// Unpaired halves of pairs cannot stand in a file of UTF-8.
const quote = text => JSON.stringify(text).replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, c => '\\u' + c.charCodeAt(0).toString(16));
const canStand = text => text.isWellFormed() && !/[\u2028\u2029]/.test(text);

const harness = `function show(r: RegExp, texts: string[]): void {
  for (const text of texts) {
    r.lastIndex = 0
    const m = r.exec(text)
    let line = m === null ? 'null' : m.index + ' ' + JSON.stringify(m) + ' ' + JSON.stringify(m.groups) + ' ' + r.lastIndex
    r.lastIndex = 0
    line += ' ' + JSON.stringify(text.replace(r, '<$&|$1>')) + ' ' + JSON.stringify(text.split(r)) + ' ' + text.search(r)
    console.log(line)
  }
}
function refused(pattern: string, flags: string): void {
  try {
    console.log(String(new RegExp(pattern, flags)))
  } catch (e) {
    console.log((e as Error).name + ': ' + (e as Error).message)
  }
}
`;

/** Without the flags g and y, V8 lets what can match nothing match between the halves of a pair; the book does not. */
function isOddity(pattern, flags, text) {
  if (!flags.includes('u')) return false;
  const index = new RegExp(pattern, flags.replace(/[gy]/g, '')).exec(text)?.index ?? 0;
  return /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(Math.max(index - 1, 0), index + 1));
}

function programOf(seed) {
  const make = new Maker(new Random(seed));
  let program = harness;
  for (let n = 0; n < patternsEach; n++) {
    const pattern = make.choice(3), flags = make.flags();
    if (!accepts(pattern, flags)) {
      program += `refused(${quote(pattern)}, '${flags}')\n`;
      continue;
    }
    const texts = `[${Array.from({ length: textsEach }, () => make.text()).filter(t => !isOddity(pattern, flags, t)).map(quote).join(', ')}]`;
    const literal = literalOf(pattern, flags);
    if (canStand(literal)) program += `show(${literal}, ${texts})\n`;
    program += `show(new RegExp(${quote(pattern)}, '${flags}'), ${texts})\n`;
  }
  return program;
}

const [seed, count, ...ark] = process.argv.slice(2);
const tool = ark.length > 0 ? ark : [path.join(root, 'ark'), 'run'];
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ark-patterns-'));
const file = path.join(folder, 'main.ets'), erased = path.join(folder, 'main.mjs');
let agreements = 0, disagreements = 0;
for (let n = Number(seed); n < Number(seed) + Number(count); n++) {
  const program = programOf(n);
  fs.writeFileSync(file, program);
  fs.writeFileSync(erased, program.replace(/: (RegExp|string|void)\b(\[\])?/g, '').replaceAll('as Error', ''));
  const run = (command, args) => execFileSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28 }).split('\n');
  const want = run(process.execPath, [erased]);
  let got;
  try { got = run(tool[0], [...tool.slice(1), file]); } catch (e) { got = [String(e.stdout), String(e.stderr)]; }
  want.forEach((line, i) => {
    if (line === got[i]) return agreements++;
    if (disagreements++ < 5) console.error(`seed ${n}, line ${i + 1}\n  node: ${line}\n  ark:  ${got[i]}`);
  });
  if (disagreements > 0) { fs.copyFileSync(file, path.join(os.tmpdir(), `ark-patterns-${n}.ets`)); break; }
}
fs.rmSync(folder, { recursive: true });
console.log(`${agreements} agreements, ${disagreements} disagreements`);
process.exit(disagreements > 0 ? 1 : 0);
