using Ark.Syntax;

namespace Ark.Formatting;

/// <summary>The gaps that nobody may touch: in statements with syntax errors, and in templates that go over lines.</summary>
internal static class Kept
{
    /// <summary>For each piece, whether the gap before it is kept.</summary>
    public static bool[] Of(SyntaxTree tree, Piece[] pieces)
    {
        var kept = new bool[pieces.Length];
        foreach (var span in Broken(tree))
            for (var i = IndexAt(pieces, span.Start); i < pieces.Length && pieces[i].Span.Start <= span.End; i++) kept[i] = true;
        foreach (var node in tree.Root.DescendantsAndSelf())
        {
            if (node is not (TemplateExpression or TemplateTypeNode) || !tree.Text.AsSpan(node.Span).Contains('\n')) continue;
            for (var i = IndexAt(pieces, node.Span.Start) + 1; i < pieces.Length && pieces[i].Span.Start < node.Span.End; i++) kept[i] = true;
        }
        return kept;
    }

    /// <summary>The statements and members around syntax errors, to the line breaks before and behind.</summary>
    private static IEnumerable<TextSpan> Broken(SyntaxTree tree)
    {
        foreach (var diagnostic in tree.Diagnostics)
        {
            var at = diagnostic.Location.Span.Start;
            var node = tree.NodeAt(at);
            var whole = node.AncestorsAndSelf.FirstOrDefault(n => n is Statement or Member && n is not Block);
            // What error recovery cut off may stand behind the node, on the lines of the error.
            var lines = TextSpan.FromBounds(tree.Text.LineSpan(tree.Text.PositionAt(at).Line).Start, tree.Text.LineSpan(tree.Text.PositionAt(diagnostic.Location.Span.End).Line).End);
            yield return whole is null ? lines : TextSpan.FromBounds(Math.Min(lines.Start, whole.Span.Start), Math.Max(lines.End, whole.Span.End));
        }
    }

    /// <summary>The first piece that begins at a place or behind it.</summary>
    private static int IndexAt(Piece[] pieces, int start)
    {
        var (low, high) = (0, pieces.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (pieces[middle].Span.Start < start) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
