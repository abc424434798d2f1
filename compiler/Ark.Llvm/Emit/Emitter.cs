using Ark.Ir;
using Ark.Llvm.Interop;

namespace Ark.Llvm.Emit;

/// <summary>How to spell a program for LLVM.</summary>
/// <param name="Optimize">Release: line tables only, and names are dropped. Debug: variables are visible to the debugger.</param>
/// <param name="SourceRoot">The folder against which a debugger resolves the module's file names.</param>
/// <param name="LibraryRoot">The folder of the library's files, which ends in a separator: stack traces name them `ark:` and their place in it, wherever that is.</param>
public sealed record EmitOptions(TargetPlatform Target, bool Optimize, string SourceRoot = "", string? LibraryRoot = null)
{
    /// <summary>A file of the module as stack traces name it.</summary>
    public string TraceName(string file) =>
        LibraryRoot is { } root && file.StartsWith(root, StringComparison.Ordinal) ? LibraryScheme + file[root.Length..] : file;

    /// <summary>Instructions for which the code generator begins another part of a release build.</summary>
    public int InstructionsPerPart { get; init; } = WorthAPart;

    /// <summary>Fewer are not worth the copying.</summary>
    public const int WorthAPart = 30_000;

    /// <summary>What the names of the library's files begin with in stack traces (trace.c knows them by it).</summary>
    public const string LibraryScheme = "ark:";
}

/// <summary>A program as LLVM IR; owns the native memory.</summary>
public sealed class LlvmModule : IDisposable
{
    internal LlvmModule(LLVMContextRef context, LLVMModuleRef module, EmitOptions options, IReadOnlyDictionary<string, TraceInfo> traces, IReadOnlyDictionary<LLVMMetadataRef, int> fileNumbers, ProgramInfo program)
    {
        (Context, Module, Options, Traces, FileNumbers, Program) = (context, module, options, traces, fileNumbers, program);
    }

    internal LLVMContextRef Context { get; }
    internal LLVMModuleRef Module { get; }
    internal EmitOptions Options { get; }
    /// <summary>What the line table says about a function, by its symbol.</summary>
    internal IReadOnlyDictionary<string, TraceInfo> Traces { get; }
    internal IReadOnlyDictionary<LLVMMetadataRef, int> FileNumbers { get; }
    internal ProgramInfo Program { get; }

    /// <summary>The textual form.</summary>
    public string Print() => Module.PrintToString();

    /// <summary>LLVM's own complaint about a malformed module, or null.</summary>
    public string? Verify() => Module.TryVerify(out var message) ? null : message;

    public void Dispose()
    {
        Module.Dispose();
        Context.Dispose();
    }
}

internal sealed record TraceInfo(string Name, int File, int Line);

/// <summary>What ark_program needs beside the functions.</summary>
internal sealed record ProgramInfo(string? Entry, string? Drain, int GlobalCount, IReadOnlyList<string> Files, IReadOnlyList<string?> WellKnown);

/// <summary>IR to LLVM IR. The module must have been expanded: high instructions are refused.</summary>
public static class Emitter
{
    public static LlvmModule Emit(IrModule module, EmitOptions options) => new ModuleEmitter(module, options).Emit();
}
