using Ark.Semantics;
using Ark.Syntax;
using Type = Ark.Semantics.Type;

namespace Ark.Ide;

/// <summary>Where to go from a name.</summary>
public static class Navigation
{
    /// <summary>Where the thing is declared; for a function with overloads, where its code is.</summary>
    public static IReadOnlyList<Place> Definition(Cursor cursor)
    {
        if (ResourceNavigation.At(cursor) is var (_, values)) return [.. values.Select(v => new Place(v.Path, v.Place.Span))];
        if (Labels.At(cursor) is [var label, ..]) return [new Place(cursor.Path, label.Span)];
        if (cursor.Symbols is not { Count: > 0 } symbols) return [];
        // `new C()` goes to the constructor that is called.
        if (cursor.Name is { } name && cursor.Tree.NodeOf(name) is NameExpression { Parent: NewExpression creation } && cursor.Model.ResolvedSignatureOf(creation)?.Declaration is ConstructorDeclaration constructor)
            return [Declarations.PlaceOf(constructor)];
        return [.. symbols.SelectMany(s => DefinitionsOf(s).Select(Declarations.PlaceOf)).Distinct()];
    }

    /// <summary>Every declaration, overload signatures included; on an import, the import itself.</summary>
    public static IReadOnlyList<Place> Declaration(Cursor cursor)
    {
        if (cursor.Name is { } name && cursor.Model.ImportAt(name) is { Declarations: [var import, ..] } && Declarations.NameOf(import) is { } imported && imported != name)
            return [Declarations.PlaceOf(import)];
        return [.. cursor.Symbols.SelectMany(Declarations.PlacesOf).Distinct()];
    }

    /// <summary>The declarations of the types that a value has.</summary>
    public static IReadOnlyList<Place> TypeDefinition(Cursor cursor)
    {
        if (cursor.Name is not { } name || cursor.Symbols is not [var symbol, ..]) return [];
        var use = Hover.UseOf(cursor.Tree.NodeOf(name), name);
        var type = symbol is TypeSymbol or TypeParameterSymbol ? cursor.Model.DeclaredTypeOf(symbol) : use is null ? cursor.Model.TypeOf(symbol) : cursor.Model.TypeAt(use);
        var symbols = TypeSymbols(type, depth: 0).ToList();
        // Narrowing may leave nothing that is declared anywhere.
        if (symbols.Count == 0 && use is not null) symbols = [.. TypeSymbols(cursor.Model.TypeOf(symbol), depth: 0)];
        return [.. symbols.SelectMany(Declarations.PlacesOf).Distinct()];
    }

    /// <summary>What implements an interface or a member of one, and what extends a class or overrides its member.</summary>
    public static IReadOnlyList<Place> Implementation(Cursor cursor, CancellationToken cancellation = default)
    {
        if (cursor.Symbols is not [var symbol, ..]) return [];
        var found = new List<Place>();
        var owner = symbol as TypeSymbol ?? symbol.Container as TypeSymbol;
        if (owner is null || symbol is TypeSymbol { Kind: TypeSymbolKind.Enum or TypeSymbolKind.Alias }) return Definition(cursor);
        if (symbol is not TypeSymbol && HasCode(symbol)) found.AddRange(DefinitionsOf(symbol).Select(Declarations.PlaceOf));
        foreach (var type in Hierarchy.DerivedFrom(cursor.Snapshot, owner, cancellation))
        {
            if (symbol is TypeSymbol) found.AddRange(Declarations.PlacesOf(type));
            else if (type.Members.TryGetValue(symbol.Name, out var member) && type.IsClass) found.AddRange(DefinitionsOf(member).Select(Declarations.PlaceOf));
        }
        return found.Count == 0 && symbol is not TypeSymbol { Kind: TypeSymbolKind.Interface } ? Definition(cursor) : [.. found.Distinct()];
    }

    private static bool HasCode(Symbol symbol) => symbol switch
    {
        FunctionSymbol f => f.HasBody,
        PropertySymbol p => p.Owner?.IsClass == true && (p.Modifiers & Modifiers.Abstract) == 0,
        _ => true,
    };

    private static IEnumerable<Node> DefinitionsOf(Symbol symbol)
    {
        if (symbol is not FunctionSymbol { HasBody: true, Declarations.Count: > 1 }) return symbol.Declarations;
        return symbol.Declarations.Where(Declarations.HasBody);
    }

    private static IEnumerable<Symbol> TypeSymbols(Type type, int depth)
    {
        if (type.Alias is { } alias) return [alias];
        return type switch
        {
            _ when depth > 3 => [],
            NamedType { Symbol: { } symbol, Arguments: [var element] } when symbol.Name is "Array" or "ReadonlyArray" or "Promise" => TypeSymbols(element, depth + 1) is var inner && inner.Any() ? inner : [symbol],
            NamedType n => [n.Symbol],
            AnonymousType { ValueOf: { } of } => [of],
            AnonymousType { Symbol: { } s } => [s],
            UnionType { EnumSymbol: { } e } => [e],
            LiteralType { Member: { Container: { } c } } => [c],
            CompositeType c => c.Types.SelectMany(t => TypeSymbols(t, depth + 1)).Distinct(),
            TypeParameterType { Symbol: { } p } => [p],
            _ => [],
        };
    }
}

/// <summary>Who extends whom.</summary>
public static class Hierarchy
{
    /// <summary>All classes and interfaces of the program that extend or implement a type, directly or not.</summary>
    internal static IEnumerable<TypeSymbol> DerivedFrom(Snapshot snapshot, TypeSymbol type, CancellationToken cancellation)
    {
        var derived = new Dictionary<TypeSymbol, List<TypeSymbol>>();
        foreach (var tree in snapshot.Trees)
        {
            cancellation.ThrowIfCancellationRequested();
            // A file that says neither word declares nothing that is derived.
            if (!tree.Text.Content.Contains("extends", StringComparison.Ordinal) && !tree.Text.Content.Contains("implements", StringComparison.Ordinal)) continue;
            var model = snapshot.Compilation.GetModel(tree);
            foreach (var node in tree.Root.DescendantsAndSelf())
            {
                if (node is not (ClassDeclaration { Heritage.Count: > 0 } or InterfaceDeclaration { Heritage.Count: > 0 }) || model.DeclaredSymbol(node) is not TypeSymbol symbol) continue;
                foreach (var b in model.DirectBasesOf(symbol))
                {
                    if (!derived.TryGetValue(b, out var list)) derived[b] = list = [];
                    if (!list.Contains(symbol)) list.Add(symbol);
                }
            }
        }
        var visited = new HashSet<TypeSymbol>();
        var pending = new Queue<TypeSymbol>(derived.GetValueOrDefault(type) ?? []);
        while (pending.TryDequeue(out var next))
        {
            if (!visited.Add(next)) continue;
            yield return next;
            foreach (var further in derived.GetValueOrDefault(next) ?? []) pending.Enqueue(further);
        }
    }
}
