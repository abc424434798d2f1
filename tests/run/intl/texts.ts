console.log(['z', 'ä', 'a', 'Z', 'é', 'e', 'B'].sort((a, b) => a.localeCompare(b)), 'ä'.localeCompare('z', 'sv'), 'ä'.localeCompare('z', 'de'));
console.log('a'.localeCompare('A', undefined, { sensitivity: 'base' }), '10'.localeCompare('9', undefined, { numeric: true }), ['b', 'a-b', 'ab', 'a b', 'A', '_', '1', '$'].sort((a, b) => a.localeCompare(b)));
console.log(['résumé', 'resume', 'Resume', 'Résumé'].sort(new Intl.Collator('fr').compare), ['b', 'a', 'B', 'A'].sort(new Intl.Collator('en', { caseFirst: 'upper' }).compare));
console.log(new Intl.PluralRules('en').select(1), new Intl.PluralRules('en', { type: 'ordinal' }).select(22), new Intl.PluralRules('pl').select(5));
console.log(new Intl.RelativeTimeFormat('en').format(-3, 'day'), '|', new Intl.RelativeTimeFormat('de', { numeric: 'auto' }).format(1, 'days'), '|', new Intl.RelativeTimeFormat('en', { style: 'short' }).format(2, 'month'));
console.log(new Intl.ListFormat('en').format(['a', 'b', 'c']), '|', new Intl.ListFormat('de', { type: 'disjunction' }).format(['a', 'b']));
console.log('é'.normalize('NFD').length, 'e\u0301'.normalize().length, 'ﬁ'.normalize('NFKC'), 'abc'.normalize('NFD'), 'İI'.toLocaleLowerCase('tr'), 'iı'.toLocaleUpperCase('tr'), 'ß'.toLocaleUpperCase());
console.log(new Intl.Locale('zh-hans-cn').toString(), new Intl.Locale('en-Latn-US').region, new Intl.Locale('de').language);
for (const attempt of [() => 'a'.normalize('x'), () => 'a'.localeCompare('b', 'not a locale')]) {
  try {
    console.log(attempt());
  } catch (error) {
    console.log(String(error));
  }
}

// expect: [
// expect:   'a', 'ä', 'B',
// expect:   'e', 'é', 'z',
// expect:   'Z'
// expect: ] 1 -1
// expect: 0 1 [
// expect:   '_',  '$',   '1',
// expect:   'A',  'a b', 'a-b',
// expect:   'ab', 'b'
// expect: ]
// expect: [ 'resume', 'Resume', 'résumé', 'Résumé' ] [ 'A', 'a', 'B', 'b' ]
// expect: one two many
// expect: 3 days ago | morgen | in 2 mo.
// expect: a, b, and c | a oder b
// expect: 2 1 fi abc iı İI SS
// expect: zh-Hans-CN US de
// expect: RangeError: The normalization form should be one of NFC, NFD, NFKC, NFKD.
// expect: RangeError: Incorrect locale information provided
