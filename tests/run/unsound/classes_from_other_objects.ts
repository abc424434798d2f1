class Point { x: number = 0; y: number = 0; tag?: string; len(): number { return Math.sqrt(this.x * this.x + this.y * this.y); } }
class Named extends Point { name: string = 'n'; }
const parsed = JSON.parse('{"x": 3, "y": 4, "tag": "t", "more": [1]}') as Point;
console.log(parsed.x + parsed.y, parsed.tag, parsed instanceof Point);
try { console.log(parsed.len()); } catch (e) { console.log(e instanceof TypeError, (e as Error).message); }
parsed.x = 10;
parsed.tag = undefined;
console.log(parsed, Object.keys(parsed));
const p: Point = new Named();
Object.assign(p, { x: 3, y: 4, z: 5 });
console.log(p.len(), p, p instanceof Named, (p as Named).name);
const literal: Point = { x: 6, y: 8, len: (): number => -1 };
console.log(literal.len(), literal, literal instanceof Point);
const proto = new Point() as unknown as { [key: string]: unknown };
proto['x'] = 9;
proto['len'] = 'not a function';
try { console.log((proto as unknown as Point).len()); } catch (e) { console.log(e instanceof TypeError); }
console.log((proto as unknown as Point).x + 1, proto);
class Liar { get n(): number { return 'text' as unknown as string as unknown as number; } get o(): Point { return undefined as unknown as Point; } }
const liar = new Liar();
try { console.log(typeof liar.o, liar.o.x); } catch (e) { console.log((e as Error).message); }
class Static { static count: number = 1; static list: number[]; }
console.log(Static.count + 1, Static.list === undefined);

// expect: 7 t false
// expect: true parsed.len is not a function
// expect: { x: 10, y: 4, tag: undefined, more: [ 1 ] } [ 'x', 'y', 'tag', 'more' ]
// expect: 5 Named { x: 3, y: 4, name: 'n', z: 5 } true n
// expect: -1 { x: 6, y: 8, len: [Function: len] } false
// expect: true
// expect: 10 Point { x: 9, y: 0, len: 'not a function' }
// expect: Cannot read properties of undefined (reading 'x')
// expect: 2 true
