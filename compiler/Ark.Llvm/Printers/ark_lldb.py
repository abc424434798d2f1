# The printers in lldb: `command script import` what begins with ark_values.py and goes on with this. A value is shown in a
# line and can be opened; `ark-thrown` says what is being thrown where the runtime was stopped on its way to throw it.

import lldb

process = None


def memory(address, size):
    error = lldb.SBError()
    data = process.ReadMemory(address, size, error)
    # Reading stops short at the end of what is mapped.
    if error.Fail() or data is None or len(data) != size:
        raise Unreadable(str(error))
    return data


def bits_of(value):
    """The word that a variable of one of the compiler's three types holds."""
    global process
    process = value.GetProcess()
    error = lldb.SBError()
    bits = value.GetNonSyntheticValue().GetData().GetUnsignedInt64(error, 0)
    return boxed(bits) if value.GetTypeName() == "ArkRef" else bits


def summary(value, _):
    return text(bits_of(value))


class Children:
    """What stands in a value; made when somebody opens it."""

    def __init__(self, value, _):
        self.value = value
        self.held = None

    def update(self):
        self.held = None
        return False

    def listed(self):
        if self.held is None:
            try:
                self.held = children(bits_of(self.value))
            except Unreadable:
                self.held = []
        return self.held

    def has_children(self):
        return bool(self.listed())

    def num_children(self):
        return len(self.listed())

    def get_child_index(self, name):
        names = [key for key, _ in self.listed()]
        return names.index(name) if name in names else -1

    def get_child_at_index(self, index):
        if not 0 <= index < len(self.listed()):
            return None
        name, bits = self.listed()[index]
        target = self.value.GetTarget()
        data = lldb.SBData.CreateDataFromUInt64Array(target.GetProcess().GetByteOrder(), 8, [bits])
        return self.value.CreateValueFromData(name, data, target.FindFirstType("ArkValue"))


def show_thrown(debugger, command, context, result, _):
    """The value is the second argument of the function that the program stands at the beginning of."""
    global process
    process = context.GetProcess()
    frame = context.GetFrame()
    for register in ("rsi", "x1"):
        value = frame.FindRegister(register)
        if value.IsValid():
            result.AppendMessage(text(value.GetValueAsUnsigned()))


def __lldb_init_module(debugger, _):
    for name in ("ArkValue", "ArkNumber", "ArkRef"):
        debugger.HandleCommand("type summary add --python-function %s.summary -w ark %s" % (__name__, name))
        # Of a number too, which has nothing to open, or its bits would be.
        debugger.HandleCommand("type synthetic add --python-class %s.Children -w ark %s" % (__name__, name))
    debugger.HandleCommand("type category enable ark")
    debugger.HandleCommand("command script add --overwrite --function %s.show_thrown ark-thrown" % __name__)
