// Objects by name, dictionaries and their order, conversions and comparisons of unknown values.

#include "test.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static ArkValue get(ArkValue o, const char *key)
{
    ArkValue v = ark_get_keyed_slow(ctx, o, text(key));
    return v;
}

static void set(ArkValue o, const char *key, ArkValue v) { ark_set_keyed(ctx, o, text(key), v); }

static ArkValue joined_keys(ArkValue o) { return ark_string_join(ctx, ark_keys(ctx, o), text(" ")); }

static void slots(void)
{
    const ArkDescriptor *point = make_class("Point", ARK_ROLE_INSTANCE, NULL, "x:f,y:f,tag,#secret");
    const ArkDescriptor *point3 = make_class("Point3", ARK_ROLE_INSTANCE, point, "z:f");
    ArkValue p = make_object(point, 4, number(1), number(2), text("t"), number(9)), q = make_object(point3, 5, number(3), number(4), ARK_NULL, ARK_NULL, number(5));
    uint64_t cache = 0;
    ArkString *x = point->slots[0].key;
    CHECK(ark_get_named(ctx, p, x, &cache) == number(1) && cache == ARK_CACHE_WORD(point, 0, ARK_SLOT_F64));
    CHECK(ark_get_named(ctx, q, x, &cache) == number(3) && cache == ARK_CACHE_WORD(point3, 0, ARK_SLOT_F64));
    CHECK(ark_get_named(ctx, p, x, &cache) == number(1));
    cache = 0;
    ark_set_named(ctx, p, x, number(7), &cache);
    ark_set_named(ctx, p, x, number(8), &cache);
    CHECK(get(p, "x") == number(8) && get(p, "none") == ARK_UNDEFINED && get(p, "#secret") == ARK_UNDEFINED);
    ark_set_named(ctx, p, x, text("no number"), &cache);
    CHECK(take_pending() != ARK_UNDEFINED && get(p, "x") == number(8));
    set(p, "unknown", ARK_TRUE);
    CHECK(take_pending() == ARK_UNDEFINED && get(p, "unknown") == ARK_TRUE && get(p, "x") == number(8));
    ark_freeze(ctx, p);
    set(p, "another", ARK_TRUE);
    CHECK_TEXT(take_pending(), "Cannot add property another, object is not extensible");
    CHECK(ark_is_instance(ctx, q, (void *)point) && !ark_is_instance(ctx, p, (void *)point3));
    CHECK_TEXT(joined_keys(q), "x y tag z");
    get(ARK_UNDEFINED, "x");
    CHECK_TEXT(take_pending(), "Cannot read properties of undefined (reading 'x')");
    set(ARK_NULL, "x", ARK_TRUE);
    CHECK_TEXT(take_pending(), "Cannot set properties of null (setting 'x')");
}

static void becoming_a_dictionary(void)
{
    const ArkDescriptor *plain = make_class(NULL, ARK_ROLE_PLAIN, NULL, "b,a");
    ArkValue o = make_object(plain, 2, number(1), text("two")), alias = o;
    set(o, "c", ARK_TRUE);
    set(o, "10", number(10));
    set(o, "2", number(2));
    CHECK(get(alias, "b") == number(1) && get(alias, "c") == ARK_TRUE && ark_has_own(ctx, alias, number(10)));
    CHECK_TEXT(joined_keys(o), "2 10 b a c");
    CHECK(ark_delete(ctx, o, text("b")) && !ark_has_own(ctx, o, text("b")) && get(o, "b") == ARK_UNDEFINED);
    set(o, "b", ARK_NULL);
    CHECK_TEXT(joined_keys(o), "2 10 a c b");
    ArkValue frozen = ark_freeze(ctx, make_object(plain, 2, number(1), number(2)));
    set(frozen, "a", number(3));
    CHECK_TEXT(take_pending(), "Cannot assign to read only property 'a' of object '#<Object>'");
    CHECK(ark_is_frozen(ctx, frozen) && !ark_is_frozen(ctx, o) && get(frozen, "a") == number(2));
    ArkValue copy = ark_object_clone(ctx, frozen);
    CHECK(get(copy, "a") == number(2));
}

// Against a model: a list of keys in insertion order.
static void random_dictionary(void)
{
    enum { KEYS = 200 };
    static double values[KEYS];
    static int order[KEYS], count;
    ArkValue d = ark_box_pointer(ark_dictionary_new(ctx, 0));
    ctx->globals[0] = d;
    int wrong = 0;
    for (int step = 0; step < 20000; step++) {
        int key = (int)(random_bits() % KEYS), at = -1;
        char name[16];
        snprintf(name, sizeof name, "key%d", key);
        for (int i = 0; i < count; i++) if (order[i] == key) at = i;
        switch (random_bits() % 4) {
        case 0: case 1:
            set(d, name, number(values[key] = step));
            if (at < 0) order[count++] = key;
            break;
        case 2:
            wrong += get(d, name) != (at < 0 ? ARK_UNDEFINED : number(values[key]));
            break;
        default:
            ark_delete(ctx, d, text(name));
            if (at >= 0) memmove(order + at, order + at + 1, (size_t)(--count - at) * sizeof *order);
        }
        if (step % 500) continue;
        ark_collect_at(ctx, step % 1000 == 0);
        uint32_t position = 0;
        ArkString *k;
        ArkValue v;
        for (int i = 0; i < count; i++) {
            snprintf(name, sizeof name, "key%d", order[i]);
            wrong += !ark_dictionary_next(ark_pointer(d), &position, &k, &v) || !ark_string_is(ctx, k, name) || v != number(values[order[i]]);
        }
    }
    CHECK(wrong == 0 && ark_dictionary_count(ark_pointer(d)) == (uint32_t)count);
}

