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

    public static TheoryData<string, string> Extremes() => new()
    {
        { "a sum of 100,000 terms", "let x = " + string.Join(" + ", Enumerable.Repeat("a", 100_000)) + ";" },
        { "100,000 else-ifs", string.Concat(Enumerable.Range(0, 100_000).Select(i => $"if (a) b(); else ")) + "c();" },
        { "a chain of 100,000 calls", "x" + string.Concat(Enumerable.Repeat(".a(1)", 100_000)) + ";" },
        { "100,000 conditionals", "let x = " + string.Concat(Enumerable.Repeat("a ? b : ", 100_000)) + "c;" },
        { "100,000 arrows", "let x = " + string.Concat(Enumerable.Repeat("a => ", 100_000)) + "c;" },
        { "100,000 assignments", string.Concat(Enumerable.Repeat("a = ", 100_000)) + "c;" },
        { "100,000 prefixes", "let x = " + string.Concat(Enumerable.Repeat("!", 100_000)) + "c;" },
        { "100,000 function types", "type X = " + string.Concat(Enumerable.Repeat("() => ", 100_000)) + "void;" },
        { "100,000 conditional types", "type X = " + string.Concat(Enumerable.Repeat("A extends B ? C : ", 100_000)) + "void;" },
        { "a union of 100,000", "type X = " + string.Join(" | ", Enumerable.Repeat("A", 100_000)) + ";" },
        { "100,000 array brackets", "type X = A" + string.Concat(Enumerable.Repeat("[]", 100_000)) + ";" },
        { "an array of 100,000", "let x = [" + string.Join(", ", Enumerable.Repeat("1", 100_000)) + "];" },
        { "a line of a megabyte", "let x = '" + new string('a', 1_000_000) + "';" },
        { "100,000 statements on lines", string.Concat(Enumerable.Repeat("f(a)\n", 100_000)) },
    };

    [Theory]
    [MemberData(nameof(Extremes))]
    public void Long_input_parses_without_error(string what, string text)
    {
        var clock = Stopwatch.StartNew();
        var tree = SyntaxTree.Parse(new SourceText(text, "a.ts"));
        Assert.Empty(tree.Diagnostics);
        Assert.True(tree.Root.DescendantsAndSelf().Count() > 0, what);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{what}: {clock.Elapsed}");
    }

    public static TheoryData<string, string> Nests() => new()
    {
        { "10 MB of (", new string('(', 10_000_000) },
        { "1 MB of {", new string('{', 1_000_000) },
        { "1 MB of [", new string('[', 1_000_000) },
        { "1 MB of <", new string('<', 1_000_000) },
        { "nested templates", string.Concat(Enumerable.Repeat("`${", 100_000)) },
        { "balanced parentheses", "let x = " + new string('(', 100_000) + "1" + new string(')', 100_000) + ";" },
        { "if without braces", string.Concat(Enumerable.Repeat("if (a) ", 100_000)) + "b();" },
        { "while without braces", string.Concat(Enumerable.Repeat("while (a) ", 100_000)) + "b();" },
        { "labels", string.Concat(Enumerable.Repeat("a: ", 100_000)) + "b();" },
        { "open type arguments", "let x: " + string.Concat(Enumerable.Repeat("A<", 100_000)) },
    };

    [Theory]
    [MemberData(nameof(Nests))]
    public void Deep_nesting_is_an_error_and_no_crash(string what, string text)
    {
        var clock = Stopwatch.StartNew();
        var tree = SyntaxTree.Parse(new SourceText(text, "a.ts"));
        Assert.NotEmpty(tree.Diagnostics);
        Assert.True(tree.Diagnostics.Count < 10, $"{what}: {tree.Diagnostics.Count} diagnostics");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{what}: {clock.Elapsed}");
    }
}
