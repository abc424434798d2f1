using System.Diagnostics;
using Ark.Build;
using Ark.Ir.Passes;
using Ark.Llvm;
using Ark.Llvm.CodeGen;
using Ark.Llvm.Emit;
using Xunit;

namespace Ark.Tests.Llvm;

/// <summary>A release build whose code is generated in parts is the program that it is in one piece.</summary>
public sealed class PartsTests
{
    [Theory]
    [InlineData("bank_with_errors.ts")]
    [InlineData("life_on_typed_arrays.ets")]
    [InlineData("expression_interpreter.ts")]
    public async Task Parts_are_as_good_as_the_whole(string program)
    {
        using var folder = new TestFolder();
        var (whole, parts) = (Compile(program, EmitOptions.WorthAPart), Compile(program, 2_000));
        Assert.True(parts.Files.Count > whole.Files.Count + 2, $"{parts.Files.Count} objects");
        Assert.Equal(parts.Files, Compile(program, 2_000).Files);
        Assert.Equal(await Output(whole, folder.File("whole")), await Output(parts, folder.File("parts")));
    }

    private static ProgramObjects Compile(string program, int perPart)
    {
        var module = ProgramCompiler.Compile(CheckedProgram.Load([Repository.Folder("tests", "run", "programs", program)]), out var diagnostics);
        Assert.True(module is not null, string.Join("\n", diagnostics));
        Pipeline.Run(module, OptimizationLevel.Release);
        var inline = File.ReadAllBytes(RuntimeFiles.For(TargetPlatform.Host).InlineBitcode);
        return CodeGenerator.Compile(module, new EmitOptions(TargetPlatform.Host, Optimize: true) { InstructionsPerPart = perPart }, inline);
    }

    private static async Task<string> Output(ProgramObjects objects, string executable)
    {
        Linker.Link(objects, executable, BuildOptions.Debug with { Release = true }, draws: false);
        using var process = Process.Start(new ProcessStartInfo(executable) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        Assert.NotEmpty(output);
        return output;
    }
}
