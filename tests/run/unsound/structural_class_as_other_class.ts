class Pt { x: number = 1; y: number = 2; sum(): number { return this.x + this.y; } }
class Vec { z: number = 9; y: number = 20; x: number = 10; sum(): number { return this.x * this.y; } }
const p: Pt = new Vec();
console.log(p.x, p.y, p.sum(), p instanceof Pt, p);
p.x = 5;
console.log(p.x + p.y, p.sum());
const lit: Pt = { y: 7, x: 8, sum: () => 0.5 };
console.log(lit.x, lit.y, lit.sum(), lit);
const ps: Pt[] = [new Pt(), p, lit];
let t = 0;
for (const q of ps) { t = t * 100 + q.x + q.y + q.sum(); }
console.log(t);

// expect: 10 20 200 false Vec { z: 9, y: 20, x: 10 }
// expect: 25 100
// expect: 8 7 0.5 { y: 7, x: 8, sum: [Function: sum] }
// expect: 72515.5
