import { delimiter } from 'node:path';
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { findTool, isOlder, type Found, type Surroundings } from '../src/tool';

/** A machine that has these programs, each with what it prints when it is asked for its version; an error is thrown. */
function machine(programs: Record<string, string | Error>, more: Partial<Surroundings> = {}): Surroundings {
  return {
    setting: '',
    folders: ['/project'],
    searchPath: ['/usr/local/bin', '/usr/bin'].join(delimiter),
    home: '/home/me',
    isExecutable: path => path in programs,
    askVersion: async path => {
      const printed = programs[path];
      if (printed instanceof Error) throw printed;
      return printed!;
    },
    ...more,
  };
}

const claims: [claim: string, surroundings: Surroundings, found: Found][] = [
  ['nothing anywhere', machine({}), { kind: 'missing' }],
  ['on the PATH', machine({ '/usr/bin/ark': '0.1.0\n' }), { kind: 'found', path: '/usr/bin/ark', version: '0.1.0' }],
  ['the PATH in its order', machine({ '/usr/bin/ark': '0.1.0', '/usr/local/bin/ark': '0.2.0' }), { kind: 'found', path: '/usr/local/bin/ark', version: '0.2.0' }],
  ['the workspace before the PATH', machine({ '/usr/bin/ark': '0.1.0', '/project/ark': '0.1.1' }), { kind: 'found', path: '/project/ark', version: '0.1.1' }],
  ['no workspace that is not trusted', machine({ '/project/ark': '0.1.0' }, { folders: [] }), { kind: 'missing' }],
  ['no relative entry of the PATH', machine({ 'bin/ark': '0.1.0' }, { searchPath: 'bin' }), { kind: 'missing' }],
  ['the setting before all', machine({ '/opt/ark': '1.0.0', '/project/ark': '0.1.0' }, { setting: '/opt/ark' }), { kind: 'found', path: '/opt/ark', version: '1.0.0' }],
  ['the setting with ~', machine({ '/home/me/bin/ark': '0.1.0' }, { setting: ' ~/bin/ark ' }), { kind: 'found', path: '/home/me/bin/ark', version: '0.1.0' }],
  ['the setting with the folder', machine({ '/project/tools/ark': '0.1.0' }, { setting: '${workspaceFolder}/tools/ark' }), { kind: 'found', path: '/project/tools/ark', version: '0.1.0' }],
  ['the setting from the folder', machine({ '/project/tools/ark': '0.1.0' }, { setting: 'tools/ark' }), { kind: 'found', path: '/project/tools/ark', version: '0.1.0' }],
  ['a setting that names nothing is said, not passed over', machine({ '/usr/bin/ark': '0.1.0' }, { setting: '/opt/ark' }), { kind: 'broken', path: '/opt/ark', reason: 'there is no such program' }],
  ['an old one', machine({ '/usr/bin/ark': '0.0.9' }), { kind: 'old', path: '/usr/bin/ark', version: '0.0.9' }],
  ['an old one before a new one', machine({ '/project/ark': '0.0.9', '/usr/bin/ark': '0.1.0' }), { kind: 'found', path: '/usr/bin/ark', version: '0.1.0' }],
  ['another program of that name', machine({ '/usr/bin/ark': 'ark 24.8.1\n' }), { kind: 'broken', path: '/usr/bin/ark', reason: 'it is another program of that name' }],
  ['another program of that name before ours', machine({ '/usr/local/bin/ark': 'ark 24.8.1', '/usr/bin/ark': '0.1.0' }), { kind: 'found', path: '/usr/bin/ark', version: '0.1.0' }],
  ['one that fails', machine({ '/usr/bin/ark': new Error('exit code 2\nand a long trace') }), { kind: 'broken', path: '/usr/bin/ark', reason: 'exit code 2' }],
  ['a version with what a build adds to it', machine({ '/usr/bin/ark': '0.3.0-dev.4+632294c' }), { kind: 'found', path: '/usr/bin/ark', version: '0.3.0' }],
];

for (const [claim, surroundings, found] of claims) test(claim, async () => assert.deepEqual(await findTool(surroundings), found));

test('versions are compared by number', () => {
  assert.ok(isOlder('0.9.0', '0.10.0'));
  assert.ok(!isOlder('1.0.0', '0.10.3'));
  assert.ok(!isOlder('0.1.0', '0.1.0'));
});
