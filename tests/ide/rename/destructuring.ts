const o = { va$0lue: 1 }
const { value } = o
console.log(value)
//= answer
main.ts: const o = { renamed: 1 }
main.ts: const { renamed: value } = o
