class Base { #x = 'base'; baseX() { return this.#x; } setBase(v: string) { this.#x = v; } #m() { return 'bm'; } bm() { return this.#m(); } }
type Ctor = new (...args: any[]) => {};
function Mix<T extends new (...args: any[]) => Base>(B: T) {
  return class extends B {
    #x = 'mixed';
    mixX() { return this.#x; }
    setMix(v: string) { this.#x = v; }
    #m() { return 'mm'; }
    mm() { return this.#m(); }
    static has(o: any) { return #x in o; }
  };
}
const M = Mix(Base);
const m = new M();
console.log(m.baseX(), m.mixX(), m.bm(), m.mm());
m.setBase('b2'); m.setMix('m2');
console.log(m.baseX(), m.mixX(), M.has(m), M.has(new Base()), new Base().baseX());
const MM = Mix(M);
const mm = new MM();
mm.setMix('outer');
console.log(mm.mixX(), mm.baseX(), MM.has(mm), M.has(mm));

// expect: base mixed bm mm
// expect: b2 m2 true false base
// expect: outer base true true
