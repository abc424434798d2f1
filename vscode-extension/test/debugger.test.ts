// Programs in lldb through the adapter, as an editor would debug them. Where lldb-dap or the tool is missing, skipped.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test, type TestContext } from 'node:test';
import assert from 'node:assert/strict';
import { DebugClient } from './debugClient';
import { root } from './folders';
import { ark, lldbDap, runArk } from './tools';

const skip = (lldbDap === undefined && 'lldb-dap is not installed') || (ark === undefined && 'ark is not built');
const [source, stock, waiting] = ['shop', 'stock', 'waiting'].map(name => join(root, `test/debugging/${name}.ets`)) as [string, string, string];
const textLine = (path: string, end: string): number => readFileSync(path, 'utf8').split('\n').findIndex(line => line.endsWith(end)) + 1;
const lineOf = (mark: string, path = source): number => textLine(path, `// stop: ${mark}`);

describe('debugging', { skip, timeout: 120_000 }, () => {
  let folder: string, program: string, printers: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'ark-debugging-'));
    [program, printers] = [join(folder, 'shop'), join(folder, 'ark_lldb.py')];
    runArk('build', source, '-o', program);
    const parts = ['ark_values.py', 'ark_lldb.py'].map(name => readFileSync(join(root, '../compiler/Ark.Llvm/Printers', name), 'utf8'));
    writeFileSync(printers, parts.join('\n'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  async function begin(t: TestContext): Promise<DebugClient> {
    const client = new DebugClient(lldbDap!, printers);
    t.after(() => client.close());
    const { exceptionBreakpointFilters } = await client.request('initialize', { adapterID: 'ark', linesStartAt1: true, columnsStartAt1: true, pathFormat: 'path' });
    assert.deepEqual(exceptionBreakpointFilters.map((filter: any) => filter.filter), ['uncaught', 'thrown']);
    return client;
  }

  /** Launches with these breakpoints and filters for errors; the program has begun. */
  async function launch(t: TestContext, marks: readonly string[], filters: readonly string[] = []): Promise<DebugClient> {
    const client = await begin(t);
    const launched = client.attempt('launch', { program, cwd: folder });
    await client.event('initialized');
    const { breakpoints } = await client.request('setBreakpoints', { source: { path: source }, breakpoints: marks.map(mark => ({ line: lineOf(mark) })) });
    assert.deepEqual(breakpoints.map((b: any) => [b.verified, b.line]), marks.map(mark => [true, lineOf(mark)]));
    await client.request('setExceptionBreakpoints', { filters });
    await client.request('configurationDone');
    assert.ok((await launched).success);
    return client;
  }

  async function ended(client: DebugClient, code: number): Promise<void> {
    assert.equal((await client.event('exited')).exitCode, code);
  }

  test('breakpoints, the stack, values, steps', async t => {
    const client = await launch(t, ['total', 'order']);
    const first = await client.stopped();
    assert.deepEqual(first.places, [`Item.total shop.ets:${lineOf('total')}`, `order shop.ets:${textLine(source, 'total += item.total(2);')}`, `<top level> shop.ets:${textLine(source, "order(items, 'first');")}`]);
    assert.deepEqual(first.variables, { this: "Item {tags: ['hot'], name: 'tea', price: 2.5}", count: '2', sum: '5' });
    assert.equal((await client.request('evaluate', { expression: 'this.price', frameId: first.frame, context: 'hover' })).result, '2.5');

    await client.request('next', { threadId: first.thread });
    const inLoop = await client.stopped();
    assert.equal(inLoop.places[0], first.places[1]);
    assert.equal(inLoop.variables['item'], "Item {tags: ['hot'], name: 'tea', price: 2.5}");
    await client.request('setBreakpoints', { source: { path: source }, breakpoints: [{ line: lineOf('order') }] });
    await client.request('continue', { threadId: first.thread });

    const { variables, frame } = await client.stopped();
    // That of the loop, which is over.
    const { item: _, ...named } = variables;
    assert.deepEqual(named, {
      items: "[Item {tags: […], name: 'tea', price: 2.5}, Item {tags: [], name: '咖啡', price: 4}]",
      label: "'first'",
      total: '13',
      flags: '[true, false]',
      seen: "Map(1) {'first' => 13}",
      some: 'Set(2) {1, 2.5}',
      missing: 'undefined',
      record: '{one: -0.5}',
      long: `'${'first'.repeat(20)}13'`,
      large: '12345678901234567890n',
      twice: '[Function: twice]',
      failure: 'RangeError: too much',
    });
    const { scopes } = await client.request('scopes', { frameId: frame });
    const { variables: locals } = await client.request('variables', { variablesReference: scopes[0].variablesReference });
    const held = await client.request('variables', { variablesReference: locals.find((v: any) => v.name === 'items').variablesReference });
    assert.deepEqual(held.variables.map((v: any) => [v.name, v.value]), [['[0]', "Item {tags: ['hot'], name: 'tea', price: 2.5}"], ['[1]', "Item {tags: [], name: '咖啡', price: 4}"]]);
  });

  test('behind an await', async t => {
    const client = await launch(t, ['later']);
    const { places, variables, thread } = await client.stopped();
    assert.equal(places[0], `later shop.ets:${lineOf('later')}`);
    assert.deepEqual(variables, { label: "'now'", before: "'now!'", sums: '[1]', count: '2', each: '1', after: "'now!?'" });
    await client.request('continue', { threadId: thread });
    await ended(client, 1);
  });

  test('variables of the module that the code stands in', async t => {
    const client = await launch(t, ['order']);
    await client.request('setBreakpoints', { source: { path: stock }, breakpoints: [{ line: lineOf('take', stock) }] });
    const inStock = await client.stopped();
    assert.deepEqual([inStock.variables, inStock.module], [{ count: '2' }, { left: '3', suppliers: "['Ann', '李']" }]);
    assert.equal((await client.request('evaluate', { expression: 'left', frameId: inStock.frame, context: 'hover' })).result, '3');
    await client.request('continue', { threadId: inStock.thread });
    const { module } = await client.stopped();
    assert.deepEqual(Object.keys(module), ['items']);
    assert.match(module['items']!, /^\[Item \{.*tea/);
  });

  test('attached to a program that runs', async t => {
    const path = join(folder, 'waiting');
    runArk('build', waiting, '-o', path);
    const running = spawn(path, { stdio: 'ignore' });
    t.after(() => running.kill('SIGKILL'));
    const client = await begin(t);
    const attached = client.attempt('attach', { pid: running.pid });
    await client.event('initialized');
    await client.request('setBreakpoints', { source: { path: waiting }, breakpoints: [{ line: lineOf('round', waiting) }] });
    await client.request('setExceptionBreakpoints', { filters: ['uncaught'] });
    await client.request('configurationDone');
    assert.ok((await attached).success);
    const { places, module } = await client.stopped();
    assert.match(places[0]!, new RegExp(`waiting\\.ets:${lineOf('round', waiting)}$`));
    assert.ok(Number(module['rounds']) > 0, module['rounds']);
    // Let go, it runs on.
    await client.request('disconnect', { terminateDebuggee: false });
    assert.equal(running.exitCode, null);
  });

  test('errors that nobody catches stop where they are thrown', async t => {
    const client = await launch(t, [], ['uncaught']);
    const { reason, text, places, variables, thread } = await client.stopped();
    assert.deepEqual([reason, text, places[0]], ['exception', 'TypeError: nobody catches this', `fail shop.ets:${lineOf('fail')}`]);
    assert.equal(variables['text'], "'nobody catches this'");
    const info = await client.request('exceptionInfo', { threadId: thread });
    assert.deepEqual([info.description, info.breakMode], ['TypeError: nobody catches this', 'unhandled']);
    await client.request('continue', { threadId: thread });
    await ended(client, 1);
    assert.match(client.output.join(''), /first 13.*now!\?.*Uncaught TypeError/s);
  });

  test('all errors stop, when that is asked for', async t => {
    const client = await launch(t, [], ['thrown']);
    const { reason, text, places } = await client.stopped();
    assert.deepEqual([reason, text, places[0]], ['exception', 'TypeError: caught', `fail shop.ets:${lineOf('fail')}`]);
  });
});
