using System.Diagnostics;
using Ark.Ir;
using Ark.Llvm;
using Ark.Syntax;

namespace Ark.Build;

/// <summary>The engine of user interfaces: a shared library, with the glue between it and ArkTS. Only programs that call it are linked with them.</summary>
/// <param name="Library">The engine as built here; at its start a program takes the first that it finds in <see cref="Folders"/>.</param>
internal sealed record EngineFiles(string Glue, string Library, IReadOnlyList<string> Folders)
{
    private const string LibraryName = "libarkui.so";

    public static bool AreUsedBy(IrModule program) =>
        program.Functions.Any(f => f.Blocks.Any(b => b.Instructions.Any(i => i.Attribute is NativeRef native && native.Name.StartsWith("ark_ui_", StringComparison.Ordinal))));

    /// <summary>What every build of the target may be linked with, as far as it is there.</summary>
    public static IEnumerable<string> GlueOf(TargetPlatform target) => new[] { GluePath(target) }.Where(File.Exists);

    /// <summary>Sets the engine up when it is not built yet. With ARK_UI_ENGINE=null the null engine will do, which needs no packages.</summary>
    public static EngineFiles For(TargetPlatform target)
    {
        var folder = Path.GetDirectoryName(GluePath(target))!;
        var kind = Environment.GetEnvironmentVariable("ARK_UI_ENGINE") == "null" ? "null" : "cairo";
        var files = new EngineFiles(GluePath(target), Path.Combine(folder, kind, LibraryName), [Path.Combine(folder, "cairo"), Path.Combine(folder, "null")]);
        if (files.Exist) return files;
        if (target != TargetPlatform.Host) throw new BuildException(Diagnostics.EngineNotForTarget(BuildException.At(files.Library), target.Name));
        var script = Path.Combine(Path.GetDirectoryName(RuntimeFiles.Folder)!, "engine", "set-up");
        if (!SetUp(script, kind) || !files.Exist) throw new BuildException(Diagnostics.EngineMissing(BuildException.At(files.Library), $"`{script} {kind}`"));
        return files;
    }

    private bool Exist => File.Exists(Glue) && File.Exists(Library);

    private static string GluePath(TargetPlatform target) => Path.Combine(RuntimeFiles.Folder, target.Name, "engine", "libarkui.a");

    /// <summary>The script says on stderr what it does, and which command to run where it may not install.</summary>
    private static bool SetUp(string script, string kind)
    {
        if (!File.Exists(script)) return false;
        using var process = Process.Start(new ProcessStartInfo(script, [kind]))!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
