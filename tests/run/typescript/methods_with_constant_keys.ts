const key = 'a'
const nested = { [key]() { return { [key]() { return { [key]: 1 } } } } }
console.log(nested.a().a().a)
class Keyed {
  [key]() { return { [key]() { return 2 } } }
}
console.log(new Keyed()[key]().a())

// expect: 1
// expect: 2
