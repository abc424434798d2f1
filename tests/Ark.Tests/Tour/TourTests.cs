using System.Diagnostics;
using Ark.Build;
using Ark.Ir.Passes;
using Ark.Ir.Text;
using Ark.Tests.Llvm;
using Xunit;

namespace Ark.Tests.Tour;

/// <summary>tests/tour: one feature a page, through every phase of the compiler. Each section is what `ark dump` prints for the page's program.</summary>
public class TourTests
{
    public static TheoryData<string> Pages() => new(Directory.GetFiles(Repository.Folder("tests", "tour"), "*.md").Select(p => Path.GetFileName(p)).Where(n => n != "README.md").Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Pages))]
    public void A_page_shows_what_the_phases_make(string page)
    {
        var path = Repository.Folder("tests", "tour", page);
        var written = File.ReadAllText(path);
        using var folder = new TestFolder();
        foreach (var (name, source) in TourPage.Sources(written)) File.WriteAllText(folder.File(name), source);
        var entry = folder.File("main.ets");
        var actual = TourPage.Rewrite(written, section => Generate(section, entry));
        if (Repository.IsBlessing) File.WriteAllText(path, actual);
        else Assert.Equal(written, actual);
    }

    private static string Generate(TourSection section, string entry)
    {
        var options = BuildOptions.Debug with { Release = section.Release, SourceRoot = Path.GetDirectoryName(entry)! };
        var program = CheckedProgram.Load([entry]);
        Assert.Empty(program.Diagnostics());
        return section.Kind switch
        {
            "TREE" => program.TreeText(section.Function),
            "TYPES" => program.BoundText(section.Function),
            "PLAIN" => program.PlainText(section.Function),
            "IR" => Ir(program, section),
            "LLVM" => Backend.DumpLlvm(ProgramCompiler.Compile(program, out _)!, options, section.Function),
            _ => Output(entry, options),
        };
    }

    /// <summary>As lowering leaves it, or after all passes of a release build; places left out.</summary>
    private static string Ir(CheckedProgram program, TourSection section)
    {
        var module = ProgramCompiler.Compile(program, out _)!;
        if (section.Release) Pipeline.Run(module, OptimizationLevel.Release);
        return IrWriter.Write(module, section.Function, withPlaces: false);
    }

    private static string Output(string entry, BuildOptions options)
    {
        var executable = Path.ChangeExtension(entry, null);
        Assert.True(ProgramCompiler.Build(entry, executable, options).Succeeded);
        using var process = Process.Start(new ProcessStartInfo(executable) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
