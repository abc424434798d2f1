// Random trees, laid out by the framework and by Chromium:
//   layout.mjs COUNT [SEED [ARK…]]    ARK… is the tool: by default this repository's
// Ends with how many agree; exit 1 when one does not, or when more than 5 % are left out by rule (README.md).
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Random, randomTree, window } from './trees.mjs';
import { toArk, toHtml } from './languages.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const perRun = 2000;
const tolerance = 0.5;

const [count, seed, ...tool] = process.argv.slice(2);
const total = Number(count ?? 2000);
const firstSeed = Number(seed ?? Date.now() % 1000000000);
const ark = tool.length > 0 ? tool : ['dotnet', path.join(here, '../../compiler/Ark.Cli/bin/Debug/net10.0/ark.dll')];
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ark-layout-'));
const program = path.join(folder, 'rectangles');

try {
  process.exitCode = run() ? 0 : 1;
} finally {
  if (!process.env.ARK_KEEP) fs.rmSync(folder, { recursive: true, force: true });
}

function run() {
  execFileSync(ark[0], [...ark.slice(1), 'build', '--release', '-o', program, path.join(here, 'rectangles.ets')], { stdio: ['ignore', 'ignore', 'inherit'] });
  const results = { agreed: 0, boxes: 0, excluded: {}, disagreed: [] };
  for (let from = 0; from < total; from += perRun) {
    const trees = [];
    for (let i = from; i < Math.min(from + perRun, total); i++) trees.push({ seed: firstSeed + i, tree: randomTree(new Random(firstSeed + i)) });
    compare(trees, byArk(trees), byChromium(trees), results);
  }
  const left = Object.values(results.excluded).reduce((a, b) => a + b, 0);
  for (const { seed, text } of results.disagreed.slice(0, 10)) console.log(`seed ${seed}: ${text}`);
  console.log(`layout: seed ${firstSeed}: ${results.agreed} of ${total} trees agree with Chromium within ${tolerance} (${results.boxes} boxes), ${results.disagreed.length} do not, ${left} left out by rule ${JSON.stringify(results.excluded)}`);
  return results.disagreed.length === 0 && left <= total * 0.05;
}

function byArk(trees) {
  fs.writeFileSync(path.join(folder, 'trees.json'), JSON.stringify({ ...window, trees: trees.map(t => toArk(t.tree)) }));
  const lines = execFileSync(program, { cwd: folder, maxBuffer: 1 << 30 }).toString().trim().split('\n');
  return lines.map(line => line.split(' ').map(Number));
}

/** One page with all trees, each in a window of its own. A script writes the rectangles in the place of the page. */
function byChromium(trees) {
  const page = path.join(folder, 'trees.html');
  const roots = trees.map(t => `<div class=w style="position:absolute;left:0;top:0;width:${window.width}px;height:${window.height}px">${toHtml(t.tree, undefined)}</div>`);
  fs.writeFileSync(page, `<!DOCTYPE html><body style="margin:0">${roots.join('\n')}<script>
const lines = [];
for (const w of document.querySelectorAll('.w')) {
  const numbers = [];
  for (const b of w.querySelectorAll('.b')) {
    if (getComputedStyle(b).display === 'none' || b.offsetParent === null) continue;
    const r = b.getBoundingClientRect();
    numbers.push(r.x, r.y, r.width, r.height);
  }
  lines.push(numbers.join(' '));
}
document.documentElement.innerHTML = '<pre>' + lines.join('\\n') + '</pre>';
</script>`);
  const profile = path.join(folder, 'profile');
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', `--user-data-dir=${profile}`, '--dump-dom'];
  const dom = execFileSync(process.env.ARK_CHROMIUM ?? 'chromium', [...flags, 'file://' + page], { maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'ignore'] }).toString();
  fs.rmSync(profile, { recursive: true, force: true });
  return /<pre>([^]*)<\/pre>/.exec(dom)[1].split('\n').map(line => line.split(' ').map(Number));
}

function compare(trees, ark, chromium, results) {
  trees.forEach(({ seed, tree }, i) => {
    const rule = exclusion(tree, chromium[i]);
    const at = ark[i].findIndex((n, k) => !(Math.abs(n - chromium[i][k]) <= tolerance));
    if (rule !== undefined) results.excluded[rule] = (results.excluded[rule] ?? 0) + 1;
    else if (at < 0 && ark[i].length === chromium[i].length) {
      results.agreed++;
      results.boxes += ark[i].length / 4;
    } else {
      const box = Math.floor(at / 4), rect = (numbers) => numbers.slice(box * 4, box * 4 + 4).map(n => Math.round(n * 100) / 100).join(' ');
      results.disagreed.push({ seed, text: `box ${box} is at ${rect(ark[i])}, in Chromium ${rect(chromium[i])}\n${outline(tree)}` });
    }
  });
}

