// new.target is the class of what is being made, in a constructor and its arrow functions.
abstract class Base { name: string; constructor() { this.name = new.target.name; if (new.target === Base) throw new Error('abstract'); } }
class D extends Base {}
console.log(new D().name);
function F(): void { console.log(new.target === undefined); }
F();
class E { constructor() { console.log(new.target === E, new.target.name); const f = () => new.target; console.log(f() === E); } }
new E();
class G extends E { constructor() { super(); console.log(new.target === G); } }
new G();

// expect: D
// expect: true
// expect: true E
// expect: true
// expect: false G
// expect: false
// expect: true
