// pages.mjs FOLDER [PART OF A PATH]: every page below a folder of projects, unmodified: does it compile, does it show a first frame without a
// display? By project, and what was most often in the way. ARK names the tool, if it is not the one of this repository.
//
// A page is what has `@Entry`, or a destination that a file registers by name, `wrapBuilder(getView)`: that is shown by a page of our own that lies
// beside it as long and provides what the project's own pages do.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';

const [root, part = ''] = process.argv.slice(2);
const ark = (process.env.ARK ?? join(import.meta.dirname, '..', '..', 'ark')).split(' ');
const left = new Set(['oh_modules', 'node_modules', 'ohosTest', 'test', '.git', 'build']);
const limit = 90000;

function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !left.has(entry.name)) yield* sources(path);
    else if (entry.isFile() && entry.name.endsWith('.ets')) yield path;
  }
}

const isPage = path => /^@Entry\b/m.test(readFileSync(path, 'utf8')) && readFileSync(path, 'utf8').includes('struct');

/** The exported builder without parameters that a file registers. */
function destinationOf(path) {
  const text = readFileSync(path, 'utf8');
  const name = /\bwrapBuilder\((\w+)\)/.exec(text)?.[1];
  return name !== undefined && new RegExp(`@Builder\\s+export function ${name}\\(\\)`).test(text) ? name : undefined;
}

/** A page that shows a destination, with what the pages of its project provide to all below them. */
function pageOf(path, name, pages) {
  const provided = new Set(pages.flatMap(p => [...readFileSync(p, 'utf8').matchAll(/^\s*(@Provide\('\w+'\) \w+: (?:NavPathStack|string|number|boolean) = .*?);?$/gm)].map(m => m[1])));
  return `import { ${name} } from './${basename(path, '.ets')}';
@Entry @Component struct ShownByItself {
  ${[...provided].join(';\n  ')}
  build() { Navigation() { NavDestination() { ${name}() }.hideTitleBar(true) }.hideTitleBar(true) }
}
`;
}

/** The outermost folder above a page that describes a project. */
function projectOf(path) {
  let project = dirname(path);
  for (let at = dirname(path); at.startsWith(root) && at !== root; at = dirname(at)) if (existsSync(join(at, 'build-profile.json5'))) project = at;
  return relative(root, project);
}

function showDestination(path, name, pages, folder) {
  const own = join(dirname(path), 'ShownByItself.ets');
  writeFileSync(own, pageOf(path, name, pages));
  try {
    return show(own, folder);
  } finally {
    rmSync(own);
  }
}

/** 'shown', 'failed' when it compiles, or 'errors'; and why. */
function show(path, folder) {
  const png = join(folder, 'page.png');
  rmSync(png, { force: true });
  const run = spawnSync(ark[0], [...ark.slice(1), 'run', path, '--headless', '--png', png], { encoding: 'utf8', timeout: limit });
  const said = `${run.stderr}${run.stdout}`;
  if (run.status === 0 && existsSync(png) && statSync(png).size > 0) return ['shown', []];
  const errors = [...said.matchAll(/error (ARK\d+)\S*? (.*)/g)].filter(m => !m[1].startsWith('ARK5')).map(m => `${m[1]} ${m[2]}`);
  if (errors.length > 0) return ['errors', errors];
  const lines = said.split('\n').filter(l => l !== '' && !l.includes(' warning '));
  return ['failed', [lines.find(l => l.startsWith('Uncaught') || l.startsWith('ARK9')) ?? lines.find(l => /Error|ARK|signal/.test(l)) ?? `exit ${run.status}`]];
}

const folder = mkdtempSync(join(tmpdir(), 'ark-pages-'));
const projects = new Map();
const obstacles = new Map();
try {
  const all = [...sources(root)];
  const pages = all.filter(isPage);
  for (const path of all.filter(p => p.includes(part))) {
    const destination = isPage(path) ? undefined : destinationOf(path);
    if (!isPage(path) && destination === undefined) continue;
    const around = pages.filter(p => projectOf(p) === projectOf(path));
    const [state, reasons] = destination === undefined ? show(path, folder) : showDestination(path, destination, around, folder);
    const counts = projects.get(projectOf(path)) ?? { pages: 0, compiled: 0, shown: 0 };
    projects.set(projectOf(path), counts);
    counts.pages++;
    if (state !== 'errors') counts.compiled++;
    if (state === 'shown') counts.shown++;
    // What names differ in is no other obstacle; a page counts once for each.
    for (const reason of new Set(reasons.map(r => r.replace(/'[^']*'/g, '…')))) obstacles.set(reason, (obstacles.get(reason) ?? 0) + 1);
    process.stderr.write(`${state} ${relative(root, path)}${reasons.length > 0 ? `: ${reasons[0]}` : ''}\n`);
  }
} finally {
  rmSync(folder, { recursive: true });
}

const all = { pages: 0, compiled: 0, shown: 0 };
console.log('| project | pages | compile | show |\n|---|---|---|---|');
for (const [project, counts] of projects) {
  console.log(`| ${project} | ${counts.pages} | ${counts.compiled} | ${counts.shown} |`);
  for (const key of Object.keys(all)) all[key] += counts[key];
}
console.log(`| all | ${all.pages} | ${all.compiled} | ${all.shown} |\n\n| pages | obstacle |\n|---|---|`);
for (const [reason, count] of [...obstacles].sort((a, b) => b[1] - a[1]).slice(0, 10)) console.log(`| ${count} | ${reason} |`);
