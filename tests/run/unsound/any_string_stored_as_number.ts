// differs: a string that comes out of any does not fit a number
const a: any = JSON.parse('"oops"');
try { const n: number = a; console.log(n + 1); } catch (e) { console.log(e instanceof TypeError); }
class C { n: number = 1; }
const c = new C();
try { c.n = a; console.log(c.n * 2); } catch (e) { console.log(e instanceof TypeError); }
const f = (x: number): number => x + 1;
try { console.log(f(a)); } catch (e) { console.log(e instanceof TypeError); }
// expect: true
// expect: true
// expect: true
