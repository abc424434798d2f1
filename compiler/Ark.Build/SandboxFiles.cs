using Ark.Llvm;
using Ark.Syntax;

namespace Ark.Build;

/// <summary>What services are run with: the program that loads their code behind its walls, the engine that they draw with, and bubblewrap.</summary>
/// <param name="Bubblewrap">Null where no sandbox is asked for.</param>
public sealed record SandboxFiles(string Launcher, string Engine, string? Bubblewrap)
{
    private static readonly string[] Folders = ["/usr/bin", "/usr/local/bin", "/bin"];

    /// <summary>Sets up what is missing.</summary>
    /// <param name="isFree">Without a sandbox.</param>
    public static SandboxFiles Find(bool isFree)
    {
        var launcher = Path.Combine(RuntimeFiles.Folder, TargetPlatform.Host.Name, "sandbox", "launch");
        var script = SetUpScript.Of("sandbox");
        if (!File.Exists(launcher) || !isFree && FindBubblewrap() is null) SetUpScript.Run(script, isFree ? ["free"] : []);
        if (!File.Exists(launcher)) throw new BuildException(Diagnostics.LauncherMissing(BuildException.At(launcher), script));
        var bubblewrap = isFree ? null : FindBubblewrap() ?? throw new BuildException(Diagnostics.SandboxUnavailable(BuildException.At(""), "bubblewrap is not installed: `sudo apt-get install bubblewrap`"), BuildException.MissingSetUp);
        return new SandboxFiles(launcher, EngineFiles.For(TargetPlatform.Host).Library, bubblewrap);
    }

    private static string? FindBubblewrap() => Folders.Select(f => Path.Combine(f, "bwrap")).FirstOrDefault(File.Exists);
}
