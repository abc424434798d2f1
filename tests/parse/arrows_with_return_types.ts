const a = (a: number): ((b: number) => number) => (b) => a, b = (a): (x: A) => B => c, c = (a): ((A)) | (() => B) => d, d = async (a): Promise<(A)> => b, e = <T>(a): (<U>(u: U) => T) => f;
const f = a.b > 1 ? (): number => 0 : (): number => c, g = a < 1 ? (x: T): U => x : undefined, h = c ? async (x: T): Promise<T> => x : y;
const i = c ? (x): T => y : z, j = c ? (x) : y => z, k = c ? (x): T => d ? (y) : U => z : w, l = c ? d ? (x): T => y : z : w;
const m = c ? (x): T => (y): U => z : w, n = c ? d : (x): T => y, o = c ? ({ x }): T => { y } : ([z]): U => ({ w }), p = c ? (x) : d ? (y): T => z : w;
