namespace Ark.Ir.Passes;

/// <summary>What an instruction is worth by itself: constants, identities that hold for every number, and pairs that undo each
/// other. Operands of arithmetic are canonical, so no rule here can let the undefined pattern through.</summary>
internal static partial class Fold
{
    /// <summary>A value that stands for the result; new instructions it needs are passed to `emit`. Null: nothing is known.</summary>
    public static Value? Run(Instruction instruction, Func<Instruction, Value> emit)
    {
        if (instruction.Result is null || instruction.Op is Op.Const or Op.ConstString or Op.ConstBigInt) return null;
        return Constant(instruction) is { } constant
            ? emit(new Instruction(Op.Const, instruction.Result.Type, [], constant, null, instruction.Location))
            : Identity(instruction) ?? Rewrite(instruction, emit);
    }

    private static object? Constant(Instruction instruction)
    {
        var operands = instruction.Operands;
        return operands.Count switch
        {
            1 => One(instruction.Op, Attribute(operands[0])),
            2 => Two(instruction.Op, Attribute(operands[0]), Attribute(operands[1])),
            _ => null,
        };
    }

    /// <summary>The constant that a value is; null when it is none.</summary>
    public static object? Attribute(Value value) => value.Definition is { Op: Op.Const } constant ? constant.Attribute : null;

    private static object? One(Op op, object? a) => (op, a) switch
    {
        (_, null) => null,
        (Op.Canon, ValueConstant.Undefined) => double.NaN,
        (Op.Canon, double x) => x,
        (Op.F64Neg, double x) => -x,
        (Op.F64Abs, double x) => Math.Abs(x),
        (Op.F64Sqrt, double x) => Math.Sqrt(x),
        (Op.F64Floor, double x) => Math.Floor(x),
        (Op.F64Ceil, double x) => Math.Ceiling(x),
        (Op.F64Trunc, double x) => Math.Truncate(x),
        (Op.F64IsUndefined, _) => a is ValueConstant.Undefined,
        (Op.F64Truthy, double x) => !double.IsNaN(x) && x != 0,
        (Op.F64Truthy, ValueConstant) => false,
        (Op.F64ToInt32, double x) => ToInt32(x),
        (Op.F64ToInt32, ValueConstant) => 0,
        (Op.F64AsInt, double x) => (int)x,
        (Op.F64ToIndex, double x) => x >= 0 && x <= int.MaxValue - 1 && x == Math.Floor(x) ? (int)x : -1,
        (Op.F64ToIndex, ValueConstant) => -1,
        (Op.F64AsI64, double x) => (long)x,
        (Op.I32ToF64, int x) => (double)x,
        (Op.U32ToF64, int x) => (double)(uint)x,
        (Op.I32ToI64, int x) => (long)x,
        (Op.I64ToI32, long x) => (int)x,
        (Op.I64ToF64, long x) => (double)x,
        (Op.Not, bool x) => !x,
        (Op.BoxF64, _) => a,
        (Op.BoxI1, bool x) => x ? ValueConstant.True : ValueConstant.False,
        (Op.AsF64 or Op.UnboxF64, double or ValueConstant.Undefined) => a,
        (Op.IsNumber, _) => a is double,
        (Op.IsPointer or Op.IsLayout or Op.IsKind or Op.IsSignature, _) => false,
        (Op.IsNullish, _) => a is ValueConstant.Undefined or ValueConstant.Null,
        (Op.Truthy, double x) => !double.IsNaN(x) && x != 0,
        (Op.Truthy, ValueConstant x) => x == ValueConstant.True,
        (Op.ToNumber, double x) => x,
        (Op.ToNumber, ValueConstant x) => x switch { ValueConstant.True => 1.0, ValueConstant.False or ValueConstant.Null => 0.0, _ => double.NaN },
        _ => null,
    };

    private static object? Two(Op op, object? a, object? b) => (a, b) switch
    {
        (double x, double y) => Numbers(op, x, y),
        (int x, int y) => Integers(op, x, y),
        (long x, long y) => Longs(op, x, y),
        (bool x, bool y) => op == Op.I1Eq ? x == y : null,
        (ValueConstant x, ValueConstant y) => op is Op.IsSame or Op.StrictEqual or Op.F64Same ? x == y : null,
        (double, ValueConstant) or (ValueConstant, double) => op is Op.IsSame or Op.StrictEqual or Op.F64Same ? false : null,
        _ => null,
    };

    private static object? Numbers(Op op, double x, double y) => op switch
    {
        Op.F64Add => x + y,
        Op.F64Sub => x - y,
        Op.F64Mul => x * y,
        Op.F64Div => x / y,
        Op.F64Rem => x % y,
        Op.F64Min => Math.Min(x, y),
        Op.F64Max => Math.Max(x, y),
        Op.F64Eq or Op.F64Same or Op.StrictEqual => x == y,
        Op.F64Ne => x != y,
        Op.F64Lt => x < y,
        Op.F64Le => x <= y,
        Op.F64Gt => x > y,
        Op.F64Ge => x >= y,
        Op.IsSame => BitConverter.DoubleToInt64Bits(x) == BitConverter.DoubleToInt64Bits(y),
        _ => null,
    };

