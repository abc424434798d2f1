using System.Diagnostics;
using Ark.Build;
using Xunit;

namespace Ark.Tests.Run;

/// <summary>Compiles the programs of tests/run and compares what they print with what node prints for them.</summary>
public abstract class RunTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static TheoryData<string> FirstHalf() => new(RunFixture.All().Where((_, i) => i % 2 == 0));
    public static TheoryData<string> SecondHalf() => new(RunFixture.All().Where((_, i) => i % 2 == 1));

    /// <summary>Pages, each with a script that drives it; what they print follows from ArkUI's documentation.</summary>
    public static TheoryData<string> Pages() => new(RunFixture.All("ui"));

    /// <summary>Decides which programs a run chooses where it does not take all: others each time in CI, and those again that a seed chose.</summary>
    private static readonly uint Seed = uint.TryParse(Environment.GetEnvironmentVariable("ARK_RANDOM_SEED"), out var seed) ? seed : 0;

    /// <summary>One in so many, by its name and the seed.</summary>
    private protected static bool IsChosen(string program, uint share)
    {
        var hash = 2166136261 ^ Seed;
        foreach (var c in program) hash = (hash ^ c) * 16777619;
        return hash % share == 0;
    }

    /// <summary>Optimised builds of everything, and not only of what is chosen.</summary>
    private protected static bool TakesAll { get; } = Environment.GetEnvironmentVariable("ARK_RELEASE_ALL") == "1";

    private protected static Task CheckPage(string program, bool release) => Compare("ui", program, release, underStress: false);

    private protected static async Task Check(string program, bool release, bool underStress)
    {
        if (KnownFailures.Value.TryGetValue(program, out var reason))
        {
            // A listed program must still fail: whoever makes it work removes its line.
            var failure = await Record.ExceptionAsync(() => Compare("run", program, release, underStress));
            Assert.True(failure is not null, $"{program} passes now; take it off tests/run/known-failures.txt ({reason})");
            return;
        }
        await Compare("run", program, release, underStress);
    }

    /// <summary>Programs of tests/run that do not pass yet, each with what is in its way.</summary>
    private static readonly Lazy<Dictionary<string, string>> KnownFailures = new(() => File.ReadLines(Repository.Folder("tests", "run", "known-failures.txt"))
        .Where(l => l.Length > 0 && !l.StartsWith('#')).Select(l => l.Split(": ", 2)).ToDictionary(l => l[0], l => l[1]));

    private static async Task Compare(string folderOfTests, string program, bool release, bool underStress)
    {
        var fixture = RunFixture.Read(Repository.Folder("tests", folderOfTests, program));
        var folder = Directory.CreateTempSubdirectory("ark-run-").FullName;
        try
        {
            var executable = Path.Combine(folder, "program");
            var built = ProgramCompiler.Build(fixture.Entry, executable, BuildOptions.Debug with { Release = release });
            Assert.True(built.Succeeded, string.Join("\n", built.Diagnostics));
            var (output, errors, exit) = await Execute(executable, underStress);
            Assert.Equal(fixture.ExpectedOutput, output);
            Assert.True(fixture.ExpectedExit == exit, $"exit code {exit}, expected {fixture.ExpectedExit}\n{errors}");
            foreach (var error in fixture.ExpectedErrors) Assert.Contains(error, errors, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(string Output, string Errors, int Exit)> Execute(string executable, bool underStress)
    {
        var start = new ProcessStartInfo(executable) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        if (underStress) start.Environment["ARK_GC_STRESS"] = "64";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"still running after {Limit.TotalSeconds} s");
        }
        return (await output, await errors, process.ExitCode);
    }
}

// Programs and pages are classes of their own, and programs two, since tests of one class run one after another.
public abstract class RunDebug : RunTests
{
    /// <summary>Those about the collector run under GC stress, and of the others one in so many.</summary>
    private const uint StressedShare = 5;

    private protected static Task Check(string program) => Check(program, release: false, underStress: IsStressed(program));

    private static bool IsStressed(string program) =>
        program.StartsWith("gc/", StringComparison.Ordinal) || Environment.GetEnvironmentVariable("ARK_STRESS_ALL") == "1" || IsChosen(program, StressedShare);
}

public sealed class RunDebugFirstHalf : RunDebug
{
    [Theory, MemberData(nameof(FirstHalf))]
    public Task Prints_what_node_prints(string program) => Check(program);
}

public sealed class RunDebugSecondHalf : RunDebug
{
    [Theory, MemberData(nameof(SecondHalf))]
    public Task Prints_what_node_prints(string program) => Check(program);
}

public sealed class RunRelease : RunTests
{
    /// <summary>LLVM takes seconds for a program that uses much of the library: of those that are not about the optimiser one in so many.</summary>
    private const uint OptimisedShare = 5;

    public static TheoryData<string> SomePrograms() =>
        new(RunFixture.All().Where(p => TakesAll || p.StartsWith("optimiser/", StringComparison.Ordinal) || IsChosen(p, OptimisedShare)));

    [Theory, MemberData(nameof(SomePrograms))]
    public Task Prints_what_node_prints(string program) => Check(program, release: true, underStress: false);
}

public sealed class PagesDebug : RunTests
{
    [Theory, MemberData(nameof(Pages))]
    public Task Pages_do_as_documented(string program) => CheckPage(program, release: false);
}

public sealed class PagesRelease : RunTests
{
    /// <summary>With a page the framework is optimised, which takes ten seconds: of the pages one in so many.</summary>
    private const uint OptimisedShare = 12;

    public static TheoryData<string> SomePages() => new(RunFixture.All("ui").Where(p => TakesAll || IsChosen(p, OptimisedShare)));

    [Theory, MemberData(nameof(SomePages))]
    public Task Pages_do_as_documented(string program) => CheckPage(program, release: true);
}
