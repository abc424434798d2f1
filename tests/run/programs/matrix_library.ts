// Matrices over Float64Array rows: product, transpose, determinant, inverse, powers, and errors of shape.
class Matrix {
  private data: Float64Array;
  constructor(readonly rows: number, readonly columns: number, fill?: (r: number, c: number) => number) {
    this.data = new Float64Array(rows * columns);
    if (fill) { for (let r = 0; r < rows; r++) { for (let c = 0; c < columns; c++) { this.data[r * columns + c] = fill(r, c); } } }
  }
  static of(...rows: number[][]): Matrix { return new Matrix(rows.length, rows[0]?.length ?? 0, (r: number, c: number): number => rows[r][c]); }
  static identity(n: number): Matrix { return new Matrix(n, n, (r: number, c: number): number => r === c ? 1 : 0); }
  at(r: number, c: number): number {
    if (r < 0 || r >= this.rows || c < 0 || c >= this.columns) { throw new RangeError(`${r},${c} of ${this.rows}x${this.columns}`); }
    return this.data[r * this.columns + c];
  }
  get transposed(): Matrix { return new Matrix(this.columns, this.rows, (r: number, c: number): number => this.at(c, r)); }
  times(other: Matrix | number): Matrix {
    if (typeof other === 'number') { return new Matrix(this.rows, this.columns, (r: number, c: number): number => this.at(r, c) * other); }
    if (this.columns !== other.rows) { throw new TypeError(`${this.columns} columns by ${other.rows} rows`); }
    return new Matrix(this.rows, other.columns, (r: number, c: number): number => {
      let sum: number = 0;
      for (let k = 0; k < this.columns; k++) { sum += this.at(r, k) * other.at(k, c); }
      return sum;
    });
  }
  plus(other: Matrix): Matrix { return new Matrix(this.rows, this.columns, (r: number, c: number): number => this.at(r, c) + other.at(r, c)); }
  power(n: number): Matrix {
    let result: Matrix = Matrix.identity(this.rows), square: Matrix = this;
    for (let k: number = n; k > 0; k = Math.floor(k / 2)) {
      if (k % 2 === 1) { result = result.times(square); }
      square = square.times(square);
    }
    return result;
  }
  /** Gauss and Jordan at once: the determinant and the inverse. */
  solve(): [number, Matrix | null] {
    const n: number = this.rows;
    const a: number[][] = this.toRows(), b: number[][] = Matrix.identity(n).toRows();
    let det: number = 1;
    for (let i = 0; i < n; i++) {
      let pivot: number = i;
      for (let r = i + 1; r < n; r++) { if (Math.abs(a[r][i]) > Math.abs(a[pivot][i])) { pivot = r; } }
      if (a[pivot][i] === 0) { return [0, null]; }
      if (pivot !== i) { const t: number[] = a[i]; a[i] = a[pivot]; a[pivot] = t; const u: number[] = b[i]; b[i] = b[pivot]; b[pivot] = u; det = -det; }
      const d: number = a[i][i];
      det *= d;
      for (let c = 0; c < n; c++) { a[i][c] /= d; b[i][c] /= d; }
      for (let r = 0; r < n; r++) {
        if (r === i) { continue; }
        const f: number = a[r][i];
        for (let c = 0; c < n; c++) { a[r][c] -= f * a[i][c]; b[r][c] -= f * b[i][c]; }
      }
    }
    return [det, Matrix.of(...b)];
  }
  toRows(): number[][] { return Array.from({ length: this.rows } as ArrayLike<number>, (_: number, r: number): number[] => Array.from(this.data.slice(r * this.columns, (r + 1) * this.columns))); }
  toString(): string { return this.toRows().map((r: number[]): string => r.map((x: number): string => String(+x.toFixed(4))).join(' ')).join(' / '); }
}
const m: Matrix = Matrix.of([2, -1, 0], [-1, 2, -1], [0, -1, 2]);
const inverse: [number, Matrix | null] = m.solve();
console.log(`${m}`, `${m.transposed}`, inverse[0].toFixed(6), `${inverse[1]}`, `${inverse[1]!.times(m)}`);
console.log(`${Matrix.of([1, 1], [1, 0]).power(50)}`, `${m.times(0.5).plus(Matrix.identity(3))}`, Matrix.of([1, 2], [2, 4]).solve());
console.log(Matrix.of([1, 2, 3]).times(Matrix.of([1], [2], [3])).toRows(), Matrix.of([1], [2]).times(Matrix.of([3, 4])).toRows(), new Matrix(0, 0).toRows(), new Matrix(2, 3));
for (const f of [(): number => m.at(3, 0), (): Matrix => m.times(Matrix.of([1, 2])), (): number => new Matrix(-1, 2).rows]) { try { console.log(f()); } catch (e) { console.log((e as Error).name, (e as Error).message); } }
let trace: number = 0;
const big: Matrix = new Matrix(30, 30, (r: number, c: number): number => (r * 31 + c * 17) % 11 - 5);
const product: Matrix = big.times(big.transposed);
for (let i = 0; i < 30; i++) { trace += product.at(i, i); }
console.log(trace, `${product}`.length, product.at(3, 7) === product.at(7, 3));

// expect: 2 -1 0 / -1 2 -1 / 0 -1 2 2 -1 0 / -1 2 -1 / 0 -1 2 4.000000 0.75 0.5 0.25 / 0.5 1 0.5 / 0.25 0.5 0.75 1 0 0 / 0 1 0 / 0 0 1
// expect: 20365011074 12586269025 / 12586269025 7778742049 2 -0.5 0 / -0.5 2 -0.5 / 0 -0.5 2 [ 0, null ]
// expect: [ [ 14 ] ] [ [ 3, 4 ], [ 6, 8 ] ] [] Matrix {
// expect:   rows: 2,
// expect:   columns: 3,
// expect:   data: Float64Array(6) [ 0, 0, 0, 0, 0, 0 ]
// expect: }
// expect: RangeError 3,0 of 3x3
// expect: TypeError 3 columns by 1 rows
// expect: RangeError Invalid typed array length: -2
// expect: 9010 3781 true
