# Shows values of the language to debuggers: numbers, strings, arrays, objects and what they hold, as a program would print
# them. Reads memory by the layouts of runtime/include/ark.h, because the runtime itself has no debug types. Which debugger
# it is says the file that this one precedes: it gives `memory(address, size)`, which returns bytes or raises Unreadable.

import struct

BOX_BASE = 0xFFF0000000000000
PAYLOAD = 0x0000FFFFFFFFFFFF
UNDEFINED, HOLE, UNINITIALISED = (BOX_BASE | tag << 48 for tag in (1, 4, 5))
FALSE = BOX_BASE | 3 << 48
WORDS = {1: "undefined", 2: "null", 4: "<hole>", 5: "<uninitialised>"}
OBJECT, ARRAY, STRING, FUNCTION, CELL, DICTIONARY = range(6)
BIGINT = 8
UTF16, INDIRECT = 1, 2
HIDDEN = 4
BOOLS, INTEGERS = 0, 1
MAX_ITEMS, MAX_DEPTH, MAX_UNITS, MAX_ROPE, MAX_LIMBS = 20, 2, 200, 64, 64


class Unreadable(Exception):
    pass


def read(address, form):
    return struct.unpack("<" + form, memory(address, struct.calcsize("<" + form)))


def word(address):
    return read(address, "Q")[0]


def is_boxed(bits):
    return 0 <= bits - (BOX_BASE + 1) < 0x0007FFFFFFFFFFFF


def address_of(bits):
    """Of the heap object that the value is, or 0."""
    return bits & PAYLOAD if is_boxed(bits) and bits >> 48 & 7 == 0 else 0


def number_bits(value):
    return struct.unpack("<Q", struct.pack("<d", value))[0]


def number(bits):
    value = struct.unpack("<d", struct.pack("<Q", bits))[0]
    if value != value:
        return "NaN"
    if abs(value) == float("inf"):
        return "Infinity" if value > 0 else "-Infinity"
    return str(int(value)) if abs(value) < 1e15 and value == int(value) and (value or str(value) == "0.0") else repr(value)


# ── Strings ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def is_rope(address):
    # A slice's second word is its units; a rope's right side is a string, whose kind says so.
    right = word(address + 24)
    try:
        return read(word(right), "B")[0] == STRING and read(word(word(address + 16)), "B")[0] == STRING and not is_inside(right, word(address + 16))
    except Unreadable:
        return False


def is_inside(units, base):
    """Whether a slice of this base can have its units there."""
    descriptor, length = read(base, "QI")
    kind, _, flags = read(descriptor, "BBB")
    size = length * 2 if kind == STRING and flags & UTF16 else length
    return base + 16 <= units <= base + 16 + size


