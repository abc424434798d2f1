// Arithmetic on arrays of digits against bigint: factorials, fibonacci, powers, division, square roots, and pi to many places.
class Big {
  private static readonly base: number = 1e7;
  constructor(private readonly parts: number[]) { while (parts.length > 0 && parts[parts.length - 1] === 0) { parts.pop(); } }
  static of(n: number): Big { const p: number[] = []; for (let x: number = n; x > 0; x = Math.floor(x / Big.base)) { p.push(x % Big.base); } return new Big(p); }
  plus(o: Big): Big {
    const r: number[] = [];
    let carry: number = 0;
    for (let i = 0; i < Math.max(this.parts.length, o.parts.length) || carry > 0; i++) {
      const s: number = (this.parts[i] ?? 0) + (o.parts[i] ?? 0) + carry;
      r.push(s % Big.base);
      carry = Math.floor(s / Big.base);
    }
    return new Big(r);
  }
  times(o: Big): Big {
    const r: number[] = new Array<number>(this.parts.length + o.parts.length + 1).fill(0);
    for (let i = 0; i < this.parts.length; i++) {
      let carry: number = 0;
      for (let j = 0; j < o.parts.length || carry > 0; j++) {
        const s: number = r[i + j] + this.parts[i] * (o.parts[j] ?? 0) + carry;
        r[i + j] = s % Big.base;
        carry = Math.floor(s / Big.base);
      }
    }
    return new Big(r);
  }
  over(n: number): [Big, number] {
    const r: number[] = [];
    let rest: number = 0;
    for (let i: number = this.parts.length - 1; i >= 0; i--) { const s: number = rest * Big.base + this.parts[i]; r.unshift(Math.floor(s / n)); rest = s % n; }
    return [new Big(r), rest];
  }
  toString(): string { return this.parts.length === 0 ? '0' : this.parts.slice().reverse().map((p: number, i: number): string => i === 0 ? String(p) : String(p).padStart(7, '0')).join(''); }
}
let f: Big = Big.of(1);
let g: bigint = BigInt(1);
for (let i = 2; i <= 60; i++) { f = f.times(Big.of(i)); g *= BigInt(i); }
console.log(f.toString(), f.toString() === g.toString(), f.over(9973), (g % BigInt(9973)).toString(), `${f.over(1000003)[0]}` === (g / BigInt(1000003)).toString());
let a: Big = Big.of(0), b: Big = Big.of(1);
for (let i = 0; i < 300; i++) { const c: Big = a.plus(b); a = b; b = c; }
console.log(`${a}`, `${Big.of(0)}`, `${Big.of(9999999).plus(Big.of(1))}`, `${Big.of(2 ** 52)}`);
function root(n: bigint): bigint { let x: bigint = n, y: bigint = (x + BigInt(1)) / BigInt(2); while (y < x) { x = y; y = (x + n / x) / BigInt(2); } return x; }
console.log(root(BigInt(2) * BigInt(10) ** BigInt(60)).toString(), root(BigInt(0)).toString(), root(g).toString().length);
function pi(digits: number): string {
  const one: bigint = BigInt(10) ** BigInt(digits + 5);
  const arctan = (n: number): bigint => { let sum: bigint = BigInt(0), term: bigint = one / BigInt(n); for (let k = 1; term !== BigInt(0); k += 2) { sum += (k % 4 === 1 ? term : -term) / BigInt(k); term /= BigInt(n * n); } return sum; };
  return ((BigInt(16) * arctan(5) - BigInt(4) * arctan(239)) / BigInt(100000)).toString();
}
console.log(pi(120));
console.log(BigInt.asIntN(8, BigInt(255)).toString(), BigInt.asUintN(64, BigInt(-1)).toString(), (BigInt(7) / BigInt(-2)).toString(), (BigInt(-7) % BigInt(3)).toString(), (BigInt(2) ** BigInt(100)).toString(16), BigInt('0xff').toString(2), (BigInt(5) > 4).toString());

// expect: 8320987112741390144276341183223364380754172606361245952449277696409600000000000000 true [
// expect:   Big {
// expect:     parts: [
// expect:       6355158, 6479494,
// expect:       8430458, 2202190,
// expect:       5981763, 1649626,
// expect:       9850033, 8573981,
// expect:       1696857,  216724,
// expect:       3435146,       8
// expect:     ]
// expect:   },
// expect:   9266
// expect: ] 9266 true
// expect: 222232244629420445529739893461909967206666939096499764990979600 0 10000000 4503599627370496
// expect: 1414213562373095048801688724209 0 41
// expect: 3141592653589793238462643383279502884197169399375105820974944592307816406286208998628034825342117067982148086513282306647
// expect: -1 18446744073709551615 -3 -1 10000000000000000000000000 11111111 true
