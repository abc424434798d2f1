// Map and Set with NaN, zeros, objects, texts built apart, thousands of deletions, iteration while it changes, entries that are copied and merged.
const m = new Map<unknown, unknown>([[NaN, 'nan'], [0, 'zero'], ['0', 'text'], [null, 'null'], [undefined, 'undef'], [true, 'true'], [1n, 'one'], [1, 'one number']]);
console.log(m.get(NaN), m.get(-0), m.get('0'), m.get(null), m.get(undefined), m.get('true'), m.get(BigInt('1')), m.get(1.0), m.size, Object.is([...new Set([-0])][0], 0), m.has('' + 0), m.has(Number('x')));
const o1 = { a: 1 }, o2 = { a: 1 }, f = () => 1, a = [1]; const objs = new Map<object, number>([[o1, 1], [o2, 2], [f, 3], [a, 4]]); console.log(objs.get(o1), objs.get(o2), objs.get({ a: 1 }), objs.get(f), objs.get(a), objs.get([1]), objs.delete(o1), objs.delete(o1), objs.size);
const big = new Map<number, number>(); for (let i = 0; i < 20000; i++) big.set(i * 7, i); for (let i = 0; i < 20000; i += 2) big.delete(i * 7); for (let i = 0; i < 20000; i += 4) big.set(i * 7, -i); let sum = 0; for (const [k, v] of big) sum += k + v; console.log(big.size, sum, big.keys().next().value, [...big.keys()].at(-1), big.get(14), big.get(28));
const texts = new Set<string>(); for (let i = 0; i < 3000; i++) { texts.add('k' + (i % 1000)); texts.add(['k', i % 500].join('')); } console.log(texts.size, texts.has('k' + 999), texts.has('k1000')); const floats = new Set<number>(); for (let i = 0; i < 1000; i++) floats.add(i / 10).add(i / 10 + 0.1 - 0.1); console.log(floats.size >= 1000, floats.has(0.3), floats.has(0.1 + 0.2), floats.has(1e300));
const q = new Map([[1, 'a'], [2, 'b'], [3, 'c']]); const order: string[] = []; for (const [k, v] of q) { order.push(k + v); if (k === 1) { q.delete(1); q.delete(2); q.set(4, 'd'); } if (k === 3) { q.set(1, 'again'); q.set(3, 'C'); } if (k === 4) q.clear(), q.set(9, 'z'); } console.log(order, [...q]);
const it = q.entries(); console.log(it.next(), it.next()); q.set(10, 'late'); console.log(it.next(), [...it], it[Symbol.iterator]() === it); const s = new Set([1, 2, 3]); s.forEach((v, k, all) => { order.push(`${v}${k}${all === s}`); if (v < 3) { s.delete(v); s.add(v + 10); } }); console.log(order.slice(-5), [...s]);
const merged = new Map([...new Map([['x', 1], ['y', 2]]), ...new Map([['y', 3], ['z', 4]])]); const union = new Set([...[1, 2], ...new Set([2, 3])]), inter = [...union].filter(x => new Set([2, 3, 4]).has(x)); console.log(merged, union, inter, Object.fromEntries(merged), new Map(Object.entries({ p: 1 })), Array.from(merged, ([k, v]) => k + v), [...merged].sort((p, r) => r[1] - p[1])[0]);
const group = new Map<string, number[]>(); for (let i = 0; i < 30; i++) { const k = i % 3 ? i % 5 ? 'other' : 'five' : 'three'; (group.get(k) ?? group.set(k, []).get(k)!).push(i); } console.log(group.size, [...group.values()].map(v => v.length), group); console.log(new Map([[{ k: 1 }, new Set([[1]])]]), new Set(['a', new Map([[1, { b: [] }]])]), new Map(), new Set(), new Map([[new Map([[1, 2]]), 'x']]), [new Set([1])], { m: new Map([['a', new Map([['b', new Map([['c', 1]])]])]]) });
console.log(new Map(null), new Set(undefined), new Set('hello').size, new Map([[1, 2]]).set(1, 3).get(1), new Set().add(1).add(1).size, [...new Map([[1, 2]]).values()], m.forEach.length, new Map<any, any>([[1]] as any), typeof Map, new Map() instanceof Map, String(new Map()), Object.keys(new Map([[1, 2]])).length); class Counter<K> extends Map<K, number> { add(k: K): this { return this.set(k, (this.get(k) ?? 0) + 1); } override get(k: K): number { return super.get(k) ?? 0; } } const c = new Counter<string>(); for (const ch of 'mississippi') c.add(ch); console.log([...c], c.get('q'), c.size, c instanceof Map, c);

// expect: nan zero text null undef undefined one one number 8 true true true
// expect: 1 2 undefined 3 4 undefined true false 3
// expect: 15000 1099940000 7 139972 undefined -4
// expect: 1000 true false
// expect: true true true false
// expect: [ '1a', '3c', '4d', '9z' ] [ [ 9, 'z' ] ]
// expect: { value: [ 9, 'z' ], done: false } { value: undefined, done: true }
// expect: { value: undefined, done: true } [] true
// expect: [ '11true', '22true', '33true', '1111true', '1212true' ] [ 3, 11, 12 ]
// expect: Map(3) { 'x' => 1, 'y' => 3, 'z' => 4 } Set(3) { 1, 2, 3 } [ 2, 3 ] { x: 1, y: 3, z: 4 } Map(1) { 'p' => 1 } [ 'x1', 'y3', 'z4' ] [ 'z', 4 ]
// expect: 3 [ 10, 16, 4 ] Map(3) {
// expect:   'three' => [
// expect:      0,  3,  6,  9, 12,
// expect:     15, 18, 21, 24, 27
// expect:   ],
// expect:   'other' => [
// expect:      1,  2,  4,  7,  8, 11,
// expect:     13, 14, 16, 17, 19, 22,
// expect:     23, 26, 28, 29
// expect:   ],
// expect:   'five' => [ 5, 10, 20, 25 ]
// expect: }
// expect: Map(1) { { k: 1 } => Set(1) { [ 1 ] } } Set(2) { 'a', Map(1) { 1 => { b: [] } } } Map(0) {} Set(0) {} Map(1) { Map(1) { 1 => 2 } => 'x' } [ Set(1) { 1 } ] { m: Map(1) { 'a' => Map(1) { 'b' => [Map] } } }
// expect: Map(0) {} Set(0) {} 4 3 1 [ 2 ] 1 Map(1) { 1 => undefined } function true [object Map] 0
// expect: [ [ 'm', 1 ], [ 'i', 4 ], [ 's', 4 ], [ 'p', 2 ] ] 0 4 true Counter(4) [Map] { 'm' => 1, 'i' => 4, 's' => 4, 'p' => 2 }
