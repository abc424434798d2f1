const o: any = { l1: { l2: { l3: { l4: 1 }, a3: [[1]], m: new Map([[1, 2]]), s: new Set([1]), f: () => 1, d: new Date(0), e: [] , eo: {} } } };
console.log(o);
console.log([[[[1]]]], [[[[]]]], [[[{}]]], [[[{ a: 1 }]]]);
class K { x = { y: { z: { w: 1 } } } }
console.log(new K(), [[[new K()]]]);
const arr: number[] = []; for (let i = 0; i < 120; i++) arr.push(i);
console.log(arr);
const arr1: number[] = []; for (let i = 0; i < 101; i++) arr1.push(i * 3.5);
console.log(arr1);
const strs: string[] = []; for (let i = 0; i < 30; i++) strs.push('str' + i);
console.log(strs);
console.log(strs.slice(0, 7), strs.slice(0, 6));
console.log(['a'.repeat(100), 'b'.repeat(20)]);
console.log(['x'.repeat(30), 'y'.repeat(30), 'z'.repeat(30)]);
console.log({ t: 'w'.repeat(90) }, { t: ('w'.repeat(20) + '\n').repeat(5) });
console.log(('q'.repeat(20) + '\n').repeat(3).split('\n'));
console.log([1.5, -2, 100000, 3, 4, 5, 6, 7]);
console.log([1, 22, 333, 4444, 55555, 666666, 7777777]);
console.log([undefined, null, true, 1, 'a', 2, 3, 4]);
console.log([1n, 2n, 3n, 4n, 5n, 6n, 70n]);
console.log([1n, 2, 3n, 4n, 5n, 6n, 70]);
const names = new Map<string, any>(); for (let i = 0; i < 110; i++) names.set('k' + i, i);
console.log(names);
const st = new Set<number>(); for (let i = 0; i < 105; i++) st.add(i);
console.log(st);
console.log(new Map<any, any>([[{ a: 1 }, { b: 2 }], [[1], new Map([[1, new Map([[2, 3]])]])]]));
console.log(new Set<any>([new Set([1]), [1, 2, 3]]));
console.log(new Map(), new Set(), [new Map(), new Set()]);
const wide = ['日本語', '中文', '한국어', 'a', 'b', 'c', 'd', 'e'];
console.log(wide);
const obj30: any = {}; for (let i = 0; i < 30; i++) obj30['k' + i] = i;
console.log(obj30);
console.log({ a: { b: { c: {} } } }, { a: { b: { c: [] } } }, { a: { b: { c: [1] } } });
console.log([[1, 2, [3, 4, [5, [6]]]], { a: [1, { b: 2 }] }]);
console.log({ a: 1, b: { c: 2, d: { e: 3 } }, f: [1, 2, { g: 4 }] });
const nest = [[1, 2, 3], [4, 5, 6], [7, 8, 9], [10, 11, 12], [13, 14, 15], [16, 17, 18], [19, 20, 21]];
console.log(nest);
console.log([{ a: 1 }, { a: 2 }, { a: 3 }, { a: 4 }, { a: 5 }, { a: 6 }, { a: 7 }]);
const sparse: any[] = [1, , 3]; sparse[6] = 7;
console.log(sparse, [, ,], new Array(5), new Array(200));

