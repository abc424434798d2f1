// Cardinals and ordinals, fractions, and messages chosen by them.
const numbers = [0, 1, 2, 3, 5, 10, 11, 12, 13, 21, 22, 23, 100, 101, 102, 1.5, 0.5, -1, 1000000];
for (const locale of ['en', 'fr', 'ru', 'pl', 'ar', 'cs', 'lt', 'ja', 'cy', 'ga']) {
  const cardinal = new Intl.PluralRules(locale);
  console.log(locale, numbers.map(n => cardinal.select(n)[0]).join(''));
}
for (const locale of ['en', 'it', 'sv', 'fr', 'cy']) {
  const ordinal = new Intl.PluralRules(locale, { type: 'ordinal' });
  console.log(locale, numbers.filter(Number.isInteger).map(n => ordinal.select(n)).join(' '));
}
const endings = new Map([['one', 'st'], ['two', 'nd'], ['few', 'rd'], ['other', 'th']]);
const ordinals = new Intl.PluralRules('en-US', { type: 'ordinal' });
console.log([1, 2, 3, 4, 11, 12, 13, 21, 42, 53, 101, 111].map(n => `${n}${endings.get(ordinals.select(n))}`).join(' '));
const forms: Record<string, string> = { one: 'файл', few: 'файла', many: 'файлов', other: 'файла' };
const russian = new Intl.PluralRules('ru');
console.log([1, 2, 5, 11, 21, 25, 1.5].map(n => `${n} ${forms[russian.select(n)]}`).join(', '));
// The digits that are shown decide: 1.0 is no longer one.
console.log(new Intl.PluralRules('en', { minimumFractionDigits: 1 }).select(1), new Intl.PluralRules('en').select(1), new Intl.PluralRules('en', { maximumFractionDigits: 0 }).select(1.2));
console.log(new Intl.PluralRules('fr').select(0), new Intl.PluralRules('fr').select(1.9), new Intl.PluralRules('en').select(NaN), new Intl.PluralRules('en').select(Infinity));
try {
  new Intl.PluralRules('en', { type: 'nominal' } as any);
} catch (error) {
  console.log(String(error));
}

// expect: en ooooooooooooooooooo
// expect: fr oooooooooooooooooom
// expect: ru moffmmmmmoffmofooom
// expect: pl moffmmmmmmffmmfooom
// expect: ar zotfffmmmmmmooooooo
// expect: cs ooffooooooooooommoo
// expect: lt oofffoooooffoofmmoo
// expect: ja ooooooooooooooooooo
// expect: cy zotfooooooooooooooo
// expect: ga ootffmooooooooooooo
// expect: en other one two few other other other other other one two few other one two one other
// expect: it other other other other other other many other other other other other other other other other other
// expect: sv other one one other other other other other other one one other other one one one other
// expect: fr other one other other other other other other other other other other other other other one other
// expect: cy zero one two few many other other other other other other other other other other one other
// expect: 1st 2nd 3rd 4th 11th 12th 13th 21st 42nd 53rd 101st 111th
// expect: 1 файл, 2 файла, 5 файлов, 11 файлов, 21 файл, 25 файлов, 1.5 файла
// expect: other one one
// expect: one one other other
// expect: RangeError: Value nominal out of range for Intl.PluralRules options property type
