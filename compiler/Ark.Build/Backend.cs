using Ark.Ir;
using Ark.Ir.Passes;
using Ark.Llvm;
using Ark.Llvm.CodeGen;
using Ark.Llvm.Emit;
using Ark.Llvm.Interop;
using Ark.Syntax;
using Ark.Workspace;

namespace Ark.Build;

/// <summary>How a program is built.</summary>
/// <param name="Release">Optimised and stripped; else quick to build and open to the debugger.</param>
/// <param name="SourceRoot">The folder that the file names of the program are relative to.</param>
public sealed record BuildOptions(TargetPlatform Target, bool Release, string SourceRoot)
{
    /// <summary>It goes into a package, so nothing in it may tell of this machine: without debug information, and the engine is found beside it only.</summary>
    public bool IsPackaged { get; init; }

    /// <summary><see cref="EmitOptions.InstructionsPerPart"/></summary>
    public int InstructionsPerPart { get; init; } = EmitOptions.WorthAPart;

    public static BuildOptions Debug => new(TargetPlatform.Host, Release: false, Environment.CurrentDirectory);

    /// <summary>The machine of that name, else ARK4017.</summary>
    public static TargetPlatform FindTarget(string name) =>
        TargetPlatform.Find(name) ?? throw new BuildException(Diagnostics.UnknownTarget(BuildException.At(name), name));
}

/// <summary>From IR, fresh from lowering, to an executable or to a dump on the way there. Throws <see cref="BuildException"/>.</summary>
public static class Backend
{
    public static void Build(IrModule program, BuildOptions options, string output) => Reporting(() =>
    {
        var draws = EngineFiles.AreUsedBy(program);
        Linker.Check(options, draws);
        Pipeline.Run(program, Level(options));
        var objects = CodeGenerator.Compile(program, Emission(options), InlineBitcode(options));
        Linker.Link(objects, output, options, draws);
        return true;
    });

    /// <summary>LLVM IR as emitted, or in a release build as optimised. Of one function, without references to metadata.</summary>
    public static string DumpLlvm(IrModule program, BuildOptions options, string? function = null) => Dump(program, options, function, module => module.Print());

    public static string DumpAssembly(IrModule program, BuildOptions options, string? function = null) => Dump(program, options, function, module => module.EmitAssembly());

    private static string Dump(IrModule program, BuildOptions options, string? function, Func<LlvmModule, string> print) => Reporting(() =>
    {
        Pipeline.Run(program, Level(options));
        using var module = CodeGenerator.Prepare(program, Emission(options), InlineBitcode(options));
        var text = print(module);
        return function is null ? text : DumpFilter.Only(text, program.Functions.Select(f => f.Reference).Where(f => f.IsCalled(function)).Select(f => f.Symbol).ToHashSet());
    });

    private static OptimizationLevel Level(BuildOptions options) => options.Release ? OptimizationLevel.Release : OptimizationLevel.Debug;
    private static EmitOptions Emission(BuildOptions options) => new(options.Target, options.Release, options.SourceRoot, LibrarySources.Folder.TrimEnd('/') + "/") { InstructionsPerPart = options.InstructionsPerPart };
    private static byte[] InlineBitcode(BuildOptions options) => options.Release ? File.ReadAllBytes(RuntimeFiles.For(options.Target).InlineBitcode) : [];

    /// <summary>LLVM missing is the user's matter and gets a code; any other failure of it is ours.</summary>
    private static T Reporting<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (LlvmException e) when (e.IsMissing)
        {
            throw new BuildException(Diagnostics.LlvmMissing(BuildException.At("libLLVM.so.19.1"), Packages.Command("libllvm19")));
        }
    }
}
