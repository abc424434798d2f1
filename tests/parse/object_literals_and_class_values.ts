class Q1 extends (foo as any) { } const C1 = class Named<T> extends B { x = 1 }; const fe = function* named() { }; const af = async function () { };
x >>= 1; x >>>= 2; x = a >> b >>> c; x = a >= b; x ||= y; x &&= z; x ??= w; x **= 2; a = b = c; [a, b] = [b, a]; ({ a, b = 2 } = c);
