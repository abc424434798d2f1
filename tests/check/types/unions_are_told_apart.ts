type Shape = { kind: 'circle'; r: number } | { kind: 'square'; s: number };
function area(s: Shape): number {
  switch (s.kind) {
    case 'circle': return s.r * s.r;
    case 'square': return s.r;
//                          ^ warning ARK2040: 'r' is no property of '{ kind: "square"; s: number; }'
  }
}
function miss(s: Shape): number {
//                       ^^^^^^ warning ARK2104: 'miss' does not return a 'number' on every path
  switch (s.kind) {
    case 'circle': return 1;
  }
}
function exhaustive(s: Shape): number {
  if (s.kind === 'circle') return 1;
  else if (s.kind === 'square') return 2;
  const never: never = s;
  return never;
}
type Nameless = { '': 'a'; left: number } | { '': 'b'; right: number };
function nameless(x: Nameless): number {
  if (x[''] === 'a') return x.left;
  return x.left;
//         ^^^^ warning ARK2040: 'left' is no property of '{ "": "b"; right: number; }'
}
