// Where the parts of formatted numbers and dates lie in their text: ICU's number of the part, start and end, of each.

#include "icu.h"

static ArkValue positions(ArkContext *ctx, void *iterator)
{
    ICU_OR(ARK_UNDEFINED, int32_t, ufieldpositer_next, void *, int32_t *, int32_t *);
    ArkArray *list = ark_array_make(ctx, ARK_ELEMENT_F64, 0, 16);
    int32_t start, end;
    for (int32_t part; (part = ufieldpositer_next(iterator, &start, &end)) >= 0;) {
        ark_array_add(ctx, list, ark_box_double(part));
        ark_array_add(ctx, list, ark_box_double(start));
        ark_array_add(ctx, list, ark_box_double(end));
    }
    return ark_box_pointer(list);
}

ArkValue ark_icu_number_fields(ArkContext *ctx, double formatter, ArkValue number)
{
    ICU_OR(ARK_UNDEFINED, void *, ufieldpositer_open, IcuError *);
    ICU_OR(ARK_UNDEFINED, void, ufieldpositer_close, void *);
    ICU_OR(ARK_UNDEFINED, void, unumf_resultGetAllFieldPositions, void *, void *, IcuError *);
    ICU_OR(ARK_UNDEFINED, void, unumf_closeResult, void *);
    IcuError error = 0;
    void *result = ark_icu_number_result(ctx, ark_icu_service(formatter), number, &error);
    if (ark_failed(ctx)) return ARK_UNDEFINED;
    void *iterator = ufieldpositer_open(&error);
    unumf_resultGetAllFieldPositions(result, iterator, &error);
    ArkValue list = ark_icu_failed(ctx, error) ? ARK_UNDEFINED : positions(ctx, iterator);
    ufieldpositer_close(iterator);
    unumf_closeResult(result);
    return list;
}

// The text is behind them: here it keeps the narrow spaces that programs do not get otherwise.
ArkValue ark_icu_date_fields(ArkContext *ctx, double formatter, double ms)
{
    ICU_OR(ARK_UNDEFINED, void *, ufieldpositer_open, IcuError *);
    ICU_OR(ARK_UNDEFINED, void, ufieldpositer_close, void *);
    ICU_OR(ARK_UNDEFINED, int32_t, udat_formatForFields, void *, double, uint16_t *, int32_t, void *, IcuError *);
    IcuText out;
    ark_icu_text_init(&out);
    IcuError error = 0;
    void *iterator = ufieldpositer_open(&error);
    int32_t length;
    do length = udat_formatForFields(ark_icu_service(formatter), ms, out.units, out.capacity, iterator, &error);
    while (ark_icu_text_grow(&out, length, &error));
    ArkValue list = ark_icu_failed(ctx, error) ? ARK_UNDEFINED : positions(ctx, iterator);
    if (!ark_failed(ctx)) ark_array_add(ctx, ark_as_array(list), ark_icu_text_value(ctx, &out));
    ufieldpositer_close(iterator);
    ark_icu_text_free(&out);
    return list;
}
