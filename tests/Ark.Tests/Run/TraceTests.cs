using System.Diagnostics;
using System.Text.RegularExpressions;
using Ark.Build;
using Ark.Llvm;
using Ark.Tests.Llvm;
using Xunit;

namespace Ark.Tests.Run;

/// <summary>tests/traces: a program and, in NAME.txt, what it writes to standard error: the same in debug and release builds.</summary>
/// <remarks>Files go by their names; places in the library, which move with every edit of it, are left out.</remarks>
public sealed partial class TraceTests
{
    public static TheoryData<string> Programs() => new(Directory.GetFiles(Repository.Folder("tests", "traces"), "*.ets").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Programs))]
    public Task Debug_builds_show_every_frame(string program) => Check(program, BuildOptions.Debug);

    [Theory, MemberData(nameof(Programs))]
    public Task Release_builds_show_every_frame(string program) => Check(program, BuildOptions.Debug with { Release = true });

    /// <summary>Whatever part of the program a call leads to, an error finds its way back and knows where it came from.</summary>
    [Theory, MemberData(nameof(Programs))]
    public Task So_do_those_generated_in_parts(string program) => Check(program, BuildOptions.Debug with { Release = true, InstructionsPerPart = 500 });

    [EmulatorTheory, MemberData(nameof(Programs))]
    public Task On_aarch64_they_do_too(string program) => Check(program, BuildOptions.Debug with { Target = TargetPlatform.Arm64, Release = true });

    private static async Task Check(string program, BuildOptions options)
    {
        var source = Repository.Folder("tests", "traces", program);
        using var folder = new TestFolder();
        var executable = folder.File("program");
        var built = ProgramCompiler.Build(source, executable, options);
        Assert.True(built.Succeeded, string.Join("\n", built.Diagnostics));
        var text = LibraryPlace().Replace(await Errors(Emulation.Command(executable, options.Target)), "(library)");
        var actual = OwnPlace().Replace(text, "$1");
        var expected = Path.ChangeExtension(source, ".txt");
        if (Repository.IsBlessing && options == BuildOptions.Debug) await File.WriteAllTextAsync(expected, actual);
        else Assert.Equal(await File.ReadAllTextAsync(expected), actual);
    }

    private static async Task<string> Errors(string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true })!;
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return errors;
    }

    [GeneratedRegex(@"\(ark:core/[^()\n]*\)")]
    private static partial Regex LibraryPlace();

    [GeneratedRegex(@"[^\s(]*/([^/\s:]+:\d+:\d+)")]
    private static partial Regex OwnPlace();
}
