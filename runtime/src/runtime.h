// What the runtime's files share among themselves: the isolate behind a context, and the functions of one concept that
// another needs. Nothing here is visible to compiled code.

#pragma once

#include "ark.h"

#define ARK_COLD __attribute__((cold, noinline))
#define ARK_PRINTF(text, first) __attribute__((format(printf, text, first)))
#define ARK_STRING_MAX 536870888u // units: what node allows
#define ARK_ARRAY_MAX 134217726u  // elements: a larger dense array is a RangeError

static inline uint32_t ark_min_u32(uint32_t a, uint32_t b) { return a < b ? a : b; }
static inline uint32_t ark_max_u32(uint32_t a, uint32_t b) { return a > b ? a : b; }

// The entries of abi.def that do not return.
_Noreturn void ark_throw(ArkContext *ctx, ArkValue value);
_Noreturn void ark_throw_pending(ArkContext *ctx);
_Noreturn void ark_resume(ArkContext *ctx, ArkValue value);
_Noreturn void ark_exit(ArkContext *ctx, double code);
_Noreturn void ark_uncaught(ArkContext *ctx, ArkValue value);
_Noreturn void ark_unhandled_rejection(ArkContext *ctx, ArkValue reason);

// ── Isolate: a context and the runtime's part behind it ─────────────────────────────────────────────────────────────

// A thrown value between ark_throw and ark_catch; a root of the collector.
typedef struct ArkInFlight ArkInFlight;

typedef struct ArkOutput {
    char *text;
    uint32_t used;
    int file;
} ArkOutput;

// What an interrupt does, on the program's own thread. To end what runs there it leaves an error pending.
typedef void ArkInterrupt(ArkContext *ctx);

typedef struct ArkIsolate {
    ArkContext context;
    uintptr_t stack_base;     // the scan ends here
    uintptr_t stack_floor;    // true limit; context.stack_limit is ARK_INTERRUPT_LIMIT instead to interrupt
    ArkInterrupt *_Atomic interrupt;
    ArkInFlight *in_flight;
    ArkValue interned;        // dictionary whose keys are the interned strings
    ArkOutput out, err;
    uint32_t indent;          // of console.group
    uint64_t random[2];
    double started;           // monotonic milliseconds
    int argc;
    char **argv;
    char *input;              // read from stdin but not consumed
    uint32_t input_used, input_end;
    int32_t *match_stack;     // of regular expressions
    int32_t match_words;
    bool overflowing;         // a RangeError for stack overflow is being made in the reserve
} ArkIsolate;

static inline ArkIsolate *ark_isolate(ArkContext *ctx) { return (ArkIsolate *)ctx; }
ArkContext *ark_context_new(const ArkProgram *program);
void ark_context_free(ArkContext *ctx);
// May be called by any thread, or in a signal handler. An interrupt that still waits is replaced.
void ark_interrupt(ArkContext *ctx, ArkInterrupt *interrupt);

// ── Values ──────────────────────────────────────────────────────────────────────────────────────────────────────────

static inline const ArkDescriptor *ark_descriptor(ArkValue v) { return ((ArkObject *)ark_pointer(v))->descriptor; }
static inline bool ark_is_kind(ArkValue v, ArkKind kind) { return ark_is_pointer(v) && ark_descriptor(v)->kind == kind; }
static inline bool ark_is_string(ArkValue v) { return ark_is_kind(v, ARK_KIND_STRING); }
static inline bool ark_is_object(ArkValue v) // typeof object or function
{
    return ark_is_pointer(v) && ark_descriptor(v)->kind != ARK_KIND_STRING && ark_descriptor(v)->kind != ARK_KIND_BIGINT;
}
// The first slot of an array that has properties of its own; those before it are its head.
enum { ARK_ARRAY_SLOTS = (sizeof(ArkArray) - sizeof(void *)) / sizeof(ArkValue) };
static inline ArkArray *ark_as_array(ArkValue v) { return ark_pointer(v); }
static inline ArkString *ark_as_string(ArkValue v) { return ark_pointer(v); }
static inline bool ark_is_undefined_number(double d) // an argument of type f64 that carries undefined
{
    union { double number; uint64_t bits; } u = { .number = d };
    return u.bits == ARK_UNDEFINED;
}
double ark_integer_argument(double d);                       // ToIntegerOrInfinity; undefined gives 0
uint32_t ark_clamp_index(double relative, uint32_t length);  // relative index of slice and friends
bool ark_index_of_key(const ArkString *key, uint32_t *index); // canonical array index "0" … "4294967294"

