using System.Text;

namespace Ark.Llvm.Interop;

public readonly partial record struct LLVMDIBuilderRef : IDisposable
{
    public static LLVMDIBuilderRef Create(LLVMModuleRef module) => LLVM.LLVMCreateDIBuilder(module);
    public void Dispose() => LLVM.LLVMDisposeDIBuilder(this);
    public void DIBuilderFinalize() => LLVM.LLVMDIBuilderFinalize(this);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public LLVMMetadataRef CreateCompileUnit(LLVMDWARFSourceLanguage language, LLVMMetadataRef file, string producer, bool isOptimized, LLVMDWARFEmissionKind kind) =>
        LLVM.LLVMDIBuilderCreateCompileUnit(this, language, file, producer, (nuint)producer.Length, isOptimized ? 1 : 0, "", 0, 0, "", 0, kind, 0, 0, 0, "", 0, "", 0);

    public LLVMMetadataRef CreateFile(string name, string directory)
    {
        byte[] n = Bytes(name), d = Bytes(directory);
        return LLVM.LLVMDIBuilderCreateFile(this, n, (nuint)n.Length, d, (nuint)d.Length);
    }

    public LLVMMetadataRef CreateFunction(LLVMMetadataRef scope, string name, string linkageName, LLVMMetadataRef file, uint line, LLVMMetadataRef type, LLVMDIFlags flags, bool isOptimized)
    {
        byte[] n = Bytes(name), l = Bytes(linkageName);
        return LLVM.LLVMDIBuilderCreateFunction(this, scope, n, (nuint)n.Length, l, (nuint)l.Length, file, line, type, 1, 1, line, flags, isOptimized ? 1 : 0);
    }

    public LLVMMetadataRef CreateLexicalBlockFile(LLVMMetadataRef scope, LLVMMetadataRef file) => LLVM.LLVMDIBuilderCreateLexicalBlockFile(this, scope, file, 0);
    public LLVMMetadataRef CreateSubroutineType(LLVMMetadataRef file, ReadOnlySpan<LLVMMetadataRef> types) =>
        LLVM.LLVMDIBuilderCreateSubroutineType(this, file, types, (uint)types.Length, LLVMDIFlags.Prototyped);

    public LLVMMetadataRef CreateBasicType(string name, ulong bits, uint encoding)
    {
        var n = Bytes(name);
        return LLVM.LLVMDIBuilderCreateBasicType(this, n, (nuint)n.Length, bits, encoding, LLVMDIFlags.Zero);
    }

    public LLVMMetadataRef CreateTypedef(LLVMMetadataRef type, string name, LLVMMetadataRef file)
    {
        var n = Bytes(name);
        return LLVM.LLVMDIBuilderCreateTypedef(this, type, n, (nuint)n.Length, file, 0, default, 0);
    }

    public LLVMMetadataRef CreatePointerType(LLVMMetadataRef type) => LLVM.LLVMDIBuilderCreatePointerType(this, type, 64, 0, 0, default, 0);

    public LLVMMetadataRef CreateStructType(string name, LLVMMetadataRef file, ulong bits, ReadOnlySpan<LLVMMetadataRef> elements)
    {
        var n = Bytes(name);
        return LLVM.LLVMDIBuilderCreateStructType(this, default, n, (nuint)n.Length, file, 0, bits, 64, LLVMDIFlags.Zero, default, elements, (uint)elements.Length, 0, default, default, 0);
    }

    public LLVMMetadataRef CreateMemberType(LLVMMetadataRef scope, string name, LLVMMetadataRef file, ulong bits, ulong offset, LLVMMetadataRef type)
    {
        var n = Bytes(name);
        return LLVM.LLVMDIBuilderCreateMemberType(this, scope, n, (nuint)n.Length, file, 0, bits, 0, offset, LLVMDIFlags.Zero, type);
    }

    public LLVMMetadataRef CreateAutoVariable(LLVMMetadataRef scope, string name, LLVMMetadataRef file, uint line, LLVMMetadataRef type)
    {
        var n = Bytes(name);
        return LLVM.LLVMDIBuilderCreateAutoVariable(this, scope, n, (nuint)n.Length, file, line, type, 1, LLVMDIFlags.Zero, 0);
    }

    public LLVMMetadataRef CreateParameterVariable(LLVMMetadataRef scope, string name, uint argument, LLVMMetadataRef file, uint line, LLVMMetadataRef type, LLVMDIFlags flags)
    {
        var n = Bytes(name);
        return LLVM.LLVMDIBuilderCreateParameterVariable(this, scope, n, (nuint)n.Length, argument, file, line, type, 1, flags);
    }

    /// <summary>Of a variable that lies in static memory, or is found from there.</summary>
    public LLVMMetadataRef CreateGlobalVariable(LLVMMetadataRef scope, string name, LLVMMetadataRef file, uint line, LLVMMetadataRef type, LLVMMetadataRef expression)
    {
        var n = Bytes(name);
        return LLVM.LLVMDIBuilderCreateGlobalVariableExpression(this, scope, n, (nuint)n.Length, default, 0, file, line, type, 1, expression, default, 0);
    }

    public LLVMMetadataRef CreateExpression(params ReadOnlySpan<ulong> operations) => LLVM.LLVMDIBuilderCreateExpression(this, operations, (nuint)operations.Length);

    public void InsertDeclareRecordAtEnd(LLVMValueRef storage, LLVMMetadataRef variable, LLVMMetadataRef expression, LLVMMetadataRef location, LLVMBasicBlockRef block) =>
        LLVM.LLVMDIBuilderInsertDeclareRecordAtEnd(this, storage, variable, expression, location, block);

    public void InsertDbgValueRecordAtEnd(LLVMValueRef value, LLVMMetadataRef variable, LLVMMetadataRef expression, LLVMMetadataRef location, LLVMBasicBlockRef block) =>
        LLVM.LLVMDIBuilderInsertDbgValueRecordAtEnd(this, value, variable, expression, location, block);
}
