// Stands between the editor and lldb-dap, which knows machine code: says it in terms of the language. Values are read by a
// script that lldb runs; errors are breakpoints on the runtime's functions that throw; the runtime's own frames are left out.
import type { Message } from './wire';

interface Filter { readonly filter: string; readonly label: string; readonly function: string; readonly default: boolean }
interface FunctionBreakpoint { readonly name: string }
interface Frame { readonly line: number; readonly source?: { readonly path?: string } }
interface Thrown { readonly filter: Filter; readonly text: string }

/** What each of them is called is said by the caller, in the editor's language. */
export interface Texts { readonly uncaught: string; readonly thrown: string; readonly module: string }

export class Adapter {
  private readonly filters: readonly Filter[];
  private readonly answers = new Map<number, (response: Message) => void>();
  private readonly thrown = new Map<number, Thrown>();
  private enabled: readonly Filter[] = [];
  private functions: readonly FunctionBreakpoint[] = [];
  /** lldb's numbers of the breakpoints that stand for filters. */
  private breakpoints = new Map<number, Filter>();
  private next = 1;
  private isOver = false;

  constructor(
    /** ark_lldb.py, which makes values readable. */
    private readonly printers: string,
    private readonly toLldb: (message: Message) => void,
    private readonly toEditor: (message: Message) => void,
    private readonly texts: Texts,
  ) {
    this.filters = [
      { filter: 'uncaught', label: texts.uncaught, function: 'ark_uncaught', default: true },
      { filter: 'thrown', label: texts.thrown, function: 'ark_throw', default: false },
    ];
  }

  fromEditor(message: Message): void {
    // Only the editor's answers to lldb are no requests.
    if (message.type !== 'request') return this.toLldb(message);
    switch (message.command) {
      case 'launch':
      case 'attach': return this.forward({ ...message, arguments: this.started(message.arguments) });
      case 'setExceptionBreakpoints': return this.setFilters(message);
      case 'setFunctionBreakpoints': return this.setFunctions(message);
      case 'exceptionInfo': return this.tellThrown(message);
      default: return this.forward(message);
    }
  }

  fromLldb(message: Message): void {
    // On its way out it may crash, and would say so where the program's output goes.
    if (this.isOver) return;
    if (message.type === 'response') {
      const answer = this.answers.get(message.request_seq!);
      this.answers.delete(message.request_seq!);
      answer?.(message);
      this.isOver = message.command === 'disconnect';
    } else if (message.type === 'event' && message.event === 'stopped') {
      this.stopped(message);
    } else {
      this.toEditor(message);
    }
  }

  private ask(command: string, given: unknown, answer: (response: Message) => void): void {
    const seq = this.next++;
    this.answers.set(seq, answer);
    this.toLldb({ seq, type: 'request', command, arguments: given });
  }

  private forward(request: Message): void {
    this.ask(request.command!, request.arguments, response => this.reply(request, translate(request, response, this.filters, this.texts)));
  }

  private reply(request: Message, response: Message): void {
    this.toEditor({ ...response, type: 'response', command: request.command!, request_seq: request.seq });
  }

  private succeed(request: Message, body: unknown): void {
    this.reply(request, { seq: 0, type: 'response', success: true, body });
  }

  private started(given: any): any {
    return {
      ...given,
      // With the question mark it says something only when that fails.
      initCommands: [`?command script import ${JSON.stringify(this.printers)}`, ...given.initCommands ?? []],
      // What a variable is, says its value; numbers of machine registers and addresses in front of it would only hide that.
      enableAutoVariableSummaries: false,
      enableSyntheticChildDebugging: false,
    };
  }

  // ── Errors ────────────────────────────────────────────────────────────────────────────────────────────────────────

  private setFilters(request: Message): void {
    const names: readonly string[] = request.arguments.filters ?? [];
    this.enabled = this.filters.filter(({ filter }) => names.includes(filter));
    this.setBreakpoints(() => this.succeed(request, { breakpoints: this.enabled.map(() => ({ verified: true })) }));
  }

  private setFunctions(request: Message): void {
    this.functions = request.arguments.breakpoints;
    this.setBreakpoints(set => this.succeed(request, { breakpoints: set.slice(0, this.functions.length) }));
  }

