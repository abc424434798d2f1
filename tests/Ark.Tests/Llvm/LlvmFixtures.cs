using System.Diagnostics;
using Ark.Build;
using Ark.Ir;
using Ark.Ir.Text;
using Ark.Llvm;
using Xunit;

namespace Ark.Tests.Llvm;

/// <summary>tests/llvm: a module, `=== expected`, what the program prints. Compiled natively, without the front end.</summary>
/// <remarks>`; exit: N` on a line says how it ends; `; error: TEXT` what its standard error contains.</remarks>
public class LlvmFixtures
{
    private const string Separator = "=== expected\n";

    public static TheoryData<string> Files()
    {
        var data = new TheoryData<string>();
        foreach (var file in Directory.GetFiles(Repository.Folder("tests", "llvm"), "*.ir").Order(StringComparer.Ordinal)) data.Add(Path.GetFileName(file));
        return data;
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Debug_build_prints_what_is_expected(string file) => Check(file, new BuildOptions(TargetPlatform.Host, Release: false, Repository.Folder("tests", "llvm")));

    [Theory]
    [MemberData(nameof(Files))]
    public void Release_build_prints_what_is_expected(string file) => Check(file, new BuildOptions(TargetPlatform.Host, Release: true, Repository.Folder("tests", "llvm")));

    [EmulatorTheory, MemberData(nameof(Files))]
    public void On_aarch64_both_builds_print_what_is_expected(string file)
    {
        Check(file, new BuildOptions(TargetPlatform.Arm64, Release: false, Repository.Folder("tests", "llvm")));
        Check(file, new BuildOptions(TargetPlatform.Arm64, Release: true, Repository.Folder("tests", "llvm")));
    }

    private static void Check(string file, BuildOptions options)
    {
        var path = Repository.Folder("tests", "llvm", file);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(Separator, StringComparison.Ordinal);
        var input = at < 0 ? text : text[..at];
        var module = IrReader.Read(input);
        using var folder = new TestFolder();
        var program = folder.File("program");
        Backend.Build(module, options, program);
        var (exit, output, error) = Run(program, options.Target);
        if (Repository.IsBlessing && options == Default) File.WriteAllText(path, input + Separator + output);
        else Assert.Equal(at < 0 ? "" : text[(at + Separator.Length)..], output);
        Assert.Equal(int.Parse(Line(input, "; exit: ") ?? "0"), exit);
        if (Line(input, "; error: ") is { } expected) Assert.Contains(expected, error);
        else Assert.Equal("", error);
    }

    private static BuildOptions Default => new(TargetPlatform.Host, Release: false, Repository.Folder("tests", "llvm"));

    private static string? Line(string text, string prefix) =>
        text.Split('\n').FirstOrDefault(line => line.StartsWith(prefix, StringComparison.Ordinal))?[prefix.Length..];

    private static (int Exit, string Output, string Error) Run(string program, TargetPlatform target)
    {
        var command = Emulation.Command(program, target);
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        if (!process.WaitForExit(60_000)) process.Kill();
        return (process.ExitCode, output, error.Result);
    }
}

/// <summary>A folder that disappears with the test.</summary>
internal sealed class TestFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ark-test");

    public string Path => _folder.FullName;
    public string File(string name) => System.IO.Path.Combine(_folder.FullName, name);
    public void Dispose() => _folder.Delete(recursive: true);
}
