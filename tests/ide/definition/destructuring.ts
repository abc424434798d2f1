const source = { first: 1, second: { inner: 2 } }
const { first, second: { inner } } = source
console.log(fir$0st, inn$0er)
const { sec$0ond } = source
//= answer
main.ts:2:9: const { first, second: { inner } } = source
---
main.ts:2:26: const { first, second: { inner } } = source
---
main.ts:4:9: const { second } = source
main.ts:1:28: const source = { first: 1, second: { inner: 2 } }
