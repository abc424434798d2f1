// Map and its like take pairs, and say so where they are given something else.
function attempt(name: string, make: () => unknown): void {
  try { console.log(name, make()); } catch (e) { console.log(name, (e as Error).name + ':', (e as Error).message); }
}
const numbers: any = [1], pairs: any = [[1, 2], [3]], objects: any = [{ 0: 'a', 1: 'b' }], text: any = 'ab', five: any = 5, none: any = null;
attempt('numbers', () => new Map(numbers));
attempt('pairs', () => new Map(pairs));
attempt('objects', () => new Map(objects));
attempt('text', () => new Map(text));
attempt('none', () => new Map(none));
attempt('weak', () => new WeakMap(numbers));
attempt('object', () => Object.fromEntries(numbers));
attempt('object', () => Object.fromEntries(pairs));
try { new Map(five); } catch (e) { console.log(e instanceof TypeError); }
try { new Set(five); } catch (e) { console.log(e instanceof TypeError); }

// expect: numbers TypeError: Iterator value 1 is not an entry object
// expect: pairs Map(2) { 1 => 2, 3 => undefined }
// expect: objects Map(1) { 'a' => 'b' }
// expect: text TypeError: Iterator value a is not an entry object
// expect: none Map(0) {}
// expect: weak TypeError: Iterator value 1 is not an entry object
// expect: object TypeError: Iterator value 1 is not an entry object
// expect: object { '1': 2, '3': undefined }
// expect: true
// expect: true
