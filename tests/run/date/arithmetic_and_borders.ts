// Dates made from parts that overflow, calendars across leap years and centuries, differences, the ends of time, and what is no date.
// @ts-nocheck
const iso = (d: Date): string => isNaN(d.getTime()) ? 'invalid' : d.toISOString();
const utc = (...p: number[]): string => iso(new Date((Date.UTC as any)(...p)));
console.log(utc(2024, 1, 30), utc(2023, 12), utc(2023, -1), utc(2024, 0, 0), utc(2024, 0, 1, 25), utc(2024, 0, 1, 0, -1), utc(2024, 0, 1, 0, 0, 86400), utc(99, 0), utc(100, 0), utc(-1, 0), utc(2024), utc());
console.log(utc(2024.9, 1.9, 1.9), utc(NaN), utc(2024, NaN), utc(275760, 8, 13), utc(275760, 8, 13, 0, 0, 0, 1), utc(-271821, 3, 20), utc(1970, 0, 1, 0, 0, 0, 0.9), utc(1970, 0, 1, 0, 0, 0, -0.9));
const leap = (y: number): boolean => new Date(Date.UTC(y, 1, 29)).getUTCMonth() === 1;
console.log([1900, 2000, 2023, 2024, 2100, 2400, 0, 4, -4].map(y => { const d = new Date(0); d.setUTCFullYear(y, 1, 29); return d.getUTCMonth() === 1; }).join(), [2000, 2100].map(leap));
const daysIn = (y: number, m: number): number => new Date(Date.UTC(y, m + 1, 0)).getUTCDate();
console.log(Array.from({ length: 12 }, (_, m) => daysIn(2024, m)).join(), daysIn(2023, 1), daysIn(2100, 1));
function addMonths(d: Date, n: number): Date {
  const r = new Date(d);
  const day = r.getUTCDate();
  r.setUTCDate(1);
  r.setUTCMonth(r.getUTCMonth() + n);
  r.setUTCDate(Math.min(day, daysIn(r.getUTCFullYear(), r.getUTCMonth())));
  return r;
}
const end = new Date(Date.UTC(2024, 0, 31, 12));
console.log([1, 2, 3, 12, 13, -1, -2, -11, 25].map(n => iso(addMonths(end, n)).slice(0, 10)).join(' '));
const week = (d: Date): string => {
  const t = new Date(Date.UTC(d.getUTCFullYear(), d.getUTCMonth(), d.getUTCDate()));
  t.setUTCDate(t.getUTCDate() + 4 - (t.getUTCDay() || 7));
  return `${t.getUTCFullYear()}-W${Math.ceil(((t.getTime() - Date.UTC(t.getUTCFullYear(), 0, 1)) / 864e5 + 1) / 7)}`;
};
console.log(['2020-12-31', '2021-01-03', '2021-01-04', '2024-12-30', '2016-01-01', '1999-12-31'].map(s => week(new Date(s))).join(' '));
const a = new Date('2024-03-01T00:00:00Z'), b = new Date('2023-03-01T00:00:00Z');
console.log((+a - +b) / 864e5, (a as any) - (b as any), a > b, a >= b, (a as any) == a.getTime(), Math.max(+a, +b) === +a, typeof ((a as any) + 1), [a, b].sort((x, y) => +x - +y).map(iso).join());
const d = new Date(Date.UTC(2024, 0, 31));
console.log(d.setUTCMonth(1), iso(d), d.setUTCDate(0), iso(d), d.setUTCHours(-1, 70, 61, 1001), iso(d), d.setUTCFullYear(2023, 13, 32), iso(d), d.setUTCMilliseconds(-1), iso(d));
const bad = new Date(NaN);
console.log(bad.getTime(), bad.getUTCDay(), bad.setUTCMonth(1), bad.setUTCDate(1), String(bad), bad.toJSON(), JSON.stringify({ bad }), iso(bad), bad.setUTCFullYear(2024), iso(bad), bad.setTime(8.64e15 + 1), bad.setTime(-8.64e15), iso(bad));
console.log(new Date(2e15 + 0.9).getTime(), Object.is(new Date(-0).getTime(), 0), new Date('5' as any).getTime() === new Date(5).getTime(), new Date(true as any).getTime(), new Date(null as any).getTime(), new Date(undefined as any).getTime(), new Date([2020] as any).getTime(), new Date(new Date(7)).getTime());
console.log(new Date(0).getYear?.(), Date.UTC(1970, 0), typeof Date(), a.valueOf() === a.getTime(), `${new Date(NaN)}`, a.toUTCString(), a.toISOString() === a.toJSON());
for (const y of [-1, 0, 99, 9999, 10000, -271821, 275760]) {
  const t = new Date(0);
  t.setUTCFullYear(y);
  console.log(y, iso(t), t.toUTCString(), t.getUTCFullYear(), t.getUTCDay());
}
for (const attempt of [() => bad.setTime(NaN) && bad.toISOString(), () => (bad.setTime(NaN), bad.toISOString()), () => new Date(Symbol.iterator as any)]) {
  try {
    console.log(attempt());
  } catch (error) {
    console.log(String(error));
  }
}

