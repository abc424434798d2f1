using Ark.Ir;
using Ark.Llvm.Interop;


namespace Ark.Llvm.Emit;

/// <summary>Calls, jumps and exceptions.</summary>
internal sealed partial class FunctionEmitter
{
    private readonly Dictionary<Block, LLVMBasicBlockRef> _landingPads = [];
    private readonly Dictionary<Block, LLVMBasicBlockRef> _pendingBlocks = [];
    private LLVMBasicBlockRef? _rethrow;
    private LLVMValueRef _arguments;

    private LLVMValueRef Call(Instruction i) => i.Op switch
    {
        Op.Call => CallBody((FunctionRef)i.Attribute!, i),
        Op.IsSignature => IsSignature(Operand(i, 0), (Signature)i.Attribute!),
        Op.EntryLoad => LoadFromDescriptor(Types.Pointer, LoadDescriptor(Operand(i, 0)), Layouts.DescriptorDirect),
        Op.CallUniversal => CallUniversal(i, (string)i.Attribute!),
        Op.CallIndirect => CallIndirect((IndirectShape)i.Attribute!, i),
        Op.CallNative => CallEntry(Abi.Get(((NativeRef)i.Attribute!).Name), i),
        Op.Poll => Poll(),
        _ => throw new InvalidOperationException($"{i.Op} is no call"),
    };

    /// <summary>Volatile, because another thread sets the limit.</summary>
    private LLVMValueRef Poll()
    {
        var limit = B.BuildLoad2(Types.I64, ContextPointer);
        limit.Volatile = true;
        var (interrupted, then) = (NewBlock("interrupted"), NextBlock(""));
        Unlikely(B.BuildCondBr(B.BuildICmp(LLVMIntPredicate.EQ, limit, Types.Long(Layouts.InterruptLimit)), interrupted, then));
        B.PositionAtEnd(interrupted);
        CallNative(Abi.Get("ark_poll"), []);
        B.BuildBr(then);
        B.PositionAtEnd(then);
        return default;
    }

    private LLVMValueRef CallBody(FunctionRef callee, Instruction i)
    {
        LLVMValueRef[] arguments = [ContextPointer, .. i.Operands.Select(Get)];
        return CallUnwinding(Module.BodyType(callee), Module.Declare(callee), arguments);
    }

    private LLVMValueRef CallIndirect(IndirectShape shape, Instruction i)
    {
        LLVMValueRef[] arguments = [ContextPointer, .. i.Operands.Skip(1).Select(Get)];
        return CallUnwinding(Module.ShapeType(shape), Operand(i, 0), arguments);
    }

    private LLVMValueRef IsSignature(LLVMValueRef value, Signature signature) => AndThen(IsPointer(value), () =>
    {
        var id = LoadFromDescriptor(Types.Pointer, LoadDescriptor(UnboxPointer(value)), Layouts.DescriptorSignature);
        return B.BuildICmp(LLVMIntPredicate.EQ, id, Module.SignatureId(signature));
    });

    private LLVMValueRef CallUniversal(Instruction i, string text)
    {
        var (count, arguments) = BoxedArguments(i, first: 2);
        return CallNative(Abi.Get("ark_call"), [Operand(i, 0), Operand(i, 1), count, arguments, Module.StringLiteral(text)]);
    }

    private LLVMValueRef CallNamed(Instruction i, NamedCall call)
    {
        var (count, arguments) = BoxedArguments(i, first: 1);
        return CallNative(Abi.Get("ark_call_named"), [Operand(i, 0), Module.StringLiteral(call.Name), count, arguments, Module.StringLiteral(call.Text)]);
    }

    /// <summary>The count of the operands from `first` on, and where they were stored.</summary>
    private (LLVMValueRef Count, LLVMValueRef Arguments) BoxedArguments(Instruction i, int first)
    {
        var count = i.Operands.Count - first;
        if (count == 0) return (Types.Int(0), Types.NullPointer);
        // One buffer serves all calls of a function: its contents are read before anything else is called.
        if (_arguments.IsNull) _arguments = _prologue.BuildAlloca(LLVMTypeRef.CreateArray(Types.I64, (ulong)LargestArgumentCount()));
        for (var a = 0; a < count; a++) Store(Operand(i, first + a), Offset(_arguments, (uint)a * Layouts.Word), Memory.Argument);
        return (Types.Int(count), _arguments);
    }

    private int LargestArgumentCount() =>
        _function.Blocks.SelectMany(b => b.Instructions).Where(i => i.Op is Op.CallUniversal or Op.CallNamed).Max(i => i.Operands.Count);

    private LLVMValueRef CallEntry(AbiEntry entry, Instruction i)
    {
        if (i.Operands.Count != entry.Parameters.Length)
            throw new InvalidOperationException($"{entry.Name} takes {entry.Parameters.Length} arguments, {_function.Reference} passes {i.Operands.Count}");
        var arguments = new LLVMValueRef[entry.Parameters.Length];
        for (var a = 0; a < arguments.Length; a++) arguments[a] = Fit(Operand(i, a), i.Operands[a].Type, entry.Parameters[a]);
        var result = CallNative(entry, arguments);
        return i.Result is { } value ? Fit(result, entry.Result, value.Type) : default;
    }

