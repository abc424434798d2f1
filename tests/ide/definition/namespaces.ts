namespace Shop {
  export const open = 9
  export namespace Till { export function ring(): void {} }
}
console.log(Sh$0op.op$0en)
Shop.Ti$0ll.ri$0ng()
import Desk = Shop.Till
De$0sk.ring()
//= answer
main.ts:1:11: namespace Shop {
---
main.ts:2:16: export const open = 9
---
main.ts:3:20: export namespace Till { export function ring(): void {} }
---
main.ts:3:43: export namespace Till { export function ring(): void {} }
---
main.ts:3:20: export namespace Till { export function ring(): void {} }
