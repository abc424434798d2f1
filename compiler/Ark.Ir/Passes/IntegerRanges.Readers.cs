namespace Ark.Ir.Passes;

public sealed partial class IntegerRanges
{
    /// <summary>What an instruction that reads numbers is worth where these are integers, or its result is known; null: leave it.</summary>
    private Value? Reader(Instruction instruction)
    {
        var operands = instruction.Operands;
        switch (instruction.Op)
        {
            case Op.F64Lt or Op.F64Le or Op.F64Gt or Op.F64Ge or Op.F64Eq or Op.F64Ne or Op.F64Same: return Compare(instruction);
            case Op.Canon when !_ranges.At(operands[0], _block).Undefined: return operands[0];
            case Op.F64IsUndefined when !_ranges.At(operands[0], _block).Undefined: return Constant(IrType.I1, false);
            case Op.F64ToInt32 when operands[0].Definition is { Op: Op.F64Div } quotient && Quotient(Op.F64Trunc, quotient, IrType.I32) is { } cut: return cut;
            case Op.F64ToInt32 when WidthAt(operands[0]) is not null: return As(IrType.I32, operands[0]);
            case Op.F64ToIndex when WidthAt(operands[0]) == IrType.I32: return As(IrType.I32, operands[0]);
            case Op.F64ToIndex when WidthAt(operands[0]) == IrType.I64: return Index(As(IrType.I64, operands[0]));
            case Op.F64Truthy when WidthAt(operands[0]) == IrType.I32: return Emit(Op.I32Ne, As(IrType.I32, operands[0]), Zero(IrType.I32));
            case Op.I32Lt or Op.I32Le or Op.I32Gt or Op.I32Ge or Op.I32Eq or Op.I32Ne: return Known(instruction.Op, operands) is { } known ? Constant(IrType.I1, known) : null;
            case Op.I32Ult: return Below(operands);
            case Op.ArrayGet or Op.ArraySet when WidthAt(operands[1]) == IrType.I32:
                operands[1] = As(IrType.I32, operands[1]);
                return null;
            default: return null;
        }
    }

    /// <summary>What does not fit 32 bits is no index.</summary>
    private Value Index(Value number)
    {
        var low = Emit(Op.I64ToI32, number);
        return Emit(Op.Select, IrType.I32, Emit(Op.I64Eq, Emit(Op.I32ToI64, low), number), low, Constant(IrType.I32, -1));
    }

    private Value? Compare(Instruction instruction)
    {
        var operands = instruction.Operands;
        if (WidthAt(operands[0]) is not { } a || WidthAt(operands[1]) is not { } b) return null;
        if (Known(instruction.Op, operands) is { } known) return Constant(IrType.I1, known);
        var width = Wider(a, b);
        var x = As(width, operands[0]);
        var y = As(width, operands[1]);
        if (width == IrType.I32)
        {
            return Emit(instruction.Op switch
            {
                Op.F64Lt => Op.I32Lt,
                Op.F64Le => Op.I32Le,
                Op.F64Gt => Op.I32Gt,
                Op.F64Ge => Op.I32Ge,
                Op.F64Ne => Op.I32Ne,
                _ => Op.I32Eq,
            }, x, y);
        }
        return instruction.Op switch
        {
            Op.F64Lt => Emit(Op.I64Lt, x, y),
            Op.F64Le => Emit(Op.Not, Emit(Op.I64Lt, y, x)),
            Op.F64Gt => Emit(Op.I64Lt, y, x),
            Op.F64Ge => Emit(Op.Not, Emit(Op.I64Lt, x, y)),
            Op.F64Ne => Emit(Op.Not, Emit(Op.I64Eq, x, y)),
            _ => Emit(Op.I64Eq, x, y),
        };
    }

    private bool? Known(Op op, List<Value> operands)
    {
        var a = _ranges.At(operands[0], _block);
        var b = _ranges.At(operands[1], _block);
        // Contradictory facts: the block is never reached, and is left as it is.
        if (a.Low > a.High || b.Low > b.High || !a.IsNumber || !b.IsNumber) return null;
        return op switch
        {
            Op.F64Lt or Op.I32Lt => a.High < b.Low ? true : a.Low >= b.High ? false : null,
            Op.F64Le or Op.I32Le => a.High <= b.Low ? true : a.Low > b.High ? false : null,
            Op.F64Gt or Op.I32Gt => a.Low > b.High ? true : a.High <= b.Low ? false : null,
            Op.F64Ge or Op.I32Ge => a.Low >= b.High ? true : a.High < b.Low ? false : null,
            _ when a.High < b.Low || a.Low > b.High => op is Op.F64Ne or Op.I32Ne,
            _ => null,
        };
    }

    /// <summary>The bounds check of an element: true when the index is at least 0 and a branch above said it is less than the length.</summary>
    private Value? Below(List<Value> operands)
    {
        var small = operands[0].Definition is { Op: Op.F64ToIndex } conversion ? conversion.Operands[0] : operands[0];
        var index = _ranges.At(small, _block);
        var length = _ranges.At(operands[1], _block);
        if (!index.IsInt32 || length.IsEmpty || index.Low < 0 || index.High == int.MaxValue) return null;
        return index.High < length.Low || _ranges.IsLess(small, operands[1], _block) ? Constant(IrType.I1, true) : null;
    }
}
