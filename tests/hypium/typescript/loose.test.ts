import { describe, expect, Hypium, it } from '@ohos/hypium';

function assertEven(actual: any, expected: any) {
  return { pass: actual % 2 === 0, message: `${actual} is odd` };
}

describe('TypeScript', () => {
  it('compares what it likes', () => {
    expect({ a: 1, b: { c: [undefined, null] } }).assertDeepEquals({ b: { c: [undefined, null] }, a: 1 });
    expect({ a: 1, b: 2 }).assertMatchObj({ b: 2 });
    expect([NaN]).not().assertDeepEquals([NaN]);
  });
  it('throws anything', () => {
    throw { code: 7 };
  });
  it('adds assertions', () => {
    Hypium.registerAssert(assertEven);
    (expect(2) as any).assertEven();
    (expect(3) as any).assertEven();
  });
});
