// A JSON parser and printer of its own against the library's, over nested, empty, escaped and broken texts.
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
class Reader {
  private i = 0;
  constructor(private readonly s: string) { }
  read(): Json { const v = this.value(); this.space(); if (this.i < this.s.length) this.fail(); return v; }
  private fail(): never { throw new SyntaxError(`at ${this.i}: ${JSON.stringify(this.s.slice(this.i, this.i + 5))}`); }
  private space(): void { while (' \t\r\n'.includes(this.s[this.i] ?? '#')) this.i++; }
  private value(): Json {
    this.space();
    const c = this.s[this.i];
    switch (c) {
      case '{': return this.object();
      case '[': return this.array();
      case '"': return this.string();
      case 't': case 'f': case 'n':
        for (const [word, v] of [['true', true], ['false', false], ['null', null]] as [string, Json][]) if (this.s.startsWith(word, this.i)) { this.i += word.length; return v; }
        return this.fail();
      default: {
        const m = /-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?/y; m.lastIndex = this.i;
        const found = m.exec(this.s); if (!found) return this.fail();
        this.i = m.lastIndex; return +found[0];
      }
    }
  }
  private array(): Json[] {
    const out: Json[] = []; this.i++; this.space();
    if (this.s[this.i] === ']') { this.i++; return out; }
    for (;;) { out.push(this.value()); this.space(); const c = this.s[this.i++]; if (c === ']') return out; if (c !== ',') { this.i--; this.fail(); } }
  }
  private object(): Json {
    const out: { [k: string]: Json } = {}; this.i++; this.space();
    if (this.s[this.i] === '}') { this.i++; return out; }
    for (;;) {
      this.space(); if (this.s[this.i] !== '"') this.fail();
      const k = this.string(); this.space(); if (this.s[this.i++] !== ':') { this.i--; this.fail(); }
      out[k] = this.value(); this.space(); const c = this.s[this.i++]; if (c === '}') return out; if (c !== ',') { this.i--; this.fail(); }
    }
  }
  private string(): string {
    let out = ''; this.i++;
    for (;;) {
      const c = this.s[this.i++];
      if (c === undefined || c < ' ') { this.i--; this.fail(); }
      if (c === '"') return out;
      if (c !== '\\') { out += c; continue; }
      const e = this.s[this.i++];
      if (e === 'u') { const h = this.s.slice(this.i, this.i + 4); if (!/^[\da-f]{4}$/i.test(h)) this.fail(); out += String.fromCharCode(parseInt(h, 16)); this.i += 4; }
      else { const at = '"\\/bfnrt'.indexOf(e ?? '#'); if (at < 0) { this.i--; this.fail(); } out += '"\\/\b\f\n\r\t'[at]; }
    }
  }
}
function print(v: Json, width: number, indent = ''): string {
  const flat = JSON.stringify(v); if (typeof v !== 'object' || v === null || indent.length + flat.length <= width) return flat;
  const inner = indent + '  ';
  const parts = Array.isArray(v) ? v.map(x => print(x, width, inner)) : Object.entries(v).map(([k, x]) => `${JSON.stringify(k)}: ${print(x, width, inner)}`);
  const [open, close] = Array.isArray(v) ? '[]' : '{}';
  return `${open}\n${parts.map(p => inner + p).join(',\n')}\n${indent}${close}`;
}
const good = ['{"a":[1,2.5,-3e2,{"b":null,"c":[true,false]}],"d":"x\\n\\u00e9\\ud83d\\ude00\\"","e":{},"f":[]}', ' [ ] ', '"\\/"', '-0', '1E5', '[[[[[]]]]]', '{"":{"":""}}', '{"x":1,"x":2,"1":3}', 'null'];
for (const s of good) { const v = new Reader(s).read(); console.log(JSON.stringify(v) === JSON.stringify(JSON.parse(s)), print(v, 20)); }
const bad = ['', '[1,]', '{"a" 1}', '{a:1}', '01', '1.', '"\t"', '"\\x"', '"\\u12g4"', '[1 2]', 'tru', '{"a":1,}', '"open', '[', '+1', '1 1', '\u00a01'];
for (const s of bad) { let own = '', theirs = ''; try { new Reader(s).read(); } catch (e) { own = (e as Error).message; } try { JSON.parse(s); } catch (e) { theirs = (e as Error).name; } console.log(own, theirs); }
const big: Json = Array.from({ length: 300 }, (_, i) => ({ id: i, tags: ['t' + i % 7, i % 2 === 0], deep: { x: i / 8 } }));
console.log(JSON.stringify(new Reader(print(big, 40)).read()) === JSON.stringify(big), print(big, 40).length);

// expect: true {
// expect:   "a": [
// expect:     1,
// expect:     2.5,
// expect:     -300,
// expect:     {
// expect:       "b": null,
// expect:       "c": [true,false]
// expect:     }
// expect:   ],
// expect:   "d": "x\né😀\"",
// expect:   "e": {},
// expect:   "f": []
// expect: }
// expect: true []
// expect: true "/"
// expect: true 0
// expect: true 100000
// expect: true [[[[[]]]]]
// expect: true {"":{"":""}}
// expect: true {"1":3,"x":2}
// expect: true null
// expect: at 0: "" SyntaxError
// expect: at 3: "]" SyntaxError
// expect: at 5: "1}" SyntaxError
// expect: at 1: "a:1}" SyntaxError
// expect: at 1: "1" SyntaxError
// expect: at 1: "." SyntaxError
// expect: at 1: "\t\"" SyntaxError
// expect: at 2: "x\"" SyntaxError
// expect: at 3: "12g4\"" SyntaxError
// expect: at 3: "2]" SyntaxError
// expect: at 0: "tru" SyntaxError
// expect: at 7: "}" SyntaxError
// expect: at 5: "" SyntaxError
// expect: at 1: "" SyntaxError
// expect: at 0: "+1" SyntaxError
// expect: at 2: "1" SyntaxError
// expect: at 0: " 1" SyntaxError
// expect: true 21861
