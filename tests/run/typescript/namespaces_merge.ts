// @ts-nocheck
// Parts of a namespace are one namespace; a namespace merges into a class, a function or an enum of its name.
namespace app {
  export let count = 1;
  export var shared = 'first';
  let hidden = 10;
  export function bump(): number { count++; return count + hidden }
  export namespace inner { export const deep = 'deep' }
}
console.log(app.count, app.bump(), app.count, app.shared);
app.count = 40;
console.log(app.bump(), app.shared);
namespace app {
  export var shared = 'second';
  let hidden = 'another';
  export const seen = count + hidden;
  export namespace inner { export const deeper = deep + 'er' }
  namespace inner2 { export const x = 1 }
  console.log(inner.deep, inner.deeper, inner2.x);
}
console.log(app.seen, app.inner.deeper, app.shared);

namespace a.b.c { export let top = 'abc'; export function f(): string { return top } }
namespace a.b { export let mid = 'ab' }
namespace a.b.c { export const both = mid + top }
console.log(a.b.c.both, a.b.c.f(), a.b.mid);

class Shape { constructor(public name: string) {} static make(): Shape { return new Shape('made') } }
namespace Shape { export const unit = new Shape('unit'); export function twice(s: Shape): string { return s.name + s.name } export interface Options { deep: boolean } }
const options: Shape.Options = { deep: true };
console.log(Shape.unit.name, Shape.twice(Shape.make()), options.deep);

function greet(name: string): string { return greet.prefix + name + greet.suffix }
namespace greet { export let prefix = 'Hi '; export const suffix = '!' }
console.log(greet('A'));
greet.prefix = 'Yo ';
console.log(greet('B'));

enum Level { Low = 1, High }
namespace Level { export function parse(text: string): Level { return text === 'high' ? Level.High : Level.Low } }
console.log(Level.parse('high'), Level[Level.parse('')], Level.High);

namespace early {}
class early { value = 3 }
console.log(new early().value);

namespace source { export namespace part { export const v = 'aliased' } }
import alias = source.part;
namespace reexport { export import again = source.part }
console.log(alias.v, reexport.again.v);

interface Merged { a: number }
interface Merged { b: string }
const merged: Merged = { a: 1, b: 'two' };
console.log(merged);
declare namespace outside { let x: number; function y(): void }

// expect: 1 12 2 first
// expect: 51 first
// expect: deep deeper 1
// expect: 41another deeper second
// expect: ababc abc ab
// expect: unit mademade true
// expect: Hi A!
// expect: Yo B!
// expect: 2 Low 2
// expect: 3
// expect: aliased aliased
// expect: { a: 1, b: 'two' }
