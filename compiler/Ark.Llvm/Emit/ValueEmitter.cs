using Ark.Ir;
using Ark.Llvm.Interop;

namespace Ark.Llvm.Emit;

/// <summary>What function bodies and thunks share: values and their encoding, memory, calls of natives.</summary>
internal abstract class ValueEmitter(ModuleEmitter module, LLVMValueRef function)
{
    protected ModuleEmitter Module => module;
    protected LLVMValueRef Function => function;
    protected LLVMBuilderRef B { get; } = module.Context.CreateBuilder();
    protected Types Types => module.Types;
    protected LLVMValueRef ContextPointer => function.GetParam(0);

    /// <summary>Where an exception thrown here lands; null when this function has no handler for it.</summary>
    protected abstract LLVMBasicBlockRef? UnwindBlock { get; }
    /// <summary>Where to go when a native left an exception in ctx->pending.</summary>
    protected abstract LLVMBasicBlockRef PendingBlock { get; }
    /// <summary>What is called here is rarely called, and not worth inlining.</summary>
    protected virtual bool IsCold => false;

    /// <summary>At the end of the function: for what is rarely run.</summary>
    protected LLVMBasicBlockRef NewBlock(string name) => module.Context.AppendBasicBlock(function, name);

    /// <summary>Behind the block that is being written. Without LLVM's passes code stays in this order, and where a line's code begins first is where debuggers stop.</summary>
    protected LLVMBasicBlockRef NextBlock(string name)
    {
        var block = NewBlock(name);
        block.MoveAfter(B.InsertBlock);
        return block;
    }

    // ── Memory ──────────────────────────────────────────────────────────────────────────────────────────────────────

    protected LLVMValueRef Offset(LLVMValueRef pointer, uint bytes) =>
        bytes == 0 ? pointer : B.BuildInBoundsGEP2(Types.I8, pointer, [Types.Long(bytes)]);

    protected LLVMValueRef Load(LLVMTypeRef type, LLVMValueRef place, Memory memory) => module.Tbaa.Tag(B.BuildLoad2(type, place), memory);
    protected void Store(LLVMValueRef value, LLVMValueRef place, Memory memory) => module.Tbaa.Tag(B.BuildStore(value, place), memory);
    protected LLVMValueRef LoadDescriptor(LLVMValueRef reference) => Load(Types.Pointer, reference, Memory.Header);

    /// <summary>Descriptors are constants, so what is read from one never changes.</summary>
    protected LLVMValueRef LoadFromDescriptor(LLVMTypeRef type, LLVMValueRef descriptor, uint offset) =>
        module.Tbaa.Invariant(B.BuildLoad2(type, Offset(descriptor, offset)));

    // ── Values ──────────────────────────────────────────────────────────────────────────────────────────────────────

    protected LLVMValueRef Bits(LLVMValueRef number) => B.BuildBitCast(number, Types.I64);
    protected LLVMValueRef IsWord(LLVMValueRef value, ulong word) => B.BuildICmp(LLVMIntPredicate.EQ, value, Types.Long(word));
    private LLVMValueRef AboveBase(LLVMValueRef value) => B.BuildSub(value, Types.Long(ValueBits.FirstBoxed));
    protected LLVMValueRef IsNumber(LLVMValueRef value) => B.BuildICmp(LLVMIntPredicate.UGE, AboveBase(value), Types.Long(ValueBits.BoxedCount));
    protected LLVMValueRef IsPointer(LLVMValueRef value) => B.BuildICmp(LLVMIntPredicate.ULT, AboveBase(value), Types.Long(ValueBits.PayloadMask));
    protected LLVMValueRef BoxBoolean(LLVMValueRef condition) => B.BuildOr(B.BuildZExt(condition, Types.I64), Types.Long(ValueBits.False));
    protected LLVMValueRef BoxPointer(LLVMValueRef reference) => B.BuildOr(B.BuildPtrToInt(reference, Types.I64), Types.Long(ValueBits.BoxBase));
    protected LLVMValueRef UnboxPointer(LLVMValueRef value) => B.BuildIntToPtr(B.BuildAnd(value, Types.Long(ValueBits.PayloadMask)), Types.Pointer);

