using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Xunit;

namespace Ark.Tests.Cli;

/// <summary>Ctrl-C and requests to end: the exit code says so, the linker ends too, nothing half-written stays.</summary>
[UnsupportedOSPlatform("windows")]
public sealed partial class Signals : ToolTests
{
    private const int Interrupt = 2, Terminate = 15, BySignal = 128;

    /// <summary>A shell ignores the interrupt for what it runs in the background, and children inherit that.</summary>
    static Signals() => signal(Interrupt, 0);

    /// <summary>Writes half an output, says its number in the file `linking`, and waits until it is ended or the file `go` appears.</summary>
    private const string SlowLinker = """
        printf half >"$2"
        echo $$ >linking.new
        mv linking.new linking
        while [ ! -e go ]; do sleep 0.05; done
        PATH=${PATH#*:}
        exec ld.lld-19 "$@"
        """;

    [Theory]
    [InlineData(Interrupt)]
    [InlineData(Terminate)]
    public void In_the_middle_of_a_build(int signal)
    {
        Write("main.ets", "console.log(1)\n"u8);
        var linker = InterruptLinking(["run", "main.ets"], signal);
        Assert.False(IsAlive(linker), "the linker goes on");
        Assert.Empty(Entries(Executables));
        Assert.False(Directory.Exists(Path.Combine(Home, ".cache", "ark", "stamps")));
        Assert.Empty(Entries(Temporary));
        Prints(["run", "main.ets"], "1\n");
    }

    [Fact]
    public void In_the_middle_of_a_build_that_keeps_nothing()
    {
        Write("main.ets", "console.log(1)\n"u8);
        InterruptLinking(["run", "main.ets"], Terminate, cache: "off");
        Assert.Empty(Entries(Temporary));
    }

    [Fact]
    public void Ignored_it_interrupts_nothing()
    {
        Write("main.ets", "console.log(1)\n"u8);
        using var process = Process.Start(Linking(["run", "main.ets"], "sh", "-c", "trap '' INT; exec \"$@\"", "sh"))!;
        WaitForLinker();
        kill(process.Id, Interrupt);
        Write("go", default);
        var outcome = Finish(process);
        Assert.Equal((Success, "1\n", ""), (outcome.Exit, outcome.Output, outcome.Errors));
    }

    [Theory]
    [InlineData(Interrupt)]
    [InlineData(Terminate)]
    public void In_the_middle_of_a_run(int signal)
    {
        Write("main.ets", "while (true) {}\n"u8);
        using var process = Process.Start(Start(["run", "main.ets"]))!;
        Until(() => process.HasExited || IsRunningFrom(process, Executables), "the program runs");
        var kept = File.ReadAllBytes(Entries(Executables).Single());
        kill(process.Id, signal);
        Assert.Equal(BySignal + signal, Finish(process).Exit);
        Assert.Equal(kept, File.ReadAllBytes(Entries(Executables).Single()));
        Assert.Empty(Entries(Temporary));
    }

    [Fact]
    public void Building_over_a_program_that_runs_leaves_that_one_alone()
    {
        Write("main.ets", "while (true) {}\n"u8);
        Prints(["build", "main.ets", "-o", "../home/app"], "");
        var app = Path.Combine(Home, "app");
        using var running = Process.Start(new ProcessStartInfo(app) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        Write("main.ets", "console.log(2)\n"u8);
        Prints(["build", "main.ets", "-o", "../home/app"], "");
        Assert.False(running.HasExited);
        kill(running.Id, Terminate);
        Assert.Equal(BySignal + Terminate, Finish(running).Exit);
        Assert.Equal("2\n", Finish(new ProcessStartInfo(app) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true }).Output);
    }

    private int InterruptLinking(string[] arguments, int signal, string? cache = null)
    {
        using var process = Process.Start(With(Linking(arguments), "ARK_CACHE", cache))!;
        var linker = WaitForLinker();
        kill(process.Id, signal);
        var outcome = Finish(process);
        Assert.True(BySignal + signal == outcome.Exit, $"exit {outcome.Exit}\n{outcome.Errors}");
        Assert.Equal("", outcome.Output + outcome.Errors);
        return linker;
    }

    private ProcessStartInfo Linking(string[] arguments, params string[] through)
    {
        var folder = Path.GetDirectoryName(Script("linker", "ld.lld-19", SlowLinker))!;
        var start = Start(arguments, through);
        return With(start, "PATH", $"{folder}:{start.Environment["PATH"]}");
    }

    private int WaitForLinker()
    {
        var linking = Path.Combine(Sources, "linking");
        Until(() => File.Exists(linking), "the linker runs");
        return int.Parse(File.ReadAllText(linking), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static bool IsAlive(int process) => kill(process, 0) == 0;

    private static bool IsRunningFrom(Process process, string folder) =>
        new FileInfo($"/proc/{process.Id}/exe").LinkTarget?.StartsWith(folder, StringComparison.Ordinal) == true;

    [LibraryImport("libc")]
    private static partial int kill(int process, int signal);

    [LibraryImport("libc")]
    private static partial nint signal(int number, nint handler);
}
