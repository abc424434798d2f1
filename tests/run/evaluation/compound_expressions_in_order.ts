// Every compound expression traced: calls with spread, new, templates, tagged ones, literals with computed keys, destructuring with defaults, compound assignments through getters.
let log: string[] = [];
const t = <T>(n: string, v: T): T => { log.push(n); return v; };
const flush = (name: string, v: unknown): void => { console.log(name, v, log.join(' ')); log = []; };
const box: any = { get a() { log.push('get a'); return this._a; }, set a(v) { log.push('set a=' + v); this._a = v; }, _a: 1, f(...xs: number[]) { log.push('call'); return xs.length; } };
flush('call', t('obj', box)[t('name', 'f')](t('1', 1), ...t('spread', [2, 3]), t('4', 4)));
flush('compound', t('obj', box)[t('key', 'a')] += t('right', 5)); flush('compound2', box.a = box.a++ + ++box.a); flush('chain', box.a = box._a = t('v', 3)); flush('logical', (box.a ||= t('no', 1), box.a &&= t('yes', 2), box.a ??= t('no', 3)));
class K { constructor(public x: number, y: number) { log.push('ctor'); } [k: string]: unknown; }
flush('new', new (t('class', K))(t('x', 1), t('y', 2)).x);
const tag = (s: TemplateStringsArray, ...v: unknown[]): string => { log.push('tag'); return s.join('|') + v.join(); };
flush('tagged', t('tagger', tag)`a${t('v1', 1)}b${t('v2', 2)}`); flush('template', `${t('p', { toString() { log.push('str p'); return 'P'; } })}${t('q', { toString() { log.push('str q'); return 'Q'; } })}`);
flush('literal', { [t('k1', 'a')]: t('v1', 1), ...t('sp', { b: 2 }), [t('k2', 'c')]: t('v2', 3), m() { }, get z() { return 1; } });
flush('array', [t('0', 0), ...t('s', [1]), , t('2', 2)]);
const src = { get p() { log.push('read p'); return undefined as number | undefined; }, get q() { log.push('read q'); return { r: 1 }; } };
{ const { p = t('dp', 5), q: { r, s = t('ds', r + p) } } = t('src', src as any); flush('destructure', [p, r, s]); }
{ let a = 0, b = 0; const target: any = {}; ({ x: t('tx', target).a, y: [t('ty', target).b, a = t('da', 9)] } = t('value', { x: 1, y: [2] } as any)); flush('assign pattern', [target, a, b]); }
flush('comma', (t('a', 1), t('b', 2), t('c', 3))); flush('cond', t('c', 0) ? t('y', 1) : t('n', 2) || t('m', 3)); flush('binary', t('a', 1) + t('b', 2) * t('c', 3) ** t('d', 2) - -t('e', 1)); flush('compare', t('a', 1) < t('b', 2) === t('c', true));
let i = 0; const arr = [5, 6, 7, 8]; flush('index', [arr[i++], arr[i++] = arr[i++] + i, i, arr]); i = 0; flush('self', i + (i = 5) * i++ - i); let n: any = 1; flush('closure', n + ((): number => (n = 10))() + n); flush('args', ((...xs: number[]) => xs)(i, i++, ++i, i--, i));
flush('delete', [delete t('o', box)[t('k', '_a')], box.a]); flush('typeof', typeof t('x', null)); flush('in', t('l', 'f') in t('r', box)); flush('void', void t('x', 1)); flush('await-less yield', [...(function* (): Generator<number, number, any> { const r: number = t('pre', 1) + ((yield t('y', 2)) ?? t('d', 3)); return t('ret', r); })()]);
function dflt(a = t('a', 1), b = t('b', a + 1), { c = t('c', b + 1) } = t('obj', {} as { c?: number }), ...rest: number[]): number[] { log.push('body'); return [a, b, c, ...rest]; }
flush('defaults', dflt()); flush('defaults2', dflt(undefined, 5, undefined, 7)); flush('defaults3', dflt(0, 0, { c: 0 }));

// expect: call 4 obj name 1 spread 4 call
// expect: compound 6 obj key get a right set a=6
// expect: compound2 14 get a set a=7 get a set a=8 set a=14
// expect: chain 3 v set a=3
// expect: logical 2 get a get a yes set a=2 get a
// expect: new 1 class x y ctor
// expect: tagged a|b|1,2 tagger v1 v2 tag
// expect: template PQ p str p q str q
// expect: literal { a: 1, b: 2, c: 3, m: [Function: m], z: [Getter] } k1 v1 sp k2 v2
// expect: array [ 0, 1, <1 empty item>, 2 ] 0 s 2
// expect: destructure [ 5, 1, 6 ] src read p dp read q ds
// expect: assign pattern [ { a: 1, b: 2 }, 9, 0 ] value tx ty da
// expect: comma 3 a b c
// expect: cond 2 c n
// expect: binary 20 a b c d e
// expect: compare true a b c
// expect: index [ 5, 10, 3, [ 5, 10, 7, 8 ] ] 
// expect: self 19 
// expect: closure 21 
// expect: args [ 6, 6, 8, 8, 7 ] 
// expect: delete [ true, undefined ] o k get a
// expect: typeof object x
// expect: in true l r
// expect: void undefined x
// expect: await-less yield [ 2 ] pre y d ret
// expect: defaults [ 1, 2, 3 ] a b obj c body
// expect: defaults2 [ 1, 5, 6, 7 ] a obj c body
// expect: defaults3 [ 0, 0, 0 ] body
