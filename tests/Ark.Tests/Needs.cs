using System.Diagnostics;
using System.Reflection;
using Ark.Cli.Opening;
using Ark.Tests.Llvm;
using Xunit;
using Xunit.Sdk;

namespace Ark.Tests;

/// <summary>What tests need of the machine that is not everywhere: null where it is, else what is missing. A test without it is skipped and says so.</summary>
internal static class Needs
{
    public const string RegistryProgram = "/usr/bin/docker-registry", Bubblewrap = "/usr/bin/bwrap", Display = "/usr/bin/Xvfb";

    public static string? Registry => File.Exists(RegistryProgram) ? null : "docker-registry is not installed";
    public static string? Screen => File.Exists(Display) ? null : "Xvfb is not installed";
    public static string? Sandbox { get; } = !File.Exists(Bubblewrap) ? "bubblewrap is not installed" : Runs(Bubblewrap, "--unshare-all", "--ro-bind", "/", "/", "true") ? null : "user namespaces cannot be made here";
    /// <summary>Namespaces whose maker may change what they inherit: what a machine without namespaces is made of.</summary>
    public static string? Namespaces { get; } = Runs("/usr/bin/unshare", "-Ur", "true") ? null : "user namespaces cannot be made here";

    /// <summary>Of the opener itself: whoever runs it may bound what it starts.</summary>
    public static string? ControlGroups => ThreadLimit.Find().Entrance >= 0 ? null : "no control group is delegated";
    public static string? Emulator => Emulation.CanRunArm64 ? null : "qemu-aarch64-static or the runtime for aarch64 is not here";

    private static bool Runs(string program, params string[] arguments)
    {
        if (!File.Exists(program)) return false;
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}

/// <summary>A test of what is behind the walls of a sandbox.</summary>
internal sealed class SandboxFactAttribute : FactAttribute
{
    public SandboxFactAttribute() => Skip = Needs.Sandbox;
}

/// <summary>A test with a screen that nobody sees.</summary>
internal sealed class ScreenTheoryAttribute : TheoryAttribute
{
    public ScreenTheoryAttribute() => Skip = Needs.Screen;
}

/// <summary>A test that runs a program for another processor.</summary>
internal sealed class EmulatorFactAttribute : FactAttribute
{
    public EmulatorFactAttribute() => Skip = Needs.Emulator;
}

/// <summary>A test that runs programs for another processor.</summary>
internal sealed class EmulatorTheoryAttribute : TheoryAttribute
{
    public EmulatorTheoryAttribute() => Skip = Needs.Emulator;
}

/// <summary>The test is given true: it is to ask Debian's registry.</summary>
internal sealed class DebiansRegistryAttribute : DataAttribute
{
    public DebiansRegistryAttribute() => Skip = Needs.Registry;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[true]];
}
