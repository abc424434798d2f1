const { a: a8, ...r8 } = o, [p8 = 1, , ...q8] = o; type K8 = A[keyof B]['x'][]; let f8: (a: number, b?: string) => void; let g8: { (x): void; a?: string, b(): void };
let h8: typeof x[]; let i8 = x as unknown as (y: string) => number; let j8 = a as B | C; let k8 = (a as B)!; if (x as any) { } 
class AA<in T, out U, in out V> { } 1_000n; 0xFFn; .5; 1.; 1e10; 0b11; 0o17; a = b
