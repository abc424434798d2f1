// Files for the system's module file.fs. An entry gives what the system call gives, or its error number negated: which error
// that is to the program, and its text, is said in ArkTS.

#include "typed.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

// A path as the system wants it. One that holds a zero byte names no file.
typedef struct { ArkText text; bool is_path; } Path;

static Path path_of(ArkContext *ctx, ArkValue v)
{
    Path path = { .is_path = ark_is_string(v) };
    ark_text_init(&path.text);
    if (!path.is_path) return path;
    ark_text_string(ctx, &path.text, ark_as_string(v));
    path.is_path = memchr(path.text.bytes, 0, path.text.length) == NULL;
    ark_text_char(&path.text, 0);
    return path;
}

// The call's result, or its error negated; what was made for the call is freed.
static double result_of(Path *path, long result)
{
    double answer = !path->is_path ? -EINVAL : result < 0 ? -errno : (double)result;
    ark_text_free(&path->text);
    return answer;
}

#define ON_PATH(path, call) result_of(&(path), (path).is_path ? (long)(call) : 0)

static double answer(long result) { return result < 0 ? -errno : (double)result; }

double ark_file_open(ArkContext *ctx, ArkValue name, double flags, double mode)
{
    Path path = path_of(ctx, name);
    return ON_PATH(path, open(path.text.bytes, (int)flags | O_CLOEXEC, (mode_t)mode));
}

double ark_file_close(double file) { return answer(close((int)file)); }
double ark_file_sync(double file) { return answer(fsync((int)file)); }

static bool within(const ArkTyped *bytes, double offset, double count)
{
    return offset >= 0 && count >= 0 && offset + count <= (double)bytes->length;
}

double ark_file_read(ArkContext *ctx, double file, ArkValue bytes, double offset, double count, double position)
{
    ArkTyped *t = ark_as_typed(bytes);
    if (!within(t, offset, count)) return -EINVAL;
    char *at = t->data + (size_t)offset;
    return answer(isnan(position) ? read((int)file, at, (size_t)count) : pread((int)file, at, (size_t)count, (off_t)position));
}

double ark_file_write(ArkContext *ctx, double file, ArkValue bytes, double offset, double count, double position)
{
    ArkTyped *t = ark_as_typed(bytes);
    if (!within(t, offset, count)) return -EINVAL;
    const char *at = t->data + (size_t)offset;
    size_t rest = (size_t)count, done = 0;
    // A full disk or a pipe takes a part: the rest is offered again.
    while (done < rest) {
        ssize_t n = isnan(position) ? write((int)file, at + done, rest - done) : pwrite((int)file, at + done, rest - done, (off_t)position + (off_t)done);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return done > 0 ? (double)done : -errno;
        done += (size_t)n;
    }
    return (double)done;
}

// Fills a Float64Array: ino, mode, uid, gid, size, atime, mtime, ctime in seconds.
double ark_file_stat(ArkContext *ctx, ArkValue target, bool follows, ArkValue fields)
{
    struct stat s;
    double result;
    if (ark_is_string(target)) {
        Path path = path_of(ctx, target);
        result = ON_PATH(path, follows ? stat(path.text.bytes, &s) : lstat(path.text.bytes, &s));
    } else {
        result = answer(fstat((int)ark_to_number(ctx, target), &s));
    }
    if (result < 0) return result;
    const double all[] = { (double)s.st_ino, s.st_mode, s.st_uid, s.st_gid, (double)s.st_size, (double)s.st_atime, (double)s.st_mtime, (double)s.st_ctime };
    memcpy(ark_as_typed(fields)->data, all, sizeof all);
    return 0;
}

double ark_file_mkdir(ArkContext *ctx, ArkValue name)
{
    Path path = path_of(ctx, name);
    return ON_PATH(path, mkdir(path.text.bytes, 0777));
}

double ark_file_rmdir(ArkContext *ctx, ArkValue name)
{
    Path path = path_of(ctx, name);
    return ON_PATH(path, rmdir(path.text.bytes));
}

double ark_file_unlink(ArkContext *ctx, ArkValue name)
{
    Path path = path_of(ctx, name);
    return ON_PATH(path, unlink(path.text.bytes));
}

