using Ark.Ir;

namespace Ark.Tests.Ir;

/// <summary>Runs IR as its specification says, one instruction after the other, and stops where a pass broke a promise:
/// undefined in arithmetic, a load out of bounds, an integer that does not fit.</summary>
/// <remarks>Words are 64 bits: numbers and values as in memory, integers sign-extended, a reference is its place in the heap + 1.</remarks>
internal sealed class Interpreter(IrModule module)
{
    public sealed class HeapObject
    {
        public HeapKind Kind;
        public Layout? Layout;
        public FunctionRef? Function;
        public ElementKind Elements;
        public bool Holey;
        public List<long> Words = [];
    }

    public sealed class ThrownException(long value) : Exception
    {
        public long Value => value;
    }

    public sealed class TimeoutException : Exception;

    public const long Undefined = unchecked((long)0xFFF1_0000_0000_0000);
    public const long Null = unchecked((long)0xFFF2_0000_0000_0000);
    public const long False = unchecked((long)0xFFF3_0000_0000_0000);
    public const long True = False + 1;
    public const long Hole = unchecked((long)0xFFF4_0000_0000_0000);
    private const long PointerTag = unchecked((long)0xFFF0_0000_0000_0000);

    private readonly Dictionary<string, long> _globals = [];
    public List<HeapObject> Heap { get; } = [];
    public List<string> Log { get; } = [];
    public int Steps { get; private set; }
    public int Limit { get; init; } = 20_000;

    public static long Bits(double number) => BitConverter.DoubleToInt64Bits(number);
    public static double Number(long bits) => BitConverter.Int64BitsToDouble(bits);
    private static bool IsBoxed(long bits) => (ulong)(bits - unchecked((long)0xFFF0_0000_0000_0001)) < 0x0007_FFFF_FFFF_FFFF;
    private static bool IsPointer(long bits) => (ulong)bits >> 48 == 0xFFF0 && bits != PointerTag;

    public long NewArray(ElementKind kind, bool holey, params long[] words)
    {
        Heap.Add(new HeapObject { Kind = HeapKind.Array, Elements = kind, Holey = holey, Words = [.. words] });
        return PointerTag | (long)Heap.Count;
    }

    public long Call(string symbol, params long[] arguments) => Run(module.Functions.Single(f => f.Reference.Symbol == symbol), arguments);

    private HeapObject Object(long bits) => Heap[(int)(bits & 0xFFFF_FFFF_FFFF) - 1];

    private long Run(IrFunction function, long[] arguments)
    {
        var values = new Dictionary<Value, long>();
        var block = function.Entry;
        for (var i = 0; i < arguments.Length; i++) values[block.Parameters[i]] = arguments[i];
        for (; ; )
        {
            try
            {
                if (Block(block, values, out var result) is not { } target) return result;
                // Arguments are read before any parameter is written: a loop may swap two of its own.
                var passed = target.Arguments.Select(a => values.TryGetValue(a, out var word) ? word : (long?)null).ToArray();
                block = target.Block;
                for (var i = 0; i < passed.Length; i++) Set(values, block.Parameters[i], passed[i]);
            }
            catch (ThrownException thrown) when (block.Handler is not null)
            {
                block = block.Handler;
                values[block.Parameters[0]] = thrown.Value;
            }
        }
    }

    private Target? Block(Block block, Dictionary<Value, long> values, out long result)
    {
        result = 0;
        foreach (var instruction in block.Instructions)
        {
            if (++Steps > Limit) throw new TimeoutException();
            if (HasNoValue(instruction, values))
            {
                values.Remove(instruction.Result!);
                continue;
            }
            var x = instruction.Operands.Select(o => values[o]).ToArray();
            switch (instruction.Op)
            {
                case Op.Jump: return instruction.Targets[0];
                case Op.Branch: return instruction.Targets[x[0] != 0 ? 0 : 1];
                case Op.Switch: return instruction.Targets[((EquatableList<int>)instruction.Attribute!).ToList().IndexOf((int)x[0]) + 1];
                case Op.Return:
                    result = x.Length > 0 ? x[0] : 0;
                    return null;
                case Op.Throw: throw new ThrownException(x[0]);
                case Op.Unreachable: throw new InvalidOperationException("unreachable was reached");
            }
            var word = Step(instruction, x);
            if (instruction.Result is { } value) values[value] = word;
        }
        throw new InvalidOperationException("fell off a block");
    }

