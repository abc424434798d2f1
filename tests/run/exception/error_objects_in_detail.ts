// What an error owns and inherits: name, message, cause, toString with odd parts, keys, printing in arrays and fields.
const e = new Error('m', { cause: 'c' } as any);
console.log(e.name, e.message, (e as any).cause, Object.keys(e), e.hasOwnProperty('message'), e.hasOwnProperty('name'), 'name' in e, e.hasOwnProperty('stack'));
console.log(String(new Error()), String(new TypeError('x')), `${new RangeError('')}`, new Error().message === '');
class Named extends Error { override name = 'Own'; constructor(m: string, readonly code: number) { super(m); } }
const n = new Named('boo', 7);
console.log(String(n), Object.keys(n).sort(), n instanceof Error, n.constructor.name);
n.message = 'later'; n.name = '';
console.log(String(n));
n.message = ''; n.name = 'Only';
console.log(String(n));
(e as any).extra = 1; (e as any).name = 'Renamed';
console.log(String(e), Object.keys(e).sort());
const agg = new AggregateError([new Error('a'), 1, 'two'], 'many');
console.log(agg.name, agg.message, agg.errors.length, agg.errors[2], agg instanceof Error, String(agg));
console.log(Object.keys(agg));
for (const C of [Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError]) {
  const x = new C('m');
  console.log(C.name, x.name, x instanceof C, x instanceof TypeError, String(x));
}
try { decodeURIComponent('%'); } catch (x) { console.log(x instanceof URIError, String(x)); }
try { 'x'.repeat(-1); } catch (x) { console.log(String(x)); }
try { (1).toFixed(101); } catch (x) { console.log(String(x)); }
try { (1).toString(1); } catch (x) { console.log(String(x)); }
try { new Array(-1); } catch (x) { console.log(String(x)); }
try { 'a'.normalize('X'); } catch (x) { console.log(String(x)); }
try { BigInt(1.5); } catch (x) { console.log(String(x)); }
try { BigInt('z'); } catch (x) { console.log(String(x)); }
try { String.fromCodePoint(-1); } catch (x) { console.log(String(x)); }
try { new Date(NaN).toISOString(); } catch (x) { console.log(String(x)); }
try { JSON.parse('{'); } catch (x) { console.log((x as Error).name); }

// expect: Error m c [] true false true true
// expect: Error TypeError: x RangeError true
// expect: Own: boo [ 'code', 'name' ] true Named
// expect: later
// expect: Only
// expect: Renamed: m [ 'extra', 'name' ]
// expect: AggregateError many 3 two true AggregateError: many
// expect: []
// expect: Error Error true false Error: m
// expect: EvalError EvalError true false EvalError: m
// expect: RangeError RangeError true false RangeError: m
// expect: ReferenceError ReferenceError true false ReferenceError: m
// expect: SyntaxError SyntaxError true false SyntaxError: m
// expect: TypeError TypeError true true TypeError: m
// expect: URIError URIError true false URIError: m
// expect: true URIError: URI malformed
// expect: RangeError: Invalid count value: -1
// expect: RangeError: toFixed() digits argument must be between 0 and 100
// expect: RangeError: toString() radix argument must be between 2 and 36
// expect: RangeError: Invalid array length
// expect: RangeError: The normalization form should be one of NFC, NFD, NFKC, NFKD.
// expect: RangeError: The number 1.5 cannot be converted to a BigInt because it is not an integer
// expect: SyntaxError: Cannot convert z to a BigInt
// expect: RangeError: Invalid code point -1
// expect: RangeError: Invalid time value
// expect: SyntaxError
