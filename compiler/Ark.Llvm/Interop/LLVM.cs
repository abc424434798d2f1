using System.Runtime.InteropServices;

namespace Ark.Llvm.Interop;

/// <summary>The functions of LLVM's C API that the emitter needs, under their C names; all blittable.</summary>
internal static unsafe partial class LLVM
{
    // Process-wide
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMInstallFatalErrorHandler(delegate* unmanaged[Cdecl]<byte*, void> handler);
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMDisposeMessage(byte* message);
    [LibraryImport(LlvmLibrary.Name)] internal static partial byte* LLVMGetErrorMessage(LLVMErrorRef error);
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMDisposeErrorMessage(byte* message);
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMInitializeX86TargetInfo();
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMInitializeX86Target();
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMInitializeX86TargetMC();
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMInitializeX86AsmPrinter();
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMInitializeX86AsmParser();
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMInitializeAArch64TargetInfo();
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMInitializeAArch64Target();
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMInitializeAArch64TargetMC();
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMInitializeAArch64AsmPrinter();
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMInitializeAArch64AsmParser();

    // Contexts, attributes, metadata
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMContextRef LLVMContextCreate();
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMContextDispose(LLVMContextRef context);
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMContextSetDiscardValueNames(LLVMContextRef context, int discard);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial uint LLVMGetMDKindIDInContext(LLVMContextRef context, string name, uint length);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial uint LLVMGetEnumAttributeKindForName(string name, nuint length);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMAttributeRef LLVMCreateEnumAttribute(LLVMContextRef context, uint kind, ulong value);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMAttributeRef LLVMCreateStringAttribute(LLVMContextRef context, string key, uint keyLength, string value, uint valueLength);
    [LibraryImport(LlvmLibrary.Name)] internal static partial byte* LLVMGetStringAttributeValue(LLVMAttributeRef attribute, out uint length);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMMetadataRef LLVMMDStringInContext2(LLVMContextRef context, ReadOnlySpan<byte> text, nuint length);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMMetadataRef LLVMMDNodeInContext2(LLVMContextRef context, ReadOnlySpan<LLVMMetadataRef> operands, nuint count);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMValueRef LLVMMetadataAsValue(LLVMContextRef context, LLVMMetadataRef metadata);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMMetadataRef LLVMValueAsMetadata(LLVMValueRef value);

    // Modules
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMModuleRef LLVMModuleCreateWithNameInContext(string name, LLVMContextRef context);
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMDisposeModule(LLVMModuleRef module);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial void LLVMSetTarget(LLVMModuleRef module, string triple);
    [LibraryImport(LlvmLibrary.Name)] internal static partial byte* LLVMGetTarget(LLVMModuleRef module);
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMSetModuleDataLayout(LLVMModuleRef module, LLVMTargetDataRef layout);
    [LibraryImport(LlvmLibrary.Name)] internal static partial byte* LLVMPrintModuleToString(LLVMModuleRef module);
    [LibraryImport(LlvmLibrary.Name)] internal static partial int LLVMVerifyModule(LLVMModuleRef module, LLVMVerifierFailureAction action, out byte* message);
    [LibraryImport(LlvmLibrary.Name)] internal static partial int LLVMLinkModules2(LLVMModuleRef destination, LLVMModuleRef source);
    [LibraryImport(LlvmLibrary.Name)] internal static partial int LLVMParseBitcodeInContext2(LLVMContextRef context, LLVMMemoryBufferRef buffer, out LLVMModuleRef module);
    [LibraryImport(LlvmLibrary.Name)] internal static partial int LLVMParseIRInContext(LLVMContextRef context, LLVMMemoryBufferRef buffer, out LLVMModuleRef module, out byte* message);
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMSetIsNewDbgInfoFormat(LLVMModuleRef module, int useNewFormat);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial void LLVMAddModuleFlag(LLVMModuleRef module, LLVMModuleFlagBehavior behavior, string key, nuint length, LLVMMetadataRef value);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial void LLVMAddNamedMetadataOperand(LLVMModuleRef module, string name, LLVMValueRef value);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial void LLVMAppendModuleInlineAsm(LLVMModuleRef module, string text, nuint length);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMAddFunction(LLVMModuleRef module, string name, LLVMTypeRef type);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMGetNamedFunction(LLVMModuleRef module, string name);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMValueRef LLVMGetFirstFunction(LLVMModuleRef module);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMValueRef LLVMGetNextFunction(LLVMValueRef function);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMAddGlobal(LLVMModuleRef module, LLVMTypeRef type, string name);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMGetNamedGlobal(LLVMModuleRef module, string name);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMValueRef LLVMGetFirstGlobal(LLVMModuleRef module);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMValueRef LLVMGetNextGlobal(LLVMValueRef value);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial uint LLVMLookupIntrinsicID(string name, nuint length);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMValueRef LLVMGetIntrinsicDeclaration(LLVMModuleRef module, uint id, ReadOnlySpan<LLVMTypeRef> types, nuint count);

