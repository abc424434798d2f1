// One instant in many zones and styles; days that summer time makes shorter and longer.
const instant = new Date(Date.UTC(2024, 11, 31, 23, 30, 5, 7));
for (const timeZone of ['UTC', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Auckland', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Kiritimati']) {
  const date = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  console.log(timeZone, date.format(instant), new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'long' }).format(instant));
}
for (const dateStyle of ['full', 'long', 'medium', 'short'] as const) {
  console.log(dateStyle, ['en-US', 'en-GB', 'de', 'fr', 'es', 'ko', 'sv'].map(l => new Intl.DateTimeFormat(l, { dateStyle, timeZone: 'UTC' }).format(instant)).join(' | '));
}
for (const timeStyle of ['full', 'long', 'medium', 'short'] as const) {
  console.log(timeStyle, ['en-GB', 'de', 'fr', 'sv'].map(l => new Intl.DateTimeFormat(l, { timeStyle, timeZone: 'Europe/Berlin' }).format(instant)).join(' | '));
}
const narrow = (options: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options }).format(instant);
console.log(narrow({ weekday: 'narrow' }), narrow({ month: 'narrow' }), narrow({ month: '2-digit' }), narrow({ year: '2-digit' }), narrow({ hour: '2-digit' }), narrow({ minute: 'numeric' }));
console.log(narrow({ hour: 'numeric', minute: 'numeric', hour12: true }), '|', narrow({ weekday: 'long', day: 'numeric' }), '|', narrow({ month: 'long', year: 'numeric' }), '|', narrow({ dayPeriod: 'short', hour: 'numeric', hour12: true } as any));
// Midnight by four clocks.
const midnight = Date.UTC(2024, 0, 1, 0, 0, 0);
for (const hourCycle of ['h11', 'h12', 'h23', 'h24'] as const) {
  console.log(hourCycle, new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', hour: 'numeric', minute: '2-digit', hourCycle }).format(midnight), '|', new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', hour: 'numeric', minute: '2-digit', hourCycle }).format(midnight + 12 * 36e5));
}
// New York goes over on 10 March and 3 November 2024.
const clock = new Intl.DateTimeFormat('en-US', { timeZone: 'America/New_York', hour: 'numeric', minute: '2-digit', timeZoneName: 'short' });
for (const start of [Date.UTC(2024, 2, 10, 5, 30), Date.UTC(2024, 10, 3, 4, 30)]) {
  console.log([0, 1, 2, 3].map(h => clock.format(start + h * 36e5)).join(', '));
}
// Years before our era, before 1970, and far ahead.
const years = [Date.UTC(-1, 5, 1), new Date('0044-03-15T12:00:00Z').getTime(), Date.UTC(1582, 9, 4), Date.UTC(1900, 1, 28), Date.UTC(9999, 11, 31), 8.64e15];
console.log(years.map(y => new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', year: 'numeric', month: 'short', day: 'numeric', era: 'short' }).format(y)).join(' | '));
for (const attempt of [() => new Intl.DateTimeFormat('en').format(NaN), () => new Intl.DateTimeFormat('en', { month: 'tiny' } as any), () => new Intl.DateTimeFormat('en', { dateStyle: 'short', year: 'numeric' }), () => instant.toLocaleDateString('en', { timeStyle: 'short' })]) {
  try {
    console.log(attempt());
  } catch (error) {
    console.log(String(error));
  }
}

// expect: UTC 31/12/2024, 23:30:05 12/31/2024, Coordinated Universal Time
// expect: America/Los_Angeles 31/12/2024, 15:30:05 12/31/2024, Pacific Standard Time
// expect: Asia/Kolkata 01/01/2025, 05:00:05 1/1/2025, India Standard Time
// expect: Pacific/Auckland 01/01/2025, 12:30:05 1/1/2025, New Zealand Daylight Time
// expect: Asia/Kathmandu 01/01/2025, 05:15:05 1/1/2025, Nepal Time
// expect: America/St_Johns 31/12/2024, 20:00:05 12/31/2024, Newfoundland Standard Time
// expect: Pacific/Kiritimati 01/01/2025, 13:30:05 1/1/2025, Line Islands Time
// expect: full Tuesday, December 31, 2024 | Tuesday, 31 December 2024 | Dienstag, 31. Dezember 2024 | mardi 31 décembre 2024 | martes, 31 de diciembre de 2024 | 2024년 12월 31일 화요일 | tisdag 31 december 2024
// expect: long December 31, 2024 | 31 December 2024 | 31. Dezember 2024 | 31 décembre 2024 | 31 de diciembre de 2024 | 2024년 12월 31일 | 31 december 2024
// expect: medium Dec 31, 2024 | 31 Dec 2024 | 31.12.2024 | 31 déc. 2024 | 31 dic 2024 | 2024. 12. 31. | 31 dec. 2024
// expect: short 12/31/24 | 31/12/2024 | 31.12.24 | 31/12/2024 | 31/12/24 | 24. 12. 31. | 2024-12-31
// expect: full 00:30:05 Central European Standard Time | 00:30:05 Mitteleuropäische Normalzeit | 00:30:05 heure normale d’Europe centrale | 00:30:05 centraleuropeisk normaltid
// expect: long 00:30:05 CET | 00:30:05 MEZ | 00:30:05 UTC+1 | 00:30:05 CET
// expect: medium 00:30:05 | 00:30:05 | 00:30:05 | 00:30:05
// expect: short 00:30 | 00:30 | 00:30 | 00:30
// expect: T D 12 24 23 30
// expect: 11:30 pm | Tuesday 31 | December 2024 | 11 at night
// expect: h11 0:00 am | 0:00 pm
// expect: h12 12:00 am | 12:00 pm
// expect: h23 0:00 | 12:00
// expect: h24 24:00 | 12:00
// expect: 12:30 AM EST, 1:30 AM EST, 3:30 AM EDT, 4:30 AM EDT
// expect: 12:30 AM EDT, 1:30 AM EDT, 1:30 AM EST, 2:30 AM EST
// expect: Jun 1, 2 BC | Mar 15, 44 AD | Oct 4, 1582 AD | Feb 28, 1900 AD | Dec 31, 9999 AD | Sep 13, 275760 AD
// expect: RangeError: Invalid time value
// expect: RangeError: Value tiny out of range for Intl.DateTimeFormat options property month
// expect: TypeError: Can't set option year when dateStyle is used
// expect: TypeError: Invalid option : timeStyle
