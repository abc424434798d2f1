// An anonymous function takes its name from what it is written for: variables, defaults, properties, fields, keys.
const a = (): number => 1; let b = function (): void {}; const o = { c: (): void => {}, d(): void {}, ['e' + 1]: (): void => {}, get f(): () => void { return (): void => {}; } };
class K { x = (): void => {}; static y = function (): void {}; #z = (): void => {}; n(): () => void { return this.#z; } m = class {}; }
const k = new K(); console.log(a, b, o, k, K.y.name, k.n().name, k.x.name, k.m.name, a.name, b.name, o.c.name, o.d.name);
let u: () => void; u = (): void => {}; console.log(u.name); const { p = (): void => {} }: { p?: () => void } = {}; console.log(p.name);
function f(g = (): void => {}): string { return g.name; } console.log(f(), ((): void => {}).name, (function q(): void {}).name);
console.log([(): void => {}][0].name, [1].map.name, Math.max.name, K.name, K.prototype.n.name, a.length, f.length, K.length);
class S { [Symbol.iterator] = (): void => {}; static [Symbol.asyncIterator] = (): void => {}; 'a b' = (): void => {}; 5 = (): void => {}; }
const os = { [Symbol.iterator]: (): void => {}, 'x y': (): void => {} };
console.log(new S()[Symbol.iterator].name, new S()['a b'].name, new S()[5].name, os[Symbol.iterator].name, os['x y'].name, new S(), os);
let w: () => void; ({ w = (): void => {} } = {} as { w?: () => void }); console.log(w.name); const [v = (): void => {}]: (() => void)[] = []; console.log(v.name);

// expect: [Function: a] [Function: b] { c: [Function: c], d: [Function: d], e1: [Function: e1], f: [Getter] } K { x: [Function (anonymous)], m: [class (anonymous)] }     a b c d
// expect: u
// expect: p
// expect: g  q
// expect:  map max K n 0 0 0
// expect:    [Symbol.iterator] x y S {
// expect:   '5': [Function (anonymous)],
// expect:   'a b': [Function (anonymous)],
// expect:   [Symbol(Symbol.iterator)]: [Function (anonymous)]
// expect: } {
// expect:   'x y': [Function: x y],
// expect:   [Symbol(Symbol.iterator)]: [Function: [Symbol.iterator]]
// expect: }
// expect: w
// expect: v
