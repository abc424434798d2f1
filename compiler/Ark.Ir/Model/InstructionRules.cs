namespace Ark.Ir;

/// <summary>An instruction or function that breaks the rules of the IR: a fault of the compiler, never of the program.</summary>
public sealed class InvalidIrException(string message) : Exception(message);

/// <summary>What must hold of one instruction by itself: number and types of operands, attribute, result.</summary>
public static class InstructionRules
{
    public static void Check(Instruction instruction)
    {
        if (Problem(instruction) is { } problem) throw new InvalidIrException($"{OpTable.Of(instruction.Op).Text}: {problem}");
    }

    /// <summary>The first broken rule; null when there is none.</summary>
    public static string? Problem(Instruction instruction) => Operands(instruction) ?? Result(instruction) ?? Attribute(instruction);

    private static string? Operands(Instruction instruction)
    {
        var row = OpTable.Of(instruction.Op);
        var operands = instruction.Operands;
        if (operands.Count < row.Operands.Count) return $"needs {row.Operands.Count} operands, has {operands.Count}";
        for (var i = 0; i < row.Operands.Count; i++)
            if (!OpTable.Fits(row.Operands[i], operands[i].Type)) return $"operand {i} is {operands[i].Type.Text()}, must be {row.Operands[i].ToString().ToLowerInvariant()}";
        if (!row.HasRest || (row.Effects & Effects.Terminator) != 0 && instruction.Op != Op.Return)
            return operands.Count > row.Operands.Count ? $"takes {row.Operands.Count} operands, has {operands.Count}" : null;
        return Rest(instruction, row.Operands.Count);
    }

    private static string? Rest(Instruction instruction, int first) => instruction.Attribute switch
    {
        FunctionRef function when instruction.Op == Op.Call => Expect(instruction, first, function.Operands),
        IndirectShape shape => Expect(instruction, first, shape.Operands),
        MethodRef method => Expect(instruction, first, method.Signature.Parameters),
        ClosureCall call => Expect(instruction, first, call.Signature.Parameters),
        _ when instruction.Op is Op.AllocClosure or Op.CallNamed or Op.CallUniversal =>
            Expect(instruction, first, Enumerable.Repeat(IrType.Value, instruction.Operands.Count - first)),
        _ when instruction.Op == Op.Return && instruction.Operands.Count > 1 => "returns more than one value",
        _ => null,
    };

    private static string? Expect(Instruction instruction, int first, IEnumerable<IrType> types)
    {
        var i = first;
        foreach (var type in types)
        {
            if (i >= instruction.Operands.Count) return $"{instruction.Attribute}: argument {i - first} is missing";
            if (instruction.Operands[i].Type != type) return $"{instruction.Attribute}: argument {i - first} is {instruction.Operands[i].Type.Text()}, must be {type.Text()}";
            i++;
        }
        return i < instruction.Operands.Count ? $"{instruction.Attribute}: takes {i - first} arguments, has {instruction.Operands.Count - first}" : null;
    }

    private static string? Result(Instruction instruction)
    {
        var type = instruction.Result?.Type ?? IrType.Void;
        if (OpTable.Of(instruction.Op).Result is { } expected) return type == expected ? null : $"gives {expected.Text()}, not {type.Text()}";
        IrType? wanted = (instruction.Op, instruction.Attribute) switch
        {
            (Op.Select, _) => instruction.Operands[1].Type == instruction.Operands[2].Type ? instruction.Operands[1].Type : IrType.Void,
            (Op.GetField, FieldRef field) => field.Kind.Type(),
            (Op.CallMethod, MethodRef method) => method.Signature.Result,
            (Op.CallClosure, ClosureCall call) => call.Signature.Result,
            (Op.GlobalLoad, Global global) => global.Kind.Type(),
            (Op.ElemLoad, ElementKind kind) => kind.Type(),
            (Op.Call, FunctionRef function) => function.Signature.Result,
            (Op.CallIndirect, IndirectShape shape) => shape.Signature.Result,
            (Op.LocalLoad, _) => (instruction.Operands[0].Definition?.Attribute as LocalSlot)?.Type,
            _ => null,
        };
        if (wanted is not null) return type == wanted ? null : $"gives {wanted.Value.Text()}, not {type.Text()}";
        return instruction.Op is Op.SlotLoad or Op.ArrayGet && type is not (IrType.F64 or IrType.Value) ? $"gives f64 or value, not {type.Text()}" : null;
    }

    private static string? Attribute(Instruction instruction)
    {
        var attribute = instruction.Attribute;
        var fits = instruction.Op switch
        {
            Op.Const => IsConstant(instruction.Result!.Type, attribute),
            Op.ConstString or Op.ConstBigInt or Op.CheckTdz or Op.GetNamed or Op.SetNamed or Op.CallUniversal => attribute is string,
            Op.Descriptor => attribute is Layout or FunctionRef or ElementKind,
            Op.FunctionValue or Op.AllocClosure or Op.Call => attribute is FunctionRef,
            Op.IsLayout or Op.Alloc or Op.Suspend => attribute is Layout,
            Op.IsKind => attribute is HeapKind,
            Op.IsSignature => attribute is Signature,
            Op.GetField => attribute is FieldRef,
            Op.SetField => attribute is FieldRef field && instruction.Operands[1].Type == field.Kind.Type(),
            Op.CallMethod or Op.MethodLoad => attribute is MethodRef,
            Op.CallNamed => attribute is NamedCall,
            Op.CallClosure => attribute is ClosureCall,
            Op.ArrayGet => attribute is null or TypedArrayRef or ElementKind.Value,
            Op.ArraySet or Op.ArrayLength => attribute is null or TypedArrayRef,
            Op.AllocArray or Op.ElemLoad => attribute is ElementKind,
            Op.ElemStore => attribute is ElementKind kind && instruction.Operands[2].Type == kind.Type(),
            Op.SlotLoad or Op.SlotStore or Op.CaptureLoad => attribute is int,
            Op.GlobalLoad => attribute is Global,
            Op.GlobalStore => attribute is Global global && instruction.Operands[0].Type == global.Kind.Type(),
            Op.Local => attribute is LocalSlot,
            Op.LocalStore => instruction.Operands[0].Definition?.Attribute is LocalSlot slot && slot.Type == instruction.Operands[1].Type,
            Op.CallIndirect => attribute is IndirectShape,
            Op.CallNative => attribute is NativeRef,
            Op.Switch => attribute is EquatableList<int> cases && instruction.Targets.Count == cases.Count + 1,
            _ => attribute is null,
        };
        if (!fits) return $"wrong attribute '{attribute ?? "none"}'";
        return instruction.Op switch
        {
            Op.Jump when instruction.Targets.Count != 1 => "needs one target",
            Op.Branch when instruction.Targets.Count != 2 => "needs two targets",
            Op.Jump or Op.Branch or Op.Switch => null,
            _ => instruction.Targets.Count > 0 ? "has targets" : null,
        };
    }

    private static bool IsConstant(IrType type, object? attribute) => type switch
    {
        IrType.I1 => attribute is bool,
        IrType.I32 => attribute is int,
        IrType.I64 => attribute is long,
        IrType.F64 => attribute is double or ValueConstant.Undefined,
        IrType.Value => attribute is double or ValueConstant,
        IrType.Ref or IrType.Ptr => attribute is 0L,
        _ => false,
    };
}
