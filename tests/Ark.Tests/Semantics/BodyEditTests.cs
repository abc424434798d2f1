using Ark.Semantics;
using Ark.Syntax;
using Ark.Tests.Fuzz;
using Xunit;
using Xunit.Abstractions;

namespace Ark.Tests.Semantics;

/// <summary>Behind an edit within one function the others are not looked at again: what is said of the file is still what a new checker finds.</summary>
public sealed class BodyEditTests(ITestOutputHelper log)
{
    private const int EditsOfEach = 4;

    /// <summary>ARK_BODY_FILES files, or so many that it takes seconds; ARK_FUZZ_SEED repeats a run.</summary>
    [Fact]
    public void What_is_kept_of_functions_is_what_a_new_checker_finds()
    {
        var seed = Setting("ARK_FUZZ_SEED", Environment.TickCount);
        log.WriteLine($"ARK_FUZZ_SEED={seed}");
        var random = new Random(seed);
        string[] folders = [Repository.Folder("tests", "run"), Repository.Folder("tests", "check"), Repository.Folder("samples")];
        string[] files = [.. folders.SelectMany(f => Directory.EnumerateFiles(f, "*.*ts", SearchOption.AllDirectories)).Where(f => !f.EndsWith(".d.ts", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        // Where types are at odds throughout, which one is named may depend on which was met first, as in TypeScript.
        files = [.. files.Where(f => !File.ReadAllText(f).Contains("@ts-nocheck", StringComparison.Ordinal))];
        var mutator = new SourceMutator([.. files.Select(File.ReadAllText)], random);
        var (edits, kept) = (0, 0);
        for (var i = Setting("ARK_BODY_FILES", 60); i > 0; i--)
        {
            var path = files[random.Next(files.Length)];
            var text = File.ReadAllText(path) + "\nexport {};\n";
            var edited = Compile(path, text);
            for (var n = 0; n < EditsOfEach; n++)
            {
                if (random.Next(8) != 0) edited.GetDiagnostics();
                var bodies = BodiesOf(edited.Trees.First());
                if (bodies.Count == 0) break;
                text = Edited(text, bodies[random.Next(bodies.Count)], mutator, random);
                var before = edited.FileOf(edited.Trees.First());
                edited = edited.WithTree(Parse(path, text));
                edits++;
                if (BodyEdit.Between(before, edited.FileOf(edited.Trees.First())) is not null) kept++;
                var (expected, actual) = (Answers(Compile(path, text)), Answers(edited));
                if (actual != expected) Assert.Fail($"ARK_FUZZ_SEED={seed} {path}\n---- only fresh\n{Lacking(expected, actual)}\n---- only kept\n{Lacking(actual, expected)}\n==== before\n{before.Tree.Text.Content}\n==== behind the edit\n{text}");
            }
        }
        log.WriteLine($"{edits} edits, {kept} that others do not notice");
        Assert.True(kept * 3 > edits, $"of {edits} edits only {kept} counted as edits of a body");
    }

    /// <summary>What others can see of a function is not only how it is declared.</summary>
    [Theory]
    [InlineData("function f() { return 1; }\nexport function g(): string { return f(); }", "return 1", "return ''")]
    [InlineData("function f() { }\nexport function g(): string { return f(); }", "{ }", "{ return ''; }")]
    [InlineData("let v: string | undefined = 'a';\nif (v) { const h = () => v.length; h(); }\nexport function f(): void { let w = 1; }", "let w = 1", "v = undefined")]
    [InlineData("class C { x: number; constructor() { this.x = 1; } m(): number { return this.x; } }\nexport function g(): C { return new C(); }", "this.x = 1;", "")]
    [InlineData("export class C { get a() { return 1; } m(): string { return this.a; } }", "return 1", "return ''")]
    public void What_others_notice_is_found(string text, string from, string to)
    {
        var before = Compile("a.ts", text);
        before.GetDiagnostics();
        var changed = text.Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(text, changed);
        Assert.Equal(Answers(Compile("a.ts", changed)), Answers(before.WithTree(Parse("a.ts", changed))));
    }

    [Fact]
    public void An_edit_of_what_a_function_uses_reaches_it()
    {
        (string Path, string Text)[] files = [("a.ts", "export type A = number;\n"), ("b.ts", "export function f(): void { const n = 1; }\nexport function g(a: import('./a').A): number { return a; }\n")];
        var compilation = Compilation.Create(new CompilationOptions(), files.Select(f => Parse(f.Path, f.Text)), StandardLibrary.Core);
        compilation.GetDiagnostics();
        compilation = compilation.WithTree(Parse("b.ts", files[1].Text.Replace("n = 1", "n = 2", StringComparison.Ordinal)));
        Assert.Empty(compilation.GetDiagnostics());
        compilation = compilation.WithTree(Parse("a.ts", "export type A = string;\n"));
        Assert.Equal("ARK2020", Assert.Single(compilation.GetDiagnostics()).Code);
    }

    private static Compilation Compile(string path, string text) => Compilation.Create(new CompilationOptions(), [Parse(path, text)], StandardLibrary.Core);

    private static SyntaxTree Parse(string path, string text) => SyntaxTree.Parse(new SourceText(text, path));

    private static List<TextSpan> BodiesOf(SyntaxTree tree) =>
        [.. tree.Root.DescendantsAndSelf().Where(BodyEdit.IsOutermost).Select(f => f.Children.OfType<Block>().Last().Span).Where(s => s.Length > 2)];

    private static string Edited(string text, TextSpan body, SourceMutator mutator, Random random)
    {
        var inner = TextSpan.FromBounds(body.Start + 1, body.End - 1);
        var statements = text.Substring(inner.Start, inner.Length);
        var lines = statements.Split('\n');
        statements = random.Next(4) switch
        {
            0 => mutator.Next(statements),
            1 => string.Join('\n', lines.Where((_, i) => i != random.Next(lines.Length))),
            2 => $"\n  const n{random.Next(100)}: string = {random.Next(100)};{statements}",
            _ => string.Join('\n', [.. lines, lines[random.Next(lines.Length)], ""]),
        };
        return text[..inner.Start] + statements + text[inner.End..];
    }

    private static string Answers(Compilation compilation) => string.Join('\n', compilation.GetDiagnostics().Select(d =>
        $"{d.Location.Span} {d.Code} {MessageText.WithoutOrder(d.Message)} {string.Join(' ', d.Related.Select(r => r.Location.Span))} {string.Join(' ', d.Fix?.Edits.Select(e => e.Span) ?? [])}"));

    private static string Lacking(string answers, string others) => string.Join('\n', answers.Split('\n').Except(others.Split('\n')));

    private static int Setting(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), out var value) ? value : otherwise;
}
