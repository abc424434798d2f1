function sealed(target: Function): void { console.log('sealed', target.name); }
function extend(ctor: any): any {
  return class extends ctor {
    extra = 'extra';
    hello() { return 'decorated ' + super.hello(); }
  };
}
function same(tag: string) { return (ctor: any): any => { ctor.tag = tag; return ctor; }; }
@sealed
class Plain { hello() { return 'plain'; } }
@extend
class Person {
  static count = 0;
  static make(): Person { return new Person('made'); }
  constructor(public name: string) { Person.count++; }
  hello() { return 'hello ' + this.name; }
  twin(): Person { return new Person(this.name + '2'); }
}
@same('T')
class Tagged { x = 1; }
class Child extends Person { hello() { return 'child ' + super.hello(); } }
const p: any = new Person('Ann');
console.log(new Plain().hello(), p.hello(), p.extra, p.twin().hello(), p instanceof Person, Person.count);
console.log(Person.make().hello(), (Tagged as any).tag, new Tagged().x, new Tagged() instanceof Tagged);
console.log(new Child('Bob').hello(), new Child('x') instanceof Person);
const ctors: (new (...args: any[]) => any)[] = [Array, Map, Set, Date, Error];
console.log(ctors.map(c => c.name), new ctors[0](3).length, new ctors[1]([[1, 2]]).get(1), new ctors[2]([1, 1]).size, new ctors[4]('m').message);
const A2 = Array;
const a = new A2(1, 2, 3);
console.log(a, new Boolean(false) instanceof Boolean, new Number(1) instanceof Number, new String('x') instanceof String, ('x' as any) instanceof String);
class Generic<T> { items: T[] = []; add(t: T): this { this.items.push(t); return this; } }
console.log(Generic.prototype.add.call(new Generic<number>(), 4));

// expect: sealed Plain
// expect: plain decorated hello Ann extra decorated hello Ann2 true 2
// expect: decorated hello made T 1 true
// expect: child decorated hello Bob true
// expect: [ 'Array', 'Map', 'Set', 'Date', 'Error' ] 3 2 1 m
// expect: [ 1, 2, 3 ] true true true false
// expect: Generic { items: [ 4 ] }
