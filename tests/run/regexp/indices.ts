// The flag d is newer than the version of the language that is checked here.
// @ts-ignore
const r: any = /(?<year>\d{4})-(?<m>\d\d)?/d;
const mt: any = r.exec('on 2024-05 x');
console.log(mt.indices, mt.indices.groups, mt.indices[1], mt.indices.groups.year);
console.log(r.flags, r.hasIndices, r);
console.log(mt);
const mu: any = 'x2024-'.match(r);
console.log(mu.indices[2], mu.indices.groups.m);
for (const q of 'a1b22'.matchAll(new RegExp('[a-z](\\d+)', 'dg'))) console.log((q as any).indices);
console.log((new RegExp('(a)|(b)', 'dg').exec('b') as any).indices);
console.log((/(a)/.exec('a') as any).indices, 'indices' in /(a)/.exec('a')!);
console.log('xaay'.replace(new RegExp('a+', 'd'), '-'), 'a,b'.split(new RegExp(',', 'd')));

// expect: [
// expect:   [ 3, 10 ],
// expect:   [ 3, 7 ],
// expect:   [ 8, 10 ],
// expect:   groups: [Object: null prototype] { year: [ 3, 7 ], m: [ 8, 10 ] }
// expect: ] [Object: null prototype] { year: [ 3, 7 ], m: [ 8, 10 ] } [ 3, 7 ] [ 3, 7 ]
// expect: d true /(?<year>\d{4})-(?<m>\d\d)?/d
// expect: [
// expect:   '2024-05',
// expect:   '2024',
// expect:   '05',
// expect:   index: 3,
// expect:   input: 'on 2024-05 x',
// expect:   groups: [Object: null prototype] { year: '2024', m: '05' },
// expect:   indices: [
// expect:     [ 3, 10 ],
// expect:     [ 3, 7 ],
// expect:     [ 8, 10 ],
// expect:     groups: [Object: null prototype] { year: [Array], m: [Array] }
// expect:   ]
// expect: ]
// expect: undefined undefined
// expect: [ [ 0, 2 ], [ 1, 2 ], groups: undefined ]
// expect: [ [ 2, 5 ], [ 3, 5 ], groups: undefined ]
// expect: [ [ 0, 1 ], undefined, [ 0, 1 ], groups: undefined ]
// expect: undefined false
// expect: x-y [ 'a', 'b' ]