    // Types
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMTypeRef LLVMInt1TypeInContext(LLVMContextRef context);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMTypeRef LLVMInt8TypeInContext(LLVMContextRef context);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMTypeRef LLVMInt16TypeInContext(LLVMContextRef context);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMTypeRef LLVMInt32TypeInContext(LLVMContextRef context);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMTypeRef LLVMInt64TypeInContext(LLVMContextRef context);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMTypeRef LLVMFloatTypeInContext(LLVMContextRef context);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMTypeRef LLVMDoubleTypeInContext(LLVMContextRef context);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMTypeRef LLVMVoidTypeInContext(LLVMContextRef context);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMTypeRef LLVMMetadataTypeInContext(LLVMContextRef context);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMTypeRef LLVMPointerTypeInContext(LLVMContextRef context, uint addressSpace);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMTypeRef LLVMFunctionType(LLVMTypeRef result, ReadOnlySpan<LLVMTypeRef> parameters, uint count, int isVariadic);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMTypeRef LLVMStructTypeInContext(LLVMContextRef context, ReadOnlySpan<LLVMTypeRef> elements, uint count, int packed);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMTypeRef LLVMArrayType2(LLVMTypeRef element, ulong count);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMTypeRef LLVMTypeOf(LLVMValueRef value);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMTypeRef LLVMGlobalGetValueType(LLVMValueRef value);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMTypeRef LLVMGetReturnType(LLVMTypeRef type);
    [LibraryImport(LlvmLibrary.Name)] internal static partial uint LLVMCountParamTypes(LLVMTypeRef type);

    // Constants
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMValueRef LLVMConstInt(LLVMTypeRef type, ulong value, int signExtend);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMValueRef LLVMConstReal(LLVMTypeRef type, double value);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMValueRef LLVMConstNull(LLVMTypeRef type);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMValueRef LLVMGetUndef(LLVMTypeRef type);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMValueRef LLVMGetPoison(LLVMTypeRef type);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMValueRef LLVMConstStructInContext(LLVMContextRef context, ReadOnlySpan<LLVMValueRef> values, uint count, int packed);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMValueRef LLVMConstArray2(LLVMTypeRef element, ReadOnlySpan<LLVMValueRef> values, ulong count);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMValueRef LLVMConstStringInContext2(LLVMContextRef context, ReadOnlySpan<byte> text, nuint length, int dontNullTerminate);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMValueRef LLVMConstBitCast(LLVMValueRef value, LLVMTypeRef type);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMValueRef LLVMConstIntToPtr(LLVMValueRef value, LLVMTypeRef type);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMValueRef LLVMConstPtrToInt(LLVMValueRef value, LLVMTypeRef type);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMValueRef LLVMConstAdd(LLVMValueRef left, LLVMValueRef right);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMValueRef LLVMConstInBoundsGEP2(LLVMTypeRef type, LLVMValueRef pointer, ReadOnlySpan<LLVMValueRef> indices, uint count);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMGetInlineAsm(LLVMTypeRef type, string text, nuint textLength, string constraints, nuint constraintsLength, int hasSideEffects, int isAlignStack, LLVMInlineAsmDialect dialect, int canThrow);

