class Adder {
  constructor(private start: number) {}
  add(x: number): number { return this.start + x }
}
const five = new Adder(5)
const add = five.add.bind(five)
console.log(add(1))

function sum(x: number, y: number, z: number): number { return x + y + z }
console.log(sum.bind(undefined, 1)(2, 3), sum.call(undefined, 1, 2, 3), sum.apply(null, [1, 2, 4]))

function greet(this: { name: string }, how: string): string { return how + ' ' + this.name }
console.log(greet.call({ name: 'x' }, 'hi'), greet.bind({ name: 'y' })('ho'), greet.apply({ name: 'z' }, ['he']))
const holder = { name: 'holder', greet }
console.log(holder.greet('oh'))

// expect: 6
// expect: 6 6 7
// expect: hi x ho y he z
// expect: oh holder
