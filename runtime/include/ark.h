// The contract between compiled code and the runtime: how a value is encoded, how every heap object is laid out, what
// the compiler emits for the runtime to read, and (through abi.def) every entry point. The compiler writes these layouts
// from the offsets asserted here, so a change of one is a change of both.

#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// ── Values ──────────────────────────────────────────────────────────────────────────────────────────────────────────
// A value is 64 bits. A number is its own IEEE bits. Everything else is a negative signalling NaN: bits 50..48 are the
// tag, the low 48 bits the payload. No arithmetic produces such a NaN, and arithmetic on one quietens it to an ordinary
// NaN, so an undefined that strays into a sum behaves as the language says.

typedef uint64_t ArkValue;

typedef enum ArkTag {
    ARK_TAG_POINTER = 0,       // payload: address of a heap object or of a constant one, never 0
    ARK_TAG_UNDEFINED = 1,
    ARK_TAG_NULL = 2,
    ARK_TAG_BOOLEAN = 3,       // payload: 0 or 1
    ARK_TAG_HOLE = 4,          // an absent array element; in ctx->pending: nothing was thrown
    ARK_TAG_UNINITIALISED = 5, // a let, const or class before its declaration ran
} ArkTag;

#define ARK_BOX_BASE 0xFFF0000000000000ull
#define ARK_BOXED(tag) (ARK_BOX_BASE | (uint64_t)(tag) << 48)
#define ARK_UNDEFINED ARK_BOXED(ARK_TAG_UNDEFINED)
#define ARK_NULL ARK_BOXED(ARK_TAG_NULL)
#define ARK_FALSE ARK_BOXED(ARK_TAG_BOOLEAN)
#define ARK_TRUE (ARK_BOXED(ARK_TAG_BOOLEAN) | 1)
#define ARK_HOLE ARK_BOXED(ARK_TAG_HOLE)
#define ARK_UNINITIALISED ARK_BOXED(ARK_TAG_UNINITIALISED)
#define ARK_NAN 0x7FF8000000000000ull
#define ARK_PAYLOAD_MASK 0x0000FFFFFFFFFFFFull

// The base itself is -Infinity, a number; a pointer is never 0, so no pointer collides with it.
static inline bool ark_is_boxed(ArkValue v) { return v - (ARK_BOX_BASE + 1) < 0x0007FFFFFFFFFFFFull; }
static inline bool ark_is_number(ArkValue v) { return !ark_is_boxed(v); }
static inline bool ark_is_pointer(ArkValue v) { return v - (ARK_BOX_BASE + 1) < ARK_PAYLOAD_MASK; }
static inline bool ark_is_boolean(ArkValue v) { return (v | 1) == ARK_TRUE; }
static inline bool ark_is_nullish(ArkValue v) { return v == ARK_UNDEFINED || v == ARK_NULL; }
static inline void *ark_pointer(ArkValue v) { return (void *)(uintptr_t)(v & ARK_PAYLOAD_MASK); }
static inline ArkValue ark_box_pointer(const void *p) { return ARK_BOX_BASE | (uint64_t)(uintptr_t)p; }
static inline ArkValue ark_box_boolean(bool b) { return ARK_FALSE | (uint64_t)b; }

static inline double ark_as_double(ArkValue v)
{
    union { uint64_t bits; double number; } u = { .bits = v };
    return u.number;
}

static inline ArkValue ark_box_double(double d)
{
    union { double number; uint64_t bits; } u = { .number = d };
    return d != d ? ARK_NAN : u.bits;
}

// ── Heap objects ────────────────────────────────────────────────────────────────────────────────────────────────────
// Every heap object starts with a pointer to its descriptor; the collector's own data lies elsewhere. Addresses and
// sizes are multiples of 16. Every word behind the header of an object, function or cell is a value.

typedef struct ArkContext ArkContext;
typedef struct ArkDescriptor ArkDescriptor;
typedef struct ArkString ArkString;

// The same numbers as HeapKind in the compiler's IR; cells, native payloads and storage never reach a program.
typedef enum ArkKind {
    ARK_KIND_OBJECT = 0,     // class instance, object literal, class object
    ARK_KIND_ARRAY = 1,
    ARK_KIND_STRING = 2,
    ARK_KIND_FUNCTION = 3,
    ARK_KIND_CELL = 4,
    ARK_KIND_DICTIONARY = 5,
    ARK_KIND_NATIVE = 6,     // payload known to the runtime only: typed storage, traces
    ARK_KIND_STORAGE = 7,    // elements of an array, buffer of a string, table of a dictionary
    ARK_KIND_BIGINT = 8,
} ArkKind;

