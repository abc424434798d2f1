// Numbers, escapes, depth, duplicate and odd keys, revivers that delete and replace, replacers with holders, toJSON with keys, gaps of every size.
// @ts-nocheck
const numbers = ['0', '-0', '1e5', '1E+2', '1.5e-3', '123456789012345678901234567890', '1e400', '-1e400', '5e-324', '1e-400', '0.1', '9007199254740993', '2147483648', '4.35', '1.7976931348623159e308'];
console.log(numbers.map(t => { const v = JSON.parse(t); return Object.is(v, -0) ? '-0' : String(v); }).join(' '));
for (const bad of ['01', '+1', '.5', '1.', '1e', '--1', '0x1', 'Infinity', '1_000', '1,', ' ', '[1,,2]', '{"a":1,,}', '"\t"', '"\\v"', "['a']", '{1:2}', '"\\ud83', 'nulll', 'true false', '\ufeff1', '//x', '[1]]']) {
  try { console.log(JSON.stringify(bad), JSON.parse(bad)); } catch (error) { console.log(JSON.stringify(bad), error.name); }
}
console.log(JSON.parse('"\\u0041\\n\\/\\b\\ud83d\\ude00\\u0000"').length, JSON.parse('"\\ud83d"') === '\ud83d', JSON.parse(' \r\n\t[1 , 2]\n '), JSON.parse('{"a":1,"a":2,"b":{"a":3,"a":4}}'), JSON.parse('{"":1," ":2,"__proto__":3,"1":4,"0":5,"constructor":6}'));
console.log(JSON.stringify('\u0000\u001f\u007f\ud83d😀"\\/\b\f\n\r\t'), JSON.stringify({ 'a"b': 1, '\n': 2, 2: 3, 1: 4, '-1': 5 }));
console.log(JSON.stringify([NaN, -Infinity, -0, undefined, () => 1, Symbol('s'), null, new Date(NaN), [undefined], { u: undefined, f() {}, s: Symbol() }, new Boolean(false), new Number(3), new String('s'), Object(1), /x/, new Error('e'), new Map([[1, 2]]), new Uint8Array([1, 2]), [, 1]]));
console.log(JSON.stringify(undefined), JSON.stringify(() => 1), JSON.stringify(Symbol()), JSON.stringify(null), JSON.stringify('x'), JSON.stringify(5, null, 2), JSON.stringify([]), JSON.stringify({}, null, 2), JSON.stringify([[]], null, 2), JSON.stringify([{}, []], null, 1));
for (const gap of [0, 1, 10, 11, 1.9, -1, NaN, '', '--', '12345678901234', new Number(2), new String('*'), true, null]) console.log(JSON.stringify(JSON.stringify({ a: [1] }, null, gap)));
const seen = [];
const text = JSON.stringify({ a: 1, b: [2, { c: 3 }], d: { toJSON(k) { seen.push('toJSON:' + k); return { e: k }; } } }, function (key, value) { seen.push(`${key}:${typeof value}:${Array.isArray(this) ? 'arr' : Object.keys(this).length}`); return typeof value === 'number' ? value * 10 : value; });
console.log(text, seen.join(' '));
console.log(JSON.stringify({ b: 1, a: { b: 2, c: 3 }, c: [{ a: 1, b: 2 }], 1: 'one' }, ['b', 'c', 1, 'b', new String('a'), null, {}]), JSON.stringify({ a: 1 }, []), JSON.stringify([1, { x: 2 }], ['y']), JSON.stringify({ a: 1, b: 2 }, (k, v) => k === 'a' ? undefined : v), JSON.stringify(5, () => 'replaced'), JSON.stringify({ a: 1 }, () => undefined));
const order = [];
const revived = JSON.parse('{"z":1,"a":{"q":[10,20,{"r":3}]},"2":true,"1":null}', function (key, value) { order.push(key); if (key === 'q') return value.filter(x => x !== undefined); if (value === 20) return undefined; if (key === '1') return undefined; return key === '' ? Object.assign(value, { root: this[''] === value }) : value; });
console.log(revived, order.join(' '));
console.log(JSON.parse('[1,2,3]', (k, v) => k === '1' ? undefined : v), JSON.parse('[[1],[2]]', function (k, v) { return Array.isArray(v) ? v.length : v + 1; }), JSON.parse('5', (k, v) => `${k}|${v}`), JSON.parse('{"a":{"b":1}}', (k, v) => k === 'a' ? [v] : v));
class Temp { constructor(c) { this.c = c; } toJSON(key) { return key === 't' ? `${this.c}C` : this; } get f() { return 0; } static x = 1; }
console.log(JSON.stringify({ t: new Temp(5), u: new Temp(6) }), JSON.stringify(new Temp(1)), JSON.stringify([new Temp(2)]), JSON.stringify(new Date(0)), JSON.stringify({ d: new Date(0) }, (k, v) => typeof v), JSON.stringify({ toJSON: () => undefined }), JSON.stringify([{ toJSON: () => undefined }]), JSON.stringify({ toJSON: 5, a: 1 }));
let deep = '1';
for (let i = 0; i < 2000; i++) deep = i % 2 ? `[${deep}]` : `{"k":${deep}}`;
let at = JSON.parse(deep), depth = 0;
while (typeof at === 'object') { at = Array.isArray(at) ? at[0] : at.k; depth++; }
console.log(depth, at, JSON.stringify(JSON.parse(deep)) === deep);
for (const attempt of [() => JSON.stringify(1n), () => JSON.stringify({ a: [1n] }), () => JSON.stringify({ toJSON() { throw new RangeError('mine'); } }), () => JSON.stringify({ get x() { throw new Error('getter'); } }), () => JSON.parse('{}', () => { throw new TypeError('reviver'); }), () => JSON.parse(undefined), () => JSON.parse(null), () => JSON.parse({}), () => JSON.parse([1]), () => JSON.parse({ toString: () => '[7]' })]) {
  try { console.log(attempt()); } catch (error) { console.log(error.name); }
}
const shared = { s: 1 };
console.log(JSON.stringify([shared, shared]), JSON.stringify({ a: shared, b: { c: shared } }), JSON.stringify(Object.create(null)), JSON.stringify(Object.assign(Object.create(null), { x: 1 })), JSON.stringify('a'.repeat(5)) === `"${'a'.repeat(5)}"`, JSON.stringify({ a: 'é日😀' }).length);

