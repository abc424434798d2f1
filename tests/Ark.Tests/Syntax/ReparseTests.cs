using System.Diagnostics;
using Ark.Syntax;
using Ark.Tests.Fuzz;
using Xunit;
using Xunit.Abstractions;

namespace Ark.Tests.Syntax;

/// <summary>
/// What an edit makes of a tree is the tree of the whole text. Real files are edited as people do, a character or a piece at a time, and
/// each tree is made of the one before. ARK_FUZZ_SECONDS says for how long, ARK_FUZZ_SEED repeats a run.
/// </summary>
public sealed class ReparseTests(ITestOutputHelper log)
{
    private const int EditsOfOne = 40, TurnsInCi = 60;

    private static readonly string[] Typed = ["a", ".", "(", ")", "{", "}", "[", "]", ";", "\n", " ", "'", "`", "<", ">", "=", "=>", ":", "@", "/*", "//", "export ", "class ", "else ", "const x = 1;\n", "while (a) {}\n", "f();\n", "1", ","];

    [Fact]
    public void A_tree_behind_an_edit_is_the_tree_of_the_text()
    {
        var seed = Setting("ARK_FUZZ_SEED", 1);
        var limit = TimeSpan.FromSeconds(Setting("ARK_FUZZ_SECONDS", 0));
        var random = new Random(seed);
        var sources = Sources().ToList();
        // In the time of a long one a short one is edited ten times.
        var shortOnes = sources.Where(s => s.Length < 2_500).ToList();
        var mutator = new SourceMutator(sources, random);
        var (edits, clock) = (0, Stopwatch.StartNew());
        for (var turn = 0; turn < TurnsInCi || clock.Elapsed < limit; turn++)
        {
            var from = random.Next(8) == 0 ? sources : shortOnes;
            var text = new SourceText(from[random.Next(from.Count)], random.Next(4) == 0 ? "a.ts" : "a.ets");
            var tree = SyntaxTree.Parse(text);
            for (var i = 0; i < EditsOfOne; i++, edits++)
            {
                var next = text.WithContent(random.Next(10) == 0 ? mutator.Next(text.Content) : Edited(text.Content, random));
                var reparsed = tree.WithText(next);
                if (SameTrees.Difference(SyntaxTree.Parse(next), reparsed) is { } difference)
                    Assert.Fail($"ARK_FUZZ_SEED={seed}, edit {edits}\n{difference}\n==== before\n{text.Content}\n==== behind\n{next.Content}");
                // An edit that changes nothing takes over all it can: where most would be taken that must not be.
                if (random.Next(3) == 0 && SameTrees.Difference(reparsed, reparsed.WithText(next)) is { } change)
                    Assert.Fail($"ARK_FUZZ_SEED={seed}, edit {edits}, taken over\n{change}\n==== behind\n{next.Content}");
                // Damage that piles up leaves nothing to take over.
                if (random.Next(3) != 0) (text, tree) = (next, reparsed);
            }
        }
        log.WriteLine($"{edits} edits, seed {seed}");
    }

    /// <summary>What recovery conjured, nobody may take for the author's: in the first text, a statement of no token.</summary>
    [Fact]
    public void A_tree_taken_over_whole_is_the_tree()
    {
        foreach (var source in Sources().Prepend("=>{\n}\ng;"))
        {
            var text = new SourceText(source, "a.ets");
            var tree = SyntaxTree.Parse(text).WithText(text);
            Assert.Null(SameTrees.Difference(tree, tree.WithText(text)));
        }
    }

    /// <summary>What a statement ends at is the token that the parser sees behind it, not one that was dropped: here `n` and what becomes of `(`.</summary>
    [Theory]
    [InlineData("(\nc\nn)()=>\n(", "(\nc\nn)({)=>\n(")]
    public void A_statement_is_parsed_again_when_what_follows_it_has_changed(string before, string behind)
    {
        var tree = SyntaxTree.Parse(new SourceText(before, "a.ets"));
        var next = new SourceText(behind, "a.ets");
        Assert.Null(SameTrees.Difference(SyntaxTree.Parse(next), tree.WithText(tree.Text).WithText(next)));
    }

    private static string Edited(string text, Random random)
    {
        var at = random.Next(text.Length + 1);
        var removed = random.Next(3) == 0 ? Math.Min(random.Next(1, 12), text.Length - at) : 0;
        return text.Remove(at, removed).Insert(at, random.Next(4) == 0 ? "" : Typed[random.Next(Typed.Length)]);
    }

    private static int Setting(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), out var value) ? value : otherwise;

    /// <summary>Fixtures of all kinds and the library, shorter ones: what matters are many statements, not long ones.</summary>
    private static IEnumerable<string> Sources() => new[] { "tests/run", "tests/check", "tests/parse", "tests/ui", "stdlib" }
        .SelectMany(f => Directory.EnumerateFiles(Repository.Folder(f.Split('/')), "*.*ts", SearchOption.AllDirectories))
        .Order(StringComparer.Ordinal).Select(File.ReadAllText).Where(t => t.Length < 30_000);
}