def string_bytes(address, wanted, budget):
    """The first units as UTF-16, without carrying out what the program has not: ropes are walked, up to a number of pieces."""
    descriptor, length = read(address, "QI")
    flags = read(descriptor + 2, "B")[0]
    shown = min(length, wanted)
    if shown == 0:
        return b""
    if flags & INDIRECT and is_rope(address):
        budget[0] -= 1
        if budget[0] < 0:
            return "…".encode("utf-16-le")
        left = string_bytes(word(address + 16), shown, budget)
        return left + string_bytes(word(address + 24), shown - len(left) // 2, budget) if len(left) // 2 < shown else left
    units = word(address + 24) if flags & INDIRECT else address + 16
    data = memory(units, shown * (2 if flags & UTF16 else 1))
    return data if flags & UTF16 else data.decode("latin-1").encode("utf-16-le")


def string_text(address):
    length = read(address + 8, "I")[0]
    text = string_bytes(address, MAX_UNITS, [MAX_ROPE]).decode("utf-16-le", "replace")
    return text + "…" if length > MAX_UNITS else text


def quoted(address):
    text = string_text(address).replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t")
    return "'" + text + "'"


# ── What values hold ────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def elements(address):
    """The values of an array."""
    length = read(address + 8, "I")[0]
    kind = read(address + 16, "B")[0]
    data = word(address + 24)
    if length == 0:
        return []
    if kind == BOOLS:
        return [FALSE | b if b < 2 else HOLE for b in read(data, "%dB" % length)]
    if kind == INTEGERS:
        return [number_bits(float(i)) for i in read(data, "%di" % length)]
    return list(read(data, "%dQ" % length))


def fields(address, descriptor, all_=False):
    """Names and values of an object; of the hidden ones those that a class declares as private."""
    result = []
    count, slots = read(descriptor + 60, "I")[0], word(descriptor + 64)
    for i in range(count if slots else 0):
        key, flags = string_text(word(slots + 16 * i)), read(slots + 16 * i + 9, "B")[0]
        bits = word(address + 8 + 8 * i)
        if bits != HOLE and (all_ or not flags & HIDDEN or key.startswith("#") and key not in ("#trace",) and " " not in key):
            result.append((key, bits))
    return result


def entries(address):
    """Names and values of a dictionary."""
    table = address_of(word(address + 8))
    if not table:
        return []
    used = read(table + 16, "I")[0]
    words = read(table + 48, "%dQ" % (2 * used)) if used else ()
    return [(string_text(address_of(words[i])), words[i + 1]) for i in range(0, 2 * used, 2) if words[i] != HOLE]


def collection(address, descriptor):
    """Keys and values of a Map, whose values of a Set are None; None for other objects."""
    name = class_name(descriptor)
    if name not in ("Map", "Set"):
        return None
    table = address_of(dict(fields(address, descriptor, all_=True)).get("#table", 0))
    if not table:
        return None
    parts = dict(fields(table, word(table), all_=True))
    keys, values, hashes = (elements(address_of(parts[part])) for part in ("keys", "values", "hashes"))
    live = [i for i, hash_ in enumerate(hashes) if hash_ != number_bits(-1.0)]
    return [(keys[i], values[i] if name == "Map" else None) for i in live]


def class_name(descriptor):
    name = word(descriptor + 32)
    return string_text(name) if name else ""


def children(bits):
    """Names and values of what stands in a value, for a tree that can be opened."""
    address = address_of(bits)
    if not address:
        return []
    descriptor = word(address)
    kind = read(descriptor, "B")[0]
    if kind == ARRAY:
        return [("[%d]" % i, element) for i, element in enumerate(elements(address))]
    if kind == DICTIONARY:
        return entries(address)
    if kind == CELL:
        return children(word(address + 8))
    if kind != OBJECT:
        return []
    held = collection(address, descriptor)
    if held is None:
        return fields(address, descriptor)
    return [("[%s]" % (i if value is None else text(key, MAX_DEPTH)), key if value is None else value) for i, (key, value) in enumerate(held)]


# ── As text ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def listed(opening, items, total, closing):
    more = [] if total <= len(items) else ["… %d more" % (total - len(items))]
    return opening + ", ".join(items + more) + closing


def pairs(prefix, held, depth):
    if depth >= MAX_DEPTH and held:
        return prefix + "{…}"
    return listed(prefix + "{", ["%s: %s" % (key, text(bits, depth + 1)) for key, bits in held[:MAX_ITEMS]], len(held), "}")


def array(address, depth):
    held = elements(address)
    if depth >= MAX_DEPTH and held:
        return "[…]"
    return listed("[", [text(bits, depth + 1) for bits in held[:MAX_ITEMS]], len(held), "]")


def object_(address, descriptor, depth):
    name = class_name(descriptor)
    held = collection(address, descriptor)
    if held is not None:
        items = [text(key, MAX_DEPTH) + ("" if value is None else " => " + text(value, MAX_DEPTH)) for key, value in held[:MAX_ITEMS]]
        return listed("%s(%d) {" % (name, len(held)), items, len(held), "}")
    own = fields(address, descriptor)
    message = dict(own).get("message")
    if "#trace" in (key for key, _ in fields(address, descriptor, all_=True)) and message is not None:
        return "%s: %s" % (name, string_text(address_of(message))) if address_of(message) else name
    return pairs(name + " " if name else "", own, depth)


def bigint(address):
    count, negative = read(address + 8, "II")
    if count > MAX_LIMBS:
        return "<bigint of %d bits>" % (64 * count)
    limbs = read(address + 16, "%dQ" % count) if count else ()
    return "%s%dn" % ("-" if negative else "", sum(limb << 64 * i for i, limb in enumerate(limbs)))


def heap(address, depth):
    descriptor = word(address)
    kind = read(descriptor, "B")[0]
    if kind == STRING:
        return quoted(address)
    if kind == ARRAY:
        return array(address, depth)
    if kind == FUNCTION:
        return "[Function: %s]" % (class_name(descriptor) or "(anonymous)")
    if kind == CELL:
        return text(word(address + 8), depth)
    if kind == DICTIONARY:
        return pairs("", entries(address), depth)
    if kind == BIGINT:
        return bigint(address)
    return object_(address, descriptor, depth) if kind == OBJECT else "<native>"


def text(bits, depth=0):
    if not is_boxed(bits):
        return number(bits)
    tag = bits >> 48 & 7
    if tag == 3:
        return "true" if bits & 1 else "false"
    if tag:
        return WORDS.get(tag, hex(bits))
    try:
        return heap(bits & PAYLOAD, depth)
    except Unreadable:
        return "<invalid %#x>" % (bits & PAYLOAD)


def boxed(bits):
    """What a raw reference holds, as a value."""
    return bits if is_boxed(bits) else BOX_BASE | bits