// What the runtime must know about an object beyond its slots, mostly to print it.
typedef enum ArkRole {
    ARK_ROLE_PLAIN = 0,      // object literal
    ARK_ROLE_INSTANCE = 1,   // instance of a class
    ARK_ROLE_CLASS = 2,      // the class itself: typeof is function, `instance` is what new makes
    ARK_ROLE_ERROR = 3,      // instance of Error or below: slots name, message, cause and #trace, found by name
    ARK_ROLE_MAP = 4,        // slot table: an object with arrays keys, values and hashes (-1: a deleted entry)
    ARK_ROLE_SET = 5,        // slot table: an object with arrays keys and hashes
    ARK_ROLE_DATE = 6,       // slot #time (milliseconds)
    ARK_ROLE_REGEXP = 7,     // slots #source and #flags
    ARK_ROLE_PROMISE = 8,    // slots state (0 pending, 1 fulfilled, 2 rejected) and result
    ARK_ROLE_NAMESPACE = 9,  // console, Math, a namespace or module object
    ARK_ROLE_GENERATOR = 10,
    ARK_ROLE_BOXED = 11,     // Number, String, Boolean objects: slot value
    ARK_ROLE_SYMBOL = 12,    // slots description and #key: the key of a property named by it, which starts with @@
    ARK_ROLE_ITERATOR = 13,  // of the library; the class's name tells of what. Of maps and sets: slot cursor, an object with table and position
    ARK_ROLE_ACCESSOR = 14,  // never reaches a program: getter and setter of a dictionary's property
    ARK_ROLE_TYPED_ARRAY = 15, // slots: typed.h
    ARK_ROLE_ARRAY_BUFFER = 16,
    ARK_ROLE_DATA_VIEW = 17,
    ARK_ROLE_WEAK = 18,      // WeakMap and WeakSet: what they hold is not listed
    ARK_ROLE_PROTOTYPE = 19, // of dictionaries: C.prototype, whose properties are not enumerable
} ArkRole;

typedef struct ArkObject {
    const ArkDescriptor *descriptor;
    ArkValue slots[];
} ArkObject;

// The slots of a class object made at run time: what it extends or undefined, the function that fills an instance or
// undefined, and the members of instances and the static ones by key, in dictionaries.
typedef enum ArkMadeSlot { ARK_MADE_BASE, ARK_MADE_CONSTRUCTOR, ARK_MADE_PROTOTYPE, ARK_MADE_STATICS, ARK_MADE_SLOTS } ArkMadeSlot;

typedef ArkObject ArkFunction; // slots: the captures

typedef struct ArkCell {
    const ArkDescriptor *descriptor;
    ArkValue value;
} ArkCell;

// The storage of elements, in the order in which an array generalises; the same numbers as ElementKind in the IR.
typedef enum ArkElementKind {
    ARK_ELEMENT_BOOL = 0,  // a byte: 0, 1, or 2 for a hole
    ARK_ELEMENT_I32 = 1,   // never holey: the first hole makes it f64
    ARK_ELEMENT_F64 = 2,   // numbers, or ARK_HOLE; never undefined
    ARK_ELEMENT_VALUE = 3, // any value, or ARK_HOLE
} ArkElementKind;

// Compiled code loads `kind` and `holey` as one little-endian 16-bit word: 0..3 are the packed kinds, and a holey or
// frozen array matches none of them, so holes are a matter of the runtime alone. The count of holes is exact: filling the last one
// makes the array packed again.
typedef struct ArkArray {
    const ArkDescriptor *descriptor;
    uint32_t length;
    uint32_t capacity;
    uint8_t kind;
    uint8_t holey;         // bit 0: has holes; bit 1: frozen
    uint16_t reserved;
    uint32_t holes;
    void *elements;        // into an ArkStorage, behind its header; null when capacity is 0
} ArkArray;

typedef struct ArkStorage {
    const ArkDescriptor *descriptor; // ark_storage_values (every word is a value) or ark_storage_raw
    uint64_t size;                   // bytes of data
    char data[];
} ArkStorage;