    /// <summary>Up to this many exact comparisons instead of a look into the display.</summary>
    private const int MaxExactComparisons = 4;

    protected LLVMValueRef IsLayout(LLVMValueRef value, Layout layout) => AndThen(IsPointer(value), () =>
    {
        var descriptor = LoadDescriptor(UnboxPointer(value));
        var derived = Module.DerivedFrom(layout);
        var isExact = B.BuildICmp(LLVMIntPredicate.EQ, descriptor, Module.LayoutDescriptor(layout));
        if (derived.Count >= MaxExactComparisons) return B.BuildOr(isExact, IsBelow(descriptor, layout));
        return derived.Aggregate(isExact, (any, one) => B.BuildOr(any, B.BuildICmp(LLVMIntPredicate.EQ, descriptor, Module.LayoutDescriptor(one))));
    });

    private LLVMValueRef IsBelow(LLVMValueRef descriptor, Layout layout)
    {
        var display = LoadFromDescriptor(Types.Pointer, descriptor, Layouts.DescriptorDisplay);
        var depth = LoadFromDescriptor(Types.I32, descriptor, Layouts.DescriptorDepth);
        var isDeep = B.BuildAnd(
            B.BuildICmp(LLVMIntPredicate.NE, display, Types.NullPointer),
            B.BuildICmp(LLVMIntPredicate.UGE, depth, Types.Int(layout.Depth)));
        return AndThen(isDeep, () =>
        {
            var ancestor = Module.Tbaa.Invariant(B.BuildLoad2(Types.Pointer, Offset(display, (uint)layout.Depth * Layouts.Word)));
            return B.BuildICmp(LLVMIntPredicate.EQ, ancestor, Module.LayoutDescriptor(layout));
        });
    }

    /// <summary>The number a value is, or undefined; anything else throws a TypeError.</summary>
    protected LLVMValueRef UnboxNumber(LLVMValueRef value) =>
        NumberOr(B.BuildOr(IsNumber(value), IsWord(value, ValueBits.Undefined)), value, Abi.Get("ark_unbox_f64_slow"));

    /// <summary>The bits of a value where `isFast` says they are a number, else what the native makes of it.</summary>
    protected LLVMValueRef NumberOr(LLVMValueRef isFast, LLVMValueRef value, AbiEntry slow)
    {
        var fast = B.BuildBitCast(value, Types.F64);
        var (from, slowBlock, join) = (B.InsertBlock, NewBlock("slow"), NextBlock("join"));
        Likely(B.BuildCondBr(isFast, join, slowBlock));
        B.PositionAtEnd(slowBlock);
        var converted = CallNative(slow, [value]);
        var slowEnd = B.InsertBlock;
        B.BuildBr(join);
        B.PositionAtEnd(join);
        return Phi(Types.F64, (fast, from), (converted, slowEnd));
    }

    protected LLVMValueRef ToValue(LLVMValueRef value, IrType type) => type switch
    {
        IrType.Value => value,
        IrType.Void => Types.Long(ValueBits.Undefined),
        IrType.F64 => Bits(value),
        IrType.I1 => BoxBoolean(value),
        IrType.I32 or IrType.I64 => Bits(B.BuildSIToFP(value, Types.F64)),
        IrType.Ref => BoxPointer(value),
        _ => throw new InvalidOperationException($"{type} has no boxed form"),
    };

    /// <summary>A value in a narrower representation; checked, except where only the compiler's own code could get it wrong.</summary>
    protected LLVMValueRef FromValue(LLVMValueRef value, IrType type) => type switch
    {
        IrType.Value => value,
        IrType.F64 => UnboxNumber(value),
        IrType.I1 => IsWord(value, ValueBits.True),
        _ => throw new InvalidOperationException($"a function whose parameter is {type} has no universal entry"),
    };

    // ── Control ─────────────────────────────────────────────────────────────────────────────────────────────────────

