interface Options { width: number; height: number }
declare const o: Options;
const { $0 } = o;
const { width, $0 } = o;
function f({ $0 }: Options) {}
//= answer
property width
property height
---
property height
---
property width
property height
