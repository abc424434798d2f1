export function double(n: number): number { return n * 2; }
export default 'maths by default';
