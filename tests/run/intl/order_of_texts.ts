// The order of many short texts, by a checksum.
let seed = 7; function rnd(n: number): number { seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff; return Math.floor(seed / 0x80000000 * n); }
const alphabet = "aAbBzZ019 _-,.'éÉöñÑøßЖжあ日";
let h = 0;
for (let i = 0; i < 20000; i++) { let a = '', b = ''; for (let k = rnd(4); k >= 0; k--) a += alphabet[rnd(alphabet.length)]; for (let k = rnd(4); k >= 0; k--) b += alphabet[rnd(alphabet.length)]; const c = a.localeCompare(b); h = (h * 31 + c + 1) | 0; if (i % 2000 === 0) console.log(a, b, c, h); }

// expect: 19ö b日日0 -1 0
// expect: B.É1 .ö 1 1697323829
// expect: 1_  1É 1 -711949256
// expect: 'ßA' É -1 501548849
// expect: 日Ж Ж_ 1 1845930106
// expect: É_日A b 1 530162102
// expect: 0 1Ж -1 1759015472
// expect: Ж9ñ1 B   1 228279179
// expect: é z -1 -1019150395
// expect:  ,日ö ж -1 -1655081534
