using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Ark.Llvm.Interop;

/// <summary>LLVM is missing or gave up.</summary>
public sealed class LlvmException(string message, bool isMissing = false) : Exception(message)
{
    /// <summary>The library is not installed; anything else is a fault of the toolchain.</summary>
    public bool IsMissing => isMissing;
}

/// <summary>Finds and loads the shared library on first use, so that what generates no code does not pay for it.</summary>
internal static unsafe class LlvmLibrary
{
    public const string Name = "LLVM-19";
    private static readonly string[] Files =
        ["libLLVM.so.19.1", "libLLVM-19.so", "libLLVM-19.so.1", "/usr/lib/llvm-19/lib/libLLVM.so.19.1", "/usr/lib/llvm-19/lib/libLLVM.so"];
    private static readonly Lazy<nint> Handle = new(Load);
    private static readonly Lazy<bool> Prepared = new(Prepare);

    /// <summary>Loads the library and registers the targets; throws <see cref="LlvmException"/> when it is not installed.</summary>
    public static void EnsureReady() => _ = Prepared.Value;

    private static nint Load()
    {
        foreach (var file in Files)
            if (NativeLibrary.TryLoad(file, out var handle)) return handle;
        throw new LlvmException("LLVM 19 is not installed", isMissing: true);
    }

    private static bool Prepare()
    {
        _ = Handle.Value; // fails with our own exception, not with the loader's
        NativeLibrary.SetDllImportResolver(Assembly.GetExecutingAssembly(), (name, _, _) => name == Name ? Handle.Value : 0);
        LLVM.LLVMInstallFatalErrorHandler(&OnFatalError);
        LLVM.LLVMInitializeX86TargetInfo();
        LLVM.LLVMInitializeX86Target();
        LLVM.LLVMInitializeX86TargetMC();
        LLVM.LLVMInitializeX86AsmPrinter();
        LLVM.LLVMInitializeX86AsmParser();
        LLVM.LLVMInitializeAArch64TargetInfo();
        LLVM.LLVMInitializeAArch64Target();
        LLVM.LLVMInitializeAArch64TargetMC();
        LLVM.LLVMInitializeAArch64AsmPrinter();
        LLVM.LLVMInitializeAArch64AsmParser();
        return true;
    }

    /// <summary>LLVM calls this before it ends the process; nothing can unwind through it, so the report is made here.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnFatalError(byte* reason)
    {
        Console.Error.WriteLine($"error: the code generator failed: {Marshal.PtrToStringUTF8((nint)reason)}");
        Console.Error.Flush();
        Environment.Exit(3);
    }

    /// <summary>The text of a message that LLVM allocated, which is then freed.</summary>
    public static string Take(byte* message)
    {
        var text = Marshal.PtrToStringUTF8((nint)message) ?? "";
        if (message != null) LLVM.LLVMDisposeMessage(message);
        return text;
    }
}
