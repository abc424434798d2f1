// Enums that merge, reach into each other, hold computed members and texts; reverse names when values repeat; enums as keys, in switches and as types.
enum Color { Red, Green = 5, Blue }
enum Color { Purple = Blue + 1, Alias = Red }
console.log(Color, Color[0], Color[7], Color.Alias, Object.keys(Color).length);
enum Text { A = 'a', B = `b`, Both = A + B }
console.log(Text, Text.Both, Object.values(Text), (Text as any)['ab']);
const two = 2;
enum Mixed { Zero, Len = 'four'.length, Shift = 1 << 4, Neg = -3, Next, Half = 0.5, Word = 'w', From = Color.Blue * two, Bits = ~Shift & 0xff, Nan = 0 / 0 }
console.log(Mixed, Mixed[-3], Mixed['-2'], Mixed[0.5], Mixed.From, Mixed.NaN);
const enum Flag { None = 0, Read = 1 << 0, Write = 1 << 1, Exec = 1 << 2, All = Read | Write | Exec }
function names(flags: number): string {
  const out: string[] = [];
  if (flags & Flag.Read) out.push('r');
  if (flags & Flag.Write) out.push('w');
  if (flags & Flag.Exec) out.push('x');
  return out.join('') || '-';
}
console.log([Flag.None, Flag.Read | Flag.Exec, Flag.All, Flag.All & ~Flag.Write, Flag.All ^ Flag.Read].map(names).join(' '));
function area(c: Color): string {
  switch (c) {
    case Color.Red: return 'red';
    case Color.Green:
    case Color.Blue: return Color[c].toLowerCase();
    default: return `?${c}`;
  }
}
console.log([0, 5, 6, 7, 99].map(c => area(c as Color)).join(' '));
const weights: Record<Color, number> = { [Color.Red]: 1, [Color.Green]: 2.5, [Color.Blue]: 3, [Color.Purple]: 4 } as any;
console.log(weights, weights[Color.Green] + weights[5], Object.keys(weights));
const byText: { [K in Text]?: number } = { [Text.A]: 1 };
byText[Text.B] = 2;
console.log(byText, Text.A in byText, Text.Both in byText);
class Palette {
  static readonly standard = Color.Blue;
  color: Color = Palette.standard;
  next(): Color { return this.color = (this.color + 1) % 8; }
}
const p = new Palette();
console.log(p, p.next(), p.next(), p.color === Color.Red, Color[p.color]);
for (const key in Text) console.log(key, Text[key as keyof typeof Text]);
const parse = (name: string): Color | undefined => Color[name as keyof typeof Color];
console.log(parse('Green'), parse('Nope'), typeof parse('Red'));
const map = new Map<Color, string>([[Color.Red, 'r'], [Color.Purple, 'p']]);
console.log(map, map.get(0 as Color), [...map.keys()].map(k => k + 0.5));
console.log(Math.max(...Object.values(Color).filter((v): v is Color => typeof v === 'number')), Color.Green.toFixed(1), `${Text.B}${Color.Blue}`, Text.A.toUpperCase() + Color.Green);

// expect: {
// expect:   '0': 'Alias',
// expect:   '5': 'Green',
// expect:   '6': 'Blue',
// expect:   '7': 'Purple',
// expect:   Red: 0,
// expect:   Green: 5,
// expect:   Blue: 6,
// expect:   Purple: 7,
// expect:   Alias: 0
// expect: } Alias Purple 0 9
// expect: { A: 'a', B: 'b', Both: 'ab' } ab [ 'a', 'b', 'ab' ] undefined
// expect: {
// expect:   '0': 'Zero',
// expect:   '4': 'Len',
// expect:   '12': 'From',
// expect:   '16': 'Shift',
// expect:   '239': 'Bits',
// expect:   Zero: 0,
// expect:   Len: 4,
// expect:   Shift: 16,
// expect:   Neg: -3,
// expect:   '-3': 'Neg',
// expect:   Next: -2,
// expect:   '-2': 'Next',
// expect:   Half: 0.5,
// expect:   '0.5': 'Half',
// expect:   Word: 'w',
// expect:   From: 12,
// expect:   Bits: 239,
// expect:   Nan: NaN,
// expect:   NaN: 'Nan'
// expect: } Neg Next Half 12 Nan
// expect: - rx rwx rx wx
// expect: red green blue ?7 ?99
// expect: { '0': 1, '5': 2.5, '6': 3, '7': 4 } 5 [ '0', '5', '6', '7' ]
// expect: { a: 1, b: 2 } true false
// expect: Palette { color: 0 } 7 0 true Alias
// expect: A a
// expect: B b
// expect: Both ab
// expect: 5 undefined number
// expect: Map(2) { 0 => 'r', 7 => 'p' } r [ 0.5, 7.5 ]
// expect: 7 5.0 b6 A5
