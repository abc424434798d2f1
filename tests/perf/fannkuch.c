#include <stdio.h>

static void fannkuch(int n) {
    int perm1[16], perm[16], count[16];
    int max_flips = 0, checksum = 0, turn = 0, r = n;
    for (int i = 0; i < n; i++) perm1[i] = i;
    for (;;) {
        for (; r != 1; r--) count[r - 1] = r;
        for (int i = 0; i < n; i++) perm[i] = perm1[i];
        int flips = 0;
        for (int k = perm[0]; k != 0; k = perm[0]) {
            for (int lo = 0, hi = k; lo < hi; lo++, hi--) {
                int t = perm[lo];
                perm[lo] = perm[hi];
                perm[hi] = t;
            }
            flips++;
        }
        if (flips > max_flips) max_flips = flips;
        checksum += turn % 2 == 0 ? flips : -flips;
        for (;; r++) {
            if (r == n) {
                printf("%d %d\n", checksum, max_flips);
                return;
            }
            int first = perm1[0];
            for (int i = 0; i < r; i++) perm1[i] = perm1[i + 1];
            perm1[r] = first;
            if (--count[r] > 0) break;
        }
        turn++;
    }
}

int main(void) {
    fannkuch(10);
}