// Strings are immutable to the program. The descriptor tells the representation; a literal of the compiler is
// ArkString + payload with ark_string_latin1 or ark_string_utf16. The hash is seeded per process and 0 until needed, so
// literals live in writable data.
struct ArkString {
    const ArkDescriptor *descriptor; // &ark_string_latin1, &ark_string_utf16; ark_string_rope, ark_string_slice…
    uint32_t length;                 // UTF-16 units
    uint32_t hash;
    // Latin-1: length bytes. UTF-16: length units. Rope and slice: see string.c.
};

// Sign and magnitude, the least significant limb first and none of the highest ones 0; zero has no limbs and no sign.
typedef struct ArkBigInt {
    const ArkDescriptor *descriptor; // &ark_bigint
    uint32_t count;
    uint32_t is_negative;
    uint64_t limbs[];
} ArkBigInt;

// A key-value object: a hash table in the language's key order. A plain object becomes one IN PLACE when a key is added
// or deleted (its smallest size is 16 bytes for this reason), so what is known of a plain layout ends at the next call;
// a class instance keeps its slots, whatever keys it gains (extension.c).
typedef struct ArkDictionary {
    const ArkDescriptor *descriptor;
    ArkValue table; // pointer to storage, or undefined while empty
} ArkDictionary;

// ── Descriptors: constants emitted by the compiler ──────────────────────────────────────────────────────────────────

// Boxed arguments and their count; missing ones are undefined. `closure` is the called function value.
typedef ArkValue (*ArkUniversal)(ArkContext *ctx, ArkValue closure, ArkValue receiver, int32_t argc, const ArkValue *argv);

typedef enum ArkSlotKind { ARK_SLOT_VALUE = 0, ARK_SLOT_F64 = 1 } ArkSlotKind;

typedef enum ArkSlotFlags {
    ARK_SLOT_OPTIONAL = 1,  // holds ARK_HOLE while absent (value slots only); a store into it must find that out
    ARK_SLOT_READONLY = 2,
    ARK_SLOT_HIDDEN = 4,    // no property of the language: #private names and the runtime's own slots
} ArkSlotFlags;

typedef struct ArkSlot {
    ArkString *key;
    uint8_t kind;
    uint8_t flags;
    uint16_t reserved;
    uint32_t reserved2;
} ArkSlot;

typedef enum ArkMemberFlags {
    ARK_MEMBER_INHERITED = 8, // declared by a class above
    ARK_MEMBER_FIELD = 16,    // of class objects: stands for a static field
} ArkMemberFlags;

typedef enum ArkMemberRole { ARK_MEMBER_METHOD = 0, ARK_MEMBER_GETTER = 1, ARK_MEMBER_SETTER = 2 } ArkMemberRole;

// A method or accessor by name, inherited ones included, the most derived definition only.
typedef struct ArkMember {
    ArkString *key;
    ArkFunction *function; // its preallocated function object: `o.m` as a value; its descriptor has the entries
    uint8_t role;
    uint8_t flags;         // ARK_SLOT_HIDDEN: a #private method; ArkMemberFlags
    uint16_t reserved;
    int32_t index;         // in methods[], -1 if none
} ArkMember;

typedef enum ArkDescriptorFlags {
    ARK_DESCRIPTOR_UTF16 = 1,     // strings: units are 16 bits
    ARK_DESCRIPTOR_INDIRECT = 2,  // strings: rope or slice
    ARK_DESCRIPTOR_MADE = 2,      // objects: a class made at run time, or an instance of one (made.c)
    ARK_DESCRIPTOR_ASYNC = 4,     // functions, to print [AsyncFunction: f]
    ARK_DESCRIPTOR_GENERATOR = 8,
    ARK_DESCRIPTOR_NULL_PROTOTYPE = 16,
    ARK_DESCRIPTOR_FROZEN = 32,   // a variant made by Object.freeze
    ARK_DESCRIPTOR_SPARSE = 64,   // a fresh instance has no property yet: its slots start as ARK_HOLE, not undefined
    ARK_DESCRIPTOR_EXTENDED = 128, // a variant: own properties are listed beside the object (extension.c)
} ArkDescriptorFlags;

