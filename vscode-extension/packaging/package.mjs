// Makes out/ark.vsix of what is built; fetches vsce the first time.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const extension = join(here, '..');
if (!existsSync(join(here, 'node_modules'))) execFileSync('npm', ['ci', '--silent', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' });
mkdirSync(join(extension, 'out'), { recursive: true });
// The bundle holds what it needs, so no dependency is packed.
const options = ['--no-dependencies', '--skip-license', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', 'out/ark.vsix'];
execFileSync(process.execPath, [join(here, 'node_modules/@vscode/vsce/vsce'), 'package', ...options], { cwd: extension, stdio: 'inherit' });
