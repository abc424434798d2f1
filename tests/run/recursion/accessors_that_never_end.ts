// @ts-nocheck
// What calls itself through accessors and conversions ends with an error, as any other recursion does.
function f(): void { class A { static c = 0; s(): number { return A.c; } set v(x: number) { this.v = x; } get w(): number { return this.w; } } const a = new A(); try { a.v = 1; } catch (e) { console.log((e as Error).name + 1); } try { a.w; console.log('no'); } catch (e) { console.log((e as Error).name + 2); } }
f();
class K { set v(x: number) { this.v = x; } get w(): number { return this.w; } }
const k: any = new K(); try { k.v = 1; console.log('no'); } catch (e) { console.log((e as Error).name + 3); } try { k.w; console.log('no'); } catch (e) { console.log((e as Error).name + 4); }
const o: any = { set v(x: number) { this.v = x; }, get w(): number { return this.w; } };  try { o.v = 1; console.log('no'); } catch (e) { console.log((e as Error).name + 5); } try { o.w; console.log('no');  } catch (e) { console.log((e as Error).name + 6); }
class Q { #n = 0; set v(x: number) { this.v = x; } get w(): number { return this.w; } }
try { new Q().v = 1; } catch (e) { console.log((e as Error).name); }
try { console.log(new Q().w); } catch (e) { console.log((e as Error).name); }
try { f(0); } catch (e) { console.log((e as Error).name); }
const p: any = { toString(): string { return `${this}`; }, toJSON(): any { return JSON.stringify(this); }, get w(): number { return this.w; } }; try { JSON.stringify(p); } catch (e) { console.log((e as Error).name); }
const sorted = (n: number): number[] => [2, 1].sort((a, b) => sorted(n + 1).length); try { sorted(0); } catch (e) { console.log((e as Error).name); }

// expect: RangeError1
// expect: RangeError2
// expect: RangeError3
// expect: RangeError4
// expect: RangeError5
// expect: RangeError6
// expect: RangeError
// expect: RangeError
// expect: RangeError1
// expect: RangeError2
// expect: RangeError
// expect: RangeError
