// The descriptors of the objects that are the runtime's own.

#include "runtime.h"

const ArkDescriptor ark_array = { .kind = ARK_KIND_ARRAY, .size = sizeof(ArkArray) };
const ArkDescriptor ark_cell = { .kind = ARK_KIND_CELL, .size = sizeof(ArkCell), .slot_count = 1 };
const ArkDescriptor ark_dictionary = { .kind = ARK_KIND_DICTIONARY, .size = sizeof(ArkDictionary) };
const ArkDescriptor ark_dictionary_without_prototype = { .kind = ARK_KIND_DICTIONARY, .flags = ARK_DESCRIPTOR_NULL_PROTOTYPE, .size = sizeof(ArkDictionary) };
const ArkDescriptor ark_dictionary_prototype = { .kind = ARK_KIND_DICTIONARY, .role = ARK_ROLE_PROTOTYPE, .size = sizeof(ArkDictionary) };
const ArkDescriptor ark_accessor = { .kind = ARK_KIND_OBJECT, .role = ARK_ROLE_ACCESSOR, .size = 32, .slot_count = 2 };
const ArkDescriptor ark_object_empty = { .kind = ARK_KIND_OBJECT, .size = 16 };

const ArkDescriptor ark_string_latin1 = { .kind = ARK_KIND_STRING };
const ArkDescriptor ark_string_utf16 = { .kind = ARK_KIND_STRING, .flags = ARK_DESCRIPTOR_UTF16 };
const ArkDescriptor ark_string_rope8 = { .kind = ARK_KIND_STRING, .flags = ARK_DESCRIPTOR_INDIRECT };
const ArkDescriptor ark_string_rope16 = { .kind = ARK_KIND_STRING, .flags = ARK_DESCRIPTOR_INDIRECT | ARK_DESCRIPTOR_UTF16 };
const ArkDescriptor ark_string_slice8 = { .kind = ARK_KIND_STRING, .flags = ARK_DESCRIPTOR_INDIRECT };
const ArkDescriptor ark_string_slice16 = { .kind = ARK_KIND_STRING, .flags = ARK_DESCRIPTOR_INDIRECT | ARK_DESCRIPTOR_UTF16 };

const ArkDescriptor ark_bigint = { .kind = ARK_KIND_BIGINT };

const ArkDescriptor ark_string_buffer = { .kind = ARK_KIND_STORAGE };
const ArkDescriptor ark_storage_values = { .kind = ARK_KIND_STORAGE };
const ArkDescriptor ark_storage_raw = { .kind = ARK_KIND_STORAGE };
const ArkDescriptor ark_trace = { .kind = ARK_KIND_NATIVE };

struct ArkEmptyString ark_empty_string = { { &ark_string_latin1, 0, 0 } };
