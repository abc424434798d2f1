export class Shape {
  constructor(name) { this.name = name; }
  area() { return 0; }
  static of(r) { return new Circle(r); }
  describe() { return `${this.name} of ${this.area().toFixed(2)}`; }
}
export class Circle extends Shape {
  constructor(r) { super('circle'); this.r = r; }
  area() { return Math.PI * this.r * this.r; }
  get size() { return this.r * 2; }
}
Circle.unit = 1;
