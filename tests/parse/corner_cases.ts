let a1: A<B> | C<D>= y, a2: () => A<B>= z, a3: A<B>[]= w; x = a ? b < c : d < e >= f; const t = { a: b<c>= d };
function a4(p: A<B> & C<D>= y, [q]: X<Y>= z) {}
b1 = c ? a : {} / 2; b2 = function () {} / 2; b3 = y as {} / 2; function* b4() { yield /re/; }
for (const b5 of /re/g) {}
let c1
[c2, c3] = [1, 2]
type C4 = A<B>
{ block }
import './m'
+c5.d
import c6 from 'm' assert { type: 'json' }; export * as default from 'm'; import { type as, type as as c7 } from 'm';
class D1 { @a *s() {} @a [t]; @dec["x"]() {} get constructor() { return 1 } static new(x: A): B { } m(@f {c}) {} }
let d2 = @dec @dec2() class {}, d3 = class implements B {};
class D4 extends f()[0]?.x`t`<T> {} class D5 extends (class {}) {} class D6 extends new B() {}
type E1 = A extends infer U extends '-' | '+' ? U : 0; type E2 = A extends (infer U extends B ? 1 : 0) ? 1 : 2;
type E3 = { [K in T] }; type E4 = [this: A]; type E5 = import('m', { with: {} }).A; type E6<out in T> = T;
do f(); while (x) g(); do { } while (x); void [1]; void function () {}(); a as A<B> > c; var yield; yield: 1; f((x satisfies (A | B)));
