namespace Ark.Ir.Passes;

/// <summary>Does arithmetic on proved integers in integer registers: counters, indices, remainders, quotients rounded down.</summary>
/// <remarks>
/// Each f64 value whose range is within i32, or else within ±2^53, gets an integer twin; results fit by proof, so nothing wraps.
/// Where -0 is excluded the twin replaces the number. Where it is not, only readers that cannot tell -0 from 0 use the twin
/// (comparisons, bit operations, indices). What nobody uses afterwards is removed as dead code.
/// </remarks>
public sealed partial class IntegerRanges
{
    private readonly IrFunction _function;
    private readonly Cfg _cfg;
    private readonly RangeAnalysis _ranges;
    private readonly Dictionary<Value, Value> _twins = [];
    private readonly Replacements _replacements = new();
    private readonly HashSet<Value> _parameters = [];
    private List<Instruction> _output = [];
    private Block _block = null!;
    private SourceLocation _location;

    private IntegerRanges(IrFunction function)
    {
        _function = function;
        _cfg = new Cfg(function);
        _ranges = new RangeAnalysis(_cfg);
    }

    public static void Run(IrFunction function)
    {
        UnreachableBlocks.Run(function);
        var pass = new IntegerRanges(function);
        pass.Parameters();
        foreach (var block in pass._cfg.Order) pass.Rewrite(block);
        foreach (var block in pass._cfg.Order) pass.Pass(block);
        pass._replacements.Apply(function);
    }

    // ── Block parameters ────────────────────────────────────────────────────────────────────────────────────────────

    /// <summary>Gives each integer parameter of a block a twin beside it; the old one becomes unread.</summary>
    private void Parameters()
    {
        foreach (var block in _cfg.Order.Skip(1))
        {
            _block = block;
            _output = [];
            foreach (var parameter in block.Parameters.ToArray())
            {
                if (parameter.Type != IrType.F64 || _ranges.Of(parameter) is not { MinusZero: false } fact || Width(fact) is not { } width) continue;
                var twin = new Value(width) { Name = parameter.Name };
                block.Parameters.Add(twin);
                _parameters.Add(parameter);
                Twin(parameter, twin);
                _replacements.Add(parameter, Emit(width == IrType.I32 ? Op.I32ToF64 : Op.I64ToF64, twin));
            }
            block.Instructions.InsertRange(0, _output);
        }
    }

    /// <summary>Passes arguments to the twins.</summary>
    private void Pass(Block block)
    {
        var terminator = block.Terminator;
        _block = block;
        _output = block.Instructions;
        _output.RemoveAt(_output.Count - 1);
        foreach (var target in terminator.Targets)
        {
            var count = target.Arguments.Count;
            for (var i = 0; i < count; i++)
            {
                if (!_parameters.Contains(target.Block.Parameters[i])) continue;
                target.Arguments.Add(As(_twins[target.Block.Parameters[i]].Type, target.Arguments[i]));
            }
        }
        _output.Add(terminator);
    }

    // ── Values ──────────────────────────────────────────────────────────────────────────────────────────────────────

    private static IrType? Width(NumberFact fact) => fact.IsInt32 ? IrType.I32 : fact.IsInt64 ? IrType.I64 : null;

    private void Twin(Value number, Value twin) => _twins[number] = twin;

    /// <summary>Whether the value is an integer here, the sign of zero aside.</summary>
    private IrType? WidthAt(Value value) =>
        value.Type != IrType.F64 ? null : _twins.TryGetValue(value, out var twin) ? twin.Type : Width(_ranges.At(value, _block));

    /// <summary>The integer of this width that the f64 value is; WidthAt must have allowed it.</summary>
    private Value As(IrType width, Value value)
    {
        if (!_twins.TryGetValue(value, out var twin))
        {
            // Where it is an integer in this block only, it is converted here.
            twin = Emit(Width(_ranges.At(value, _block)) == IrType.I32 ? Op.F64AsInt : Op.F64AsI64, value);
        }
        if (twin.Type == width) return twin;
        return Emit(width == IrType.I64 ? Op.I32ToI64 : Op.I64ToI32, twin);
    }

