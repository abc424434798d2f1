// export *, export * as, renamed and default re-exports, names that hide those of a star, and bindings that stay live through all of them.
import * as all from './hub';
import def, { shapes, Point, twice as doubled, counter, bump, own, default as again } from './hub';
import { counter as direct } from './state';
import type { Kind } from './shapes';
console.log(Object.keys(all).sort().join(' '));
console.log(def, again === def, own, all.own, all.hidden, (all as any).ambiguous);
console.log(shapes.Point === Point, new Point(1, 2).sum(), shapes.default.name, doubled(4), all.twice === doubled);
console.log(counter, direct, all.counter, bump(), counter, direct, all.counter, all.state.counter);
const kind: Kind = 'round';
console.log(kind, typeof all, 'counter' in all, 'nope' in all);
for (const attempt of [() => { (all as any).counter = 9; }, () => { (all as any).extra = 1; }, () => { delete (all as any).counter; }]) {
  try {
    attempt();
    console.log('done');
  } catch (error) {
    console.log((error as Error).name);
  }
}
console.log(all.state.history.join(), all.counter);

// expect: Point bump counter default double hidden history own shapes state twice
// expect: maths by default true hub hub from hub undefined
// expect: true 3 Shape 8 true
// expect: 1 1 1 1.5 1.5 1.5 1.5 1.5
// expect: round object true false
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: 1 1.5
