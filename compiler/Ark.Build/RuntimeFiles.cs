using Ark.Llvm;
using Ark.Syntax;

namespace Ark.Build;

/// <summary>The runtime's built files for one target.</summary>
public sealed record RuntimeFiles(string Archive, string InlineBitcode)
{
    public static RuntimeFiles For(TargetPlatform target)
    {
        var folder = Path.Combine(Folder, target.Name);
        var files = new RuntimeFiles(Path.Combine(folder, "librt.a"), Path.Combine(folder, "inline.bc"));
        foreach (var path in new[] { files.Archive, files.InlineBitcode })
            if (!File.Exists(path)) throw new BuildException(Diagnostics.RuntimeMissing(BuildException.At(path), target.Name, path));
        return files;
    }

    /// <summary>$ARK_HOME/runtime/out, or the one of the checkout or installation that the tool lies in.</summary>
    public static string Folder { get; } = FindFolder();

    private static string FindFolder()
    {
        if (Environment.GetEnvironmentVariable("ARK_HOME") is { Length: > 0 } home) return Path.Combine(home, "runtime", "out");
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "runtime", "out");
            if (Directory.Exists(candidate) || File.Exists(Path.Combine(folder.FullName, "runtime", "abi.def"))) return candidate;
        }
        return Path.Combine(AppContext.BaseDirectory, "runtime", "out");
    }
}
