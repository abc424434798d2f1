using System.Runtime.InteropServices;
using Ark.Llvm.Interop;

namespace Ark.Llvm;

/// <summary>A machine to generate code for. Processor and features are those of the runtime's bitcode: a mix miscompiles.</summary>
public sealed record TargetPlatform(string Name, string Triple, string Cpu, string Features)
{
    /// <summary>x86-64-v2: whatever was made since 2009; rounding and counting are instructions there.</summary>
    public static readonly TargetPlatform X64 = new("x86_64", "x86_64-pc-linux-gnu", "x86-64-v2", "");
    public static readonly TargetPlatform Arm64 = new("aarch64", "aarch64-unknown-linux-gnu", "generic", "+neon,+fp-armv8");

    public static TargetPlatform Host => RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? Arm64 : X64;
    public static TargetPlatform? Find(string name) => name switch
    {
        "x86_64" or "x64" => X64,
        "aarch64" or "arm64" => Arm64,
        _ => null,
    };

    /// <summary>The name LLVM knows the stack pointer by.</summary>
    internal string StackPointer => Name == "x86_64" ? "rsp" : "sp";

    internal LLVMTargetMachineRef CreateMachine(bool optimize) =>
        LLVMTargetRef.FromTriple(Triple).CreateTargetMachine(
            Triple, Cpu, Features, optimize ? LLVMCodeGenOptLevel.Default : LLVMCodeGenOptLevel.None, LLVMRelocMode.PIC, LLVMCodeModel.Default);
}
