#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

static long sieve(int limit) {
    bool *composite = calloc(limit + 1, sizeof *composite);
    long checksum = 0;
    for (int i = 2; i <= limit; i++) {
        if (composite[i]) continue;
        checksum = (checksum * 31 + i) % 1000007;
        for (long j = (long)i * i; j <= limit; j += i) composite[j] = true;
    }
    free(composite);
    return checksum;
}

int main(void) {
    long total = 0;
    for (int round = 0; round < 8; round++) total += sieve(8000000 + round);
    printf("%ld\n", total);
}
