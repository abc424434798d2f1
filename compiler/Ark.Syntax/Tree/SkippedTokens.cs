namespace Ark.Syntax;

/// <summary>Gives each token that the parser left out to the innermost node around it.</summary>
internal sealed class SkippedTokens
{
    private readonly TokenTable _table;

    /// <summary>What no node owns, in the order of the text.</summary>
    private readonly List<int> _left = [];

    private SkippedTokens(SyntaxTree tree)
    {
        _table = tree.Table;
        var owned = new bool[_table.Count];
        foreach (var node in tree.Root.DescendantsAndSelf())
        {
            foreach (var part in node.OwnParts)
                if (part.Node is null && part.Token.Index < owned.Length) owned[part.Token.Index] = true;
        }
        for (var i = 0; i < owned.Length; i++)
            if (!owned[i] && !_table.Span(i).IsEmpty) _left.Add(i);
    }

    /// <summary>Null if no token was left out.</summary>
    public static Dictionary<Node, int[]>? Find(SyntaxTree tree)
    {
        var search = new SkippedTokens(tree);
        if (search._left.Count == 0) return null;
        var result = new Dictionary<Node, int[]>();
        var open = new Stack<(Node Node, int From, int To)>();
        open.Push((tree.Root, 0, search._left.Count));
        while (open.TryPop(out var entry))
        {
            var own = search.Distribute(entry.Node, entry.From, entry.To, open);
            if (own.Count > 0) result.Add(entry.Node, [.. own]);
        }
        return result;
    }

    /// <summary>Hands the tokens of a range that lie within children on to them, and returns the others.</summary>
    private List<int> Distribute(Node node, int from, int to, Stack<(Node, int, int)> open)
    {
        var own = new List<int>();
        foreach (var child in node.Children.OrderBy(c => c.Span.Start))
        {
            if (child.Span.IsEmpty) continue;
            var first = FirstBehind(child.Span.Start, from, to);
            var end = FirstBehind(child.Span.End, first, to);
            own.AddRange(_left.GetRange(from, first - from));
            if (end > first) open.Push((child, first, end));
            from = end;
            if (from == to) break;
        }
        own.AddRange(_left.GetRange(from, to - from));
        return own;
    }

    /// <summary>The first place in a range whose token does not begin before a position.</summary>
    private int FirstBehind(int position, int from, int to)
    {
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (_table.Span(_left[middle]).Start < position) from = middle + 1;
            else to = middle;
        }
        return from;
    }
}