// expect: 0 -0 100000 100 0.0015 1.2345678901234568e+29 Infinity -Infinity 5e-324 0 0.1 9007199254740992 2147483648 4.35 Infinity
// expect: "01" SyntaxError
// expect: "+1" SyntaxError
// expect: ".5" SyntaxError
// expect: "1." SyntaxError
// expect: "1e" SyntaxError
// expect: "--1" SyntaxError
// expect: "0x1" SyntaxError
// expect: "Infinity" SyntaxError
// expect: "1_000" SyntaxError
// expect: "1," SyntaxError
// expect: " " SyntaxError
// expect: "[1,,2]" SyntaxError
// expect: "{\"a\":1,,}" SyntaxError
// expect: "\"\t\"" SyntaxError
// expect: "\"\\v\"" SyntaxError
// expect: "['a']" SyntaxError
// expect: "{1:2}" SyntaxError
// expect: "\"\\ud83" SyntaxError
// expect: "nulll" SyntaxError
// expect: "true false" SyntaxError
// expect: "﻿1" SyntaxError
// expect: "//x" SyntaxError
// expect: "[1]]" SyntaxError
// expect: 7 true [ 1, 2 ] { a: 2, b: { a: 4 } } { '0': 5, '1': 4, '': 1, ' ': 2, ['__proto__']: 3, constructor: 6 }
// expect: "\u0000\u001f\ud83d😀\"\\/\b\f\n\r\t" {"1":4,"2":3,"a\"b":1,"\n":2,"-1":5}
// expect: [null,null,0,null,null,null,null,null,[null],{},false,3,"s",1,{},{},{},{"0":1,"1":2},[null,1]]
// expect: undefined undefined undefined null "x" 5 [] {} [
// expect:   []
// expect: ] [
// expect:  {},
// expect:  []
// expect: ]
// expect: "{\"a\":[1]}"
// expect: "{\n \"a\": [\n  1\n ]\n}"
// expect: "{\n          \"a\": [\n                    1\n          ]\n}"
// expect: "{\n          \"a\": [\n                    1\n          ]\n}"
// expect: "{\n \"a\": [\n  1\n ]\n}"
// expect: "{\"a\":[1]}"
// expect: "{\"a\":[1]}"
// expect: "{\"a\":[1]}"
// expect: "{\n--\"a\": [\n----1\n--]\n}"
// expect: "{\n1234567890\"a\": [\n123456789012345678901\n1234567890]\n}"
// expect: "{\n  \"a\": [\n    1\n  ]\n}"
// expect: "{\n*\"a\": [\n**1\n*]\n}"
// expect: "{\"a\":[1]}"
// expect: "{\"a\":[1]}"
// expect: {"a":10,"b":[20,{"c":30}],"d":{"e":"d"}} :object:1 a:number:3 b:object:3 0:number:arr 1:object:arr c:number:1 toJSON:d d:object:3 e:string:1
// expect: {"b":1,"c":[{"b":2,"a":1}],"1":"one","a":{"b":2,"c":3}} {} [1,{}] {"b":2} "replaced" undefined
// expect: { '2': true, z: 1, a: { q: [ 10, [Object] ] }, root: true } 1 2 z 0 1 r 2 q a 
// expect: [ 1, <1 empty item>, 3 ] 2 |5 { a: [ { b: 1 } ] }
// expect: {"t":"5C","u":{"c":6}} {"c":1} [{"c":2}] "1970-01-01T00:00:00.000Z" "object" undefined [null] {"toJSON":5,"a":1}
// expect: 2000 1 true
// expect: TypeError
// expect: TypeError
// expect: RangeError
// expect: Error
// expect: TypeError
// expect: SyntaxError
// expect: null
// expect: SyntaxError
// expect: 1
// expect: [ 7 ]
// expect: [{"s":1},{"s":1}] {"a":{"s":1},"b":{"c":{"s":1}}} {} {"x":1} true 12
