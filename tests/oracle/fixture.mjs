// A fixture is a program whose last lines are comments that say what it prints.
import fs from 'node:fs';

const expectation = /^\/\/ expect(-exit|-error)?:(?: (.*))?$/;

/** Reads the expectations of one program. */
export function readFixture(file) {
  const text = fs.readFileSync(file, 'utf8');
  const fixture = { file, text, body: [], lines: [], errors: [], exit: 0, differs: undefined };
  for (const line of text.split('\n')) {
    const match = expectation.exec(line);
    const differs = /^\/\/ differs: (.+)$/.exec(line);
    if (differs) fixture.differs = differs[1];
    if (!match) fixture.body.push(line);
    else if (match[1] === '-exit') fixture.exit = Number(match[2]);
    else if (match[1] === '-error') fixture.errors.push(match[2] ?? '');
    else fixture.lines.push(match[2] ?? '');
  }
  fixture.stdout = fixture.lines.map(line => line + '\n').join('');
  return fixture;
}

/** The fixture's text with the expectations that `result` gives. */
export function render(fixture, result) {
  if (result.stdout !== '' && !result.stdout.endsWith('\n')) throw new Error(`${fixture.file}: last line is not ended`);
  const body = fixture.body.join('\n').trimEnd();
  const printed = result.stdout.split('\n').slice(0, -1).map(line => (line === '' ? '// expect:' : `// expect: ${line}`));
  const exit = result.exit === 0 ? [] : [`// expect-exit: ${result.exit}`];
  const errors = fixture.errors.map(e => `// expect-error: ${e}`);
  return [body, '', ...printed, ...exit, ...errors, ''].join('\n');
}
