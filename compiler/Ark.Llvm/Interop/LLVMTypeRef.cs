namespace Ark.Llvm.Interop;

public readonly partial record struct LLVMTypeRef
{
    public LLVMValueRef Null => LLVM.LLVMConstNull(this);
    public LLVMValueRef Poison => LLVM.LLVMGetPoison(this);
    public LLVMTypeRef ReturnType => LLVM.LLVMGetReturnType(this);
    public static LLVMTypeRef CreateFunction(LLVMTypeRef result, ReadOnlySpan<LLVMTypeRef> parameters) =>
        LLVM.LLVMFunctionType(result, parameters, (uint)parameters.Length, 0);

    public static LLVMTypeRef CreateArray(LLVMTypeRef element, ulong count) => LLVM.LLVMArrayType2(element, count);
}
