namespace Ark.Llvm.Interop;

public enum LLVMLinkage { External = 0, AvailableExternally = 1, LinkOnceAny = 2, LinkOnceODR = 3, WeakAny = 5, Appending = 7, Internal = 8, Private = 9 }

public enum LLVMVisibility { Default, Hidden, Protected }

public enum LLVMUnnamedAddr { None, Local, Global }

public enum LLVMIntPredicate { EQ = 32, NE, UGT, UGE, ULT, ULE, SGT, SGE, SLT, SLE }

public enum LLVMRealPredicate { False, OEQ, OGT, OGE, OLT, OLE, ONE, ORD, UNO, UEQ, UGT, UGE, ULT, ULE, UNE, True }

public enum LLVMVerifierFailureAction { AbortProcess, PrintMessage, ReturnStatus }

public enum LLVMCodeGenOptLevel { None, Less, Default, Aggressive }

public enum LLVMRelocMode { Default, Static, PIC }

public enum LLVMCodeModel { Default, JITDefault, Tiny, Small, Kernel, Medium, Large }

public enum LLVMCodeGenFileType { AssemblyFile, ObjectFile }

public enum LLVMModuleFlagBehavior { Error, Warning, Require, Override, Append, AppendUnique }

public enum LLVMInlineAsmDialect { ATT, Intel }

public enum LLVMDWARFSourceLanguage { C99 = 11, C11 = 28 }

public enum LLVMDWARFEmissionKind { None, Full, LineTablesOnly }

[Flags]
public enum LLVMDIFlags { Zero = 0, Artificial = 1 << 6, Prototyped = 1 << 8 }

public enum LLVMTailCallKind { None, Tail, MustTail, NoTail }
