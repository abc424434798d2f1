using System.Diagnostics;
using Ark.Build;
using Ark.Ir.Passes;
using Ark.Llvm;
using Ark.Llvm.CodeGen;
using Ark.Llvm.Emit;
using Xunit;

namespace Ark.Tests.Llvm;

/// <summary>tests/interrupt: a running program is interrupted by another thread, whatever loop it is in.</summary>
public sealed class InterruptTests
{
    private const int Loops = 7;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_loop_is_interrupted(bool release)
    {
        using var folder = new TestFolder();
        var program = Build(folder, release);
        using var process = Process.Start(new ProcessStartInfo(program, [$"{Loops}"]) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(60_000)) process.Kill();
        Assert.Equal($"{Loops} of {Loops}\n", await output);
    }

    /// <summary>The program's own objects, linked with a main that starts a thread.</summary>
    private static string Build(TestFolder folder, bool release)
    {
        var source = Repository.Folder("tests", "interrupt", "loops.ets");
        var module = ProgramCompiler.Compile(CheckedProgram.Load([source]), out var diagnostics);
        Assert.True(module is not null, string.Join("\n", diagnostics));
        Pipeline.Run(module, release ? OptimizationLevel.Release : OptimizationLevel.Debug);
        var runtime = Path.Combine(RuntimeFiles.Folder, TargetPlatform.Host.Name);
        var inline = release ? File.ReadAllBytes(Path.Combine(runtime, "inline.bc")) : [];
        var objects = CodeGenerator.Compile(module, new EmitOptions(TargetPlatform.Host, release), inline);
        File.WriteAllBytes(folder.File("code.o"), objects.Files[0]);
        File.WriteAllBytes(folder.File("table.o"), objects.Files[^1]);
        var include = Repository.Folder("runtime");
        string[] arguments =
        [
            "-std=gnu23", "-D_GNU_SOURCE", "-I" + include, $"-I{include}/include", $"-I{include}/src", Repository.Folder("tests", "interrupt", "main.c"),
            folder.File("code.o"), folder.File("table.o"), Path.Combine(runtime, "librt.a"), "-lm", "-lpthread", "-o", folder.File("program"),
        ];
        using var clang = Process.Start(new ProcessStartInfo("clang-19", arguments) { RedirectStandardError = true })!;
        var message = clang.StandardError.ReadToEnd();
        clang.WaitForExit();
        Assert.True(clang.ExitCode == 0, message);
        return folder.File("program");
    }
}
