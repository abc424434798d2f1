using Ark.Semantics;
using Ark.Syntax;

namespace Ark.Ide;

/// <summary>
/// A declaration at the top level of a file moves to another file: a new one, which has its name, or one that the file imports from. What it
/// uses is imported there, who imports it imports it from there.
/// </summary>
internal static class MoveToFile
{
    public static IEnumerable<CodeAction> At(Snapshot snapshot, SemanticModel model, TextSpan range)
    {
        if (MovedDeclaration.At(snapshot, model, range.Start) is not { } moved) yield break;
        var folder = moved.Path[..(moved.Path.LastIndexOf('/') + 1)];
        var own = $"{folder}{moved.Name}{moved.Path[Imports.WithoutExtension(moved.Path).Length..]}";
        var known = snapshot.Compilation.FileOf(moved.Tree).References.Select(r => r.Specifier).Where(ModulePaths.IsRelative)
            .Select(s => snapshot.Compilation.FindModule(moved.Path, s)).OfType<FileDeclarations>().Where(f => CanTake(moved, f)).Select(f => f.Tree.Text.Path);
        foreach (var target in known.Prepend(own).Distinct())
        {
            if (target == moved.Path || target == own && snapshot.Text(own) is not null && snapshot.Tree(own) is null) continue;
            if (snapshot.Tree(target) is { } tree && !CanTake(moved, snapshot.Compilation.FileOf(tree))) continue;
            yield return new CodeAction($"Move '{moved.Name}' to '{Imports.SpecifierOf(moved.Path, target)}'", CodeActionKind.Move, null, false, () => new Move(snapshot, moved, target).Edits());
        }
    }

    /// <summary>A source of the program, written here, in which the names that come are free or mean the same.</summary>
    private static bool CanTake(MovedDeclaration moved, FileDeclarations file)
    {
        if (file.Module.IsLibrary || file.Tree.Kind == FileKind.Dts || !ModulePaths.IsSource(file.Tree.Text.Path) || ModulePaths.IsJavaScript(file.Tree.Text.Path)) return false;
        return file.TopScope.Table.Find(moved.Name, SymbolMeaning.Any) is null or AliasSymbol { Declarations: [NamedBinding { PropertyName: null }] }
            && moved.Needed.All(n => n.Symbol.Container == file.Module || file.TopScope.Table.Find(n.Name, SymbolMeaning.Any) is not { } other || other is AliasSymbol alias && moved.Model.Resolved(alias) == n.Symbol);
    }
}

/// <summary>What the moved code uses of its file.</summary>
/// <param name="Name">What it is called there.</param>
/// <param name="Symbol">What it is in the end, imports followed.</param>
/// <param name="Import">The import that it comes through; null for what the file declares itself.</param>
internal sealed record Needed(string Name, Symbol Symbol, AliasSymbol? Import);

/// <summary>The declaration that moves, with what it needs.</summary>
internal sealed record MovedDeclaration(SemanticModel Model, Declaration Node, string Name, Symbol Symbol, IReadOnlyList<Needed> Needed)
{
    public SyntaxTree Tree => Model.Tree;
    public string Path => Tree.Text.Path;

    /// <summary>The declaration whose name stands at a position; null where it cannot move.</summary>
    public static MovedDeclaration? At(Snapshot snapshot, SemanticModel model, int offset)
    {
        var tree = model.Tree;
        if (tree.Root.Statements.ToList().Find(s => s.Span.Contains(offset) || s.Span.End == offset) is not Declaration node || DeclaredBy(node) is not { } declaring) return null;
        if (Declarations.NameOf(declaring) is not { IsMissing: false } name || !(name.Span.Contains(offset) || name.Span.End == offset)) return null;
        // What is declared twice, or the page that others name by its file, stays.
        if (model.DeclaredSymbol(declaring) is not { Declarations: [_] } symbol || Has(node, TokenKind.Default) || UiDecorators.Has(node, "Entry")) return null;
        if (tree.Diagnostics.Any(d => node.Span.OverlapsWith(d.Location.Span)) || IsNamedByExport(tree, name.Text)) return null;
        return NeededBy(snapshot, model, node, symbol) is { } needed ? new MovedDeclaration(model, node, name.Text, symbol, needed) : null;
    }

    private static Node? DeclaredBy(Declaration node) => node switch
    {
        VariableStatement { Declarations: { Declarators: [{ Target: IdentifierBinding name }] } list } => list.Keyword.Is("const") ? name : null,
        FunctionDeclaration { Body: not null } or ClassDeclaration or InterfaceDeclaration or TypeAliasDeclaration or EnumDeclaration => node,
        _ => null,
    };

    /// <summary>`export { name }` would name what has gone.</summary>
    private static bool IsNamedByExport(SyntaxTree tree, string name) => tree.Root.Statements.ToList().Exists(s =>
        s is ExportDeclaration { Specifier: null, Named: { } named } && named.Elements.Any(e => (e.PropertyName ?? e.Name).Text == name) || s is ExportAssignment { Expression: NameExpression n } && n.Identifier.Text == name);

    /// <summary>Null where it assigns to a variable of the file: what is imported cannot be assigned.</summary>
    private static List<Needed>? NeededBy(Snapshot snapshot, SemanticModel model, Node root, Symbol self)
    {
        var module = snapshot.Compilation.FileOf(model.Tree).Module;
        var needed = new List<Needed>();
        foreach (var node in root.DescendantsAndSelf())
        {
            Token? token = node switch { NameExpression n => n.Identifier, SimpleTypeName t => t.Identifier, ShorthandProperty s => s.Name, _ => null };
            if (token is not { Kind: TokenKind.Identifier } name || needed.Exists(n => n.Name == name.Text)) continue;
            var import = model.ImportAt(name);
            var meaning = node switch { NameExpression n => model.MeaningOf(n), SimpleTypeName t => model.MeaningOf(t), _ => model.SymbolsAt(name).FirstOrDefault(s => s.Container == module) };
            if (meaning is null || meaning == self || import is null && meaning.Container != module) continue;
            if (import is null && node is Expression use && Uses.IsWritten(use)) return null;
            needed.Add(new Needed(name.Text, meaning, import));
        }
        return needed;
    }

    public static bool Has(Declaration node, TokenKind keyword) => node.Children.OfType<ModifierList>().FirstOrDefault()?.Keywords.Contains(keyword) == true;
}
