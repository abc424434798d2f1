// @ts-nocheck
// A field takes the place of a method or getter of the base class, for the base class's own calls too.
const shout = (s: string): string[] => [s.toUpperCase()];
class Base {
  made: string;
  constructor() { this.made = this.tokenize('made').join(); }
  tokenize(s: string): string[] { return [s]; }
  count(...all: number[]): number { return all.length; }
  get longest(): boolean { return false; }
  run(s: string): string { return `${this.tokenize(s)} ${this.longest} ${this.count(1, 2, 3)}`; }
}
class Plain extends Base {}
class Other extends Base { tokenize(s: string): string[] { return s.split(''); } }
class Field extends Base { tokenize = shout; count = (...all: number[]): number => all[0] + all[2]; }
class Below extends Field {}
class Back extends Field { tokenize = function (this: Base, s: string): string[] { return [this.made + s]; }; }
for (const b of [new Base(), new Plain(), new Other(), new Field(), new Below(), new Back()]) console.log(b.run('ab'), b.made);
class Loud { speak(n: number): number { return n; } both(): number { return this.speak(1) + this.speak(2); } }
class Quiet extends Loud { speak = (n: number): number => n * 10; }
console.log(new Loud().both(), new Quiet().both(), new Quiet());

// expect: ab false 3 made
// expect: ab false 3 made
// expect: a,b false 3 m,a,d,e
// expect: AB false 4 made
// expect: AB false 4 made
// expect: madeab false 4 made
// expect: 3 30 Quiet { speak: [Function (anonymous)] }
