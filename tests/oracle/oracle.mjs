// The node half of the test harness (fixture format: ../run/README.md).
//   oracle.mjs run FILE           erase one program and run it
//   oracle.mjs erase FILE DIR     write the erased modules to DIR, print the entry's path
//   oracle.mjs bless [PATH…]      rewrite the expectations of fixtures from node's output
//   oracle.mjs check [PATH…]      compare expectations with node's output, exit 1 on a difference
//   oracle.mjs types [PATH…]      only type-check, as `tsc --strict` does
// PATH is a fixture or a folder; without one, all of tests/run.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { erase, load, typeErrors } from './erase.mjs';
import { readFixture, render } from './fixture.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const allFixtures = path.resolve(here, '../run');

/** Fixtures below `start`: every .ets/.ts file, but of a folder that holds main.ets/main.ts only that. */
function fixturesUnder(start) {
  if (fs.statSync(start).isFile()) return [start];
  const main = ['main.ets', 'main.ts'].map(n => path.join(start, n)).find(f => fs.existsSync(f));
  if (main) return [main];
  return fs.readdirSync(start).sort().flatMap(name => {
    const full = path.join(start, name);
    if (fs.statSync(full).isDirectory()) return fixturesUnder(full);
    return /\.(ets|ts)$/.test(name) ? [full] : [];
  });
}

function inTemporaryFolder(body) {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'ark-oracle-'));
  const clean = () => fs.rmSync(dir, { recursive: true, force: true });
  return Promise.resolve(body(dir)).finally(clean);
}

function execute(script) {
  return new Promise(done => {
    const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'pipe'] });
    const out = [], err = [];
    child.stdout.on('data', d => out.push(d));
    child.stderr.on('data', d => err.push(d));
    child.on('close', code => done({ stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString(), exit: code }));
  });
}

function refuseTypeErrors(program) {
  const errors = typeErrors(program);
  if (errors.length === 0) return;
  console.error(errors.join('\n'));
  process.exit(1);
}

/** Why `fixture` and node's `result` disagree, or undefined. */
function difference(fixture, result) {
  const lacking = fixture.errors.filter(e => !result.stderr.includes(e));
  if (lacking.length > 0) return `stderr lacks '${lacking[0]}'`;
  if (result.exit !== fixture.exit) return `exit code ${result.exit}, expected ${fixture.exit}\n${result.stderr}`;
  if (result.stdout === fixture.stdout) return undefined;
  const got = result.stdout.split('\n'), want = fixture.stdout.split('\n');
  const at = got.findIndex((line, i) => line !== want[i]);
  const line = at < 0 ? got.length : at;
  return `stdout line ${line + 1}: node prints ${JSON.stringify(got[line])}, expected ${JSON.stringify(want[line])}`;
}

async function eachFixture(paths, visit) {
  const fixtures = (paths.length ? paths.map(p => path.resolve(p)) : [allFixtures]).flatMap(fixturesUnder);
  const program = load(fixtures);
  refuseTypeErrors(program);
  await inTemporaryFolder(async dir => {
    const written = erase(program, '/', dir);
    const queue = fixtures.slice();
    const worker = async () => {
      for (let file = queue.shift(); file; file = queue.shift()) {
        const fixture = readFixture(file);
        await visit(fixture, fixture.differs ? undefined : await execute(written.get(file)));
      }
    };
    await Promise.all(os.cpus().slice(0, 4).map(worker));
  });
}

const verbs = {
  async run([file]) {
    const entry = path.resolve(file);
    await inTemporaryFolder(dir => {
      const script = erase(load([entry]), '/', dir).get(entry);
      process.exitCode = spawnSync(process.execPath, [script], { stdio: 'inherit' }).status ?? 1;
    });
  },

  erase([file, dir]) {
    const entry = path.resolve(file);
    console.log(erase(load([entry]), path.dirname(entry), path.resolve(dir)).get(entry));
  },

  async bless(paths) {
    let changed = 0;
    await eachFixture(paths, (fixture, result) => {
      if (!result) return;
      const lacking = fixture.errors.find(e => !result.stderr.includes(e));
      if (lacking !== undefined || (result.exit !== 0 && fixture.errors.length === 0)) {
        console.error(`${fixture.file}: not blessed: exit ${result.exit}\n${result.stderr}`);
        process.exitCode = 1;
        return;
      }
      const text = render(fixture, result);
      if (text === fixture.text) return;
      fs.writeFileSync(fixture.file, text);
      changed++;
    });
    console.log(`${changed} fixtures rewritten`);
  },

  async check(paths) {
    let agreed = 0, byDesign = 0, wrong = 0;
    await eachFixture(paths, (fixture, result) => {
      if (!result) return void byDesign++;
      const why = difference(fixture, result);
      if (!why) return void agreed++;
      wrong++;
      console.log(`${fixture.file}: ${why}`);
    });
    console.log(`node: ${agreed} agree, ${wrong} do not, ${byDesign} differ by design`);
    if (wrong > 0) process.exitCode = 1;
  },

  types(paths) {
    const start = paths.length ? paths.map(p => path.resolve(p)) : [allFixtures];
    refuseTypeErrors(load(start.flatMap(fixturesUnder)));
  },
};

const [verb, ...rest] = process.argv.slice(2);
if (!Object.hasOwn(verbs, verb ?? '')) {
  console.error('usage: oracle.mjs run|erase|bless|check|types …');
  process.exit(2);
}
await verbs[verb](rest);
