using Ark.Semantics;
using Ark.Syntax;

namespace Ark.Ide;

/// <summary>What is shown about a name.</summary>
/// <param name="Code">The declaration as ArkTS.</param>
/// <param name="Documentation">Markdown; null when there is no comment.</param>
public sealed record Hover(TextSpan Span, string Code, string? Documentation)
{
    public static Hover? At(Cursor cursor)
    {
        if (ResourceNavigation.At(cursor) is var (text, values)) return new Hover(text.Span, $"{Names.StringValue(text.Text)}: {ResourceText.Short(values[0])}", ResourceText.OfAll(values));
        if (cursor.Name is not { } name || cursor.Symbols is not [var symbol, ..]) return null;
        var use = UseOf(cursor.Tree.NodeOf(name), name);
        if (name.Kind is TokenKind.This) return new Hover(name.Span, $"this: {symbol.Name}", Ark.Ide.Documentation.Of(symbol));
        return new Hover(name.Span, SymbolText.Of(cursor.Model, symbol, use), Ark.Ide.Documentation.Of(cursor.Model, symbol, use));
    }

    /// <summary>The expression that a name stands for; null where the name declares.</summary>
    internal static Expression? UseOf(Node node, Token name) => node switch
    {
        NameExpression e when !IsWritten(e) => e,
        PropertyAccess access when access.Name == name && !IsWritten(access) => access,
        _ => null,
    };

    /// <summary>What is assigned to has its declared type: the type that it had before says nothing.</summary>
    private static bool IsWritten(Expression e) => e.Parent is AssignmentExpression a && a.Left == e && a.Operator.Is("=") || e.Parent is HeritageType or Decorator;
}
