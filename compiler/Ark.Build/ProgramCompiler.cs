using Ark.Lowering.ToIr;
using Ark.Lowering.Ui;
using Ark.Syntax;
using Ark.Workspace;

namespace Ark.Build;

/// <summary>What a build had to say. It succeeded when none of it is an error: then the executable is there.</summary>
public sealed record BuildOutcome(IReadOnlyList<Diagnostic> Diagnostics, string Executable)
{
    public bool Succeeded => !Diagnostics.Any(d => d.IsError);
}

/// <summary>From an entry file to an executable. Throws <see cref="BuildException"/> when something outside the program is missing or refused.</summary>
public static class ProgramCompiler
{
    public static BuildOutcome Build(string entry, string output, BuildOptions options) => Build(new ProgramStart(entry), output, options);

    public static BuildOutcome Build(ProgramStart start, string output, BuildOptions options) => Build(CheckedProgram.Load(start), output, options);

    /// <summary>An executable of the user's cache, built if it is not there; without a cache, a temporary file and `isTemporary`.</summary>
    public static BuildOutcome BuildCached(ProgramStart start, BuildOptions options, out bool isTemporary, out bool hasPage)
    {
        var program = CheckedProgram.Load(start);
        var outcome = BuildCached(program, Path.GetFileNameWithoutExtension(start.Path), options, out isTemporary);
        hasPage = program.HasPage;
        // A program with a page needs the tool at each start: it is told where its resources are and how it is shown.
        if (outcome.Succeeded && !isTemporary && !hasPage && start.Made is null)
            ExecutableCache.Open()?.WriteStamp(start.Path, options, Inputs(program).Select(t => t.Path).Concat(program.OtherInputs), outcome.Executable);
        return outcome;
    }

    /// <param name="name">What a temporary file is called.</param>
    public static BuildOutcome BuildCached(CheckedProgram program, string name, BuildOptions options, out bool isTemporary)
    {
        isTemporary = false;
        if (ExecutableCache.Open() is not { } cache)
        {
            isTemporary = true;
            return BuildTemporary(program, name, options);
        }
        var key = ExecutableCache.Key(options, Inputs(program).Select(t => (t.Path, t.Content)));
        if (cache.Find(key) is { } known) return new BuildOutcome([], known);
        // A program with errors leaves nothing in the cache.
        if (Compile(program, out var diagnostics) is not { } module) return new BuildOutcome(diagnostics, "");
        return new BuildOutcome(diagnostics, cache.Add(key, path => Backend.Build(module, options, path)));
    }

    private static IEnumerable<SourceText> Inputs(CheckedProgram program) =>
        program.Trees.Concat(LibrarySources.Trees).Select(t => t.Text).Concat(LibrarySources.UiTexts);

    /// <summary>The program in IR before any pass, or null when the diagnostics hold an error.</summary>
    public static Ir.IrModule? Compile(CheckedProgram program, out IReadOnlyList<Diagnostic> diagnostics)
    {
        diagnostics = program.Diagnostics();
        if (program.Entry is null || diagnostics.Any(d => d.IsError)) return null;
        var frontEnd = program.ForLowering();
        var ui = program.Compilation.UiUse is null ? null : new UiProgram(frontEnd);
        var lowered = ProgramToIr.Lower(ui ?? frontEnd);
        diagnostics = [.. diagnostics, .. ui?.Diagnostics.ToSorted() ?? [], .. lowered.Diagnostics];
        return diagnostics.Any(d => d.IsError) ? null : lowered.Module;
    }

    /// <summary>The folder of the executable is left only with the executable in it, and a signal removes it until the tool has become the program.</summary>
    private static BuildOutcome BuildTemporary(CheckedProgram program, string name, BuildOptions options)
    {
        Interruption.Undoing(() => Directory.CreateTempSubdirectory("ark-run-").FullName, Delete, out var folder);
        var executable = Path.Combine(folder, name);
        try
        {
            return Build(program, executable, options);
        }
        finally
        {
            if (!File.Exists(executable)) Delete(folder);
        }

        static void Delete(string folder)
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
    }

    private static BuildOutcome Build(CheckedProgram program, string output, BuildOptions options)
    {
        if (Compile(program, out var diagnostics) is { } module) Backend.Build(module, options, output);
        return new BuildOutcome(diagnostics, output);
    }
}
