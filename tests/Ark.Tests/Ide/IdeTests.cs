using Ark.Ide;
using Ark.Syntax;
using Xunit;

namespace Ark.Tests.Ide;

/// <summary>tests/ide: a folder for each feature of the editor, a file for each claim.</summary>
public class IdeTests
{
    public static TheoryData<string> Files()
    {
        var data = new TheoryData<string>();
        var root = Repository.Folder("tests", "ide");
        foreach (var file in Directory.GetFiles(root, "*.*ts", SearchOption.AllDirectories).Order(StringComparer.Ordinal)) data.Add(Path.GetRelativePath(root, file));
        return data;
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_answer_is(string file)
    {
        var path = Repository.Folder("tests", "ide", file);
        var fixture = IdeFixture.Read(path);
        var answer = OnDeepStack(() => IdeAnswers.Of(file.Split('/')[0], fixture));
        if (Repository.IsBlessing) IdeFixture.Write(path, fixture, answer);
        else Assert.Equal(fixture.Expected, answer);
    }

    /// <summary>Whatever is asked, wherever, of a broken file: it must be answered.</summary>
    [Theory]
    [InlineData("completion/member_of_class.ets")]
    [InlineData("rename/across_files.ets")]
    [InlineData("tokens/all_kinds.ets")]
    public void Every_prefix_of_a_file_can_be_asked_anything(string file) => OnDeepStack(() =>
    {
        var text = IdeFixture.Read(Repository.Folder("tests", "ide", file)).Tree.Text.Content;
        var whole = IdeFixture.Read(Repository.Folder("tests", "ide", file));
        for (var length = 0; length < text.Length; length += 3)
        {
            var snapshot = whole.Snapshot.With([new Document(new SourceText(text[..length], whole.Path), 1)], []);
            var cursor = snapshot.At(whole.Path, length)!;
            _ = Completion.At(cursor).Items.Select(i => i.Describe?.Invoke()).ToList();
            _ = (Hover.At(cursor), SignatureHelp.At(cursor), References.Find(cursor, true), Navigation.Definition(cursor), Navigation.TypeDefinition(cursor));
            _ = (FileDiagnostics.Of(snapshot, whole.Path), Outline.Of(cursor.Tree), Folding.Of(cursor.Tree), Selection.Of(cursor.Tree, length), Rename.Apply(cursor, "x"));
            _ = (SemanticTokens.Of(cursor.Model, cursor.Tree.Root.Span), InlayHints.Of(cursor.Model, cursor.Tree.Root.Span), CodeActions.At(snapshot, whole.Path, new TextSpan(0, length)));
        }
        return "";
    });

    private static string OnDeepStack(Func<string> work) => Ark.Build.DeepStack.Run(work);
}
