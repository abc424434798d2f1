// A class where it is a value: its static members by name, inherited ones too, and properties that it is given.
class Counter {
    static count = 1;
    static next(): number { return this.count + 1; }
    static get doubled(): number { return this.count * 2; }
    static set doubled(value: number) { Counter.count = value / 2; }
}
const counter: any = Counter;
console.log('count' in counter, 'next' in counter, 'doubled' in counter, 'other' in counter);
console.log(counter.count, counter['count'], counter.next(), counter.doubled);
counter.count = 5;
console.log(Counter.count, counter.next(), Counter.next());
counter.doubled = 18;
console.log(Counter.count);
counter.extra = 'more';
console.log(counter.extra, 'extra' in counter, counter.name);
delete counter.extra;
console.log(counter.extra, 'extra' in counter);

class Special extends Counter { static own = 2; }
const special: any = Special;
console.log(special.count, special.own, 'count' in special, special.next());
for (const key of ['count', 'own', 'none']) console.log(key, special[key]);

class Registered { static [name: string]: number }
Registered.first = 1;
Registered['second'] = Registered.first + 1;
console.log(Registered.first, Registered.second, Registered.third);

// Bases that are constants: their classes are known.
const Base = class { v = 1; twice(): number { return this.v * 2; } };
const Alias = Base;
class Derived extends Alias { w = 2; }
console.log(new Derived(), new Derived().twice(), new Derived() instanceof Base);
class Direct extends (class Named { k = 3; }) { }
console.log(new Direct().k);

// expect: true true true false
// expect: 1 1 2 2
// expect: 5 6 6
// expect: 9
// expect: more true Counter
// expect: undefined false
// expect: 9 2 true 10
// expect: count 9
// expect: own 2
// expect: none undefined
// expect: 1 2 undefined
// expect: Derived { v: 1, w: 2 } 2 true
// expect: 3
