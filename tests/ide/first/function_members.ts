function f(a: number): string { return a.toFixed() }
class C { static made = 0 }
const one = f.$0;
const two = C.$0;
//= answer
apply
bind
call
length
name
toString
---
made
apply
bind
call
length
name
