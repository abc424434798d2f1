const c: any = console;
c.table([{ a: 1, b: 'x' }, { a: 22, c: true }]);
c.table([1, 'two', null]);
c.table({ x: { v: 1 }, y: 5 });
c.table([[1, 2], [3, 4]]);
c.table(5);
c.table([{ a: 1, b: 2 }], ['b']);
c.dir({ a: 1 });
c.dir('x');

// expect: ┌─────────┬────┬─────┬──────┐
// expect: │ (index) │ a  │ b   │ c    │
// expect: ├─────────┼────┼─────┼──────┤
// expect: │ 0       │ 1  │ 'x' │      │
// expect: │ 1       │ 22 │     │ true │
// expect: └─────────┴────┴─────┴──────┘
// expect: ┌─────────┬────────┐
// expect: │ (index) │ Values │
// expect: ├─────────┼────────┤
// expect: │ 0       │ 1      │
// expect: │ 1       │ 'two'  │
// expect: │ 2       │ null   │
// expect: └─────────┴────────┘
// expect: ┌─────────┬───┬────────┐
// expect: │ (index) │ v │ Values │
// expect: ├─────────┼───┼────────┤
// expect: │ x       │ 1 │        │
// expect: │ y       │   │ 5      │
// expect: └─────────┴───┴────────┘
// expect: ┌─────────┬───┬───┐
// expect: │ (index) │ 0 │ 1 │
// expect: ├─────────┼───┼───┤
// expect: │ 0       │ 1 │ 2 │
// expect: │ 1       │ 3 │ 4 │
// expect: └─────────┴───┴───┘
// expect: 5
// expect: ┌─────────┬───┐
// expect: │ (index) │ b │
// expect: ├─────────┼───┤
// expect: │ 0       │ 2 │
// expect: └─────────┴───┘
// expect: { a: 1 }
// expect: 'x'
