// @ts-nocheck
// What an object says it counts as is asked of objects with accessors and computed keys as well.
const o: any = { get w(): number { return 1; }, toString(): string { console.log('called'); return 'x'; } };
`${o}`; const s = `${o}`; console.log(s, o + '', String(o), [o].join(), o.toString());
const p: any = { get w(): number { return this.w; }, toString(): string { return `${this}`; } };
try { console.log(`${p}`); } catch (e) { console.log((e as Error).name); }
try { `${p}`; console.log('no'); } catch (e) { console.log((e as Error).name); }
const q: any = { set v(x: number) { this.v = x; }, toString(): string { return `${this}`; }, toJSON(): any { return 1; } };
try { `${q}`; console.log('no'); } catch (e) { console.log((e as Error).name); }
const keyed: any = { ['a' + 1]: 1, toString(): string { return 'K'; }, valueOf(): number { return 5; } };
console.log(`${keyed}`, keyed + 1, keyed * 2, keyed < 6, keyed == 5, ({ K: 'found' } as any)[keyed], [keyed] + '', String(keyed), Number(keyed), -keyed, +keyed, `${[keyed, keyed]}`, keyed + '');
const rec: Record<string, unknown> = { x: 1 }; console.log(`${rec}`, rec + '', String(rec)); rec.toString = (): string => 'R'; console.log(`${rec}`, 'a' + rec);

// expect: called
// expect: called
// expect: called
// expect: called
// expect: called
// expect: called
// expect: x x x x x
// expect: RangeError
// expect: RangeError
// expect: RangeError
// expect: K 6 10 true true found K K 5 -5 5 K,K 5
// expect: [object Object] [object Object] [object Object]
// expect: R aR