    private static void Set(Dictionary<Value, long> values, Value value, long? word)
    {
        if (word is { } known) values[value] = known;
        else values.Remove(value);
    }

    /// <summary>
    /// An integer made of a number that is none, and all that is computed from it, are no values: a branch may compute ahead what only
    /// one of its sides uses. Whatever does something with one, or decides by it, is a fault.
    /// </summary>
    private static bool HasNoValue(Instruction instruction, Dictionary<Value, long> values)
    {
        var isMade = instruction.Op switch
        {
            Op.F64AsInt when values.TryGetValue(instruction.Operands[0], out var word) => Number(word) != (int)Number(word),
            Op.F64AsI64 when values.TryGetValue(instruction.Operands[0], out var word) => Number(word) != (long)Number(word),
            _ => false,
        };
        if (!isMade && instruction.Operands.All(values.ContainsKey)) return false;
        return instruction is { Result: not null, Effects: Effects.None } ? true : throw new InvalidOperationException($"{instruction.Op} uses an integer made of another number");
    }

    private static double Canonical(long bits) => IsBoxed(bits) ? throw new InvalidOperationException("undefined in arithmetic") : Number(bits);

    private long Step(Instruction instruction, long[] x)
    {
        var op = instruction.Op;
        if (op is >= Op.F64Add and <= Op.F64Ne && x.Length == 2) return Binary(op, Canonical(x[0]), Canonical(x[1]));
        if (op is >= Op.F64Neg and <= Op.F64Round) return Bits(Unary(op, Canonical(x[0])));
        if (op is >= Op.F64Lt and <= Op.F64Ge) return Binary(op, Number(x[0]), Number(x[1]));
        if (op is >= Op.I32Add and <= Op.I32Ult) return Int(op, (int)x[0], (int)x[1]);
        if (op is >= Op.I64Add and <= Op.I64Lt) return Long(op, x[0], x[1]);
        return Conversion(instruction, x) ?? Heaped(instruction, x);
    }

    private static double Unary(Op op, double x) => op switch
    {
        Op.F64Neg => -x,
        Op.F64Abs => Math.Abs(x),
        Op.F64Sqrt => Math.Sqrt(x),
        Op.F64Floor => Math.Floor(x),
        Op.F64Ceil => Math.Ceiling(x),
        Op.F64Trunc => Math.Truncate(x),
        _ => x - Math.Floor(x) >= 0.5 ? Math.Ceiling(x) : Math.Floor(x),
    };

    private static long Binary(Op op, double x, double y) => op switch
    {
        Op.F64Add => Bits(x + y),
        Op.F64Sub => Bits(x - y),
        Op.F64Mul => Bits(x * y),
        Op.F64Div => Bits(x / y),
        Op.F64Rem => Bits(x % y),
        Op.F64Pow => Bits(Math.Pow(x, y)),
        Op.F64Min => Bits(Math.Min(x, y)),
        Op.F64Max => Bits(Math.Max(x, y)),
        Op.F64Eq => x == y ? 1 : 0,
        Op.F64Ne => x != y ? 1 : 0,
        Op.F64Lt => x < y ? 1 : 0,
        Op.F64Le => x <= y ? 1 : 0,
        Op.F64Gt => x > y ? 1 : 0,
        _ => x >= y ? 1 : 0,
    };

    private static long Int(Op op, int x, int y) => op switch
    {
        Op.I32Add => x + y,
        Op.I32Sub => x - y,
        Op.I32Mul => x * y,
        Op.I32Div => x / y,
        Op.I32Rem => x % y,
        Op.I32And => x & y,
        Op.I32Or => x | y,
        Op.I32Xor => x ^ y,
        Op.I32Shl => x << y,
        Op.I32Shr => x >> y,
        Op.I32Ushr => x >>> y,
        Op.I32Eq => x == y ? 1 : 0,
        Op.I32Ne => x != y ? 1 : 0,
        Op.I32Lt => x < y ? 1 : 0,
        Op.I32Le => x <= y ? 1 : 0,
        Op.I32Gt => x > y ? 1 : 0,
        Op.I32Ge => x >= y ? 1 : 0,
        _ => (uint)x < (uint)y ? 1 : 0,
    };

