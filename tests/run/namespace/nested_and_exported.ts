// Namespaces in namespaces with classes, enums, functions and constants; what is exported is visible by its path, initialised in order.
const log: string[] = [];
function note<T>(name: string, value: T): T {
  log.push(name);
  return value;
}
namespace geometry {
  export const unit = note('unit', 2);
  export enum Axis { X = 1, Y = X << 1, Z = Y << 1, All = X | Y | Z }
  export namespace solids {
    export const size = note('size', unit * 10);
    export abstract class Solid {
      static count = note('count', 0);
      constructor(public readonly edge: number = unit) { Solid.count++; }
      abstract volume(): number;
      describe(): string { return `${this.constructor.name}(${this.edge}) ${this.volume()} ${kind}`; }
    }
    const kind = 'solid';
    export class Cube extends Solid {
      volume(): number { return this.edge ** 3; }
    }
    export namespace factory {
      let made = 0;
      export function cube(edge?: number): Cube { made++; return new Cube(edge); }
      export function total(): number { return made; }
    }
  }
  export function axes(mask: Axis): string[] {
    return [Axis.X, Axis.Y, Axis.Z].filter(a => mask & a).map(a => Axis[a]);
  }
  export let mutable = 1;
  export const bump = (): number => mutable++;
  export type Pair = [Axis, number];
  export interface Named { name: string }
}
import factory = geometry.solids.factory;
import Cube = geometry.solids.Cube;
console.log(factory.cube().describe(), factory.cube(3).describe(), factory.total(), geometry.solids.Solid.count);
console.log(geometry.axes(geometry.Axis.All), geometry.axes(5 as geometry.Axis), geometry.Axis.All, geometry.Axis[2]);
geometry.mutable += 10;
console.log(geometry.bump(), geometry.bump(), geometry.mutable, geometry.solids.size);
const pair: geometry.Pair = [geometry.Axis.Y, 0.5];
const named: geometry.Named = { name: 'n' };
console.log(pair, named, new Cube(2) instanceof geometry.solids.Solid, Cube === geometry.solids.Cube);
const g = geometry;
const { solids: { factory: f2 }, unit } = g;
console.log(f2 === factory, unit, Object.keys(geometry), Object.keys(geometry.solids), typeof geometry);

namespace counter {
  let hidden = 100;
  export var visible = 1;
  export function step(): number { visible++; hidden--; return hidden + visible; }
  export class Holder { value = hidden; read(): number { return visible + this.value; } }
  if (visible === 1) { log.push('statement runs'); visible = 5; }
  for (const x of [1, 2]) visible += x;
  export const [first, { second = 'dflt' }] = [hidden, {} as { second?: string }];
}
console.log(counter.visible, counter.step(), new counter.Holder().read(), counter.first, counter.second);
console.log('hidden' in counter, (counter as any).hidden, JSON.stringify(counter));

const outer = console;
namespace shadow {
  export const console = { log: (...xs: unknown[]): void => outer.log('shadow', ...xs) };
  export const Math = { max: (a: number, b: number): number => a };
  export function run(): void { console.log(Math.max(1, 2)); }
}
shadow.run();
console.log(Math.max(1, 2), log.join(' '));
namespace lateUse {
  export const early = (): string => later();
  export function later(): string { return typeof value === 'number' ? `v${value}` : 'none'; }
  export const value = 7;
}
console.log(lateUse.early());

// expect: Cube(2) 8 solid Cube(3) 27 solid 2 2
// expect: [ 'X', 'Y', 'Z' ] [ 'X', 'Z' ] 7 Y
// expect: 11 12 13 20
// expect: [ 2, 0.5 ] { name: 'n' } true true
// expect: true 2 [ 'unit', 'Axis', 'solids', 'axes', 'mutable', 'bump' ] [ 'size', 'Solid', 'Cube', 'factory' ] object
// expect: 8 108 108 100 dflt
// expect: false undefined {"visible":9,"first":100,"second":"dflt"}
// expect: shadow 1
// expect: 2 unit size count statement runs
// expect: v7
