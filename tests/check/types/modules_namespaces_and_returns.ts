import { nope } from './missing';
export { nothere };
type T1 = Missing; let tt: Array; let t2: Map<string>; let t3: string<number>;
namespace NS { export const a = 1; const hidden = 2; } NS.a; NS.hidden; NS.zzz;
while (true) { const q = 1; q = 2; }
function noRet(a: boolean): number { if (a) { return 1; } }
const bigi: bigint = 1; const bigj = 1n + 1; const su = super.x;
new (class { constructor(private a: number) {} })('x');
let v9 = 0; v9 = undefined; v9 = null;
