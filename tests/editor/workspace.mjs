// The project that the tests open: written anew for each client, so that none sees what another has changed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const files = {
  'prices.ets': `export class Price {
  amount: number;
  currency: string = 'EUR';

  constructor(amount: number) {
    this.amount = amount;
  }

  times(count: number): Price {
    return new Price(this.amount * count);
  }
}

export function sum(prices: Price[]): number {
  let total = 0;
  for (const price of prices) {
    total += price.amount;
  }
  return total;
}
`,
  'main.ets': `import { Price, sum } from './prices';

const basket: Price[] = [new Price(2.5), new Price(4)];
const total: number = sum(basket);
console.log('total', total);
`,
  'wrong.ets': `const count: number = 'three';
console.log(count);
`,
  'untidy.ets': `function   add(a:number,b:number):number{
return a+b
}
console.log(add( 1,2 ))
`,
  'Page.ets': `@Entry
@Component
struct Page {
  @State count: number = 0;

  build() {
    Column({ space: 12 }) {
      Text('Count: ' + this.count)
        .fontSize(32)
        .fontColor('#D81E5B')
      Button('More')
        .onClick(() => {
          this.count++;
        })
    }
    .width('100%')
    .height('100%')
    .justifyContent(FlexAlign.Center)
    .backgroundColor('#FFF4E0')
  }
}
`,
  'Till.test.ets': `import { describe, expect, it } from '@ohos/hypium';
import { Price, sum } from './prices';

describe('Till', () => {
  it('adds', 0, () => {
    expect(sum([new Price(1), new Price(2)])).assertEqual(3);
  });
  it('rounds', 0, () => {
    expect(sum([new Price(0.1), new Price(0.2)])).assertEqual(0.3);
  });
});
`,
};

/** A project around the files, for clients that look at what describes it. */
const project = {
  'build-profile.json5': `{ app: { products: [] }, modules: [{ name: 'entry', srcPath: './entry' }] }
`,
  'entry/src/main/module.json5': `{
  // Misspelt.
  "module": { "name": "entry", "type": "entri", "deviceTypes": ["phone"] }
}
`,
  'forbidden.ets': `var count: number = 3;
console.log(count);
`,
};

export function writeProject(folder) {
  for (const [name, text] of Object.entries(project)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

export function writeWorkspace(folder) {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}
