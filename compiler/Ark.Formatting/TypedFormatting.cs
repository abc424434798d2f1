using Ark.Syntax;

namespace Ark.Formatting;

/// <summary>What happens to the spaces while someone types: the statement that ends is put in order, and a new line is indented.</summary>
public static class TypedFormatting
{
    /// <param name="offset">Behind the character that was typed.</param>
    public static IReadOnlyList<TextEdit> After(SyntaxTree tree, int offset, char typed, FormatOptions? options = null) => typed switch
    {
        '\n' => NewLine(tree, offset, options ?? FormatOptions.Default),
        '}' or ';' => Ended(tree, offset, options),
        _ => [],
    };

    private static IReadOnlyList<TextEdit> Ended(SyntaxTree tree, int offset, FormatOptions? options)
    {
        if (tree.TokenBefore(offset) is not { } token || token.Span.End != offset) return [];
        var node = tree.NodeOf(token);
        var whole = node.AncestorsAndSelf.FirstOrDefault(n => n is Statement or Member && n is not Block && n.LastToken == token);
        return whole is null ? [] : Formatter.Format(tree, whole.Span, options);
    }

    private static List<TextEdit> NewLine(SyntaxTree tree, int offset, FormatOptions options)
    {
        var text = tree.Text;
        var line = text.PositionAt(offset).Line;
        if (line == 0) return [];
        var edits = Formatter.Format(tree, text.LineSpan(line - 1), options).ToList();
        var span = text.LineSpan(line);
        var lead = text.AsSpan(span);
        var indent = new TextSpan(span.Start, lead.Length - lead.TrimStart().Length);
        var wanted = new string(' ', Math.Max(0, IndentAt(tree, indent.End, options.Indent)));
        if (text.Slice(indent) != wanted) edits.Add(new TextEdit(indent, wanted));
        return edits;
    }

    /// <summary>How far what follows is indented, as far as the lines above tell.</summary>
    private static int IndentAt(SyntaxTree tree, int offset, int indent)
    {
        if (tree.TokenBefore(offset) is not { } before) return 0;
        if (before.Span.End > offset) return LeadOf(tree.Text, offset);
        var closes = tree.TokenAt(offset) is { Kind: TokenKind.CloseBrace or TokenKind.CloseParen or TokenKind.CloseBracket } next && tree.Text.AsSpan(TextSpan.FromBounds(offset, next.Span.Start)).IsWhiteSpace()
            && tree.Text.PositionAt(next.Span.Start).Line == tree.Text.PositionAt(offset).Line;
        if (before.Kind is TokenKind.OpenBrace or TokenKind.OpenParen or TokenKind.OpenBracket || before.Kind == TokenKind.Colon && tree.NodeOf(before) is SwitchClause)
            return LeadOf(tree.Text, before.Span.Start) + (closes ? 0 : indent);
        // What ends here began further up.
        var node = tree.NodeOf(before);
        var ended = node.AncestorsAndSelf.TakeWhile(n => n.LastToken == before).LastOrDefault(n => n is Statement or Member && n is not Block);
        // Behind an attribute most often comes another.
        var goesOn = ended is ExpressionStatement { Semicolon: null } chain && Breaks.Links(chain.Expression, out var root).Count > 0 && Breaks.IsComponent(root);
        return LeadOf(tree.Text, (goesOn ? before : ended?.FirstToken ?? before).Span.Start) - (closes ? indent : 0);
    }

    /// <summary>The spaces that a line begins with.</summary>
    private static int LeadOf(SourceText text, int offset)
    {
        var line = text.AsSpan(text.LineSpan(text.PositionAt(offset).Line));
        return line.Length - line.TrimStart().Length;
    }
}
