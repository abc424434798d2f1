function g(s: string | null): number { return s.length; }
//                                            ^ warning ARK2043: 's' may be null
function h(s: string | number): number {
  if (typeof s === 'string') return s.length;
  return s.length;
//         ^^^^^^ warning ARK2622: 'length' is no property of 'number': a number has no length; its text has: 'x.toString().length'
}
function both(x: string | number, flag: boolean): string {
  if (typeof x === 'string' && flag) return x;
  return x.toFixed();
//         ^^^^^^^ warning ARK2041: 'toFixed' is not in every member of 'string | number': 'string' lacks it
}
function either(x: string | number | boolean, flag: boolean): number {
  if (typeof x === 'string' || typeof x === 'number' || flag) return 0;
  return x;
//       ^ warning ARK2020: 'boolean' cannot be assigned to 'number'
}
function loose(x: string | null | undefined): number {
  if (x != null) return x.length;
  return x;
//       ^ warning ARK2020: 'null | undefined' cannot be assigned to 'number'
}
function notLoose(x: string | null, y: 'a' | 'b'): number {
  if (y != 'a') { const b: 'b' = y; const a: 'a' = y; }
//                                                 ^ warning ARK2020: '"b"' cannot be assigned to '"a"'
  if (x == null) return x.length;
//                      ^ warning ARK2044: 'x' is always null here
  return x.length;
}
function alias(x: string | number, y: string | number): number {
  const isText = typeof x === 'string', isWord = typeof y === 'string';
  y = 1 as string | number;
  if (isText) return x.length;
  if (isWord) return y.length;
//                     ^^^^^^ warning ARK2041: 'length' is not in every member of 'string | number': 'number' lacks it
  return 0;
}
function kept(x: string | number | boolean, flag: boolean): string {
  const isFlagged = typeof x === 'string' && flag;
  if (isFlagged) return x;
  const either = typeof x === 'string' || typeof x === 'boolean';
  if (either) return x;
//                   ^ warning ARK2020: 'string | boolean' cannot be assigned to 'string'
  return x.toFixed() + (isFlagged ? x : x.length);
//                                        ^^^^^^ warning ARK2622: 'length' is no property of 'number': a number has no length; its text has: 'x.toString().length'
}
