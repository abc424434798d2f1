using System.Runtime.InteropServices;

namespace Ark.Llvm.Interop;

public readonly unsafe partial record struct LLVMModuleRef : IDisposable
{
    public void Dispose() => LLVM.LLVMDisposeModule(this);

    public string Target
    {
        get => Marshal.PtrToStringUTF8((nint)LLVM.LLVMGetTarget(this)) ?? "";
        set => LLVM.LLVMSetTarget(this, value);
    }

    public LLVMValueRef FirstFunction => LLVM.LLVMGetFirstFunction(this);
    public LLVMValueRef FirstGlobal => LLVM.LLVMGetFirstGlobal(this);

    public LLVMValueRef AddFunction(string name, LLVMTypeRef type) => LLVM.LLVMAddFunction(this, name, type);
    public LLVMValueRef GetNamedFunction(string name) => LLVM.LLVMGetNamedFunction(this, name);
    public LLVMValueRef AddGlobal(LLVMTypeRef type, string name) => LLVM.LLVMAddGlobal(this, type, name);
    public LLVMValueRef GetNamedGlobal(string name) => LLVM.LLVMGetNamedGlobal(this, name);
    public void SetDataLayout(LLVMTargetDataRef layout) => LLVM.LLVMSetModuleDataLayout(this, layout);
    public void SetIsNewDbgInfoFormat(bool useNewFormat) => LLVM.LLVMSetIsNewDbgInfoFormat(this, useNewFormat ? 1 : 0);
    public void AddModuleFlag(string key, LLVMModuleFlagBehavior behavior, LLVMMetadataRef value) =>
        LLVM.LLVMAddModuleFlag(this, behavior, key, (nuint)key.Length, value);

    public void AddNamedMetadataOperand(string name, LLVMValueRef value) => LLVM.LLVMAddNamedMetadataOperand(this, name, value);
    public void AppendInlineAsm(string text) => LLVM.LLVMAppendModuleInlineAsm(this, text, (nuint)System.Text.Encoding.UTF8.GetByteCount(text));
    public string PrintToString() => LlvmLibrary.Take(LLVM.LLVMPrintModuleToString(this));

    /// <summary>Moves everything of `source`, which is used up, into this module.</summary>
    public bool TryLink(LLVMModuleRef source) => LLVM.LLVMLinkModules2(this, source) == 0;

    public bool TryVerify(out string message)
    {
        var failed = LLVM.LLVMVerifyModule(this, LLVMVerifierFailureAction.ReturnStatus, out var text) != 0;
        message = LlvmLibrary.Take(text);
        return !failed;
    }

    public byte[] ToBitcode()
    {
        using var buffer = LLVM.LLVMWriteBitcodeToMemoryBuffer(this);
        return buffer.ToArray();
    }

    /// <summary>Runs a textual pass pipeline; null when it worked, else LLVM's message.</summary>
    public string? RunPasses(string passes, LLVMTargetMachineRef machine, LLVMPassBuilderOptionsRef options)
    {
        var error = LLVM.LLVMRunPasses(this, passes, machine, options);
        if (error.Handle == 0) return null;
        var message = LLVM.LLVMGetErrorMessage(error);
        var text = Marshal.PtrToStringUTF8((nint)message);
        LLVM.LLVMDisposeErrorMessage(message);
        return text;
    }

    public LLVMValueRef GetIntrinsicDeclaration(string name, params ReadOnlySpan<LLVMTypeRef> types) =>
        LLVM.LLVMGetIntrinsicDeclaration(this, LLVM.LLVMLookupIntrinsicID(name, (nuint)name.Length), types, (nuint)types.Length);
}

public readonly unsafe partial record struct LLVMMemoryBufferRef : IDisposable
{
    public static LLVMMemoryBufferRef Copy(ReadOnlySpan<byte> data, string name) => LLVM.LLVMCreateMemoryBufferWithMemoryRangeCopy(data, (nuint)data.Length, name);
    public void Dispose() => LLVM.LLVMDisposeMemoryBuffer(this);
    public byte[] ToArray() => new ReadOnlySpan<byte>(LLVM.LLVMGetBufferStart(this), checked((int)LLVM.LLVMGetBufferSize(this))).ToArray();

    /// <summary>Reads bitcode or textual IR. Lazily materialised modules keep the buffer, so it is not disposed here.</summary>
    public LLVMModuleRef Parse(LLVMContextRef context)
    {
        if (LLVM.LLVMParseIRInContext(context, this, out var module, out var message) == 0) return module;
        throw new LlvmException(LlvmLibrary.Take(message));
    }
}
