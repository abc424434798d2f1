using Ark.Build;
using Ark.Llvm;

namespace Ark.Tests.Llvm;

/// <summary>How programs for another machine are run.</summary>
internal static class Emulation
{
    /// <summary>The emulator and the cross libraries are there; CI fails without them, a developer's machine may do without.</summary>
    public static bool CanRunArm64 => IsCi || File.Exists("/usr/bin/qemu-aarch64-static") && Directory.Exists(Path.Combine(RuntimeFiles.Folder, "aarch64"));

    private static bool IsCi => Environment.GetEnvironmentVariable("ARK_CI") == "1";

    public static string[] Command(string program, TargetPlatform target) =>
        target == TargetPlatform.Host ? [program] : ["qemu-aarch64-static", "-L", "/usr/aarch64-linux-gnu", program];
}
