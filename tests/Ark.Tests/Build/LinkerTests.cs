using Ark.Build;
using Ark.Ir.Text;
using Ark.Llvm;
using Ark.Tests.Llvm;
using Xunit;

namespace Ark.Tests.Build;

/// <summary>What can go wrong around the program: a code each, and what was there before stays as it was.</summary>
public class LinkerTests
{
    private const string Empty = "module \"empty\"\nfile \"empty.ets\"\nentry @main\nfunction @main \"main\"() -> void !0:1:1 {\n^0:\n  return\n}\n";

    private static BuildException BuildFails(string output) =>
        Assert.Throws<BuildException>(() => Backend.Build(IrReader.Read(Empty), BuildOptions.Debug, output));

    [Fact]
    public void Output_that_is_a_folder_is_refused()
    {
        using var folder = new TestFolder();
        Assert.Equal("ARK4015", BuildFails(folder.Path).Diagnostic.Code);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Output_in_a_missing_folder_is_refused()
    {
        using var folder = new TestFolder();
        var problem = BuildFails(folder.File("missing/app"));
        Assert.Equal("ARK4015", problem.Diagnostic.Code);
        Assert.Equal(BuildException.MissingSetUp, problem.ExitCode);
    }

    /// <summary>The engine of user interfaces is for programs that draw: no other needs it to be there.</summary>
    [Fact]
    public void Program_that_does_not_draw_is_not_linked_with_the_engine()
    {
        using var folder = new TestFolder();
        Backend.Build(IrReader.Read(Empty), BuildOptions.Debug, folder.File("app"));
        Assert.DoesNotContain("libarkui", File.ReadAllText(folder.File("app"), System.Text.Encoding.Latin1), StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_target_is_refused() =>
        Assert.Equal("ARK4017", Assert.Throws<BuildException>(() => BuildOptions.FindTarget("m68k")).Diagnostic.Code);

    [Fact]
    public void Builds_at_once_into_one_file_leave_one_whole_file()
    {
        using var folder = new TestFolder();
        var output = folder.File("app");
        Parallel.For(0, 4, _ => Backend.Build(IrReader.Read(Empty), BuildOptions.Debug, output));
        Assert.Equal([output], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Dump_shows_one_function()
    {
        var options = new BuildOptions(TargetPlatform.X64, Release: false, "");
        Assert.StartsWith("define hidden void @ark.main(ptr", Backend.DumpLlvm(IrReader.Read(Empty), options, "main"));
        Assert.Contains("ret", Backend.DumpAssembly(IrReader.Read(Empty), options, "main"));
    }
}
