// Between the machine's types. A value reaches a narrower type only through an instruction that checks.

using Ark.Ir;

namespace Ark.Lowering.ToIr;

internal sealed partial class FunctionLowering
{
    private Value Undefined(IrType type) => type switch
    {
        IrType.F64 => _ir.Emit(Op.Const, IrType.F64, ValueConstant.Undefined),
        IrType.I1 => _ir.Bool(false),
        IrType.I32 => _ir.Int(0),
        _ => _ir.Constant(ValueConstant.Undefined),
    };

    /// <summary>The same value of the language as the machine's `type` carries it.</summary>
    private Value Convert(Value value, IrType type)
    {
        if (value.Type == type) return value;
        return (value.Type, type) switch
        {
            (IrType.F64, IrType.Value) => value.Definition is { Op: Op.Const, Attribute: ValueConstant constant } ? _ir.Constant(constant) : _ir.Emit(Op.BoxF64, value),
            (IrType.I1, IrType.Value) => value.Definition is { Op: Op.Const, Attribute: bool known } ? _ir.Constant(known ? ValueConstant.True : ValueConstant.False) : _ir.Emit(Op.BoxI1, value),
            (IrType.Ref, IrType.Value) => _ir.Emit(Op.BoxRef, value),
            (IrType.I32, IrType.Value) => _ir.Emit(Op.BoxF64, _ir.Emit(Op.I32ToF64, value)),
            (IrType.Value, IrType.F64) => Unbox(value),
            (IrType.I32, IrType.F64) => _ir.Emit(Op.I32ToF64, value),
            (IrType.I1 or IrType.Ref, IrType.F64) => _ir.Emit(Op.UnboxF64, Convert(value, IrType.Value)),
            (IrType.Value, IrType.Ref) => _ir.Emit(Op.AsRef, value),
            (_, IrType.I1) => Truthy(value),
            (IrType.F64, IrType.I32) => value.Definition is { Op: Op.Const, Attribute: double number } && number == (int)number ? _ir.Int((int)number) : _ir.Emit(Op.F64ToInt32, value),
            (IrType.Value, IrType.I32) => _ir.Emit(Op.F64ToInt32, Unbox(value)),
            (IrType.F64, IrType.I64) => _ir.Emit(Op.I32ToI64, _ir.Emit(Op.F64ToInt32, value)),
            (IrType.I64, IrType.F64) => _ir.Emit(Op.I64ToF64, value),
            (IrType.I64, IrType.Value) => _ir.Emit(Op.BoxF64, _ir.Emit(Op.I64ToF64, value)),
            // A key that an entry point of the runtime expects: the address of a literal.
            (IrType.Value, IrType.Ptr) => value,
            _ => throw new InvalidOperationException($"no conversion from {value.Type} to {type}"),
        };
    }

    /// <summary>A number or undefined out of a value; anything else is the TypeError of language.md.</summary>
    private Value Unbox(Value value) => value.Definition switch
    {
        { Op: Op.BoxF64 } box => box.Operands[0],
        { Op: Op.Const, Attribute: ValueConstant.Undefined } => Undefined(IrType.F64),
        _ => _ir.Emit(Op.UnboxF64, value),
    };

    /// <summary>The operand of arithmetic: undefined has become NaN.</summary>
    private Value Canonical(Value value) => IsProvedNumber(value) ? value : _ir.Emit(Op.Canon, value);

    /// <summary>An f64 that cannot be undefined, by how it was computed.</summary>
    private static bool IsProvedNumber(Value value) => value.Definition switch
    {
        { Op: Op.Const, Attribute: double } => true,
        { Op: >= Op.Canon and <= Op.F64Max } => true,
        { Op: Op.I32ToF64 or Op.U32ToF64 or Op.I64ToF64 or Op.ToNumber or Op.ArrayLength } => true,
        _ => false,
    };

    private Value Truthy(Value value) => value.Type switch
    {
        IrType.I1 => value,
        IrType.F64 => _ir.Emit(Op.F64Truthy, value),
        IrType.I32 => _ir.Emit(Op.I32Ne, value, _ir.Int(0)),
        IrType.Ref => _ir.Emit(Op.Truthy, Convert(value, IrType.Value)),
        _ => value.Definition is { Op: Op.BoxI1 } box ? box.Operands[0] : _ir.Emit(Op.Truthy, value),
    };

    private Value IsUndefined(Value value) => value.Type switch
    {
        IrType.F64 => _ir.Emit(Op.F64IsUndefined, value),
        IrType.Value => _ir.Emit(Op.IsSame, value, _ir.Constant(ValueConstant.Undefined)),
        _ => _ir.Bool(false),
    };

    private Value IsNullish(Value value) => value.Type switch
    {
        IrType.F64 => _ir.Emit(Op.F64IsUndefined, value),
        IrType.Value => _ir.Emit(Op.IsNullish, value),
        _ => _ir.Bool(false),
    };

    private Value Boxed(Value value) => Convert(value, IrType.Value);
}
