using System.Diagnostics;
using System.Runtime.Versioning;
using Xunit;
using Xunit.Abstractions;

namespace Ark.Tests.Cli;

/// <summary>Good programs in bad surroundings: full disks, odd folders, closed pipes, missing and damaged parts of the tool.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class Surroundings : ToolTests
{
    /// <summary>Less than any executable, in the shell's blocks of 512 bytes.</summary>
    private const string SmallFiles = "ulimit -f 100; exec \"$@\"";

    private readonly ITestOutputHelper _log;

    public Surroundings(ITestOutputHelper log)
    {
        _log = log;
        Write("main.ets", "console.log(1)\n"u8);
    }

    [Fact]
    public void A_damaged_cache_entry_is_built_anew()
    {
        Prints(["run", "main.ets"], "1\n");
        var entry = Entries(Executables).Single();
        foreach (var damage in new[] { "", "not a program" })
        {
            File.WriteAllText(entry, damage);
            Prints(["run", "main.ets"], "1\n");
        }
        Assert.Equal([entry], Entries(Executables));
    }

    [Fact]
    public void A_cache_entry_of_another_runtime_is_not_used()
    {
        var home = CopyOfRuntime();
        Prints(With(Start(["run", "main.ets"]), "ARK_HOME", home), "1\n");
        File.SetLastWriteTimeUtc(RuntimeFile(home, "librt.a"), DateTime.UnixEpoch);
        Prints(With(Start(["run", "main.ets"]), "ARK_HOME", home), "1\n");
        Assert.Equal(2, Entries(Executables).Length);
    }

    [Fact]
    public void Two_first_runs_at_once()
    {
        Parallel.For(0, 2, _ =>
        {
            var outcome = Finish(Start(["run", "main.ets"]));
            Assert.Equal((Success, "1\n", ""), (outcome.Exit, outcome.Output, outcome.Errors));
        });
        Assert.Single(Entries(Executables));
        Assert.Empty(Entries(Temporary));
    }

    [Fact]
    public void No_home_means_no_cache() => Prints(With(Start(["run", "main.ets"]), "HOME", null), "1\n");

    /// <summary>The specification of XDG_CACHE_HOME says that a relative path is ignored.</summary>
    [Fact]
    public void A_relative_cache_folder_is_ignored()
    {
        Prints(With(Start(["run", "main.ets"]), "XDG_CACHE_HOME", "cache"), "1\n");
        Assert.Single(Entries(Executables));
    }

    [Fact]
    public void A_file_in_place_of_the_cache_folder_means_no_cache()
    {
        var file = Path.Combine(Home, "file");
        File.WriteAllText(file, "");
        Prints(With(Start(["run", "main.ets"]), "XDG_CACHE_HOME", file), "1\n");
        Assert.Equal([file], Entries(Home));
    }

    [Fact]
    public void A_cache_folder_that_may_not_be_written_means_no_cache()
    {
        var closed = Directory.CreateDirectory(Path.Combine(Home, "closed"), UnixFileMode.UserRead | UnixFileMode.UserExecute).FullName;
        Prints(With(Start(["run", "main.ets"], WithoutPrivileges), "XDG_CACHE_HOME", closed), "1\n");
        Assert.Empty(Entries(closed));
    }

    [Fact]
    public void An_output_that_may_not_be_written()
    {
        Directory.CreateDirectory(Path.Combine(Sources, "closed"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Refuses(Start(["build", "main.ets", "-o", "closed/app"], WithoutPrivileges), Usage, "ARK4015", "closed/app");
        Assert.Empty(Entries(Temporary));
    }

    [Fact]
    public void A_file_that_may_not_be_read()
    {
        File.SetUnixFileMode(Path.Combine(Sources, "main.ets"), UnixFileMode.None);
        Refuses(Start(["check", "main.ets"], WithoutPrivileges), ProgramErrors, "ARK4003", "main.ets");
    }

    /// <summary>.NET itself reserves address space in a file, and must not.</summary>
    private ProcessStartInfo WithSmallFiles(params string[] arguments) => With(Start(arguments, "sh", "-c", SmallFiles, "sh"), "DOTNET_EnableWriteXorExecute", "0");

    [Fact]
    public void An_output_over_the_limit_of_files()
    {
        Refuses(WithSmallFiles("build", "main.ets", "-o", "app"), Usage, "File too large");
        Assert.Empty(Entries(Temporary));
    }

    [Fact]
    public void A_cache_entry_over_the_limit_of_files()
    {
        Refuses(WithSmallFiles("run", "main.ets"), Usage, "File too large");
        Assert.Empty(Entries(Executables));
        Assert.Empty(Entries(Temporary));
    }

    [Theory]
    [InlineData("build")]
    [InlineData("run")]
    public void A_full_disk(string verb)
    {
        const string Full = "mount -t tmpfs -o size=64k none disk || exit 77; \"$@\"; code=$?; find disk -type f; exit $code";
        Directory.CreateDirectory(Path.Combine(Sources, "disk"));
        string[] apart = Environment.IsPrivilegedProcess ? ["unshare", "-m"] : ["unshare", "-rm"];
        string[] arguments = verb == "build" ? ["build", "main.ets", "-o", "disk/app"] : ["run", "main.ets"];
        var outcome = Finish(With(Start(arguments, [.. apart, "sh", "-c", Full, "sh"]), "XDG_CACHE_HOME", Path.Combine(Sources, "disk")));
        if (outcome.Exit == 77 || outcome.Errors.StartsWith("unshare:", StringComparison.Ordinal))
        {
            _log.WriteLine($"skipped: no small disk can be had here\n{outcome.Errors}");
            return;
        }
        Assert.True(outcome.Exit == Usage, $"exit {outcome.Exit}\n{outcome.Errors}");
        Assert.Contains("ARK4016", outcome.Errors, StringComparison.Ordinal);
        Assert.Equal("", outcome.Output);
        Assert.Empty(Entries(Temporary));
    }

    [Fact]
    public void A_reader_that_has_enough_is_no_error()
    {
        const string Head = "{ \"$@\"; echo $? >../home/code; } | head -1";
        var outcome = Finish(Start(["dump", "llvm", "main.ets"], "sh", "-c", Head, "sh"));
        Assert.Equal("", outcome.Errors);
        Assert.Equal("0\n", File.ReadAllText(Path.Combine(Home, "code")));
    }

    [Fact]
    public void A_full_disk_behind_standard_output_is_an_error() =>
        Refuses(Start(["dump", "tree", "main.ets"], "sh", "-c", "\"$@\" >/dev/full", "sh"), Usage, "ARK4019");

    [Fact]
    public void No_linker()
    {
        Refuses(With(Start(["run", "main.ets"]), "PATH", Home), Usage, "lld-19");
        Assert.Empty(Entries(Executables));
    }

    [Fact]
    public void No_runtime()
    {
        var home = CopyOfRuntime();
        File.Delete(RuntimeFile(home, "librt.a"));
        Refuses(With(Start(["run", "main.ets"]), "ARK_HOME", home), Usage, "librt.a");
    }

    /// <summary>A fault of the tool leaves what repeats it: the command, the sources.</summary>
    [Fact]
    public void An_internal_fault_leaves_a_dump()
    {
        var home = CopyOfRuntime();
        File.WriteAllText(RuntimeFile(home, "inline.bc"), "not bitcode");
        Write("main.ets", "import { two } from './two'\nconsole.log(two)\n"u8);
        Write("two.ets", "export const two: number = 2\n"u8);
        Refuses(With(Start(["run", "--release", "main.ets"]), "ARK_HOME", home), InternalFault, "internal fault", "ark-fault-");
        var dump = Entries(Temporary).Single();
        Assert.Contains("command: ark run --release main.ets", File.ReadAllText(Path.Combine(dump, "report.txt")), StringComparison.Ordinal);
        var again = With(Start(["run", "--release", "main.ets"]), "ARK_HOME", home);
        again.WorkingDirectory = Path.Combine(dump, "sources");
        Refuses(again, InternalFault, "internal fault");
    }

    /// <summary>A folder for ARK_HOME with files of the runtime that a test may damage.</summary>
    private string CopyOfRuntime()
    {
        var home = Path.Combine(Home, "ark");
        File.CreateSymbolicLink(Path.Combine(Directory.CreateDirectory(home).FullName, "stdlib"), Repository.Folder("stdlib"));
        var original = Repository.Folder("runtime", "out");
        foreach (var file in Directory.EnumerateFiles(original, "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) is "librt.a" or "inline.bc"))
        {
            var copy = Path.Combine(home, "runtime", "out", Path.GetRelativePath(original, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        return home;
    }

    private static string RuntimeFile(string home, string name) => Path.Combine(home, "runtime", "out", Ark.Llvm.TargetPlatform.Host.Name, name);
}
