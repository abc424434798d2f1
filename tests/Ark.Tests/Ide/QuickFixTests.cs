using Ark.Ide;
using Ark.Semantics;
using Ark.Syntax;
using Xunit;
using Xunit.Abstractions;

namespace Ark.Tests.Ide;

/// <summary>The examples of diagnostics.md, each with the fixes that are offered for it.</summary>
public class QuickFixTests(ITestOutputHelper output)
{
    public static TheoryData<string> Examples()
    {
        var data = new TheoryData<string>();
        foreach (var d in Diagnostics.All)
            if (d.Code[..4] is "ARK1" or "ARK2" or "ARK3" && d.Example.Length > 0 && d.ExampleLanguage is "ets" or "ts" && QuickFixes.Known.Contains(d.Id)) data.Add(d.Id);
        return data;
    }

    [Fact]
    public void Every_row_is_of_a_diagnostic() => Assert.Empty(QuickFixes.Known.Except(Diagnostics.All.Select(d => d.Id)));

    /// <summary>What is preferred removes the diagnostic, and the text still parses.</summary>
    [Theory]
    [MemberData(nameof(Examples))]
    public void A_fix_removes_what_it_is_for(string id)
    {
        var descriptor = Diagnostics.All.First(d => d.Id == id);
        var path = "main." + descriptor.ExampleLanguage;
        var snapshot = Ark.Build.DeepStack.Run(() => IdeFixture.SnapshotOf(path, descriptor.Example));
        var found = FileDiagnostics.Of(snapshot, path).Where(d => d.Descriptor.Id == id).ToList();
        if (found.Count == 0) return;
        var fixes = CodeActions.FixesOf(snapshot, path, found[0]).ToList();
        output.WriteLine(string.Join("\n", fixes.Select(f => f.Title).Prepend(descriptor.Example)));
        foreach (var fix in fixes.Where(f => f.IsPreferred && f.Edits.All(e => e.Path == path)))
        {
            var after = Applied(descriptor.Example, fix.Edits[0].Edits);
            output.WriteLine($"── {fix.Title}\n{after}");
            var left = FileDiagnostics.Of(IdeFixture.SnapshotOf(path, after), path);
            Assert.True(left.Count(d => d.Descriptor.Id == id) < found.Count, after);
            Assert.DoesNotContain(left, d => d.Code.StartsWith("ARK1", StringComparison.Ordinal));
        }
    }

    private static string Applied(string text, IReadOnlyList<TextEdit> edits)
    {
        foreach (var edit in edits.OrderByDescending(e => e.Span.Start)) text = text[..edit.Span.Start] + edit.NewText + text[edit.Span.End..];
        return text;
    }
}