// expect: {
// expect:   l1: {
// expect:     l2: {
// expect:       l3: [Object],
// expect:       a3: [Array],
// expect:       m: [Map],
// expect:       s: [Set],
// expect:       f: [Function: f],
// expect:       d: 1970-01-01T00:00:00.000Z,
// expect:       e: [],
// expect:       eo: {}
// expect:     }
// expect:   }
// expect: }
// expect: [ [ [ [Array] ] ] ] [ [ [ [] ] ] ] [ [ [ {} ] ] ] [ [ [ [Object] ] ] ]
// expect: K { x: { y: { z: [Object] } } } [ [ [ [K] ] ] ]
// expect: [
// expect:    0,  1,  2,  3,  4,  5,  6,  7,  8,  9, 10, 11,
// expect:   12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23,
// expect:   24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35,
// expect:   36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47,
// expect:   48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59,
// expect:   60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71,
// expect:   72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83,
// expect:   84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95,
// expect:   96, 97, 98, 99,
// expect:   ... 20 more items
// expect: ]
// expect: [
// expect:       0,   3.5,     7,  10.5,    14,  17.5,    21,  24.5,    28,
// expect:    31.5,    35,  38.5,    42,  45.5,    49,  52.5,    56,  59.5,
// expect:      63,  66.5,    70,  73.5,    77,  80.5,    84,  87.5,    91,
// expect:    94.5,    98, 101.5,   105, 108.5,   112, 115.5,   119, 122.5,
// expect:     126, 129.5,   133, 136.5,   140, 143.5,   147, 150.5,   154,
// expect:   157.5,   161, 164.5,   168, 171.5,   175, 178.5,   182, 185.5,
// expect:     189, 192.5,   196, 199.5,   203, 206.5,   210, 213.5,   217,
// expect:   220.5,   224, 227.5,   231, 234.5,   238, 241.5,   245, 248.5,
// expect:     252, 255.5,   259, 262.5,   266, 269.5,   273, 276.5,   280,
// expect:   283.5,   287, 290.5,   294, 297.5,   301, 304.5,   308, 311.5,
// expect:     315, 318.5,   322, 325.5,   329, 332.5,   336, 339.5,   343,
// expect:   346.5,
// expect:   ... 1 more item
// expect: ]
// expect: [
// expect:   'str0',  'str1',  'str2',  'str3',
// expect:   'str4',  'str5',  'str6',  'str7',
// expect:   'str8',  'str9',  'str10', 'str11',
// expect:   'str12', 'str13', 'str14', 'str15',
// expect:   'str16', 'str17', 'str18', 'str19',
// expect:   'str20', 'str21', 'str22', 'str23',
// expect:   'str24', 'str25', 'str26', 'str27',
// expect:   'str28', 'str29'
// expect: ]
// expect: [
// expect:   'str0', 'str1',
// expect:   'str2', 'str3',
// expect:   'str4', 'str5',
// expect:   'str6'
// expect: ] [ 'str0', 'str1', 'str2', 'str3', 'str4', 'str5' ]
// expect: [
// expect:   'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
// expect:   'bbbbbbbbbbbbbbbbbbbb'
// expect: ]
// expect: [
// expect:   'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
// expect:   'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyy',
// expect:   'zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz'
// expect: ]
// expect: {
// expect:   t: 'wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww'
// expect: } {
// expect:   t: 'wwwwwwwwwwwwwwwwwwww\n' +
// expect:     'wwwwwwwwwwwwwwwwwwww\n' +
// expect:     'wwwwwwwwwwwwwwwwwwww\n' +
// expect:     'wwwwwwwwwwwwwwwwwwww\n' +
// expect:     'wwwwwwwwwwwwwwwwwwww\n'
// expect: }
// expect: [
// expect:   'qqqqqqqqqqqqqqqqqqqq',
// expect:   'qqqqqqqqqqqqqqqqqqqq',
// expect:   'qqqqqqqqqqqqqqqqqqqq',
// expect:   ''
// expect: ]
// expect: [
// expect:   1.5, -2, 100000,
// expect:     3,  4,      5,
// expect:     6,  7
// expect: ]
// expect: [ 1, 22, 333, 4444, 55555, 666666, 7777777 ]
// expect: [ undefined, null, true, 1, 'a', 2, 3, 4 ]
// expect: [
// expect:   1n, 2n,  3n, 4n,
// expect:   5n, 6n, 70n
// expect: ]
// expect: [
// expect:   1n,  2, 3n, 4n,
// expect:   5n, 6n, 70
// expect: ]
// expect: Map(110) {
// expect:   'k0' => 0,
// expect:   'k1' => 1,
// expect:   'k2' => 2,
// expect:   'k3' => 3,
// expect:   'k4' => 4,
// expect:   'k5' => 5,
// expect:   'k6' => 6,
// expect:   'k7' => 7,
// expect:   'k8' => 8,
// expect:   'k9' => 9,
// expect:   'k10' => 10,
// expect:   'k11' => 11,
// expect:   'k12' => 12,
// expect:   'k13' => 13,
// expect:   'k14' => 14,
// expect:   'k15' => 15,
// expect:   'k16' => 16,
// expect:   'k17' => 17,
// expect:   'k18' => 18,
// expect:   'k19' => 19,
// expect:   'k20' => 20,
// expect:   'k21' => 21,
// expect:   'k22' => 22,
// expect:   'k23' => 23,
// expect:   'k24' => 24,
// expect:   'k25' => 25,
// expect:   'k26' => 26,
// expect:   'k27' => 27,
// expect:   'k28' => 28,
// expect:   'k29' => 29,
// expect:   'k30' => 30,
// expect:   'k31' => 31,
// expect:   'k32' => 32,
// expect:   'k33' => 33,
// expect:   'k34' => 34,
// expect:   'k35' => 35,
// expect:   'k36' => 36,
// expect:   'k37' => 37,
// expect:   'k38' => 38,
// expect:   'k39' => 39,
// expect:   'k40' => 40,
// expect:   'k41' => 41,
// expect:   'k42' => 42,
// expect:   'k43' => 43,
// expect:   'k44' => 44,
// expect:   'k45' => 45,
// expect:   'k46' => 46,
// expect:   'k47' => 47,
// expect:   'k48' => 48,
// expect:   'k49' => 49,
// expect:   'k50' => 50,
// expect:   'k51' => 51,
// expect:   'k52' => 52,
// expect:   'k53' => 53,
// expect:   'k54' => 54,
// expect:   'k55' => 55,
// expect:   'k56' => 56,
// expect:   'k57' => 57,
// expect:   'k58' => 58,
// expect:   'k59' => 59,
// expect:   'k60' => 60,
// expect:   'k61' => 61,
// expect:   'k62' => 62,
// expect:   'k63' => 63,
// expect:   'k64' => 64,
// expect:   'k65' => 65,
// expect:   'k66' => 66,
// expect:   'k67' => 67,
// expect:   'k68' => 68,
// expect:   'k69' => 69,
// expect:   'k70' => 70,
// expect:   'k71' => 71,
// expect:   'k72' => 72,
// expect:   'k73' => 73,
// expect:   'k74' => 74,
// expect:   'k75' => 75,
// expect:   'k76' => 76,
// expect:   'k77' => 77,
// expect:   'k78' => 78,
// expect:   'k79' => 79,
// expect:   'k80' => 80,
// expect:   'k81' => 81,
// expect:   'k82' => 82,
// expect:   'k83' => 83,
// expect:   'k84' => 84,
// expect:   'k85' => 85,
// expect:   'k86' => 86,
// expect:   'k87' => 87,
// expect:   'k88' => 88,
// expect:   'k89' => 89,
// expect:   'k90' => 90,
// expect:   'k91' => 91,
// expect:   'k92' => 92,
// expect:   'k93' => 93,
// expect:   'k94' => 94,
// expect:   'k95' => 95,
// expect:   'k96' => 96,
// expect:   'k97' => 97,
// expect:   'k98' => 98,
// expect:   'k99' => 99,
// expect:   ... 10 more items
// expect: }
// expect: Set(105) {
// expect:   0,
// expect:   1,
// expect:   2,
// expect:   3,
// expect:   4,
// expect:   5,
// expect:   6,
// expect:   7,
// expect:   8,
// expect:   9,
// expect:   10,
// expect:   11,
// expect:   12,
// expect:   13,
// expect:   14,
// expect:   15,
// expect:   16,
// expect:   17,
// expect:   18,
// expect:   19,
// expect:   20,
// expect:   21,
// expect:   22,
// expect:   23,
// expect:   24,
// expect:   25,
// expect:   26,
// expect:   27,
// expect:   28,
// expect:   29,
// expect:   30,
// expect:   31,
// expect:   32,
// expect:   33,
// expect:   34,
// expect:   35,
// expect:   36,
// expect:   37,
// expect:   38,
// expect:   39,
// expect:   40,
// expect:   41,
// expect:   42,
// expect:   43,
// expect:   44,
// expect:   45,
// expect:   46,
// expect:   47,
// expect:   48,
// expect:   49,
// expect:   50,
// expect:   51,
// expect:   52,
// expect:   53,
// expect:   54,
// expect:   55,
// expect:   56,
// expect:   57,
// expect:   58,
// expect:   59,
// expect:   60,
// expect:   61,
// expect:   62,
// expect:   63,
// expect:   64,
// expect:   65,
// expect:   66,
// expect:   67,
// expect:   68,
// expect:   69,
// expect:   70,
// expect:   71,
// expect:   72,
// expect:   73,
// expect:   74,
// expect:   75,
// expect:   76,
// expect:   77,
// expect:   78,
// expect:   79,
// expect:   80,
// expect:   81,
// expect:   82,
// expect:   83,
// expect:   84,
// expect:   85,
// expect:   86,
// expect:   87,
// expect:   88,
// expect:   89,
// expect:   90,
// expect:   91,
// expect:   92,
// expect:   93,
// expect:   94,
// expect:   95,
// expect:   96,
// expect:   97,
// expect:   98,
// expect:   99,
// expect:   ... 5 more items
// expect: }
// expect: Map(2) {
// expect:   { a: 1 } => { b: 2 },
// expect:   [ 1 ] => Map(1) { 1 => Map(1) { 2 => 3 } }
// expect: }
// expect: Set(2) { Set(1) { 1 }, [ 1, 2, 3 ] }
// expect: Map(0) {} Set(0) {} [ Map(0) {}, Set(0) {} ]
// expect: [
// expect:   '日本語', '中文',
// expect:   '한국어', 'a',
// expect:   'b',      'c',
// expect:   'd',      'e'
// expect: ]
// expect: {
// expect:   k0: 0,
// expect:   k1: 1,
// expect:   k2: 2,
// expect:   k3: 3,
// expect:   k4: 4,
// expect:   k5: 5,
// expect:   k6: 6,
// expect:   k7: 7,
// expect:   k8: 8,
// expect:   k9: 9,
// expect:   k10: 10,
// expect:   k11: 11,
// expect:   k12: 12,
// expect:   k13: 13,
// expect:   k14: 14,
// expect:   k15: 15,
// expect:   k16: 16,
// expect:   k17: 17,
// expect:   k18: 18,
// expect:   k19: 19,
// expect:   k20: 20,
// expect:   k21: 21,
// expect:   k22: 22,
// expect:   k23: 23,
// expect:   k24: 24,
// expect:   k25: 25,
// expect:   k26: 26,
// expect:   k27: 27,
// expect:   k28: 28,
// expect:   k29: 29
// expect: }
// expect: { a: { b: { c: {} } } } { a: { b: { c: [] } } } { a: { b: { c: [Array] } } }
// expect: [ [ 1, 2, [ 3, 4, [Array] ] ], { a: [ 1, [Object] ] } ]
// expect: { a: 1, b: { c: 2, d: { e: 3 } }, f: [ 1, 2, { g: 4 } ] }
// expect: [
// expect:   [ 1, 2, 3 ],
// expect:   [ 4, 5, 6 ],
// expect:   [ 7, 8, 9 ],
// expect:   [ 10, 11, 12 ],
// expect:   [ 13, 14, 15 ],
// expect:   [ 16, 17, 18 ],
// expect:   [ 19, 20, 21 ]
// expect: ]
// expect: [
// expect:   { a: 1 }, { a: 2 },
// expect:   { a: 3 }, { a: 4 },
// expect:   { a: 5 }, { a: 6 },
// expect:   { a: 7 }
// expect: ]
// expect: [ 1, <1 empty item>, 3, <3 empty items>, 7 ] [ <2 empty items> ] [ <5 empty items> ] [ <200 empty items> ]