// ── Heap ────────────────────────────────────────────────────────────────────────────────────────────────────────────

ArkHeap *ark_heap_new(ArkContext *ctx);
void ark_heap_free(ArkHeap *heap);
void *ark_heap_allocate(ArkContext *ctx, const ArkDescriptor *descriptor, size_t size); // payload not initialised
static inline void *ark_heap_allocate_small(ArkContext *ctx, const ArkDescriptor *descriptor, uint32_t size) // a constant
{
    ArkRun *run = &ctx->runs[size / ARK_GRANULE];
    if ((size_t)(run->limit - run->bump) < size) return ark_heap_allocate(ctx, descriptor, size);
    ArkObject *o = (ArkObject *)run->bump;
    run->bump += size;
    o->descriptor = descriptor;
    return o;
}
ArkStorage *ark_storage_new(ArkContext *ctx, bool values, size_t size); // the caller fills it before it allocates again
void ark_remember(ArkContext *ctx, void *holder); // holder may now point to young objects
void ark_collect_at(ArkContext *ctx, bool full);
_Noreturn void ark_fatal(ArkContext *ctx, const char *format, ...) ARK_PRINTF(2, 3);

// An object of the heap now has so many bytes elsewhere that are freed after it has died: collections come sooner for them.
void ark_heap_outside(ArkContext *ctx, size_t bytes);

extern const ArkDescriptor ark_storage_values, ark_storage_raw, ark_trace;

// ── Strings ─────────────────────────────────────────────────────────────────────────────────────────────────────────

extern const ArkDescriptor ark_string_rope8, ark_string_rope16, ark_string_slice8, ark_string_slice16, ark_string_buffer;

// The units of a string, contiguous. Valid while the string is reachable.
typedef struct ArkUnits {
    union {
        const uint8_t *narrow;
        const uint16_t *wide;
        const void *any;
    };
    uint32_t length;
    bool is_wide;
} ArkUnits;

static inline uint16_t ark_unit(ArkUnits u, uint32_t i) { return u.is_wide ? u.wide[i] : u.narrow[i]; }
ArkUnits ark_units(ArkContext *ctx, ArkString *s);
ArkString *ark_string_new(ArkContext *ctx, uint32_t length, bool wide, void **units); // length <= ARK_STRING_MAX
ArkString *ark_string_from_ascii(ArkContext *ctx, const char *text, size_t length);
ArkString *ark_string_from_wide(ArkContext *ctx, const uint16_t *units, size_t length); // narrow where possible
ArkString *ark_string_from_utf8(ArkContext *ctx, const char *text, size_t length);
ArkString *ark_string_sub(ArkContext *ctx, ArkString *s, uint32_t start, uint32_t end);
ArkString *ark_string_of_unit(ArkContext *ctx, uint16_t unit);
ArkString *ark_string_join2(ArkContext *ctx, ArkString *left, ArkString *right); // null: too long, pending is set
bool ark_string_same(ArkContext *ctx, ArkString *a, ArkString *b);
bool ark_string_is(ArkContext *ctx, ArkString *s, const char *ascii);
uint32_t ark_string_hash_of(ArkContext *ctx, ArkString *s);
int ark_units_compare(ArkUnits a, ArkUnits b);
int64_t ark_units_find(ArkUnits text, ArkUnits needle, uint32_t from); // -1 when absent
bool ark_is_space(uint16_t unit);
uint64_t ark_hash_seed(void);

// A string literal of the runtime's own: `ark_text_NAME`.
#define ARK_TEXT(name, literal) \
    static struct { ArkString head; char text[sizeof literal]; } ark_text_##name = \
        { { &ark_string_latin1, sizeof literal - 1, 0 }, literal }
#define ARK_TEXT_VALUE(name) ark_box_pointer(&ark_text_##name)

extern struct ArkEmptyString { ArkString head; } ark_empty_string;
#define ARK_EMPTY (&ark_empty_string.head)

// ── Text under construction, outside the heap: bytes of UTF-8 (lone surrogates as their three bytes) ────────────────

typedef struct ArkText {
    char *bytes;
    size_t length, capacity;
    char first[128];
} ArkText;

