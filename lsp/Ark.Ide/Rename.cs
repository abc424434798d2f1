using Ark.Semantics;
using Ark.Syntax;

namespace Ark.Ide;

/// <summary>Edits of one file.</summary>
public sealed record FileEdit(string Path, IReadOnlyList<TextEdit> Edits);

/// <summary>What would be renamed, or why nothing can be.</summary>
public sealed record RenameTarget(TextSpan Span, string Name, string? Refusal);

/// <summary>Renames a thing wherever it is named.</summary>
public static class Rename
{
    public static RenameTarget? Prepare(Cursor cursor)
    {
        if (cursor.Name is not { Kind: TokenKind.Identifier or TokenKind.PrivateIdentifier or TokenKind.String } name) return null;
        if (Labels.At(cursor).Count > 0) return new RenameTarget(name.Span, name.Text, null);
        if (Search.For(cursor) is not { } search) return null;
        var span = name.Kind == TokenKind.String ? new TextSpan(name.Span.Start + 1, Math.Max(0, name.Span.Length - 2)) : name.Span;
        var refusal = search.IsLocalAlias ? null
            : search.TouchesLibrary || cursor.Snapshot.IsLibrary(cursor.Path) ? $"'{name.Text}' is declared by the library"
            : search.Symbols is [FunctionSymbol { Kind: FunctionKind.Constructor }] ? "a constructor has no name of its own"
            : null;
        return new RenameTarget(span, cursor.Tree.Text.Slice(span), refusal);
    }

    public static IReadOnlyList<FileEdit> Apply(Cursor cursor, string newName, CancellationToken cancellation = default)
    {
        if (Labels.At(cursor) is { Count: > 0 } labels) return [new FileEdit(cursor.Path, [.. labels.Select(l => new TextEdit(l.Span, newName))])];
        if (Prepare(cursor) is not { Refusal: null } || Search.For(cursor) is not { } search) return [];
        var result = new List<FileEdit>();
        foreach (var tree in search.Trees(cursor.Snapshot))
        {
            cancellation.ThrowIfCancellationRequested();
            var model = cursor.Snapshot.Compilation.GetModel(tree);
            var edits = search.In(model).Select(r => EditOf(model, r, search, newName)).OfType<TextEdit>().ToList();
            if (edits.Count > 0) result.Add(new FileEdit(tree.Text.Path, edits));
        }
        return result;
    }

    /// <summary>Why a text cannot be a name; null when it can.</summary>
    public static string? WhyNoName(string name)
    {
        var bare = name.StartsWith('#') ? name[1..] : name;
        if (bare.Length == 0 || !IsNameStart(bare[0]) || !bare.All(c => IsNameStart(c) || char.IsDigit(c))) return $"'{name}' is no name";
        var tree = SyntaxTree.Parse(new SourceText($"let {bare} = 1", "name.ets"));
        return tree.Diagnostics.Count > 0 ? $"'{name}' is a word of the language" : null;
    }

    private static bool IsNameStart(char c) => char.IsLetter(c) || c is '_' or '$' || c > 0x7F && !char.IsPunctuation(c) && !char.IsWhiteSpace(c);

    private static TextEdit? EditOf(SemanticModel model, Reference reference, Search search, string newName)
    {
        var token = reference.Token;
        var node = model.Tree.NodeOf(token);
        // `import { a }` of what is renamed keeps its local name only where it has one.
        switch (node)
        {
            case ShorthandProperty shorthand:
                return new TextEdit(shorthand.Name.Span, NamesVariable(model, token, search) ? $"{token.Text}: {newName}" : $"{newName}: {token.Text}");
            case IdentifierBinding { Parent: BindingElement { PropertyName: null, DotDotDot: null, Parent: ObjectBinding } }:
                return new TextEdit(token.Span, NamesVariable(model, token, search) ? $"{token.Text}: {newName}" : $"{newName}: {token.Text}");
            case NamedBinding { PropertyName: null } binding when search.IsLocalAlias:
                return new TextEdit(binding.Name.Span, $"{token.Text} as {newName}");
            case NamedBinding { PropertyName: { } own } when own != token && !search.IsLocalAlias:
                return null;
        }
        return new TextEdit(reference.Place.Span, newName);
    }

    private static bool NamesVariable(SemanticModel model, Token token, Search search) =>
        model.SymbolsAt(token) is [(VariableSymbol or FunctionSymbol or TypeSymbol or AliasSymbol) and var first, ..] && first.Container is not TypeSymbol && search.Symbols.Any(s => Declarations.AreSame(s, first));
}
