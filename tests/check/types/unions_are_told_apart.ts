type Shape = { kind: 'circle'; r: number } | { kind: 'square'; s: number };
function area(s: Shape): number {
  switch (s.kind) {
    case 'circle': return s.r * s.r;
    case 'square': return s.r;
  }
}
function miss(s: Shape): number {
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
