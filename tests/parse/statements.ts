for (const a of b) ; for (let i = 0, j = 1; i < j; i++, j--) { } for (const k in o) { } for (x in y) ; for await (const z of q) { } for (;;) { break } outer: while (1) { continue outer }
for (var i2 = 0 in {}); do x++; while (x < 5) if (a) b; else if (c) d; else e
switch (x) { case 1: case (2): { break } default: y() } try { a() } catch { b() } finally { c() } try {} catch (e: unknown) { }
label: for (;;) {} var re = /ab[/]c/gi, dv = a / b / c; x = y / 2; foo(/x/.test(y)); if (x) /re/.exec(y); const t1 = `a${b}c${`n${x}`}d`, t2 = tag`x${y}`, t3 = a.b`c`;
