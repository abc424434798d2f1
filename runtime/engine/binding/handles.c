#include "binding.h"

#include "../../src/typed.h"

#include <stdlib.h>
#include <string.h>

typedef struct Slot {
    void *object;
    double owner;      // whose end is this one's too; 0: none
    uint32_t uses;     // of the slot
    uint8_t kind;
} Slot;

static Slot *slots;
static uint32_t slot_count, slot_capacity, free_count, *free_slots, live;

// Low bits of a handle are the slot, the others count its uses.
#define SLOT_LIMIT (1u << 24)

static uint32_t free_slot(void)
{
    if (free_count) return free_slots[--free_count];
    if (slot_count == SLOT_LIMIT) abort();
    if (slot_count == slot_capacity) {
        slot_capacity = slot_capacity ? slot_capacity * 2 : 256;
        slots = realloc(slots, slot_capacity * sizeof *slots);
        free_slots = realloc(free_slots, slot_capacity * sizeof *free_slots);
        if (!slots || !free_slots) abort();
    }
    slots[slot_count] = (Slot) { 0 };
    return slot_count++;
}

double handle_borrowed(Kind kind, void *object, double owner)
{
    uint32_t i = free_slot();
    slots[i] = (Slot) { object, owner, slots[i].uses + 1, (uint8_t)kind };
    live++;
    return (double)slots[i].uses * SLOT_LIMIT + i;
}

// About the bytes that the engine has for an object.
static size_t size_of(Kind kind, void *object)
{
    enum { OPERATION = 200, SMALL = 400, TEXT = 1500 };
    switch (kind) {
    case KIND_SURFACE: return (size_t)ui_surface_width(object) * (size_t)ui_surface_height(object) * 4;
    case KIND_IMAGE: return (size_t)ui_image_width(object) * (size_t)ui_image_height(object) * 4 + SMALL;
    case KIND_PICTURE: return (size_t)ui_picture_count(object) * OPERATION + SMALL;
    case KIND_PARAGRAPH: return TEXT;
    default: return SMALL;
    }
}

double handle_new(ArkContext *ctx, Kind kind, void *object)
{
    ark_heap_outside(ctx, size_of(kind, object));
    return handle_borrowed(kind, object, 0);
}

static Slot *find(double handle)
{
    if (!(handle >= SLOT_LIMIT && handle < 0x1p53)) return NULL;
    uint64_t bits = (uint64_t)handle;
    uint32_t i = (uint32_t)(bits % SLOT_LIMIT);
    if (i >= slot_count || slots[i].uses != bits / SLOT_LIMIT || slots[i].kind == KIND_NONE) return NULL;
    // What belongs to an owner that is gone is gone.
    return !slots[i].owner || find(slots[i].owner) ? &slots[i] : NULL;
}

static const char *const names[] = { "object", "UiSurface", "UiCanvas", "UiPaint", "UiPath", "UiPicture", "UiImage", "UiParagraph", "UiWindow" };

void *handle_get(ArkContext *ctx, double handle, Kind kind)
{
    Slot *slot = find(handle);
    if (slot && slot->kind == kind) return slot->object;
    ark_fail(ctx, ARK_CLASS_ERROR, "ARK5140: this %s has been freed", names[kind]);
    return NULL;
}

static void give_back(Slot *slot)
{
    slot->kind = KIND_NONE;
    free_slots[free_count++] = (uint32_t)(slot - slots);
    live--;
}

void *handle_take(ArkContext *ctx, double handle, Kind kind)
{
    void *object = handle_get(ctx, handle, kind);
    if (object) give_back(find(handle));
    return object;
}

static void free_object(Kind kind, void *object)
{
    switch (kind) {
    case KIND_SURFACE: ui_surface_free(object); break;
    case KIND_CANVAS: ui_picture_free(ui_picture_end(object)); break;
    case KIND_PAINT: ui_paint_free(object); break;
    case KIND_PATH: ui_path_free(object); break;
    case KIND_PICTURE: ui_picture_free(object); break;
    case KIND_IMAGE: ui_image_free(object); break;
    case KIND_PARAGRAPH: ui_paragraph_free(object); break;
    case KIND_WINDOW: ui_window_free(object); break;
    case KIND_NONE: break;
    }
}

void ark_ui_free(ArkContext *ctx, double handle)
{
    (void)ctx;
    uint64_t bits = handle >= SLOT_LIMIT && handle < 0x1p53 ? (uint64_t)handle : 0;
    uint32_t i = (uint32_t)(bits % SLOT_LIMIT);
    if (i >= slot_count || slots[i].uses != bits / SLOT_LIMIT || slots[i].kind == KIND_NONE) return;
    Slot freed = slots[i];
    give_back(&slots[i]);
    if (!freed.owner) free_object(freed.kind, freed.object);
}

double ark_ui_live(ArkContext *ctx) { return (void)ctx, live; }

// ── Errors ──────────────────────────────────────────────────────────────────────────────────────────────────────────

void check_done(ArkContext *ctx, bool done)
{
    if (!done) ark_fail(ctx, ARK_CLASS_ERROR, "ARK5141: %s", ui_error());
}

double handle_made(ArkContext *ctx, Kind kind, void *object)
{
    check_done(ctx, object != NULL);
    return object ? handle_new(ctx, kind, object) : 0;
}

ArkValue ark_ui_error(ArkContext *ctx) { return string_of(ctx, ui_error()); }

// ── Values ──────────────────────────────────────────────────────────────────────────────────────────────────────────

enum { RESULTS_MOST = UI_SHOWN_MOST * 4 };
static double results[RESULTS_MOST];

void leave(int count, const double *numbers)
{
    for (int i = 0; i < count; i++) results[i] = numbers[i];
}

void leave_rect(UiRect r) { leave(4, (double[]) { r.x, r.y, r.width, r.height }); }

double ark_ui_result(ArkContext *ctx, double index) { return (void)ctx, results[to_choice(index, RESULTS_MOST)]; }

bool text_of(ArkContext *ctx, ArkText *text, ArkValue string)
{
    ark_text_init(text);
    ArkString *s = ark_receiver_string(ctx, string, NULL);
    if (!s) return false;
    ark_text_string(ctx, text, s);
    ark_text_char(text, 0);
    text->length--;
    return true;
}

ArkValue string_of(ArkContext *ctx, const char *utf8) { return ark_box_pointer(ark_string_from_utf8(ctx, utf8, strlen(utf8))); }

void *elements_of(ArkContext *ctx, ArkValue array, int kind, size_t *length)
{
    static double none;
    if (!ark_is_role(array, ARK_ROLE_TYPED_ARRAY) || ark_as_typed(array)->kind != (uint64_t)kind) {
        ark_fail(ctx, ARK_CLASS_TYPE_ERROR, "the value is no %s", kind == ARK_TYPED_UINT8 ? "Uint8Array" : "Float64Array");
        return NULL;
    }
    *length = ark_as_typed(array)->length;
    return *length ? ark_as_typed(array)->data : (void *)&none;
}
