// resolvedOptions, supportedLocalesOf, canonical names, and locales taken apart.
// @ts-nocheck
const n = new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'eur' }).resolvedOptions();
console.log(n.locale, n.style, n.currency, n.minimumFractionDigits, n.maximumFractionDigits, n.numberingSystem, n.currencyDisplay, n.signDisplay, n.notation);
const d = new Intl.DateTimeFormat('en-US', { timeZone: 'Asia/Tokyo', hour: 'numeric' }).resolvedOptions();
console.log(d.locale, d.timeZone, d.calendar, d.numberingSystem);
const p = new Intl.PluralRules('ar').resolvedOptions();
console.log(p.locale, p.type, p.pluralCategories.length);
const r = new Intl.RelativeTimeFormat('fr', { numeric: 'auto', style: 'short' }).resolvedOptions();
console.log(r.locale, r.numeric, r.style);
const l = new Intl.ListFormat('en', { type: 'unit' }).resolvedOptions();
console.log(l.locale, l.type, l.style);
console.log(Intl.getCanonicalLocales('EN-us'), Intl.getCanonicalLocales(['zh-hant-tw', 'EN', 'en']), Intl.NumberFormat.supportedLocalesOf(['de', 'fr', 'en-GB']));
const locale = new Intl.Locale('sr-Latn-RS-u-ca-gregory-nu-latn-hc-h23');
console.log(locale.language, locale.script, locale.region, locale.calendar, locale.numberingSystem, locale.hourCycle, locale.baseName, locale.toString());
console.log(typeof Intl.DateTimeFormat, String(new Intl.Locale('fr-CA')));
console.log(Intl.NumberFormat('en').format(5), Intl.DateTimeFormat('en', { timeZone: 'UTC' }).format(0), new Intl.NumberFormat('en') instanceof Intl.NumberFormat);
for (const bad of ['', 'e', 'en_US', 'toolongname', null]) {
  try {
    console.log(bad, Intl.getCanonicalLocales(bad));
  } catch (error) {
    console.log(bad, error.name);
  }
}
console.log((1234.5).toLocaleString(undefined), (5).toLocaleString('en', undefined), [1.5, 'a', null, undefined, new Date(NaN)].toLocaleString(), 'İ'.toLocaleLowerCase('en').length, 'i'.toLocaleUpperCase(['tr', 'en']));

// expect: de-DE currency EUR 2 2 latn symbol auto standard
// expect: en-US Asia/Tokyo gregory latn
// expect: ar cardinal 6
// expect: fr auto short
// expect: en unit long
// expect: [ 'en-US' ] [ 'zh-Hant-TW', 'en' ] [ 'de', 'fr', 'en-GB' ]
// expect: sr Latn RS gregory latn h23 sr-Latn-RS sr-Latn-RS-u-ca-gregory-hc-h23-nu-latn
// expect: function fr-CA
// expect: 5 1/1/1970 true
// expect:  RangeError
// expect: e RangeError
// expect: en_US RangeError
// expect: toolongname RangeError
// expect: null TypeError
// expect: 1,234.5 5 1.5,a,,,Invalid Date 2 İ
