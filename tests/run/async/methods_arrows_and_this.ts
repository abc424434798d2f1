class Base {
  protected log: string[] = [];
  constructor(readonly name: string) {}
  async greet(greeting: string): Promise<string> {
    await null;
    this.log.push('base');
    return `${greeting} ${this.name}`;
  }
  static async make(name: string): Promise<Derived> {
    await Promise.resolve();
    return new Derived(name);
  }
}
class Derived extends Base {
  private count: number = 0;
  async greet(greeting: string): Promise<string> {
    const text = await super.greet(greeting + ',');
    this.count++;
    await Promise.resolve();
    return `${text}! ${this.log.length} ${this.count} ${await super.greet('again')}`;
  }
  arrows(): (() => Promise<string>)[] {
    return [1, 2].map(n => async (): Promise<string> => {
      await n;
      const inner = async (): Promise<number> => (await this.count) + n;
      return `${this.name} ${n} ${await inner()}`;
    });
  }
  handler = async (n: number): Promise<number> => {
    await Promise.resolve();
    this.count += n;
    return this.count;
  };
}
async function main(): Promise<void> {
  const d = await Base.make('Ann');
  console.log(await d.greet('Hello'));
  const base: Base = d;
  console.log(await base.greet('Hi'));
  for (const f of d.arrows()) console.log(await f());
  const handler = d.handler;
  console.log(await handler(10), await handler(5));
}
main();

// expect: Hello, Ann! 1 1 again Ann
// expect: Hi, Ann! 3 2 again Ann
// expect: Ann 1 3
// expect: Ann 2 4
// expect: 12 17
