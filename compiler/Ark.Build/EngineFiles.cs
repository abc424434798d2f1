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
    /// <param name="isPackaged">The program takes the engine of the machine that it is opened on: here it is only linked.</param>
    public static EngineFiles For(TargetPlatform target, bool isPackaged = false)
    {
        var kind = Environment.GetEnvironmentVariable("ARK_UI_ENGINE") == "null" || isPackaged && target != TargetPlatform.Host ? "null" : "cairo";
        var files = At(target, kind);
        if (files.Exist) return files;
        if (target != TargetPlatform.Host) throw new BuildException(Diagnostics.EngineNotForTarget(BuildException.At(files.Library), target.Name));
        var script = SetUpScript.Of("engine");
        if (!SetUpScript.Run(script, kind) || !files.Exist) throw new BuildException(Diagnostics.EngineMissing(BuildException.At(files.Library), $"`{script} {kind}`"));
        return files;
    }

    /// <summary>Whether packages for the target can be linked.</summary>
    public static bool IsBuilt(TargetPlatform target) => At(target, "null").Exist;

    private static EngineFiles At(TargetPlatform target, string kind)
    {
        var folder = Path.GetDirectoryName(GluePath(target))!;
        return new EngineFiles(GluePath(target), Path.Combine(folder, kind, LibraryName), [Path.Combine(folder, "cairo"), Path.Combine(folder, "null")]);
    }

    private bool Exist => File.Exists(Glue) && File.Exists(Library);

    private static string GluePath(TargetPlatform target) => Path.Combine(RuntimeFiles.Folder, target.Name, "engine", "libarkui.a");
}
