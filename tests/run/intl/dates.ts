const d = new Date(Date.UTC(2024, 1, 29, 13, 5, 6));
const timeZone = 'UTC';
console.log(d.toLocaleString('en-US', { timeZone }), '|', d.toLocaleDateString('en-US', { timeZone }), '|', d.toLocaleTimeString('en-US', { timeZone }));
console.log(d.toLocaleDateString('de-DE', { timeZone, weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' }), '|', d.toLocaleTimeString('en-US', { timeZone, hour: '2-digit', minute: '2-digit' }));
console.log(d.toLocaleTimeString('de-DE', { timeZone }), '|', d.toLocaleDateString('en-GB', { timeZone }), '|', d.toLocaleDateString('ja-JP', { timeZone }), '|', d.toLocaleString('zh-CN', { timeZone, hour12: false }));
console.log(d.toLocaleString('en-US', { timeZone: 'America/New_York', timeZoneName: 'short' }), '|', d.toLocaleDateString('en-US', { timeZone, month: 'short', day: 'numeric' }));
const show = (options: Intl.DateTimeFormatOptions, locale: string = 'en-US') => console.log(JSON.stringify(options), new Intl.DateTimeFormat(locale, options).format(d));
show({ dateStyle: 'full', timeStyle: 'long', timeZone: 'Asia/Tokyo' });
show({ dateStyle: 'medium', timeZone });
show({ timeStyle: 'short', timeZone });
show({ year: '2-digit', month: 'short', day: '2-digit', timeZone });
show({ month: 'long', timeZone }, 'fr');
show({ hour: 'numeric', hourCycle: 'h23', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3, timeZone });
show({ era: 'short', timeZone });
show({ weekday: 'short', timeZone });
show({ hour: 'numeric', timeZone });
show({ minute: '2-digit', second: '2-digit', timeZone });
console.log(new Intl.DateTimeFormat('en-US', { timeZone: 'Europe/Berlin' }).resolvedOptions().timeZone, new Date(NaN).toLocaleString(), new Date(0).toLocaleDateString(undefined, { timeZone }));
// Without a locale in the system's zone.
const local = new Date(2021, 10, 5, 15, 4, 9);
console.log(local.toLocaleString(), local.toLocaleDateString(), local.toLocaleTimeString(), new Date(2021, 0, 1, 0, 5).toLocaleTimeString());
try {
  console.log(new Intl.DateTimeFormat('en', { timeZone: 'No/Where' }));
} catch (error) {
  console.log(String(error));
}

// expect: 2/29/2024, 1:05:06 PM | 2/29/2024 | 1:05:06 PM
// expect: Donnerstag, 29. Februar 2024 | 01:05 PM
// expect: 13:05:06 | 29/02/2024 | 2024/2/29 | 2024/2/29 13:05:06
// expect: 2/29/2024, 8:05:06 AM EST | Feb 29
// expect: {"dateStyle":"full","timeStyle":"long","timeZone":"Asia/Tokyo"} Thursday, February 29, 2024 at 10:05:06 PM GMT+9
// expect: {"dateStyle":"medium","timeZone":"UTC"} Feb 29, 2024
// expect: {"timeStyle":"short","timeZone":"UTC"} 1:05 PM
// expect: {"year":"2-digit","month":"short","day":"2-digit","timeZone":"UTC"} Feb 29, 24
// expect: {"month":"long","timeZone":"UTC"} février
// expect: {"hour":"numeric","hourCycle":"h23","minute":"2-digit","second":"2-digit","fractionalSecondDigits":3,"timeZone":"UTC"} 13:05:06.000
// expect: {"era":"short","timeZone":"UTC"} 2/29/2024 AD
// expect: {"weekday":"short","timeZone":"UTC"} Thu
// expect: {"hour":"numeric","timeZone":"UTC"} 1 PM
// expect: {"minute":"2-digit","second":"2-digit","timeZone":"UTC"} 05:06
// expect: Europe/Berlin Invalid Date 1/1/1970
// expect: 11/5/2021, 3:04:09 PM 11/5/2021 3:04:09 PM 12:05:00 AM
// expect: RangeError: Invalid time zone specified: No/Where
