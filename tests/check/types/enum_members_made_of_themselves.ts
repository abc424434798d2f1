enum Own { Math = Math.random() }
enum Pair { A = B.length, B = A.length }
const ring = ring + 1;
//    ^^^^ warning ARK2014: the type of 'ring' depends on itself
//           ^^^^ warning ARK2012: 'ring' is used before its declaration has run
enum Ringed { X = ring }
const own: number = Own.Math;