    private static long Long(Op op, long x, long y) => op switch
    {
        Op.I64Add => x + y,
        Op.I64Sub => x - y,
        Op.I64Mul => x * y,
        Op.I64Div => x / y,
        Op.I64Rem => x % y,
        Op.I64And => x & y,
        Op.I64Or => x | y,
        Op.I64Xor => x ^ y,
        Op.I64Shl => x << (int)y,
        Op.I64Shr => x >> (int)y,
        Op.I64Ushr => x >>> (int)y,
        Op.I64Eq => x == y ? 1 : 0,
        _ => x < y ? 1 : 0,
    };

    private long? Conversion(Instruction instruction, long[] x) => instruction.Op switch
    {
        Op.Const => instruction.Attribute switch
        {
            double number => Bits(number),
            int number => number,
            long number => number,
            bool condition => condition ? 1 : 0,
            ValueConstant constant => constant switch { ValueConstant.Undefined => Undefined, ValueConstant.Null => Null, ValueConstant.False => False, ValueConstant.True => True, _ => Hole },
            _ => throw new InvalidOperationException(),
        },
        Op.Canon => IsBoxed(x[0]) ? Bits(double.NaN) : x[0],
        Op.F64Same => x[0] == x[1] && IsBoxed(x[0]) || Number(x[0]) == Number(x[1]) ? 1 : 0,
        Op.F64IsUndefined => x[0] == Undefined ? 1 : 0,
        Op.F64Truthy => !double.IsNaN(Number(x[0])) && Number(x[0]) != 0 ? 1 : 0,
        Op.F64ToInt32 => double.IsFinite(Number(x[0])) ? (int)(uint)(long)(Math.Truncate(Number(x[0])) % 4294967296.0) : 0,
        Op.F64AsInt => (int)Number(x[0]),
        Op.F64AsI64 => (long)Number(x[0]),
        Op.F64ToIndex => Index(x[0]),
        Op.I32ToF64 => Bits((int)x[0]),
        Op.U32ToF64 => Bits((uint)x[0]),
        Op.I32ToI64 => x[0],
        Op.I64ToI32 => (int)x[0],
        Op.I64ToF64 => Bits(x[0]),
        Op.Not => 1 - x[0],
        Op.I1Eq => x[0] == x[1] ? 1 : 0,
        Op.Select => x[0] != 0 ? x[1] : x[2],
        Op.BoxF64 => x[0],
        Op.BoxI1 => False + x[0],
        Op.BoxRef or Op.AsRef => x[0],
        Op.AsF64 => !IsBoxed(x[0]) || x[0] == Undefined ? x[0] : throw new InvalidOperationException("as.f64 of another value"),
        Op.IsNumber => IsBoxed(x[0]) ? 0 : 1,
        Op.IsPointer => IsPointer(x[0]) ? 1 : 0,
        Op.IsSame => x[0] == x[1] ? 1 : 0,
        Op.IsLayout => IsPointer(x[0]) && IsLayout(Object(x[0]), (Layout)instruction.Attribute!) ? 1 : 0,
        Op.IsKind => IsPointer(x[0]) && Object(x[0]).Kind == (HeapKind)instruction.Attribute! ? 1 : 0,
        Op.IsNullish => x[0] is Undefined or Null ? 1 : 0,
        Op.Truthy => IsBoxed(x[0]) ? x[0] == True || IsPointer(x[0]) ? 1 : 0 : Number(x[0]) is var n && !double.IsNaN(n) && n != 0 ? 1 : 0,
        Op.UnboxF64 => !IsBoxed(x[0]) || x[0] == Undefined ? x[0] : throw new ThrownException(Bits(5001)),
        Op.ToNumber => IsBoxed(x[0]) ? Bits(x[0] switch { True => 1, False or Null => 0, _ => double.NaN }) : x[0],
        Op.StrictEqual => x[0] == x[1] && (IsBoxed(x[0]) || !double.IsNaN(Number(x[0]))) || !IsBoxed(x[0]) && !IsBoxed(x[1]) && Number(x[0]) == Number(x[1]) ? 1 : 0,
        _ => null,
    };

