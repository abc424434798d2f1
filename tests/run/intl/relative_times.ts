// Every unit, both signs, the words that replace numbers, and numbers that are no integers.
const units: Intl.RelativeTimeFormatUnit[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'];
const always = new Intl.RelativeTimeFormat('en');
const auto = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
for (const unit of units) {
  console.log(unit, [-2, -1, 0, 1, 10].map(n => always.format(n, unit)).join(' | '));
  console.log(unit, [-2, -1, -0, 0, 1, 2].map(n => auto.format(n, unit)).join(' | '));
}
console.log(always.format(1.5, 'hours'), '|', always.format(-1000, 'days'), '|', always.format(1e6, 'years'), '|', always.format(-0, 'day'));
for (const style of ['long', 'short', 'narrow'] as const) {
  console.log(style, new Intl.RelativeTimeFormat('en', { style }).format(-3, 'quarter'), '|', new Intl.RelativeTimeFormat('de', { style }).format(5, 'minute'));
}
for (const locale of ['fr', 'es', 'ru', 'ja', 'it', 'pl']) {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  console.log(locale, format.format(-1, 'day'), '|', format.format(2, 'day'), '|', format.format(5, 'week'), '|', format.format(0, 'year'));
}
function ago(ms: number): string {
  const steps: [Intl.RelativeTimeFormatUnit, number][] = [['year', 31536e6], ['month', 2592e6], ['day', 864e5], ['hour', 36e5], ['minute', 6e4], ['second', 1e3]];
  for (const [unit, size] of steps) {
    if (Math.abs(ms) >= size) return auto.format(Math.trunc(ms / size), unit);
  }
  return auto.format(0, 'second');
}
console.log([-1, -1500, -60000, 36e5, -864e5, 2 * 864e5, -2592e6 * 3, 31536e6].map(ago));
for (const attempt of [() => always.format(1, 'eon' as any), () => always.format(Infinity, 'day'), () => always.format(NaN, 'day'), () => new Intl.RelativeTimeFormat('en', { style: 'tiny' } as any)]) {
  try {
    console.log(attempt());
  } catch (error) {
    console.log(String(error));
  }
}

// expect: second 2 seconds ago | 1 second ago | in 0 seconds | in 1 second | in 10 seconds
// expect: second 2 seconds ago | 1 second ago | now | now | in 1 second | in 2 seconds
// expect: minute 2 minutes ago | 1 minute ago | in 0 minutes | in 1 minute | in 10 minutes
// expect: minute 2 minutes ago | 1 minute ago | this minute | this minute | in 1 minute | in 2 minutes
// expect: hour 2 hours ago | 1 hour ago | in 0 hours | in 1 hour | in 10 hours
// expect: hour 2 hours ago | 1 hour ago | this hour | this hour | in 1 hour | in 2 hours
// expect: day 2 days ago | 1 day ago | in 0 days | in 1 day | in 10 days
// expect: day 2 days ago | yesterday | today | today | tomorrow | in 2 days
// expect: week 2 weeks ago | 1 week ago | in 0 weeks | in 1 week | in 10 weeks
// expect: week 2 weeks ago | last week | this week | this week | next week | in 2 weeks
// expect: month 2 months ago | 1 month ago | in 0 months | in 1 month | in 10 months
// expect: month 2 months ago | last month | this month | this month | next month | in 2 months
// expect: quarter 2 quarters ago | 1 quarter ago | in 0 quarters | in 1 quarter | in 10 quarters
// expect: quarter 2 quarters ago | last quarter | this quarter | this quarter | next quarter | in 2 quarters
// expect: year 2 years ago | 1 year ago | in 0 years | in 1 year | in 10 years
// expect: year 2 years ago | last year | this year | this year | next year | in 2 years
// expect: in 1.5 hours | 1,000 days ago | in 1,000,000 years | 0 days ago
// expect: long 3 quarters ago | in 5 Minuten
// expect: short 3 qtrs. ago | in 5 Min.
// expect: narrow 3q ago | in 5 m
// expect: fr hier | après-demain | dans 5 semaines | cette année
// expect: es ayer | pasado mañana | dentro de 5 semanas | este año
// expect: ru вчера | послезавтра | через 5 недель | в этом году
// expect: ja 昨日 | 明後日 | 5 週間後 | 今年
// expect: it ieri | dopodomani | tra 5 settimane | quest’anno
// expect: pl wczoraj | pojutrze | za 5 tygodni | w tym roku
// expect: [
// expect:   'now',
// expect:   '1 second ago',
// expect:   '1 minute ago',
// expect:   'in 1 hour',
// expect:   'yesterday',
// expect:   'in 2 days',
// expect:   '3 months ago',
// expect:   'next year'
// expect: ]
// expect: RangeError: Invalid unit argument for Intl.RelativeTimeFormat.prototype.format() 'eon'
// expect: RangeError: Value need to be finite number for Intl.RelativeTimeFormat.prototype.format()
// expect: RangeError: Value need to be finite number for Intl.RelativeTimeFormat.prototype.format()
// expect: RangeError: Value tiny out of range for Intl.RelativeTimeFormat options property style
