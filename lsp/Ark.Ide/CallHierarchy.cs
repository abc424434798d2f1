using Ark.Semantics;
using Ark.Syntax;

namespace Ark.Ide;

/// <summary>A declaration in a tree of calls or types.</summary>
/// <param name="Span">All of it, in the file of its name.</param>
public sealed record HierarchyItem(string Name, string Detail, OutlineKind Kind, Place Place, TextSpan Span);

/// <summary>A call between functions, with the places where it is written; those are in the file of the caller.</summary>
public sealed record HierarchyCall(HierarchyItem Item, IReadOnlyList<TextSpan> Places);

/// <summary>Who calls whom.</summary>
public static class CallHierarchy
{
    public static HierarchyItem? At(Cursor cursor)
    {
        foreach (var symbol in cursor.Symbols)
            foreach (var declaration in symbol.Declarations)
                if (IsFunction(declaration)) return ItemOf(declaration);
        return null;
    }

    /// <summary>The functions that call one, files by themselves among them.</summary>
    public static IReadOnlyList<HierarchyCall> Callers(Cursor cursor, CancellationToken cancellation = default)
    {
        var calls = References.Find(cursor, includeDeclarations: false, cancellation)
            .Select(r => (Caller: FunctionAround(cursor.Snapshot.Tree(r.Place.Path)!.NodeOf(r.Token)), r.Place.Span, Node: cursor.Snapshot.Tree(r.Place.Path)!.NodeOf(r.Token)))
            .Where(c => c.Node is not (NamedBinding or ImportDeclaration));
        return [.. calls.GroupBy(c => c.Caller).Select(g => new HierarchyCall(ItemOf(g.Key), [.. g.Select(c => c.Span)]))];
    }

    /// <summary>The functions that one calls.</summary>
    public static IReadOnlyList<HierarchyCall> Callees(Cursor cursor)
    {
        if (cursor.Symbols.SelectMany(s => s.Declarations).FirstOrDefault(d => Declarations.HasBody(d)) is not { } declaration) return [];
        var model = cursor.Snapshot.Compilation.GetModel(declaration.Tree);
        var called = new List<(Node Target, TextSpan Span)>();
        foreach (var node in declaration.DescendantsAndSelf())
        {
            var name = node switch
            {
                CallExpression { Callee: NameExpression n } => n.Identifier,
                CallExpression { Callee: PropertyAccess p } => p.Name,
                NewExpression { Callee: NameExpression n } => n.Identifier,
                _ => (Token?)null,
            };
            if (name is { IsMissing: false } token && model.SymbolsAt(token) is [{ Declarations: [var target, ..] }, ..] && (IsFunction(target) || target is ClassDeclaration)) called.Add((target, token.Span));
        }
        return [.. called.GroupBy(c => c.Target).Select(g => new HierarchyCall(ItemOf(g.Key), [.. g.Select(c => c.Span)]))];
    }

    private static bool IsFunction(Node node) => node is FunctionDeclaration or MethodDeclaration or ConstructorDeclaration or AccessorDeclaration;

    private static Node FunctionAround(Node node) => node.Ancestors.FirstOrDefault(n => IsFunction(n) || n is ClassDeclaration) ?? node.Tree.Root;

    internal static HierarchyItem ItemOf(Node declaration)
    {
        var path = declaration.Tree.Text.Path;
        if (declaration is SourceFile) return new HierarchyItem(path[(path.LastIndexOf('/') + 1)..], "", OutlineKind.Module, new Place(path, new TextSpan(0, 0)), new TextSpan(0, declaration.Tree.Text.Length));
        var place = Declarations.PlaceOf(declaration);
        var owner = declaration.Ancestors.OfType<ClassDeclaration>().FirstOrDefault()?.Name?.Text ?? "";
        var kind = declaration switch
        {
            MethodDeclaration => OutlineKind.Method,
            ConstructorDeclaration => OutlineKind.Constructor,
            AccessorDeclaration => OutlineKind.Property,
            ClassDeclaration { IsStruct: true } => OutlineKind.Struct,
            ClassDeclaration => OutlineKind.Class,
            InterfaceDeclaration => OutlineKind.Interface,
            _ => OutlineKind.Function,
        };
        return new HierarchyItem(declaration.Tree.Text.Slice(place.Span), owner, kind, place, declaration.Span);
    }
}

/// <summary>What a class or interface extends, and what extends it.</summary>
public static class TypeHierarchy
{
    public static HierarchyItem? At(Cursor cursor) => TypeAt(cursor) is { Declarations: [var declaration, ..] } ? CallHierarchy.ItemOf(declaration) : null;

    public static IReadOnlyList<HierarchyItem> Supertypes(Cursor cursor) =>
        TypeAt(cursor) is { } type ? Items(cursor, cursor.Model.DirectBasesOf(type)) : [];

    public static IReadOnlyList<HierarchyItem> Subtypes(Cursor cursor, CancellationToken cancellation = default) =>
        TypeAt(cursor) is { } type ? Items(cursor, Hierarchy.DerivedFrom(cursor.Snapshot, type, cancellation).Where(t => cursor.Model.DirectBasesOf(t).Contains(type))) : [];

    private static TypeSymbol? TypeAt(Cursor cursor) => cursor.Symbols.OfType<TypeSymbol>().FirstOrDefault(t => t.Kind is TypeSymbolKind.Class or TypeSymbolKind.Struct or TypeSymbolKind.Interface);

    private static List<HierarchyItem> Items(Cursor cursor, IEnumerable<TypeSymbol> types) => [.. types.Where(t => t.Declarations.Count > 0).Select(t => CallHierarchy.ItemOf(t.Declarations[0]))];
}
