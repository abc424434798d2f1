using Ark.Syntax;

namespace Ark.Tests.Syntax;

/// <summary>Whether two trees of one text are equal, node by node and token by token.</summary>
internal static class SameTrees
{
    /// <summary>Where the trees differ first; null when they are equal.</summary>
    public static string? Difference(SyntaxTree expected, SyntaxTree actual)
    {
        if (expected.TokenCount != actual.TokenCount) return $"{expected.TokenCount} tokens, not {actual.TokenCount}";
        for (var i = 0; i < expected.TokenCount; i++)
            if (Describe(expected.TokenNumber(i)) is var token && token != Describe(actual.TokenNumber(i))) return $"{token}, not {Describe(actual.TokenNumber(i))}";
        var pending = new Stack<(Node Expected, Node Actual)>([(expected.Root, actual.Root)]);
        while (pending.TryPop(out var pair))
        {
            if (Describe(pair.Expected) is var node && node != Describe(pair.Actual)) return $"{node}\nnot\n{Describe(pair.Actual)}";
            if (!ReferenceEquals(pair.Actual.Tree, actual)) return $"{pair.Actual} is of another tree";
            var (left, right) = (pair.Expected.Children, pair.Actual.Children);
            for (var i = left.Count - 1; i >= 0; i--)
            {
                if (!ReferenceEquals(right[i].Parent, pair.Actual)) return $"{right[i]} has another parent";
                pending.Push((left[i], right[i]));
            }
        }
        var (said, saidNow) = (Describe(expected.Diagnostics), Describe(actual.Diagnostics));
        return said == saidNow ? null : $"{said}\nnot\n{saidNow}";
    }

    private static string Describe(IEnumerable<Diagnostic> diagnostics) => string.Join('\n', diagnostics.Select(d => $"{d.Location.Span} {d.Code} {d.Message}"));

    private static string Describe(Token token) => $"{token.Index} {token.Kind} {token.Span}{(token.PrecededByNewLine ? " ↵" : "")}";

    private static string Describe(Node node) =>
        $"{node} {node.IsMilestone} {node.FirstToken.Index} {node.LastToken.Index} {string.Join(", ", node.Parts.Select(p => p.Node is { } child ? $"{p.Name} {child.NodeKind}" : $"{p.Name} {Describe(p.Token)}"))}";
}