struct ArkDescriptor {
    uint8_t kind;                    // ArkKind
    uint8_t role;                    // ArkRole
    uint8_t flags;                   // ArkDescriptorFlags
    uint8_t reserved;
    uint32_t size;                   // of an instance in bytes: 8 + 8 * slot_count rounded up to 16
    const void *signature;           // functions: the address that stands for their machine signature; variants of a
                                     // descriptor: the original; else null
    const void *direct;              // functions: (ctx, closure ref, parameters) -> result
    ArkUniversal universal;          // functions: universal entry; class objects: construct; else null
    ArkString *name;                 // class or function name, maybe empty; null for an object literal
    const ArkDescriptor *const *display; // [0..depth] ancestors and self; null when not a class instance
    const void *origin;              // the class of which this is a copy; null when not a class instance
    uint32_t depth;
    uint32_t slot_count;             // values behind the header
    const ArkSlot *slots;            // null for functions and cells, whose slots have no names
    uint32_t member_count;
    uint32_t arity;                  // functions: `length`; instances of a class made at run time: the slot that names it
    const ArkMember *members;
    const ArkDescriptor *instance;   // class objects: what new makes; class instances: the class object's descriptor or null
    const void *methods[];           // code of virtual methods, body convention; parents first
};

// ── The program: one constant named ark_program ─────────────────────────────────────────────────────────────────────

typedef enum ArkWellKnown {
    ARK_CLASS_ERROR,
    ARK_CLASS_TYPE_ERROR,
    ARK_CLASS_RANGE_ERROR,
    ARK_CLASS_REFERENCE_ERROR,
    ARK_CLASS_SYNTAX_ERROR,
    ARK_CLASS_URI_ERROR,
    ARK_CLASS_EVAL_ERROR,
    ARK_CLASS_AGGREGATE_ERROR,
    ARK_CLASS_MAP,
    ARK_CLASS_SET,
    ARK_CLASS_PROMISE,
    ARK_CLASS_DATE,
    ARK_CLASS_REGEXP,
    // Of these only the members are used: the methods of values that are no class instances, called by name.
    ARK_CLASS_OBJECT,
    ARK_CLASS_ARRAY,
    ARK_CLASS_STRING,
    ARK_CLASS_NUMBER,
    ARK_CLASS_BOOLEAN,
    ARK_CLASS_FUNCTION,
    ARK_CLASS_BIGINT,
    ARK_CLASS_COUNT,
} ArkWellKnown;

// One compiled function of the program in the pc-to-line table, sorted by address. Offsets are relative to the address
// of the field itself, so that the table needs no load-time relocation.
//
// `lines` is a byte stream of steps, each three LEB128 numbers: unsigned code delta (bytes), signed line delta, unsigned
// column; a step holds from its offset on. It starts at code offset 0, line `line`. A code delta of 0 behind the first
// step ends the stream. The column proper is column >> 2. With bit 1 set an unsigned number follows, the file; with bit 0
// set, another: the code was inlined, and at that offset in ArkProgram.inlined stands whose it is: the function's name
// (an offset in ArkProgram.names), its file, and the line and column (with flags as here) of the call that it replaced.
typedef struct ArkFunctionLines {
    int32_t code;      // &code + code is the first instruction
    uint32_t code_size;
    int32_t name;      // UTF-8, zero-terminated: "f", "C.m", "new C", "" for a module's top level
    int32_t lines;
    uint32_t file;     // index into ArkProgram.files
    uint32_t line;
} ArkFunctionLines;

#define ARK_ABI_VERSION 2

typedef struct ArkProgram {
    uint32_t abi_version;
    uint32_t global_count;                          // module variables, a value each; start as uninitialised
    void (*entry)(ArkContext *ctx);                 // top level of the entry module
    void (*drain)(ArkContext *ctx);                 // the event loop; null in a program that starts nothing asynchronous
    const ArkDescriptor *const *well_known;         // ARK_CLASS_COUNT pointers, null for those not linked
    const char *const *files;                       // as shown in stack traces
    const ArkFunctionLines *functions;
    const uint8_t *inlined;                         // bodies that took the place of calls
    const char *names;                              // those of functions, zero-terminated UTF-8
    uint32_t file_count;
    uint32_t function_count;
} ArkProgram;

// ── The context: hidden first parameter of compiled code and of the runtime ─────────────────────────────────────────

typedef struct ArkHeap ArkHeap;

// Free memory of one size class: allocation takes from bump until limit.
typedef struct ArkRun {
    char *bump;
    char *limit;
} ArkRun;

enum { ARK_GRANULE = 16, ARK_INLINE_MAX = 256, ARK_RUN_COUNT = ARK_INLINE_MAX / ARK_GRANULE + 1 };

