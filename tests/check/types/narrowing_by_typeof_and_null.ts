function g(s: string | null): number { return s.length; }
//                                            ^ warning ARK2043: 's' may be null
function h(s: string | number): number {
  if (typeof s === 'string') return s.length;
  return s.length;
//         ^^^^^^ warning ARK2040: 'length' is no property of 'number'
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