    // Globals and functions
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMSetInitializer(LLVMValueRef global, LLVMValueRef value);
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMSetGlobalConstant(LLVMValueRef global, int isConstant);
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMSetLinkage(LLVMValueRef global, LLVMLinkage linkage);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMLinkage LLVMGetLinkage(LLVMValueRef global);
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMSetVisibility(LLVMValueRef global, LLVMVisibility visibility);
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMSetUnnamedAddress(LLVMValueRef global, LLVMUnnamedAddr kind);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial void LLVMSetSection(LLVMValueRef global, string section);
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMSetAlignment(LLVMValueRef global, uint bytes);
    [LibraryImport(LlvmLibrary.Name)] internal static partial int LLVMIsDeclaration(LLVMValueRef global);
    [LibraryImport(LlvmLibrary.Name)] internal static partial byte* LLVMGetValueName2(LLVMValueRef value, out nuint length);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial void LLVMSetValueName2(LLVMValueRef value, string name, nuint length);
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMDeleteFunction(LLVMValueRef function);
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMReplaceAllUsesWith(LLVMValueRef old, LLVMValueRef replacement);
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMSetPersonalityFn(LLVMValueRef function, LLVMValueRef personality);
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMAddAttributeAtIndex(LLVMValueRef function, uint index, LLVMAttributeRef attribute);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMAttributeRef LLVMGetStringAttributeAtIndex(LLVMValueRef function, uint index, string key, uint keyLength);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMValueRef LLVMGetParam(LLVMValueRef function, uint index);
    [LibraryImport(LlvmLibrary.Name)] internal static partial uint LLVMCountParams(LLVMValueRef function);
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMSetSubprogram(LLVMValueRef function, LLVMMetadataRef subprogram);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMBasicBlockRef LLVMAppendBasicBlockInContext(LLVMContextRef context, LLVMValueRef function, string name);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMBasicBlockRef LLVMGetEntryBasicBlock(LLVMValueRef function);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMValueRef LLVMGetFirstInstruction(LLVMBasicBlockRef block);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMValueRef LLVMGetNextInstruction(LLVMValueRef instruction);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMValueRef LLVMGetBasicBlockTerminator(LLVMBasicBlockRef block);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMBasicBlockRef LLVMGetFirstBasicBlock(LLVMValueRef function);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMBasicBlockRef LLVMGetNextBasicBlock(LLVMBasicBlockRef block);

    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMMoveBasicBlockAfter(LLVMBasicBlockRef block, LLVMBasicBlockRef position);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMBasicBlockRef LLVMInsertBasicBlockInContext(LLVMContextRef context, LLVMBasicBlockRef before, string name);
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMInstructionEraseFromParent(LLVMValueRef instruction);
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMInstructionRemoveFromParent(LLVMValueRef instruction);
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMInsertIntoBuilder(LLVMBuilderRef b, LLVMValueRef instruction);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMValueRef LLVMGetCalledValue(LLVMValueRef call);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMValueRef LLVMIsACallInst(LLVMValueRef value);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMValueRef LLVMIsAInvokeInst(LLVMValueRef value);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMValueRef LLVMIsAAllocaInst(LLVMValueRef value);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMBasicBlockRef LLVMGetNormalDest(LLVMValueRef invoke);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMBasicBlockRef LLVMGetUnwindDest(LLVMValueRef invoke);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMMetadataRef LLVMGetSubprogram(LLVMValueRef function);
    [LibraryImport(LlvmLibrary.Name)] internal static partial uint LLVMDISubprogramGetLine(LLVMMetadataRef subprogram);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMMetadataRef LLVMInstructionGetDebugLoc(LLVMValueRef instruction);
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMInstructionSetDebugLoc(LLVMValueRef instruction, LLVMMetadataRef location);
    [LibraryImport(LlvmLibrary.Name)] internal static partial uint LLVMDILocationGetLine(LLVMMetadataRef location);
    [LibraryImport(LlvmLibrary.Name)] internal static partial uint LLVMDILocationGetColumn(LLVMMetadataRef location);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMMetadataRef LLVMDILocationGetScope(LLVMMetadataRef location);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMMetadataRef LLVMDILocationGetInlinedAt(LLVMMetadataRef location);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMMetadataRef LLVMDIScopeGetFile(LLVMMetadataRef scope);
    [LibraryImport(LlvmLibrary.Name)] internal static partial uint LLVMGetMDNodeNumOperands(LLVMValueRef node);
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMGetMDNodeOperands(LLVMValueRef node, Span<LLVMValueRef> operands);
    [LibraryImport(LlvmLibrary.Name)] internal static partial byte* LLVMGetMDString(LLVMValueRef node, out uint length);

