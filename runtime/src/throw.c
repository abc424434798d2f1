// Zero-cost exceptions: raising through the platform's unwinder, and the personality routine that reads the tables which
// LLVM emits for invokes. The only frames unwound are compiled ones; the raise itself is the only C below them.
//
// A landing pad catches everything: which class a handler wants is decided by compiled code. So the personality has no
// type tables to look at, only the call-site table: code range -> landing pad.

#include "runtime.h"

#include <stdlib.h>
#include <unwind.h>

#define EXCEPTION_CLASS 0x41524B0045545300ull // "ARK\0ETS\0"

struct ArkInFlight {
    _Alignas(16) struct _Unwind_Exception header;
    ArkContext *ctx;
    ArkValue value;
    ArkInFlight *next, **link;
};

void ark_scan_in_flight(ArkContext *ctx, void (*visit)(void *state, ArkValue v), void *state)
{
    for (ArkInFlight *e = ark_isolate(ctx)->in_flight; e; e = e->next) visit(state, e->value);
}

_Noreturn void ark_throw(ArkContext *ctx, ArkValue value)
{
    ArkIsolate *isolate = ark_isolate(ctx);
    ArkInFlight *e = aligned_alloc(16, (sizeof *e + 15) & ~(size_t)15);
    if (!e) abort();
    *e = (ArkInFlight) { .header.exception_class = EXCEPTION_CLASS, .ctx = ctx, .value = value };
    e->next = isolate->in_flight;
    e->link = &isolate->in_flight;
    if (e->next) e->next->link = &e->next;
    isolate->in_flight = e;
    _Unwind_RaiseException(&e->header);
    ark_uncaught(ctx, value); // it returns only when no frame has a handler
}

_Noreturn void ark_throw_pending(ArkContext *ctx)
{
    ArkValue value = ctx->pending;
    ctx->pending = ARK_HOLE;
    ark_throw(ctx, value);
}

_Noreturn void ark_resume(ArkContext *ctx, ArkValue value) { ark_throw(ctx, value); }

ArkValue ark_catch(ArkContext *ctx, void *exception)
{
    (void)ctx;
    ArkInFlight *e = exception; // the header comes first
    ArkValue value = e->value;
    *e->link = e->next;
    if (e->next) e->next->link = e->link;
    free(e);
    return value;
}

// ── Personality ─────────────────────────────────────────────────────────────────────────────────────────────────────

enum { ENCODING_ULEB128 = 0x01, ENCODING_UDATA4 = 0x03, ENCODING_OMIT = 0xFF };

static uintptr_t read_uleb128(const uint8_t **p)
{
    uintptr_t value = 0;
    uint32_t shift = 0;
    uint8_t byte;
    do {
        byte = *(*p)++;
        value |= (uintptr_t)(byte & 0x7F) << shift;
        shift += 7;
    } while (byte & 0x80);
    return value;
}

static uintptr_t read_encoded(const uint8_t **p, uint8_t encoding)
{
    if (encoding == ENCODING_ULEB128) return read_uleb128(p);
    if ((encoding & 0x0F) != ENCODING_UDATA4) abort(); // LLVM uses no other for ELF
    uint32_t value;
    __builtin_memcpy(&value, *p, sizeof value);
    *p += sizeof value;
    return value;
}

// The landing pad for the call that returns to `ip`, or 0.
static uintptr_t find_landing_pad(const uint8_t *table, uintptr_t function, uintptr_t ip)
{
    if (!table) return 0;
    uintptr_t base = function;
    uint8_t base_encoding = *table++;
    if (base_encoding != ENCODING_OMIT) base = read_encoded(&table, base_encoding);
    uint8_t type_encoding = *table++;
    if (type_encoding != ENCODING_OMIT) read_uleb128(&table);
    uint8_t site_encoding = *table++;
    uintptr_t length = read_uleb128(&table);
    const uint8_t *end = table + length;
    uintptr_t offset = ip - 1 - function; // inside the call instruction
    while (table < end) {
        uintptr_t start = read_encoded(&table, site_encoding);
        uintptr_t size = read_encoded(&table, site_encoding);
        uintptr_t pad = read_encoded(&table, site_encoding);
        read_uleb128(&table); // action: catch everything
        if (offset - start < size) return pad ? base + pad : 0;
    }
    return 0;
}

_Unwind_Reason_Code ark_personality(int version, _Unwind_Action actions, uint64_t class, struct _Unwind_Exception *exception,
                                    struct _Unwind_Context *frame);

_Unwind_Reason_Code ark_personality(int version, _Unwind_Action actions, uint64_t class, struct _Unwind_Exception *exception,
                                    struct _Unwind_Context *frame)
{
    if (version != 1 || class != EXCEPTION_CLASS) return _URC_CONTINUE_UNWIND;
    uintptr_t pad = find_landing_pad((const uint8_t *)_Unwind_GetLanguageSpecificData(frame),
                                     _Unwind_GetRegionStart(frame), _Unwind_GetIP(frame));
    if (!pad) return _URC_CONTINUE_UNWIND;
    if (actions & _UA_SEARCH_PHASE) return _URC_HANDLER_FOUND;
    _Unwind_SetGR(frame, __builtin_eh_return_data_regno(0), (uintptr_t)exception);
    _Unwind_SetGR(frame, __builtin_eh_return_data_regno(1), 1);
    _Unwind_SetIP(frame, pad);
    return _URC_INSTALL_CONTEXT;
}