void ark_text_init(ArkText *t);
void ark_text_free(ArkText *t);
void ark_text_bytes(ArkText *t, const char *bytes, size_t length);
void ark_text_ascii(ArkText *t, const char *ascii);
void ark_text_char(ArkText *t, char c);
void ark_text_format(ArkText *t, const char *format, ...) ARK_PRINTF(2, 3);
void ark_text_units(ArkText *t, ArkUnits units);
void ark_text_string(ArkContext *ctx, ArkText *t, ArkString *s);
void ark_text_key(ArkContext *ctx, ArkText *t, ArkString *key); // as messages and listings name it: a symbol as Symbol(name)
ArkValue ark_text_value(ArkContext *ctx, const ArkText *t);

// ── Numbers ─────────────────────────────────────────────────────────────────────────────────────────────────────────

enum { ARK_NUMBER_TEXT = 32 };
// Shortest digits that round-trip: value = 0.d1d2… × 10^point. Returns their count.
int ark_shortest(double positive, char digits[static 18], int *point);
int ark_number_text(double d, char text[static ARK_NUMBER_TEXT]); // as String(d); returns the length
double ark_parse_number(ArkUnits units);                          // StringToNumber: NaN when malformed

// ── Objects ─────────────────────────────────────────────────────────────────────────────────────────────────────────

int32_t ark_find_slot(ArkContext *ctx, const ArkDescriptor *d, ArkString *key);          // -1 when absent; hidden ones count
int32_t ark_find_slot_ascii(ArkContext *ctx, const ArkDescriptor *d, const char *key);
const ArkMember *ark_find_member(ArkContext *ctx, const ArkDescriptor *d, ArkString *key, ArkMemberRole role);
ArkValue ark_slot_ascii(ArkContext *ctx, ArkValue object, const char *key);               // undefined when absent
bool ark_is_own_error_name(ArkContext *ctx, const ArkDescriptor *d, ArkValue name); // the program set it
bool ark_is_own_slot(ArkContext *ctx, const ArkObject *o, uint32_t slot); // present and enumerable for the language
bool ark_is_symbol_key(ArkContext *ctx, ArkString *key);
// A property of a dictionary may be an accessor: an object of two slots, getter and setter, that no program sees.
static inline bool ark_is_accessor(ArkValue v) { return ark_is_kind(v, ARK_KIND_OBJECT) && ark_descriptor(v)->role == ARK_ROLE_ACCESSOR; }
bool ark_own_property(ArkContext *ctx, ArkValue receiver, ArkString *key, ArkValue *value); // own and no method
const ArkDescriptor *ark_well_known(ArkContext *ctx, ArkWellKnown which);
void ark_become_dictionary(ArkContext *ctx, ArkObject *plain);
// No namespace or the like: what new properties can be given to and deleted from.
static inline bool ark_is_extensible(const ArkDescriptor *d) { return d->role != ARK_ROLE_NAMESPACE && d->role != ARK_ROLE_SYMBOL; }
void ark_object_mark(ArkObject *o, ArkDescriptorFlags flag); // gives it the variant of its descriptor
const ArkDescriptor *ark_variant(const ArkDescriptor *original, uint8_t flags);
size_t ark_method_count(const ArkDescriptor *d);            // places in its table of virtual methods
void *ark_allocate_forever(size_t size);                    // zeroed; for descriptors, which are never freed

// A class made at run time, or an instance of one.
static inline bool ark_is_made(ArkValue v) { return ark_is_kind(v, ARK_KIND_OBJECT) && ark_descriptor(v)->flags & ARK_DESCRIPTOR_MADE; }
// What a made class or an instance of one has by the name and its own properties do not: a function, or an accessor. Else the
// search goes on at *receiver, among the members that a descriptor lists.
// prototype.c: what a class object or C.prototype has itself, and its keys with those of its members.
bool ark_has_class_member(ArkContext *ctx, ArkValue of, ArkValue key, bool or_field);
bool ark_is_inherited_member(ArkContext *ctx, ArkValue prototype, ArkString *key);
ArkValue ark_own_static_accessor(ArkContext *ctx, ArkValue class, ArkString *key, bool setter);
ArkValue ark_with_members(ArkContext *ctx, ArkValue of, ArkValue keys);
extern const ArkDescriptor ark_dictionary_prototype;

