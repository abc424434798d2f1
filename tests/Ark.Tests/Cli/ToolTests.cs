using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text;
using Ark.Build;
using Xunit;

namespace Ark.Tests.Cli;

/// <summary>Runs the built tool as its users do, with folders of its own for sources, home and temporary files.</summary>
[UnsupportedOSPlatform("windows")]
public abstract class ToolTests : IDisposable
{
    private protected const int Success = 0, ProgramErrors = 1, Usage = 2, InternalFault = 3;
    private const int LimitSeconds = 300;

    /// <summary>Takes from root what lets it pass permissions; others have it not.</summary>
    private protected static string[] WithoutPrivileges { get; } =
        Environment.IsPrivilegedProcess ? ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] : [];

    private readonly string _all = Directory.CreateTempSubdirectory("ark-cli-").FullName;

    protected ToolTests()
    {
        Sources = Directory.CreateDirectory(Path.Combine(_all, "sources")).FullName;
        Home = Directory.CreateDirectory(Path.Combine(_all, "home")).FullName;
        Temporary = Directory.CreateDirectory(Path.Combine(_all, "tmp")).FullName;
    }

    private protected string Sources { get; }
    private protected string Home { get; }
    private protected string Temporary { get; }
    private protected string Executables => Path.Combine(Home, ".cache", "ark", "exe");

    public void Dispose()
    {
        Directory.Delete(_all, recursive: true);
        GC.SuppressFinalize(this);
    }

    private protected sealed record Outcome(int Exit, string Output, string Errors);

    /// <summary>Exits so, says all that, and leaves the folder as it was.</summary>
    private protected void Refuses(string[] arguments, int exit, params string[] said) => Refuses(Start(arguments), exit, said);

    private protected void Refuses(ProcessStartInfo start, int exit, params string[] said)
    {
        var before = Entries(Sources);
        var actual = Finish(start);
        var all = actual.Output + actual.Errors;
        Assert.True(exit == actual.Exit, $"exit {actual.Exit}, expected {exit}\n{all}");
        foreach (var part in said) Assert.Contains(part, all, StringComparison.Ordinal);
        Assert.Equal(before, Entries(Sources));
    }

    private protected void Prints(string[] arguments, string expected) => Prints(Start(arguments), expected);

    private protected void Prints(ProcessStartInfo start, string expected)
    {
        var before = Entries(Sources);
        var actual = Finish(start);
        Assert.True(actual.Exit == Success, $"exit {actual.Exit}\n{actual.Errors}");
        Assert.Equal(expected, actual.Output);
        Assert.Equal(before, Entries(Sources));
        Assert.Empty(Entries(Temporary));
    }

    private protected static string[] Entries(string folder) => [.. Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal)];

    private protected void Write(string name, ReadOnlySpan<byte> content) => File.WriteAllBytes(Path.Combine(Sources, name), content);

    /// <summary>A text in a folder of its own or of others.</summary>
    private protected void Put(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Sources, name))!);
        Write(name, Encoding.UTF8.GetBytes(text));
    }

    /// <summary>An executable script; gives its path.</summary>
    private protected string Script(string folder, string name, string text)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(_all, folder)).FullName, name);
        File.WriteAllText(path, "#!/bin/sh\n" + text);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    /// <summary>`ark ARGUMENTS`, called by `through` where that is given: a program and its own arguments.</summary>
    private protected ProcessStartInfo Start(string[] arguments, params string[] through)
    {
        var tool = Path.Combine(Path.GetDirectoryName(typeof(ProgramCompiler).Assembly.Location)!, "ark.dll");
        string[] line = [.. through, Environment.ProcessPath is { } host && Path.GetFileName(host) == "dotnet" ? host : "dotnet", tool, .. arguments];
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            WorkingDirectory = Sources, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["HOME"] = Home;
        start.Environment["TMPDIR"] = Temporary;
        foreach (var variable in new[] { "XDG_CACHE_HOME", "XDG_DATA_HOME", "ARK_KEY_PASSWORD" }) start.Environment.Remove(variable);
        return start;
    }

    private protected static ProcessStartInfo With(ProcessStartInfo start, string variable, string? value)
    {
        if (value is null) start.Environment.Remove(variable);
        else start.Environment[variable] = value;
        return start;
    }

    private protected static Outcome Finish(ProcessStartInfo start) => Finish(Process.Start(start)!);

    private protected static Outcome Finish(Process process)
    {
        using (process)
        {
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(TimeSpan.FromSeconds(LimitSeconds)))
            {
                process.Kill(entireProcessTree: true);
                Assert.Fail($"{string.Join(' ', process.StartInfo.ArgumentList)} still runs after {LimitSeconds} s");
            }
            return new Outcome(process.ExitCode, output.Result, errors.Result);
        }
    }

    /// <summary>Waits for what another process does.</summary>
    private protected static void Until(Func<bool> happened, string what)
    {
        for (var clock = Stopwatch.StartNew(); !happened(); Thread.Sleep(10))
            Assert.True(clock.Elapsed.TotalSeconds < LimitSeconds, $"{what}: not after {LimitSeconds} s");
    }
}
