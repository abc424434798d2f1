using Ark.Llvm.Interop;

namespace Ark.Llvm.Emit;

/// <summary>Kinds of memory that never overlap: what lets LLVM keep a length or an element pointer in a register across a store.</summary>
internal enum Memory { Header, ArrayLength, ArrayKind, ArrayElements, Slot, Bool, I32, F64, Value, Bytes, Global, Context, StringLength, Units, Cache, Argument }

/// <summary>Type-based alias metadata, one access tag a kind of memory.</summary>
internal sealed class Tbaa
{
    private readonly LLVMValueRef[] _tags;
    private readonly uint _tbaaKind, _invariantKind;
    private readonly LLVMValueRef _empty;

    public Tbaa(LLVMContextRef context)
    {
        _tbaaKind = context.GetMDKindID("tbaa");
        _invariantKind = context.GetMDKindID("invariant.load");
        _empty = context.MetadataAsValue(context.GetMDNode());
        var zero = LLVMMetadataRef.Of(LLVMValueRef.CreateConstInt(context.Int64Type, 0));
        var root = context.GetMDNode(context.GetMDString("ark"));
        _tags = Enum.GetValues<Memory>().Select(memory =>
        {
            var type = context.GetMDNode(context.GetMDString(memory.ToString()), root, zero);
            return context.MetadataAsValue(context.GetMDNode(type, type, zero));
        }).ToArray();
    }

    public LLVMValueRef Tag(LLVMValueRef access, Memory memory)
    {
        access.SetMetadata(_tbaaKind, _tags[(int)memory]);
        return access;
    }

    /// <summary>Says that the loaded word never changes while the program can see it.</summary>
    public LLVMValueRef Invariant(LLVMValueRef load)
    {
        load.SetMetadata(_invariantKind, _empty);
        return load;
    }
}
