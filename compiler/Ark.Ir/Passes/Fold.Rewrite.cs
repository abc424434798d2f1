namespace Ark.Ir.Passes;

internal static partial class Fold
{
    /// <summary>A cheaper instruction for the same result.</summary>
    private static Value? Rewrite(Instruction instruction, Func<Instruction, Value> emit)
    {
        var operands = instruction.Operands;
        if (operands.Count == 0) return null;
        var a = operands[0];
        var b = operands.Count > 1 ? operands[1] : a;
        return (instruction.Op, a.Definition?.Op) switch
        {
            (Op.Truthy, Op.BoxF64) => Make(Op.F64Truthy, Inner(a)),
            (Op.Truthy, Op.BoxRef) when IsKnownObject(a) => True(),
            (Op.IsNumber, Op.BoxF64) => Make(Op.Not, Make(Op.F64IsUndefined, Inner(a))),
            (Op.IsNullish, Op.BoxF64) => Make(Op.F64IsUndefined, Inner(a)),
            (Op.IsNumber, Op.BoxI1 or Op.BoxRef) or (Op.IsNullish, Op.BoxI1 or Op.BoxRef) => False(),
            (Op.IsPointer, Op.BoxRef) => True(),
            (Op.IsPointer or Op.IsLayout or Op.IsKind or Op.IsSignature, Op.BoxF64 or Op.BoxI1) => False(),
            (Op.IsNullish or Op.IsNumber, Op.ConstString or Op.ConstBigInt or Op.FunctionValue) => False(),
            (Op.F64IsUndefined, { } op) when IsCanonical(op, a.Definition!) => False(),
            (Op.ToNumber, Op.BoxF64) => Make(Op.Canon, Inner(a)),
            (Op.IsLayout, Op.BoxRef) => Layout((Layout)instruction.Attribute!, Inner(a)),
            (Op.IsKind, Op.BoxRef) => Kind((HeapKind)instruction.Attribute!, Inner(a)),
            (Op.IsSignature, Op.FunctionValue) => Bool(((FunctionRef)a.Definition!.Attribute!).IsEnteredBy((Signature)instruction.Attribute!)),
            (Op.IsSignature, Op.BoxRef) when Inner(a).Definition is { Op: Op.AllocClosure } closure => Bool(((FunctionRef)closure.Attribute!).IsEnteredBy((Signature)instruction.Attribute!)),
            (Op.IsSame, _) when ReferenceEquals(a, b) => True(),
            (Op.IsSame, Op.BoxI1) when b.Definition?.Op == Op.BoxI1 => Make(Op.I1Eq, Inner(a), Inner(b)),
            (Op.IsSame, Op.BoxI1) when Attribute(b) is ValueConstant constant => Compare(Inner(a), constant),
            (Op.IsSame, Op.BoxF64) when Attribute(b) is ValueConstant constant => constant == ValueConstant.Undefined ? Make(Op.F64IsUndefined, Inner(a)) : False(),
            (Op.IsSame or Op.StrictEqual, Op.BoxI1) when b.Definition?.Op is Op.BoxF64 or Op.BoxRef => False(),
            (Op.StrictEqual, Op.BoxI1) when b.Definition?.Op == Op.BoxI1 => Make(Op.I1Eq, Inner(a), Inner(b)),
            (Op.StrictEqual, Op.BoxI1) when Attribute(b) is ValueConstant constant => Compare(Inner(a), constant),
            (Op.StrictEqual, Op.BoxF64) when b.Definition?.Op == Op.BoxF64 => Make(Op.F64Same, Inner(a), Inner(b)),
            (Op.StrictEqual, _) when Attribute(b) is ValueConstant => Make(Op.IsSame, a, b),
            (Op.StrictEqual, Op.Const) when Attribute(a) is ValueConstant => Make(Op.IsSame, b, a),
            (Op.F64Same, _) when IsCanonical(a) && IsCanonical(b) => Make(Op.F64Eq, a, b),
            (Op.I1Eq, _) when Attribute(b) is bool constant => constant ? a : Make(Op.Not, a),
            (Op.Select, _) when Attribute(b) is true && Attribute(operands[2]) is false => a,
            (Op.Select, _) when Attribute(b) is false && Attribute(operands[2]) is true => Make(Op.Not, a),
            (Op.Not, Op.I32Lt) => Swap(Op.I32Ge),
            (Op.Not, Op.I32Le) => Swap(Op.I32Gt),
            (Op.Not, Op.I32Gt) => Swap(Op.I32Le),
            (Op.Not, Op.I32Ge) => Swap(Op.I32Lt),
            (Op.Not, Op.I32Eq) => Swap(Op.I32Ne),
            (Op.Not, Op.I32Ne) => Swap(Op.I32Eq),
            // Unlike lt and le, eq and ne are each other's negation for NaN as well.
            (Op.Not, Op.F64Eq) => Swap(Op.F64Ne),
            (Op.Not, Op.F64Ne) => Swap(Op.F64Eq),
            _ => null,
        };

        Value Make(Op op, params ReadOnlySpan<Value> values) => emit(new Instruction(op, OpTable.Of(op).Result!.Value, values.ToArray(), null, null, instruction.Location));
        Value Swap(Op op) => Make(op, a.Definition!.Operands[0], a.Definition.Operands[1]);
        Value Bool(bool value) => emit(new Instruction(Op.Const, IrType.I1, [], value, null, instruction.Location));
        Value True() => Bool(true);
        Value False() => Bool(false);

        Value Compare(Value condition, ValueConstant constant) => constant switch
        {
            ValueConstant.True => condition,
            ValueConstant.False => Make(Op.Not, condition),
            _ => False(),
        };

        Value? Layout(Layout layout, Value receiver) => receiver.Definition switch
        {
            // An object literal's layout is exact at birth only: adding a key turns it into a dictionary.
            { Op: Op.Alloc, Attribute: Layout made } when made.Origin is not null || !IsOrBelow(made, layout) => Bool(IsOrBelow(made, layout)),
            { Op: Op.AllocArray or Op.AllocClosure } => False(),
            _ => null,
        };

        Value? Kind(HeapKind kind, Value receiver) => receiver.Definition?.Op switch
        {
            Op.AllocArray => Bool(kind == HeapKind.Array),
            Op.AllocClosure => Bool(kind == HeapKind.Function),
            Op.Alloc when receiver.Definition is { Attribute: Layout { IsArray: true } } => Bool(kind == HeapKind.Array),
            Op.Alloc when kind is not (HeapKind.Object or HeapKind.Dictionary) => False(),
            _ => null,
        };
    }

    public static bool IsOrBelow(Layout layout, Layout ancestor)
    {
        for (var l = layout; l is not null; l = l.Parent)
            if (ReferenceEquals(l, ancestor)) return true;
        return false;
    }

    private static bool IsCanonical(Value value) => value.Definition is { } definition && IsCanonical(definition.Op, definition);

    private static bool IsKnownObject(Value value) => Inner(value).Definition?.Op is Op.Alloc or Op.AllocArray or Op.AllocClosure;
}