    // Builders: position and control
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMBuilderRef LLVMCreateBuilderInContext(LLVMContextRef context);
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMDisposeBuilder(LLVMBuilderRef b);
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMPositionBuilderAtEnd(LLVMBuilderRef b, LLVMBasicBlockRef block);
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMPositionBuilderBefore(LLVMBuilderRef b, LLVMValueRef instruction);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMBasicBlockRef LLVMGetInsertBlock(LLVMBuilderRef b);
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMSetCurrentDebugLocation2(LLVMBuilderRef b, LLVMMetadataRef location);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMValueRef LLVMBuildRetVoid(LLVMBuilderRef b);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMValueRef LLVMBuildRet(LLVMBuilderRef b, LLVMValueRef value);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMValueRef LLVMBuildBr(LLVMBuilderRef b, LLVMBasicBlockRef target);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMValueRef LLVMBuildCondBr(LLVMBuilderRef b, LLVMValueRef condition, LLVMBasicBlockRef then, LLVMBasicBlockRef otherwise);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMValueRef LLVMBuildSwitch(LLVMBuilderRef b, LLVMValueRef value, LLVMBasicBlockRef otherwise, uint cases);
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMAddCase(LLVMValueRef instruction, LLVMValueRef value, LLVMBasicBlockRef target);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMValueRef LLVMBuildUnreachable(LLVMBuilderRef b);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMBuildInvoke2(LLVMBuilderRef b, LLVMTypeRef type, LLVMValueRef function, ReadOnlySpan<LLVMValueRef> arguments, uint count, LLVMBasicBlockRef then, LLVMBasicBlockRef unwind, string name);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMBuildLandingPad(LLVMBuilderRef b, LLVMTypeRef type, LLVMValueRef personality, uint clauses, string name);
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMAddClause(LLVMValueRef landingPad, LLVMValueRef clause);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMBuildCall2(LLVMBuilderRef b, LLVMTypeRef type, LLVMValueRef function, ReadOnlySpan<LLVMValueRef> arguments, uint count, string name);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMBuildPhi(LLVMBuilderRef b, LLVMTypeRef type, string name);
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMAddIncoming(LLVMValueRef phi, ReadOnlySpan<LLVMValueRef> values, ReadOnlySpan<LLVMBasicBlockRef> blocks, uint count);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMBuildSelect(LLVMBuilderRef b, LLVMValueRef condition, LLVMValueRef then, LLVMValueRef otherwise, string name);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMBuildExtractValue(LLVMBuilderRef b, LLVMValueRef aggregate, uint index, string name);
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMAddCallSiteAttribute(LLVMValueRef call, uint index, LLVMAttributeRef attribute);
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMSetTailCallKind(LLVMValueRef call, LLVMTailCallKind kind);
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMSetMetadata(LLVMValueRef instruction, uint kind, LLVMValueRef node);
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMSetVolatile(LLVMValueRef access, int isVolatile);

