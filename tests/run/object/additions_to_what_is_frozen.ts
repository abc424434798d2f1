// @ts-nocheck
// A frozen object says of a new property that it cannot be added, of a known one that it cannot be assigned.
const t = (f: any) => { try { console.log(f()); } catch (e: any) { console.log(e.name + ': ' + e.message); } };
const s = Symbol('s'), plain: any = Object.freeze({ a: 1 }), keyed: any = Object.freeze({ a: 1, [s]: 2, ['k' + 1]: 3 });
for (const o of [plain, keyed]) {
  t(() => { o.a = 2; }); t(() => { o.b = 2; }); t(() => { o['k1'] = 2; }); t(() => { o[s] = 2; }); t(() => { delete o.a; });
}
console.log(plain, keyed);

// expect: TypeError: Cannot assign to read only property 'a' of object '#<Object>'
// expect: TypeError: Cannot add property b, object is not extensible
// expect: TypeError: Cannot add property k1, object is not extensible
// expect: TypeError: Cannot add property Symbol(s), object is not extensible
// expect: TypeError: Cannot delete property 'a' of #<Object>
// expect: TypeError: Cannot assign to read only property 'a' of object '#<Object>'
// expect: TypeError: Cannot add property b, object is not extensible
// expect: TypeError: Cannot assign to read only property 'k1' of object '#<Object>'
// expect: TypeError: Cannot assign to read only property 'Symbol(s)' of object '#<Object>'
// expect: TypeError: Cannot delete property 'a' of #<Object>
// expect: { a: 1 } { a: 1, k1: 3, [Symbol(s)]: 2 }
