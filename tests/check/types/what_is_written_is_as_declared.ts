// Elements that an assignment narrowed take what they were declared with, in assignments that look first, too.
const v: boolean[] = [true];
v[0] = false;
v[0] ||= true;
const o: Record<string, boolean> = { a: true };
o['a'] = false;
o['a'] ||= true;
o.a = false;
o.a ||= true;
const u: (number | string)[] = [1];
u[0] = 2;
u[0] &&= 'x';
const n: (string | null)[] = [null];
n[0] = null;
n[0] ??= 'y';
