using Ark.Syntax;
using Ark.Tests.Fuzz;
using Xunit;

namespace Ark.Tests.Syntax;

/// <summary>A tree whose bodies were let go is, as soon as somebody looks, the tree that it was.</summary>
public sealed class BodiesTests
{
    private const int Damaged = 200;

    [Fact]
    public void Bodies_that_were_let_go_come_back_as_they_were()
    {
        var random = new Random(1);
        var sources = new[] { "tests/run", "tests/check", "tests/parse", "tests/ui", "stdlib" }
            .SelectMany(f => Directory.EnumerateFiles(Repository.Folder(f.Split('/')), "*.*ts", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal).Select(File.ReadAllText).Where(t => t.Length < 30_000).ToList();
        var mutator = new SourceMutator(sources, random);
        var damaged = Enumerable.Range(0, Damaged).Select(_ => mutator.Next(sources[random.Next(sources.Count)])).ToList();
        var without = 0;
        foreach (var content in sources.Concat(damaged))
        {
            var text = new SourceText(content, "a.ets");
            var tree = SyntaxTree.Parse(text).WithoutBodies();
            if (!tree.IsWhole) without++;
            if (SameTrees.Difference(SyntaxTree.Parse(text), tree) is { } difference) Assert.Fail($"{difference}\n{content}");
            Assert.True(tree.IsWhole);
        }
        Assert.True(without > sources.Count / 4, $"{without} trees of {sources.Count} were without bodies");
    }

    [Fact]
    public void Declarations_are_known_without_bodies()
    {
        var tree = SyntaxTree.Parse(new SourceText("export function f(a: number): number { return a; }\nclass C { m(): void { f(1); } }\n", "a.ets")).WithoutBodies();
        var f = (FunctionDeclaration)tree.Root.Statements[0];
        Assert.Equal("f number", $"{f.Name} {f.ReturnType!.Type.Text}");
        Assert.Equal("{ return a; }", f.Body!.Text);
        Assert.False(tree.IsWhole);
        Assert.Equal("return a;", f.Body.Statements[0].Text);
        Assert.Same(tree, f.Body.Statements[0].FirstToken.Tree);
        Assert.Same(f.Body, f.Body.Statements[0].Parent);
        Assert.True(tree.IsWhole);
    }
}
