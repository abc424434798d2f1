using Ark.Semantics;
using Ark.Syntax;

namespace Ark.Ide;

/// <summary>How a reference uses what it names.</summary>
public enum ReferenceKind { Read, Write, Declaration }

/// <summary>A name that means the thing asked for.</summary>
public readonly record struct Reference(Place Place, ReferenceKind Kind, Token Token);

/// <summary>All places that name a thing.</summary>
public static class References
{
    public static IReadOnlyList<Reference> Find(Cursor cursor, bool includeDeclarations, CancellationToken cancellation = default)
    {
        var search = Search.For(cursor);
        if (search is null) return [.. OfLabel(cursor).Where(r => includeDeclarations || r.Kind != ReferenceKind.Declaration)];
        var found = new List<Reference>();
        foreach (var tree in search.Trees(cursor.Snapshot))
        {
            cancellation.ThrowIfCancellationRequested();
            found.AddRange(search.In(cursor.Snapshot.Compilation.GetModel(tree)));
        }
        return [.. found.Where(r => includeDeclarations || r.Kind != ReferenceKind.Declaration)];
    }

    /// <summary>The places of the same file that name what the position names.</summary>
    public static IReadOnlyList<Reference> Highlights(Cursor cursor) => Search.For(cursor) is { } search ? [.. search.In(cursor.Model)] : OfLabel(cursor) is { Count: > 0 } label ? label : Jumps(cursor);

    private static IReadOnlyList<Reference> OfLabel(Cursor cursor) =>
        [.. Labels.At(cursor).Select((t, i) => new Reference(new Place(cursor.Path, t.Span), i == 0 ? ReferenceKind.Declaration : ReferenceKind.Read, t))];

    /// <summary>`return` and `throw` of one function, `break` and `continue` of one loop, when the position is on one of those words.</summary>
    private static List<Reference> Jumps(Cursor cursor)
    {
        var token = cursor.Tree.TokenAt(cursor.Offset);
        if (token.Kind is not (TokenKind.Return or TokenKind.Throw)) return [];
        var function = cursor.Tree.NodeOf(token).Ancestors.FirstOrDefault(IsFunction);
        if (function is null) return [];
        var found = new List<Reference>();
        foreach (var node in function.DescendantsAndSelf())
            if (node is ReturnStatement or ThrowStatement && node.Ancestors.First(IsFunction) == function)
                found.Add(new Reference(new Place(cursor.Path, node.FirstToken.Span), ReferenceKind.Read, node.FirstToken));
        return found;
    }

    internal static bool IsFunction(Node node) => node is FunctionDeclaration or FunctionExpression or ArrowFunction or MethodDeclaration or ConstructorDeclaration or AccessorDeclaration;

    /// <summary>How a name is used where it stands.</summary>
    internal static ReferenceKind KindOf(Node node, Token token)
    {
        if (node is NamedBinding or NamespaceBinding or ImportDeclaration) return ReferenceKind.Read;
        if (Declarations.NameOf(node) == token && node is not (PropertyAssignment or ShorthandProperty)) return ReferenceKind.Declaration;
        if (node is PropertyName && node.Parent is not (PropertyAssignment or BindingElement) && node.Parent?.Parent is not MemberProperty) return ReferenceKind.Declaration;
        if (node is PropertyName { Parent: PropertyAssignment }) return ReferenceKind.Write;
        if (node is not Expression expression) return ReferenceKind.Read;
        var at = expression;
        while (at.Parent is ParenthesizedExpression or NonNullExpression) at = (Expression)at.Parent;
        return at.Parent switch
        {
            AssignmentExpression a when a.Left == at => ReferenceKind.Write,
            PrefixExpression { Operator.Text: "++" or "--" } or PostfixExpression => ReferenceKind.Write,
            _ => ReferenceKind.Read,
        };
    }
}

/// <summary>What is looked for: a thing with all that stands for it, under the name that it is declared with.</summary>
internal sealed class Search
{
    private readonly IReadOnlyList<Symbol> _roots;
    private readonly HashSet<string> _names;
    private readonly AliasSymbol? _alias;

    private Search(IReadOnlyList<Symbol> roots, HashSet<string> names, AliasSymbol? alias) => (_roots, _names, _alias) = (roots, names, alias);

    /// <summary>Members of the library, or of what it declares, are among what is looked for.</summary>
    public bool TouchesLibrary => _roots.Any(Declarations.IsLibrary);

    /// <summary>The name under which one file imports a thing, which differs from the thing's own.</summary>
    public bool IsLocalAlias => _alias is not null;

    public IReadOnlyList<Symbol> Symbols => _roots;

