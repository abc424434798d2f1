const list: string[] = ['b', 'c', 'd'];
for (const i in list) {
  console.log(i, list[i]);
  if (i === '0') list.shift();
  list[5] = 'new';
}
console.log(list);
const table: Record<string, number> = { a: 1, b: 2, c: 3 };
let key: string;
for (key in table) {
  console.log(key);
  delete table['b'];
  table['d'] = 4;
}
outer: for (const unit in 'ab' as any) {
  for (const inner in { x: 1, y: 2 }) {
    if (unit === '1') continue outer;
    console.log(unit, inner);
    if (inner === 'x') continue;
  }
}
for (const none in undefined as any) console.log(none);
class P { x: number = 1; f(): number { return 1; } }
for (const member in new P()) console.log(member);
const later: (() => string)[] = [];
for (const k in table) later.push(() => k);
console.log(later.map(f => f()));

// expect: 0 b
// expect: 1 d
// expect: [ 'c', 'd', <3 empty items>, 'new' ]
// expect: a
// expect: c
// expect: 0 x
// expect: 0 y
// expect: x
// expect: [ 'a', 'c', 'd' ]
