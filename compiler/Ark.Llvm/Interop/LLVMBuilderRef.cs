namespace Ark.Llvm.Interop;

public readonly partial record struct LLVMBuilderRef : IDisposable
{
    public void Dispose() => LLVM.LLVMDisposeBuilder(this);

    public LLVMBasicBlockRef InsertBlock => LLVM.LLVMGetInsertBlock(this);
    public LLVMMetadataRef CurrentDebugLocation { set => LLVM.LLVMSetCurrentDebugLocation2(this, value); }
    public void PositionAtEnd(LLVMBasicBlockRef block) => LLVM.LLVMPositionBuilderAtEnd(this, block);
    public void PositionBefore(LLVMValueRef instruction) => LLVM.LLVMPositionBuilderBefore(this, instruction);

    // ── Control ─────────────────────────────────────────────────────────────────────────────────────────────────────

    public LLVMValueRef BuildRetVoid() => LLVM.LLVMBuildRetVoid(this);
    public LLVMValueRef BuildRet(LLVMValueRef value) => LLVM.LLVMBuildRet(this, value);
    public LLVMValueRef BuildBr(LLVMBasicBlockRef target) => LLVM.LLVMBuildBr(this, target);
    public LLVMValueRef BuildCondBr(LLVMValueRef condition, LLVMBasicBlockRef then, LLVMBasicBlockRef otherwise) => LLVM.LLVMBuildCondBr(this, condition, then, otherwise);
    public LLVMValueRef BuildSwitch(LLVMValueRef value, LLVMBasicBlockRef otherwise, uint cases) => LLVM.LLVMBuildSwitch(this, value, otherwise, cases);
    public LLVMValueRef BuildUnreachable() => LLVM.LLVMBuildUnreachable(this);
    public LLVMValueRef BuildPhi(LLVMTypeRef type, string name = "") => LLVM.LLVMBuildPhi(this, type, name);
    public LLVMValueRef BuildSelect(LLVMValueRef condition, LLVMValueRef then, LLVMValueRef otherwise, string name = "") => LLVM.LLVMBuildSelect(this, condition, then, otherwise, name);
    public LLVMValueRef BuildExtractValue(LLVMValueRef aggregate, uint index, string name = "") => LLVM.LLVMBuildExtractValue(this, aggregate, index, name);
    public LLVMValueRef BuildLandingPad(LLVMTypeRef type, uint clauses, string name = "") => LLVM.LLVMBuildLandingPad(this, type, default, clauses, name);

    public LLVMValueRef BuildCall2(LLVMTypeRef type, LLVMValueRef function, ReadOnlySpan<LLVMValueRef> arguments, string name = "") =>
        LLVM.LLVMBuildCall2(this, type, function, arguments, (uint)arguments.Length, name);

    public LLVMValueRef BuildInvoke2(LLVMTypeRef type, LLVMValueRef function, ReadOnlySpan<LLVMValueRef> arguments, LLVMBasicBlockRef then, LLVMBasicBlockRef unwind, string name = "") =>
        LLVM.LLVMBuildInvoke2(this, type, function, arguments, (uint)arguments.Length, then, unwind, name);

    // ── Arithmetic ──────────────────────────────────────────────────────────────────────────────────────────────────

    public LLVMValueRef BuildFNeg(LLVMValueRef value, string name = "") => LLVM.LLVMBuildFNeg(this, value, name);
    public LLVMValueRef BuildNot(LLVMValueRef value, string name = "") => LLVM.LLVMBuildNot(this, value, name);
    public LLVMValueRef BuildFreeze(LLVMValueRef value, string name = "") => LLVM.LLVMBuildFreeze(this, value, name);
    public LLVMValueRef BuildICmp(LLVMIntPredicate predicate, LLVMValueRef left, LLVMValueRef right, string name = "") => LLVM.LLVMBuildICmp(this, predicate, left, right, name);
    public LLVMValueRef BuildFCmp(LLVMRealPredicate predicate, LLVMValueRef left, LLVMValueRef right, string name = "") => LLVM.LLVMBuildFCmp(this, predicate, left, right, name);
    public LLVMValueRef BuildAdd(LLVMValueRef left, LLVMValueRef right, string name = "") => LLVM.LLVMBuildAdd(this, left, right, name);
    public LLVMValueRef BuildNSWAdd(LLVMValueRef left, LLVMValueRef right, string name = "") => LLVM.LLVMBuildNSWAdd(this, left, right, name);
    public LLVMValueRef BuildSub(LLVMValueRef left, LLVMValueRef right, string name = "") => LLVM.LLVMBuildSub(this, left, right, name);
    public LLVMValueRef BuildMul(LLVMValueRef left, LLVMValueRef right, string name = "") => LLVM.LLVMBuildMul(this, left, right, name);
    public LLVMValueRef BuildSDiv(LLVMValueRef left, LLVMValueRef right, string name = "") => LLVM.LLVMBuildSDiv(this, left, right, name);
    public LLVMValueRef BuildSRem(LLVMValueRef left, LLVMValueRef right, string name = "") => LLVM.LLVMBuildSRem(this, left, right, name);
    public LLVMValueRef BuildShl(LLVMValueRef left, LLVMValueRef right, string name = "") => LLVM.LLVMBuildShl(this, left, right, name);
    public LLVMValueRef BuildLShr(LLVMValueRef left, LLVMValueRef right, string name = "") => LLVM.LLVMBuildLShr(this, left, right, name);
    public LLVMValueRef BuildAShr(LLVMValueRef left, LLVMValueRef right, string name = "") => LLVM.LLVMBuildAShr(this, left, right, name);
    public LLVMValueRef BuildAnd(LLVMValueRef left, LLVMValueRef right, string name = "") => LLVM.LLVMBuildAnd(this, left, right, name);
    public LLVMValueRef BuildOr(LLVMValueRef left, LLVMValueRef right, string name = "") => LLVM.LLVMBuildOr(this, left, right, name);
    public LLVMValueRef BuildXor(LLVMValueRef left, LLVMValueRef right, string name = "") => LLVM.LLVMBuildXor(this, left, right, name);
    public LLVMValueRef BuildFAdd(LLVMValueRef left, LLVMValueRef right, string name = "") => LLVM.LLVMBuildFAdd(this, left, right, name);
    public LLVMValueRef BuildFSub(LLVMValueRef left, LLVMValueRef right, string name = "") => LLVM.LLVMBuildFSub(this, left, right, name);
    public LLVMValueRef BuildFMul(LLVMValueRef left, LLVMValueRef right, string name = "") => LLVM.LLVMBuildFMul(this, left, right, name);
    public LLVMValueRef BuildFDiv(LLVMValueRef left, LLVMValueRef right, string name = "") => LLVM.LLVMBuildFDiv(this, left, right, name);
    public LLVMValueRef BuildFRem(LLVMValueRef left, LLVMValueRef right, string name = "") => LLVM.LLVMBuildFRem(this, left, right, name);

    public LLVMValueRef BuildTrunc(LLVMValueRef value, LLVMTypeRef type, string name = "") => LLVM.LLVMBuildTrunc(this, value, type, name);
    public LLVMValueRef BuildZExt(LLVMValueRef value, LLVMTypeRef type, string name = "") => LLVM.LLVMBuildZExt(this, value, type, name);
    public LLVMValueRef BuildSExt(LLVMValueRef value, LLVMTypeRef type, string name = "") => LLVM.LLVMBuildSExt(this, value, type, name);
    public LLVMValueRef BuildFPToSI(LLVMValueRef value, LLVMTypeRef type, string name = "") => LLVM.LLVMBuildFPToSI(this, value, type, name);
    public LLVMValueRef BuildFPExt(LLVMValueRef value, LLVMTypeRef type, string name = "") => LLVM.LLVMBuildFPExt(this, value, type, name);
    public LLVMValueRef BuildFPTrunc(LLVMValueRef value, LLVMTypeRef type, string name = "") => LLVM.LLVMBuildFPTrunc(this, value, type, name);
    public LLVMValueRef BuildSIToFP(LLVMValueRef value, LLVMTypeRef type, string name = "") => LLVM.LLVMBuildSIToFP(this, value, type, name);
    public LLVMValueRef BuildUIToFP(LLVMValueRef value, LLVMTypeRef type, string name = "") => LLVM.LLVMBuildUIToFP(this, value, type, name);
    public LLVMValueRef BuildPtrToInt(LLVMValueRef value, LLVMTypeRef type, string name = "") => LLVM.LLVMBuildPtrToInt(this, value, type, name);
    public LLVMValueRef BuildIntToPtr(LLVMValueRef value, LLVMTypeRef type, string name = "") => LLVM.LLVMBuildIntToPtr(this, value, type, name);
    public LLVMValueRef BuildBitCast(LLVMValueRef value, LLVMTypeRef type, string name = "") => LLVM.LLVMBuildBitCast(this, value, type, name);

    // ── Memory ──────────────────────────────────────────────────────────────────────────────────────────────────────

    public LLVMValueRef BuildAlloca(LLVMTypeRef type, string name = "") => LLVM.LLVMBuildAlloca(this, type, name);
    public LLVMValueRef BuildLoad2(LLVMTypeRef type, LLVMValueRef pointer, string name = "") => LLVM.LLVMBuildLoad2(this, type, pointer, name);
    public LLVMValueRef BuildStore(LLVMValueRef value, LLVMValueRef pointer) => LLVM.LLVMBuildStore(this, value, pointer);
    public LLVMValueRef BuildInBoundsGEP2(LLVMTypeRef type, LLVMValueRef pointer, ReadOnlySpan<LLVMValueRef> indices, string name = "") =>
        LLVM.LLVMBuildInBoundsGEP2(this, type, pointer, indices, (uint)indices.Length, name);
}
