async function load(): Promise<string> { return 'a' }
function* numbers(): Generator<number> { yield 1 }
const text = awa$0it lo$0ad()
for (const n of num$0bers()) console.log(te$0xt, n$0)
const later = lo$0ad
//= answer
nothing
---
function load(): Promise<string>
---
function numbers(): Generator<number, any, any>
---
const text: string
---
const n: number
---
function load(): Promise<string>
