// An editor as far as the debug adapter can tell: asks, waits for answers and events, in order.
import { spawn, type ChildProcess } from 'node:child_process';
import assert from 'node:assert/strict';
import { Adapter } from '../src/debug/adapter';
import { Decoder, encode, type Message } from '../src/debug/wire';

/** Under load lldb takes seconds to read a program; nothing here waits that long otherwise. */
const patience = 30_000;

export class DebugClient {
  readonly output: string[] = [];
  private readonly lldb: ChildProcess;
  private readonly adapter: Adapter;
  private readonly messages: Message[] = [];
  private waiting: (() => void)[] = [];
  private next = 1;
  private isOver = false;

  constructor(lldbDap: string, printers: string) {
    this.lldb = spawn(lldbDap, [], { stdio: ['pipe', 'pipe', 'ignore'] });
    this.adapter = new Adapter(printers, message => this.lldb.stdin!.write(encode(message)), message => this.receive(message), { uncaught: 'Uncaught errors', thrown: 'Thrown errors', module: 'Module' });
    const decoder = new Decoder();
    this.lldb.stdout!.on('data', (piece: Buffer) => { for (const message of decoder.take(piece)) this.adapter.fromLldb(message); });
  }

  async request(command: string, given: unknown = {}): Promise<any> {
    const response = await this.attempt(command, given);
    assert.ok(response.success, `${command}: ${response.message ?? JSON.stringify(response.body)}`);
    return response.body;
  }

  attempt(command: string, given: unknown): Promise<Message> {
    const seq = this.next++;
    this.isOver ||= command === 'disconnect';
    this.adapter.fromEditor({ seq, type: 'request', command, arguments: given });
    return this.take(message => message.type === 'response' && message.request_seq === seq, command);
  }

  async event(name: string): Promise<any> {
    return (await this.take(message => message.event === name, name)).body;
  }

  /** Where the program stands and what it has there: names and values, those of the module apart. */
  async stopped(): Promise<{ reason: string; text: string; places: string[]; variables: Record<string, string>; module: Record<string, string>; frame: number; thread: number }> {
    const { reason, text, threadId } = await this.event('stopped');
    const { stackFrames } = await this.request('stackTrace', { threadId, startFrame: 0, levels: 50 });
    const places = stackFrames.map((frame: any) => `${frame.name} ${frame.source?.name}:${frame.line}`);
    const frame: number = stackFrames[0].id;
    const { scopes } = await this.request('scopes', { frameId: frame });
    const [variables, module] = [await this.variables(scopes, 'Locals'), await this.variables(scopes, 'Module')];
    return { reason, text, places, variables, module, frame, thread: threadId };
  }

  private async variables(scopes: readonly any[], name: string): Promise<Record<string, string>> {
    const scope = scopes.find(found => found.name === name);
    if (scope === undefined) return {};
    const { variables } = await this.request('variables', { variablesReference: scope.variablesReference });
    return Object.fromEntries(variables.map((v: any) => [v.name, v.value]));
  }

  /** The program ends with its debugger, and nothing lingers. */
  async close(): Promise<void> {
    if (this.lldb.exitCode === null && !this.isOver) await Promise.race([this.attempt('disconnect', { terminateDebuggee: true }).catch(() => {}), new Promise(resolve => setTimeout(resolve, 5_000).unref())]);
    this.lldb.kill('SIGKILL');
  }

  private receive(message: Message): void {
    if (message.event === 'output' && message.body.category !== 'console') this.output.push(message.body.output);
    this.messages.push(message);
    for (const wake of this.waiting.splice(0)) wake();
  }

  private async take(is: (message: Message) => boolean, what: string): Promise<Message> {
    const late = Date.now() + patience;
    while (true) {
      const at = this.messages.findIndex(is);
      if (at >= 0) return this.messages.splice(at, 1)[0]!;
      const left = late - Date.now();
      assert.ok(left > 0, `${what} did not come; ${this.output.join('')}`);
      await new Promise<void>(resolve => {
        const timer = setTimeout(resolve, left);
        this.waiting.push(() => { clearTimeout(timer); resolve(); });
      });
    }
  }
}
