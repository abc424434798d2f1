const { a, b: [c] } = { a: 1, b: ['x'] }
console.log(a$0, c$0)
//= answer
const a: number
---
const c: string
