using System.Runtime.CompilerServices;
using System.Text;
using Ark.Syntax;
using Xunit;

namespace Ark.Tests.Syntax;

/// <summary>Every tests/parse/x.ets (or .ts) has its tree and its syntax errors in x.tree. ARK_BLESS=1 rewrites the trees.</summary>
public class ParseFixtures
{
    public static string Folder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../parse"));

    public static TheoryData<string> Files()
    {
        var data = new TheoryData<string>();
        foreach (var file in Directory.EnumerateFiles(Folder()).Where(f => f.EndsWith("ts", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            data.Add(Path.GetFileName(file));
        return data;
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Tree_is_as_expected(string file)
    {
        var path = Path.Combine(Folder(), file);
        var tree = SyntaxTree.Parse(new SourceText(File.ReadAllText(path), file));
        var actual = SyntaxDump.Tree(tree);
        var expectation = Path.ChangeExtension(path, ".tree");
        if (Environment.GetEnvironmentVariable("ARK_BLESS") == "1") File.WriteAllText(expectation, actual);
        Assert.Equal(File.ReadAllText(expectation), actual);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Tree_is_well_formed(string file) => Invariants.Check(File.ReadAllText(Path.Combine(Folder(), file)), file);

    [Theory]
    [MemberData(nameof(Files))]
    public void No_prefix_throws(string file)
    {
        var text = File.ReadAllText(Path.Combine(Folder(), file));
        for (var length = 0; length < text.Length; length++) Invariants.Check(text[..length], file);
    }
}

/// <summary>What holds for the tree of any text.</summary>
internal static class Invariants
{
    public static SyntaxTree Check(string text, string path)
    {
        var tree = SyntaxTree.Parse(new SourceText(text, path));
        var position = 0;
        foreach (var token in tree.Tokens)
        {
            Assert.Equal(position, token.LeadingTrivia.Start);
            Assert.Equal(token.Span.Start, token.LeadingTrivia.End);
            Assert.True(token.Span.End >= token.Span.Start);
            position = token.Span.End;
        }
        Assert.Equal(text.Length, position);
        foreach (var node in tree.Root.DescendantsAndSelf())
        {
            Assert.Same(tree, node.Tree);
            Assert.True(node == tree.Root || node.Parent is not null, $"{node.NodeKind} has no parent");
            Assert.InRange(node.Span.Start, 0, text.Length);
            Assert.InRange(node.Span.End, node.Span.Start, text.Length);
            foreach (var child in node.Children) Assert.Same(node, child.Parent);
        }
        Assert.Equal(text, TextOf(tree));
        foreach (var diagnostic in tree.Diagnostics) Assert.InRange(diagnostic.Location.Span.End, 0, text.Length);
        return tree;
    }
    /// <summary>The text as the tokens of the nodes make it up: nothing is lost, nothing comes twice.</summary>
    private static string TextOf(SyntaxTree tree)
    {
        var text = new StringBuilder();
        var count = tree.Tokens.Count;
        var open = new Stack<NodePart>();
        open.Push(new NodePart("", tree.Root, default));
        while (open.TryPop(out var part))
        {
            if (part.Node is { } node)
            {
                var parts = node.Parts;
                for (var i = parts.Count - 1; i >= 0; i--) open.Push(parts[i]);
            }
            else if (part.Token.Index < count)
            {
                text.Append(tree.Text.AsSpan(part.Token.LeadingTrivia)).Append(part.Token.Text);
            }
        }
        return text.ToString();
    }
}