double ark_file_access(ArkContext *ctx, ArkValue name, double mode)
{
    Path path = path_of(ctx, name);
    return ON_PATH(path, access(path.text.bytes, (int)mode));
}

static double with_two(ArkContext *ctx, ArkValue from, ArkValue to, int (*call)(const char *, const char *))
{
    Path first = path_of(ctx, from), second = path_of(ctx, to);
    long result = first.is_path && second.is_path ? call(first.text.bytes, second.text.bytes) : (errno = EINVAL, -1);
    double answered = answer(result);
    ark_text_free(&first.text);
    ark_text_free(&second.text);
    return answered;
}

double ark_file_rename(ArkContext *ctx, ArkValue from, ArkValue to) { return with_two(ctx, from, to, rename); }
double ark_file_symlink(ArkContext *ctx, ArkValue target, ArkValue name) { return with_two(ctx, target, name, symlink); }

double ark_file_truncate(ArkContext *ctx, ArkValue target, double length)
{
    if (!ark_is_string(target)) return answer(ftruncate((int)ark_to_number(ctx, target), (off_t)length));
    Path path = path_of(ctx, target);
    return ON_PATH(path, truncate(path.text.bytes, (off_t)length));
}

// The names in a folder, a zero behind each but the last, sorted; or an error number.
ArkValue ark_file_list(ArkContext *ctx, ArkValue name)
{
    Path path = path_of(ctx, name);
    struct dirent **entries = NULL;
    long count = path.is_path ? scandir(path.text.bytes, &entries, NULL, alphasort) : 0;
    double result = result_of(&path, count);
    if (result < 0) return ark_box_double(result);
    ArkText names;
    ark_text_init(&names);
    for (long i = 0; i < count; i++) {
        const char *entry = entries[i]->d_name;
        if (strcmp(entry, ".") != 0 && strcmp(entry, "..") != 0) {
            if (names.length > 0) ark_text_char(&names, 0);
            ark_text_bytes(&names, entry, strlen(entry));
        }
        free(entries[i]);
    }
    free(entries);
    ArkValue text = ark_text_value(ctx, &names);
    ark_text_free(&names);
    return text;
}

// A new folder whose name begins so; or an error number.
ArkValue ark_file_mkdtemp(ArkContext *ctx, ArkValue prefix)
{
    Path path = path_of(ctx, prefix);
    if (path.is_path && !mkdtemp(path.text.bytes)) return ark_box_double(result_of(&path, -1));
    if (!path.is_path) return ark_box_double(result_of(&path, 0));
    ArkValue made = ark_box_pointer(ark_string_from_utf8(ctx, path.text.bytes, strlen(path.text.bytes)));
    ark_text_free(&path.text);
    return made;
}

ArkValue ark_error_text(ArkContext *ctx, double number)
{
    const char *text = strerror((int)number);
    return ark_box_pointer(ark_string_from_utf8(ctx, text, strlen(text)));
}

void ark_random_bytes(ArkValue bytes)
{
    ArkTyped *t = ark_as_typed(bytes);
    for (size_t done = 0; done < t->length;) {
        ssize_t n = getrandom(t->data + done, t->length - done, 0);
        if (n > 0) done += (size_t)n;
    }
}

// ── UTF-8 ───────────────────────────────────────────────────────────────────────────────────────────────────────────

ArkValue ark_utf8_decode(ArkContext *ctx, ArkValue bytes, double from, double to)
{
    ArkTyped *t = ark_as_typed(bytes);
    if (!within(t, from, to - from)) return ARK_UNDEFINED;
    return ark_box_pointer(ark_string_from_utf8(ctx, t->data + (size_t)from, (size_t)(to - from)));
}

// The length in bytes; written to the Uint8Array as well where there is one and it has room.
double ark_utf8_encode(ArkContext *ctx, ArkValue string, ArkValue bytes)
{
    if (!ark_is_string(string)) return 0;
    ArkText text;
    ark_text_init(&text);
    ark_text_string(ctx, &text, ark_as_string(string));
    double length = (double)text.length;
    if (ark_is_pointer(bytes) && ark_as_typed(bytes)->length >= text.length) memcpy(ark_as_typed(bytes)->data, text.bytes, text.length);
    ark_text_free(&text);
    return length;
}
