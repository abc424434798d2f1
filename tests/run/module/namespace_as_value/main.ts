// A module as a value: handed on, its variables live, its members found by name.
import * as index from './index';
import * as shapes from './shapes';

namespace Tools {
  export const name = 'tools';
  export let uses = 0;
  export function use(): number {
    return ++uses;
  }
}

function call(module: typeof shapes, by: number): number {
  return module.grow(by);
}

console.log(index.shapes.grow(2), call(shapes, 3), index.shapes.count, shapes.count, index.count);
console.log(index.shapes === shapes, index.same === shapes);
console.log(new index.shapes.Square(3).area(), index.shapes.Color.Green, index.shapes.default());
console.log(Object.keys(shapes));
const name: string = 'unit';
console.log((shapes as any)[name], (shapes as any).missing);
const { grow, unit } = index.shapes;
console.log(grow(1), unit);
const tools = Tools;
console.log(tools.use(), tools.use(), Tools.uses, tools.uses, tools.name, Object.keys(tools));

// expect: 2 5 5 5 5
// expect: true true
// expect: 9 1 5 cm
// expect: [ 'Color', 'Square', 'count', 'default', 'grow', 'unit' ]
// expect: cm undefined
// expect: 6 cm
// expect: 1 2 2 2 tools [ 'name', 'uses', 'use' ]
