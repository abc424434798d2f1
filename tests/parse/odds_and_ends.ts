
type RR = R<<T>() => T, 0>; x <<= 1; x = 1 << 2; type KK = (x) => | A | B; x = 1 << n > 3;
