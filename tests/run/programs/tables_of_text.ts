// Tables from records: columns by type, alignment, widths of wide characters, CSV with quotes there and back.
type Cell = string | number | boolean | null | undefined | Date
type Row = { [column: string]: Cell }

const widthOf = (text: string): number => [...text].reduce((sum, letter) => sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uff00-\uff60]|\p{Emoji_Presentation}/u.test(letter) ? 2 : 1), 0)

function shown(cell: Cell): string {
  switch (typeof cell) {
    case 'number': return Number.isInteger(cell) ? cell.toString() : cell.toFixed(2)
    case 'boolean': return cell ? 'yes' : 'no'
    case 'undefined': return ''
    default: return cell === null ? '-' : cell instanceof Date ? cell.toISOString().slice(0, 10) : cell
  }
}

function table(rows: Row[], ...columns: string[]): string {
  if (!columns.length) columns = [...new Set(rows.flatMap(Object.keys))]
  const cells = rows.map((row) => columns.map((column) => shown(row[column])))
  const widths = columns.map((column, i) => Math.max(widthOf(column), ...cells.map((line) => widthOf(line[i]))))
  const isNumeric = columns.map((column) => rows.every((row) => row[column] == null || typeof row[column] === 'number'))
  const pad = (text: string, i: number): string => {
    const space = ' '.repeat(widths[i] - widthOf(text))
    return isNumeric[i] ? space + text : text + space
  }
  const rule = widths.map((width) => '-'.repeat(width)).join('-+-')
  return [columns, ...cells].map((line) => line.map(pad).join(' | ').trimEnd()).flatMap((line, i) => (i === 0 ? [line, rule] : [line])).join('\n')
}

const rows: Row[] = [
  { name: '北京', people: 21.89, capital: true, since: new Date(Date.UTC(1949, 9, 1)) },
  { name: 'Bern', people: 134, capital: true, note: 'a "city", they say' },
  { name: 'Zürich 🏙', people: null, capital: false, note: 'lake,\nriver' },
]
console.log(table(rows, 'name', 'people', 'capital', 'since'))
console.log(table([{ a: 1 }, { b: -22.5 }, { a: undefined, c: '' }]))
console.log(table([], 'x'))

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text)
const csv = (rows: Row[], columns: string[]): string => [columns, ...rows.map((row) => columns.map((column) => shown(row[column])))].map((line) => line.map(quoted).join(',')).join('\n')

function* records(text: string): Generator<string[]> {
  let record: string[] = []
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/gy
  for (let match: RegExpExecArray | null; (match = pattern.exec(text)); ) {
    record.push(match[1] !== undefined ? match[1].replaceAll('""', '"') : match[2])
    if (match[3] === ',') continue
    yield record
    record = []
    if (pattern.lastIndex >= text.length) return
  }
}

const text = csv(rows, ['name', 'note', 'people'])
console.log(text)
const back = [...records(text)]
console.log(back, csv(back.slice(1).map((line) => Object.fromEntries(line.map((cell, i) => [back[0][i], cell]))), back[0]) === text)

// expect: name     | people | capital | since
// expect: ---------+--------+---------+-----------
// expect: 北京     |  21.89 | yes     | 1949-10-01
// expect: Bern     |    134 | yes     |
// expect: Zürich 🏙 |      - | no      |
// expect: a |      b | c
// expect: --+--------+--
// expect: 1 |        |
// expect:   | -22.50 |
// expect:   |        |
// expect: x
// expect: -
// expect: name,note,people
// expect: 北京,,21.89
// expect: Bern,"a ""city"", they say",134
// expect: Zürich 🏙,"lake,
// expect: river",-
// expect: [
// expect:   [ 'name', 'note', 'people' ],
// expect:   [ '北京', '', '21.89' ],
// expect:   [ 'Bern', 'a "city", they say', '134' ],
// expect:   [ 'Zürich 🏙', 'lake,\nriver', '-' ]
// expect: ] true
