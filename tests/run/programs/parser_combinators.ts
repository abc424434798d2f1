// Parsers as values: sequences, choices, repetition, recursion by laziness, errors with positions; an arithmetic language and a small markup on top.
type Result<T> = { ok: true; value: T; at: number } | { ok: false; expected: string; at: number };
class Parser<T> {
  constructor(readonly run: (text: string, at: number) => Result<T>) {}
  static lazy<T>(make: () => Parser<T>): Parser<T> {
    let made: Parser<T> | undefined;
    return new Parser((text, at) => (made ??= make()).run(text, at));
  }
  map<U>(f: (value: T) => U): Parser<U> {
    return new Parser<U>((text, at) => {
      const r = this.run(text, at);
      return r.ok ? { ok: true, value: f(r.value), at: r.at } : r;
    });
  }
  then<U>(next: Parser<U>): Parser<[T, U]> {
    return new Parser<[T, U]>((text, at) => {
      const a = this.run(text, at);
      if (!a.ok) return a;
      const b = next.run(text, a.at);
      return b.ok ? { ok: true, value: [a.value, b.value], at: b.at } : b;
    });
  }
  skip<U>(next: Parser<U>): Parser<T> { return this.then(next).map(([a]) => a); }
  take<U>(next: Parser<U>): Parser<U> { return this.then(next).map(([, b]) => b); }
  or<U>(other: Parser<U>): Parser<T | U> {
    return new Parser<T | U>((text, at) => {
      const a = this.run(text, at);
      if (a.ok) return a;
      const b = other.run(text, at);
      if (b.ok) return b;
      return a.at > b.at ? a : b.at > a.at ? b : { ok: false, expected: `${a.expected} or ${b.expected}`, at };
    });
  }
  many(): Parser<T[]> {
    return new Parser<T[]>((text, at) => {
      const out: T[] = [];
      for (;;) {
        const r = this.run(text, at);
        if (!r.ok || r.at === at) return { ok: true, value: out, at };
        out.push(r.value);
        at = r.at;
      }
    });
  }
  separatedBy<U>(separator: Parser<U>): Parser<T[]> {
    return this.then(separator.take(this).many()).map(([first, rest]) => [first, ...rest]).or(succeed<T[]>([]));
  }
  optional(): Parser<T | undefined> { return this.or(succeed(undefined)); }
  parse(text: string): T {
    const r = this.run(text, 0);
    if (!r.ok) throw new SyntaxError(`expected ${r.expected} at ${r.at}`);
    if (r.at < text.length) throw new SyntaxError(`unexpected '${text[r.at]}' at ${r.at}`);
    return r.value;
  }
}
const succeed = <T>(value: T): Parser<T> => new Parser((_, at) => ({ ok: true, value, at }));
const pattern = (re: RegExp, name: string): Parser<string> => {
  const sticky = new RegExp(re.source, 'y');
  return new Parser((text, at) => {
    sticky.lastIndex = at;
    const m = sticky.exec(text);
    return m ? { ok: true, value: m[0], at: at + m[0].length } : { ok: false, expected: name, at };
  });
};
const blank = pattern(/\s*/, 'blank');
const token = (s: string): Parser<string> => pattern(new RegExp(s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')), `'${s}'`).skip(blank);
type Expr = { kind: 'num'; n: number } | { kind: 'var'; name: string } | { kind: 'op'; op: string; a: Expr; b: Expr } | { kind: 'call'; name: string; args: Expr[] } | { kind: 'neg'; of: Expr };
const num: Parser<Expr> = pattern(/\d+(?:\.\d+)?/, 'number').skip(blank).map(s => ({ kind: 'num', n: Number(s) }));
const ident = pattern(/[a-z]\w*/, 'name').skip(blank);
const expr: Parser<Expr> = Parser.lazy(() => sum);
const call: Parser<Expr> = ident.then(token('(').take(expr.separatedBy(token(','))).skip(token(')')).optional()).map(([name, args]) => args ? { kind: 'call', name, args } : { kind: 'var', name });
const atom: Parser<Expr> = num.or(call).or(token('(').take(expr).skip(token(')'))) as Parser<Expr>;
const unary: Parser<Expr> = token('-').take(Parser.lazy(() => unary)).map<Expr>(of => ({ kind: 'neg', of })).or(atom);
const power: Parser<Expr> = unary.then(token('^').take(Parser.lazy(() => power)).optional()).map(([a, b]) => b ? { kind: 'op', op: '^', a, b } : a);
const leftOf = (item: Parser<Expr>, ...ops: string[]): Parser<Expr> =>
  item.then(ops.map(token).reduce((a, b) => a.or(b)).then(item).many()).map(([first, rest]) => rest.reduce<Expr>((a, [op, b]) => ({ kind: 'op', op, a, b }), first));
const product = leftOf(power, '*', '/', '%');
const sum: Parser<Expr> = leftOf(product, '+', '-');
const functions: Record<string, (...xs: number[]) => number> = { max: Math.max, sqrt: Math.sqrt, sum: (...xs) => xs.reduce((a, b) => a + b, 0) };
function evaluate(e: Expr, env: Record<string, number>): number {
  switch (e.kind) {
    case 'num': return e.n;
    case 'neg': return -evaluate(e.of, env);
    case 'var':
      if (!(e.name in env)) throw new ReferenceError(e.name);
      return env[e.name];
    case 'call': return functions[e.name](...e.args.map(a => evaluate(a, env)));
    case 'op': {
      const a = evaluate(e.a, env), b = evaluate(e.b, env);
      return e.op === '+' ? a + b : e.op === '-' ? a - b : e.op === '*' ? a * b : e.op === '/' ? a / b : e.op === '%' ? a % b : a ** b;
    }
  }
}
const whole = blank.take(expr);
for (const text of ['1 + 2 * 3', '(1+2)*3', '2^3^2', '-2 ^ 2', '10 - 4 - 3', '7 % 4 / 2', 'max(1, x, 3) + sqrt(16)', 'sum()', ' - -x', '1 +', '2 * (3', 'max(1,', '3 $ 4', 'y', '', '1.5.2']) {
  try {
    console.log(text, '=', evaluate(whole.parse(text), { x: 2.5 }));
  } catch (error) {
    console.log(text, '!', String(error));
  }
}
type Markup = string | { tag: string; of: Markup[] };
const nodes: Parser<Markup[]> = Parser.lazy(() => pattern(/[^<]+/, 'text').or(element).many() as Parser<Markup[]>);
const element: Parser<Markup> = new Parser((text, at) => {
  const open = pattern(/<(\w+)>/, 'tag').run(text, at);
  if (!open.ok) return open;
  const tag = open.value.slice(1, -1);
  return nodes.skip(pattern(new RegExp(`</${tag}>`), `</${tag}>`)).map<Markup>(of => ({ tag, of })).run(text, open.at);
});
console.log(JSON.stringify(nodes.parse('a<b>c<i>d</i></b>e')));
try { nodes.parse('<a><b></a>'); } catch (error) { console.log(String(error)); }

// expect: 1 + 2 * 3 = 7
// expect: (1+2)*3 = 9
// expect: 2^3^2 = 512
// expect: -2 ^ 2 = 4
// expect: 10 - 4 - 3 = 3
// expect: 7 % 4 / 2 = 1.5
// expect: max(1, x, 3) + sqrt(16) = 7
// expect: sum() = 0
// expect:  - -x = 2.5
// expect: 1 + ! SyntaxError: unexpected '+' at 2
// expect: 2 * (3 ! SyntaxError: unexpected '*' at 2
// expect: max(1, ! SyntaxError: unexpected '(' at 3
// expect: 3 $ 4 ! SyntaxError: unexpected '$' at 2
// expect: y ! ReferenceError: y
// expect:  ! SyntaxError: expected '-' or number or name or '(' at 0
// expect: 1.5.2 ! SyntaxError: unexpected '.' at 3
// expect: ["a",{"tag":"b","of":["c",{"tag":"i","of":["d"]}]},"e"]
// expect: SyntaxError: unexpected '<' at 0
