export class Shape {
  constructor(name) {
    this.name = name
    this.tags = []
  }
  tag(text) {
    this.tags.push(text)
    return this
  }
  toString() {
    return this.name + '[' + this.tags + ']'
  }
}
