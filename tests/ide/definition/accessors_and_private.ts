class Gauge {
  #level = 0
  static #made = 0
  get level(): number { return this.#lev$0el }
  set level(to: number) { this.#level = t$0o }
  static { Gauge.#ma$0de = 1 }
}
const g = new Gauge()
g.le$0vel = 1
console.log(g.lev$0el)
//= answer
main.ts:2:3: #level = 0
---
main.ts:5:13: set level(to: number) { this.#level = to }
---
main.ts:3:10: static #made = 0
---
main.ts:4:7: get level(): number { return this.#level }
main.ts:5:7: set level(to: number) { this.#level = to }
---
main.ts:4:7: get level(): number { return this.#level }
main.ts:5:7: set level(to: number) { this.#level = to }
