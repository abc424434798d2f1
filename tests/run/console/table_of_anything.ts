console.table([[1, 2], [3, 4]]);
console.table([{ a: 1, b: 'x' }, { a: 2, c: true }]);
console.table([{ a: 1, b: 'x' }, { a: 2, c: true }], ['a']);
console.table([{ a: 1, b: 'x' }], ['b', 'zz']);
console.table(new Map<string, any>([['a', 1], ['b', { x: 1 }]]));
console.table(new Set<any>([1, 'b', { q: 1 }]));
console.table({ r1: { a: 1 }, r2: { a: 2, b: 3 } });
console.table({ x: 1, y: 'two' });
console.table([1, 'a', null, undefined]);
console.table(5);
console.table('abc');
console.table(null);
console.table([]);
console.table({});
console.table([[1, [2, 3]], { a: { b: { c: 1 } } }]);
console.table(['日本', 'é']);
class P { constructor(public name: string, public age: number) {} }
console.table([new P('Ann', 3), new P('Bob', 41)]);
console.table([new Date(0), new Map([[1, 2]])]);
console.table(new Int8Array([1, 2]));
console.table([[],[]]);
console.table([() => 1, Symbol('s')]);

// expect: ┌─────────┬───┬───┐
// expect: │ (index) │ 0 │ 1 │
// expect: ├─────────┼───┼───┤
// expect: │ 0       │ 1 │ 2 │
// expect: │ 1       │ 3 │ 4 │
// expect: └─────────┴───┴───┘
// expect: ┌─────────┬───┬─────┬──────┐
// expect: │ (index) │ a │ b   │ c    │
// expect: ├─────────┼───┼─────┼──────┤
// expect: │ 0       │ 1 │ 'x' │      │
// expect: │ 1       │ 2 │     │ true │
// expect: └─────────┴───┴─────┴──────┘
// expect: ┌─────────┬───┐
// expect: │ (index) │ a │
// expect: ├─────────┼───┤
// expect: │ 0       │ 1 │
// expect: │ 1       │ 2 │
// expect: └─────────┴───┘
// expect: ┌─────────┬─────┬────┐
// expect: │ (index) │ b   │ zz │
// expect: ├─────────┼─────┼────┤
// expect: │ 0       │ 'x' │    │
// expect: └─────────┴─────┴────┘
// expect: ┌───────────────────┬─────┬──────────┐
// expect: │ (iteration index) │ Key │ Values   │
// expect: ├───────────────────┼─────┼──────────┤
// expect: │ 0                 │ 'a' │ 1        │
// expect: │ 1                 │ 'b' │ { x: 1 } │
// expect: └───────────────────┴─────┴──────────┘
// expect: ┌───────────────────┬──────────┐
// expect: │ (iteration index) │ Values   │
// expect: ├───────────────────┼──────────┤
// expect: │ 0                 │ 1        │
// expect: │ 1                 │ 'b'      │
// expect: │ 2                 │ { q: 1 } │
// expect: └───────────────────┴──────────┘
// expect: ┌─────────┬───┬───┐
// expect: │ (index) │ a │ b │
// expect: ├─────────┼───┼───┤
// expect: │ r1      │ 1 │   │
// expect: │ r2      │ 2 │ 3 │
// expect: └─────────┴───┴───┘
// expect: ┌─────────┬────────┐
// expect: │ (index) │ Values │
// expect: ├─────────┼────────┤
// expect: │ x       │ 1      │
// expect: │ y       │ 'two'  │
// expect: └─────────┴────────┘
// expect: ┌─────────┬───────────┐
// expect: │ (index) │ Values    │
// expect: ├─────────┼───────────┤
// expect: │ 0       │ 1         │
// expect: │ 1       │ 'a'       │
// expect: │ 2       │ null      │
// expect: │ 3       │ undefined │
// expect: └─────────┴───────────┘
// expect: 5
// expect: abc
// expect: null
// expect: ┌─────────┐
// expect: │ (index) │
// expect: ├─────────┤
// expect: └─────────┘
// expect: ┌─────────┐
// expect: │ (index) │
// expect: ├─────────┤
// expect: └─────────┘
// expect: ┌─────────┬───┬──────────┬─────────────────┐
// expect: │ (index) │ 0 │ 1        │ a               │
// expect: ├─────────┼───┼──────────┼─────────────────┤
// expect: │ 0       │ 1 │ [ 2, 3 ] │                 │
// expect: │ 1       │   │          │ { b: [Object] } │
// expect: └─────────┴───┴──────────┴─────────────────┘
// expect: ┌─────────┬────────┐
// expect: │ (index) │ Values │
// expect: ├─────────┼────────┤
// expect: │ 0       │ '日本' │
// expect: │ 1       │ 'é'    │
// expect: └─────────┴────────┘
// expect: ┌─────────┬───────┬─────┐
// expect: │ (index) │ name  │ age │
// expect: ├─────────┼───────┼─────┤
// expect: │ 0       │ 'Ann' │ 3   │
// expect: │ 1       │ 'Bob' │ 41  │
// expect: └─────────┴───────┴─────┘
// expect: ┌─────────┐
// expect: │ (index) │
// expect: ├─────────┤
// expect: │ 0       │
// expect: │ 1       │
// expect: └─────────┘
// expect: ┌─────────┬────────┐
// expect: │ (index) │ Values │
// expect: ├─────────┼────────┤
// expect: │ 0       │ 1      │
// expect: │ 1       │ 2      │
// expect: └─────────┴────────┘
// expect: ┌─────────┐
// expect: │ (index) │
// expect: ├─────────┤
// expect: │ 0       │
// expect: │ 1       │
// expect: └─────────┘
// expect: ┌─────────┬───────────┐
// expect: │ (index) │ Values    │
// expect: ├─────────┼───────────┤
// expect: │ 0       │           │
// expect: │ 1       │ Symbol(s) │
// expect: └─────────┴───────────┘
