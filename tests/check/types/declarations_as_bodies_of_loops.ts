// The declaration belongs to the block around the loop.
for (const x of [1, 2]) class Inside { at: number = 0; }
for (const k in {}) interface Shape { side: number }
for (let i = 0; i < 1; i++) enum Color { Red }
while (false) class Again { at: string = 1; }
//                                       ^ warning ARK2020: 'number' cannot be assigned to 'string'
do type Name = string; while (false);
const shape: Shape = { side: 'a' };
//                     ^^^^ warning ARK2020: 'string' cannot be assigned to 'number'
