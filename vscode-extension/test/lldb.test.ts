import { delimiter } from 'node:path';
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { findLldb, type FoundLldb } from '../src/debug/lldb';

const claims: [claim: string, setting: string, programs: string[], found: FoundLldb][] = [
  ['nothing anywhere', '', [], { missing: undefined }],
  ['on the PATH', '', ['/usr/bin/lldb-dap-19', '/usr/lib/llvm-19/bin/lldb-dap'], { path: '/usr/bin/lldb-dap-19' }],
  ['without a version first', '', ['/usr/bin/lldb-dap-20', '/usr/bin/lldb-dap'], { path: '/usr/bin/lldb-dap' }],
  ['the newest', '', ['/usr/bin/lldb-dap-19', '/usr/bin/lldb-dap-21'], { path: '/usr/bin/lldb-dap-21' }],
  ['where Debian puts it', '', ['/usr/lib/llvm-19/bin/lldb-dap'], { path: '/usr/lib/llvm-19/bin/lldb-dap' }],
  ['the setting before all', '~/bin/dap', ['/usr/bin/lldb-dap', '/home/me/bin/dap'], { path: '/home/me/bin/dap' }],
  ['a setting that names nothing is said, not passed over', '/opt/dap', ['/usr/bin/lldb-dap'], { missing: '/opt/dap' }],
  ['not the one before 19, which had another name', '', ['/usr/bin/lldb-vscode-14'], { missing: undefined }],
];

for (const [claim, setting, programs, found] of claims) {
  test(claim, () => assert.deepEqual(findLldb(setting, { searchPath: ['/usr/local/bin', '/usr/bin'].join(delimiter), home: '/home/me', isExecutable: path => programs.includes(path) }), found));
}
