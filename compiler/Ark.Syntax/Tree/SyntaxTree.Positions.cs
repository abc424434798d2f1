namespace Ark.Syntax;

// From places in the text to tokens and nodes: what editors ask.
public sealed partial class SyntaxTree
{
    /// <summary>How many tokens the text has, the end of the file included.</summary>
    public int TokenCount => Table.Count;

    /// <summary>A token of the text by its place among them.</summary>
    public Token TokenNumber(int index) => new(this, Math.Clamp(index, 0, Table.Count - 1));

    /// <summary>The token that a position lies in, or the next one where it lies between two.</summary>
    public Token TokenAt(int position)
    {
        var (low, high) = (0, Table.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Table.Span(middle).End <= position) low = middle + 1;
            else high = middle;
        }
        return new Token(this, low);
    }

    /// <summary>The last token that begins before a position; null at the beginning of the file.</summary>
    public Token? TokenBefore(int position)
    {
        var at = TokenAt(position);
        if (at.Span.Start < position) return at;
        // Tokens without width stand for line breaks and the like.
        for (var i = at.Index - 1; i >= 0; i--)
            if (!Table.Span(i).IsEmpty) return new Token(this, i);
        return null;
    }

    /// <summary>The innermost node that a position lies in, or touches with its end.</summary>
    public Node NodeAt(int position)
    {
        Node node = Root;
        while (ChildAt(node, position) is { } child) node = child;
        return node;
    }

    /// <summary>The innermost node that holds a token of the text.</summary>
    public Node NodeOf(Token token)
    {
        Node node = Root;
        while (node.Children.FirstOrDefault(c => !c.IsEmpty && c.Span.Contains(token.Span)) is { } child) node = child;
        return node;
    }

    private static Node? ChildAt(Node node, int position)
    {
        Node? touching = null;
        foreach (var child in node.Children)
        {
            if (child.IsEmpty) continue;
            if (child.Span.Contains(position)) return child;
            if (child.Span.End == position) touching = child;
        }
        return touching;
    }
}
