// What the library declares without a body: `@intrinsic` names an instruction, `@native` an entry point of the runtime.

using Ark.Ir;

namespace Ark.Lowering.ToIr;

internal sealed partial class FunctionLowering
{
    /// <summary>Calls an entry point of the runtime with its row's conversions.</summary>
    private Value Native(string name, params ReadOnlySpan<Value> arguments)
    {
        var row = NativeTable.Of(name);
        var operands = new Value[row.Parameters.Count];
        for (var i = 0; i < operands.Length; i++)
            operands[i] = i < arguments.Length ? Convert(arguments[i], row.Parameters[i]) : Undefined(row.Parameters[i]);
        var result = _ir.Emit(Op.CallNative, row.Result, row.Reference, operands);
        return row.Result == IrType.Void ? Undefined(IrType.Value) : result;
    }

    private List<Value> LowerMagicArguments(BoundCall call, FunctionSymbol target, TypeEnvironment environment)
    {
        if (target.HasRest || HasSpread(call.Arguments))
        {
            var function = program.SignatureOf(target, environment);
            return LowerArguments(call.Arguments, target, function, environment);
        }
        return [.. ConvertedArguments(call.Arguments, target).Select(a => Lower(a))];
    }

    /// <summary>The instruction or entry point that stands for a function of the library.</summary>
    /// <param name="operands">The receiver first, where there is one.</param>
    private Value EmitMagic(FunctionSymbol function, Magic magic, IReadOnlyList<Value> operands, TypeEnvironment environment, BoundNode? place = null)
    {
        At(place);
        if (magic.Kind == MagicKind.Native)
        {
            if (NativeTable.Rows.ContainsKey(magic.Name)) return Native(magic.Name, [.. operands]);
            if (place is not null) program.ReportUnsupported(place, $"'{function.Name}' (the runtime has no {magic.Name})");
            return Undefined(IrType.Value);
        }
        switch (magic.Name)
        {
            case "array.length":
                return _ir.Emit(Op.ArrayLength, Boxed(operands[0]));
            case "set.length":
                _ir.Emit(Op.SetLength, IrType.Void, null, Boxed(operands[0]), Convert(operands[1], IrType.F64));
                return Undefined(IrType.Value);
            case CallArray:
                return CallWith(Boxed(operands[0]), Boxed(operands[1]), Boxed(operands[2]));
        }
        if (!OpTable.TryParse(magic.Name, out var op) || OpTable.Of(op).Result is not { } result)
        {
            if (place is not null) program.ReportUnsupported(place, $"'{function.Name}' (there is no instruction {magic.Name})");
            return Undefined(IrType.Value);
        }
        var kinds = OpTable.Of(op).Operands;
        var converted = new Value[kinds.Count];
        for (var i = 0; i < converted.Length; i++)
        {
            var operand = i < operands.Count ? operands[i] : Undefined(IrType.Value);
            converted[i] = kinds[i] == Ark.Ir.OperandKind.F64 ? Canonical(Convert(operand, IrType.F64)) : Convert(operand, TypeOf(kinds[i]));
        }
        var value = _ir.Emit(op, result, null, converted);
        return result == IrType.Void ? Undefined(IrType.Value) : value;
    }

    /// <summary>The one `@intrinsic` that is several instructions: a call whose arguments are in an array.</summary>
    private const string CallArray = "call.array";

    /// <summary>Calls any function value with a receiver and what an array holds, whatever way the array stores it.</summary>
    private Value CallWith(Value callee, Value receiver, Value arguments)
    {
        var values = Native("ark_array_new_capacity", _ir.Int((int)ElementKind.Value), _ir.Int(0));
        Native("ark_array_append", Boxed(values), arguments);
        return Native("ark_call", callee, receiver, _ir.Emit(Op.ArrayLen, values), _ir.Emit(Op.ArrayData, values), _ir.String("Function.prototype.call"));
    }

    private static IrType TypeOf(Ark.Ir.OperandKind kind) => kind switch
    {
        Ark.Ir.OperandKind.I1 => IrType.I1,
        Ark.Ir.OperandKind.I32 => IrType.I32,
        Ark.Ir.OperandKind.I64 => IrType.I64,
        Ark.Ir.OperandKind.F64 or Ark.Ir.OperandKind.Number => IrType.F64,
        Ark.Ir.OperandKind.Ref => IrType.Ref,
        Ark.Ir.OperandKind.Ptr => IrType.Ptr,
        _ => IrType.Value,
    };
}
