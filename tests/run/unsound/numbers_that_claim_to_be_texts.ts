// The sum of an entry that is missing and a truth value is a number, whatever its type says.
const names: Record<string, string> = { one: 'eins' };

function attempt(work: () => void): void {
  try {
    work();
  } catch (e) {
    console.log((e as Error).name, (e as Error).message.includes('is not iterable'));
  }
}

attempt(() => { for (const letter of names['one']) console.log(letter); });
attempt(() => { for (const letter of (names.one === '') + names['two']) console.log(letter); });
attempt(() => { for (const letter of names['two']) console.log(letter); });
attempt(() => { const [letter]: string = (names.one === '') + names['one']; console.log(letter); });

// expect: e
// expect: i
// expect: n
// expect: s
// expect: TypeError true
// expect: TypeError true
// expect: f