#define ARK_INTERRUPT_LIMIT UINTPTR_MAX

struct ArkContext {
    uintptr_t stack_limit;      // prologues: below it, call ark_stack_overflow; ARK_INTERRUPT_LIMIT to interrupt the program
    ArkValue pending;           // thrown by a native, ARK_HOLE when none
    ArkValue *globals;
    ArkHeap *heap;
    const ArkProgram *program;
    ArkFunction *accessor;      // getter or setter found by the last named lookup, for the compiled side to call
    ArkValue callee;            // class or function object a call is being made on, for error texts
    uint64_t reserved;
    ArkRun runs[ARK_RUN_COUNT]; // by size / 16, up to ARK_INLINE_MAX
    // The runtime's own part follows; compiled code never reads it.
};

// ── Inline caches ───────────────────────────────────────────────────────────────────────────────────────────────────
// One word per site, 0 when empty: descriptor << 16 | slot << 2 | slot kind. Only own slots below 2^14 are cached.

#define ARK_CACHE_WORD(descriptor, slot, kind) ((uint64_t)(uintptr_t)(descriptor) << 16 | (uint64_t)(slot) << 2 | (kind))

// ── The collector's block, as far as the inline write barrier knows it ──────────────────────────────────────────────
// Heap memory comes in blocks of 64 KB, aligned; the first 4096 bytes of a block are one byte for each granule of it.
// The bytes of the first 256 granules describe the bytes themselves and hold the block's header instead.

enum { ARK_BLOCK_SIZE = 1 << 16, ARK_BLOCK_HEADER = 4096 };
enum { ARK_MARK_NEW = 0, ARK_MARK_OLD = 1, ARK_MARK_REMEMBERED = 3 };

static inline uint8_t *ark_mark_byte(const void *object)
{
    uintptr_t address = (uintptr_t)object;
    return (uint8_t *)(address & ~(uintptr_t)(ARK_BLOCK_SIZE - 1)) + (address & (ARK_BLOCK_SIZE - 1)) / ARK_GRANULE;
}

// ── Entry points ────────────────────────────────────────────────────────────────────────────────────────────────────
// Prototypes come from abi.def, so that they cannot drift from what the compiler believes.

#define ARK_ABI_void void
#define ARK_ABI_i1 bool
#define ARK_ABI_i32 int32_t
#define ARK_ABI_i64 int64_t
#define ARK_ABI_f64 double
#define ARK_ABI_value ArkValue
#define ARK_ABI_ref void *
#define ARK_ABI_ptr void *

#define ARK_ABI_1(a) ARK_ABI_##a
#define ARK_ABI_2(a, b) ARK_ABI_##a, ARK_ABI_##b
#define ARK_ABI_3(a, b, c) ARK_ABI_##a, ARK_ABI_##b, ARK_ABI_##c
#define ARK_ABI_4(a, b, c, d) ARK_ABI_##a, ARK_ABI_##b, ARK_ABI_##c, ARK_ABI_##d
#define ARK_ABI_5(a, b, c, d, e) ARK_ABI_##a, ARK_ABI_##b, ARK_ABI_##c, ARK_ABI_##d, ARK_ABI_##e
#define ARK_ABI_6(a, b, c, d, e, f) ARK_ABI_5(a, b, c, d, e), ARK_ABI_##f
#define ARK_ABI_7(a, b, c, d, e, f, g) ARK_ABI_5(a, b, c, d, e), ARK_ABI_##f, ARK_ABI_##g
#define ARK_ABI_8(a, b, c, d, e, f, g, h) ARK_ABI_5(a, b, c, d, e), ARK_ABI_##f, ARK_ABI_##g, ARK_ABI_##h
#define ARK_ABI_9(a, b, c, d, e, f, g, h, i) ARK_ABI_5(a, b, c, d, e), ARK_ABI_##f, ARK_ABI_##g, ARK_ABI_##h, ARK_ABI_##i
#define ARK_ABI_10(a, b, c, d, e, f, g, h, i, j) ARK_ABI_5(a, b, c, d, e), ARK_ABI_##f, ARK_ABI_##g, ARK_ABI_##h, ARK_ABI_##i, ARK_ABI_##j
#define ARK_ABI_PICK(_1, _2, _3, _4, _5, _6, _7, _8, _9, _10, name, ...) name
#define ARK_ABI_LIST(...) \
    ARK_ABI_PICK(__VA_ARGS__, ARK_ABI_10, ARK_ABI_9, ARK_ABI_8, ARK_ABI_7, ARK_ABI_6, ARK_ABI_5, ARK_ABI_4, ARK_ABI_3, ARK_ABI_2, ARK_ABI_1, _)(__VA_ARGS__)