    // Builders: arithmetic
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMBuildAdd(LLVMBuilderRef b, LLVMValueRef left, LLVMValueRef right, string name);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMBuildNSWAdd(LLVMBuilderRef b, LLVMValueRef left, LLVMValueRef right, string name);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMBuildSub(LLVMBuilderRef b, LLVMValueRef left, LLVMValueRef right, string name);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMBuildMul(LLVMBuilderRef b, LLVMValueRef left, LLVMValueRef right, string name);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMBuildSDiv(LLVMBuilderRef b, LLVMValueRef left, LLVMValueRef right, string name);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMBuildSRem(LLVMBuilderRef b, LLVMValueRef left, LLVMValueRef right, string name);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMBuildShl(LLVMBuilderRef b, LLVMValueRef left, LLVMValueRef right, string name);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMBuildLShr(LLVMBuilderRef b, LLVMValueRef left, LLVMValueRef right, string name);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMBuildAShr(LLVMBuilderRef b, LLVMValueRef left, LLVMValueRef right, string name);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMBuildAnd(LLVMBuilderRef b, LLVMValueRef left, LLVMValueRef right, string name);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMBuildOr(LLVMBuilderRef b, LLVMValueRef left, LLVMValueRef right, string name);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMBuildXor(LLVMBuilderRef b, LLVMValueRef left, LLVMValueRef right, string name);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMBuildFAdd(LLVMBuilderRef b, LLVMValueRef left, LLVMValueRef right, string name);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMBuildFSub(LLVMBuilderRef b, LLVMValueRef left, LLVMValueRef right, string name);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMBuildFMul(LLVMBuilderRef b, LLVMValueRef left, LLVMValueRef right, string name);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMBuildFDiv(LLVMBuilderRef b, LLVMValueRef left, LLVMValueRef right, string name);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMBuildFRem(LLVMBuilderRef b, LLVMValueRef left, LLVMValueRef right, string name);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMBuildFNeg(LLVMBuilderRef b, LLVMValueRef value, string name);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMBuildNot(LLVMBuilderRef b, LLVMValueRef value, string name);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMBuildFreeze(LLVMBuilderRef b, LLVMValueRef value, string name);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMBuildICmp(LLVMBuilderRef b, LLVMIntPredicate predicate, LLVMValueRef left, LLVMValueRef right, string name);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMBuildFCmp(LLVMBuilderRef b, LLVMRealPredicate predicate, LLVMValueRef left, LLVMValueRef right, string name);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMBuildTrunc(LLVMBuilderRef b, LLVMValueRef value, LLVMTypeRef type, string name);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMBuildZExt(LLVMBuilderRef b, LLVMValueRef value, LLVMTypeRef type, string name);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMBuildSExt(LLVMBuilderRef b, LLVMValueRef value, LLVMTypeRef type, string name);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMBuildFPToSI(LLVMBuilderRef b, LLVMValueRef value, LLVMTypeRef type, string name);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMBuildFPExt(LLVMBuilderRef b, LLVMValueRef value, LLVMTypeRef type, string name);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMBuildFPTrunc(LLVMBuilderRef b, LLVMValueRef value, LLVMTypeRef type, string name);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMBuildSIToFP(LLVMBuilderRef b, LLVMValueRef value, LLVMTypeRef type, string name);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMBuildUIToFP(LLVMBuilderRef b, LLVMValueRef value, LLVMTypeRef type, string name);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMBuildPtrToInt(LLVMBuilderRef b, LLVMValueRef value, LLVMTypeRef type, string name);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMBuildIntToPtr(LLVMBuilderRef b, LLVMValueRef value, LLVMTypeRef type, string name);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMBuildBitCast(LLVMBuilderRef b, LLVMValueRef value, LLVMTypeRef type, string name);

    // Builders: memory
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMBuildAlloca(LLVMBuilderRef b, LLVMTypeRef type, string name);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMBuildArrayAlloca(LLVMBuilderRef b, LLVMTypeRef type, LLVMValueRef count, string name);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMBuildLoad2(LLVMBuilderRef b, LLVMTypeRef type, LLVMValueRef pointer, string name);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMValueRef LLVMBuildStore(LLVMBuilderRef b, LLVMValueRef value, LLVMValueRef pointer);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMValueRef LLVMBuildInBoundsGEP2(LLVMBuilderRef b, LLVMTypeRef type, LLVMValueRef pointer, ReadOnlySpan<LLVMValueRef> indices, uint count, string name);

