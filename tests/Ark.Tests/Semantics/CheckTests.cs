using System.Text;
using System.Text.RegularExpressions;
using Ark.Semantics;
using Ark.Syntax;
using Xunit;

namespace Ark.Tests.Semantics;

/// <summary>
/// tests/check/types and tests/check/ui: programs in which a line `// ^^^^ error ARK2020: message` marks what is reported in the line above it.
/// What is not marked is not reported. TypeScript reports the same lines of those in types.
/// </summary>
public partial class CheckTests
{
    /// <summary>The comment's own slashes and the space hide the first columns; a mark begins behind them.</summary>
    private const int FirstMark = 3;

    private static string Folder => Repository.Folder("tests", "check");

    public static TheoryData<string> Files()
    {
        var data = new TheoryData<string>();
        foreach (var folder in (ReadOnlySpan<string>)["types", "ui"])
            foreach (var file in Directory.GetFiles(Path.Combine(Folder, folder)).Order(StringComparer.Ordinal)) data.Add($"{folder}/{Path.GetFileName(file)}");
        return data;
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Exactly_the_marked_errors_are_reported(string file)
    {
        var path = Path.Combine(Folder, file);
        var written = File.ReadAllText(path);
        var source = new SourceText(string.Join('\n', written.Split('\n').Where(l => !Mark().IsMatch(l))), path);
        var actual = WithMarks(source, Diagnose(source));
        if (Repository.IsBlessing) File.WriteAllText(path, actual);
        else Assert.Equal(written, actual);
    }

    public static TheoryData<string> Examples()
    {
        var data = new TheoryData<string>();
        // An example that imports has no second file to import from; two tell of limits that no short program meets, and a plain
        // value where a type stands is ARK2002; that UI cannot be built is said by builds.
        foreach (var d in Diagnostics.All)
            if (d.Code.StartsWith("ARK2", StringComparison.Ordinal) && d.Example.Length > 0 && !d.Example.StartsWith("ark ", StringComparison.Ordinal) && d.Code is not ("ARK2501" or "ARK2300" or "ARK2309" or "ARK2310") && (!d.Example.Contains("from './other'", StringComparison.Ordinal))) data.Add(d.Code);
        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_of_the_manual_is_reported(string code)
    {
        var descriptor = Diagnostics.All.Single(d => d.Code == code);
        var found = Diagnose(new SourceText(descriptor.Example, $"example.{(descriptor.ExampleLanguage == "ts" ? "ts" : "ets")}"));
        Assert.Contains(found, d => d.Code == code);
    }

    /// <summary>What grows long in generated programs must not grow the stack: a sum, a chain of calls, a chain of else-ifs, operators, conditionals.</summary>
    [Theory]
    [InlineData("sum", "let a: number = 1\nconst x: number = ", "a + ", "1")]
    [InlineData("conjunction", "let a: boolean = true\nconst x: boolean = ", "a && ", "true")]
    [InlineData("else-ifs", "let a: number = 1\n", "if (a === 1) { a = 2 } else ", "{ a = 3 }")]
    [InlineData("statements", "let a: number = 1\n", "a = a + 1\n", "")]
    public void Long_programs_bind(string what, string start, string part, string end)
    {
        _ = what;
        var text = new StringBuilder(start).Insert(start.Length, part, 2_000).Append(end).ToString();
        Assert.Empty(Diagnose(new SourceText(text, "long.ets")));
    }

    [Fact]
    public void A_long_chain_of_calls_binds()
    {
        var text = "class B { n: number = 0; add(v: number): B { this.n += v; return this } }\nconst b: B = new B()" + string.Concat(Enumerable.Repeat(".add(1)", 2_000));
        Assert.Empty(Diagnose(new SourceText(text, "long.ets")));
    }

    /// <summary>Analysis runs, as in the tool, on a thread with room for deep nesting.</summary>
    private static IReadOnlyList<Diagnostic> Diagnose(SourceText source)
    {
        IReadOnlyList<Diagnostic> found = [];
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                var tree = SyntaxTree.Parse(source);
                found = Compilation.Create(new CompilationOptions { Rules = false }, [tree], StandardLibrary.Core).GetDiagnostics(tree);
            }
            catch (Exception e)
            {
                failure = e;
            }
        }, 512 * 1024 * 1024);
        thread.Start();
        thread.Join();
        if (failure is not null) throw new InvalidOperationException(failure.Message, failure);
        return [.. found.Where(d => !d.Code.StartsWith("ARK3", StringComparison.Ordinal))];
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
        return $"//{new string(' ', start - 2)}{marks} {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Code}: {diagnostic.Message}";
    }

    [GeneratedRegex(@"^// +\^+ (error|warning) ARK\d{4}: ")]
    private static partial Regex Mark();
}
