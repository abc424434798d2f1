f(u < 1, u >= 1), f(u < v, w >= 1), f(u < v, w >>= 1), f({ a: u < v, b: w > (1) }), f(c ? a : u < v, w >= 1);
let a: A<B>= c, b: N.A<B, C>= d, e: A | B<C>= d;
type T<A>= A;
function g<A extends B<C>= D>(x: A<B>= y, z?: Map<string, A<B>>) { }
let x: Extract<(new (x: Record<E, B>) => { y: 'b' }), X>, y: A<B extends C ? D : E>;
v = (h < Map<A, B>> + b), w = (h < Set<Map<A, B>>> 1), g<Map<A, Set<B>>>(c);
