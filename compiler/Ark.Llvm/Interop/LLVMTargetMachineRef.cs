namespace Ark.Llvm.Interop;

public readonly unsafe partial record struct LLVMTargetRef
{
    public static LLVMTargetRef FromTriple(string triple)
    {
        LlvmLibrary.EnsureReady();
        if (LLVM.LLVMGetTargetFromTriple(triple, out var target, out var message) == 0) return target;
        throw new LlvmException(LlvmLibrary.Take(message));
    }

    public LLVMTargetMachineRef CreateTargetMachine(string triple, string cpu, string features, LLVMCodeGenOptLevel level, LLVMRelocMode relocation, LLVMCodeModel model) =>
        LLVM.LLVMCreateTargetMachine(this, triple, cpu, features, level, relocation, model);
}

public readonly unsafe partial record struct LLVMTargetMachineRef : IDisposable
{
    public void Dispose() => LLVM.LLVMDisposeTargetMachine(this);
    public LLVMTargetDataRef CreateTargetDataLayout() => LLVM.LLVMCreateTargetDataLayout(this);
    public void SetFastISel(bool enable) => LLVM.LLVMSetTargetMachineFastISel(this, enable ? 1 : 0);
    public void SetGlobalISel(bool enable) => LLVM.LLVMSetTargetMachineGlobalISel(this, enable ? 1 : 0);

    /// <summary>Generates code into memory.</summary>
    public byte[] Emit(LLVMModuleRef module, LLVMCodeGenFileType kind)
    {
        if (LLVM.LLVMTargetMachineEmitToMemoryBuffer(this, module, kind, out var message, out var buffer) != 0)
            throw new LlvmException(LlvmLibrary.Take(message));
        using (buffer) return buffer.ToArray();
    }
}

public readonly partial record struct LLVMTargetDataRef : IDisposable
{
    public void Dispose() => LLVM.LLVMDisposeTargetData(this);
}

public readonly partial record struct LLVMPassBuilderOptionsRef : IDisposable
{
    public static LLVMPassBuilderOptionsRef Create() => LLVM.LLVMCreatePassBuilderOptions();
    public void Dispose() => LLVM.LLVMDisposePassBuilderOptions(this);
    public void SetLoopVectorization(bool enable) => LLVM.LLVMPassBuilderOptionsSetLoopVectorization(this, enable ? 1 : 0);
    public void SetSLPVectorization(bool enable) => LLVM.LLVMPassBuilderOptionsSetSLPVectorization(this, enable ? 1 : 0);
    public void SetVerifyEach(bool enable) => LLVM.LLVMPassBuilderOptionsSetVerifyEach(this, enable ? 1 : 0);
}
