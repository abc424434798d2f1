const l = new Intl.Locale('zh-Hans-CN', { calendar: 'chinese', numeric: true, hourCycle: 'h12', caseFirst: 'upper', numberingSystem: 'latn' });
console.log(l.toString(), l.baseName, l.language, l.script, l.region, l.calendar, l.numeric, l.hourCycle, l.caseFirst, l.numberingSystem, l.collation);
console.log(new Intl.Locale('en').maximize().toString(), new Intl.Locale('en-Latn-US').minimize().toString(), new Intl.Locale('zh').maximize().baseName);
console.log(new Intl.Locale('en-US-u-ca-buddhist-kn', { calendar: 'gregory', language: 'fr' }).toString(), new Intl.Locale('ja-Jpan-JP-u-ca-japanese-hc-h12').maximize().toString());
console.log(new Intl.Locale(new Intl.Locale('de-AT'), { region: 'CH' }).toString(), new Intl.Locale('en', { numeric: false }).toString(), new Intl.Locale('en').numeric);
try { new Intl.Locale('x1y2z3a4b'); } catch (e) { console.log((e as Error).name); }
try { new Intl.Locale('en', { hourCycle: 'h99' as any }); } catch (e) { console.log((e as Error).name); }
try { new Intl.Locale(5 as any); } catch (e) { console.log((e as Error).name); }
const show = (locale: string, options?: Intl.DateTimeFormatOptions): void => console.log(JSON.stringify(new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).resolvedOptions()));
show('en-US');
show('en-US', { hour: 'numeric', minute: 'numeric' });
show('de-DE', { hour: 'numeric', minute: '2-digit', second: '2-digit' });
show('en-GB', { dateStyle: 'full', timeStyle: 'short' });
show('en-US', { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' });
show('ja-JP', { month: '2-digit', day: '2-digit' });

// expect: zh-Hans-CN-u-ca-chinese-hc-h12-kf-upper-kn-nu-latn zh-Hans-CN zh Hans CN chinese true h12 upper latn undefined
// expect: en-Latn-US en zh-Hans-CN
// expect: fr-US-u-ca-gregory-kn ja-Jpan-JP-u-ca-japanese-hc-h12
// expect: de-CH en-u-kn-false false
// expect: RangeError
// expect: RangeError
// expect: TypeError
// expect: {"locale":"en-US","calendar":"gregory","numberingSystem":"latn","timeZone":"UTC","year":"numeric","month":"numeric","day":"numeric"}
// expect: {"locale":"en-US","calendar":"gregory","numberingSystem":"latn","timeZone":"UTC","hourCycle":"h12","hour12":true,"hour":"numeric","minute":"2-digit"}
// expect: {"locale":"de-DE","calendar":"gregory","numberingSystem":"latn","timeZone":"UTC","hourCycle":"h23","hour12":false,"hour":"numeric","minute":"2-digit","second":"2-digit"}
// expect: {"locale":"en-GB","calendar":"gregory","numberingSystem":"latn","timeZone":"UTC","hourCycle":"h23","hour12":false,"dateStyle":"full","timeStyle":"short"}
// expect: {"locale":"en-US","calendar":"gregory","numberingSystem":"latn","timeZone":"UTC","weekday":"long","year":"numeric","month":"long","day":"numeric"}
// expect: {"locale":"ja-JP","calendar":"gregory","numberingSystem":"latn","timeZone":"UTC","month":"2-digit","day":"2-digit"}
