// A CSV and an INI reader as state machines with unions of states, exhaustive switches, and errors that tell the line.
type State = { kind: 'start' } | { kind: 'plain'; text: string } | { kind: 'quoted'; text: string } | { kind: 'closed'; text: string };
class ParseError extends Error { constructor(m: string, readonly line: number, readonly column: number) { super(`${line}:${column} ${m}`); } }
function never(x: never): never { throw new Error('unexpected ' + JSON.stringify(x)); }
function csv(source: string, separator = ','): string[][] {
  const rows: string[][] = []; let row: string[] = [], state: State = { kind: 'start' }, line = 1, column = 0;
  const field = (s: string): void => { row.push(s); state = { kind: 'start' }; }, end = (): void => { rows.push(row); row = []; line++; column = 0; };
  for (const c of source + '\n') {
    column++;
    const s = state as State;
    switch (s.kind) {
      case 'start':
        if (c === '"') state = { kind: 'quoted', text: '' }; else if (c === separator) field(''); else if (c === '\n') { if (row.length || line === 1) { field(''); } if (row.length) end(); else line++; } else state = { kind: 'plain', text: c };
        break;
      case 'plain':
        if (c === '"') throw new ParseError('quote in a plain field', line, column);
        if (c === separator) field(s.text); else if (c === '\n') { field(s.text.replace(/\r$/, '')); end(); } else s.text += c;
        break;
      case 'quoted': if (c === '"') state = { kind: 'closed', text: s.text }; else { s.text += c; if (c === '\n') { line++; column = 0; } } break;
      case 'closed':
        if (c === '"') state = { kind: 'quoted', text: s.text + '"' }; else if (c === separator) field(s.text); else if (c === '\n') { field(s.text); end(); } else if (c !== '\r') throw new ParseError(`'${c}' behind a quote`, line, column);
        break;
      default: never(s);
    }
  }
  if ((state as State).kind === 'quoted') throw new ParseError('open quote', line, column);
  return rows;
}
for (const text of ['a,b,c\n1,2,3', '"x, y","say ""hi""",\n,,', 'one', '', '"multi\nline",z\r\nlast,"q"\r\n', 'a,b"c', '"a"b', '"open', '"",""', 'ü;😀;"é;"']) {
  try { console.log(JSON.stringify(csv(text, text.includes(';') ? ';' : ','))); } catch (e) { if (!(e instanceof ParseError)) throw e; console.log(e.message, e.line, e.column); }
}
type Section = Record<string, string | number | boolean | string[]>;
function ini(source: string): Record<string, Section> {
  const out: Record<string, Section> = {}; let current: Section | undefined;
  source.split(/\r?\n/).forEach((raw, i) => {
    const text = raw.replace(/[;#].*$/, '').trim(); if (!text) return;
    const section = /^\[(?<name>[^\]]+)\]$/.exec(text)?.groups?.name; if (section) { current = out[section] ??= {}; return; }
    const [, key, list, value] = /^(\w+)(\[\])?\s*=\s*(.*)$/.exec(text) ?? []; if (!key) throw new ParseError(`what is '${text}'`, i + 1, 1); if (!current) throw new ParseError('no section', i + 1, 1);
    const parsed = value === 'true' ? true : value === 'false' ? false : value !== '' && !isNaN(Number(value)) ? Number(value) : value.replace(/^(["'])(.*)\1$/, '$2');
    if (list) { const known = current[key]; if (Array.isArray(known)) known.push(String(parsed)); else current[key] = [String(parsed)]; } else current[key] = parsed;
  });
  return out;
}
console.log(ini('[a]\nx=1\ny = two words ; note\n[b]\nflag=true\nlist[]=p\nlist[]=2\nq="it\'s"\n[a]\nz=\nn=0x10\n'));
for (const bad of ['x=1', '[s]\n???', '[s']) try { console.log(ini(bad)); } catch (e) { console.log((e as Error).message); }

// expect: [["a","b","c"],["1","2","3"]]
// expect: [["x, y","say \"hi\"",""],["","",""]]
// expect: [["one"]]
// expect: [[""]]
// expect: [["multi\nline","z"],["last","q"]]
// expect: 1:4 quote in a plain field 1 4
// expect: 1:4 'b' behind a quote 1 4
// expect: 2:0 open quote 2 0
// expect: [["",""]]
// expect: [["ü","😀","é;"]]
// expect: {
// expect:   a: { x: 1, y: 'two words', z: '', n: 16 },
// expect:   b: { flag: true, list: [ 'p', '2' ], q: "it's" }
// expect: }
// expect: 1:1 no section
// expect: 2:1 what is '???'
// expect: 1:1 what is '[s'
