// @ts-nocheck
// Decorators of the older kind: evaluated from the first to the last, called from the last to the first; instance members, static
// members, the class; parameters behind their method. A method's decorator may wrap it.
function log(what: string) {
  console.log('make', what);
  return function (target: any, key?: any, descriptor?: any) {
    console.log('run', what, key, typeof descriptor, typeof target);
  };
}
function param(target: any, key: any, index: number) { console.log('param', key, index) }
function twice(target: any, key: string, descriptor: PropertyDescriptor) {
  const original = descriptor.value;
  descriptor.value = function (...args: any[]) { return original.apply(this, args) * 100 + original.call(this, ...args) };
}
function fresh(value: any) {
  return (target: any, key: string, descriptor: any) => ({ ...descriptor, value: (...args: any[]) => value + args.length });
}
function register(type: any) { registry.push(type) }
const registry: any[] = [];

@register
@log('class first')
@log('class second')
class Service {
  static count = (console.log('static field'), 1);
  @log('field') name = 'service';
  @log('static field') static version = 2;
  @log('method a') @log('method b') run(@param first: number, second: number, @param third?: string) { return this.name + first }
  @log('accessor') get size() { return this.name.length }
  @log('static method') static make(@log('p') x?: number) { return new Service(1) }
  @twice add(a: number, b: number) { return this.name.length + a + b }
  @fresh('made ') replaced(a?: number, b?: number) { return 'never' }
  @twice static double(a: number) { return a * Service.count }
  constructor(@log('constructor parameter') n: number) { console.log('new', n) }
}
console.log(registry.length, registry[0] === Service);
const service = new Service(5);
console.log(service.run(1, 2), service.size, service.add(1, 2), service.replaced(1, 2), Service.double(4));
class Sub extends Service { add(a: number, b: number) { return -super.add(a, b) } }
console.log(new Sub(6).add(3, 4));
const targets: any[] = [];
function keep(target: any, key: string) { targets.push(target) }
class Kept { @keep a() { } @keep b = 1; @keep static c = 2 }
console.log(targets[0] === targets[1], targets[0] === Kept.prototype, targets[0].constructor === Kept, targets[2] === Kept);

// expect: static field
// expect: make field
// expect: run field name undefined object
// expect: make method a
// expect: make method b
// expect: param run 2
// expect: param run 0
// expect: run method b run object object
// expect: run method a run object object
// expect: make accessor
// expect: run accessor size object object
// expect: make static field
// expect: run static field version undefined function
// expect: make static method
// expect: make p
// expect: run p make number function
// expect: run static method make object function
// expect: make class first
// expect: make class second
// expect: make constructor parameter
// expect: run constructor parameter undefined number function
// expect: run class second undefined undefined function
// expect: run class first undefined undefined function
// expect: 1 true
// expect: new 5
// expect: service1 7 1010 made 2 404
// expect: new 6
// expect: -1414
// expect: true true true true