  /** lldb keeps one list of them, so both kinds are set together. */
  private setBreakpoints(done: (set: any[]) => void): void {
    const [functions, enabled] = [this.functions, this.enabled];
    const breakpoints = [...functions, ...enabled.map(filter => ({ name: filter.function }))];
    this.ask('setFunctionBreakpoints', { breakpoints }, response => {
      const set: any[] = response.body?.breakpoints ?? [];
      this.breakpoints = new Map(enabled.map((filter, i) => [set[functions.length + i]?.id as number, filter]));
      done(set);
    });
  }

  private stopped(message: Message): void {
    const thread: number = message.body.threadId;
    const hit: readonly number[] = message.body.hitBreakpointIds ?? [];
    const filter = hit.map(id => this.breakpoints.get(id)).find(found => found !== undefined);
    this.thrown.delete(thread);
    if (filter === undefined) return this.toEditor(message);
    // Before the editor is told, since it asks for nothing that has no frame.
    this.ask('evaluate', { expression: '`ark-thrown', context: 'repl' }, response => {
      // lldb repeats the command in front of what it prints.
      const text = String(response.body?.result ?? '').replace(/^\(lldb\).*\n/, '').trim();
      this.thrown.set(thread, { filter, text });
      this.toEditor({ ...message, body: { ...message.body, reason: 'exception', description: filter.label, text } });
    });
  }

  private tellThrown(request: Message): void {
    const thrown = this.thrown.get(request.arguments.threadId);
    if (thrown === undefined) return this.forward(request);
    const { filter, text } = thrown;
    this.succeed(request, { exceptionId: filter.label, description: text, breakMode: filter.filter === 'uncaught' ? 'unhandled' : 'always' });
  }
}

// ── What lldb says, in terms of the language ──────────────────────────────────────────────────────────────────────────

function translate(request: Message, response: Message, filters: readonly Filter[], texts: Texts): Message {
  if (!response.success) return response;
  switch (request.command) {
    case 'initialize': return { ...response, body: capabilities(response.body, filters) };
    case 'stackTrace': return { ...response, body: stack(response.body.stackFrames) };
    case 'scopes': return { ...response, body: { scopes: scopes(response.body.scopes, texts) } };
    case 'variables': return { ...response, body: { variables: variables(response.body.variables) } };
    case 'evaluate': return { ...response, body: tidied(response.body) };
    default: return response;
  }
}

function capabilities(body: any, filters: readonly Filter[]): any {
  const shown = filters.map(({ filter, label, default: isDefault }) => ({ filter, label, default: isDefault }));
  // Frames are left out, so the editor cannot ask for them by number.
  return { ...body, exceptionBreakpointFilters: shown, supportsExceptionInfoRequest: true, supportsDelayedStackTraceLoading: false };
}

/** Where Ark's own sources are. */
const library = /\/stdlib\/(core|system|ui)\//;

/** The frames that somebody wrote; all of them when there are none, as in a program that hangs in the system. */
function stack(all: readonly Frame[]): any {
  const written = all.filter(frame => frame.line > 0 && /\.(ets|ts)$/.test(frame.source?.path ?? ''));
  const stackFrames = written.length > 0 ? written.map(frame => library.test(frame.source!.path!) ? { ...frame, presentationHint: 'subtle' } : frame) : all;
  return { stackFrames, totalFrames: stackFrames.length };
}

/** The variables of the function and those of its module; registers are the machine's. */
function scopes(all: readonly any[], texts: Texts): any[] {
  const [locals, globals] = [all.find(scope => scope.presentationHint === 'locals'), all.find(scope => scope.name === 'Globals')];
  return [...locals === undefined ? [] : [locals], ...globals === undefined || globals.namedVariables === 0 ? [] : [{ ...globals, name: texts.module }]];
}

/** Those whose declaration has not been reached are as good as absent. */
function variables(all: readonly any[]): any[] {
  return all.filter(variable => variable.value !== '<uninitialised>' && variable.name !== '[raw]').map(tidied);
}

/** Without what only says how the machine has it. */
function tidied(variable: any): any {
  const { type: _type, memoryReference: _memory, $__lldb_extensions: _extensions, ...rest } = variable;
  return rest;
}
