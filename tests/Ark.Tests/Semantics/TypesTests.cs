using Ark.Semantics;
using Ark.Syntax;
using Xunit;

namespace Ark.Tests.Semantics;

/// <summary>
/// tests/types: declarations, then what TypeScript says about them, a comment line each: `// A => B` (A is assignable to B),
/// `// A =/ B` (it is not), `// A: text` (how the aliased type is printed).
/// </summary>
public class TypesTests
{
    private static string Folder => Repository.Folder("tests", "types");

    public static TheoryData<string> Files() =>
        [.. Directory.EnumerateFiles(Folder, "*.ts").Select(f => Path.GetFileName(f)).Where(f => f != "library.ts").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Types_relate_and_print_as_in_TypeScript(string file)
    {
        var text = File.ReadAllText(Path.Combine(Folder, file));
        var library = SyntaxTree.Parse(new SourceText(File.ReadAllText(Path.Combine(Folder, "library.ts")), "library.ts"));
        var tree = SyntaxTree.Parse(new SourceText(text, file));
        Assert.Empty(library.Diagnostics.Concat(tree.Diagnostics).Select(d => d.ToString()));
        var compilation = Compilation.Create(new CompilationOptions(), [tree], [library]);
        var checker = compilation.Checker;
        var names = compilation.FileOf(tree).TopScope.Table;
        // In the order of the text, as the order in which types come into being is that of a union's members.
        foreach (var node in new[] { library, tree }.SelectMany(t => t.Root.DescendantsAndSelf()).OfType<TypeNode>()) checker.TypeFromNode(node);
        var wrong = text.Split('\n').Where(l => l.StartsWith("// ", StringComparison.Ordinal)).Select(l => l[3..].TrimEnd()).Where(l => !Holds(l)).ToList();
        Assert.Empty(wrong);

        bool Holds(string line) =>
            line.Split(" => ") is [var s1, var t1] && s1.Length < 8 ? checker.IsAssignable(TypeOf(s1), TypeOf(t1))
            : line.Split(" =/ ") is [var s2, var t2] ? !checker.IsAssignable(TypeOf(s2), TypeOf(t2))
            : line.Split(": ", 2) is [var name, var printed] && checker.PrintExpanded(TypeOf(name)) == printed;

        Ark.Semantics.Type TypeOf(string name) => checker.DeclaredTypeOf(names.Find(name, SymbolMeaning.Type)!);
    }
}
