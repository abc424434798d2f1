const date = /(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})/u
const m = date.exec('on 2024-03-15')
console.log(m)
if (m !== null && m.groups !== undefined) {
  const groups = m.groups
  console.log(groups.year, groups['month'], groups.day, Object.keys(groups))
}
console.log('2024-03-15'.replace(date, '$<day>.$<month>.$<year>$<none>'))
console.log('2024-03-15 2025-01-02'.replace(/(?<y>\d+)-(?<m>\d+)-(?<d>\d+)/g, '$<d>/$<m>/$<y>'))
console.log(/(?<a>x)|(?<b>y)/.exec('y'))
console.log(/(?<quote>['"]).*?\k<quote>/.exec(`say "it's" now`))
console.log(/\k<later>(?<later>z)/.exec('z'))
console.log(/(?<$dollar_1>a)(?<ünï>b)/.exec('ab'))
console.log(new RegExp('(?<\\u0061b>x)').exec('x'))
console.log(new RegExp('(?<first>\\w)(?<second>\\w)').exec('xy'))
for (const each of 'k1=v1&k2=v2'.matchAll(/(?<key>[^&=]+)=(?<value>[^&]*)/g)) {
  if (each.groups !== undefined) console.log(each.groups.key, '->', each.groups.value)
}
console.log('John Smith'.replace(/(?<first>\w+) (?<last>\w+)/, (...args: any[]): string => JSON.stringify(args[args.length - 1])))

// expect: [
// expect:   '2024-03-15',
// expect:   '2024',
// expect:   '03',
// expect:   '15',
// expect:   index: 3,
// expect:   input: 'on 2024-03-15',
// expect:   groups: [Object: null prototype] { year: '2024', month: '03', day: '15' }
// expect: ]
// expect: 2024 03 15 [ 'year', 'month', 'day' ]
// expect: 15.03.2024
// expect: 15/03/2024 02/01/2025
// expect: [
// expect:   'y',
// expect:   undefined,
// expect:   'y',
// expect:   index: 0,
// expect:   input: 'y',
// expect:   groups: [Object: null prototype] { a: undefined, b: 'y' }
// expect: ]
// expect: [
// expect:   `"it's"`,
// expect:   '"',
// expect:   index: 4,
// expect:   input: `say "it's" now`,
// expect:   groups: [Object: null prototype] { quote: '"' }
// expect: ]
// expect: [
// expect:   'z',
// expect:   'z',
// expect:   index: 0,
// expect:   input: 'z',
// expect:   groups: [Object: null prototype] { later: 'z' }
// expect: ]
// expect: [
// expect:   'ab',
// expect:   'a',
// expect:   'b',
// expect:   index: 0,
// expect:   input: 'ab',
// expect:   groups: [Object: null prototype] { '$dollar_1': 'a', 'ünï': 'b' }
// expect: ]
// expect: [
// expect:   'x',
// expect:   'x',
// expect:   index: 0,
// expect:   input: 'x',
// expect:   groups: [Object: null prototype] { ab: 'x' }
// expect: ]
// expect: [
// expect:   'xy',
// expect:   'x',
// expect:   'y',
// expect:   index: 0,
// expect:   input: 'xy',
// expect:   groups: [Object: null prototype] { first: 'x', second: 'y' }
// expect: ]
// expect: k1 -> v1
// expect: k2 -> v2
// expect: {"first":"John","last":"Smith"}