// expect: 2024-03-01T00:00:00.000Z 2024-01-01T00:00:00.000Z 2022-12-01T00:00:00.000Z 2023-12-31T00:00:00.000Z 2024-01-02T01:00:00.000Z 2023-12-31T23:59:00.000Z 2024-01-02T00:00:00.000Z 1999-01-01T00:00:00.000Z 0100-01-01T00:00:00.000Z -000001-01-01T00:00:00.000Z 2024-01-01T00:00:00.000Z invalid
// expect: 2024-02-01T00:00:00.000Z invalid invalid +275760-09-13T00:00:00.000Z invalid -271821-04-20T00:00:00.000Z 1970-01-01T00:00:00.000Z 1970-01-01T00:00:00.000Z
// expect: false,true,false,true,false,true,true,true,true [ true, false ]
// expect: 31,29,31,30,31,30,31,31,30,31,30,31 28 28
// expect: 2024-02-29 2024-03-31 2024-04-30 2025-01-31 2025-02-28 2023-12-31 2023-11-30 2023-02-28 2026-02-28
// expect: 2020-W53 2020-W53 2021-W1 2025-W1 2015-W53 1999-W52
// expect: 366 31622400000 true true false true string 2023-03-01T00:00:00.000Z,2024-03-01T00:00:00.000Z
// expect: 1709337600000 2024-03-02T00:00:00.000Z 1709164800000 2024-02-29T00:00:00.000Z 1709165462001 2024-02-29T00:11:02.001Z 1709424662001 2024-03-03T00:11:02.001Z 1709424661999 2024-03-03T00:11:01.999Z
// expect: NaN NaN NaN NaN Invalid Date null {"bad":null} invalid 1704067200000 2024-01-01T00:00:00.000Z NaN -8640000000000000 -271821-04-20T00:00:00.000Z
// expect: 2000000000000001 true false 1 0 NaN 1577836800000 7
// expect: 70 0 string true Invalid Date Fri, 01 Mar 2024 00:00:00 GMT true
// expect: -1 -000001-01-01T00:00:00.000Z Fri, 01 Jan -0001 00:00:00 GMT -1 5
// expect: 0 0000-01-01T00:00:00.000Z Sat, 01 Jan 0000 00:00:00 GMT 0 6
// expect: 99 0099-01-01T00:00:00.000Z Thu, 01 Jan 0099 00:00:00 GMT 99 4
// expect: 9999 9999-01-01T00:00:00.000Z Fri, 01 Jan 9999 00:00:00 GMT 9999 5
// expect: 10000 +010000-01-01T00:00:00.000Z Sat, 01 Jan 10000 00:00:00 GMT 10000 6
// expect: -271821 invalid Invalid Date NaN NaN
// expect: 275760 +275760-01-01T00:00:00.000Z Tue, 01 Jan 275760 00:00:00 GMT 275760 2
// expect: NaN
// expect: RangeError: Invalid time value
// expect: TypeError: Cannot convert a Symbol value to a number
