# Shows values of the language in gdb: numbers, strings, arrays and objects, as a program would print them. Travels inside
# debug executables. Reads memory by the layouts of runtime/include/ark.h, because the runtime itself has no debug types.

import struct

import gdb

BOX_BASE = 0xFFF0000000000000
PAYLOAD = 0x0000FFFFFFFFFFFF
WORDS = {1: "undefined", 2: "null", 4: "<hole>", 5: "<uninitialised>"}
OBJECT, ARRAY, STRING, FUNCTION, CELL, DICTIONARY = range(6)
UTF16, INDIRECT = 1, 2
MAX_ITEMS, MAX_DEPTH, MAX_UNITS = 20, 2, 200


def read(address, form):
    data = gdb.selected_inferior().read_memory(address, struct.calcsize("<" + form))
    return struct.unpack("<" + form, bytes(data))


def word(address):
    return read(address, "Q")[0]


def number(bits):
    value = struct.unpack("<d", struct.pack("<Q", bits))[0]
    return str(int(value)) if value == value and abs(value) < 1e15 and value == int(value) else repr(value)


def string_text(address):
    descriptor, length = read(address, "QI")
    flags = read(descriptor + 2, "B")[0]
    if flags & INDIRECT:
        return None
    shown = min(length, MAX_UNITS)
    width = 2 if flags & UTF16 else 1
    data = bytes(gdb.selected_inferior().read_memory(address + 16, shown * width)) if shown else b""
    return data.decode("utf-16-le" if width == 2 else "latin-1", "replace") + ("…" if shown < length else "")


def quoted(address):
    text = string_text(address)
    return "<string of %d units>" % read(address + 8, "I")[0] if text is None else "'" + text.replace("'", "\\'") + "'"


def listed(opening, items, total, closing):
    more = [] if total <= len(items) else ["… %d more" % (total - len(items))]
    return opening + ", ".join(items + more) + closing


def array(address, depth):
    length = read(address + 8, "I")[0]
    kind = read(address + 16, "B")[0]
    elements = word(address + 24)
    shown = range(min(length, MAX_ITEMS))
    if kind == 0:
        items = [("false", "true", "<hole>")[b] for b in read(elements, "%dB" % len(shown))]
    elif kind == 1:
        items = [str(i) for i in read(elements, "%di" % len(shown))]
    else:
        items = [text(word(elements + 8 * i), depth + 1) for i in shown]
    return listed("[", items, length, "]")


def object_(address, descriptor, depth):
    name, count, slots = word(descriptor + 32), read(descriptor + 60, "I")[0], word(descriptor + 64)
    prefix = string_text(name) + " " if name and string_text(name) else ""
    if depth >= MAX_DEPTH:
        return prefix + "{…}"
    items = []
    for i in range(min(count, MAX_ITEMS)):
        items.append(string_text(word(slots + 16 * i)) + ": " + text(word(address + 8 + 8 * i), depth + 1))
    return listed(prefix + "{", items, count, "}")


def heap(address, depth):
    descriptor = word(address)
    kind = read(descriptor, "B")[0]
    if kind == STRING:
        return quoted(address)
    if kind == ARRAY:
        return "[…]" if depth >= MAX_DEPTH else array(address, depth)
    if kind == FUNCTION:
        return "[Function: %s]" % string_text(word(descriptor + 32))
    if kind == CELL:
        return "<cell %s>" % text(word(address + 8), depth)
    return "{<dictionary>}" if kind == DICTIONARY else object_(address, descriptor, depth)


def text(bits, depth=0):
    if not 0 <= bits - (BOX_BASE + 1) < 0x0007FFFFFFFFFFFF:
        return number(bits)
    tag = bits >> 48 & 7
    if tag == 3:
        return "true" if bits & 1 else "false"
    if tag:
        return WORDS.get(tag, hex(bits))
    try:
        return heap(bits & PAYLOAD, depth)
    except gdb.MemoryError:
        return "<invalid %#x>" % (bits & PAYLOAD)


class Printer:
    def __init__(self, bits):
        self.bits = bits

    def to_string(self):
        return text(self.bits)


def raw(value):
    return word(int(value.address)) if value.address is not None else int(value[value.type.fields()[0]])


def find(value):
    name = value.type.strip_typedefs().name
    if name in ("ArkValue", "ArkNumber"):
        return Printer(raw(value))
    if name == "ArkRef":
        bits = raw(value)
        return Printer(bits if bits >= BOX_BASE else BOX_BASE | bits)
    return None


gdb.pretty_printers.append(find)
