class Animal {
  weight(): number | string { return 'heavy'; }
  set(v: number): number | string { return v; }
  get size(): number | string { return 'big'; }
  compare(other: Animal): number { return other === this ? 0 : 1; }
}
class Cat extends Animal {
  kilos: number = 4;
  weight(): number { return this.kilos; }
  set(v: number | string): number { this.kilos = typeof v === 'number' ? v : v.length; return this.kilos; }
  get size(): number { return this.kilos * 2; }
  compare(other: Cat): number { return other.kilos - this.kilos; }
}
const cat = new Cat();
const animals: Animal[] = [cat, new Animal()];
for (const a of animals) console.log(a.weight(), a.set(9), a.size, a.compare(cat), a.compare(new Animal()));
console.log(cat.set('four'), cat.weight() + 1, cat.size + 1);
const wrong = animals[1] as Cat;
console.log(wrong.kilos, wrong.kilos + 1);
wrong.kilos = 3;
console.log(wrong, cat.compare(wrong));

// expect: 4 9 18 0 NaN
// expect: heavy 9 big 1 1
// expect: 4 5 9
// expect: undefined NaN
// expect: Animal { kilos: 3 } -1
