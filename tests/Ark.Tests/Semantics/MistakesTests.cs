using System.Text;
using Ark.Cli.Reporting;
using Ark.Semantics;
using Ark.Syntax;
using Xunit;

namespace Ark.Tests.Semantics;

/// <summary>tests/check/mistakes.md: wrong programs, and below each what `ark check` says of it, as people read it.</summary>
public class MistakesTests
{
    private static readonly string PagePath = Path.Combine(Repository.Folder("tests", "check"), "mistakes.md");

    [Fact]
    public void Every_mistake_is_answered_as_the_page_says()
    {
        var written = File.ReadAllText(PagePath);
        var actual = Answer(written);
        if (Repository.IsBlessing) File.WriteAllText(PagePath, actual);
        else Assert.Equal(written, actual);
    }

    /// <summary>The page with each block of text replaced by what is said of the program above it.</summary>
    private static string Answer(string page)
    {
        const string Program = "```ets", Report = "```text", End = "```";
        var result = new StringBuilder();
        var program = new StringBuilder();
        var (isProgram, isReport) = (false, false);
        foreach (var line in page.TrimEnd('\n').Split('\n'))
        {
            if (line == End)
            {
                if (isReport) result.Append(ReportOf(program.ToString()));
                (isProgram, isReport) = (false, false);
            }
            if (!isReport) result.Append(line).Append('\n');
            if (isProgram) program.Append(line).Append('\n');
            if (line == Program) program.Clear();
            isProgram |= line == Program;
            isReport |= line == Report;
        }
        return result.ToString();
    }

    private static string ReportOf(string program)
    {
        var tree = SyntaxTree.Parse(new SourceText(program, "app.ets"));
        var found = Compilation.Create(new CompilationOptions(), [tree], StandardLibrary.Core).GetDiagnostics(tree);
        Assert.True(found.Count > 0, $"nothing is said of\n{program}");
        using var output = new StringWriter { NewLine = "\n" };
        new TextReport(color: false).Write(found, output);
        return output.ToString();
    }
}
