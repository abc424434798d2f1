import make, { area, Circle, count, names, Shape, version, settings, later } from './shapes/index.js';
import * as all from './shapes/index.js';
const c = new Circle(2);
console.log(c, c.r + 1, c.size, c.area().toFixed(3), c.describe(), c instanceof Shape, c instanceof Circle);
console.log(area(c).toFixed(2), area(c, 2).toFixed(2), count, version, names(c, new Shape('s')));
console.log(make(4).r, make(4).twice(), Shape.of(3).size, Circle.unit + 1, settings.depth + 1, settings.tags);
class Square extends Shape {
  constructor(private side: number) { super('square'); }
  area() { return this.side ** 2; }
}
const s = new Square(3); console.log(s.describe(), area(s), s instanceof Shape, s);
const f: (x: Shape) => number = area; console.log(f(s) + 1);
const list: Shape[] = [c, s]; for (const x of list) console.log(x.name, x.describe());
later(1).then(v => console.log('later', v));
console.log(all.version, all.area(s), typeof all.Circle);

// expect: Circle { name: 'circle', r: 2 } 3 4 12.566 circle of 12.57 true true
// expect: 12.57 25.13 2 1.2 [ 'circle', 's' ]
// expect: 4 8 6 2 4 [ 'a', 'b' ]
// expect: square of 9.00 9 true Square { name: 'square', side: 3 }
// expect: 10
// expect: circle circle of 12.57
// expect: square square of 9.00
// expect: 1.2 9 function
// expect: later 2