#define CTX(...) (ArkContext * __VA_OPT__(, ARK_ABI_LIST(__VA_ARGS__)))
#define NOCTX(type) (ARK_ABI_##type)
#define NOCTX2(a, b) (ARK_ABI_##a, ARK_ABI_##b)
#define ENTRY(name, result, parameters, effects, comment) ARK_ABI_##result name parameters;
#include "abi.def"
#undef ENTRY
#undef NOCTX2
#undef NOCTX
#undef CTX

// Descriptors that the runtime owns and compiled code names.
extern const ArkDescriptor ark_array, ark_cell, ark_dictionary, ark_object_empty;
extern const ArkDescriptor ark_string_latin1, ark_string_utf16, ark_bigint;

// ── Layouts the compiler relies on ──────────────────────────────────────────────────────────────────────────────────

_Static_assert(offsetof(ArkArray, length) == 8 && offsetof(ArkArray, capacity) == 12, "array layout");
_Static_assert(offsetof(ArkArray, kind) == 16 && offsetof(ArkArray, holey) == 17, "array layout");
_Static_assert(offsetof(ArkArray, elements) == 24 && sizeof(ArkArray) == 32, "array layout");
_Static_assert(sizeof(ArkStorage) == 16, "storage layout");
_Static_assert(offsetof(ArkString, length) == 8 && offsetof(ArkString, hash) == 12 && sizeof(ArkString) == 16, "string layout");
_Static_assert(offsetof(ArkBigInt, count) == 8 && offsetof(ArkBigInt, is_negative) == 12 && sizeof(ArkBigInt) == 16, "bigint layout");
_Static_assert(sizeof(ArkCell) == 16 && sizeof(ArkDictionary) == 16, "smallest objects");
_Static_assert(sizeof(ArkSlot) == 16 && offsetof(ArkSlot, kind) == 8 && offsetof(ArkSlot, flags) == 9, "slot layout");
_Static_assert(sizeof(ArkMember) == 24 && offsetof(ArkMember, role) == 16 && offsetof(ArkMember, index) == 20, "member layout");
_Static_assert(offsetof(ArkDescriptor, size) == 4 && offsetof(ArkDescriptor, signature) == 8, "descriptor layout");
_Static_assert(offsetof(ArkDescriptor, direct) == 16 && offsetof(ArkDescriptor, universal) == 24, "descriptor layout");
_Static_assert(offsetof(ArkDescriptor, name) == 32 && offsetof(ArkDescriptor, display) == 40, "descriptor layout");
_Static_assert(offsetof(ArkDescriptor, origin) == 48 && offsetof(ArkDescriptor, depth) == 56, "descriptor layout");
_Static_assert(offsetof(ArkDescriptor, slot_count) == 60 && offsetof(ArkDescriptor, slots) == 64, "descriptor layout");
_Static_assert(offsetof(ArkDescriptor, member_count) == 72 && offsetof(ArkDescriptor, arity) == 76, "descriptor layout");
_Static_assert(offsetof(ArkDescriptor, members) == 80 && offsetof(ArkDescriptor, instance) == 88, "descriptor layout");
_Static_assert(offsetof(ArkDescriptor, methods) == 96, "descriptor layout");
_Static_assert(sizeof(ArkFunctionLines) == 24, "line table layout");
_Static_assert(offsetof(ArkProgram, entry) == 8 && offsetof(ArkProgram, drain) == 16, "program layout");
_Static_assert(offsetof(ArkProgram, well_known) == 24 && offsetof(ArkProgram, files) == 32, "program layout");
_Static_assert(offsetof(ArkProgram, functions) == 40 && offsetof(ArkProgram, file_count) == 64, "program layout");
_Static_assert(sizeof(ArkProgram) == 72, "program layout");
_Static_assert(offsetof(ArkContext, stack_limit) == 0 && offsetof(ArkContext, pending) == 8, "context layout");
_Static_assert(offsetof(ArkContext, globals) == 16 && offsetof(ArkContext, runs) == 64, "context layout");
