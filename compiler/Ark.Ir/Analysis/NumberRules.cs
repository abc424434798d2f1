namespace Ark.Ir.Passes;

/// <summary>What each instruction makes of facts about its operands.</summary>
internal static class NumberRules
{
    /// <summary>The longest array and string the runtime makes is shorter than 2^31.</summary>
    private static readonly NumberFact Length = NumberFact.Integers(0, int.MaxValue);

    public static NumberFact Constant(Instruction instruction) => instruction.Attribute switch
    {
        double number when instruction.Op == Op.Const => NumberFact.Of(number),
        int number when instruction.Op == Op.Const => NumberFact.Integers(number, number),
        long number when instruction.Op == Op.Const => Exact(NumberFact.Integers(number, number)),
        ValueConstant when instruction.Op == Op.Const => NumberFact.Nothing with { Undefined = true },
        _ => Unknown(instruction),
    };

    public static NumberFact One(Instruction instruction, NumberFact a) => instruction.Op switch
    {
        Op.Canon => a.Canonical(),
        Op.F64Neg => a.Negate(),
        Op.F64Abs => a.Abs(),
        Op.F64Sqrt => a.IsEmpty ? a : new(a.Low > 0 ? Math.Sqrt(a.Low) : 0, a.High > 0 ? Math.Sqrt(a.High) : 0, false, a.NaN || a.Low < 0, false, a.MinusZero),
        Op.F64Floor => a.Rounded(Math.Floor, upwards: false),
        Op.F64Ceil => a.Rounded(Math.Ceiling, upwards: true),
        Op.F64Trunc => a.Rounded(Math.Truncate, upwards: true),
        // Half up: -0.5 becomes -0, and nothing moves by more than a half.
        Op.F64Round => a.Rounded(x => Math.Abs(x) < 4503599627370496 ? Math.Floor(x + 0.5) : x, upwards: true),
        Op.F64ToInt32 => a.ToInt32(),
        Op.F64AsInt => a.IsEmpty || a.IsInt32 ? a with { MinusZero = false } : NumberFact.Int32,
        Op.I32ToF64 or Op.I32ToI64 or Op.I64ToF64 => a,
        Op.I64ToI32 => a.IsEmpty || a.IsInt32 ? a : NumberFact.Int32,
        Op.F64AsI64 => a.IsEmpty || a.IsInt64 ? a with { MinusZero = false } : NumberFact.Int64,
        Op.U32ToF64 => a.IsEmpty || a.Low >= 0 ? a : NumberFact.Integers(0, uint.MaxValue),
        Op.ArrayLen or Op.StringLength => Length,
        Op.ToNumber => NumberFact.Number,
        _ => Unknown(instruction),
    };

    public static NumberFact Two(Instruction instruction, NumberFact a, NumberFact b) => instruction.Op switch
    {
        Op.F64Add => NumberFact.Add(a, b),
        Op.F64Sub => NumberFact.Subtract(a, b),
        Op.F64Mul => NumberFact.Multiply(a, b),
        Op.F64Div => NumberFact.Divide(a, b),
        Op.F64Rem => NumberFact.Remainder(a, b),
        Op.F64Min => NumberFact.Extreme(a, b, Math.Min),
        Op.F64Max => NumberFact.Extreme(a, b, Math.Max),
        Op.F64Pow => NumberFact.Number,
        _ when a.IsEmpty || b.IsEmpty => instruction.Op is >= Op.I32Add and <= Op.I32Ushr or >= Op.I64Add and <= Op.I64Rem ? NumberFact.Nothing : Unknown(instruction),
        Op.I64Add => Exact(NumberFact.Add(a, b)),
        Op.I64Sub => Exact(NumberFact.Subtract(a, b)),
        Op.I64Mul => Exact(NumberFact.Multiply(a, b)),
        Op.I64Rem => Exact(NumberFact.Remainder(a, b)),
        Op.I32Add => Wrapped(NumberFact.Add(a, b)),
        Op.I32Sub => Wrapped(NumberFact.Subtract(a, b)),
        Op.I32Mul => Wrapped(NumberFact.Multiply(a, b)),
        Op.I32Rem => Wrapped(NumberFact.Remainder(a, b)),
        Op.I32And => And(a, b),
        Op.I32Or or Op.I32Xor when a.Low >= 0 && b.Low >= 0 => NumberFact.Integers(0, Mask(Math.Max(a.High, b.High))),
        Op.I32Shr when b.Low == b.High => NumberFact.Integers((int)a.Low >> (int)b.Low, (int)a.High >> (int)b.Low),
        Op.I32Shr when a.Low >= 0 => NumberFact.Integers(0, a.High),
        Op.I32Ushr when a.Low >= 0 => NumberFact.Integers(0, a.High),
        Op.I32Ushr when b.Low == b.High && ((int)b.Low & 31) is var count and > 0 => NumberFact.Integers(0, uint.MaxValue >>> count),
        Op.I32Shl when b.Low == b.High && ((int)b.Low & 31) is var count => Wrapped(NumberFact.Multiply(a, NumberFact.Of(1L << count))),
        _ => Unknown(instruction),
    };

    /// <summary>32-bit arithmetic wraps: a result that may not fit may be anything.</summary>
    private static NumberFact Wrapped(NumberFact fact) => fact.IsInt32 ? fact with { MinusZero = false } : NumberFact.Int32;

    /// <summary>Bounds are doubles: they say nothing of what a double cannot hold.</summary>
    private static NumberFact Exact(NumberFact fact) => fact.IsInt64 ? fact with { MinusZero = false } : NumberFact.Int64;

    private static NumberFact And(NumberFact a, NumberFact b) => (a.Low >= 0, b.Low >= 0) switch
    {
        (true, true) => NumberFact.Integers(0, Math.Min(a.High, b.High)),
        (true, false) => NumberFact.Integers(0, a.High),
        (false, true) => NumberFact.Integers(0, b.High),
        _ => NumberFact.Int32,
    };

    private static NumberFact? ElementRange(ElementKind kind) => kind switch
    {
        ElementKind.Int8 => NumberFact.Integers(sbyte.MinValue, sbyte.MaxValue),
        ElementKind.Uint8 or ElementKind.Uint8Clamped => NumberFact.Integers(0, byte.MaxValue),
        ElementKind.Int16 => NumberFact.Integers(short.MinValue, short.MaxValue),
        ElementKind.Uint16 => NumberFact.Integers(0, ushort.MaxValue),
        _ => null,
    };

    private static double Mask(double high)
    {
        var mask = (uint)high;
        for (var shift = 1; shift < 32; shift *= 2) mask |= mask >> shift;
        return mask;
    }

    private static NumberFact Unknown(Instruction instruction) =>
        instruction is { Op: Op.ElemLoad, Attribute: ElementKind kind } && ElementRange(kind) is { } range ? range :
        instruction.Result!.Type == IrType.I32 ? NumberFact.Int32
        : instruction.Result.Type == IrType.I64 ? NumberFact.Int64
        : Fold.IsCanonical(instruction.Op, instruction) ? NumberFact.Number
        : NumberFact.Anything;
}
