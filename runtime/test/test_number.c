// Number formatting and parsing: fixed vectors, and where node is present a large random comparison with it.

#include "test.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static const struct { double d; const char *text; } vectors[] = {
    { 0, "0" }, { -0.0, "0" }, { 1, "1" }, { -1, "-1" }, { 0.1, "0.1" }, { 0.5, "0.5" }, { 1.5, "1.5" }, { 100, "100" },
    { 123456789012345680000.0, "123456789012345680000" }, { 1e21, "1e+21" }, { 1e-6, "0.000001" }, { 1e-7, "1e-7" },
    { 1.7976931348623157e308, "1.7976931348623157e+308" }, { 5e-324, "5e-324" }, { 2.2250738585072014e-308, "2.2250738585072014e-308" },
    { 0.1 + 0.2, "0.30000000000000004" }, { 1.0 / 3, "0.3333333333333333" }, { 4503599627370495.5, "4503599627370495.5" },
    { 9007199254740993.0, "9007199254740992" }, { 5e20, "500000000000000000000" }, { 123e-20, "1.23e-18" },
    { 0x1p-44, "5.684341886080802e-14" }, { 9.5367431640625e-7, "9.5367431640625e-7" }, { NAN, "NaN" }, { INFINITY, "Infinity" },
    { 2e-44, "2e-44" }, { 1.0000000000000002, "1.0000000000000002" }, { 4.35, "4.35" }, { 0.000001234, "0.000001234" },
};

static void to_text(void)
{
    for (size_t i = 0; i < sizeof vectors / sizeof *vectors; i++) CHECK_TEXT(ark_number_to_string(ctx, vectors[i].d), vectors[i].text);
    CHECK_TEXT(ark_i32_to_string(ctx, INT32_MIN), "-2147483648");
    CHECK_TEXT(ark_number_to_string(ctx, ark_as_double(ARK_UNDEFINED)), "undefined");
}

static double random_double(void)
{
    uint64_t bits = random_bits();
    switch (random_bits() % 4) {
    case 0: return ark_as_double(bits & ~(1ull << 62) & ~ARK_BOX_BASE) * 1;
    case 1: return (double)(int64_t)(bits >> (bits & 63)) / 100;
    case 2: return (double)(bits >> 11) * 0x1p-53;
    default: {
        double d = ark_as_double(bits);
        return isfinite(d) ? d : 1;
    }
    }
}

static void round_trip(void)
{
    int wrong = 0;
    for (int i = 0; i < 300000; i++) {
        double d = random_double();
        char made[ARK_NUMBER_TEXT];
        int length = ark_number_text(d, made);
        ArkUnits u = { .narrow = (uint8_t *)made, .length = (uint32_t)length };
        double back = ark_parse_number(u);
        wrong += back != d || strtod(made, NULL) != d;
    }
    CHECK(wrong == 0);
}

