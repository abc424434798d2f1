// Operands are evaluated left to right, whatever binds tighter; assignments name their targets before they compute.
let log = ''
const t = <T>(name: string, value: T): T => {
  log += name
  return value
}
function show(title: string, value: unknown): void {
  console.log(title.padEnd(24), value, log)
  log = ''
}

show('a + b * c', t('a', 1) + t('b', 2) * t('c', 3))
show('(a + b) * c', (t('a', 1) + t('b', 2)) * t('c', 3))
show('a ** b ** c', t('a', 2) ** t('b', 3) ** t('c', 2))
show('a - b - c', t('a', 1) - t('b', 2) - t('c', 3))
show('a < b === c', (t('a', 1) < t('b', 2)) === t('c', true))
show('a || b && c', t('a', 0) || (t('b', 1) && t('c', 2)))
show('a ?? b', t('a', null as number | null) ?? t('b', 4))
show('a & b | c ^ d', (t('a', 12) & t('b', 10)) | (t('c', 1) ^ t('d', 3)))
show('a << b + c', t('a', 1) << (t('b', 2) + t('c', 1)))
show('!a in o', !t('a', 'x' in t('o', { x: 1 })))
show('typeof a + b', typeof t('a', 1) + t('b', 2))
show('-a ** 2', (-t('a', 3)) ** 2)
show('a ? b : c ? d : e', t('a', 0) ? t('b', 1) : t('c', 1) ? t('d', 2) : t('e', 3))
show('a, b', (t('a', 1), t('b', 2)))
show('void a', void t('a', 1))

const o: Record<string, number> = { x: 1, y: 2 }
const at = (name: string): Record<string, number> => t(name, o)
show('o[a] = b', (at('o')[t('a', 'x')] = t('b', 5)))
show('o[a] += b', (at('o')[t('a', 'x')] += t('b', 5)))
show('o[a]++', at('o')[t('a', 'y')]++)
show('--o[a]', --at('o')[t('a', 'y')])
show('o[a] ||= b', (at('o')[t('a', 'x')] ||= t('b', 7)))
show('o[a] &&= b', (at('o')[t('a', 'x')] &&= t('b', 7)))
show('o[a] ??= b', (at('o')[t('a', 'z')] ??= t('b', 8)))
show('p[a] = q[b] = c', (at('p')[t('a', 'x')] = at('q')[t('b', 'y')] = t('c', 9)))
let x = 1
show('x += x++ + ++x', (x += x++ + ++x))
show('x = (x = 2) * x', (x = (x = 2) * x))
const list = [0, 0, 0]
let i = 0
list[i] = i = 2
show('l[i] = i = 2', list)
list[i++] = list[i] === undefined ? i : -1
show('l[i++] = l[i]', [...list, i])
;[list[t('a', 0)], list[t('b', 1)]] = [t('c', 3), t('d', 4)]
show('[l[a], l[b]] = [c, d]', list)
const { [t('a', 'x')]: first = t('b', 1), [t('c', 'none')]: second = t('d', 2) } = at('o')
show('{ [a]: p = b, … } = o', [first, second])
const call = (...given: unknown[]): number => given.length
show('f(a, ...b, c)', t('f', call)(t('a', 1), ...t('b', [2, 3]), t('c', 4)))
show('new C(a).m(b)', new (t('C', class { m(n: number): number { return n } }))().m(t('b', 6)))
show('a?.[b]', t('a', undefined as number[] | undefined)?.[t('b', 0)])
show('a?.m(b).n', t('a', null as { m(n: number): { n: number } } | null)?.m(t('b', 1)).n)
show('`${a}${b}`', `${t('a', 1)}${t('b', 2)}`)
show('delete o[a]', delete at('o')[t('a', 'z')])

// expect: a + b * c                7 abc
// expect: (a + b) * c              9 abc
// expect: a ** b ** c              512 abc
// expect: a - b - c                -4 abc
// expect: a < b === c              true abc
// expect: a || b && c              2 abc
// expect: a ?? b                   4 ab
// expect: a & b | c ^ d            10 abcd
// expect: a << b + c               8 abc
// expect: !a in o                  false oa
// expect: typeof a + b             number2 ab
// expect: -a ** 2                  9 a
// expect: a ? b : c ? d : e        2 acd
// expect: a, b                     2 ab
// expect: void a                   undefined a
// expect: o[a] = b                 5 oab
// expect: o[a] += b                10 oab
// expect: o[a]++                   2 oa
// expect: --o[a]                   2 oa
// expect: o[a] ||= b               10 oa
// expect: o[a] &&= b               7 oab
// expect: o[a] ??= b               8 oab
// expect: p[a] = q[b] = c          9 paqbc
// expect: x += x++ + ++x           5 
// expect: x = (x = 2) * x          4 
// expect: l[i] = i = 2             [ 2, 0, 0 ] 
// expect: l[i++] = l[i]            [ 2, 0, 3, 3 ] 
// expect: [l[a], l[b]] = [c, d]    [ 3, 4, 3 ] cdab
// expect: { [a]: p = b, … } = o    [ 9, 2 ] oacd
// expect: f(a, ...b, c)            4 fabc
// expect: new C(a).m(b)            6 Cb
// expect: a?.[b]                   undefined a
// expect: a?.m(b).n                undefined a
// expect: `${a}${b}`               12 ab
// expect: delete o[a]              true oa
