// A tokenizer, a parser by precedence and an evaluator with variables, functions and errors with places.
enum Kind { Number, Name, Operator, Open, Close, Comma, End }
class Token {
  constructor(readonly kind: Kind, readonly text: string, readonly at: number) {}
}
class CalcError extends Error {
  constructor(message: string, readonly at: number) { super(`${message} at ${at}`); this.name = 'CalcError'; }
}
function tokenize(text: string): Token[] {
  const result: Token[] = [];
  let i: number = 0;
  while (i < text.length) {
    const c: string = text[i];
    const from: number = i;
    if (c === ' ') { i++; continue; }
    if (c >= '0' && c <= '9' || c === '.') {
      while (i < text.length && (text[i] >= '0' && text[i] <= '9' || text[i] === '.')) { i++; }
      result.push(new Token(Kind.Number, text.substring(from, i), from));
    } else if (/[a-z_]/i.test(c)) {
      while (i < text.length && /\w/.test(text[i])) { i++; }
      result.push(new Token(Kind.Name, text.substring(from, i), from));
    } else {
      const two: string = text.substring(i, i + 2);
      const operator: string = ['**', '<=', '>=', '==', '&&', '||'].includes(two) ? two : c;
      if (!'+-*/%^<>=!(),?:&|'.includes(c)) { throw new CalcError(`unexpected '${c}'`, i); }
      i += operator.length;
      result.push(new Token(c === '(' ? Kind.Open : c === ')' ? Kind.Close : c === ',' ? Kind.Comma : Kind.Operator, operator, from));
    }
  }
  result.push(new Token(Kind.End, '', i));
  return result;
}
interface Expr { evaluate(scope: Map<string, number>): number; }
class Literal implements Expr { constructor(private v: number) {} evaluate(): number { return this.v; } }
class Variable implements Expr {
  constructor(private token: Token) {}
  evaluate(scope: Map<string, number>): number {
    const v: number | undefined = scope.get(this.token.text);
    if (v === undefined) { throw new CalcError(`unknown name '${this.token.text}'`, this.token.at); }
    return v;
  }
}
const functions: Map<string, (args: number[]) => number> = new Map();
functions.set('max', (args: number[]): number => Math.max(...args));
functions.set('sqrt', (args: number[]): number => Math.sqrt(args[0]));
functions.set('sum', (args: number[]): number => args.reduce((a: number, b: number) => a + b, 0));
class Call implements Expr {
  constructor(private token: Token, private args: Expr[]) {}
  evaluate(scope: Map<string, number>): number {
    const f: ((args: number[]) => number) | undefined = functions.get(this.token.text);
    if (!f) { throw new CalcError(`unknown function '${this.token.text}'`, this.token.at); }
    return f(this.args.map((a: Expr): number => a.evaluate(scope)));
  }
}
class Binary implements Expr {
  constructor(private op: string, private l: Expr, private r: Expr) {}
  evaluate(scope: Map<string, number>): number {
    const a: number = this.l.evaluate(scope);
    if (this.op === '&&') { return a ? this.r.evaluate(scope) : a; }
    if (this.op === '||') { return a ? a : this.r.evaluate(scope); }
    const b: number = this.r.evaluate(scope);
    switch (this.op) {
      case '+': return a + b;
      case '-': return a - b;
      case '*': return a * b;
      case '/': return a / b;
      case '%': return a % b;
      case '**': case '^': return a ** b;
      case '<': return a < b ? 1 : 0;
      case '>': return a > b ? 1 : 0;
      case '<=': return a <= b ? 1 : 0;
      case '>=': return a >= b ? 1 : 0;
      case '==': return a === b ? 1 : 0;
      default: throw new CalcError(`operator ${this.op}`, 0);
    }
  }
}
const levels: string[][] = [['||'], ['&&'], ['==', '<', '>', '<=', '>='], ['+', '-'], ['*', '/', '%'], ['**', '^']];
class Parser {
  private at: number = 0;
  constructor(private tokens: Token[]) {}
  private next(): Token { return this.tokens[this.at]; }
  parse(): Expr {
    const e: Expr = this.binary(0);
    if (this.next().kind !== Kind.End) { throw new CalcError(`unexpected '${this.next().text}'`, this.next().at); }
    return e;
  }
  private binary(level: number): Expr {
    if (level === levels.length) { return this.primary(); }
    let left: Expr = this.binary(level + 1);
    while (this.next().kind === Kind.Operator && levels[level].includes(this.next().text)) {
      const op: string = this.tokens[this.at++].text;
      left = new Binary(op, left, this.binary(op === '**' || op === '^' ? level : level + 1));
    }
    return left;
  }
  private primary(): Expr {
    const t: Token = this.tokens[this.at++];
    if (t.kind === Kind.Number) {
      if (Number.isNaN(Number(t.text))) { throw new CalcError(`bad number '${t.text}'`, t.at); }
      return new Literal(Number(t.text));
    }
    if (t.kind === Kind.Operator && t.text === '-') { return new Binary('-', new Literal(0), this.primary()); }
    if (t.kind === Kind.Open) {
      const e: Expr = this.binary(0);
      this.expect(Kind.Close, ')');
      return e;
    }
    if (t.kind !== Kind.Name) { throw new CalcError(t.kind === Kind.End ? 'unexpected end' : `unexpected '${t.text}'`, t.at); }
    if (this.next().kind !== Kind.Open) { return new Variable(t); }
    this.at++;
    const args: Expr[] = [];
    if (this.next().kind !== Kind.Close) {
      args.push(this.binary(0));
      while (this.next().kind === Kind.Comma) { this.at++; args.push(this.binary(0)); }
    }
    this.expect(Kind.Close, ')');
    return new Call(t, args);
  }
  private expect(kind: Kind, text: string): void {
    if (this.tokens[this.at++].kind !== kind) { throw new CalcError(`expected '${text}'`, this.tokens[this.at - 1].at); }
  }
}
const scope: Map<string, number> = new Map([['x', 3], ['pi', Math.PI], ['zero', 0]]);
const sources: string[] = ['1 + 2 * 3', '(1 + 2) * 3', '2 ^ 3 ^ 2', '-x ** 2', '10 % 4 - 7 / 2', 'max(1, x, 2) + sqrt(16)', 'sum()', 'x > 2 && x < 10', 'zero || x', 'zero && nothing', '1 / zero', '1.5.2', 'y + 1', 'f(1)', '(1 + 2', '1 +', '3 $ 4', '1 2', ', 1', 'sum(1, 2,)', '((((x))))', '.5 + 1.', 'x == 3', '1 <= 1 == 1'];
for (const source of sources) {
  try {
    console.log(source, '=', new Parser(tokenize(source)).parse().evaluate(scope));
  } catch (e) {
    console.log(source, '!', (e as Error).message, e instanceof CalcError ? (e as CalcError).at : -1);
  }
}

// expect: 1 + 2 * 3 = 7
// expect: (1 + 2) * 3 = 9
// expect: 2 ^ 3 ^ 2 = 512
// expect: -x ** 2 = 9
// expect: 10 % 4 - 7 / 2 = -1.5
// expect: max(1, x, 2) + sqrt(16) = 7
// expect: sum() = 0
// expect: x > 2 && x < 10 = 1
// expect: zero || x = 3
// expect: zero && nothing = 0
// expect: 1 / zero = Infinity
// expect: 1.5.2 ! bad number '1.5.2' at 0 0
// expect: y + 1 ! unknown name 'y' at 0 0
// expect: f(1) ! unknown function 'f' at 0 0
// expect: (1 + 2 ! expected ')' at 6 6
// expect: 1 + ! unexpected end at 3 3
// expect: 3 $ 4 ! unexpected '$' at 2 2
// expect: 1 2 ! unexpected '2' at 2 2
// expect: , 1 ! unexpected ',' at 0 0
// expect: sum(1, 2,) ! unexpected ')' at 9 9
// expect: ((((x)))) = 3
// expect: .5 + 1. = 1.5
// expect: x == 3 = 1
// expect: 1 <= 1 == 1 = 1
