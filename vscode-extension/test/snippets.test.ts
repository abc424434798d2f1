// Every snippet, put where it belongs with its defaults taken, is a program that `ark check` takes. Without a built tool that part is skipped.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { root } from './folders';
import { ark, runArk } from './tools';

interface Snippet { readonly prefix: string; readonly description: string; readonly body: readonly string[] }

const places: Record<string, (text: string) => string> = {
  declarations: text => text,
  members: text => `@Component\nstruct Around {\n${text}\n\n  build() {\n    Column() {\n    }\n  }\n}\n`,
  components: text => `@Component\nstruct Around {\n  build() {\n    Column() {\n${text}\n    }\n  }\n}\n`,
};

/** What stands in the file when all defaults are taken. */
export function expand(body: readonly string[]): string {
  const values = new Map<string, string>();
  const holes = /\\([\\$}])|\$\{(\d+)\|([^,|]*)[^|]*\|\}|\$\{(\d+):((?:[^{}]|\\\})*)\}|\$(\d+)/g;
  return body.join('\n').replaceAll('\t', '  ').replace(holes, (_, escaped, choice, first, named, value, bare) => {
    if (escaped !== undefined) return escaped as string;
    const number = (choice ?? named ?? bare) as string;
    const given = (first ?? value) as string | undefined;
    if (given !== undefined) values.set(number, given);
    return values.get(number) ?? '';
  });
}

test('defaults are taken, also where a number comes again', () => {
  assert.equal(expand(['${1:a} $1 ${1:a}', '\t${2|x,y|}$0']), 'a a a\n  x');
  assert.equal(expand(['\\${this.${1:a}}']), '${this.a}');
});

for (const [place, around] of Object.entries(places)) {
  const snippets = JSON.parse(readFileSync(join(root, 'snippets', `${place}.json`), 'utf8')) as Record<string, Snippet>;

  test(`${place}: names, prefixes and descriptions`, () => {
    const prefixes = Object.values(snippets).map(snippet => snippet.prefix);
    assert.equal(new Set(prefixes).size, prefixes.length);
    assert.ok(Object.values(snippets).every(snippet => snippet.description !== ''));
  });

  test(`${place}: ark check takes them`, { skip: ark === undefined && 'ark is not built' }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'ark-snippets-'));
    try {
      for (const [name, snippet] of Object.entries(snippets)) {
        // A folder for each: two files of one program may not declare a page twice.
        const own = join(folder, name.replaceAll(/\W+/g, '-'));
        mkdirSync(own);
        writeFileSync(join(own, 'Snippet.ets'), around(expand(snippet.body)));
      }
      const printed = runArk('check', folder);
      // Warnings have no exit code.
      assert.equal(printed, '');
    } catch (error) {
      const { stdout, stderr } = error as { stdout?: string; stderr?: string };
      if (stdout === undefined) throw error;
      assert.fail(stdout + stderr);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
