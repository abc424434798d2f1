// A function whose parameters have no types takes them from the overload that takes a function, whatever stands before it.
interface Callback<T> { (error: Error, data: T): void }
interface Picker { main(): string }
declare function pick(source: string): Promise<Picker>;
declare function pick(source: string, region: Array<number>): Promise<Picker>;
declare function pick(source: string, callback: Callback<Picker>): void;
declare function pick(source: string, region: Array<number>, callback: Callback<Picker>): void;
pick('a', (error, picker) => {
  const wrong: number = picker.main();
//                      ^^^^^^^^^^^^^ warning ARK2020: 'string' cannot be assigned to 'number'
});
pick('a', [1], (error, picker) => {
  const wrong: number = picker.main();
//                      ^^^^^^^^^^^^^ warning ARK2020: 'string' cannot be assigned to 'number'
});
declare function either(value: { name?: string } | ((n: number) => void)): void;
either(n => n.toFixed());
either(n => n.length);
//            ^^^^^^ warning ARK2622: 'length' is no property of 'number': a number has no length; its text has: 'x.toString().length'
