namespace Ark.Ir.Passes;

public sealed partial class Expand
{
    private void TypedLength(Instruction instruction, TypedArrayRef typed)
    {
        var (fast, slow, join) = Diamond(instruction);
        var array = instruction.Operands[0];
        _to.Branch(_to.Emit(Op.IsLayout, typed.Layout, array), fast, slow);
        _to.Place(fast);
        _to.Jump(join, _to.Emit(Op.I32ToF64, _to.Emit(Op.ArrayLen, _to.Emit(Op.AsRef, array))));
        _to.Place(slow);
        _to.Jump(join, Unbox(_to.Emit(Op.GetNamed, "length", array), IrType.F64));
        Join(instruction, join);
    }

    private void TypedGet(Instruction instruction, TypedArrayRef typed)
    {
        var (inside, slow, join) = Diamond(instruction);
        var (data, index) = TypedElement(instruction, typed, inside, slow);
        _to.Place(inside);
        var element = _to.Emit(Op.ElemLoad, typed.Kind.Type(), typed.Kind, data, index);
        _to.Jump(join, Widened(element, typed.Kind) is { } operation ? _to.Emit(operation, element) : element);
        _to.Place(slow);
        _to.Jump(join, GetSlow(instruction));
        Join(instruction, join);
    }

    private void TypedSet(Instruction instruction, TypedArrayRef typed)
    {
        var (inside, slow, join) = Diamond(instruction);
        var (data, index) = TypedElement(instruction, typed, inside, slow);
        _to.Place(inside);
        var value = instruction.Operands[2];
        var stored = typed.Kind == ElementKind.Uint8Clamped
            ? Native("ark_clamp_byte", IrType.I32, Effects.None, value)
            : _to.Emit(typed.Kind.Type() == IrType.F64 ? Op.Canon : Op.F64ToInt32, value);
        _to.Emit(Op.ElemStore, IrType.Void, typed.Kind, data, index, stored);
        _to.Jump(join);
        _to.Place(slow);
        ArraySetByCall(instruction);
        _to.Jump(join);
        Join(instruction, join);
    }

    /// <summary>How the i32 that was loaded becomes a number; null when it is one.</summary>
    internal static Op? Widened(Value element, ElementKind kind) =>
        element.Type != IrType.I32 ? null : kind == ElementKind.Uint32 ? Op.U32ToF64 : Op.I32ToF64;

    private (Value Data, Value Index) TypedElement(Instruction instruction, TypedArrayRef typed, Block inside, Block slow)
    {
        var isTyped = _to.NewBlock();
        var receiver = instruction.Operands[0];
        _to.Branch(_to.Emit(Op.IsLayout, typed.Layout, receiver), isTyped, slow);
        _to.Place(isTyped);
        var array = _to.Emit(Op.AsRef, receiver);
        var index = AsIndex(instruction.Operands[1]) ?? _to.Emit(Op.F64ToIndex, instruction.Operands[1]);
        var data = _to.Emit(Op.ArrayData, array);
        _to.Branch(_to.Emit(Op.I32Ult, index, _to.Emit(Op.ArrayLen, array)), inside, slow);
        return (data, index);
    }
}
