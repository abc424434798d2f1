using Ark.Llvm;
using Ark.Workspace;

namespace Ark.Build;

/// <summary>The native code of a module as it lies in a package.</summary>
/// <param name="Bytes">The executable, or nothing when the program has errors.</param>
public sealed record PackagedCode(IReadOnlyList<Ark.Syntax.Diagnostic> Diagnostics, byte[] Bytes)
{
    public bool Succeeded => Bytes.Length > 0;
}

/// <summary>Builds programs that go into packages.</summary>
public static class PackagedProgram
{
    /// <param name="start">What the program begins with, relative to the working folder: paths are in the program's stack traces.</param>
    public static PackagedCode Build(ProgramStart start, TargetPlatform target, bool release)
    {
        var options = new BuildOptions(target, release, SourceRoot: "") { IsPackaged = true };
        var outcome = ProgramCompiler.BuildCached(CheckedProgram.Load(start), Path.GetFileNameWithoutExtension(start.Path), options, out var isTemporary);
        if (!outcome.Succeeded) return new PackagedCode(outcome.Diagnostics, []);
        var bytes = File.ReadAllBytes(outcome.Executable);
        if (!isTemporary) return new PackagedCode(outcome.Diagnostics, Seal.Without(bytes));
        Directory.Delete(Path.GetDirectoryName(outcome.Executable)!, recursive: true);
        return new PackagedCode(outcome.Diagnostics, bytes);
    }
}
