import { spawn } from 'node:child_process';

/** A language server that is talked to over its standard streams. What it asks itself gets an empty answer. */
export class LanguageServer {
  #process; #buffer = Buffer.alloc(0); #waiting = new Map(); #next = 1;
  constructor(command, folder) {
    this.#process = spawn(command[0], command.slice(1), { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] });
    this.#process.stdout.on('data', (data) => this.#read(data));
  }

  get pid() { return this.#process.pid; }

  #read(data) {
    this.#buffer = Buffer.concat([this.#buffer, data]);
    for (;;) {
      const end = this.#buffer.indexOf('\r\n\r\n');
      if (end < 0) return;
      const bytes = Number(/Content-Length: (\d+)/i.exec(this.#buffer.toString('latin1', 0, end))[1]);
      if (this.#buffer.length < end + 4 + bytes) return;
      const message = JSON.parse(this.#buffer.toString('utf8', end + 4, end + 4 + bytes));
      this.#buffer = this.#buffer.subarray(end + 4 + bytes);
      if (message.id !== undefined && message.method) this.#send({ id: message.id, result: message.method === 'workspace/configuration' ? message.params.items.map(() => null) : null });
      else if (message.id !== undefined) { this.#waiting.get(message.id)?.({ message, bytes }); this.#waiting.delete(message.id); }
    }
  }

  #send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.#process.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.#process.stdin.write(body);
  }

  notify(method, params) { this.#send({ method, params }); }

  /** The answer as it came, and its length. */
  request(method, params) {
    const id = this.#next++;
    return new Promise((done) => { this.#waiting.set(id, done); this.#send({ id, method, params }); });
  }

  async end() {
    const { message } = await this.request('shutdown');
    if (message.error) throw new Error(`shutdown: ${message.error.message}`);
    this.notify('exit');
  }
}