    // Debug information
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMDIBuilderRef LLVMCreateDIBuilder(LLVMModuleRef module);
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMDisposeDIBuilder(LLVMDIBuilderRef b);
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMDIBuilderFinalize(LLVMDIBuilderRef b);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMMetadataRef LLVMDIBuilderCreateCompileUnit(LLVMDIBuilderRef b, LLVMDWARFSourceLanguage language, LLVMMetadataRef file, string producer, nuint producerLength, int isOptimized, string flags, nuint flagsLength, uint runtimeVersion, string splitName, nuint splitNameLength, LLVMDWARFEmissionKind kind, uint dwoId, int splitDebugInlining, int debugInfoForProfiling, string sysRoot, nuint sysRootLength, string sdk, nuint sdkLength);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMMetadataRef LLVMDIBuilderCreateFile(LLVMDIBuilderRef b, ReadOnlySpan<byte> name, nuint nameLength, ReadOnlySpan<byte> directory, nuint directoryLength);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMMetadataRef LLVMDIBuilderCreateFunction(LLVMDIBuilderRef b, LLVMMetadataRef scope, ReadOnlySpan<byte> name, nuint nameLength, ReadOnlySpan<byte> linkageName, nuint linkageNameLength, LLVMMetadataRef file, uint line, LLVMMetadataRef type, int isLocal, int isDefinition, uint scopeLine, LLVMDIFlags flags, int isOptimized);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMMetadataRef LLVMDIBuilderCreateLexicalBlockFile(LLVMDIBuilderRef b, LLVMMetadataRef scope, LLVMMetadataRef file, uint discriminator);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMMetadataRef LLVMDIBuilderCreateDebugLocation(LLVMContextRef context, uint line, uint column, LLVMMetadataRef scope, LLVMMetadataRef inlinedAt);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMMetadataRef LLVMDIBuilderCreateSubroutineType(LLVMDIBuilderRef b, LLVMMetadataRef file, ReadOnlySpan<LLVMMetadataRef> types, uint count, LLVMDIFlags flags);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMMetadataRef LLVMDIBuilderCreateBasicType(LLVMDIBuilderRef b, ReadOnlySpan<byte> name, nuint length, ulong bits, uint encoding, LLVMDIFlags flags);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMMetadataRef LLVMDIBuilderCreateTypedef(LLVMDIBuilderRef b, LLVMMetadataRef type, ReadOnlySpan<byte> name, nuint length, LLVMMetadataRef file, uint line, LLVMMetadataRef scope, uint align);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMMetadataRef LLVMDIBuilderCreatePointerType(LLVMDIBuilderRef b, LLVMMetadataRef type, ulong bits, uint align, uint addressSpace, ReadOnlySpan<byte> name, nuint length);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMMetadataRef LLVMDIBuilderCreateStructType(LLVMDIBuilderRef b, LLVMMetadataRef scope, ReadOnlySpan<byte> name, nuint length, LLVMMetadataRef file, uint line, ulong bits, uint align, LLVMDIFlags flags, LLVMMetadataRef derivedFrom, ReadOnlySpan<LLVMMetadataRef> elements, uint count, uint runtimeLanguage, LLVMMetadataRef vtableHolder, ReadOnlySpan<byte> uniqueId, nuint uniqueIdLength);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMMetadataRef LLVMDIBuilderCreateMemberType(LLVMDIBuilderRef b, LLVMMetadataRef scope, ReadOnlySpan<byte> name, nuint length, LLVMMetadataRef file, uint line, ulong bits, uint align, ulong offset, LLVMDIFlags flags, LLVMMetadataRef type);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMMetadataRef LLVMDIBuilderCreateAutoVariable(LLVMDIBuilderRef b, LLVMMetadataRef scope, ReadOnlySpan<byte> name, nuint length, LLVMMetadataRef file, uint line, LLVMMetadataRef type, int alwaysPreserve, LLVMDIFlags flags, uint align);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMMetadataRef LLVMDIBuilderCreateParameterVariable(LLVMDIBuilderRef b, LLVMMetadataRef scope, ReadOnlySpan<byte> name, nuint length, uint argument, LLVMMetadataRef file, uint line, LLVMMetadataRef type, int alwaysPreserve, LLVMDIFlags flags);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMMetadataRef LLVMDIBuilderCreateExpression(LLVMDIBuilderRef b, ReadOnlySpan<ulong> operations, nuint length);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMMetadataRef LLVMDIBuilderCreateGlobalVariableExpression(LLVMDIBuilderRef b, LLVMMetadataRef scope, ReadOnlySpan<byte> name, nuint nameLength, ReadOnlySpan<byte> linkage, nuint linkageLength, LLVMMetadataRef file, uint line, LLVMMetadataRef type, int isLocal, LLVMMetadataRef expression, LLVMMetadataRef declaration, uint align);
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMGlobalSetMetadata(LLVMValueRef global, uint kind, LLVMMetadataRef node);
    [LibraryImport(LlvmLibrary.Name)] internal static partial nint LLVMDIBuilderInsertDeclareRecordAtEnd(LLVMDIBuilderRef b, LLVMValueRef storage, LLVMMetadataRef variable, LLVMMetadataRef expression, LLVMMetadataRef location, LLVMBasicBlockRef block);
    [LibraryImport(LlvmLibrary.Name)] internal static partial nint LLVMDIBuilderInsertDbgValueRecordAtEnd(LLVMDIBuilderRef b, LLVMValueRef value, LLVMMetadataRef variable, LLVMMetadataRef expression, LLVMMetadataRef location, LLVMBasicBlockRef block);

