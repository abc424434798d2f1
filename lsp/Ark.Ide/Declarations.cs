using Ark.Semantics;
using Ark.Syntax;

namespace Ark.Ide;

/// <summary>Symbols and the places where they are declared.</summary>
internal static class Declarations
{
    /// <summary>The token that carries the name in a declaration; null for what has no name.</summary>
    public static Token? NameOf(Node declaration) => declaration is ArrowFunction { Parameter: { } parameter } ? parameter : SemanticModel.NameOf(declaration);

    public static Place PlaceOf(Node declaration) => declaration is SourceFile file
        ? new Place(file.Tree.Text.Path, default)
        : new Place(declaration.Tree.Text.Path, NameOf(declaration)?.Span ?? declaration.FirstToken.Span);

    public static IEnumerable<Place> PlacesOf(Symbol symbol) => symbol.Declarations.Select(PlaceOf).Distinct();

    /// <summary>The same thing, though it may be known by several symbols: a parameter that makes a field, an accessor and its pair.</summary>
    public static bool AreSame(Symbol a, Symbol b) => a == b || a.Declarations.Exists(b.Declarations.Contains) || a.Merged == b && b is not null;

    /// <summary>The declaration with everything that belongs to it: modifiers and, for a variable, its statement.</summary>
    public static Node WholeOf(Node declaration) => declaration switch
    {
        IdentifierBinding { Parent: VariableDeclarator { Parent: VariableDeclarationList { Declarators: [_], Parent: VariableStatement statement } } } => statement,
        IdentifierBinding { Parent: VariableDeclarator declarator } => declarator,
        IdentifierBinding { Parent: Parameter parameter } => parameter,
        _ => declaration,
    };

    /// <summary>A function with its code: no signature of an overload, and not abstract.</summary>
    public static bool HasBody(Node declaration) =>
        declaration is FunctionDeclaration { Body: not null } or MethodDeclaration { Body: not null } or ConstructorDeclaration { Body: not null } or AccessorDeclaration { Body: not null };

    public static bool IsLibrary(Symbol symbol)
    {
        for (var at = symbol; at is not null; at = at.Container)
            if (at is ModuleSymbol module) return module.IsLibrary;
        return false;
    }

    /// <summary>The members of a class, interface or enum with a name, and those of everything that it extends, that stand for one another.</summary>
    public static IReadOnlyList<Symbol> RootsOf(SemanticModel model, Symbol member)
    {
        if (member.Container is not TypeSymbol owner || member.IsStatic || member is not (FunctionSymbol { Kind: FunctionKind.Method or FunctionKind.Getter or FunctionKind.Setter } or PropertySymbol)) return [member];
        var roots = new List<Symbol>();
        var visited = new HashSet<TypeSymbol>();
        var pending = new Stack<TypeSymbol>(model.DirectBasesOf(owner));
        while (pending.TryPop(out var type))
        {
            if (!visited.Add(type)) continue;
            var bases = model.DirectBasesOf(type);
            if (type.Members.TryGetValue(member.Name, out var inherited)) roots.Add(inherited);
            foreach (var b in bases) pending.Push(b);
        }
        // Only those count that override nothing themselves.
        roots.RemoveAll(r => r.Container is TypeSymbol t && Overrides(model, t, r.Name));
        return roots.Count == 0 ? [member] : roots;
    }

    private static bool Overrides(SemanticModel model, TypeSymbol type, string name)
    {
        var visited = new HashSet<TypeSymbol>();
        var pending = new Stack<TypeSymbol>(model.DirectBasesOf(type));
        while (pending.TryPop(out var b))
        {
            if (!visited.Add(b)) continue;
            if (b.Members.ContainsKey(name)) return true;
            foreach (var next in model.DirectBasesOf(b)) pending.Push(next);
        }
        return false;
    }
}
