// Variables of type string that hold something else: their sum has the methods of what it is, and what is no text and has no iterator cannot be walked.
const held: string[] = ['a', 'b'];
(held as unknown as boolean[])[0] = false;
(held as unknown as number[])[1] = 3;
const attempt = (f: () => unknown): void => { try { console.log(f()); } catch (x) { console.log((x as Error).message); } };
function joined(a: string, b: string): string { return a + b; }
for (const e of held) {
  attempt(() => e + e);
  attempt(() => e + e + 'z');
  attempt(() => joined(e, e));
  attempt(() => joined(e, 'q'));
  attempt(() => e.at(-1));
  attempt(() => (e + e).at(-1));
  attempt(() => (e + e).slice(1));
  attempt(() => (e + e).length);
  attempt(() => [...e]);
  attempt(() => { const out: string[] = []; for (const c of e) out.push(c); return out; });
  attempt(() => { const [a, b] = e; return [a, b]; });
  attempt(() => Array.from(e));
}
let all = '';
for (const e of held) all += e;
console.log(all, [...'ab'], [...new Set('aab')]);

// expect: 0
// expect: 0z
// expect: 0
// expect: falseq
// expect: e.at is not a function
// expect: (e + e).at is not a function
// expect: (e + e).slice is not a function
// expect: undefined
// expect: e is not iterable
// expect: e is not iterable
// expect: e is not iterable
// expect: []
// expect: 6
// expect: 6z
// expect: 6
// expect: 3q
// expect: e.at is not a function
// expect: (e + e).at is not a function
// expect: (e + e).slice is not a function
// expect: undefined
// expect: e is not iterable
// expect: e is not iterable
// expect: e is not iterable
// expect: []
// expect: false3 [ 'a', 'b' ] [ 'a', 'b' ]
