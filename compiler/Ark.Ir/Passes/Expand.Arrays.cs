namespace Ark.Ir.Passes;

/// <summary>What the rows of abi.def promise that the passes name themselves.</summary>
internal static class Natives
{
    /// <summary>May allocate and throw, and changes objects, but runs no code of the program.</summary>
    public const Effects Changing = Effects.Reads | Effects.Writes | Effects.Allocates | Effects.Throws;
}

public sealed partial class Expand
{
    // The kind word of an array equals an ElementKind exactly when the array is packed and not frozen, so every switch over
    // it sends holes and frozen arrays to the runtime.

    private void ArrayLength(Instruction instruction)
    {
        var (fast, slow, join) = Diamond(instruction);
        var array = instruction.Operands[0];
        _to.Branch(_to.Emit(Op.IsKind, HeapKind.Array, array), fast, slow);
        _to.Place(fast);
        _to.Jump(join, _to.Emit(Op.I32ToF64, _to.Emit(Op.ArrayLen, _to.Emit(Op.AsRef, array))));
        _to.Place(slow);
        _to.Jump(join, Unbox(_to.Emit(Op.GetNamed, "length", array), IrType.F64));
        Join(instruction, join);
    }

    private void ArrayGetByCall(Instruction instruction)
    {
        var element = GetSlow(instruction);
        element.TakeName(instruction.Result!);
        _to.Replacements.Add(instruction.Result!, element);
    }

    private Value GetSlow(Instruction instruction)
    {
        var name = instruction.Result!.Type == IrType.F64 ? "ark_array_get_f64" : "ark_array_get";
        return Native(name, instruction.Result.Type, Natives.Changing, instruction.Operands[0], AsNumber(instruction.Operands[1]));
    }

    private void ArraySetByCall(Instruction instruction) =>
        Native("ark_array_set", IrType.Void, Natives.Changing, instruction.Operands[0], AsNumber(instruction.Operands[1]), Box(instruction.Operands[2]));

    private Value AsNumber(Value index) => index.Type == IrType.I32 ? _to.Emit(Op.I32ToF64, index) : index;

    private void ArrayGet(Instruction instruction)
    {
        var type = instruction.Result!.Type;
        var (_, slow, join) = Diamond(instruction);
        var element = Element(instruction, slow);
        // What is promised to hold neither numbers nor booleans is kept as values.
        ElementKind[] kinds = instruction.Attribute is ElementKind promised ? [promised]
            : type == IrType.F64 ? [ElementKind.F64, ElementKind.I32]
            : [ElementKind.Value, ElementKind.F64, ElementKind.I32, ElementKind.Bool];
        var loads = kinds.Select(k => ((int)k, _to.NewBlock())).ToArray();
        _to.Switch(element.Kind, slow, loads);
        foreach (var (kind, load) in loads)
        {
            _to.Place(load);
            _to.Jump(join, As(type, Load(element, (ElementKind)kind)));
        }
        _to.Place(slow);
        _to.Jump(join, GetSlow(instruction));
        Join(instruction, join);
    }

    private Value As(IrType type, Value element) => type == IrType.Value ? Box(element) : element.Type == IrType.I32 ? _to.Emit(Op.I32ToF64, element) : element;

    /// <summary>The checks before an element is touched: an array, and the index within its length.</summary>
    private (Value Array, Value Index, Value Kind) Element(Instruction instruction, Block slow)
    {
        var isArray = _to.NewBlock();
        var inBounds = _to.NewBlock();
        var receiver = instruction.Operands[0];
        _to.Branch(_to.Emit(Op.IsKind, HeapKind.Array, receiver), isArray, slow);
        _to.Place(isArray);
        var array = _to.Emit(Op.AsRef, receiver);
        var index = AsIndex(instruction.Operands[1]) ?? _to.Emit(Op.F64ToIndex, instruction.Operands[1]);
        // Unsigned: a negative index is out of bounds as well.
        _to.Branch(_to.Emit(Op.I32Ult, index, _to.Emit(Op.ArrayLen, array)), inBounds, slow);
        _to.Place(inBounds);
        return (array, index, _to.Emit(Op.ArrayKind, array));
    }

    /// <summary>The i32 that an index is already; a negative one fails the unsigned bounds check as -1 does.</summary>
    internal static Value? AsIndex(Value index) =>
        index.Type == IrType.I32 ? index : index.Definition is { Op: Op.I32ToF64 } integer ? integer.Operands[0] : null;

    private Value Load((Value Array, Value Index, Value Kind) element, ElementKind kind) =>
        _to.Emit(Op.ElemLoad, kind.Type(), kind, _to.Emit(Op.ArrayData, element.Array), element.Index);

    private void ArraySet(Instruction instruction)
    {
        var (_, slow, join) = Diamond(instruction);
        var element = Element(instruction, slow);
        var value = instruction.Operands[2];
        if (value.Type == IrType.F64) StoreNumber(element, value, slow, join);
        else StoreValue(element, value, slow, join);
        _to.Place(slow);
        ArraySetByCall(instruction);
        _to.Jump(join);
        Join(instruction, join);
    }

    private void StoreNumber((Value Array, Value Index, Value Kind) element, Value value, Block slow, Block join)
    {
        var floats = _to.NewBlock();
        var ints = _to.NewBlock();
        var number = _to.NewBlock();
        var integer = _to.NewBlock();
        _to.Switch(element.Kind, slow, ((int)ElementKind.F64, floats), ((int)ElementKind.I32, ints));
        // f64 storage holds true numbers only; undefined generalises it.
        _to.Place(floats);
        _to.Branch(_to.Emit(Op.F64IsUndefined, value), slow, number);
        _to.Place(number);
        Store(element, ElementKind.F64, value, join);
        // The bits tell an integer from -0, a fraction and what is out of range.
        _to.Place(ints);
        var truncated = _to.Emit(Op.F64ToInt32, value);
        _to.Branch(_to.Emit(Op.IsSame, Box(value), Box(truncated)), integer, slow);
        _to.Place(integer);
        Store(element, ElementKind.I32, truncated, join);
    }

    private void StoreValue((Value Array, Value Index, Value Kind) element, Value value, Block slow, Block join)
    {
        var values = _to.NewBlock();
        var bools = _to.NewBlock();
        var condition = _to.NewBlock();
        _to.Switch(element.Kind, slow, ((int)ElementKind.Value, values), ((int)ElementKind.Bool, bools));
        _to.Place(values);
        _to.Emit(Op.ElemStore, IrType.Void, ElementKind.Value, _to.Emit(Op.ArrayData, element.Array), element.Index, value);
        if (MayBePointer(value)) _to.Emit(Op.Barrier, element.Array, value);
        _to.Jump(join);
        _to.Place(bools);
        var isTrue = _to.Emit(Op.IsSame, value, _to.Emit(Op.Const, IrType.Value, ValueConstant.True));
        var isFalse = _to.Emit(Op.IsSame, value, _to.Emit(Op.Const, IrType.Value, ValueConstant.False));
        _to.Branch(_to.Emit(Op.Select, IrType.I1, null, isTrue, isTrue, isFalse), condition, slow);
        _to.Place(condition);
        Store(element, ElementKind.Bool, isTrue, join);
    }

    private void Store((Value Array, Value Index, Value Kind) element, ElementKind kind, Value value, Block join)
    {
        _to.Emit(Op.ElemStore, IrType.Void, kind, _to.Emit(Op.ArrayData, element.Array), element.Index, value);
        _to.Jump(join);
    }
}
