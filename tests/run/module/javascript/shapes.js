import { Shape } from './shape.mjs'

const registry = {}

export class Circle extends Shape {
  static made = 0
  #secret = 'c'
  constructor(radius, name) {
    super(name || 'circle')
    this.radius = radius
    Circle.made++
    registry[this.name] = this
  }
  area() {
    return Math.round(Math.PI * this.radius ** 2)
  }
  grow(by) {
    if (by === undefined) by = 1
    this.radius += by
    this.grown = true
    return this
  }
  get label() {
    return `${this.#secret}:${this.name}`
  }
}

export function count(first, ...rest) {
  return arguments.length + ':' + rest.length + ':' + typeof first
}

export const greet = (who, how) => (how ? how : 'hello') + ' ' + who

export function known() {
  return Object.keys(registry).join()
}

var late = typeof hoisted
function hoisted() { return late }
export default function (options) {
  const { depth = 2, ...others } = options || {}
  others.total = depth
  others['ke' + 'y'] = null
  return others
}
export { hoisted as asked }
