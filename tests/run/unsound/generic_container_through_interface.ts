interface Slot<T> { value: T; list: T[]; set(v: T): void; get(): T; }
class Box<T> implements Slot<T> {
  value: T;
  list: T[] = [];
  constructor(v: T) { this.value = v; }
  set(v: T): void { this.value = v; this.list.push(v); }
  get(): T { return this.value; }
}
const numbers: Box<number> = new Box<number>(1);
const wide: Slot<number | string> = numbers;
function attempt(what: string, f: () => unknown): void {
  try { console.log(what, f()); } catch (e) { console.log(what, e instanceof TypeError); }
}
wide.list.push('text');
attempt('list', () => numbers.list);
attempt('read', () => wide.get());
wide.set(5);
attempt('number', () => numbers.get() + 1);
const maybe: Slot<number | undefined> = numbers;
maybe.set(undefined);
attempt('undefined', () => [numbers.get(), numbers.value + 1, numbers.list]);
const objects: Slot<{ a: number }> = new Box<{ a: number }>({ a: 1 });
const looser: Slot<{ a: number | string }> = objects;
looser.value.a = 2;
attempt('object', () => objects.get().a + 1);

// expect: list [ 'text' ]
// expect: read 1
// expect: number 6
// expect: undefined [ undefined, NaN, [ 'text', 5, undefined ] ]
// expect: object 3