static void formatting(void)
{
    double undefined = ark_as_double(ARK_UNDEFINED);
    CHECK_TEXT(ark_number_to_fixed(ctx, 1.005, 2), "1.00");
    CHECK_TEXT(ark_number_to_fixed(ctx, 2.5, 0), "3");
    CHECK_TEXT(ark_number_to_fixed(ctx, -2.5, 0), "-3");
    CHECK_TEXT(ark_number_to_fixed(ctx, 0.5, 0), "1");
    CHECK_TEXT(ark_number_to_fixed(ctx, 1.45, 1), "1.4");
    CHECK_TEXT(ark_number_to_fixed(ctx, 8.345, 2), "8.35");
    CHECK_TEXT(ark_number_to_fixed(ctx, 9.5, 0), "10");
    CHECK_TEXT(ark_number_to_fixed(ctx, -0.0, 1), "0.0");
    CHECK_TEXT(ark_number_to_fixed(ctx, -0.0000001, 2), "-0.00");
    CHECK_TEXT(ark_number_to_fixed(ctx, 1e21, 2), "1e+21");
    CHECK_TEXT(ark_number_to_fixed(ctx, 123.456, undefined), "123");
    CHECK_TEXT(ark_number_to_precision(ctx, 123.456, 4), "123.5");
    CHECK_TEXT(ark_number_to_precision(ctx, 0.000123, 2), "0.00012");
    CHECK_TEXT(ark_number_to_precision(ctx, 1e21, 3), "1.00e+21");
    CHECK_TEXT(ark_number_to_precision(ctx, 25, 1), "3e+1");
    CHECK_TEXT(ark_number_to_precision(ctx, 99.99, 3), "100");
    CHECK_TEXT(ark_number_to_precision(ctx, 0, 3), "0.00");
    CHECK_TEXT(ark_number_to_exponential(ctx, 12345, undefined), "1.2345e+4");
    CHECK_TEXT(ark_number_to_exponential(ctx, 0, 2), "0.00e+0");
    CHECK_TEXT(ark_number_to_exponential(ctx, 1.25, 1), "1.3e+0");
    CHECK_TEXT(ark_number_to_radix(ctx, 255, 16), "ff");
    CHECK_TEXT(ark_number_to_radix(ctx, -255.5, 2), "-11111111.1");
    CHECK_TEXT(ark_number_to_radix(ctx, 0.1, 3), "0.0022002200220022002200220022002201");
    CHECK_TEXT(ark_number_to_radix(ctx, 9007199254740992, 36), "2gosa7pa2gw");
    CHECK_TEXT(ark_number_to_locale(ctx, 1234567.891, undefined, undefined), "1,234,567.891");
    CHECK_TEXT(ark_number_to_locale(ctx, 0.5, undefined, undefined), "0.5");
    ark_number_to_fixed(ctx, 1, 101);
    CHECK_TEXT(take_pending(), "toFixed() digits argument must be between 0 and 100");
}

static double parsed(const char *s)
{
    return ark_to_number(ctx, text(s));
}

static void parsing(void)
{
    CHECK(parsed("") == 0 && parsed("  12 ") == 12 && parsed("0x1F") == 31 && parsed("0b101") == 5 && parsed("0o17") == 15);
    CHECK(parsed("1e3") == 1000 && parsed(".5") == 0.5 && parsed("5.") == 5 && parsed("-Infinity") == -INFINITY);
    CHECK(isnan(parsed("1 2")) && isnan(parsed(".")) && isnan(parsed("0x")) && isnan(parsed("-0x10")) && isnan(parsed("1e")));
    CHECK(isnan(parsed("infinity")) && isnan(parsed("1_000")) && parsed("\xEF\xBB\xBF 7\xC2\xA0") == 7);
    CHECK(parsed("9007199254740993") == 9007199254740992.0 && parsed("0x20000000000001") == 9007199254740992.0);
    CHECK(parsed("2.2250738585072011e-308") == 2.2250738585072011e-308 && signbit(parsed("-0")));
    CHECK(ark_parse_int(ctx, text("12px"), 10) == 12 && ark_parse_int(ctx, text("0x1f"), 0) == 31);
    CHECK(isnan(ark_parse_int(ctx, text("x"), 10)) && ark_parse_int(ctx, text("-z"), 36) == -35);
    CHECK(ark_parse_float(ctx, text("3.14abc")) == 3.14 && isnan(ark_parse_float(ctx, text("abc"))) && ark_parse_float(ctx, text("1e+")) == 1);
}

