function g(s: string | null): number { return s.length; }
function h(s: string | number): number {
  if (typeof s === 'string') return s.length;
  return s.length;
}
