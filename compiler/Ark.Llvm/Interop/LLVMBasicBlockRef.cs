namespace Ark.Llvm.Interop;

public readonly partial record struct LLVMBasicBlockRef
{
    public void MoveAfter(LLVMBasicBlockRef position) => LLVM.LLVMMoveBasicBlockAfter(this, position);
}
