using System.Text;

namespace Ark.Llvm.Interop;

public readonly partial record struct LLVMContextRef : IDisposable
{
    public static LLVMContextRef Create()
    {
        LlvmLibrary.EnsureReady();
        return LLVM.LLVMContextCreate();
    }

    public LLVMTypeRef Int1Type => LLVM.LLVMInt1TypeInContext(this);
    public LLVMTypeRef Int8Type => LLVM.LLVMInt8TypeInContext(this);
    public LLVMTypeRef Int16Type => LLVM.LLVMInt16TypeInContext(this);
    public LLVMTypeRef Int32Type => LLVM.LLVMInt32TypeInContext(this);
    public LLVMTypeRef Int64Type => LLVM.LLVMInt64TypeInContext(this);
    public LLVMTypeRef FloatType => LLVM.LLVMFloatTypeInContext(this);
    public LLVMTypeRef DoubleType => LLVM.LLVMDoubleTypeInContext(this);
    public LLVMTypeRef VoidType => LLVM.LLVMVoidTypeInContext(this);
    public LLVMTypeRef MetadataType => LLVM.LLVMMetadataTypeInContext(this);
    public LLVMTypeRef PointerType => LLVM.LLVMPointerTypeInContext(this, 0);

    public void Dispose() => LLVM.LLVMContextDispose(this);
    public void SetDiscardValueNames(bool discard) => LLVM.LLVMContextSetDiscardValueNames(this, discard ? 1 : 0);
    public LLVMModuleRef CreateModuleWithName(string name) => LLVM.LLVMModuleCreateWithNameInContext(name, this);
    public LLVMBuilderRef CreateBuilder() => LLVM.LLVMCreateBuilderInContext(this);
    public LLVMBasicBlockRef AppendBasicBlock(LLVMValueRef function, string name) => LLVM.LLVMAppendBasicBlockInContext(this, function, name);
    public LLVMTypeRef GetStructType(ReadOnlySpan<LLVMTypeRef> elements, bool packed = false) =>
        LLVM.LLVMStructTypeInContext(this, elements, (uint)elements.Length, packed ? 1 : 0);

    public LLVMValueRef GetConstStruct(ReadOnlySpan<LLVMValueRef> values, bool packed = false) =>
        LLVM.LLVMConstStructInContext(this, values, (uint)values.Length, packed ? 1 : 0);

    public LLVMValueRef GetConstString(ReadOnlySpan<byte> text, bool dontNullTerminate) =>
        LLVM.LLVMConstStringInContext2(this, text, (nuint)text.Length, dontNullTerminate ? 1 : 0);

    public uint GetMDKindID(string name) => LLVM.LLVMGetMDKindIDInContext(this, name, (uint)name.Length);
    public LLVMMetadataRef GetMDString(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return LLVM.LLVMMDStringInContext2(this, bytes, (nuint)bytes.Length);
    }

    public LLVMMetadataRef GetMDNode(params ReadOnlySpan<LLVMMetadataRef> operands) => LLVM.LLVMMDNodeInContext2(this, operands, (nuint)operands.Length);
    public LLVMValueRef MetadataAsValue(LLVMMetadataRef metadata) => LLVM.LLVMMetadataAsValue(this, metadata);

    public LLVMAttributeRef CreateEnumAttribute(string name, ulong value = 0) =>
        LLVM.LLVMCreateEnumAttribute(this, LLVM.LLVMGetEnumAttributeKindForName(name, (nuint)name.Length), value);

    public LLVMAttributeRef CreateStringAttribute(string key, string value) =>
        LLVM.LLVMCreateStringAttribute(this, key, (uint)key.Length, value, (uint)value.Length);

    public LLVMMetadataRef CreateDebugLocation(uint line, uint column, LLVMMetadataRef scope, LLVMMetadataRef inlinedAt = default) =>
        LLVM.LLVMDIBuilderCreateDebugLocation(this, line, column, scope, inlinedAt);
}

public readonly partial record struct LLVMMetadataRef
{
    public static LLVMMetadataRef Of(LLVMValueRef value) => LLVM.LLVMValueAsMetadata(value);
}
