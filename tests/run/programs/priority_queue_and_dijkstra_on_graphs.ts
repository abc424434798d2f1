// A binary heap under a graph with named nodes: shortest paths, what cannot be reached, and an order of dependencies with its cycles.
class Heap<T> {
  #items: { cost: number; item: T }[] = []
  get size(): number {
    return this.#items.length
  }
  push(cost: number, item: T): void {
    const items = this.#items
    items.push({ cost, item })
    for (let i = items.length - 1; i > 0; ) {
      const parent = (i - 1) >> 1
      if (items[parent].cost <= items[i].cost) break
      ;[items[parent], items[i]] = [items[i], items[parent]]
      i = parent
    }
  }
  pop(): T | undefined {
    const items = this.#items
    if (items.length === 0) return undefined
    const least = items[0].item
    const last = items.pop()!
    if (items.length > 0) {
      items[0] = last
      for (let i = 0; ; ) {
        const left = 2 * i + 1
        const right = left + 1
        let smallest = i
        if (left < items.length && items[left].cost < items[smallest].cost) smallest = left
        if (right < items.length && items[right].cost < items[smallest].cost) smallest = right
        if (smallest === i) break
        ;[items[smallest], items[i]] = [items[i], items[smallest]]
        i = smallest
      }
    }
    return least
  }
}

type Graph = Record<string, Record<string, number>>

function paths(graph: Graph, from: string): Map<string, { cost: number; via: string[] }> {
  const best = new Map<string, { cost: number; via: string[] }>([[from, { cost: 0, via: [from] }]])
  const open = new Heap<string>()
  open.push(0, from)
  while (open.size) {
    const node = open.pop()!
    const { cost, via } = best.get(node)!
    for (const [next, step] of Object.entries(graph[node] ?? {})) {
      const total = cost + step
      if (total < (best.get(next)?.cost ?? Infinity)) {
        best.set(next, { cost: total, via: [...via, next] })
        open.push(total, next)
      }
    }
  }
  return best
}

const roads: Graph = {
  Basel: { Bern: 95.5, Zürich: 86 },
  Bern: { Thun: 29, Lausanne: 100.25 },
  Zürich: { Chur: 119, Bern: 124 },
  Lausanne: { Genf: 63 },
  Thun: { Brig: 84 },
  Lugano: { Chur: 137 },
}
for (const [town, { cost, via }] of paths(roads, 'Basel')) console.log(town.padEnd(9), cost.toFixed(1).padStart(6), via.join(' > '))
console.log([...paths(roads, 'Genf').keys()], paths(roads, 'Basel').has('Lugano'))

function ordered(needs: Record<string, string[]>): string[] {
  const result: string[] = []
  const state = new Map<string, 'open' | 'done'>()
  const visit = (name: string, chain: readonly string[]): void => {
    switch (state.get(name)) {
      case 'done': return
      case 'open': throw new Error([...chain.slice(chain.indexOf(name)), name].join(' -> '))
    }
    state.set(name, 'open')
    needs[name]?.forEach((need) => visit(need, [...chain, name]))
    state.set(name, 'done')
    result.push(name)
  }
  Object.keys(needs).forEach((name) => visit(name, []))
  return result
}
console.log(ordered({ app: ['ui', 'net'], ui: ['core'], net: ['core', 'io'], core: [], io: ['core'] }).join())
try {
  ordered({ a: ['b'], b: ['c'], c: ['d', 'a'] })
} catch (error) {
  console.log((error as Error).message)
}
const sorted = new Heap<number>()
for (let i = 0, x = 7; i < 200; i++, x = (x * 31 + 11) % 997) sorted.push(x, x)
let previous = -1
let isSorted = true
for (let next = sorted.pop(); next !== undefined; previous = next, next = sorted.pop()) isSorted &&= previous <= next
console.log(isSorted, previous)

// expect: Basel        0.0 Basel
// expect: Bern        95.5 Basel > Bern
// expect: Zürich      86.0 Basel > Zürich
// expect: Chur       205.0 Basel > Zürich > Chur
// expect: Thun       124.5 Basel > Bern > Thun
// expect: Lausanne   195.8 Basel > Bern > Lausanne
// expect: Brig       208.5 Basel > Bern > Thun > Brig
// expect: Genf       258.8 Basel > Bern > Lausanne > Genf
// expect: [ 'Genf' ] false
// expect: core,ui,io,net,app
// expect: a -> b -> c -> a
// expect: true 985
