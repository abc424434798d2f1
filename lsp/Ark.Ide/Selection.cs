using Ark.Syntax;

namespace Ark.Ide;

/// <summary>What a growing selection takes in.</summary>
public static class Selection
{
    /// <summary>From the word at the position outwards; each range holds the one before.</summary>
    public static IReadOnlyList<TextSpan> Of(SyntaxTree tree, int offset)
    {
        var ranges = new List<TextSpan>();
        var token = tree.TokenAt(offset);
        // Between a word and a bracket or comma the word is meant.
        if ((token.Span.Start > offset || !IsWord(token)) && tree.TokenBefore(offset) is { } before && before.Span.End == offset && (token.Span.Start > offset || IsWord(before))) token = before;
        if (token.Span.Start <= offset && !token.Span.IsEmpty)
        {
            Add(token.Span);
            if (token.Kind is TokenKind.String or TokenKind.Template && token.Span.Length > 2) ranges.Insert(0, new TextSpan(token.Span.Start + 1, token.Span.Length - 2));
        }
        for (Node? node = token.Span.Start <= offset ? tree.NodeOf(token) : tree.NodeAt(offset); node is not null; node = node.Parent)
        {
            if (Inner(node) is { } inner && inner.Start <= offset && offset <= inner.End) Add(inner);
            if (!node.IsEmpty && node.Span.Start <= offset && offset <= node.Span.End) Add(node.Span);
        }
        Add(new TextSpan(0, tree.Text.Length));
        return ranges;

        void Add(TextSpan span)
        {
            if (ranges.Count == 0 || span.Contains(ranges[^1]) && span != ranges[^1]) ranges.Add(span);
        }
    }

    private static bool IsWord(Token token) => !token.Span.IsEmpty && (token.Kind is TokenKind.String or TokenKind.Template || char.IsLetterOrDigit(token.Text[0]) || token.Text[0] is '_' or '$' or '#');

    /// <summary>What stands between the brackets of a node.</summary>
    private static TextSpan? Inner(Node node) => Brackets.Of(node) is var (open, close) ? TextSpan.FromBounds(open.Span.End, close.Span.Start) : null;
}
