// What the editor does with a new line.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import configuration from '../language-configuration.json';

const { increaseIndentPattern, decreaseIndentPattern } = configuration.indentationRules;

const deeper: [line: string, isDeeper: boolean][] = [
  ['    Column({ space: 8 }) {', true],
  ['      .onClick(() => {', true],
  ['    ForEach(this.items, (item: Item) => {', true],
  ['  const list = [', true],
  ['    } else {', true],
  ["      Text('(')", false],
  ['      Row() { Blank() }', false],
  ["      .width('100%')", false],
  ['  // if (a) {', false],
  ['   * a comment with {', false],
];

for (const [line, isDeeper] of deeper) test(`behind ${line.trim()}`, () => assert.equal(new RegExp(increaseIndentPattern).test(line), isDeeper));

for (const line of ['  }', '  })', '], (item: Item) => item.id)']) test(`before ${line.trim()}`, () => assert.match(line, new RegExp(decreaseIndentPattern)));

/** What is put into the new line when Enter is pressed at `|`, or nothing. */
function enter(text: string, previous = ''): string | undefined {
  const [before = '', after = ''] = text.split('|');
  const rule = configuration.onEnterRules.find(rule =>
    new RegExp(rule.beforeText).test(before)
    && (!('afterText' in rule) || new RegExp(rule.afterText!).test(after))
    && (!('previousLineText' in rule) || new RegExp(rule.previousLineText!).test(previous)));
  return rule?.action.appendText ?? (rule?.action.removeText === 1 ? 'one less' : undefined);
}

const entered: [text: string, previous: string, put: string | undefined][] = [
  ['/**| */', '', ' * '],
  ['  /** begins|', '', ' * '],
  ['   * goes on|', '  /** begins', '* '],
  ['   */|', '   * goes on', 'one less'],
  ['  a * b|', '', undefined],
  ['  // one |two', '', '// '],
  ['  // ends|', '', undefined],
];

for (const [text, previous, put] of entered) test(`Enter in ${text.trim()}`, () => assert.equal(enter(text, previous), put));
