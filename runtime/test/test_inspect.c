// The inspector against texts that node printed for the same values.

#include "test.h"

#include <math.h>
#include <string.h>

static void check_inspect(ArkValue v, const char *expected, int line) { check_text_at(ark_inspect(ctx, v), expected, __FILE__, line); }
#define INSPECT(value, expected) check_inspect((value), (expected), __LINE__)

static ArkValue counted(const char *prefix, int count)
{
    ArkArray *a = ark_array_make(ctx, *prefix ? ARK_ELEMENT_VALUE : ARK_ELEMENT_I32, 0, 0);
    for (int i = 0; i < count; i++) {
        char name[32];
        snprintf(name, sizeof name, "%s%d", prefix, i);
        ark_array_add(ctx, a, *prefix ? text(name) : number(i));
    }
    return ark_box_pointer(a);
}

static void primitives(void)
{
    INSPECT(number(-0.0), "-0");
    INSPECT(text("it's"), "\"it's\"");
    INSPECT(text("it's \"q\""), "`it's \"q\"`");
    INSPECT(text("a\nb\\\x1b\t\xc2\x85"), "'a\\nb\\\\\\x1B\\t\\x85'");
    uint16_t lone = 0xD800;
    INSPECT(ark_box_pointer(ark_string_from_wide(ctx, &lone, 1)), "'\\ud800'");
    INSPECT(array_of(4, ARK_UNDEFINED, ARK_NULL, ARK_TRUE, number(NAN)), "[ undefined, null, true, NaN ]");
    INSPECT(array_of(1, ark_string_concat(ctx, ark_string_repeat(ctx, text("a"), 80), text("\nb"))),
            "[\n  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\\n' +\n    'b'\n]");
}

static void arrays(void)
{
    INSPECT(array_of(0), "[]");
    INSPECT(counted("s", 30),
            "[\n  's0',  's1',  's2',  's3',  's4',\n  's5',  's6',  's7',  's8',  's9',\n  's10', 's11', 's12', 's13', 's14',\n"
            "  's15', 's16', 's17', 's18', 's19',\n  's20', 's21', 's22', 's23', 's24',\n  's25', 's26', 's27', 's28', 's29'\n]");
    INSPECT(array_of(7, number(1.5), number(2), number(3), number(4), number(5), number(6), number(100)),
            "[\n  1.5, 2,   3, 4,\n    5, 6, 100\n]");
    INSPECT(array_of(7, ARK_TRUE, ARK_FALSE, ARK_TRUE, ARK_FALSE, ARK_TRUE, ARK_FALSE, ARK_TRUE),
            "[\n  true, false,\n  true, false,\n  true, false,\n  true\n]");
    ArkValue many = ark_inspect(ctx, counted("", 120));
    CHECK(ark_string_includes(ctx, many, text("  96, 97, 98, 99,\n  ... 20 more items\n]"), 0));
    CHECK(ark_string_includes(ctx, many, text("[\n   0,  1,  2,  3,  4,  5,  6,  7,  8,  9, 10, 11,\n  12,"), 0));
    ArkValue holes = array_of(1, text("a"));
    ark_array_set(ctx, holes, 2, number(3));
    ark_array_set_length(ctx, holes, 5);
    INSPECT(holes, "[ 'a', <1 empty item>, 3, <2 empty items> ]");
    ArkValue deep = array_of(1, array_of(1, array_of(1, array_of(1, number(1)))));
    INSPECT(deep, "[ [ [ [Array] ] ] ]");
}

static void objects(void)
{
    const ArkDescriptor *plain = make_class(NULL, ARK_ROLE_PLAIN, NULL, "a-b,$x,ok");
    const ArkDescriptor *holder = make_class(NULL, ARK_ROLE_PLAIN, NULL, "a");
    const ArkDescriptor *point = make_class("Point", ARK_ROLE_INSTANCE, NULL, "x,#y");
    const ArkDescriptor *empty = make_class("Empty", ARK_ROLE_INSTANCE, NULL, "");
    INSPECT(make_object(plain, 3, number(1), text("q"), ARK_NULL), "{ 'a-b': 1, '$x': 'q', ok: null }");
    INSPECT(array_of(2, make_object(point, 2, number(1), number(2)), make_object(empty, 0)), "[ Point { x: 1 }, Empty {} ]");
    ArkValue inner = make_object(holder, 1, make_object(holder, 1, make_object(holder, 1, make_object(holder, 1, number(1)))));
    INSPECT(inner, "{ a: { a: { a: [Object] } } }");
    INSPECT(make_object(holder, 1, ark_string_repeat(ctx, text("x"), 62)), "{ a: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' }");
    INSPECT(make_object(holder, 1, ark_string_repeat(ctx, text("x"), 63)), "{\n  a: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'\n}");
    ArkValue self = make_object(holder, 1, ARK_NULL);
    ((ArkObject *)ark_pointer(self))->slots[0] = array_of(2, self, make_object(holder, 1, self));
    INSPECT(self, "<ref *1> { a: [ [Circular *1], { a: [Circular *1] } ] }");
    ArkValue d = ark_box_pointer(ark_dictionary_new(ctx, 0));
    INSPECT(d, "{}");
    ark_set_keyed(ctx, d, text("b"), number(1));
    ark_set_keyed(ctx, d, text("3"), number(4));
    INSPECT(d, "{ '3': 4, b: 1 }");
}

