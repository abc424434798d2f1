class AppError extends Error {
  code: number;
  constructor(message: string, code: number, options?: any) {
    super(message, options);
    this.name = 'AppError';
    this.code = code;
  }
}
class NotFound extends AppError { constructor(what: string) { super(what + ' not found', 404); } }
const e = new NotFound('x');
console.log(e instanceof Error, e instanceof AppError, e.message, e.code, String(e), e.name, Object.keys(e));
class T2 extends TypeError { get [Symbol.toStringTag]() { return 'T2'; } }
const t = new T2('bad'); console.log(t.name, t.message, t instanceof TypeError, Object.prototype.toString.call(t), t.constructor.name);
class WithCause extends Error { constructor(m: string, cause: unknown) { super(m, { cause }); } }
const w = new WithCause('a', t); console.log((w.cause as Error).message);
class Agg extends AggregateError {}
console.log(new Agg([1, 2], 'm').errors.length, new Agg([], 'z').message);
try { throw new NotFound('y') } catch (x) { if (x instanceof NotFound) console.log(x.code, (x.stack as string).split('\n')[0]); }

// expect: true true x not found 404 AppError: x not found AppError [ 'name', 'code' ]
// expect: TypeError bad true [object T2] T2
// expect: bad
// expect: 2 z
// expect: 404 AppError: y not found