    private Value Emit(Op op, params ReadOnlySpan<Value> operands)
    {
        var instruction = new Instruction(op, OpTable.Of(op).Result!.Value, operands.ToArray(), null, null, _location);
        _output.Add(instruction);
        return instruction.Result!;
    }

    private Value Constant(IrType type, object value)
    {
        var instruction = new Instruction(Op.Const, type, [], value, null, _location);
        _output.Add(instruction);
        return instruction.Result!;
    }

    // ── Instructions ────────────────────────────────────────────────────────────────────────────────────────────────

    private void Rewrite(Block block)
    {
        _block = block;
        var instructions = block.Instructions.ToArray();
        block.Instructions.Clear();
        _output = block.Instructions;
        foreach (var instruction in instructions)
        {
            _location = instruction.Location;
            if (Reader(instruction) is { } better)
            {
                _replacements.Add(instruction.Result!, better);
                continue;
            }
            _output.Add(instruction);
            if (instruction.Result is { Type: IrType.F64 } result && !_twins.ContainsKey(result)) Number(instruction, result);
        }
    }

    /// <summary>Adds the twin of an f64 result that is an integer.</summary>
    private void Number(Instruction instruction, Value result)
    {
        var fact = _ranges.Of(result);
        if (Width(fact) is not { } width || Twin(instruction, width) is not { } twin) return;
        Twin(result, twin);
        if (instruction.Op is Op.Const or Op.I32ToF64 or Op.I64ToF64) return;
        // A twin converted from the number itself cannot replace it.
        if (twin.Definition is { Op: Op.F64AsInt or Op.F64AsI64 } conversion && ReferenceEquals(conversion.Operands[0], result)) return;
        if (!fact.MinusZero) _replacements.Add(result, Emit(width == IrType.I32 ? Op.I32ToF64 : Op.I64ToF64, twin));
        else if (instruction.Op == Op.F64Rem) _replacements.Add(result, SignedRemainder(instruction, twin));
    }

    /// <summary>A remainder of 0 has the dividend's sign. The division is what costs; this does not.</summary>
    private Value SignedRemainder(Instruction instruction, Value twin)
    {
        var number = Emit(twin.Type == IrType.I32 ? Op.I32ToF64 : Op.I64ToF64, twin);
        var zero = Constant(IrType.F64, 0.0);
        var dividend = instruction.Operands[0];
        // -0 % n is -0 and no integer: then the dividend is itself the result.
        var signed = Emit(Op.Select, IrType.F64, Emit(Op.F64Lt, dividend, zero), Constant(IrType.F64, -0.0), Emit(Op.Select, IrType.F64, Emit(Op.F64Eq, dividend, zero), dividend, zero));
        return Emit(Op.Select, IrType.F64, Emit(Op.F64Eq, number, zero), signed, number);
    }

    private Value Emit(Op op, IrType result, params ReadOnlySpan<Value> operands)
    {
        var instruction = new Instruction(op, result, operands.ToArray(), null, null, _location);
        _output.Add(instruction);
        return instruction.Result!;
    }

