using System.Text;
using Ark.Formatting;
using Ark.Syntax;
using Xunit;

namespace Ark.Tests.Formatting;

/// <summary>Of every source in tests: what is formatted means what it meant, has all its comments, and formatting it again changes nothing.</summary>
public class FormatterTests
{
    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("ARK_FORMAT_SEED"), out var seed) ? seed : Random.Shared.Next();

    /// <summary>Those of the repository, and what ARK_FORMAT_FOLDER names.</summary>
    public static TheoryData<string> Folders() => new(Directory.GetDirectories(Repository.Folder("tests")).Append(Repository.Folder("samples")).Append(Repository.Folder("stdlib"))
        .Concat(Environment.GetEnvironmentVariable("ARK_FORMAT_FOLDER") is { Length: > 0 } named ? [named] : [])
        .Where(f => Sources(f).Any()).Select(f => Path.GetRelativePath(Repository.Root, f)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Folders))]
    public void Sources_stay_what_they_are(string folder) => ForAll(folder, 3, new Random(Seed), text => text);

    /// <summary>ARK_FORMAT_SEED repeats a run.</summary>
    [Theory]
    [MemberData(nameof(Folders))]
    public void Whatever_spaces_they_have(string folder)
    {
        var random = new Random(Seed);
        ForAll(folder, 8, random, text => Respaced(text, random));
    }

    /// <param name="share">One file in so many is looked at, others by each seed; ARK_FORMAT_ALL=1 takes all.</param>
    private static void ForAll(string folder, int share, Random random, Func<SourceText, SourceText> prepare)
    {
        var takesAll = Environment.GetEnvironmentVariable("ARK_FORMAT_ALL") == "1";
        var failures = new StringBuilder();
        foreach (var file in Sources(Repository.Folder(folder)))
        {
            if (!takesAll && random.Next(share) > 0) continue;
            var text = prepare(new SourceText(File.ReadAllText(file), file));
            if (Ark.Build.DeepStack.Run(() => FaultOf(text)) is { Length: > 0 } fault) failures.Append(file).Append(": ").Append(fault).Append('\n');
        }
        Assert.True(failures.Length == 0, $"ARK_FORMAT_SEED={Seed}\n{failures}");
    }

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(folder, "*.*ts", SearchOption.AllDirectories).Where(f => !f.Contains("node_modules") && !f.Contains("/bin/") && new FileInfo(f).Length < 200_000).Order(StringComparer.Ordinal);

    private static string FaultOf(SourceText text)
    {
        var before = SyntaxTree.Parse(text);
        var edits = GapEdits.Of(before, FormatOptions.Default);
        if (edits.Count > 0 && Formatter.Format(before).Count == 0) return "the result means something else";
        var after = SyntaxTree.Parse(text.WithContent(Formatter.Apply(text.Content, edits)));
        if (!Comments(before).SequenceEqual(Comments(after))) return "comments differ";
        // What is left alone for its errors may be in other statements when their neighbours have moved.
        return before.Diagnostics.Count == 0 && Formatter.Format(after) is [var first, ..] ? $"formatted again, {after.Text.PositionAt(first.Span.Start)} changes" : "";
    }

    private static IEnumerable<string> Comments(SyntaxTree tree) =>
        tree.Tokens.SelectMany(t => t.LeadingComments).Select(c => string.Join('\n', c.Text.Split('\n').Select(l => l.Trim())));

    /// <summary>The text with other spaces wherever there are some, and line breaks where they were.</summary>
    private static SourceText Respaced(SourceText text, Random random)
    {
        var tree = SyntaxTree.Parse(text);
        if (tree.Diagnostics.Count > 0) return text;
        var result = new StringBuilder();
        for (var i = 0; i < tree.TokenCount; i++)
        {
            var token = tree.TokenNumber(i);
            var gap = text.Slice(token.LeadingTrivia);
            if (gap.AsSpan().IsWhiteSpace() && gap.Length > 0 && gap.All(c => c is ' ' or '\n'))
            {
                result.Append('\n', Math.Min(gap.Count(c => c == '\n'), 1 + random.Next(3))).Append(' ', random.Next(12) + (gap.Contains('\n') ? 0 : 1));
            }
            else result.Append(gap);
            result.Append(text.AsSpan(token.Span));
        }
        return text.WithContent(result.ToString());
    }
}