    private static object? Integers(Op op, int x, int y) => op switch
    {
        Op.I32Add => x + y,
        Op.I32Sub => x - y,
        Op.I32Mul => x * y,
        Op.I32Div when y != 0 && !(x == int.MinValue && y == -1) => x / y,
        Op.I32Rem when y != 0 && !(x == int.MinValue && y == -1) => x % y,
        Op.I32And => x & y,
        Op.I32Or => x | y,
        Op.I32Xor => x ^ y,
        Op.I32Shl => x << y,
        Op.I32Shr => x >> y,
        Op.I32Ushr => x >>> y,
        Op.I32Eq => x == y,
        Op.I32Ne => x != y,
        Op.I32Lt => x < y,
        Op.I32Le => x <= y,
        Op.I32Gt => x > y,
        Op.I32Ge => x >= y,
        Op.I32Ult => (uint)x < (uint)y,
        _ => null,
    };

    private static object? Longs(Op op, long x, long y) => op switch
    {
        Op.I64Add => x + y,
        Op.I64Sub => x - y,
        Op.I64Mul => x * y,
        Op.I64Eq => x == y,
        Op.I64Lt => x < y,
        _ => null,
    };

    /// <summary>ECMAScript's ToInt32.</summary>
    public static int ToInt32(double x)
    {
        if (!double.IsFinite(x)) return 0;
        var modulo = Math.Truncate(x) % 4294967296.0;
        return (int)(uint)(long)modulo;
    }

    private static bool Is(Value value, double number) => Attribute(value) is double x && x == number && double.IsNegative(x) == double.IsNegative(number);

    private static bool Is(Value value, int number) => Attribute(value) is int x && x == number;

    private static Value? Identity(Instruction instruction)
    {
        var operands = instruction.Operands;
        if (operands.Count == 0) return null;
        var a = operands[0];
        var b = operands.Count > 1 ? operands[1] : a;
        return (instruction.Op, a.Definition?.Op) switch
        {
            (Op.Canon, { } op) when IsCanonical(op, a.Definition!) => a,
            (Op.F64Sub, _) when Is(b, 0.0) => a,
            (Op.F64Add, _) when Is(b, -0.0) => a,
            (Op.F64Add, _) when Is(a, -0.0) => b,
            (Op.F64Mul or Op.F64Div, _) when Is(b, 1.0) => a,
            (Op.F64Mul, _) when Is(a, 1.0) => b,
            (Op.I32Add or Op.I32Sub or Op.I32Or or Op.I32Xor or Op.I32Shl or Op.I32Shr or Op.I32Ushr, _) when Is(b, 0) => a,
            (Op.I32Add or Op.I32Or or Op.I32Xor, _) when Is(a, 0) => b,
            (Op.I32Mul or Op.I32Div, _) when Is(b, 1) => a,
            (Op.I32Mul, _) when Is(a, 1) => b,
            (Op.I32And, _) when Is(b, -1) => a,
            (Op.F64Neg, Op.F64Neg) or (Op.Not, Op.Not) => Inner(a),
            (Op.AsF64 or Op.UnboxF64, Op.BoxF64) or (Op.AsRef, Op.BoxRef) or (Op.Truthy, Op.BoxI1) => Inner(a),
            (Op.BoxF64, Op.AsF64 or Op.UnboxF64) or (Op.BoxRef, Op.AsRef) => Inner(a),
            (Op.F64ToInt32, Op.I32ToF64 or Op.U32ToF64) or (Op.F64AsInt or Op.F64ToIndex, Op.I32ToF64) or (Op.I64ToI32, Op.I32ToI64) or (Op.F64AsI64, Op.I64ToF64) => Inner(a),
            (Op.CaptureLoad, Op.AllocClosure) when instruction.Attribute is int capture && capture < a.Definition!.Operands.Count => a.Definition.Operands[capture],
            (Op.Select, _) when ReferenceEquals(b, operands[2]) => b,
            (Op.Select, Op.Const) => Attribute(a) is true ? b : operands[2],
            _ => null,
        };
    }

    private static Value Inner(Value value) => value.Definition!.Operands[0];

    /// <summary>Never gives the undefined pattern.</summary>
    public static bool IsCanonical(Op op, Instruction definition) => op switch
    {
        Op.Const => definition.Attribute is double,
        Op.Canon or Op.I32ToF64 or Op.U32ToF64 or Op.I64ToF64 or Op.ToNumber => true,
        Op.ElemLoad => true,
        >= Op.F64Add and <= Op.F64Max => true,
        _ => false,
    };
}
