# The printers in gdb. Travels inside debug executables, behind ark_values.py.

import gdb


def memory(address, size):
    try:
        return bytes(gdb.selected_inferior().read_memory(address, size))
    except gdb.MemoryError as error:
        raise Unreadable(str(error))


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
        return Printer(boxed(raw(value)))
    return None


gdb.pretty_printers.append(find)
