using System.Text;
using System.Text.RegularExpressions;
using Ark.Semantics;
using Ark.Syntax;
using Xunit;

namespace Ark.Tests.Semantics;

/// <summary>
/// tests/check/rules: programs in which a line `// ^^^^ error ARK3005 arkts-no-var` marks what is reported in the line above
/// it. What is not marked is not reported.
/// </summary>
public partial class RuleTests
{
    /// <summary>The comment's own slashes and the space hide the first columns; a mark begins behind them.</summary>
    private const int FirstMark = 3;

    private static string Folder => Repository.Folder("tests", "check", "rules");

    public static TheoryData<string> Files()
    {
        var data = new TheoryData<string>();
        foreach (var file in Directory.GetFiles(Folder, "*.ets").Order(StringComparer.Ordinal)) data.Add(Path.GetFileName(file));
        return data;
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Exactly_the_marked_rules_are_broken(string file)
    {
        var path = Path.Combine(Folder, file);
        var written = File.ReadAllText(path);
        var source = new SourceText(string.Join('\n', written.Split('\n').Where(l => !Mark().IsMatch(l))), path);
        var actual = WithMarks(source, Diagnose(source));
        if (Repository.IsBlessing) File.WriteAllText(path, actual);
        else Assert.Equal(written, actual);
    }

    [Fact]
    public void Other_files_than_ets_follow_no_rule()
    {
        var tree = SyntaxTree.Parse(new SourceText("var x: any = function () { };", "a.ts"));
        var bag = new DiagnosticBag();
        RuleSet.Check(tree, null, bag);
        Assert.Empty(bag);
    }

    private static IReadOnlyList<Diagnostic> Diagnose(SourceText source)
    {
        var tree = SyntaxTree.Parse(source);
        var found = Compilation.Create(new CompilationOptions(), [tree], StandardLibrary.Core).GetDiagnostics(tree);
        // Names and types have fixtures of their own.
        return [.. found.Where(d => d.Code.StartsWith("ARK1", StringComparison.Ordinal) || d.Code.StartsWith("ARK3", StringComparison.Ordinal))];
    }

    private static string WithMarks(SourceText source, IReadOnlyList<Diagnostic> diagnostics)
    {
        var text = new StringBuilder();
        for (var line = 0; line < source.LineCount; line++)
        {
            if (line > 0) text.Append('\n');
            text.Append(source.LineText(line));
            foreach (var diagnostic in diagnostics.Where(d => d.Location.Start.Line == line)) text.Append('\n').Append(MarkOf(diagnostic, source.LineText(line).Length));
        }
        return text.ToString();
    }

    private static string MarkOf(Diagnostic diagnostic, int lineLength)
    {
        var start = Math.Max(diagnostic.Location.Start.Column, FirstMark);
        var end = diagnostic.Location.End.Line > diagnostic.Location.Start.Line ? lineLength : diagnostic.Location.End.Column;
        var marks = new string('^', Math.Max(end - start, 1));
        return $"//{new string(' ', start - 2)}{marks} {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Code} {diagnostic.Rule}".TrimEnd();
    }

    [GeneratedRegex(@"^// +\^+ (error|warning) ARK\d{4}")]
    private static partial Regex Mark();
}
