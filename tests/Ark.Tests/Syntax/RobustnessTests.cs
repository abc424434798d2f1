using System.Diagnostics;
using System.Text;
using Ark.Syntax;
using Xunit;

namespace Ark.Tests.Syntax;

/// <summary>Broken and extreme input: no exception, no stack overflow, no quadratic time.</summary>
public class RobustnessTests
{
    /// <summary>Cuts, deletions, insertions and swaps in the fixtures, for a few seconds, from a fixed seed.</summary>
    [Fact]
    public void No_mutation_throws()
    {
        var sources = Directory.GetFiles(ParseFixtures.Folder(), "*.*ts").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray();
        var random = new Random(20261121);
        var clock = Stopwatch.StartNew();
        string[] pieces = ["(", ")", "{", "}", "[", "]", "<", ">", "`", "${", "'", "\"", "/", "=>", ":", "?", ".", "?.", ";", ",", "@", "!", "else", "class", "struct", "import", "type", "as", "new", "async", "function", "\n", "/*", "*/"];
        for (var turn = 0; turn < 3000 && clock.Elapsed < TimeSpan.FromSeconds(8); turn++)
        {
            var text = new StringBuilder(sources[random.Next(sources.Length)]);
            for (var edits = random.Next(1, 5); edits > 0 && text.Length > 2; edits--)
            {
                var at = random.Next(text.Length);
                switch (random.Next(4))
                {
                    case 0: text.Remove(at, Math.Min(random.Next(1, 20), text.Length - at)); break;
                    case 1: text.Insert(at, pieces[random.Next(pieces.Length)]); break;
                    case 2: text.Length = at; break;
                    default: text[at] = (char)random.Next(32, 127); break;
                }
            }
            Invariants.Check(text.ToString(), turn % 2 == 0 ? "a.ets" : "a.ts");
        }
    }

    private static readonly string[] Words =
    [
        "a", "'s'", "1", "/r/", "`t`", "`${", "}`", "(", ")", "[", "]", "{", "}", "<", ">", "=>", "?", ":", "?.", ".", "...", ",", ";", "\n", "!", "+", "=", "@", "#a",
        "import", "export", "from", "default", "as", "async", "await", "yield", "of", "new", "function", "class", "struct", "get", "static", "let", "type", "for", "if", "else", "case", "assert", "using",
    ];

    /// <summary>Where a file begins there is nothing before: every three words are tried there.</summary>
    [Fact]
    public void No_beginning_throws()
    {
        foreach (var first in Words)
            foreach (var second in Words)
                foreach (var third in Words)
                    Assert.NotNull(SyntaxTree.Parse(new SourceText($"{first} {second} {third}", "a.ets")).Root);
    }

    private const int Quarter = 25_000;

    /// <summary>What is long in one way: at a size of 100,000, as at a quarter of it, in proportional time.</summary>
    private static readonly Dictionary<string, Func<int, string>> Extremes = new()
    {
        ["a sum"] = n => "let x = " + string.Join(" + ", Enumerable.Repeat("a", n)) + ";",
        ["else-ifs"] = n => Repeated("if (a) b(); else ", n) + "c();",
        ["a chain of calls"] = n => "x" + Repeated(".a(1)", n) + ";",
        ["conditionals"] = n => "let x = " + Repeated("a ? b : ", n) + "c;",
        ["arrows"] = n => "let x = " + Repeated("a => ", n) + "c;",
        ["assignments"] = n => Repeated("a = ", n) + "c;",
        ["prefixes"] = n => "let x = " + Repeated("!", n) + "c;",
        ["function types"] = n => "type X = " + Repeated("() => ", n) + "void;",
        ["conditional types"] = n => "type X = " + Repeated("A extends B ? C : ", n) + "void;",
        ["a union"] = n => "type X = " + string.Join(" | ", Enumerable.Repeat("A", n)) + ";",
        ["array brackets"] = n => "type X = A" + Repeated("[]", n) + ";",
        ["an array"] = n => "let x = [" + string.Join(", ", Enumerable.Repeat("1", n)) + "];",
        ["a line of a megabyte"] = n => "let x = '" + new string('a', 10 * n) + "';",
        ["statements on lines"] = n => Repeated("f(a)\n", n),
    };

    public static TheoryData<string> NamesOfExtremes => [.. Extremes.Keys];

    [Theory]
    [MemberData(nameof(NamesOfExtremes))]
    public void Long_input_parses_without_error_in_linear_time(string what) => Growth.IsLinear(Quarter, size => Parse(Extremes[what](size), tree =>
    {
        Assert.Empty(tree.Diagnostics);
        Assert.NotEmpty(tree.Root.DescendantsAndSelf());
    }));

    /// <summary>What is deeper than any program; by a size of 100,000.</summary>
    private static readonly Dictionary<string, Func<int, string>> Nests = new()
    {
        ["10 MB of ("] = n => new string('(', 100 * n),
        ["1 MB of {"] = n => new string('{', 10 * n),
        ["1 MB of ["] = n => new string('[', 10 * n),
        ["1 MB of <"] = n => new string('<', 10 * n),
        ["nested templates"] = n => Repeated("`${", n),
        ["balanced parentheses"] = n => "let x = " + new string('(', n) + "1" + new string(')', n) + ";",
        ["if without braces"] = n => Repeated("if (a) ", n) + "b();",
        ["while without braces"] = n => Repeated("while (a) ", n) + "b();",
        ["labels"] = n => Repeated("a: ", n) + "b();",
        ["open type arguments"] = n => "let x: " + Repeated("A<", n),
    };

    public static TheoryData<string> NamesOfNests => [.. Nests.Keys];

    [Theory]
    [MemberData(nameof(NamesOfNests))]
    public void Deep_nesting_is_an_error_in_linear_time_and_no_crash(string what) => Growth.IsLinear(Quarter, size => Parse(Nests[what](size), tree =>
    {
        Assert.NotEmpty(tree.Diagnostics);
        Assert.True(tree.Diagnostics.Count < 10, $"{tree.Diagnostics.Count} diagnostics");
    }));

    private static string Repeated(string part, int count) => string.Concat(Enumerable.Repeat(part, count));

    private static double Parse(string text, Action<SyntaxTree> check)
    {
        var clock = Stopwatch.StartNew();
        var tree = SyntaxTree.Parse(new SourceText(text, "a.ts"));
        clock.Stop();
        check(tree);
        return clock.Elapsed.TotalMilliseconds;
    }
}