    /// <summary>Between the IR's type of an operand and the table's: same bits, boxed or unboxed.</summary>
    private LLVMValueRef Fit(LLVMValueRef value, IrType from, IrType to) => (from, to) switch
    {
        _ when Types.Of(from) == Types.Of(to) => value,
        (IrType.Value, IrType.Ptr or IrType.Ref) => UnboxPointer(value),
        (_, IrType.Value) => ToValue(value, from),
        (IrType.Value, IrType.F64) => B.BuildBitCast(value, Types.F64),
        (IrType.I32, IrType.F64) => B.BuildSIToFP(value, Types.F64),
        _ => throw new InvalidOperationException($"a native wants {to} where {_function.Reference} passes {from}"),
    };

    // ── Jumps ───────────────────────────────────────────────────────────────────────────────────────────────────────

    private LLVMValueRef Terminator(Instruction i) => i.Op switch
    {
        Op.Jump => B.BuildBr(Enter(i.Targets[0])),
        Op.Branch => Branch(i),
        Op.Switch => Switch(i, (IReadOnlyList<int>)i.Attribute!),
        Op.Return => i.Operands.Count == 0 ? B.BuildRetVoid() : B.BuildRet(Operand(i, 0)),
        Op.Throw => Throw(Operand(i, 0)),
        Op.Unreachable => B.BuildUnreachable(),
        _ => throw new InvalidOperationException($"{i.Op} is no terminator"),
    };

    /// <summary>Passes the arguments of a jump from the block being written.</summary>
    private LLVMBasicBlockRef Enter(Target target)
    {
        for (var a = 0; a < target.Arguments.Count; a++)
            ParameterOf(target.Block, target.Block.Parameters[a]).AddIncoming(Get(target.Arguments[a]), B.InsertBlock);
        return _blocks[target.Block];
    }

    /// <summary>The same through a block of its own: two edges from one block cannot pass different arguments.</summary>
    private LLVMBasicBlockRef EnterApart(Target target)
    {
        if (target.Arguments.Count == 0) return _blocks[target.Block];
        var here = B.InsertBlock;
        var edge = NextBlock("");
        B.PositionAtEnd(edge);
        B.BuildBr(Enter(target));
        B.PositionAtEnd(here);
        return edge;
    }

    private LLVMValueRef Branch(Instruction i)
    {
        var (then, otherwise) = (i.Targets[0], i.Targets[1]);
        if (then.Block == otherwise.Block) return B.BuildCondBr(Operand(i, 0), EnterApart(then), EnterApart(otherwise));
        return B.BuildCondBr(Operand(i, 0), Enter(then), Enter(otherwise));
    }

    private LLVMValueRef Switch(Instruction i, IReadOnlyList<int> cases)
    {
        var targets = i.Targets.Select(target => EnterApart(target)).ToArray();
        var instruction = B.BuildSwitch(Operand(i, 0), targets[0], (uint)cases.Count);
        for (var c = 0; c < cases.Count; c++) instruction.AddCase(Types.Int(cases[c]), targets[c + 1]);
        return instruction;
    }

    // ── Exceptions ──────────────────────────────────────────────────────────────────────────────────────────────────

    /// <summary>A throw that this function catches is a jump.</summary>
    private LLVMValueRef Throw(LLVMValueRef value)
    {
        if (_block.Handler is { } handler) return EnterHandler(handler, value);
        CallNative(Abi.Get("ark_throw"), [value]);
        return B.BuildUnreachable();
    }

    private LLVMValueRef EnterHandler(Block handler, LLVMValueRef thrown)
    {
        ParameterOf(handler, handler.Parameters[0]).AddIncoming(thrown, B.InsertBlock);
        return B.BuildBr(_blocks[handler]);
    }

    protected override LLVMBasicBlockRef? UnwindBlock => _block.Handler is { } handler ? LandingPad(handler) : null;

    private LLVMBasicBlockRef LandingPad(Block handler)
    {
        if (_landingPads.TryGetValue(handler, out var known)) return known;
        var pad = Apart("unwind", () =>
        {
            var function = Function;
            function.PersonalityFn = Module.Personality;
            var landing = B.BuildLandingPad(Types.LandingPad, 1);
            landing.AddClause(Types.NullPointer);
            var exception = B.BuildExtractValue(landing, 0);
            EnterHandler(handler, CallNative(Abi.Get("ark_catch"), [exception]));
        });
        _landingPads.Add(handler, pad);
        return pad;
    }

    protected override bool IsCold => _block.IsCold;
    protected override LLVMBasicBlockRef PendingBlock => _block.Handler is { } handler ? CatchPending(handler) : _rethrow ??= Apart("rethrow", () =>
    {
        CallNative(Abi.Get("ark_throw_pending"), []);
        B.BuildUnreachable();
    });

    private LLVMBasicBlockRef CatchPending(Block handler)
    {
        if (_pendingBlocks.TryGetValue(handler, out var known)) return known;
        var block = Apart("pending", () =>
        {
            var thrown = Load(Types.I64, PendingPlace, Memory.Context);
            Store(Types.Long(ValueBits.Hole), PendingPlace, Memory.Context);
            EnterHandler(handler, thrown);
        });
        _pendingBlocks.Add(handler, block);
        return block;
    }

    private LLVMBasicBlockRef Apart(string name, Action emit)
    {
        var here = B.InsertBlock;
        var block = NewBlock(name);
        B.PositionAtEnd(block);
        emit();
        B.PositionAtEnd(here);
        return block;
    }
}
