// What can be exported by default: values, functions with and without names, classes, and what a name held at that time.
import number from './number';
import anonymous from './anonymous';
import Klass, { instances } from './klass';
import arrow from './arrow';
import snapshot, { change, live } from './snapshot';
import { default as renamed, live as live2 } from './snapshot';
import * as everything from './snapshot';
import list, * as more from './list';
console.log(number + 0.5, typeof number);
console.log(anonymous(3), anonymous.name, arrow(2), arrow.name);
console.log(new Klass().label, Klass.name, instances());
console.log(snapshot, live, renamed, everything.default, everything.live);
change();
console.log(snapshot, live, renamed, live2, everything.default, everything.live);
console.log(list.length, more.default === list, more.size(), list.push(9), more.size());
const { default: dflt, live: taken } = everything;
change();
console.log(dflt, taken, live);

// expect: 42.5 number
// expect: 6 default row default
// expect: instance 1 default 1
// expect: before before before before before
// expect: before before! before before! before before!
// expect: 3 true 3 4 4
// expect: before before! before!!
