using Ark.Llvm.Interop;

namespace Ark.Llvm.Emit;

/// <summary>The attributes that the emitter gives, made once a context.</summary>
internal sealed class Attributes
{
    // Two bits a kind of memory, from the lowest: what arguments point to, memory no code sees, all other; 1 reads, 2 writes.
    private const ulong ReadsAll = 0b01_01_01, ReadsArguments = 0b00_11_01;

    public readonly LLVMAttributeRef NoUnwind, WillReturn, NoReturn, Cold, NoInline, NonNull, NoAlias, NoUndef, ZeroExtend, Align16;
    public readonly LLVMAttributeRef MemoryNone, MemoryRead, MemoryCheck, NoCapture, NoMerge, NoTailCalls;
    private readonly LLVMAttributeRef[] _everyFunction;

    public Attributes(LLVMContextRef context, TargetPlatform target)
    {
        LLVMAttributeRef Flag(string name, ulong value = 0) => context.CreateEnumAttribute(name, value);
        (NoUnwind, WillReturn, NoReturn, Cold, NoInline) = (Flag("nounwind"), Flag("willreturn"), Flag("noreturn"), Flag("cold"), Flag("noinline"));
        (NonNull, NoAlias, NoUndef, ZeroExtend, Align16) = (Flag("nonnull"), Flag("noalias"), Flag("noundef"), Flag("zeroext"), Flag("align", 16));
        (MemoryNone, MemoryRead, MemoryCheck) = (Flag("memory"), Flag("memory", ReadsAll), Flag("memory", ReadsArguments));
        NoCapture = Flag("nocapture");
        // For stack traces: two calls made one would have no line, and a tail call would leave no frame.
        (NoMerge, NoTailCalls) = (Flag("nomerge"), context.CreateStringAttribute("disable-tail-calls", "true"));
        _everyFunction =
        [
            Flag("uwtable", 2), // an unwind table even where nothing throws: traces and exceptions pass through
            context.CreateStringAttribute("frame-pointer", "all"),
            context.CreateStringAttribute("target-cpu", target.Cpu),
            context.CreateStringAttribute("target-features", target.Features),
        ];
    }

    /// <summary>What every compiled function has: unwind tables, frame pointers, and the target of the runtime's bitcode.</summary>
    public void AddToDefinition(LLVMValueRef function)
    {
        foreach (var attribute in _everyFunction) function.AddAttributeAtIndex(LLVMValueRef.FunctionIndex, attribute);
    }

    public void AddToNative(LLVMValueRef function, AbiEntry entry)
    {
        void Add(LLVMAttributeRef attribute) => function.AddAttributeAtIndex(LLVMValueRef.FunctionIndex, attribute);
        if (entry.Has(AbiEffects.NoReturn))
        {
            Add(NoReturn);
            Add(Cold);
            return;
        }
        if (!entry.Has(AbiEffects.Calls)) Add(NoUnwind);
        if (entry.TakesContext) function.AddAttributeAtIndex(1, NoCapture);
        if (entry.Has(AbiEffects.Pure)) Add(MemoryNone);
        // A native that may throw writes the pending exception, so only the others merely read.
        else if (entry.Effects == AbiEffects.Reads || entry.Effects == (AbiEffects.Reads | AbiEffects.Inline)) Add(MemoryRead);
        if (entry.Has(AbiEffects.Pure | AbiEffects.Reads) && !entry.Has(AbiEffects.Throws)) Add(WillReturn);
        if (entry.Name.EndsWith("_slow", StringComparison.Ordinal) || entry.Name.StartsWith("ark_throw", StringComparison.Ordinal)) Add(Cold);
    }
}