    private Value? Twin(Instruction instruction, IrType width)
    {
        var operands = instruction.Operands;
        switch (instruction.Op)
        {
            case Op.Const: return width == IrType.I32 ? Constant(width, (int)(double)instruction.Attribute!) : Constant(width, (long)(double)instruction.Attribute!);
            case Op.I32ToF64: return operands[0];
            case Op.U32ToF64: return width == IrType.I32 ? operands[0] : Emit(Op.I64And, Emit(Op.I32ToI64, operands[0]), Constant(IrType.I64, 0xFFFF_FFFFL));
            case Op.I64ToF64: return Narrow(width, operands[0]);
            case Op.F64Add: return Binary(width, operands, Op.I32Add, Op.I64Add);
            case Op.F64Sub: return Binary(width, operands, Op.I32Sub, Op.I64Sub);
            case Op.F64Mul: return Binary(width, operands, Op.I32Mul, Op.I64Mul);
            case Op.F64Rem when CanDivide(operands): return Binary(width, operands, Op.I32Rem, Op.I64Rem);
            case Op.F64Neg when WidthAt(operands[0]) is { } of && Wider(width, of) is var common: return Narrow(width, Emit(common == IrType.I32 ? Op.I32Sub : Op.I64Sub, Zero(common), As(common, operands[0])));
            case Op.F64Floor or Op.F64Trunc or Op.F64Ceil or Op.F64Round or Op.Canon when WidthAt(operands[0]) is not null: return As(width, operands[0]);
            case Op.F64Floor or Op.F64Trunc when operands[0].Definition is { Op: Op.F64Div } quotient: return Quotient(instruction.Op, quotient, width);
            case Op.F64Min or Op.F64Max: return Extreme(instruction, width);
            case Op.F64Abs when WidthAt(operands[0]) is IrType.I32 && width == IrType.I32:
                var number = As(width, operands[0]);
                return Emit(Op.Select, width, Emit(Op.I32Lt, number, Zero(width)), Emit(Op.I32Sub, Zero(width), number), number);
            case Op.Select when WidthAt(operands[1]) is not null && WidthAt(operands[2]) is not null: return Emit(Op.Select, width, operands[0], As(width, operands[1]), As(width, operands[2]));
            case Op.F64Floor or Op.F64Trunc or Op.F64Ceil or Op.F64Round: return Emit(width == IrType.I32 ? Op.F64AsInt : Op.F64AsI64, instruction.Result!);
            default: return null;
        }
    }

    private Value Zero(IrType width) => width == IrType.I32 ? Constant(width, 0) : Constant(width, 0L);

    private static IrType Wider(IrType a, IrType b) => a == IrType.I64 || b == IrType.I64 ? IrType.I64 : IrType.I32;

    private Value Narrow(IrType width, Value value) => value.Type == width ? value : Emit(width == IrType.I32 ? Op.I64ToI32 : Op.I32ToI64, value);

    /// <summary>At the widest of operands and result, cut to the result's width, which holds it.</summary>
    private Value? Binary(IrType width, List<Value> operands, Op narrow, Op wide)
    {
        if (WidthAt(operands[0]) is not { } a || WidthAt(operands[1]) is not { } b) return null;
        var common = Wider(width, Wider(a, b));
        return Narrow(width, Emit(common == IrType.I32 ? narrow : wide, As(common, operands[0]), As(common, operands[1])));
    }

    /// <summary>Integers, a divisor that is never 0, and no quotient that overflows.</summary>
    private bool CanDivide(List<Value> operands)
    {
        if (WidthAt(operands[0]) is null || WidthAt(operands[1]) is null) return false;
        var divisor = _ranges.At(operands[1], _block);
        if (divisor.HasZero || divisor.MinusZero) return false;
        return divisor.Low > -1 || _ranges.At(operands[0], _block).Low > int.MinValue;
    }

    /// <summary>The quotient of two integers, cut off. Rounding down is the same where it is not negative. Within 2^31 the f64
    /// quotient cannot be rounded up to the next integer, so both ways agree.</summary>
    private Value? Quotient(Op op, Instruction quotient, IrType width)
    {
        var operands = quotient.Operands;
        if (width != IrType.I32 || !CanDivide(operands) || WidthAt(operands[0]) != IrType.I32 || WidthAt(operands[1]) != IrType.I32) return null;
        var positive = _ranges.At(operands[0], _block).Low >= 0 && _ranges.At(operands[1], _block).Low > 0;
        return op == Op.F64Trunc || positive ? Emit(Op.I32Div, As(width, operands[0]), As(width, operands[1])) : null;
    }

    private Value? Extreme(Instruction instruction, IrType width)
    {
        var operands = instruction.Operands;
        if (width != IrType.I32 || WidthAt(operands[0]) != IrType.I32 || WidthAt(operands[1]) != IrType.I32) return null;
        var a = As(width, operands[0]);
        var b = As(width, operands[1]);
        return Emit(Op.Select, width, Emit(instruction.Op == Op.F64Min ? Op.I32Lt : Op.I32Gt, a, b), a, b);
    }
}
