// Arrays of every kind against a model of values, and the operations over ranges.

#include "test.h"

#include <math.h>

enum { MODEL_MOST = 300 };

static ArkValue model[MODEL_MOST + 2];
static uint32_t model_length;

static bool agrees(const ArkArray *a)
{
    if (a->length != model_length) return false;
    uint32_t holes = 0;
    for (uint32_t i = 0; i < a->length; i++) {
        ArkValue v = ark_element(a, i);
        holes += v == ARK_HOLE;
        if (v != model[i] && !(ark_is_number(v) && v == ark_box_double(ark_as_double(model[i])))) return false;
    }
    return holes == a->holes && (holes != 0) == (a->holey & 1);
}

static ArkValue random_value(int variety)
{
    switch (random_bits() % (uint64_t)variety) {
    case 0: return number((double)(int32_t)random_bits());
    case 1: return number((double)(random_bits() % 1000) / 8);
    case 2: return ark_box_boolean(random_bits() & 1);
    case 3: return number(-0.0);
    default: return text("s");
    }
}

static void random_operations(ArkElementKind kind, int variety)
{
    ArkArray *a = ark_array_make(ctx, kind, 0, 0);
    ArkValue v = ark_box_pointer(a);
    model_length = 0;
    int wrong = 0;
    for (int step = 0; step < 4000; step++) {
        ArkValue e = kind == ARK_ELEMENT_BOOL && variety == 1 ? ark_box_boolean(random_bits() & 1) : random_value(variety);
        uint32_t i = model_length ? (uint32_t)(random_bits() % model_length) : 0;
        switch (random_bits() % 12) {
        case 0: case 1: case 2:
            if (model_length >= MODEL_MOST) break;
            ark_array_push(ctx, v, e);
            model[model_length++] = e;
            break;
        case 3: {
            ArkValue got = ark_array_pop(ctx, v), want = model_length ? model[--model_length] : ARK_UNDEFINED;
            wrong += got != (want == ARK_HOLE ? ARK_UNDEFINED : want);
            break;
        }
        case 4: {
            ArkValue got = ark_array_shift(ctx, v), want = model_length ? model[0] : ARK_UNDEFINED;
            wrong += got != (want == ARK_HOLE ? ARK_UNDEFINED : want);
            for (uint32_t k = 1; k < model_length; k++) model[k - 1] = model[k];
            if (model_length) model_length--;
            break;
        }
        case 5:
            if (model_length >= MODEL_MOST) break;
            ark_array_unshift(ctx, v, e);
            for (uint32_t k = model_length++; k > 0; k--) model[k] = model[k - 1];
            model[0] = e;
            break;
        case 6:
            ark_array_set(ctx, v, i, e);
            if (!model_length) model_length = 1;
            model[i] = e;
            break;
        case 7: // past the end
            if (model_length + 3 >= MODEL_MOST || random_bits() % 10) break;
            ark_array_set(ctx, v, model_length + 2, e);
            model[model_length] = model[model_length + 1] = ARK_HOLE;
            model[model_length + 2] = e;
            model_length += 3;
            break;
        case 8: {
            uint32_t n = (uint32_t)(random_bits() % (model_length + 2));
            if (n > MODEL_MOST || random_bits() % 8) break;
            ark_array_set_length(ctx, v, n);
            while (model_length < n) model[model_length++] = ARK_HOLE;
            model_length = n;
            break;
        }
        case 9: {
            uint32_t count = (uint32_t)(random_bits() % 3), more = (uint32_t)(random_bits() % 3);
            if (model_length + 3 >= MODEL_MOST) break;
            if (count > model_length - i) count = model_length - i;
            ArkArray *added = ark_array_make(ctx, ARK_ELEMENT_VALUE, 0, more);
            for (uint32_t k = 0; k < more; k++) ark_array_add(ctx, added, e);
            ark_array_splice(ctx, v, i, count, ark_box_pointer(added));
            ArkValue rest[MODEL_MOST];
            uint32_t rest_length = model_length - i - count;
            for (uint32_t k = 0; k < rest_length; k++) rest[k] = model[i + count + k];
            model_length = i;
            for (uint32_t k = 0; k < more; k++) model[model_length++] = e;
            for (uint32_t k = 0; k < rest_length; k++) model[model_length++] = rest[k];
            break;
        }
        case 10:
            ark_array_reverse(ctx, v);
            for (uint32_t l = 0, h = model_length; l + 1 < h; l++, h--) {
                ArkValue swap = model[l];
                model[l] = model[h - 1];
                model[h - 1] = swap;
            }
            break;
        default:
            if (random_bits() % 50 == 0) ark_collect_at(ctx, random_bits() & 1);
        }
        wrong += !agrees(a);
    }
    CHECK(wrong == 0);
}