    // Targets and passes
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial int LLVMGetTargetFromTriple(string triple, out LLVMTargetRef target, out byte* message);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMTargetMachineRef LLVMCreateTargetMachine(LLVMTargetRef target, string triple, string cpu, string features, LLVMCodeGenOptLevel level, LLVMRelocMode relocation, LLVMCodeModel model);
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMDisposeTargetMachine(LLVMTargetMachineRef machine);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMTargetDataRef LLVMCreateTargetDataLayout(LLVMTargetMachineRef machine);
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMDisposeTargetData(LLVMTargetDataRef layout);
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMSetTargetMachineFastISel(LLVMTargetMachineRef machine, int enable);
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMSetTargetMachineGlobalISel(LLVMTargetMachineRef machine, int enable);
    [LibraryImport(LlvmLibrary.Name)] internal static partial int LLVMTargetMachineEmitToMemoryBuffer(LLVMTargetMachineRef machine, LLVMModuleRef module, LLVMCodeGenFileType kind, out byte* message, out LLVMMemoryBufferRef buffer);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMMemoryBufferRef LLVMCreateMemoryBufferWithMemoryRangeCopy(ReadOnlySpan<byte> data, nuint length, string name);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMMemoryBufferRef LLVMWriteBitcodeToMemoryBuffer(LLVMModuleRef module);
    [LibraryImport(LlvmLibrary.Name)] internal static partial byte* LLVMGetBufferStart(LLVMMemoryBufferRef buffer);
    [LibraryImport(LlvmLibrary.Name)] internal static partial nuint LLVMGetBufferSize(LLVMMemoryBufferRef buffer);
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMDisposeMemoryBuffer(LLVMMemoryBufferRef buffer);
    [LibraryImport(LlvmLibrary.Name)] internal static partial LLVMPassBuilderOptionsRef LLVMCreatePassBuilderOptions();
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMDisposePassBuilderOptions(LLVMPassBuilderOptionsRef options);
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMPassBuilderOptionsSetLoopVectorization(LLVMPassBuilderOptionsRef options, int enable);
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMPassBuilderOptionsSetSLPVectorization(LLVMPassBuilderOptionsRef options, int enable);
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMPassBuilderOptionsSetMergeFunctions(LLVMPassBuilderOptionsRef options, int enable);
    [LibraryImport(LlvmLibrary.Name)] internal static partial void LLVMPassBuilderOptionsSetVerifyEach(LLVMPassBuilderOptionsRef options, int enable);
    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)] internal static partial LLVMErrorRef LLVMRunPasses(LLVMModuleRef module, string passes, LLVMTargetMachineRef machine, LLVMPassBuilderOptionsRef options);
}
