// A document edited by commands that can be undone, merged and replayed, with observers that may fail or unsubscribe while being told.
interface Command {
  readonly label: string;
  apply(text: string): string;
  revert(text: string): string;
  merge(next: Command): Command | undefined;
}
class Insert implements Command {
  readonly label: string = 'insert';
  readonly at: number;
  readonly text: string;
  constructor(at: number, text: string) {
    this.at = at;
    this.text = text;
  }
  apply(text: string): string {
    if (this.at < 0 || this.at > text.length) {
      throw new RangeError(`insert at ${this.at} of ${text.length}`);
    }
    return text.slice(0, this.at) + this.text + text.slice(this.at);
  }
  revert(text: string): string {
    return text.slice(0, this.at) + text.slice(this.at + this.text.length);
  }
  merge(next: Command): Command | undefined {
    if (next instanceof Insert && next.at === this.at + this.text.length && next.text !== ' ') {
      return new Insert(this.at, this.text + next.text);
    }
    return undefined;
  }
}
class Remove implements Command {
  readonly label: string = 'remove';
  private removed: string = '';
  readonly at: number;
  readonly count: number;
  constructor(at: number, count: number) {
    this.at = at;
    this.count = count;
  }
  apply(text: string): string {
    this.removed = text.substring(this.at, this.at + this.count);
    return text.slice(0, this.at) + text.slice(this.at + this.count);
  }
  revert(text: string): string {
    return new Insert(this.at, this.removed).apply(text);
  }
  merge(next: Command): Command | undefined {
    return undefined;
  }
}
class Group implements Command {
  readonly label: string;
  readonly parts: Command[];
  constructor(label: string, parts: Command[]) {
    this.label = label;
    this.parts = parts;
  }
  apply(text: string): string {
    let done: number = 0;
    let current: string = text;
    try {
      for (const part of this.parts) {
        current = part.apply(current);
        done++;
      }
    } finally {
      if (done < this.parts.length) {
        console.log(`group stopped after ${done}`);
      }
    }
    return current;
  }
  revert(text: string): string {
    return this.parts.reduceRight((t: string, part: Command): string => part.revert(t), text);
  }
  merge(next: Command): Command | undefined {
    return undefined;
  }
}
type Listener = (text: string, reason: string) => void;
class Doc {
  private text: string = '';
  private done: Command[] = [];
  private undone: Command[] = [];
  private listeners: Set<Listener> = new Set<Listener>();
  problems: string[] = [];
  get value(): string {
    return this.text;
  }
  observe(listener: Listener): () => void {
    this.listeners.add(listener);
    return (): void => {
      this.listeners.delete(listener);
    };
  }
  private tell(reason: string): void {
    for (const listener of this.listeners) {
      try {
        listener(this.text, reason);
      } catch (error) {
        this.problems.push(`${reason}: ${(error as Error).message}`);
      }
    }
  }
  run(command: Command): boolean {
    try {
      this.text = command.apply(this.text);
    } catch (error) {
      this.problems.push((error as Error).message);
      return false;
    }
    this.undone = [];
    const last: Command | undefined = this.done[this.done.length - 1];
    const merged: Command | undefined = last?.merge(command);
    if (merged !== undefined) {
      this.done[this.done.length - 1] = merged;
    } else {
      this.done.push(command);
    }
    this.tell(command.label);
    return true;
  }
  undo(): boolean {
    const command: Command | undefined = this.done.pop();
    if (command === undefined) {
      return false;
    }
    this.text = command.revert(this.text);
    this.undone.push(command);
    this.tell('undo ' + command.label);
    return true;
  }
  redo(): boolean {
    const command: Command | undefined = this.undone.pop();
    if (command === undefined) {
      return false;
    }
    this.text = command.apply(this.text);
    this.done.push(command);
    this.tell('redo ' + command.label);
    return true;
  }
  get history(): string {
    return this.done.map((c: Command): string => c.label).join() + '|' + this.undone.map((c: Command): string => c.label).join();
  }
}
const doc: Doc = new Doc();
const told: string[] = [];
let stop: () => void = (): void => {};
stop = doc.observe((text: string, reason: string): void => {
  told.push(reason);
  if (told.length === 3) {
    stop();
    doc.observe((t: string, r: string): void => {
      told.push(`late ${r} ${t.length}`);
    });
  }
});
doc.observe((text: string, reason: string): void => {
  if (text.includes('!')) {
    throw new Error('no shouting');
  }
});
for (const [i, c] of Array.from('hello').entries()) {
  doc.run(new Insert(i, c));
}
console.log(doc.value, doc.history, told);
doc.run(new Insert(5, ' '));
doc.run(new Insert(6, 'world'));
doc.run(new Insert(11, '!'));
console.log(doc.value, doc.history, doc.problems);
console.log(doc.undo(), doc.value, doc.undo(), doc.value, doc.redo(), doc.value, doc.history);
doc.run(new Remove(0, 1));
doc.run(new Insert(0, 'J'));
console.log(doc.value, doc.history, doc.redo());
console.log(doc.run(new Group('swap', [new Remove(0, 5), new Insert(0, 'B'), new Insert(1, 'ye')])), doc.value);
console.log(doc.run(new Group('bad', [new Insert(0, 'x'), new Insert(99, 'y')])), doc.value, doc.problems.length);
console.log(doc.undo(), doc.value, doc.history);
while (doc.undo()) {}
console.log(doc.value.length, doc.history);
while (doc.redo()) {}
console.log(doc.value, doc.history, doc.redo());
console.log(told.length, told.slice(-3), doc.problems);

// expect: hello insert| [
// expect:   'insert',
// expect:   'insert',
// expect:   'insert',
// expect:   'late insert 3',
// expect:   'late insert 4',
// expect:   'late insert 5'
// expect: ]
// expect: hello world! insert,insert| [ 'insert: no shouting' ]
// expect: true hello true  true hello insert|insert
// expect: Jello insert,remove,insert| false
// expect: true Bye
// expect: group stopped after 1
// expect: false Bye 2
// expect: true Jello insert,remove,insert|swap
// expect: 0 |swap,insert,remove,insert
// expect: Bye insert,remove,insert,swap| false
// expect: 23 [ 'late redo remove 4', 'late redo insert 5', 'late redo swap 3' ] [ 'insert: no shouting', 'insert at 99 of 4' ]
