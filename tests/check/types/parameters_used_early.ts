// A parameter is there when those before it have their values.
function f(a = b, b = 1) { return a }
//             ^ warning ARK2012: 'b' is used before its declaration has run
const g = ({ a = b, b = 1 }: { a?: number, b?: number }, c = a + b, d: number = d) => a + c
//               ^ warning ARK2012: 'b' is used before its declaration has run
//                                                                              ^ warning ARK2012: 'd' is used before its declaration has run
const later = (a = () => b, { b = 1 } = {}, c = a() + b) => c