    private static int Index(long bits)
    {
        var number = Number(bits);
        return !IsBoxed(bits) && number >= 0 && number <= int.MaxValue - 1 && number == Math.Floor(number) ? (int)number : -1;
    }

    private static bool IsLayout(HeapObject heapObject, Layout layout)
    {
        for (var l = heapObject.Layout; l is not null; l = l.Parent)
            if (l == layout) return true;
        return false;
    }

    private long Heaped(Instruction instruction, long[] x)
    {
        switch (instruction.Op)
        {
            case Op.Alloc:
                var layout = (Layout)instruction.Attribute!;
                Heap.Add(new HeapObject { Kind = HeapKind.Object, Layout = layout, Words = Enumerable.Repeat(Undefined, layout.Slots.Count).ToList() });
                return PointerTag | (long)Heap.Count;
            case Op.AllocCell:
                Heap.Add(new HeapObject { Kind = HeapKind.Cell, Words = [x[0]] });
                return PointerTag | (long)Heap.Count;
            case Op.AllocClosure:
                Heap.Add(new HeapObject { Kind = HeapKind.Function, Function = (FunctionRef)instruction.Attribute!, Words = [.. x] });
                return PointerTag | (long)Heap.Count;
            case Op.AllocArray: return NewArray((ElementKind)instruction.Attribute!, holey: false, new long[x[0]]);
            case Op.SlotLoad or Op.CaptureLoad: return Object(x[0]).Words[(int)instruction.Attribute!];
            case Op.SlotStore: return Object(x[0]).Words[(int)instruction.Attribute!] = x[1];
            case Op.CellLoad: return Object(x[0]).Words[0];
            case Op.CellStore: return Object(x[0]).Words[0] = x[1];
            case Op.Barrier or Op.Poll: return 0;
            case Op.GlobalLoad: return _globals.GetValueOrDefault(((Global)instruction.Attribute!).Name, Undefined);
            case Op.GlobalStore: return _globals[((Global)instruction.Attribute!).Name] = x[0];
            case Op.Local: return 0;
            case Op.ArrayLen: return Object(x[0]).Words.Count;
            case Op.ArrayKind: return (int)Object(x[0]).Elements + (Object(x[0]).Holey ? 256 : 0);
            case Op.ArrayData: return x[0];
            case Op.ElemLoad: return Object(x[0]) is var from && from.Elements == (ElementKind)instruction.Attribute! ? from.Words[(int)x[1]] : throw new InvalidOperationException("wrong element kind");
            case Op.ElemStore: return Object(x[0]) is var to && to.Elements == (ElementKind)instruction.Attribute! ? to.Words[(int)x[1]] = x[2] : throw new InvalidOperationException("wrong element kind");
            case Op.IsSignature: return IsPointer(x[0]) && Object(x[0]).Function is { } f && f.Signature.Equals(instruction.Attribute) ? 1 : 0;
            case Op.EntryLoad: return x[0];
            case Op.CallIndirect: return Invoke(Object(x[0]).Function!, x[1..]);
            case Op.CallClosure: return Invoke(Object(x[0]).Function!, x);
            case Op.CallUniversal: return Invoke(Object(x[0]).Function!, [x[0], .. x[2..]]);
            case Op.Call: return Invoke((FunctionRef)instruction.Attribute!, x);
            case Op.GetField when (FieldRef)instruction.Attribute! is var field: return IsPointer(x[0]) && IsLayout(Object(x[0]), field.Layout) ? Object(x[0]).Words[field.Index] : Named(x[0], field.Name);
            case Op.SetField when (FieldRef)instruction.Attribute! is var field: return SetNamed(x[0], field.Name, x[1]);
            case Op.SetNamed: return SetNamed(x[0], (string)instruction.Attribute!, x[1]);
            case Op.GetNamed: return Named(x[0], (string)instruction.Attribute!);
            case Op.ArrayLength: return Named(x[0], "length");
            case Op.ArrayGet: return Get(x[0], IndexOf(instruction, x[1]), instruction.Result!.Type);
            case Op.ArraySet: return Set(x[0], IndexOf(instruction, x[1]), x[2]);
            case Op.CallNative: return Native(((NativeRef)instruction.Attribute!).Name, instruction, x);
            default: throw new NotSupportedException(instruction.Op.ToString());
        }
    }

