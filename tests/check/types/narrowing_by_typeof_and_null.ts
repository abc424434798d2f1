function g(s: string | null): number { return s.length; }
//                                            ^ warning ARK2043: 's' may be null
function h(s: string | number): number {
  if (typeof s === 'string') return s.length;
  return s.length;
//         ^^^^^^ warning ARK2040: 'length' is no property of 'number'
}
