// `typeof this` as a return type asks for the function that it is the return type of.
class Point {
  x: number = 1;
  moved(): typeof this { this.x++; return this; }
  horizontally(): typeof this.x { return this.x; }
  get self(): typeof this { return this; }
}
const point = new Point();
console.log(point.moved().x, point.horizontally(), point.self.x);
function same(this: Point): typeof this { return this; }
console.log(same.call(point).moved().x);

// expect: 2 2 2
// expect: 3
