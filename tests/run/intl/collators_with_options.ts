// Sensitivity, numeric order, punctuation and case first, in collators and localeCompare alike.
const signs = (n: number): string => n < 0 ? '<' : n > 0 ? '>' : '=';
const pairs: [string, string][] = [['a', 'b'], ['a', 'A'], ['a', 'á'], ['á', 'Á'], ['a', 'ä'], ['ss', 'ß'], ['10', '9'], ['a2', 'a10'], ['co-op', 'coop'], ['', 'a'], ['', ''], ['é', 'e\u0301'], ['œ', 'oe']];
for (const sensitivity of ['base', 'accent', 'case', 'variant'] as const) {
  const { compare } = new Intl.Collator('en', { sensitivity });
  console.log(sensitivity, pairs.map(([a, b]) => signs(compare(a, b))).join(' '));
}
console.log('numeric', pairs.map(([a, b]) => signs(a.localeCompare(b, 'en', { numeric: true }))).join(' '));
console.log('ignore', pairs.map(([a, b]) => signs(a.localeCompare(b, 'en', { ignorePunctuation: true }))).join(' '));
const files = ['img12.png', 'img10.png', 'IMG2.png', 'img1.png', 'img01.png', 'img1.PNG'];
console.log(files.slice().sort(new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare));
console.log(files.slice().sort(new Intl.Collator('en', { caseFirst: 'lower' }).compare), files.slice().sort());
const names = ['Öl', 'Ofen', 'Zebra', 'Oz', 'ähnlich', 'Apfel', 'Äpfel'];
for (const locale of ['de', 'sv', 'en', 'de-u-co-phonebk']) console.log(locale, names.slice().sort(new Intl.Collator(locale).compare).join(' '));
const spanish = ['nube', 'ñandú', 'oso', 'n', 'ny', 'llama', 'luz'];
console.log(spanish.slice().sort((a, b) => a.localeCompare(b, 'es')).join(' '), '|', spanish.slice().sort((a, b) => a.localeCompare(b, 'en')).join(' '));
console.log(['i', 'ı', 'I', 'İ'].sort(new Intl.Collator('tr').compare).join(' '), ['ch', 'c', 'h', 'd'].sort(new Intl.Collator('cs').compare).join(' '));
const people = [{ n: 'b', a: 1 }, { n: 'A', a: 2 }, { n: 'a', a: 3 }, { n: 'B', a: 4 }];
const same = new Intl.Collator('en', { sensitivity: 'base' });
console.log(people.sort((x, y) => same.compare(x.n, y.n)).map(p => p.n + p.a).join(' '));
const find = new Intl.Collator('fr', { usage: 'search', sensitivity: 'base' });
console.log(['Élan', 'elan', 'ELÁN', 'élans'].filter(w => find.compare(w, 'elan') === 0));
const options = new Intl.Collator('en', { numeric: true }).resolvedOptions();
console.log(options.locale, options.usage, options.sensitivity, options.numeric, options.ignorePunctuation);
try {
  new Intl.Collator('en', { sensitivity: 'none' } as any);
} catch (error) {
  console.log(String(error));
}

// expect: base < = = = = = < > < < = = =
// expect: accent < = < = < < < > < < = = >
// expect: case < < = < = = < > < < = = =
// expect: variant < < < < < < < > < < = = >
// expect: numeric < < < < < < > < < < = = >
// expect: ignore < < < < < < < > = < = = >
// expect: [
// expect:   'img1.png',
// expect:   'img01.png',
// expect:   'img1.PNG',
// expect:   'IMG2.png',
// expect:   'img10.png',
// expect:   'img12.png'
// expect: ]
// expect: [
// expect:   'img01.png',
// expect:   'img1.png',
// expect:   'img1.PNG',
// expect:   'img10.png',
// expect:   'img12.png',
// expect:   'IMG2.png'
// expect: ] [
// expect:   'IMG2.png',
// expect:   'img01.png',
// expect:   'img1.PNG',
// expect:   'img1.png',
// expect:   'img10.png',
// expect:   'img12.png'
// expect: ]
// expect: de ähnlich Apfel Äpfel Ofen Öl Oz Zebra
// expect: sv Apfel Ofen Oz Zebra ähnlich Äpfel Öl
// expect: en ähnlich Apfel Äpfel Ofen Öl Oz Zebra
// expect: de-u-co-phonebk ähnlich Äpfel Apfel Öl Ofen Oz Zebra
// expect: llama luz n nube ny ñandú oso | llama luz n ñandú nube ny oso
// expect: ı I i İ c d h ch
// expect: A2 a3 b1 B4
// expect: [ 'Élan', 'elan', 'ELÁN' ]
// expect: en sort variant true false
// expect: RangeError: Value none out of range for Intl.Collator options property sensitivity
