using Ark.Syntax;

namespace Ark.Formatting;

/// <summary>
/// Lines that are too long are broken: first between the attributes of a component or around what is in it, then the outermost list that
/// has all its brackets on the line.
/// </summary>
internal static class LongLines
{
    /// <summary>Breaks what is too long in a layout; false when nothing is, or nothing can be done.</summary>
    public static bool Break(SyntaxTree tree, Piece[] pieces, int[] pieceOf, Layout layout, int[] breaks, bool[] kept, int width)
    {
        var isChanged = false;
        for (var end = 0; end < pieces.Length; end++)
        {
            var endsLine = end + 1 == pieces.Length || layout.Breaks(end + 1) > 0;
            // A comment behind the code may stick out; a token over several lines is as wide as it is.
            if (!endsLine || !pieces[end].IsToken || layout.EndOf(end) <= width || tree.Text.AsSpan(pieces[end].Span).Contains('\n')) continue;
            isChanged |= BreakLine(tree, pieces, pieceOf, layout.LineStartOf(end), end, breaks, kept);
        }
        return isChanged;
    }

    private static bool BreakLine(SyntaxTree tree, Piece[] pieces, int[] pieceOf, int start, int end, int[] breaks, bool[] kept)
    {
        for (var i = start; i <= end; i++)
        {
            if (kept[i]) return false;
            if (!pieces[i].IsToken) continue;
            var token = tree.TokenNumber(pieces[i].Token);
            var places = token.Kind is TokenKind.OpenParen or TokenKind.OpenBrace or TokenKind.OpenBracket or TokenKind.Dot ? PlacesAt(tree.NodeOf(token), token) : null;
            if (places is null || !places.TrueForAll(p => !p.IsMissing && pieceOf[p.Index] is var piece && piece > start && piece <= end)) continue;
            foreach (var place in places.Concat(LinksBehind(tree.NodeOf(token)))) breaks[pieceOf[place.Index]] = Math.Max(1, breaks[pieceOf[place.Index]]);
            return true;
        }
        return false;
    }

    /// <summary>The tokens that begin lines when what begins with a token is broken; null when it cannot be.</summary>
    private static List<Token>? PlacesAt(Node node, Token token)
    {
        switch (node)
        {
            // One text is not shorter on a line of its own, and of one list in another the inner one is broken.
            case ArgumentList { Arguments: [LiteralExpression or TemplateExpression or ObjectLiteral or ArrayLiteral] }: return null;
            case ArgumentList { Arguments.Count: > 0 } n when token == n.OpenParen: return Places(n.Arguments, n.CloseParen);
            case ParameterList { Parameters.Count: > 0 } n when token == n.OpenParen: return Places(n.Parameters, n.CloseParen);
            case NamedBindings { Elements.Count: > 0 } n when token == n.OpenBrace: return Places(n.Elements, n.CloseBrace);
            case ObjectLiteral { Properties.Count: > 0 } n when token == n.OpenBrace: return Places(n.Properties, n.CloseBrace);
            case ArrayLiteral { Elements.Count: > 0 } n when token == n.OpenBracket: return Places(n.Elements, n.CloseBracket);
            case Block { Parent: UiBlockExpression, Statements.Count: > 0 } n when token == n.OpenBrace: return [.. n.Statements.Select(s => s.FirstToken), n.CloseBrace];
            case PropertyAccess n when n.Expression is UiBlockExpression or CallExpression { Callee: NameExpression } && n.Ancestor<ExpressionStatement>() is { } statement && n.FirstToken == statement.FirstToken:
                var links = Breaks.Links(statement.Expression, out var root);
                return links.Count > 0 && Breaks.IsComponent(root) ? links : null;
            default: return null;
        }
    }

    /// <summary>Behind a block of several lines each attribute has a line of its own.</summary>
    private static List<Token> LinksBehind(Node block) =>
        block is Block { Parent: UiBlockExpression component } && component.Ancestor<ExpressionStatement>() is { } statement && Breaks.Links(statement.Expression, out var root) is var links && root == component ? links : [];

    private static List<Token>? Places<T>(SeparatedList<T> items, Token close) where T : Node =>
        items.Any(i => i.IsEmpty) ? null : [.. items.Select(i => i.FirstToken), close];
}
