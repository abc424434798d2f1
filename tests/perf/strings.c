#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct { char *data; size_t length, capacity; } Buffer;

static void append(Buffer *b, const char *text, size_t n) {
    if (b->length + n > b->capacity) {
        b->capacity = (b->length + n) * 2;
        b->data = realloc(b->data, b->capacity);
    }
    memcpy(b->data + b->length, text, n);
    b->length += n;
}

static void append_number(Buffer *b, int n) {
    char digits[12];
    int at = sizeof digits;
    do digits[--at] = '0' + n % 10; while ((n /= 10) != 0);
    append(b, digits + at, sizeof digits - at);
}

int main(void) {
    uint32_t checksum = 0;
    for (int round = 0; round < 4; round++) {
        Buffer b = {0};
        for (int i = 0; i < 600000 + round; i++) {
            append(&b, "k", 1);
            append_number(&b, i % 1000);
            append(&b, i % 3 == 0 ? "," : ";", 1);
        }
        uint32_t h = 0;
        for (size_t i = 0; i < b.length; i++) h = h * 31 + (unsigned char)b.data[i];
        checksum += h;
        free(b.data);
    }
    printf("%d\n", (int32_t)checksum);
}
