// valueOf, toString and Symbol.toPrimitive: which one each operator asks, in which order, with which hint, and what fails.
const log: string[] = [];
const both = (name: string, v: unknown, t: unknown): any => ({ valueOf() { log.push(name + '.v'); return v; }, toString() { log.push(name + '.t'); return t; } });
const show = (name: string, f: () => unknown): void => { log.length = 0; let r: unknown; try { r = f(); } catch (e) { r = (e as Error).name; } console.log(name, r, log.join(' ')); };
const a = both('a', 7, 'A'), b = both('b', 3, 'B'), o = both('o', {}, 'O'), n = both('n', {}, {}), s = both('s', 'x', 'S'), u = both('u', undefined, null);
show('+', () => a + b); show('+1', () => a + 1); show('1+', () => 1 + a); show("+''", () => a + ''); show("''+", () => 'p' + o + s); show('tpl', () => `${a}${s}`);
show('-', () => a - b); show('*', () => a * o); show('/', () => a / b); show('%', () => a % b); show('**', () => a ** b); show('|', () => a | b); show('<<', () => a << b); show('>>>', () => a >>> 1);
show('<', () => a < b); show('>', () => a > b); show('<=', () => s <= 'y'); show('>=', () => o >= 'N'); show('u+', () => +a); show('u-', () => -a); show('~', () => ~a); show('u o', () => +o);
show('fails', () => n + 1); show('fails2', () => `${n}`); show('fails3', () => +n); show('undefined', () => u + 1); show('null', () => `${u}`);
show('String', () => String(a)); show('Number', () => Number(a)); show('Number o', () => Number(o)); show('Boolean', () => Boolean(a)); show('!', () => !a); show('===', () => a === 7);
const p = { [Symbol.toPrimitive](hint: string): any { log.push(hint); return hint === 'number' ? 42 : hint === 'string' ? 'text' : 'dflt'; } } as any;
show('p+', () => p + 1); show('p-', () => p - 1); show('ptpl', () => `${p}`); show('p<', () => p < 50); show('u p', () => +p); show('p*', () => p * 2); show("p+''", () => p + '');
class Money { constructor(readonly cents: number) { } valueOf(): number { return this.cents; } toString(): string { return '$' + (this.cents / 100).toFixed(2); } }
const x = new Money(150), y = new Money(99);
console.log(x > y, (x as any) - (y as any), `${x}`, '' + x, x + '!', [x, y].join(), [y, x].sort((i, j) => (i as any) - (j as any)).map(String), x <= x, Math.max(+x, +y));
class Temp extends Money { override toString(): string { return super.toString() + '°'; } }
console.log(`${new Temp(5)}`, (new Temp(5) as any) * 2, 'n' + new Temp(7), new Temp(1) < new Temp(2));
const d = new Date(86400000);
console.log((d as any) - 1, typeof ((d as any) + 1), d < new Date(86400001), +d, d.valueOf(), (d as any) * 1);
class Plain { k = 1; }
console.log('' + new Plain(), +(new Plain() as any), (new Plain() as any) + 1, `${[1, [2, a]]}`, [a] + '', (a as any) + [1], ({}) + '');
function sideEffects(): unknown[] { const order: string[] = []; const t = (k: string, v: number): any => { order.push('eval ' + k); return { valueOf() { order.push('conv ' + k); return v; } }; }; const r = t('l', 1) + t('m', 2) * t('r', 3); return [r, order.join(',')]; }
console.log(sideEffects());
let inc: any = both('i', 5, 'I'); inc++; console.log(inc); inc = both('i', 5, 'I'); inc += 2; console.log(inc);

// expect: + 10 a.v b.v
// expect: +1 8 a.v
// expect: 1+ 8 a.v
// expect: +'' 7 a.v
// expect: ''+ pOx o.v o.t s.v
// expect: tpl AS a.t s.t
// expect: - 4 a.v b.v
// expect: * NaN a.v o.v o.t
// expect: / 2.3333333333333335 a.v b.v
// expect: % 1 a.v b.v
// expect: ** 343 a.v b.v
// expect: | 7 a.v b.v
// expect: << 56 a.v b.v
// expect: >>> 3 a.v
// expect: < false a.v b.v
// expect: > true a.v b.v
// expect: <= true s.v
// expect: >= true o.v o.t
// expect: u+ 7 a.v
// expect: u- -7 a.v
// expect: ~ -8 a.v
// expect: u o NaN o.v o.t
// expect: fails TypeError n.v n.t
// expect: fails2 TypeError n.t n.v
// expect: fails3 TypeError n.v n.t
// expect: undefined NaN u.v
// expect: null null u.t
// expect: String A a.t
// expect: Number 7 a.v
// expect: Number o NaN o.v o.t
// expect: Boolean true 
// expect: ! false 
// expect: === false 
// expect: p+ dflt1 default
// expect: p- 41 number
// expect: ptpl text string
// expect: p< true number
// expect: u p 42 number
// expect: p* 84 number
// expect: p+'' dflt default
// expect: true 51 $1.50 150 150! $1.50,$0.99 [ '$0.99', '$1.50' ] true 150
// expect: $0.05° 10 n7 true
// expect: 86399999 string true 86400000 86400000 86400000
// expect: [object Object] NaN [object Object]1 1,2,A A 71 [object Object]
// expect: [ 7, 'eval l,eval m,eval r,conv m,conv r,conv l' ]
// expect: 6
// expect: 7
