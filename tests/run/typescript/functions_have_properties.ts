// A function can be given properties; they are its own, are part of its type, and live as long as it does.
function ticker(): number { return ++ticker.count; }
ticker.count = 0;
ticker.label = 'c';
console.log(ticker(), ticker(), ticker.count, ticker.label);
const arrow = (x: number): number => x * arrow.factor;
arrow.factor = 3;
console.log(arrow(4));
console.log(Object.keys(ticker), ticker);
function counter(): number { return ++(counter as any).count; }
const c: any = counter;
c.count = 0; c.label = 'c';
console.log(counter(), counter(), c.count, c.label);
console.log(Object.keys(c), c, Object.entries(c), 'count' in c, 'no' in c, c.hasOwnProperty('count'));
delete c.label;
console.log(c);
const fs: any[] = [];
for (let i = 0; i < 2000; i++) { const f: any = () => i; f.tag = 'tag' + i; f.self = { f }; fs.push(f); if (i % 10) { const g: any = () => i; g.tag = 'x' + i; } }
let junk: string[] = []; for (let i = 0; i < 300000; i++) junk.push('j' + i);
console.log(fs.every((f, i) => f.tag === 'tag' + i && f() === i && f.self.f === f), c.count);
console.log(fs[3]);
console.log(Object.assign(() => 1, { extra: 2 }), Object.assign({}, c));
const { count } = c; console.log(count, { ...c }, JSON.stringify({ c }));
for (const k in c) console.log(k);
class WithFunction { handler: any = () => 1; }
const w = new WithFunction(); w.handler.calls = 3; console.log(w, w.handler.calls);
function outer() { function inner() { return (inner as any).x; } (inner as any).x = 5; return inner; }
console.log(outer()(), outer());

// expect: 1 2 2 c
// expect: 12
// expect: [ 'count', 'label' ] [Function: ticker] { count: 2, label: 'c' }
// expect: 1 2 2 c
// expect: [ 'count', 'label' ] [Function: counter] { count: 2, label: 'c' } [ [ 'count', 2 ], [ 'label', 'c' ] ] true false true
// expect: [Function: counter] { count: 2 }
// expect: true 2
// expect: <ref *1> [Function: f] { tag: 'tag3', self: { f: [Circular *1] } }
// expect: [Function (anonymous)] { extra: 2 } { count: 2 }
// expect: 2 { count: 2 } {}
// expect: count
// expect: WithFunction { handler: [Function (anonymous)] { calls: 3 } } 3
// expect: 5 [Function: inner] { x: 5 }
