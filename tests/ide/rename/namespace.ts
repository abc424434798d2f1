// query: Store
namespace Sh$0op { export const open = 9 }
console.log(Shop.open)
//= answer
main.ts: namespace Store { export const open = 9 }
main.ts: console.log(Store.open)
