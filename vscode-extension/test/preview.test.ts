import { test } from 'node:test';
import assert from 'node:assert/strict';
import { choiceOf, html, type Texts } from '../src/preview/page';

const texts: Texts = { language: 'en', device: 'Device', dark: 'Dark', waiting: 'Drawing…', picture: 'The page', names: { phone: 'Phone', foldable: 'Foldable', tablet: 'Tablet', watch: 'Watch', tv: 'TV' } };
const light = { device: 'phone', isDark: false } as const;

test('a picture is part of the page', () => {
  const page = html({ kind: 'picture', png: Buffer.from('pixels') }, light, texts, 'n');
  assert.ok(page.includes(`src="data:image/png;base64,${Buffer.from('pixels').toString('base64')}"`));
  assert.ok(!page.includes('<pre>'));
});

test('what the compiler says is text, whatever is in it', () => {
  const page = html({ kind: 'trouble', text: 'Array<string> & "x" </pre><script>' }, light, texts, 'n');
  assert.ok(page.includes('<pre>Array&lt;string&gt; &amp; &quot;x&quot; &lt;/pre&gt;&lt;script&gt;</pre>'));
});

test('what is chosen is shown as chosen', () => {
  const page = html({ kind: 'waiting' }, { device: 'watch', isDark: true }, texts, 'n');
  assert.match(page, /<option value="watch" selected>Watch<\/option>/);
  assert.match(page, /type="checkbox" checked/);
});

test('only what the nonce names may run', () => {
  const page = html({ kind: 'waiting' }, light, texts, 'abc');
  assert.match(page, /default-src 'none'; img-src data:; style-src 'nonce-abc'; script-src 'nonce-abc'/);
  assert.deepEqual([...page.matchAll(/<(?:script|style)([^>]*)>/g)].map(match => match[1]), [' nonce="abc"', ' nonce="abc"']);
});

test('a choice that is none leaves what was', () => {
  assert.deepEqual(choiceOf({ device: 'toaster', isDark: 'yes' }, light), light);
  assert.deepEqual(choiceOf(undefined, light), light);
  assert.deepEqual(choiceOf({ device: 'tv', isDark: true }, light), { device: 'tv', isDark: true });
});
