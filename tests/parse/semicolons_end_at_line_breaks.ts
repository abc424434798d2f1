let a = 1
let b = a
++a
const f = () => { }
f()
return_()
function g() {
  return
  1
}
let c = b
  .d
  ?.e
do f(); while (a) f()
class K {
  x = 1
  y
  static z = {};
  ['w'] = 2;
  *gen() { }
}
let v = {};
let w = function () { };
if (a) { };
function h() {
  return /* over
    two lines */ 1
}
let x = a /* one line */ + b
let y = a /*
*/ let z = b
