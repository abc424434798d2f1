// How messages of the debug adapter protocol lie in a stream: a header with the length, then JSON.

export interface Message {
  seq: number;
  type: 'request' | 'response' | 'event';
  command?: string;
  arguments?: any;
  event?: string;
  request_seq?: number;
  success?: boolean;
  message?: string;
  body?: any;
}

export function encode(message: Message): Buffer {
  const json = Buffer.from(JSON.stringify(message));
  return Buffer.concat([Buffer.from(`Content-Length: ${json.length}\r\n\r\n`), json]);
}

/** Takes a stream in whatever pieces it comes. */
export class Decoder {
  private rest = Buffer.alloc(0);

  *take(piece: Buffer): Generator<Message> {
    this.rest = Buffer.concat([this.rest, piece]);
    while (true) {
      const end = this.rest.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/content-length: *(\d+)/i.exec(this.rest.toString('latin1', 0, end))?.[1]);
      const next = end + 4 + length;
      if (Number.isNaN(length)) throw new Error('a message of the debugger has no length');
      if (this.rest.length < next) return;
      const json = this.rest.toString('utf8', end + 4, next);
      this.rest = this.rest.subarray(next);
      yield JSON.parse(json) as Message;
    }
  }
}
