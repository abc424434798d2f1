using System.Runtime.InteropServices;

namespace Ark.Llvm.Interop;

public readonly unsafe partial record struct LLVMValueRef
{
    /// <summary>Where an attribute of a function stands: on its result, on itself, or from 1 on its parameters.</summary>
    public const uint ReturnIndex = 0, FunctionIndex = uint.MaxValue;

    public bool IsNull => Handle == 0;
    public LLVMTypeRef TypeOf => LLVM.LLVMTypeOf(this);
    public string Name
    {
        get
        {
            var text = LLVM.LLVMGetValueName2(this, out var length);
            return Marshal.PtrToStringUTF8((nint)text, (int)length);
        }

        set => LLVM.LLVMSetValueName2(this, value, (nuint)System.Text.Encoding.UTF8.GetByteCount(value));
    }

    // ── Constants ───────────────────────────────────────────────────────────────────────────────────────────────────

    public static LLVMValueRef CreateConstInt(LLVMTypeRef type, ulong value) => LLVM.LLVMConstInt(type, value, 0);
    public static LLVMValueRef CreateConstReal(LLVMTypeRef type, double value) => LLVM.LLVMConstReal(type, value);
    public static LLVMValueRef CreateConstBitCast(LLVMValueRef value, LLVMTypeRef type) => LLVM.LLVMConstBitCast(value, type);
    public static LLVMValueRef CreateConstIntToPtr(LLVMValueRef value, LLVMTypeRef type) => LLVM.LLVMConstIntToPtr(value, type);
    public static LLVMValueRef CreateConstPtrToInt(LLVMValueRef value, LLVMTypeRef type) => LLVM.LLVMConstPtrToInt(value, type);
    public static LLVMValueRef CreateConstAdd(LLVMValueRef left, LLVMValueRef right) => LLVM.LLVMConstAdd(left, right);
    public static LLVMValueRef CreateConstArray(LLVMTypeRef element, ReadOnlySpan<LLVMValueRef> values) => LLVM.LLVMConstArray2(element, values, (ulong)values.Length);

    // ── Globals and functions ───────────────────────────────────────────────────────────────────────────────────────

    public LLVMTypeRef ValueType => LLVM.LLVMGlobalGetValueType(this);
    public bool IsDeclaration => LLVM.LLVMIsDeclaration(this) != 0;
    public LLVMValueRef NextFunction => LLVM.LLVMGetNextFunction(this);
    public LLVMValueRef NextGlobal => LLVM.LLVMGetNextGlobal(this);
    public uint ParamsCount => LLVM.LLVMCountParams(this);
    public LLVMBasicBlockRef EntryBasicBlock => LLVM.LLVMGetEntryBasicBlock(this);
    public LLVMBasicBlockRef FirstBasicBlock => LLVM.LLVMGetFirstBasicBlock(this);

    public LLVMValueRef Initializer { set => LLVM.LLVMSetInitializer(this, value); }
    public bool IsGlobalConstant { set => LLVM.LLVMSetGlobalConstant(this, value ? 1 : 0); }
    public LLVMLinkage Linkage { get => LLVM.LLVMGetLinkage(this); set => LLVM.LLVMSetLinkage(this, value); }
    public LLVMVisibility Visibility { set => LLVM.LLVMSetVisibility(this, value); }
    public LLVMUnnamedAddr UnnamedAddr { set => LLVM.LLVMSetUnnamedAddress(this, value); }
    public string Section { set => LLVM.LLVMSetSection(this, value); }
    public uint Alignment { set => LLVM.LLVMSetAlignment(this, value); }
    public LLVMValueRef PersonalityFn { set => LLVM.LLVMSetPersonalityFn(this, value); }
    public LLVMMetadataRef Subprogram { get => LLVM.LLVMGetSubprogram(this); set => LLVM.LLVMSetSubprogram(this, value); }

    public LLVMValueRef GetParam(uint index) => LLVM.LLVMGetParam(this, index);
    public void AddAttributeAtIndex(uint index, LLVMAttributeRef attribute) => LLVM.LLVMAddAttributeAtIndex(this, index, attribute);

    /// <summary>The value of a string attribute of the function, or null.</summary>
    public string? GetStringAttribute(string key)
    {
        var attribute = LLVM.LLVMGetStringAttributeAtIndex(this, FunctionIndex, key, (uint)key.Length);
        if (attribute.Handle == 0) return null;
        var text = LLVM.LLVMGetStringAttributeValue(attribute, out var length);
        return Marshal.PtrToStringUTF8((nint)text, (int)length);
    }

    // ── Instructions ────────────────────────────────────────────────────────────────────────────────────────────────

    public LLVMValueRef NextInstruction => LLVM.LLVMGetNextInstruction(this);
    public bool IsInvoke => LLVM.LLVMIsAInvokeInst(this).Handle != 0;
    public bool IsCallOrInvoke => LLVM.LLVMIsACallInst(this).Handle != 0 || IsInvoke;
    public bool IsAlloca => LLVM.LLVMIsAAllocaInst(this).Handle != 0;
    public LLVMValueRef CalledValue => LLVM.LLVMGetCalledValue(this);
    public bool Volatile { set => LLVM.LLVMSetVolatile(this, value ? 1 : 0); }
    public LLVMTailCallKind TailCallKind { set => LLVM.LLVMSetTailCallKind(this, value); }
    public void AddCallSiteAttribute(uint index, LLVMAttributeRef attribute) => LLVM.LLVMAddCallSiteAttribute(this, index, attribute);
    public void SetMetadata(uint kind, LLVMValueRef node) => LLVM.LLVMSetMetadata(this, kind, node);
    /// <summary>The same of a variable or function.</summary>
    public void SetGlobalMetadata(uint kind, LLVMMetadataRef node) => LLVM.LLVMGlobalSetMetadata(this, kind, node);
    public void AddCase(LLVMValueRef value, LLVMBasicBlockRef target) => LLVM.LLVMAddCase(this, value, target);
    public void AddClause(LLVMValueRef clause) => LLVM.LLVMAddClause(this, clause);
    public void AddIncoming(LLVMValueRef value, LLVMBasicBlockRef block) => LLVM.LLVMAddIncoming(this, [value], [block], 1);
}

public readonly partial record struct LLVMBasicBlockRef
{
    public bool IsNull => Handle == 0;
    public LLVMValueRef FirstInstruction => LLVM.LLVMGetFirstInstruction(this);
    public LLVMValueRef Terminator => LLVM.LLVMGetBasicBlockTerminator(this);
    public LLVMBasicBlockRef Next => LLVM.LLVMGetNextBasicBlock(this);
}
