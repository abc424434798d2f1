using System.Text;
using Ark.Syntax;

namespace Ark.Formatting;

/// <summary>From a layout to edits of what lies between the pieces.</summary>
internal static class GapEdits
{
    public static IReadOnlyList<TextEdit> Of(SyntaxTree tree, FormatOptions options)
    {
        if (Pieces.Of(tree) is not { Length: > 1 } pieces) return [];
        var pieceOf = new int[tree.TokenCount];
        for (var i = pieces.Length - 1; i >= 0; i--)
            if (pieces[i].IsToken) pieceOf[pieces[i].Token] = i;
        var kept = Kept.Of(tree, pieces);
        var (anchors, spacing, breaks) = (Anchors.Of(tree), Spacing.Of(tree), Breaks.Of(tree, pieces, pieceOf));
        while (true)
        {
            var layout = new Layout(tree, pieces, pieceOf, anchors, spacing, breaks, i => kept[i], options.Indent);
            if (!LongLines.Break(tree, pieces, pieceOf, layout, breaks, kept, options.Width)) return Edits(tree.Text, pieces, layout, kept);
        }
    }

    private static List<TextEdit> Edits(SourceText text, Piece[] pieces, Layout layout, bool[] kept)
    {
        var edits = new List<TextEdit>();
        var lineBreak = text.Content.IndexOf('\n') is var first and > 0 && text[first - 1] == '\r' ? "\r\n" : "\n";
        for (var i = 0; i < pieces.Length; i++)
        {
            if (kept[i]) continue;
            var gap = TextSpan.FromBounds(i > 0 ? pieces[i - 1].Span.End : text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0, pieces[i].Span.Start);
            var spaces = i == 0 ? 0 : layout.Breaks(i) > 0 ? layout.Columns[i] : layout.Spaces(i);
            var wanted = Gap(layout.Breaks(i), lineBreak, pieces[i].Span.IsEmpty && pieces[i].IsToken ? 0 : spaces);
            if (!text.AsSpan(gap).SequenceEqual(wanted)) edits.Add(new TextEdit(gap, wanted));
            if (pieces[i].Kind == PieceKind.BlockComment && layout.LineStartOf(i) == i) Shift(text, pieces[i].Span, layout.OldColumn(i), layout.Columns[i], edits);
        }
        return edits;
    }

    private static string Gap(int breaks, string lineBreak, int spaces)
    {
        var gap = new StringBuilder();
        for (var i = 0; i < breaks; i++) gap.Append(lineBreak);
        return gap.Append(' ', spaces).ToString();
    }

    /// <summary>The lines of a comment move with its first; those of a frame of asterisks stand below each other.</summary>
    private static void Shift(SourceText text, TextSpan comment, int from, int to, List<TextEdit> edits)
    {
        var first = text.PositionAt(comment.Start).Line;
        var last = text.PositionAt(comment.End).Line;
        var lines = Enumerable.Range(first + 1, last - first).Select(text.LineSpan).ToList();
        var isFrame = lines.TrueForAll(l => text.AsSpan(l).TrimStart().StartsWith("*"));
        foreach (var line in lines)
        {
            var content = text.AsSpan(line);
            var lead = content.Length - content.TrimStart().Length;
            if (lead == content.Length || !isFrame && content[..lead].Contains('\t')) continue;
            var wanted = isFrame ? to + 1 : Math.Max(0, lead + to - from);
            if (wanted != lead || content[..lead].Contains('\t')) edits.Add(new TextEdit(new TextSpan(line.Start, lead), new string(' ', wanted)));
        }
    }
}