static void conversions(void)
{
    const ArkDescriptor *plain = make_class(NULL, ARK_ROLE_PLAIN, NULL, "a");
    ArkValue object = make_object(plain, 1, number(1)), one = array_of(1, number(5));
    CHECK_TEXT(ark_to_string(ctx, object), "[object Object]");
    CHECK_TEXT(ark_to_string(ctx, array_of(3, text("a"), ARK_NULL, array_of(2, number(1), number(2)))), "a,,1,2");
    CHECK(ark_to_number(ctx, one) == 5 && isnan(ark_to_number(ctx, object)) && ark_to_number(ctx, ARK_NULL) == 0 && isnan(ark_to_number(ctx, ARK_UNDEFINED)));
    CHECK_TEXT(ark_add(ctx, text("a"), number(1.5)), "a1.5");
    CHECK_TEXT(ark_add(ctx, ARK_NULL, text("!")), "null!");
    CHECK(ark_add(ctx, ARK_TRUE, number(1)) == number(2) && ark_add(ctx, ARK_UNDEFINED, number(1)) == ARK_NAN);
    CHECK(ark_loose_equal(ctx, ARK_NULL, ARK_UNDEFINED) && !ark_loose_equal(ctx, ARK_NULL, number(0)) && ark_loose_equal(ctx, text("1"), number(1)));
    CHECK(ark_loose_equal(ctx, ARK_TRUE, text("1")) && ark_loose_equal(ctx, one, number(5)) && ark_loose_equal(ctx, object, object));
    CHECK(ark_strict_equal(ctx, text("ab"), text("ab")) && !ark_strict_equal(ctx, ARK_NAN, ARK_NAN) && ark_strict_equal(ctx, number(0), number(-0.0)));
    CHECK(ark_same_value_zero(ctx, ARK_NAN, ARK_NAN) && ark_same_value(ctx, ARK_NAN, ARK_NAN) && !ark_same_value(ctx, number(0), number(-0.0)));
    CHECK(ark_hash(ctx, number(0)) == ark_hash(ctx, number(-0.0)) && ark_hash(ctx, text("k")) == ark_hash(ctx, text("k")) && ark_hash(ctx, text("k")) >= 0);
    CHECK(ark_less(ctx, text("10"), text("9")) && !ark_less(ctx, text("10"), number(9)) && !ark_less(ctx, ARK_UNDEFINED, number(1)) && ark_less_equal(ctx, ARK_NULL, number(0)));
    CHECK(!ark_to_boolean(ctx, text("")) && ark_to_boolean(ctx, text("0")) && !ark_to_boolean(ctx, ARK_NAN) && !ark_to_boolean(ctx, number(-0.0)) && ark_to_boolean(ctx, object));
    CHECK(!ark_to_boolean(ctx, ARK_UNDEFINED) && !ark_to_boolean(ctx, ARK_NULL) && !ark_to_boolean(ctx, ARK_FALSE) && ark_to_boolean(ctx, ARK_TRUE));
    CHECK_TEXT(ark_typeof(ctx, ARK_NULL), "object");
    CHECK_TEXT(ark_typeof(ctx, ARK_HOLE), "undefined");
    ark_has(ctx, text("abc"), text("a"));
    CHECK_TEXT(take_pending(), "Cannot use 'in' operator to search for 'a' in abc");
}

// NaN boxing: arithmetic on an undefined gives an ordinary NaN; no number looks boxed.
static void encoding(void)
{
    volatile double undefined = ark_as_double(ARK_UNDEFINED);
    ArkValue sum = ark_box_double(undefined + 1);
    CHECK(sum == ARK_NAN && !ark_is_number(ARK_UNDEFINED) && ark_is_number(ark_box_double(-INFINITY)) && ark_is_number(ARK_NAN));
    int wrong = 0;
    for (int i = 0; i < 100000; i++) {
        double d = ark_as_double(random_bits());
        wrong += !ark_is_number(ark_box_double(d));
        volatile double quiet = d + undefined;
        union { double number; uint64_t bits; } u = { .number = quiet };
        wrong += ark_is_boxed(u.bits);
    }
    CHECK(wrong == 0 && !ark_is_pointer(ARK_UNDEFINED) && ark_is_pointer(ark_box_pointer(ARK_EMPTY)) && !ark_is_boxed(ARK_BOX_BASE));
}

void test_object(void)
{
    slots();
    becoming_a_dictionary();
    random_dictionary();
    conversions();
    encoding();
}
