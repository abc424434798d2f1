// Standard output, error and input. Both outputs are buffered; what is written to one appears before what is written to
// the other later, and everything before the process reads, throws its last error or ends.

#include "runtime.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { BUFFER_SIZE = 1 << 16 };

static void write_all(int file, const char *bytes, size_t length)
{
    while (length) {
        ssize_t n = write(file, bytes, length);
        if (n < 0) {
            if (errno == EINTR || errno == EAGAIN) continue;
            _exit(1); // nobody reads: a closed pipe or a full disk
        }
        bytes += n;
        length -= (size_t)n;
    }
}

static void flush_one(ArkOutput *o)
{
    write_all(o->file, o->text, o->used);
    o->used = 0;
}

static void add(ArkOutput *o, const char *bytes, size_t length)
{
    if (!o->text && !(o->text = malloc(BUFFER_SIZE))) abort();
    while (length) {
        size_t n = BUFFER_SIZE - o->used < length ? BUFFER_SIZE - o->used : length;
        memcpy(o->text + o->used, bytes, n);
        o->used += (uint32_t)n;
        bytes += n;
        length -= n;
        if (o->used == BUFFER_SIZE) flush_one(o);
    }
}

// Text under construction may hold lone surrogates as three bytes (ED A0…BF xx): those go out as U+FFFD, and a pair that
// met only when two texts were joined goes out as the one character it is.
static void add_text(ArkOutput *o, const char *bytes, size_t length)
{
    size_t start = 0;
    for (size_t i = 0; i + 2 < length; i++) {
        const uint8_t *p = (const uint8_t *)bytes + i;
        if (p[0] != 0xED) {
            const void *next = memchr(p, 0xED, length - i);
            if (!next) break;
            i = (size_t)((const char *)next - bytes) - 1;
            continue;
        }
        if (p[1] < 0xA0) continue;
        add(o, bytes + start, i - start);
        if (p[1] < 0xB0 && i + 5 < length && p[3] == 0xED && p[4] >= 0xB0) {
            uint32_t high = (p[1] & 0x0Fu) << 6 | (p[2] & 0x3Fu), low = (p[4] & 0x0Fu) << 6 | (p[5] & 0x3Fu);
            uint32_t c = 0x10000 + (high << 10) + low;
            char pair[] = { (char)(0xF0 | c >> 18), (char)(0x80 | (c >> 12 & 0x3F)), (char)(0x80 | (c >> 6 & 0x3F)), (char)(0x80 | (c & 0x3F)) };
            add(o, pair, 4);
            start = i + 6;
        } else {
            add(o, "\xEF\xBF\xBD", 3);
            start = i + 3;
        }
        i = start - 1;
    }
    add(o, bytes + start, length - start);
}

void ark_output(ArkContext *ctx, int stream, const char *bytes, size_t length)
{
    ArkIsolate *isolate = ark_isolate(ctx);
    ArkOutput *to = stream == 2 ? &isolate->err : &isolate->out, *other = stream == 2 ? &isolate->out : &isolate->err;
    if (other->used) flush_one(other);
    add_text(to, bytes, length);
}

void ark_flush(ArkContext *ctx)
{
    ArkIsolate *isolate = ark_isolate(ctx);
    if (isolate->out.used) flush_one(&isolate->out);
    if (isolate->err.used) flush_one(&isolate->err);
}

void ark_write(ArkContext *ctx, int32_t stream, ArkValue string)
{
    if (!ark_is_string(string)) {
        ark_fail_type(ctx, string, "a string");
        return;
    }
    ArkText t;
    ark_text_init(&t);
    ark_text_string(ctx, &t, ark_as_string(string));
    ark_output(ctx, stream, t.bytes, t.length);
    ark_text_free(&t);
}

// ── Input ───────────────────────────────────────────────────────────────────────────────────────────────────────────

// Reads more behind what is there; false at the end of input.
static bool fill(ArkIsolate *isolate)
{
    if (isolate->input_used) {
        memmove(isolate->input, isolate->input + isolate->input_used, isolate->input_end - isolate->input_used);
        isolate->input_end -= isolate->input_used;
        isolate->input_used = 0;
    }
    char *more = realloc(isolate->input, isolate->input_end + BUFFER_SIZE);
    if (!more) abort();
    isolate->input = more;
    ssize_t n;
    do n = read(0, more + isolate->input_end, BUFFER_SIZE);
    while (n < 0 && errno == EINTR);
    if (n <= 0) return false;
    isolate->input_end += (uint32_t)n;
    return true;
}

ArkValue ark_read_line(ArkContext *ctx)
{
    ArkIsolate *isolate = ark_isolate(ctx);
    ark_flush(ctx);
    size_t seen = 0;
    for (;;) {
        char *start = isolate->input + isolate->input_used;
        size_t available = isolate->input_end - isolate->input_used;
        char *end = available > seen ? memchr(start + seen, '\n', available - seen) : NULL;
        bool more = !end && (seen = available, fill(isolate));
        if (more) continue;
        if (!end && !available) return ARK_NULL;
        start = isolate->input + isolate->input_used; // fill may have moved it
        size_t length = end ? (size_t)(end - start) : available;
        isolate->input_used += (uint32_t)(length + (end != NULL));
        if (end && length && start[length - 1] == '\r') length--;
        return ark_box_pointer(ark_string_from_utf8(ctx, start, length));
    }
}

ArkValue ark_read_all(ArkContext *ctx)
{
    ArkIsolate *isolate = ark_isolate(ctx);
    ark_flush(ctx);
    while (fill(isolate)) continue;
    ArkString *s = ark_string_from_utf8(ctx, isolate->input + isolate->input_used, isolate->input_end - isolate->input_used);
    isolate->input_used = isolate->input_end = 0;
    return ark_box_pointer(s);
}
