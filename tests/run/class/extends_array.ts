class Stack<T> extends Array<T> {
  peek(): T | undefined { return this[this.length - 1]; }
  get top() { return this.peek(); }
}
const s = new Stack<number>(); s.push(1, 2, 3); s.push(4);
console.log(s.peek(), s.top, s.length, s[0], s instanceof Stack, s instanceof Array, Array.isArray(s), s);
const m = s.map(x => x * 2) as Stack<number>; console.log(m instanceof Stack, m, m.peek(), m.top);
console.log(s.filter(x => x > 2), s.slice(1), s.concat([9]), s.splice(0, 1), s, s.indexOf(3), s.includes(4), s.join('-'), String(s));
for (const x of s) console.log(x);
console.log([...s], Math.max(...s), JSON.stringify(s), JSON.stringify({ s }), Object.keys(s), s.constructor === Stack, s.constructor.name);
s.length = 1; s[3] = 7; console.log(s, s.length, 2 in s, s.pop(), s.shift(), s.unshift(5, 6), s);
console.log(new Stack(3), new Stack(1, 2), new Stack('a'), new Stack());
class Named extends Array<string> {
  label: string;
  hits = 0;
  opt?: number;
  constructor(label: string, ...items: string[]) { super(...items); this.label = label; }
  push(...items: string[]): number { this.hits += items.length; return super.push(...items.map(i => i + '!')); }
  describe() { return `${this.label}: ${this.join(', ')} (${this.hits})`; }
  static make() { return new Named('made', 'q', 'r'); }
}
const n = new Named('fruit', 'apple', 'pear');
n.push('fig'); n.push('kiwi', 'plum');
console.log(n.describe(), n.length, n);
const asArray: string[] = n;
asArray.push('via array');
console.log(asArray.length, n.hits, asArray[asArray.length - 1], Named.make().describe());
n.opt = 4; (n as any).extra = 'x'; console.log(Object.keys(n), n.opt, n);
n.sort(); n.reverse(); console.log(n[0], n.sort((a, b) => a.length - b.length)[0]);
class Deep extends Named { get first() { return this[0]; } at(i: number) { return 'at' + super.at(i); } }
const d = new Deep('deep', 'x', 'y'); d.push('z');
console.log(d.first, d instanceof Named, d instanceof Deep, d.describe(), d.at(-1), (d as string[]).at(0));
const [h, ...rest] = d; console.log(h, rest, d.find(v => v === 'y'), d.findIndex(v => v === 'y'), d.entries().next(), d.reduce((a, b) => a + b));
function sum(a: number[]) { let t = 0; for (let i = 0; i < a.length; i++) t += a[i]; return t; }
const v = new Stack<number>(); for (let i = 0; i < 1000; i++) v.push(i); console.log(sum(v), v.length, sum(v.slice(0, 10)));
class Matrix extends Array<number[]> { constructor(r: number, c: number) { super(); for (let i = 0; i < r; i++) this.push(new Array(c).fill(0)); } set(i: number, j: number, x: number) { this[i][j] = x; return this; } }
console.log(new Matrix(2, 3).set(1, 2, 5));
class Q<T> extends Array<T> { enqueue(x: T) { this.push(x); return this; } dequeue() { return this.shift(); } get empty() { return this.length === 0; } }
const q = new Q<{ id: number }>().enqueue({ id: 1 }).enqueue({ id: 2 }); console.log(q.dequeue()!.id, q.empty, q.length, q);
console.log(Stack.from([1, 2]).length, Stack.of(1, 2).length, s.flat(), [[1], s].flat(), Object.prototype.toString.call(s), typeof s);
for (const k in new Stack(7, 8)) console.log(k);

// expect: 4 4 4 1 true true true Stack(4) [ 1, 2, 3, 4 ]
// expect: true Stack(4) [ 2, 4, 6, 8 ] 8 8
// expect: Stack(2) [ 3, 4 ] Stack(3) [ 2, 3, 4 ] Stack(5) [ 1, 2, 3, 4, 9 ] Stack(1) [ 1 ] Stack(3) [ 2, 3, 4 ] 1 true 2-3-4 2,3,4
// expect: 2
// expect: 3
// expect: 4
// expect: [ 2, 3, 4 ] 4 [2,3,4] {"s":[2,3,4]} [ '0', '1', '2' ] true Stack
// expect: Stack(4) [ 5, 6, <2 empty items> ] 4 false 7 2 4 Stack(4) [ 5, 6, <2 empty items> ]
// expect: Stack(3) [ <3 empty items> ] Stack(2) [ 1, 2 ] Stack(1) [ 'a' ] Stack(0) []
// expect: fruit: apple, pear, fig!, kiwi!, plum! (3) 5 Named(5) [
// expect:   'apple',
// expect:   'pear',
// expect:   'fig!',
// expect:   'kiwi!',
// expect:   'plum!',
// expect:   hits: 3,
// expect:   label: 'fruit'
// expect: ]
// expect: 6 4 via array! made: q, r (0)
// expect: [
// expect:   '0',    '1',
// expect:   '2',    '3',
// expect:   '4',    '5',
// expect:   'hits', 'label',
// expect:   'opt',  'extra'
// expect: ] 4 Named(6) [
// expect:   'apple', 'pear',
// expect:   'fig!',  'kiwi!',
// expect:   'plum!', 'via array!',
// expect:   hits: 4, label: 'fruit',
// expect:   opt: 4,  extra: 'x'
// expect: ]
// expect: via array! pear
// expect: x true true deep: x, y, z! (1) atz! atx
// expect: x [ 'y', 'z!' ] y 1 { value: [ 0, 'x' ], done: false } xyz!
// expect: 499500 1000 45
// expect: Matrix(2) [ [ 0, 0, 0 ], [ 0, 0, 5 ] ]
// expect: 1 false 1 Q(1) [ { id: 2 } ]
// expect: 2 2 Stack(2) [ 5, 6 ] [ 1, 5, 6 ] [object Array] object
// expect: 0
// expect: 1
