const o: any = { get a() { return 1; }, set a(v) {}, get b() { return 2; }, set c(v: number) {}, d: 4 };
const say = (d: any): void => console.log(d === undefined ? d : [Object.keys(d).join(), typeof d.get, typeof d.set, d.value, d.writable, d.enumerable, d.configurable]);
for (const key of ['a', 'b', 'c', 'd', 'e']) say(Object.getOwnPropertyDescriptor(o, key));
for (const [key, d] of Object.entries(Object.getOwnPropertyDescriptors(o))) { console.log(key); say(d); }
console.log(Object.getOwnPropertyDescriptor(o, 'b')!.get!.call(o), Reflect.getOwnPropertyDescriptor(o, 'a')!.get!());
class C { x = 1; get y() { return 2; } set y(v) {} }
say(Object.getOwnPropertyDescriptor(new C(), 'x'));
say(Object.getOwnPropertyDescriptor(new C(), 'y'));
say(Object.getOwnPropertyDescriptor([1, 2], 0));
say(Object.getOwnPropertyDescriptor([1, 2], 'length'));
say(Object.getOwnPropertyDescriptor('ab', 1));
say(Object.getOwnPropertyDescriptor('ab', 'length'));
say(Object.getOwnPropertyDescriptor(Object.freeze({ q: 1 }), 'q'));
console.log(Object.getOwnPropertyDescriptors([7]));
console.log(Reflect.has(o, 'a'), Reflect.has(o, 'q'), Reflect.get(o, 'd'), Reflect.set(o, 'd', 5), o.d, Reflect.ownKeys(o));
console.log(Reflect.deleteProperty(o, 'd'), o.d, Reflect.apply(Math.max, null, [1, 2]), Reflect.construct(Date, [0]).getTime());
console.log(Reflect.isExtensible(o), Reflect.isExtensible(Object.freeze({})), Object.isExtensible([]), Object.isExtensible(3 as any), Object.isSealed(Object.freeze({ a: 1 })), Object.isSealed({}), Object.isSealed('a'));

// expect: [
// expect:   'get,set,enumerable,configurable',
// expect:   'function',
// expect:   'function',
// expect:   undefined,
// expect:   undefined,
// expect:   true,
// expect:   true
// expect: ]
// expect: [
// expect:   'get,set,enumerable,configurable',
// expect:   'function',
// expect:   'undefined',
// expect:   undefined,
// expect:   undefined,
// expect:   true,
// expect:   true
// expect: ]
// expect: [
// expect:   'get,set,enumerable,configurable',
// expect:   'undefined',
// expect:   'function',
// expect:   undefined,
// expect:   undefined,
// expect:   true,
// expect:   true
// expect: ]
// expect: [
// expect:   'value,writable,enumerable,configurable',
// expect:   'undefined',
// expect:   'undefined',
// expect:   4,
// expect:   true,
// expect:   true,
// expect:   true
// expect: ]
// expect: undefined
// expect: a
// expect: [
// expect:   'get,set,enumerable,configurable',
// expect:   'function',
// expect:   'function',
// expect:   undefined,
// expect:   undefined,
// expect:   true,
// expect:   true
// expect: ]
// expect: b
// expect: [
// expect:   'get,set,enumerable,configurable',
// expect:   'function',
// expect:   'undefined',
// expect:   undefined,
// expect:   undefined,
// expect:   true,
// expect:   true
// expect: ]
// expect: c
// expect: [
// expect:   'get,set,enumerable,configurable',
// expect:   'undefined',
// expect:   'function',
// expect:   undefined,
// expect:   undefined,
// expect:   true,
// expect:   true
// expect: ]
// expect: d
// expect: [
// expect:   'value,writable,enumerable,configurable',
// expect:   'undefined',
// expect:   'undefined',
// expect:   4,
// expect:   true,
// expect:   true,
// expect:   true
// expect: ]
// expect: 2 1
// expect: [
// expect:   'value,writable,enumerable,configurable',
// expect:   'undefined',
// expect:   'undefined',
// expect:   1,
// expect:   true,
// expect:   true,
// expect:   true
// expect: ]
// expect: undefined
// expect: [
// expect:   'value,writable,enumerable,configurable',
// expect:   'undefined',
// expect:   'undefined',
// expect:   1,
// expect:   true,
// expect:   true,
// expect:   true
// expect: ]
// expect: [
// expect:   'value,writable,enumerable,configurable',
// expect:   'undefined',
// expect:   'undefined',
// expect:   2,
// expect:   true,
// expect:   false,
// expect:   false
// expect: ]
// expect: [
// expect:   'value,writable,enumerable,configurable',
// expect:   'undefined',
// expect:   'undefined',
// expect:   'b',
// expect:   false,
// expect:   true,
// expect:   false
// expect: ]
// expect: [
// expect:   'value,writable,enumerable,configurable',
// expect:   'undefined',
// expect:   'undefined',
// expect:   2,
// expect:   false,
// expect:   false,
// expect:   false
// expect: ]
// expect: [
// expect:   'value,writable,enumerable,configurable',
// expect:   'undefined',
// expect:   'undefined',
// expect:   1,
// expect:   false,
// expect:   true,
// expect:   false
// expect: ]
// expect: {
// expect:   '0': { value: 7, writable: true, enumerable: true, configurable: true },
// expect:   length: { value: 1, writable: true, enumerable: false, configurable: false }
// expect: }
// expect: true false 4 true 5 [ 'a', 'b', 'c', 'd' ]
// expect: true undefined 2 0
// expect: true false true false true false true
