// A function held by a constant calls itself from functions within it: through callbacks, later, and before anything else has run.
function depths(needs: Record<string, string[]>): string[] {
  const seen: string[] = []
  const visit = (name: string, depth: number): void => {
    seen.push(name + depth)
    needs[name]?.forEach((need) => visit(need, depth + 1))
  }
  visit('a', 0)
  return seen
}
console.log(depths({ a: ['b', 'c'], b: ['d'], c: ['d', 'e'] }))

function early(): string {
  const log: string[] = []
  function run(n: number): void {
    try {
      step(n)
    } catch (error) {
      log.push((error as Error).message)
    }
  }
  run(0)
  const step = (n: number): void => {
    log.push(`step ${n}`)
    if (n > 0) [n - 1].forEach((m) => step(m))
  }
  run(2)
  return log.join(', ')
}
console.log(early())

const once = (f: (self: () => unknown) => unknown): unknown => f(() => f(() => 'twice'))
const selves = ((): (() => number)[] => {
  const count = (n: number): (() => number)[] => (n === 0 ? [] : [() => n * count.length, ...[n - 1].flatMap((m) => count(m))])
  return count(3)
})()
console.log(once((self) => self()), selves.map((f) => f()))

let later: (() => string) | undefined
{
  const chain = (text: string): string => {
    later ??= () => chain(text + '!')
    return text
  }
  console.log(chain('a'), later!(), later!())
}
const wrapped = [1, 2].map(function each(n): number { return n > 3 ? n : [n * 2].map((m) => each(m))[0] })
console.log(wrapped)
const own: () => unknown = () => typeof own
let again = (n: number): number => (n > 3 ? n : [n].map((m) => again(m + 1))[0])
console.log(own(), again(0))

function kinds(): string[] {
  let changing = (n: number): number => (n > 2 ? n : [n].map((m) => changing(m + 1))[0])
  const cast = ((n: number): number => (n > 2 ? n : [n].map((m) => cast(m + 1))[0])) as (n: number) => number
  const typed: (n: number) => number = (n) => (n > 2 ? n : [n].map((m) => typed(m + 1))[0])
  const plain = function (n: number): number { return n > 2 ? n : [n].map((m) => plain(m + 1))[0] }
  const named = function inner(n: number): number { return n > 2 ? n : [n].map((m) => (m > 0 ? named(m + 1) : inner(m + 1)))[0] }
  const lazily = function* (n: number): Generator<number> { yield n; if (n < 2) for (const m of [n + 1].map((k) => lazily(k))) yield* m }
  return [changing(0), cast(0), typed(0), plain(0), named(0), ...lazily(0)].map(String)
}
console.log(kinds().join())
async function waiting(): Promise<string> {
  const count = async (n: number): Promise<string> => (n > 2 ? 'end' : n + (await Promise.all([n + 1].map((m) => count(m)))).join())
  return await count(0)
}
console.log(await waiting())
export {}

// expect: [ 'a0', 'b1', 'd2', 'c1', 'd2', 'e2' ]
// expect: Cannot access 'step' before initialization, step 2, step 1, step 0
// expect: twice [ 3, 2, 1 ]
// expect: a a! a!
// expect: [ 4, 4 ]
// expect: function 4
// expect: 3,3,3,3,3,0,1,2
// expect: 012end
