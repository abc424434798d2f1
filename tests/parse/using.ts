let before = 0;
using x = 1;
function f() {
  await using y = g();
  return y
}
let using = 1;
using = 2;
using
let z = using;
