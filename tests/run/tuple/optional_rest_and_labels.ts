// Tuples with optional, rest and labelled places; defaults in patterns; readonly ones; tuples as parameters.
type Point = readonly [x: number, y: number, z?: number];
const flat: Point = [1, 2];
const deep: Point = [1, 2, 3];
function norm([x, y, z = 0]: Point): number {
  return Math.sqrt(x * x + y * y + z * z);
}
console.log(norm(flat).toFixed(4), norm(deep).toFixed(4), flat.length, deep.length, flat[2], deep[2]);
type Line = [name: string, ...numbers: number[]];
const line: Line = ['sum', 1, 2, 3.5];
const [label, ...rest] = line;
console.log(label, rest, rest.reduce((a, b) => a + b, 0), line.length);
type Ends = [first: boolean, ...middle: string[], last: number];
const ends: Ends = [true, 'a', 'b', 9];
console.log(ends[0], ends[ends.length - 1], ends.slice(1, -1));
function log(...args: [level: 'info' | 'warn', code: number, text?: string]): string {
  const [level, code, text = 'no text'] = args;
  return `${level}:${code + 1}:${text}:${args.length}`;
}
console.log(log('info', 1), log('warn', 2, 'boom'));
const call: ['info', number] = ['info', 41];
console.log(log(...call));
function curry<A extends unknown[], R>(f: (...args: A) => R): (...args: A) => R[] {
  return (...args: A) => [f(...args), f(...args)];
}
console.log(curry((a: number, b: string) => b.repeat(a))(2, 'ab'), curry(log)('warn', 7));
let pair: [number, string | undefined] = [1, undefined];
pair[1] = 'set';
pair = [pair[0] + 0.5, pair[1] + '!'];
console.log(pair, JSON.stringify(pair), String(pair));
const [a = 10, b = 'dflt', c = a * 2]: [number?, string?, number?] = [undefined, 'given'];
console.log(a, b, c);
const nested: [[number, [string, boolean]], { k: [number, number] }] = [[1, ['s', false]], { k: [5, 6] }];
const [[n, [s, f]], { k: [k1, k2] }] = nested;
console.log(n + k1 + k2, s, f);
function swap<A, B>([p, q]: [A, B]): [B, A] {
  return [q, p];
}
console.log(swap([1, 'x']), swap(swap([1.5, true])), swap<number, number>([1, 2])[0] - 1);
const entries: [string, number][] = Object.entries({ one: 1, two: 2 });
for (const [key, value] of entries) console.log(key.length + value);
const table = new Map<string, [number, number]>([['a', [1, 2]], ['b', [3, 4]]]);
for (const [key, [lo, hi]] of table) console.log(key, lo - hi);
const frozen = [1, 'two', [3]] as const;
console.log(frozen[0] + 1, frozen[1].length, frozen[2][0], frozen.length);
const state: [() => number, (v: number) => void] = (() => {
  let v = 0;
  return [() => v, (next: number) => { v = next; }];
})();
state[1](state[0]() + 42);
console.log(state[0](), typeof state, Array.isArray(state));
let t: [number, number, string] = [1, 2, 'z'];
[t[0], t[1]] = [t[1], t[0]];
t.sort();
console.log(t, t.indexOf('z'), t.includes(2), t.concat([7]), [...t, ...flat]);

// expect: 2.2361 3.7417 2 3 undefined 3
// expect: sum [ 1, 2, 3.5 ] 6.5 4
// expect: true 9 [ 'a', 'b' ]
// expect: info:2:no text:2 warn:3:boom:3
// expect: info:42:no text:2
// expect: [ 'abab', 'abab' ] [ 'warn:8:no text:2', 'warn:8:no text:2' ]
// expect: [ 1.5, 'set!' ] [1.5,"set!"] 1.5,set!
// expect: 10 given 20
// expect: 12 s false
// expect: [ 'x', 1 ] [ 1.5, true ] 1
// expect: 4
// expect: 5
// expect: a -1
// expect: b -1
// expect: 2 3 3 3
// expect: 42 object true
// expect: [ 1, 2, 'z' ] 2 true [ 1, 2, 'z', 7 ] [ 1, 2, 'z', 1, 2 ]
