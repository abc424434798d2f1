namespace Ark.Ir.Passes;

/// <summary>Spells high instructions as low ones: the check, the fast way behind it, and the general way.</summary>
/// <remarks>In a compact expansion (debug builds) array accesses are calls of the runtime, which keeps code small and compiles fast.</remarks>
public sealed partial class Expand
{
    private readonly Splicer _to;
    private readonly bool _compact;

    private Expand(Splicer to, bool compact)
    {
        _to = to;
        _compact = compact;
    }

    public static void Run(IrFunction function, bool compact)
    {
        var splicer = new Splicer(function);
        var expand = new Expand(splicer, compact);
        splicer.Run(i => (OpTable.Of(i.Op).Effects & Effects.High) != 0, expand.Instruction);
    }

    private void Instruction(Instruction instruction)
    {
        switch (instruction.Op)
        {
            case Op.GetField: GetField(instruction, (FieldRef)instruction.Attribute!); break;
            case Op.SetField: SetField(instruction, (FieldRef)instruction.Attribute!); break;
            case Op.CallMethod: CallMethod(instruction, (MethodRef)instruction.Attribute!); break;
            case Op.CallClosure: CallClosure(instruction, (ClosureCall)instruction.Attribute!); break;
            case Op.ArrayLength when instruction.Attribute is TypedArrayRef typed: TypedLength(instruction, typed); break;
            case Op.ArrayLength: ArrayLength(instruction); break;
            case Op.ArrayGet when _compact: ArrayGetByCall(instruction); break;
            case Op.ArrayGet when instruction.Attribute is TypedArrayRef typed: TypedGet(instruction, typed); break;
            case Op.ArrayGet: ArrayGet(instruction); break;
            case Op.ArraySet when _compact: ArraySetByCall(instruction); break;
            case Op.ArraySet when instruction.Attribute is TypedArrayRef typed: TypedSet(instruction, typed); break;
            case Op.ArraySet: ArraySet(instruction); break;
            case Op.SetLength: Native("ark_array_set_length", IrType.Void, Natives.Changing, instruction.Operands[0], instruction.Operands[1]); break;
            default: throw new InvalidIrException($"{instruction.Op} has no expansion");
        }
    }

    // ── Objects ─────────────────────────────────────────────────────────────────────────────────────────────────────

    private void GetField(Instruction instruction, FieldRef field)
    {
        var (fast, slow, join) = Diamond(instruction);
        var receiver = instruction.Operands[0];
        _to.Branch(_to.Emit(Op.IsLayout, field.Layout, receiver), fast, slow);
        _to.Place(fast);
        _to.Jump(join, LoadSlot(_to, field, _to.Emit(Op.AsRef, receiver)));
        _to.Place(slow);
        if (field.Layout.IsNominal) Refuse(_to, receiver, field.Name);
        else _to.Jump(join, Unbox(_to.Emit(Op.GetNamed, field.Name, receiver), field.Kind.Type()));
        Join(instruction, join);
    }

    /// <summary>Reads the slot of a receiver whose layout is proved. An optional property that is absent holds the hole.</summary>
    internal static Value LoadSlot(Splicer to, FieldRef field, Value receiver)
    {
        var value = to.Emit(Op.SlotLoad, field.Kind.Type(), field.Index, receiver);
        if (!field.MayBeAbsent) return value;
        var hole = to.Emit(Op.Const, IrType.Value, ValueConstant.Hole);
        var undefined = to.Emit(Op.Const, IrType.Value, ValueConstant.Undefined);
        return to.Emit(Op.Select, IrType.Value, null, to.Emit(Op.IsSame, value, hole), undefined, value);
    }

    private void SetField(Instruction instruction, FieldRef field)
    {
        var (fast, slow, join) = Diamond(instruction);
        var receiver = instruction.Operands[0];
        var value = instruction.Operands[1];
        _to.Branch(_to.Emit(Op.IsLayout, field.Layout, receiver), fast, slow);
        _to.Place(fast);
        StoreSlot(_to, field, _to.Emit(Op.AsRef, receiver), value);
        _to.Jump(join);
        _to.Place(slow);
        if (field.Layout.IsNominal)
        {
            Refuse(_to, receiver, field.Name);
        }
        else
        {
            _to.Emit(Op.SetNamed, IrType.Void, field.Name, receiver, Box(value));
            _to.Jump(join);
        }
        Join(instruction, join);
    }

    internal static void StoreSlot(Splicer to, FieldRef field, Value receiver, Value value)
    {
        if (field.MayBeAbsent)
        {
            var slot = to.Emit(Op.Const, IrType.I32, field.Index);
            to.Emit(Op.CallNative, IrType.Void, new NativeRef("ark_slot_put", Effects.Reads | Effects.Writes | Effects.Allocates), receiver, slot, value);
            return;
        }
        to.Emit(Op.SlotStore, IrType.Void, field.Index, receiver, value);
        if (MayBePointer(value)) to.Emit(Op.Barrier, receiver, value);
    }