// node prints the same expressions for random doubles given as bits; the texts must agree.
static void compare_with_node(void)
{
    if (!has_node()) return;
    const char *script =
        "const b=new DataView(new ArrayBuffer(8));const o=[];"
        "for(const l of require('fs').readFileSync(0,'latin1').trim().split('\\n')){const [h,d,r]=l.split(' ');"
        "b.setBigUint64(0,BigInt('0x'+h));const x=b.getFloat64(0);"
        "o.push([String(x),x.toFixed(+d%30),x.toPrecision(1+ +d%30),x.toExponential(+d%30),x.toString(+r)].join(' '))}"
        "process.stdout.write(o.join('\\n')+'\\n')";
    char input[] = "/tmp/ark-numbers-XXXXXX", command[2048];
    int file = mkstemp(input);
    if (file < 0) return;
    FILE *f = fdopen(file, "w");
    enum { COUNT = 20000 };
    static struct { double d; int digits, radix; } samples[COUNT];
    for (int i = 0; i < COUNT; i++) {
        samples[i].d = i % 3 ? random_double() : (double)(random_bits() % 2000) / (double)(1 << random_bits() % 12);
        samples[i].digits = (int)(random_bits() % 30);
        // Above 2^53 node's last digits in other radixes follow from rounding errors of its own.
        samples[i].radix = fabs(samples[i].d) < 0x1p53 ? (int)(2 + random_bits() % 35) : 1 << (1 + random_bits() % 5);
        fprintf(f, "%016llx %d %d\n", (unsigned long long)ark_box_double(samples[i].d), samples[i].digits, samples[i].radix);
    }
    fclose(f);
    snprintf(command, sizeof command, "node -e \"%s\" < %s", script, input);
    FILE *node = popen(command, "r");
    static char line[8192];
    int wrong = 0, compared = 0;
    for (; compared < COUNT && node && fgets(line, sizeof line, node); compared++) {
        int i = compared;
        double d = samples[i].d, digits = samples[i].digits;
        ArkValue texts[] = { ark_number_to_string(ctx, d), ark_number_to_fixed(ctx, d, digits), ark_number_to_precision(ctx, d, digits + 1),
                             ark_number_to_exponential(ctx, d, digits), ark_number_to_radix(ctx, d, samples[i].radix) };
        ArkText t;
        ark_text_init(&t);
        for (int k = 0; k < 5; k++) {
            if (k) ark_text_char(&t, ' ');
            ark_text_string(ctx, &t, ark_as_string(texts[k]));
        }
        ark_text_ascii(&t, "\n");
        ark_text_char(&t, 0);
        if (strcmp(t.bytes, line) != 0 && ++wrong < 5) fprintf(stderr, "node:  %sark:   %s", line, t.bytes);
        ark_text_free(&t);
    }
    if (node) pclose(node);
    remove(input);
    CHECK(wrong == 0 && compared == COUNT);
}

static void mathematics(void)
{
    CHECK(ark_round(2.5) == 3 && ark_round(-2.5) == -2 && ark_round(0.49999999999999994) == 0 && signbit(ark_round(-0.2)));
    CHECK(ark_round(4503599627370497.5) == 4503599627370498.0 && ark_round(-0.5) == 0 && ark_round(1.5) == 2);
    CHECK(ark_to_int32(4294967296.0 * 5 + 7) == 7 && ark_to_int32(-1) == -1 && ark_to_int32(2147483648.0) == INT32_MIN);
    CHECK(ark_to_int32(NAN) == 0 && ark_to_int32(INFINITY) == 0 && ark_to_int32(1e300) == 0 && ark_to_int32(18446744073709555712.0) == 4096);
    CHECK(ark_to_int32(-9223372036854777856.0) == -2048 && ark_to_int32(-4294967297.9) == -1);
    CHECK(isnan(ark_pow(1, INFINITY)) && isnan(ark_pow(1, NAN)) && ark_pow(NAN, 0) == 1 && ark_pow(2, 10) == 1024);
    CHECK(ark_fmod(5, 3) == 2 && ark_fmod(-5, 3) == -2 && signbit(ark_fmod(-4, 2)) && isnan(ark_fmod(1, 0)) && ark_fmod(5.5, 2) == 1.5);
    CHECK(signbit(ark_fmod(-0.0, 3)) && ark_clz32(0) == 32 && ark_clz32(1) == 31 && ark_hypot(3, 4) == 5);
}

void test_number(void)
{
    to_text();
    round_trip();
    formatting();
    parsing();
    mathematics();
    compare_with_node();
}
