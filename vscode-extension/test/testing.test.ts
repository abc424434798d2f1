// What the Test Explorer shows, from what the tool says about tests of its own.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { filterOf, isWithin, parseResults, pathOf, type Result } from '../src/testing/report';
import { ark, runArk } from './tools';

const source = `import { describe, expect, it } from '@ohos/hypium'

export default function shop() {
  describe('Shop', () => {
    it('adds', 0, () => {
      console.log('adding')
      expect(1 + 1).assertEqual(2)
    })
    describe('Till', () => {
      it('rounds', 0, () => {
        expect(0.1 + 0.2).assertEqual(0.3)
      })
    })
  })
}
`;

describe('testing', { skip: ark === undefined && 'ark is not built', timeout: 120_000 }, () => {
  let folder: string, file: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'ark-testing-'));
    file = join(folder, 'Shop.test.ets');
    writeFileSync(file, source);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** The exit code of tests that fail says so, too. */
  function ask(...options: string[]): Result[] {
    try {
      return parseResults(runArk('test', '--json', ...options, file), folder);
    } catch (error) {
      return parseResults((error as { stdout: string }).stdout, folder);
    }
  }

  test('tests are listed with their places', () => {
    assert.deepEqual(ask('--list').map(result => [pathOf(result), result.place, result.status]), [
      [['Shop', 'adds'], { file, line: 5, column: 5 }, undefined],
      [['Shop', 'Till', 'rounds'], { file, line: 10, column: 7 }, undefined],
    ]);
  });

  test('failures say where and what', () => {
    const [adds, rounds] = ask();
    assert.deepEqual([adds!.status, adds!.output], ['passed', 'adding\n']);
    assert.deepEqual([rounds!.failure!.place, rounds!.failure!.expected, rounds!.failure!.actual], [{ file, line: 11, column: 9 }, '0.3', '0.30000000000000004']);
  });

  test('the names of a test run it alone', () => {
    assert.deepEqual(ask('--filter', filterOf(['Shop', 'Till', 'rounds'])).map(pathOf), [['Shop', 'Till', 'rounds']]);
  });

  test('a file that does not compile says why', () => {
    writeFileSync(file, source.replace('1 + 1', 'nothing'));
    const [only] = ask();
    assert.deepEqual(pathOf(only!), []);
    assert.match(only!.failure!.text, /Shop\.test\.ets:7:14: error ARK\d+/);
    writeFileSync(file, source);
  });

  test('what a test is called for the debugger', () => {
    const { program, environment } = JSON.parse(runArk('test', '--dry-run', '--filter', 'Shop adds', file)) as { program: string; environment: Record<string, string> };
    assert.notEqual(program, '');
    assert.equal(environment['ARK_TEST_FILTER'], 'Shop adds');
  });
});

test('a path lies within those it begins with', () => {
  assert.ok(isWithin(['a', 'b'], ['a']) && isWithin(['a'], []) && !isWithin(['a', 'b'], ['b']) && !isWithin(['a'], ['a', 'b']));
});
