class K {
  n: number = 5;
  list: string[] = ['a'];
  #secret: string = 's';
  read(): number { return this.n; }
  safe(): string { return this === undefined ? 'lost' : 'kept ' + this.n + this.#secret; }
  nested(): () => string { const f = (): string => 'in ' + (this === undefined ? 'nothing' : this.list.join()); const g = (): string => f(); return g; }
  write(x: number): void { this.n = x; }
  rest(...xs: number[]): string { return xs.length + ' ' + (this as K | undefined)?.n; }
}
class L extends K {
  read(): number { return super.read() + 1; }
  viaSuper(): () => number { return super.read; }
}
const k = new K(), l = new L();
const safe = k.safe, nested = k.nested, read = k.read, write = k.write, rest = k.rest, lread = l.read;
console.log(safe(), nested()(), rest(1, 2));
for (const f of [() => read(), () => write(1), () => lread(), () => l.viaSuper()()]) {
  try { console.log(f()); } catch (e) { console.log((e as Error).name, (e as Error).message); }
}
const other: any = { n: 3, list: ['x', 'y'], read: k.read, nested: k.nested, write: k.write };
console.log(other.read(), other.nested()());
other.write(9);
console.log(other.n, k.n);
const holder: any = { m: l.safe };
try { console.log(holder.m()); } catch (e) { console.log((e as Error).name); }
console.log([1, 2].map(k.rest as any), k.safe === new K().safe, l.safe === k.safe, l.read === k.read);
const both = k as any; both.extra = 1;
console.log(k.read(), k.safe(), both.extra);

// expect: lost in nothing 2 undefined
// expect: TypeError Cannot read properties of undefined (reading 'n')
// expect: TypeError Cannot set properties of undefined (setting 'n')
// expect: TypeError Cannot read properties of undefined (reading 'n')
// expect: TypeError Cannot read properties of undefined (reading 'n')
// expect: 3 in x,y
// expect: 9 5
// expect: TypeError
// expect: [ '3 undefined', '3 undefined' ] true true false
// expect: 5 kept 5s 1
