using System.Runtime.CompilerServices;

[assembly: DisableRuntimeMarshalling]

namespace Ark.Llvm.Interop;

// The opaque pointers of LLVM's C API, a structure each, so that mixing them up does not compile. They carry the names of
// LLVMSharp.Interop, which could take this folder's place. What an operation means stands in LLVM's language reference.

public readonly partial record struct LLVMContextRef(nint Handle);
public readonly partial record struct LLVMModuleRef(nint Handle);
public readonly partial record struct LLVMTypeRef(nint Handle);
public readonly partial record struct LLVMValueRef(nint Handle);
public readonly partial record struct LLVMBasicBlockRef(nint Handle);
public readonly partial record struct LLVMBuilderRef(nint Handle);
public readonly partial record struct LLVMDIBuilderRef(nint Handle);
public readonly partial record struct LLVMMetadataRef(nint Handle);
public readonly partial record struct LLVMAttributeRef(nint Handle);
public readonly partial record struct LLVMMemoryBufferRef(nint Handle);
public readonly partial record struct LLVMTargetRef(nint Handle);
public readonly partial record struct LLVMTargetMachineRef(nint Handle);
public readonly partial record struct LLVMTargetDataRef(nint Handle);
public readonly partial record struct LLVMPassBuilderOptionsRef(nint Handle);
public readonly partial record struct LLVMErrorRef(nint Handle);
