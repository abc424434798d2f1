const d = new Date(Date.UTC(2024, 4, 6, 15, 4, 5, 678));
console.log(new Intl.DateTimeFormat('en-US', { timeZone: 'UTC' }).formatToParts(d));
console.log(new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', dateStyle: 'full', timeStyle: 'long' }).formatToParts(d));
console.log(new Intl.DateTimeFormat('de-DE', { timeZone: 'UTC', dateStyle: 'medium', timeStyle: 'short' }).formatToParts(d));
console.log(new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', hour: 'numeric', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3, hour12: true } as any).formatToParts(d));
console.log(new Intl.DateTimeFormat('zh-CN', { timeZone: 'UTC', weekday: 'long', era: 'short', year: 'numeric', month: 'long', day: 'numeric' }).formatToParts(d));
console.log(new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', hour: 'numeric', dayPeriod: 'short' } as any).formatToParts(d));
const lf = new Intl.ListFormat('en', { type: 'conjunction' });
console.log(lf.format(['a', 'b', 'c']), lf.formatToParts(['a', 'b', 'c']), lf.formatToParts(['x']), lf.formatToParts([]));
console.log(new Intl.ListFormat('de', { type: 'disjunction' }).formatToParts(['a', 'b']));
const rf = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
console.log(rf.format(-1, 'day'), rf.formatToParts(-1, 'day'), rf.formatToParts(-1234.5, 'days'), rf.formatToParts(2, 'month'));
console.log(new Intl.RelativeTimeFormat('de').formatToParts(3, 'hour'));
console.log(new Intl.ListFormat('en').formatToParts(['a', 'and', 'n']), new Intl.ListFormat('es').formatToParts(['a', 'isla']));

// expect: [
// expect:   { type: 'month', value: '5' },
// expect:   { type: 'literal', value: '/' },
// expect:   { type: 'day', value: '6' },
// expect:   { type: 'literal', value: '/' },
// expect:   { type: 'year', value: '2024' }
// expect: ]
// expect: [
// expect:   { type: 'weekday', value: 'Monday' },
// expect:   { type: 'literal', value: ', ' },
// expect:   { type: 'month', value: 'May' },
// expect:   { type: 'literal', value: ' ' },
// expect:   { type: 'day', value: '6' },
// expect:   { type: 'literal', value: ', ' },
// expect:   { type: 'year', value: '2024' },
// expect:   { type: 'literal', value: ' at ' },
// expect:   { type: 'hour', value: '3' },
// expect:   { type: 'literal', value: ':' },
// expect:   { type: 'minute', value: '04' },
// expect:   { type: 'literal', value: ':' },
// expect:   { type: 'second', value: '05' },
// expect:   { type: 'literal', value: ' ' },
// expect:   { type: 'dayPeriod', value: 'PM' },
// expect:   { type: 'literal', value: ' ' },
// expect:   { type: 'timeZoneName', value: 'UTC' }
// expect: ]
// expect: [
// expect:   { type: 'day', value: '06' },
// expect:   { type: 'literal', value: '.' },
// expect:   { type: 'month', value: '05' },
// expect:   { type: 'literal', value: '.' },
// expect:   { type: 'year', value: '2024' },
// expect:   { type: 'literal', value: ', ' },
// expect:   { type: 'hour', value: '15' },
// expect:   { type: 'literal', value: ':' },
// expect:   { type: 'minute', value: '04' }
// expect: ]
// expect: [
// expect:   { type: 'hour', value: '3' },
// expect:   { type: 'literal', value: ':' },
// expect:   { type: 'minute', value: '04' },
// expect:   { type: 'literal', value: ':' },
// expect:   { type: 'second', value: '05' },
// expect:   { type: 'literal', value: '.' },
// expect:   { type: 'fractionalSecond', value: '678' },
// expect:   { type: 'literal', value: ' ' },
// expect:   { type: 'dayPeriod', value: 'PM' }
// expect: ]
// expect: [
// expect:   { type: 'era', value: '公元' },
// expect:   { type: 'year', value: '2024' },
// expect:   { type: 'literal', value: '年' },
// expect:   { type: 'month', value: '5' },
// expect:   { type: 'literal', value: '月' },
// expect:   { type: 'day', value: '6' },
// expect:   { type: 'literal', value: '日' },
// expect:   { type: 'weekday', value: '星期一' }
// expect: ]
// expect: [
// expect:   { type: 'hour', value: '3' },
// expect:   { type: 'literal', value: ' ' },
// expect:   { type: 'dayPeriod', value: 'in the afternoon' }
// expect: ]
// expect: a, b, and c [
// expect:   { type: 'element', value: 'a' },
// expect:   { type: 'literal', value: ', ' },
// expect:   { type: 'element', value: 'b' },
// expect:   { type: 'literal', value: ', and ' },
// expect:   { type: 'element', value: 'c' }
// expect: ] [ { type: 'element', value: 'x' } ] []
// expect: [
// expect:   { type: 'element', value: 'a' },
// expect:   { type: 'literal', value: ' oder ' },
// expect:   { type: 'element', value: 'b' }
// expect: ]
// expect: yesterday [ { type: 'literal', value: 'yesterday' } ] [
// expect:   { type: 'integer', value: '1', unit: 'day' },
// expect:   { type: 'group', value: ',', unit: 'day' },
// expect:   { type: 'integer', value: '234', unit: 'day' },
// expect:   { type: 'decimal', value: '.', unit: 'day' },
// expect:   { type: 'fraction', value: '5', unit: 'day' },
// expect:   { type: 'literal', value: ' days ago' }
// expect: ] [
// expect:   { type: 'literal', value: 'in ' },
// expect:   { type: 'integer', value: '2', unit: 'month' },
// expect:   { type: 'literal', value: ' months' }
// expect: ]
// expect: [
// expect:   { type: 'literal', value: 'in ' },
// expect:   { type: 'integer', value: '3', unit: 'hour' },
// expect:   { type: 'literal', value: ' Stunden' }
// expect: ]
// expect: [
// expect:   { type: 'element', value: 'a' },
// expect:   { type: 'literal', value: ', ' },
// expect:   { type: 'element', value: 'and' },
// expect:   { type: 'literal', value: ', and ' },
// expect:   { type: 'element', value: 'n' }
// expect: ] [
// expect:   { type: 'element', value: 'a' },
// expect:   { type: 'literal', value: ' e ' },
// expect:   { type: 'element', value: 'isla' }
// expect: ]