    internal static bool MayBePointer(Value value) =>
        value.Type == IrType.Value && value.Definition?.Op is not (Op.Const or Op.BoxF64 or Op.BoxI1 or Op.ConstString or Op.ConstBigInt or Op.FunctionValue);

    // ── Calls ───────────────────────────────────────────────────────────────────────────────────────────────────────

    private void CallMethod(Instruction instruction, MethodRef method)
    {
        var (fast, slow, join) = Diamond(instruction);
        var receiver = instruction.Operands[0];
        _to.Branch(_to.Emit(Op.IsLayout, method.Layout, receiver), fast, slow);
        _to.Place(fast);
        var code = _to.Emit(Op.MethodLoad, method, _to.Emit(Op.AsRef, receiver));
        var shape = new IndirectShape(method.Signature, HasClosure: false, HasReceiver: true);
        var result = _to.Emit(Op.CallIndirect, method.Signature.Result, shape, [code, .. instruction.Operands]);
        _to.Jump(join, join.Parameters.Count > 0 ? result : null);
        _to.Place(slow);
        CallOther(_to, method, instruction.Operands, join);
        Join(instruction, join);
    }

    /// <summary>The receiver is not of the promised class.</summary>
    internal static void CallOther(Splicer to, MethodRef method, List<Value> operands, Block join)
    {
        if (method.Layout.IsNominal) Refuse(to, operands[0], method.Name);
        else to.Jump(join, CallByName(to, method, operands));
    }

    /// <summary>Whatever the receiver has under this name.</summary>
    internal static Value? CallByName(Splicer to, MethodRef method, List<Value> operands)
    {
        var general = new Expand(to, compact: false);
        var result = method.IsGetter ? to.Emit(Op.GetNamed, method.Name, operands[0])
            : to.Emit(Op.CallNamed, new NamedCall(method.Name, method.Text ?? method.Name), [operands[0], .. general.BoxAll(operands.Skip(1))]);
        return general.Unbox(result, method.Signature.Result);
    }

    private static void Refuse(Splicer to, Value receiver, string name)
    {
        var text = to.Emit(Op.ConstString, name);
        to.Emit(Op.CallNative, IrType.Void, new NativeRef("ark_throw_foreign", Effects.Reads | Effects.Allocates | Effects.Throws), receiver, text);
        to.Unreachable();
    }

    private void CallClosure(Instruction instruction, ClosureCall call)
    {
        var (fast, slow, join) = Diamond(instruction);
        var callee = instruction.Operands[0];
        var arguments = instruction.Operands.Skip(1).ToArray();
        _to.Branch(_to.Emit(Op.IsSignature, call.Signature, callee), fast, slow);
        _to.Place(fast);
        var closure = _to.Emit(Op.AsRef, callee);
        var code = _to.Emit(Op.EntryLoad, closure);
        var shape = new IndirectShape(call.Signature, HasClosure: true, HasReceiver: false);
        var result = _to.Emit(Op.CallIndirect, call.Signature.Result, shape, [code, closure, .. arguments]);
        _to.Jump(join, join.Parameters.Count > 0 ? result : null);
        _to.Place(slow);
        var receiver = _to.Emit(Op.Const, IrType.Value, ValueConstant.Undefined);
        var universal = _to.Emit(Op.CallUniversal, call.Text, [callee, receiver, .. BoxAll(arguments)]);
        _to.Jump(join, Unbox(universal, call.Signature.Result));
        Join(instruction, join);
    }

    // ── Pieces ──────────────────────────────────────────────────────────────────────────────────────────────────────

    private (Block Fast, Block Slow, Block Join) Diamond(Instruction instruction)
    {
        var slow = _to.NewBlock();
        slow.IsCold = true;
        return (_to.NewBlock(), slow, _to.NewBlock(instruction.Result?.Type ?? IrType.Void));
    }

    private void Join(Instruction instruction, Block join)
    {
        _to.Place(join);
        if (instruction.Result is not { } result) return;
        join.Parameters[0].TakeName(result);
        _to.Replacements.Add(result, join.Parameters[0]);
    }

    private Value Native(string name, IrType result, Effects effects, params ReadOnlySpan<Value> operands) =>
        _to.Emit(Op.CallNative, result, new NativeRef(name, effects), operands);

    private Value[] BoxAll(IEnumerable<Value> values) => values.Select(Box).ToArray();

    private Value Box(Value value) => value.Type switch
    {
        IrType.Value => value,
        IrType.F64 => _to.Emit(Op.BoxF64, value),
        IrType.I1 => _to.Emit(Op.BoxI1, value),
        IrType.I32 => _to.Emit(Op.BoxF64, _to.Emit(Op.I32ToF64, value)),
        IrType.Ref => _to.Emit(Op.BoxRef, value),
        _ => throw new InvalidIrException($"{value.Type} cannot be boxed"),
    };

    private Value? Unbox(Value value, IrType type) => type switch
    {
        IrType.Void => null,
        IrType.Value => value,
        IrType.F64 => _to.Emit(Op.UnboxF64, value),
        IrType.I1 => _to.Emit(Op.Truthy, value),
        _ => throw new InvalidIrException($"{type} cannot be unboxed"),
    };
}