static ArkValue collection(const char *name, ArkRole role, ArkValue keys, ArkValue values)
{
    const ArkDescriptor *table = make_class("HashTable", ARK_ROLE_INSTANCE, NULL, "keys,values,hashes");
    ArkArray *hashes = ark_array_make(ctx, ARK_ELEMENT_I32, 0, 0);
    for (uint32_t i = 0; i < ark_as_array(keys)->length; i++) ark_array_add(ctx, hashes, number(i == 1 ? -1 : 7));
    return make_object(make_class(name, role, NULL, "#table"), 1, make_object(table, 3, keys, values, ark_box_pointer(hashes)));
}

static void special(void)
{
    ArkValue map = collection("Map", ARK_ROLE_MAP, array_of(3, text("k"), text("deleted"), number(2)), array_of(3, number(1), ARK_UNDEFINED, array_of(1, text("v"))));
    INSPECT(map, "Map(2) { 'k' => 1, 2 => [ 'v' ] }");
    INSPECT(collection("Set", ARK_ROLE_SET, array_of(1, text("x")), array_of(0)), "Set(1) { 'x' }");
    INSPECT(collection("Set", ARK_ROLE_SET, array_of(0), array_of(0)), "Set(0) {}");
    INSPECT(make_object(make_class("Date", ARK_ROLE_DATE, NULL, "#time"), 1, number(951782400000.0)), "2000-02-29T00:00:00.000Z");
    INSPECT(make_object(make_class("Date", ARK_ROLE_DATE, NULL, "#time"), 1, number(-62198755200000.0)), "-000001-01-01T00:00:00.000Z");
    INSPECT(make_object(make_class("RegExp", ARK_ROLE_REGEXP, NULL, "#source,#flags"), 2, text("a/b"), text("g")), "/a/b/g");
    const ArkDescriptor *error = ark_well_known(ctx, ARK_CLASS_ERROR);
    INSPECT(ark_error_new(ctx, ARK_CLASS_TYPE_ERROR, ark_as_string(text("bad"))), "[TypeError: bad]");
    INSPECT(array_of(1, make_object(make_class("MyError", ARK_ROLE_ERROR, error, "code"), 5, text("Error"), text("m"), ARK_UNDEFINED, ARK_NULL, number(5))),
            "[ [MyError: m] { code: 5 } ]");
    INSPECT(make_object(make_class("V", ARK_ROLE_ERROR, error, ""), 4, text("ValidationError"), text("hi"), ARK_UNDEFINED, ARK_NULL), "[V [ValidationError]: hi]");
    INSPECT(make_object(error, 4, text("Error"), text("a"), number(1), ARK_NULL), "[Error: a] { [cause]: 1 }");
    INSPECT(ark_error_new(ctx, ARK_CLASS_ERROR, ARK_EMPTY), "[Error]");
}

static void formats(void)
{
    const ArkDescriptor *holder = make_class(NULL, ARK_ROLE_PLAIN, NULL, "a");
    ArkValue o = make_object(holder, 1, make_object(holder, 1, number(1)));
    CHECK_TEXT(ark_format(ctx, array_of(6, text("%s|%s|%d|%i|%f|"), o, array_of(2, number(1), array_of(1, number(2))), text("12.5"), number(12.7), text("1.5x"))),
               "{ a: [Object] }|[ 1, [Array] ]|12.5|12|1.5|");
    CHECK_TEXT(ark_format(ctx, array_of(4, text("%j %O %c%% %x"), o, o, text("css"))), "{\"a\":{\"a\":1}} { a: { a: 1 } } % %x");
    CHECK_TEXT(ark_format(ctx, array_of(4, text("%s"), text("a"), text("b"), array_of(1, text("c")))), "a b [ 'c' ]");
    CHECK_TEXT(ark_format(ctx, array_of(2, number(1), text("%s"))), "1 %s");
    CHECK_TEXT(ark_format(ctx, array_of(1, text("100%%"))), "100%%");
}

void test_inspect(void)
{
    primitives();
    arrays();
    objects();
    special();
    formats();
}
