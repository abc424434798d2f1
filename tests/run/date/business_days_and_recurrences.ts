// Working days, weeks of the year and repeating dates, all in UTC.
const day = 86_400_000
const date = (text: string): Date => new Date(text + 'T00:00:00Z')
const text = (d: Date): string => d.toISOString().slice(0, 10)
const plus = (d: Date, days: number): Date => new Date(d.getTime() + days * day)

/** Easter by Gauss and his correctors. */
function easter(year: number): Date {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - (b >> 2) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * (c >> 2) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  return new Date(Date.UTC(year, month - 1, ((h + l - 7 * m + 114) % 31) + 1))
}

function holidays(year: number): Set<string> {
  const sunday = easter(year)
  return new Set([`${year}-01-01`, `${year}-05-01`, `${year}-12-25`, ...[-2, 1, 39, 50].map((n) => text(plus(sunday, n)))])
}

const isWorkday = (d: Date): boolean => ![0, 6].includes(d.getUTCDay()) && !holidays(d.getUTCFullYear()).has(text(d))

function addWorkdays(from: Date, count: number): Date {
  const step = Math.sign(count)
  let d = from
  for (let left = Math.abs(count); left > 0; ) {
    d = plus(d, step)
    if (isWorkday(d)) left--
  }
  return d
}

/** Year and week by ISO 8601: the week with the year's first Thursday is its first. */
function week(d: Date): string {
  const thursday = plus(d, 3 - ((d.getUTCDay() + 6) % 7))
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  return `${thursday.getUTCFullYear()}-W${String(Math.floor((thursday.getTime() - first) / day / 7) + 1).padStart(2, '0')}`
}

type Rule = { every: 'day' | 'week' | 'month' | 'year'; step?: number; count?: number; until?: string; on?: number[] }

function* occurrences(start: string, { every, step = 1, count = Infinity, until, on }: Rule): Generator<Date> {
  const first = date(start)
  const last = until ? date(until).getTime() : Infinity
  for (let i = 0, given = 0; given < count && i < 1000; i++) {
    let candidates: Date[]
    if (every === 'day') candidates = [plus(first, i * step)]
    else if (every === 'week') candidates = (on ?? [first.getUTCDay()]).map((n) => plus(first, i * step * 7 + ((n - first.getUTCDay() + 7) % 7)))
    else {
      const months = i * step * (every === 'year' ? 12 : 1)
      const d = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + months, first.getUTCDate()))
      candidates = d.getUTCDate() === first.getUTCDate() ? [d] : []
    }
    for (const d of candidates.sort((a, b) => +a - +b)) {
      if (+d > last) return
      if (given++ < count) yield d
    }
  }
}

console.log([1961, 1999, 2000, 2024, 2038, 2285].map((year) => text(easter(year))))
console.log(text(addWorkdays(date('2024-03-27'), 3)), text(addWorkdays(date('2024-12-31'), -6)), text(addWorkdays(date('2025-04-16'), 10)))
for (const d of ['2020-12-31', '2021-01-03', '2021-01-04', '2024-12-30', '2027-01-01', '2000-02-29']) console.log(d, week(date(d)), isWorkday(date(d)))
const rules: [string, Rule][] = [
  ['2024-01-31', { every: 'month', count: 5 }],
  ['2024-02-29', { every: 'year', count: 3 }],
  ['2024-05-06', { every: 'week', on: [5, 1, 3], until: '2024-05-20' }],
  ['2024-02-27', { every: 'day', step: 2, until: '2024-03-04' }],
  ['2023-11-15', { every: 'month', step: 3, count: 4 }],
]
for (const [start, rule] of rules) console.log(start, JSON.stringify(rule), [...occurrences(start, rule)].map(text).join(' '))
let workdays = 0
for (let d = date('2024-01-01'); d < date('2025-01-01'); d = plus(d, 1)) workdays += +isWorkday(d)
console.log(workdays, +date('1969-12-31') / day, text(new Date(-1)), new Date(8.64e15 + 1).getTime())

// expect: [
// expect:   '1961-04-02',
// expect:   '1999-04-04',
// expect:   '2000-04-23',
// expect:   '2024-03-31',
// expect:   '2038-04-25',
// expect:   '2285-03-22'
// expect: ]
// expect: 2024-04-03 2024-12-20 2025-05-05
// expect: 2020-12-31 2020-W53 true
// expect: 2021-01-03 2020-W53 false
// expect: 2021-01-04 2021-W01 true
// expect: 2024-12-30 2025-W01 true
// expect: 2027-01-01 2026-W53 false
// expect: 2000-02-29 2000-W09 true
// expect: 2024-01-31 {"every":"month","count":5} 2024-01-31 2024-03-31 2024-05-31 2024-07-31 2024-08-31
// expect: 2024-02-29 {"every":"year","count":3} 2024-02-29 2028-02-29 2032-02-29
// expect: 2024-05-06 {"every":"week","on":[5,1,3],"until":"2024-05-20"} 2024-05-06 2024-05-08 2024-05-10 2024-05-13 2024-05-15 2024-05-17 2024-05-20
// expect: 2024-02-27 {"every":"day","step":2,"until":"2024-03-04"} 2024-02-27 2024-02-29 2024-03-02 2024-03-04
// expect: 2023-11-15 {"every":"month","step":3,"count":4} 2023-11-15 2024-02-15 2024-05-15 2024-08-15
// expect: 255 -1 1969-12-31 NaN
