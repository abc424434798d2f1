// Regular expressions by derivatives, made into automata that are minimised; they must agree with RegExp.
type Expression =
  | { kind: 'none' } | { kind: 'empty' } | { kind: 'letter'; letter: string }
  | { kind: 'sequence'; first: Expression; second: Expression } | { kind: 'choice'; left: Expression; right: Expression } | { kind: 'repeat'; of: Expression }

const none: Expression = { kind: 'none' }
const empty: Expression = { kind: 'empty' }
const letter = (text: string): Expression => ({ kind: 'letter', letter: text })
const sequence = (first: Expression, second: Expression): Expression =>
  first.kind === 'none' || second.kind === 'none' ? none : first.kind === 'empty' ? second : second.kind === 'empty' ? first : { kind: 'sequence', first, second }
const choice = (left: Expression, right: Expression): Expression =>
  left.kind === 'none' ? right : right.kind === 'none' || key(left) === key(right) ? left : key(left) < key(right) ? { kind: 'choice', left, right } : { kind: 'choice', left: right, right: left }
const repeat = (of: Expression): Expression => (of.kind === 'none' || of.kind === 'empty' ? empty : of.kind === 'repeat' ? of : { kind: 'repeat', of })

function key(e: Expression): string {
  switch (e.kind) {
    case 'none': return '0'
    case 'empty': return 'e'
    case 'letter': return e.letter
    case 'sequence': return `(${key(e.first)}.${key(e.second)})`
    case 'choice': return `(${key(e.left)}|${key(e.right)})`
    case 'repeat': return `${key(e.of)}*`
  }
}

function takesEmpty(e: Expression): boolean {
  switch (e.kind) {
    case 'empty': case 'repeat': return true
    case 'sequence': return takesEmpty(e.first) && takesEmpty(e.second)
    case 'choice': return takesEmpty(e.left) || takesEmpty(e.right)
    default: return false
  }
}

function derivative(e: Expression, by: string): Expression {
  switch (e.kind) {
    case 'letter': return e.letter === by ? empty : none
    case 'choice': return choice(derivative(e.left, by), derivative(e.right, by))
    case 'repeat': return sequence(derivative(e.of, by), e)
    case 'sequence': {
      const through = sequence(derivative(e.first, by), e.second)
      return takesEmpty(e.first) ? choice(through, derivative(e.second, by)) : through
    }
    default: return none
  }
}

function parse(text: string): Expression {
  let at = 0
  const alternatives = (): Expression => {
    let e = parts()
    while (text[at] === '|') at++, (e = choice(e, parts()))
    return e
  }
  const parts = (): Expression => {
    let e: Expression = empty
    while (at < text.length && text[at] !== '|' && text[at] !== ')') e = sequence(e, repeated())
    return e
  }
  const repeated = (): Expression => {
    let e = atom()
    for (; '*+?'.includes(text[at] ?? '!'); at++) e = text[at] === '*' ? repeat(e) : text[at] === '+' ? sequence(e, repeat(e)) : choice(e, empty)
    return e
  }
  const atom = (): Expression => {
    if (text[at] !== '(') return letter(text[at++])
    at++
    const e = alternatives()
    if (text[at++] !== ')') throw new SyntaxError(`')' expected at ${at}`)
    return e
  }
  const e = alternatives()
  if (at < text.length) throw new SyntaxError(`unexpected '${text[at]}' at ${at}`)
  return e
}

class Automaton {
  readonly next: number[][] = []
  readonly accepts: boolean[] = []
  constructor(start: Expression, readonly letters: string) {
    const numbers = new Map<string, number>()
    const states = [start]
    numbers.set(key(start), 0)
    for (let i = 0; i < states.length; i++) {
      this.accepts.push(takesEmpty(states[i]))
      this.next.push([...letters].map((l) => {
        const to = derivative(states[i], l)
        const name = key(to)
        if (!numbers.has(name)) numbers.set(name, states.push(to) - 1)
        return numbers.get(name)!
      }))
    }
  }
  matches(text: string): boolean {
    let state = 0
    for (const l of text) state = this.next[state][this.letters.indexOf(l)]
    return this.accepts[state]
  }
  /** The number of classes that Moore's refinement ends with. */
  get least(): number {
    let group = this.accepts.map(Number)
    for (let count = new Set(group).size; ; ) {
      const names = new Map<string, number>()
      group = group.map((g, i) => {
        const name = [g, ...this.next[i].map((to) => group[to])].join()
        return names.get(name) ?? (names.set(name, names.size), names.size - 1)
      })
      if (names.size === count) return count
      count = names.size
    }
  }
}

function* words(letters: string, most: number): Generator<string> {
  let level = ['']
  for (let length = 0; length <= most; length++) {
    yield* level
    level = level.flatMap((word) => [...letters].map((l) => word + l))
  }
}

for (const pattern of ['a*b*', '(a|b)*abb', '(ab|ba)+', 'a?(bb)*a?', '((a|b)(a|b))*', '(a*b)*|a', '']) {
  const automaton = new Automaton(parse(pattern), 'ab')
  const wanted = new RegExp(`^(?:${pattern})$`)
  let accepted = 0
  let wrong = 0
  for (const word of words('ab', 8)) {
    const does = automaton.matches(word)
    if (does) accepted++
    if (does !== wanted.test(word)) wrong++
  }
  console.log(pattern.padEnd(14), automaton.accepts.length, automaton.least, accepted, wrong)
}
for (const wrong of ['(a', 'a)b']) {
  try {
    parse(wrong)
  } catch (e) {
    console.log(`${e}`)
  }
}

// expect: a*b*           3 3 45 0
// expect: (a|b)*abb      4 4 63 0
// expect: (ab|ba)+       5 5 30 0
// expect: a?(bb)*a?      6 5 16 0
// expect: ((a|b)(a|b))*  2 2 341 0
// expect: (a*b)*|a       4 3 257 0
// expect:                2 2 1 0
// expect: SyntaxError: ')' expected at 3
// expect: SyntaxError: unexpected ')' at 1