bool ark_made_member(ArkContext *ctx, ArkValue *receiver, ArkString *key, ArkValue *value);
bool ark_is_made_by(ArkContext *ctx, ArkValue v, ArkValue class); // an instance of the made class or of one below it
ArkValue ark_class_of_made(ArkValue instance);
// The own keys of an extended object in the order in which they came, a hole where the value is in a slot; else null.
ArkDictionary *ark_extension(ArkContext *ctx, ArkObject *o);
void ark_extension_set(ArkContext *ctx, ArkObject *o, ArkString *key, ArkValue value); // of a key that is no slot
void ark_extension_delete(ArkContext *ctx, ArkObject *o, ArkString *key);
void ark_extension_restore(ArkContext *ctx, ArkObject *o, ArkString *key); // before a deleted field is assigned
bool ark_is_deleted_slot(ArkContext *ctx, const ArkObject *o, uint32_t slot);

bool ark_dictionary_get(ArkContext *ctx, ArkDictionary *d, ArkString *key, ArkValue *value);
void ark_dictionary_set(ArkContext *ctx, ArkDictionary *d, ArkString *key, ArkValue value);
bool ark_dictionary_delete(ArkContext *ctx, ArkDictionary *d, ArkString *key);
uint32_t ark_dictionary_count(const ArkDictionary *d);
// Entries in the order of insertion: *position starts at 0. The language's order is ark_dictionary_keys's.
bool ark_dictionary_next(const ArkDictionary *d, uint32_t *position, ArkString **key, ArkValue *value);
ArkValue ark_dictionary_keys(ArkContext *ctx, ArkDictionary *d);
void ark_dictionary_freeze(ArkContext *ctx, ArkDictionary *d);
bool ark_dictionary_is_frozen(const ArkDictionary *d);
ArkString *ark_dictionary_find_key(ArkContext *ctx, ArkDictionary *d, ArkString *key);

// ── Arrays ──────────────────────────────────────────────────────────────────────────────────────────────────────────

ArkArray *ark_array_make(ArkContext *ctx, ArkElementKind kind, uint32_t length, uint32_t capacity);
ArkValue ark_element(const ArkArray *a, uint32_t index); // ARK_HOLE for a hole; index < length
void ark_array_add(ArkContext *ctx, ArkArray *a, ArkValue value);
void ark_array_store(ArkContext *ctx, ArkArray *a, uint32_t index, ArkValue value);
bool ark_array_delete(ArkContext *ctx, ArkArray *a, uint32_t index);
bool ark_array_widen(ArkContext *ctx, ArkArray *a, ArkElementKind kind);
// Every element becomes v, and the kind its.
void ark_array_fill_whole(ArkContext *ctx, ArkArray *a, ArkValue v);
bool ark_array_grow(ArkContext *ctx, ArkArray *a, uint32_t capacity); // false: RangeError pending
static inline uint32_t ark_element_size(uint8_t kind) { return kind == ARK_ELEMENT_BOOL ? 1 : kind == ARK_ELEMENT_I32 ? 4 : 8; }

// ── Errors ──────────────────────────────────────────────────────────────────────────────────────────────────────────

void ark_fail(ArkContext *ctx, ArkWellKnown kind, const char *format, ...) ARK_PRINTF(3, 4); // sets pending
void ark_fail_type(ArkContext *ctx, ArkValue value, const char *expected); // the checked conversion ARK5001
// The receiver of a built-in method or an argument of it (member: null), checked; null with a TypeError pending.
ArkString *ark_receiver_string(ArkContext *ctx, ArkValue v, const char *member);
ArkArray *ark_receiver_array(ArkContext *ctx, ArkValue v, const char *member);
static inline bool ark_failed(ArkContext *ctx) { return ctx->pending != ARK_HOLE; }
ArkValue ark_error_new(ArkContext *ctx, ArkWellKnown kind, ArkString *message);
void ark_trace_text(ArkContext *ctx, ArkText *text, ArkValue trace); // lines "\n    at …"
void ark_scan_in_flight(ArkContext *ctx, void (*visit)(void *state, ArkValue v), void *state);

// ── Inspecting and output ───────────────────────────────────────────────────────────────────────────────────────────

void ark_inspect_to(ArkContext *ctx, ArkText *t, ArkValue v, bool top);
void ark_error_head(ArkContext *ctx, ArkText *t, ArkValue error); // its name and message
void ark_output(ArkContext *ctx, int stream, const char *bytes, size_t length);
