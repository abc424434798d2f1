// Arithmetic on what may be a number or a bigint: two bigints give a bigint, one beside anything else is a TypeError, and all else
// becomes numbers first.

using Ark.Ir;

namespace Ark.Lowering.ToIr;

internal sealed partial class FunctionLowering
{
    /// <summary>A number where one of the operands cannot be a bigint, else a value that is a number or a bigint.</summary>
    private Value Numeric(BinaryOperator @operator, Value left, Value right)
    {
        var (leftMay, rightMay) = (MayBeBigInt(left), MayBeBigInt(right));
        if (!leftMay && !rightMay) return Arithmetic(@operator, ToNumber(left), ToNumber(right));
        if (left.Type != IrType.F64) left = Primitive(Boxed(left), "number");
        if (right.Type != IrType.F64) right = Primitive(Boxed(right), "number");
        var result = new Variable("numeric", leftMay && rightMay ? IrType.Value : IrType.F64);
        Block big = _ir.CreateBlock(), second = _ir.CreateBlock(), plain = _ir.CreateBlock(), after = _ir.CreateBlock();
        if (leftMay) _ir.Branch(_ir.Emit(Op.IsKind, HeapKind.BigInt, left), big, second);
        else _ir.Jump(second);
        StartSealed(second);
        if (rightMay) _ir.Branch(_ir.Emit(Op.IsKind, HeapKind.BigInt, right), big, plain);
        else _ir.Jump(plain);
        StartSealed(big);
        var given = Native(BigIntOperators[@operator], Boxed(left), Boxed(right));
        if (result.Type == IrType.Value)
        {
            _ir.WriteVariable(result, given);
            _ir.Jump(after);
        }
        else
        {
            _ir.Unreachable();
        }
        StartSealed(plain);
        _ir.WriteVariable(result, Convert(Arithmetic(@operator, PrimitiveToNumber(left), PrimitiveToNumber(right)), result.Type));
        _ir.Jump(after);
        StartSealed(after);
        return _ir.ReadVariable(result);
    }

    /// <summary>The same of one operand: what `native` makes of a bigint, and `plain` of a number.</summary>
    private Value Numeric(Value operand, string native, Func<Value, Value> plain)
    {
        operand = Primitive(Boxed(operand), "number");
        var result = new Variable("numeric", IrType.Value);
        Block big = _ir.CreateBlock(), number = _ir.CreateBlock(), after = _ir.CreateBlock();
        _ir.Branch(_ir.Emit(Op.IsKind, HeapKind.BigInt, operand), big, number);
        StartSealed(big);
        _ir.WriteVariable(result, Native(native, operand));
        _ir.Jump(after);
        StartSealed(number);
        _ir.WriteVariable(result, Boxed(plain(PrimitiveToNumber(operand))));
        _ir.Jump(after);
        StartSealed(after);
        return _ir.ReadVariable(result);
    }

    private Value LowerNumericIncrement(BoundIncrement increment, AssignmentPlace target, Value old, bool isResultUsed)
    {
        old = Primitive(Boxed(old), "number");
        // What it was is the result of `x++`, as a number: that of '5' is 5.
        if (!increment.IsPrefix && isResultUsed) old = OrElse(old, _ir.Emit(Op.Not, _ir.Emit(Op.IsKind, HeapKind.BigInt, old)), () => Boxed(PrimitiveToNumber(old)), IrType.Value);
        var next = Numeric(
            old, increment.IsDecrement ? "ark_bigint_decrement" : "ark_bigint_increment",
            number => _ir.Emit(increment.IsDecrement ? Op.F64Sub : Op.F64Add, Canonical(number), _ir.Number(1)));
        WriteTarget(target, next, increment);
        return increment.IsPrefix || !isResultUsed ? next : old;
    }

    private static bool MayBeBigInt(Value value) => value.Type == IrType.Value && value.Definition is not { Op: Op.BoxF64 or Op.BoxI1 or Op.ConstString or Op.Const };

    private Value PrimitiveToNumber(Value primitive) => primitive.Type == IrType.F64 ? primitive : _ir.Emit(Op.ToNumber, primitive);
}
