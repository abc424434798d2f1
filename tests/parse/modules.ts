import d, { a as b, type C, default as e } from 'm';
import * as ns from "x";
import 'side';
import type { T1 } from 't';
import type D2 from 'y';

import fs = require('fs');
import A2 = B.C.D;
export import Z = A.B;
export { a, b as c };
export * from 'm';
export * as q2 from 'm';
export type { X } from 'x';
export default foo;
export { default } from 'k';