    private long Invoke(FunctionRef callee, long[] arguments) =>
        Run(module.Functions.Single(f => f.Reference == callee), callee.HasClosure || arguments.Length == callee.Operands.Count() ? arguments : arguments[1..]);

    private static int IndexOf(Instruction instruction, long index) => instruction.Operands[1].Type == IrType.I32 ? Index(Bits((int)index)) : Index(index);

    private long Native(string name, Instruction instruction, long[] x)
    {
        switch (name)
        {
            case "ark_array_get" or "ark_array_get_f64": return Get(x[0], Index(x[1]), instruction.Result!.Type);
            case "ark_array_set": return Set(x[0], Index(x[1]), x[2]);
            case "trace":
                Log.Add(string.Join(" ", x.Select(w => w.ToString("x"))));
                return 0;
            default: throw new NotSupportedException(name);
        }
    }

    private long Named(long receiver, string name)
    {
        if (!IsPointer(receiver)) throw receiver is Undefined or Null ? new ThrownException(Bits(1)) : new NotSupportedException("property of a primitive");
        var from = Object(receiver);
        if (from.Kind == HeapKind.Array) return name == "length" ? Bits(from.Words.Count) : Undefined;
        return from.Layout?.Slots.FirstOrDefault(s => s.Name == name) is { } slot ? from.Words[slot.Index] : Undefined;
    }

    private long SetNamed(long receiver, string name, long value)
    {
        if (!IsPointer(receiver)) throw new ThrownException(Bits(2));
        var to = Object(receiver);
        if (to.Layout?.Slots.FirstOrDefault(s => s.Name == name) is { } slot) to.Words[slot.Index] = value;
        return 0;
    }

    private long Get(long receiver, int index, IrType type)
    {
        if (!IsPointer(receiver)) throw new ThrownException(Bits(3));
        var from = Object(receiver);
        var value = index < 0 || index >= from.Words.Count ? Undefined : from.Elements switch
        {
            ElementKind.Bool => False + from.Words[index],
            ElementKind.I32 => Bits((int)from.Words[index]),
            _ => from.Words[index] == Hole ? Undefined : from.Words[index],
        };
        return type == IrType.F64 && IsBoxed(value) && value != Undefined ? throw new ThrownException(Bits(5001)) : value;
    }

    private long Set(long receiver, int index, long value)
    {
        if (!IsPointer(receiver)) throw new ThrownException(Bits(4));
        var to = Object(receiver);
        if (index < 0) return 0;
        if (index > to.Words.Count + 64) throw new ThrownException(Bits(6));
        if (index > to.Words.Count) Generalise(to, to.Elements switch { ElementKind.Bool => ElementKind.Value, ElementKind.I32 => ElementKind.F64, var same => same });
        while (to.Words.Count < index)
        {
            to.Words.Add(Hole);
            to.Holey = true;
        }
        if (to.Words.Count == index) to.Words.Add(to.Elements >= ElementKind.F64 ? Hole : 0);
        var kind = value is True or False ? ElementKind.Bool : IsBoxed(value) ? ElementKind.Value : value == Bits((double)(int)Number(value)) ? ElementKind.I32 : ElementKind.F64;
        if (kind == ElementKind.Bool && to.Elements != ElementKind.Bool || to.Elements == ElementKind.Bool && kind != ElementKind.Bool) kind = ElementKind.Value;
        Generalise(to, kind);
        to.Words[index] = to.Elements switch { ElementKind.Bool => value - False, ElementKind.I32 => (int)Number(value), _ => value };
        if (!to.Words.Contains(Hole)) to.Holey = false;
        return 0;
    }

    private static void Generalise(HeapObject array, ElementKind kind)
    {
        if (kind <= array.Elements) return;
        for (var i = 0; i < array.Words.Count; i++)
            array.Words[i] = array.Elements switch { ElementKind.Bool => False + array.Words[i], ElementKind.I32 => Bits((int)array.Words[i]), _ => array.Words[i] };
        array.Elements = kind;
    }
}
