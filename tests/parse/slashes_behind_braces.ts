let a = { b: 1 } / 2 / c, d = f({ g: { h: 1 } / 2 / c }), i = `${{ j: 1 } / 2 / c}` / 2 / c;
if (a) { } /re/.test(b);
const k = () => { }
/re/.test(b);
switch (a) { case 1: { } /re/.test(b); }
