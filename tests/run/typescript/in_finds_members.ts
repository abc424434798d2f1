// `in` sees methods, accessors and static members, whether the key is written there or comes from elsewhere.
class Shape {
    static prop: any = 1;
    static make(): Shape { return new Shape(); }
    side = 2;
    area(): number { return this.side ** 2; }
    get twice(): number { return this.side * 2; }
}
class Square extends Shape { }
console.log('prop' in Shape, 'make' in Shape, 'none' in Shape, 'make' in Square);
const shape = new Square();
console.log('side' in shape, 'area' in shape, 'twice' in shape, 'none' in shape);
for (const key of ['make', 'area', 'side', 'twice', 'prop']) console.log(key, key in Shape, key in shape);
console.log('push' in [1], 'length' in [1], 0 in [1], 1 in [1]);

// expect: true true false true
// expect: true true true false
// expect: make true false
// expect: area false true
// expect: side false true
// expect: twice false true
// expect: prop true false
// expect: true true true false
