// toJSON, replacers of both kinds, indents, undefined and functions in every position, numbers, keys, cycles, boxed values, Map and Set, order.
class P { constructor(public x: number, private y = 2) { } get sum(): number { return this.x + this.y; } toJSON(key: string): unknown { return { key, x: this.x }; } }
class Q { a = 1; #b = 2; static s = 3; m(): void { } c = () => 1; d = undefined; get e(): number { return this.#b; } }
console.log(JSON.stringify([new P(1), { p: new P(2) }, new Q(), new Date(0), new Map([[1, 2]]), new Set([1]), /x/g, new Error('e'), Symbol('s'), () => 1, undefined, null, NaN, -Infinity, -0, 1e21, 1e-7, 'x', true]));
console.log(JSON.stringify({ u: undefined, f: () => 1, s: Symbol('q'), n: null, a: [undefined, () => 1, Symbol('r')], nan: NaN, date: new Date(NaN), nested: { u: undefined } }), JSON.stringify(undefined), JSON.stringify(() => 1), JSON.stringify(Symbol('x')), JSON.stringify(null), JSON.stringify('"\\\b\f\n\r\t\u0001\u007fé😀'), JSON.stringify(new Date(0)), JSON.stringify(Object('boxed')), JSON.stringify([Object(5), Object(false)]));
for (const indent of [0, 1, 4, 10, 11, -1, 2.9, '', '--', 'more than ten chars', undefined]) console.log(JSON.stringify({ a: [1, { b: [] }], c: {}, d: [[]] }, null, indent as any));
console.log(JSON.stringify({ b: 1, a: 2, c: { a: 3, z: 4 }, 1: 5 }, ['a', 'c', '1']), JSON.stringify({ 1: 'x', 2: 'y' }, [1, 'a', 1] as any), JSON.stringify([{ a: 1, b: 2 }], ['b']), JSON.stringify({ a: 1 }, []));
const seen: string[] = []; console.log(JSON.stringify({ a: 1, b: [2, { c: 3 }], d: 'x' }, (k, v) => { seen.push(`${k}:${typeof v}`); return typeof v === 'number' ? v * 10 : k === 'd' ? undefined : v; }), seen.join(' '));
console.log(JSON.stringify({ a: new Date(0), b: new P(5) }, (k, v) => typeof v === 'string' ? v.length : v), JSON.stringify([1, 2, 3], (k, v) => k === '1' ? undefined : v), JSON.stringify({ a: 1 }, (k, v) => k === '' ? { replaced: v } : v), JSON.stringify(5, () => ({})), JSON.stringify({ a: [1, 2] }, (k, v) => Array.isArray(v) ? v.concat(3) : v));
const order: any = { z: 1, 10: 'ten', a: 2, 2: 'two', '-1': 'neg', '01': 'lead', [Symbol('s')]: 3 }; delete order.z; order.z = 9; console.log(JSON.stringify(order), Object.keys(order).join());
const cyc: any = { name: 'root', list: [] }; cyc.list.push({ up: cyc }); try { JSON.stringify(cyc); } catch (e) { console.log((e as Error).name, (e as Error).message.split('\n')[0]); } const shared = { s: 1 }; console.log(JSON.stringify([shared, shared, { shared }])); try { JSON.stringify({ b: 1n }); } catch (e) { console.log((e as Error).message); } try { JSON.stringify({ get x() { throw new Error('getter'); } }); } catch (e) { console.log((e as Error).message); } try { JSON.stringify({ toJSON() { throw new Error('toJSON'); } }); } catch (e) { console.log((e as Error).message); }
console.log(JSON.parse('[1,{"a":[2,{"b":3}]},"s",null]', (k, v) => typeof v === 'number' ? v + 1 : k === 'b' ? undefined : v), JSON.parse('{"x":1,"y":2}', (k, v) => k === 'x' ? undefined : v), JSON.parse('[1,2,3]', (k, v) => k === '0' ? undefined : v), JSON.parse('" x "'), JSON.parse(' 1 '), Object.is(JSON.parse('-0'), -0), JSON.parse('1e400'), JSON.parse('{"__proto__":1}').hasOwnProperty('__proto__'), JSON.parse('"\\u0000"').length);
let deep = ''; for (let i = 0; i < 3000; i++) deep += '['; deep += ']'.repeat(3000); let parsed = JSON.parse(deep), depth = 0; while (parsed) { parsed = parsed[0]; depth++; } console.log(depth, JSON.stringify(JSON.parse(deep)) === deep, JSON.stringify(Array.from({ length: 5000 }, (_, i) => ({ i }))).length);

// expect: [{"key":"0","x":1},{"p":{"key":"p","x":2}},{"a":1},"1970-01-01T00:00:00.000Z",{},{},{},{},null,null,null,null,null,null,0,1e+21,1e-7,"x",true]
// expect: {"n":null,"a":[null,null,null],"nan":null,"date":null,"nested":{}} undefined undefined undefined null "\"\\\b\f\n\r\t\u0001é😀" "1970-01-01T00:00:00.000Z" "boxed" [5,false]
// expect: {"a":[1,{"b":[]}],"c":{},"d":[[]]}
// expect: {
// expect:  "a": [
// expect:   1,
// expect:   {
// expect:    "b": []
// expect:   }
// expect:  ],
// expect:  "c": {},
// expect:  "d": [
// expect:   []
// expect:  ]
// expect: }
// expect: {
// expect:     "a": [
// expect:         1,
// expect:         {
// expect:             "b": []
// expect:         }
// expect:     ],
// expect:     "c": {},
// expect:     "d": [
// expect:         []
// expect:     ]
// expect: }
// expect: {
// expect:           "a": [
// expect:                     1,
// expect:                     {
// expect:                               "b": []
// expect:                     }
// expect:           ],
// expect:           "c": {},
// expect:           "d": [
// expect:                     []
// expect:           ]
// expect: }
// expect: {
// expect:           "a": [
// expect:                     1,
// expect:                     {
// expect:                               "b": []
// expect:                     }
// expect:           ],
// expect:           "c": {},
// expect:           "d": [
// expect:                     []
// expect:           ]
// expect: }
// expect: {"a":[1,{"b":[]}],"c":{},"d":[[]]}
// expect: {
// expect:   "a": [
// expect:     1,
// expect:     {
// expect:       "b": []
// expect:     }
// expect:   ],
// expect:   "c": {},
// expect:   "d": [
// expect:     []
// expect:   ]
// expect: }
// expect: {"a":[1,{"b":[]}],"c":{},"d":[[]]}
// expect: {
// expect: --"a": [
// expect: ----1,
// expect: ----{
// expect: ------"b": []
// expect: ----}
// expect: --],
// expect: --"c": {},
// expect: --"d": [
// expect: ----[]
// expect: --]
// expect: }
// expect: {
// expect: more than "a": [
// expect: more than more than 1,
// expect: more than more than {
// expect: more than more than more than "b": []
// expect: more than more than }
// expect: more than ],
// expect: more than "c": {},
// expect: more than "d": [
// expect: more than more than []
// expect: more than ]
// expect: }
// expect: {"a":[1,{"b":[]}],"c":{},"d":[[]]}
// expect: {"a":2,"c":{"a":3},"1":5} {"1":"x"} [{"b":2}] {}
// expect: {"a":10,"b":[20,{"c":30}]} :object a:number b:object 0:number 1:object c:number d:string
// expect: {"a":24,"b":{"key":1,"x":5}} [1,null,3] {"replaced":{"a":1}} {} {"a":[1,2,3]}
// expect: {"2":"two","10":"ten","a":2,"-1":"neg","01":"lead","z":9} 2,10,a,-1,01,z
// expect: TypeError Converting circular structure to JSON
// expect: [{"s":1},{"s":1},{"shared":{"s":1}}]
// expect: Do not know how to serialize a BigInt
// expect: getter
// expect: toJSON
// expect: [ 2, { a: [ 3, [Object] ] }, 's', null ] { y: 2 } [ <1 empty item>, 2, 3 ]  x  1 true Infinity true 1
// expect: 3000 true 53891
