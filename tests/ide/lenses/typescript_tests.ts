//- sum.test.ts
import { describe, it, expect } from '@ohos/hypium'
export default function sumTest(): void {
  describe('sum', () => {
    it('adds', 0, () => { expect(1).assertEqual(1) })
  })
}
//= answer
3 RunTest sum
4 RunTest sum adds