function outline(tree) {
  let n = 0;
  const write = (node, indent) => {
    const { children, kind, padding, margin, ...rest } = node;
    if (padding.some(Boolean)) rest.padding = padding.join(' ');
    if (margin.some(Boolean)) rest.margin = margin.join(' ');
    return `  ${indent}${node.isGone ? '-' : n++} ${kind} ${JSON.stringify(rest)}\n` + children.map(c => write(c, indent + '  ')).join('');
  };
  return write(tree, '');
}

/** Why a tree is not compared; undefined for those that are. The rules look at what Chromium made of it. */
function exclusion(tree, rects) {
  let at = 0;
  const visit = (node, parent, room) => {
    if (node.isGone) return undefined;
    const size = { width: rects[at + 2], height: rects[at + 3] };
    at += 4;
    const rule = parent && !node.position ? differsByRule(node, parent, size, room) : undefined;
    const content = {
      width: size.width - node.padding[1] - node.padding[3] - 2 * node.border,
      height: size.height - node.padding[0] - node.padding[2] - 2 * node.border,
    };
    const start = at, ownRule = rule ?? lineRule(node, content, start, rects);
    return node.children.reduce((found, child) => visit(child, node, content) ?? found, ownRule);
  };
  return visit(tree, undefined, undefined);
}

function differsByRule(node, parent, size, room) {
  const exceeds = (side) => size[side] + (side === 'width' ? node.margin[1] + node.margin[3] : node.margin[0] + node.margin[2]) > room[side] + 0.01;
  // A shape that does not fit is made smaller as a whole; in CSS it keeps the side that was given.
  if (node.ratio && (size.width < 1 || size.height < 1 || exceeds('width') || exceeds('height') || Math.abs(size.width - size.height * node.ratio) > 0.1 * Math.max(1, node.ratio))) return 'shape';
  // A box goes no further than the room that those around it leave; in CSS it does, as long as theirs follows from their content.
  for (const side of ['width', 'height']) if (!node[side] && !parent[side] && exceeds(side)) return 'overflow';
  // What is larger than a Stack that is as large as it can be: in CSS the others are aligned within what sticks out.
  if (parent.kind === 'Stack' && (!parent.width && exceeds('width') || !parent.height && exceeds('height'))) return 'stack';
  // A share that is smaller than padding and border: ArkUI moves the boxes behind it, CSS lets it stick out.
  const main = parent.isVertical ? 'height' : 'width';
  const inset = insetsOf(node, main);
  if (node.weight && inset > 0 && size[main] <= inset + 0.01) return 'share';
  return undefined;
}

/** Lines that are too long or nearly so, by what Chromium made of them. */
function lineRule(node, content, start, rects) {
  if (node.kind !== 'Flex') return undefined;
  const side = node.isVertical ? 'height' : 'width';
  const sizes = [];
  let at = start, wanted = 0;
  for (const child of node.children) {
    const margins = side === 'width' ? child.margin[1] + child.margin[3] : child.margin[0] + child.margin[2];
    if (!child.isGone && !child.position) {
      const size = rects[at + (side === 'width' ? 2 : 3)];
      sizes.push(size + margins);
      wanted += margins + (child[side] ? Math.max(child[side].px ?? child[side].percent / 100 * content[side], insetsOf(child, side)) : size);
    }
    at += 4 * boxesIn(child);
  }
  const wraps = node.wrap !== 'NoWrap', limit = content[side];
  const gap = wraps || !node.justify.startsWith('Space') ? node.gap : 0;
  const isReversed = node.direction.endsWith('Reverse') !== (node.wrap === 'WrapReverse');
  let taken = -gap;
  for (const size of sizes) {
    const next = taken + gap + size;
    // Chromium counts in 64ths of a pixel: a line may be just full for it.
    if (wraps && taken >= 0 && Math.abs(next - limit) < 0.2) return 'full';
    taken = wraps && next > limit ? size : next;
    // What does not fit sticks out where a reversed line ends; in CSS, where one that is not reversed would.
    if (isReversed && taken > limit + 0.01) return 'reversed';
  }
  // A line that shrinks because the one around it did: ArkUI weighs borders and padding too.
  wanted += gap * Math.max(sizes.length - 1, 0);
  if (!wraps && !node.shrinks && (wanted > limit || taken > limit - 0.02 && !node.children.some(c => c.grow))) return 'shrink';
  return undefined;
}

function boxesIn(node) {
  return node.isGone ? 0 : node.children.reduce((sum, child) => sum + boxesIn(child), 1);
}

function insetsOf(node, side) {
  return 2 * node.border + (side === 'width' ? node.padding[1] + node.padding[3] : node.padding[0] + node.padding[2]);
}