    public static Search? For(Cursor cursor)
    {
        if (cursor.Name is not { } token || token.Kind is TokenKind.This or TokenKind.Number || cursor.Symbols is not { Count: > 0 } symbols) return null;
        var roots = symbols.SelectMany(s => Declarations.RootsOf(cursor.Model, s)).Distinct().ToList();
        var text = TextOf(token);
        // `import { a as b }`: b is a name of this file only.
        if (cursor.Model.ImportAt(token) is { } alias && alias.Name == text && !roots.Exists(r => NameOf(r) == text) && IsRenaming(alias)) return new Search(roots, [text], alias);
        var names = roots.Select(NameOf).Where(n => n.Length > 0).ToHashSet(StringComparer.Ordinal);
        if (roots.Exists(r => r is ModuleSymbol)) return null;
        if (!roots.Exists(r => IsStateReference(text, NameOf(r)))) names.Add(roots is [FunctionSymbol { Kind: FunctionKind.Constructor, Owner: { } owner }] ? owner.Name : text);
        return new Search(roots, names, null);
    }

    /// <summary>The files in which references can stand: those whose text has the name.</summary>
    public IEnumerable<SyntaxTree> Trees(Snapshot snapshot)
    {
        if (_alias is not null) return [_alias.Declarations[0].Tree];
        if (_roots.All(r => r is VariableSymbol { IsGlobal: false } or TypeParameterSymbol)) return _roots.SelectMany(r => r.Declarations).Select(d => d.Tree).Distinct();
        return snapshot.Trees.Where(t => _names.Any(n => t.Text.Content.Contains(n, StringComparison.Ordinal)));
    }

    /// <summary>The references in one file, in the order of the text.</summary>
    public IEnumerable<Reference> In(SemanticModel model)
    {
        var content = model.Tree.Text.Content;
        var found = new SortedDictionary<int, Reference>();
        foreach (var name in _names)
        {
            for (var at = content.IndexOf(name, StringComparison.Ordinal); at >= 0; at = content.IndexOf(name, at + 1, StringComparison.Ordinal))
            {
                var token = model.Tree.TokenAt(at);
                if (token.Kind is not (TokenKind.Identifier or TokenKind.PrivateIdentifier or TokenKind.String or TokenKind.Constructor) || found.ContainsKey(token.Span.Start)) continue;
                if (TextOf(token) is var text && text != name && !IsStateReference(text, name)) continue;
                if (token.Span.Start > at || !Means(model, token)) continue;
                var node = model.Tree.NodeOf(token);
                found[token.Span.Start] = new Reference(new Place(model.Tree.Text.Path, NameSpan(token, name)), References.KindOf(node, token), token);
            }
        }
        return found.Values;
    }

    private bool Means(SemanticModel model, Token token)
    {
        if (_alias is not null) return model.ImportAt(token) == _alias;
        foreach (var symbol in model.SymbolsAt(token))
        {
            if (_roots.Any(r => Declarations.AreSame(r, symbol))) return true;
            if (symbol.Container is TypeSymbol && Declarations.RootsOf(model, symbol).Any(s => _roots.Any(r => Declarations.AreSame(r, s)))) return true;
            // The constructor is named by `new` and the name of its class.
            if (_roots is [FunctionSymbol { Kind: FunctionKind.Constructor, Owner: { } owner }] && symbol == owner && model.Tree.NodeOf(token).Parent is NewExpression) return true;
        }
        return false;
    }

    private static bool IsRenaming(AliasSymbol alias) => alias.Declarations[0] is NamedBinding { PropertyName: not null } or NamespaceBinding or ImportDeclaration or ImportEqualsDeclaration;

    private static string NameOf(Symbol symbol) => symbol is ModuleSymbol ? "" : symbol.Name is "default" or "export=" ? "" : symbol.Name;

    private static string TextOf(Token token) => token.Kind == TokenKind.String ? Names.StringValue(token.Text) : token.Kind == TokenKind.PrivateIdentifier ? token.Text : Names.Identifier(token);

    /// <summary>`$count` and `$$count`: the state variable `count` itself.</summary>
    private static bool IsStateReference(string text, string name) => text.StartsWith('$') && text.Length > name.Length && text.TrimStart('$') == name;

    /// <summary>A string's quotes are no part of the name, nor is what makes a state variable a reference.</summary>
    private static TextSpan NameSpan(Token token, string name) =>
        token.Kind == TokenKind.String && token.Span.Length >= 2 ? new TextSpan(token.Span.Start + 1, token.Span.Length - 2)
        : IsStateReference(token.Text, name) ? TextSpan.FromBounds(token.Span.End - name.Length, token.Span.End) : token.Span;
}
