export default function (n: number): number { return n <= 1 ? 1 : n * 2; }