    protected LLVMValueRef Phi(LLVMTypeRef type, params ReadOnlySpan<(LLVMValueRef Value, LLVMBasicBlockRef From)> incoming)
    {
        var phi = B.BuildPhi(type);
        foreach (var (value, from) in incoming) phi.AddIncoming(value, from);
        return phi;
    }

    /// <summary>`condition && further()`, where `further` may only run when the condition holds.</summary>
    protected LLVMValueRef AndThen(LLVMValueRef condition, Func<LLVMValueRef> further)
    {
        var (from, join, then) = (B.InsertBlock, NextBlock("join"), NextBlock("then"));
        B.BuildCondBr(condition, then, join);
        B.PositionAtEnd(then);
        var second = further();
        var thenEnd = B.InsertBlock;
        B.BuildBr(join);
        B.PositionAtEnd(join);
        return Phi(Types.I1, (Types.Bool(false), from), (second, thenEnd));
    }

    protected void Likely(LLVMValueRef branch) => branch.SetMetadata(module.ProfileKind, module.Expected);
    protected void Unlikely(LLVMValueRef branch) => branch.SetMetadata(module.ProfileKind, module.Unlikely);

    // ── Calls ───────────────────────────────────────────────────────────────────────────────────────────────────────

    /// <summary>A call that may unwind: an invoke where this place has a handler.</summary>
    protected LLVMValueRef CallUnwinding(LLVMTypeRef type, LLVMValueRef callee, ReadOnlySpan<LLVMValueRef> arguments)
    {
        if (UnwindBlock is not { } unwind) return Traced(B.BuildCall2(type, callee, arguments));
        var then = NextBlock("");
        var result = B.BuildInvoke2(type, callee, arguments, then, unwind);
        B.PositionAtEnd(then);
        return Traced(result);
    }

    /// <summary>A call that stack traces show.</summary>
    private LLVMValueRef Traced(LLVMValueRef call)
    {
        call.AddCallSiteAttribute(LLVMValueRef.FunctionIndex, module.Attributes.NoMerge);
        return call;
    }

    protected LLVMValueRef CallNative(AbiEntry entry, ReadOnlySpan<LLVMValueRef> arguments)
    {
        var (native, type) = module.Native(entry);
        LLVMValueRef[] all = entry.TakesContext ? [ContextPointer, .. arguments] : arguments.ToArray();
        var result = entry.Has(AbiEffects.Calls | AbiEffects.NoReturn) ? CallUnwinding(type, native, all) : B.BuildCall2(type, native, all);
        if (IsCold) MarkCold(result);
        if (IsAllocation(entry.Name)) MarkFresh(result);
        if (entry.Has(AbiEffects.Throws) || entry.Name == "ark_capture_trace") Traced(result);
        if (entry.Has(AbiEffects.Throws)) CheckPending();
        return result;
    }

    private static bool IsAllocation(string name) => name is "ark_alloc" or "ark_alloc_cell" or "ark_array_new";

    private void MarkCold(LLVMValueRef call)
    {
        call.AddCallSiteAttribute(LLVMValueRef.FunctionIndex, module.Attributes.Cold);
        call.AddCallSiteAttribute(LLVMValueRef.FunctionIndex, module.Attributes.NoInline);
    }

    /// <summary>On the call, because the definition from the runtime's bitcode replaces the declaration and its attributes.</summary>
    private void MarkFresh(LLVMValueRef call)
    {
        foreach (var attribute in new[] { module.Attributes.NoAlias, module.Attributes.NonNull, module.Attributes.Align16 })
            call.AddCallSiteAttribute(LLVMValueRef.ReturnIndex, attribute);
    }

    protected LLVMValueRef PendingPlace => Offset(ContextPointer, Layouts.ContextPending);

    private void CheckPending()
    {
        var pending = Load(Types.I64, PendingPlace, Memory.Context);
        var then = NextBlock("");
        Unlikely(B.BuildCondBr(B.BuildICmp(LLVMIntPredicate.NE, pending, Types.Long(ValueBits.Hole)), PendingBlock, then));
        B.PositionAtEnd(then);
    }
}