static void kinds(void)
{
    ArkArray *a = ark_array_make(ctx, ARK_ELEMENT_I32, 0, 0);
    ark_array_push_i32(ctx, ark_box_pointer(a), 7);
    CHECK(a->kind == ARK_ELEMENT_I32);
    ark_array_push_f64(ctx, ark_box_pointer(a), 8);
    CHECK(a->kind == ARK_ELEMENT_I32);
    ark_array_push_f64(ctx, ark_box_pointer(a), 0.5);
    CHECK(a->kind == ARK_ELEMENT_F64 && ark_element(a, 0) == number(7));
    ark_array_push_f64(ctx, ark_box_pointer(a), ark_as_double(ARK_UNDEFINED));
    CHECK(a->kind == ARK_ELEMENT_VALUE && ark_element(a, 3) == ARK_UNDEFINED);
    ArkArray *holey = ark_array_new_holey(ctx, 3);
    CHECK(holey->kind == ARK_ELEMENT_BOOL && holey->holey && ark_array_get(ctx, ark_box_pointer(holey), 1) == ARK_UNDEFINED);
    for (int i = 0; i < 3; i++) ark_array_set(ctx, ark_box_pointer(holey), i, number(i));
    CHECK(!holey->holey && holey->kind == ARK_ELEMENT_F64);
    ArkArray *late = ark_array_new_holey(ctx, 2);
    ark_array_set(ctx, ark_box_pointer(late), 1, ARK_TRUE);
    CHECK(late->kind == ARK_ELEMENT_BOOL && late->holes == 1 && ark_element(late, 0) == ARK_HOLE && ark_element(late, 1) == ARK_TRUE);
    ark_array_set(ctx, ark_box_pointer(late), 0, ARK_NULL);
    CHECK(late->kind == ARK_ELEMENT_VALUE && !late->holey && ark_element(late, 1) == ARK_TRUE);
    ArkArray *zeros = ark_array_new_holey(ctx, 100);
    ark_array_fill(ctx, ark_box_pointer(zeros), number(0), 0, ark_as_double(ARK_UNDEFINED));
    CHECK(zeros->kind == ARK_ELEMENT_I32 && !zeros->holey && zeros->length == 100);
    ark_array_new_holey(ctx, -1);
    CHECK_TEXT(take_pending(), "Invalid array length");
    ark_array_new_holey(ctx, 4294967295.0);
    CHECK_TEXT(take_pending(), "Invalid array length");
    ark_array_set(ctx, ark_box_pointer(a), 4e9, number(1));
    CHECK_TEXT(take_pending(), "Invalid array length");
    ark_freeze(ctx, ark_box_pointer(a));
    ark_array_push(ctx, ark_box_pointer(a), number(1));
    CHECK_TEXT(take_pending(), "Cannot add property 4, object is not extensible");
    ark_array_set(ctx, ark_box_pointer(a), 0, number(1));
    CHECK_TEXT(take_pending(), "Cannot assign to read only property '0' of object '[object Array]'");
}

static void sorting(void)
{
    ArkValue words = array_of(5, text("b"), ARK_UNDEFINED, text("a"), text("é"), text("B"));
    ark_array_sort_strings(ctx, words);
    CHECK_TEXT(ark_string_join(ctx, words, text(" ")), "B a b é ");
    ArkValue numbers = array_of(4, number(10), number(9), number(1), number(-1));
    ark_array_sort_strings(ctx, numbers);
    CHECK_TEXT(ark_string_join(ctx, numbers, text(" ")), "-1 1 10 9");
    ark_array_sort_numbers(ctx, numbers);
    CHECK_TEXT(ark_string_join(ctx, numbers, text(" ")), "-1 1 9 10");
    ArkValue mixed = array_of(4, number(0.5), number(2), number(-3.5), number(1));
    ark_array_sort_numbers(ctx, mixed);
    CHECK_TEXT(ark_string_join(ctx, mixed, text(" ")), "-3.5 0.5 1 2");
}

static void ranges(void)
{
    double undefined = ark_as_double(ARK_UNDEFINED);
    ArkValue a = array_of(5, number(1), number(2), number(3), number(4), number(5));
    CHECK_TEXT(ark_to_string(ctx, ark_array_slice(ctx, a, -2, undefined)), "4,5");
    CHECK_TEXT(ark_to_string(ctx, ark_array_splice(ctx, a, 1, 2, array_of(1, text("x")))), "2,3");
    CHECK_TEXT(ark_to_string(ctx, a), "1,x,4,5");
    ArkValue longer = ark_array_slice(ctx, a, 0, undefined);
    ark_array_append_holey(ctx, longer, array_of(2, number(0.5), ARK_TRUE));
    CHECK_TEXT(ark_to_string(ctx, longer), "1,x,4,5,0.5,true");
    CHECK(ark_array_index_of(ctx, a, text("x"), 0) == 1 && ark_array_index_of(ctx, a, number(9), 0) == -1);
    CHECK(ark_array_includes(ctx, array_of(1, number(NAN)), number(NAN), 0) && ark_array_last_index_of(ctx, a, number(5), undefined) == 3);
    ark_array_copy_within(ctx, a, 0, 2, undefined);
    CHECK_TEXT(ark_to_string(ctx, a), "4,5,4,5");
    ark_array_set_length(ctx, a, 6);
    CHECK_TEXT(ark_to_string(ctx, a), "4,5,4,5,,");
    CHECK(ark_as_array(ark_array_rest(ctx, a, 0))->holes == 0 && !ark_array_has(ctx, a, 5) && ark_array_has(ctx, a, 0));
    ArkArray *self = ark_as_array(array_of(1, text("in")));
    ark_array_add(ctx, self, ark_box_pointer(self));
    CHECK_TEXT(ark_to_string(ctx, ark_box_pointer(self)), "in,");
}

void test_array(void)
{
    random_operations(ARK_ELEMENT_I32, 1);
    random_operations(ARK_ELEMENT_I32, 2);
    random_operations(ARK_ELEMENT_BOOL, 1);
    random_operations(ARK_ELEMENT_F64, 2);
    random_operations(ARK_ELEMENT_BOOL, 3);
    random_operations(ARK_ELEMENT_I32, 6);
    random_operations(ARK_ELEMENT_VALUE, 6);
    kinds();
    sorting();
    ranges();
}
