using Ark.Syntax;

namespace Ark.Formatting;

/// <summary>How a text should look.</summary>
/// <param name="Width">Lines that are longer are broken where a list or a chain of attributes allows it.</param>
public sealed record FormatOptions(int Indent = 2, int Width = 120)
{
    public static FormatOptions Default { get; } = new();
}

/// <summary>
/// What a file looks like when its spaces are in order. Where lines break is the author's choice but for few places; how far they
/// are indented and what stands between two tokens of a line is not. Only the gaps between tokens change, never a token, and the
/// result is parsed again before anyone gets it.
/// </summary>
public static class Formatter
{
    /// <summary>The edits that put a file in order; none when it is. Statements with a syntax error are left as they are.</summary>
    public static IReadOnlyList<TextEdit> Format(SyntaxTree tree, FormatOptions? options = null)
    {
        var edits = GapEdits.Of(tree, options ?? FormatOptions.Default);
        return edits.Count == 0 || MeansTheSame(tree, edits) ? edits : [];
    }

    /// <summary>The edits within some lines: those that a range touches.</summary>
    public static IReadOnlyList<TextEdit> Format(SyntaxTree tree, TextSpan range, FormatOptions? options = null)
    {
        var text = tree.Text;
        var first = text.LineSpan(text.PositionAt(range.Start).Line).Start;
        var last = text.LineSpan(text.PositionAt(range.End).Line).End;
        // The line break in front of the first line comes along, since the indentation follows it; that behind the last one does not.
        List<TextEdit> within = [.. Format(tree, options).Where(e => e.Span.End >= first && e.Span.End <= last).Select(e => Cut(text, e, first))];
        return MeansTheSame(tree, within) ? within : [];
    }

    public static string Apply(string text, IReadOnlyList<TextEdit> edits)
    {
        var result = new System.Text.StringBuilder(text.Length + edits.Count * 4);
        var at = 0;
        foreach (var edit in edits)
        {
            result.Append(text, at, edit.Span.Start - at).Append(edit.NewText);
            at = edit.Span.End;
        }
        return result.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>Of an edit that begins on the lines before, the part that indents the first line.</summary>
    private static TextEdit Cut(SourceText text, TextEdit edit, int first)
    {
        if (edit.Span.Start >= first) return edit;
        var indent = edit.NewText.LastIndexOf('\n') + 1;
        return indent == 0 && !text.AsSpan(edit.Span).Contains('\n') ? edit : new TextEdit(TextSpan.FromBounds(first, edit.Span.End), edit.NewText[indent..]);
    }

    /// <summary>Tokens and tree after the edits are those before: a line break or a space can end a statement or join two tokens.</summary>
    private static bool MeansTheSame(SyntaxTree before, IReadOnlyList<TextEdit> edits)
    {
        var after = SyntaxTree.Parse(before.Text.WithContent(Apply(before.Text.Content, edits)), before.Kind);
        return HaveSameTokens(before, after) && (before.Diagnostics.Count > 0 || HaveSameNodes(before, after));
    }

    private static bool HaveSameTokens(SyntaxTree before, SyntaxTree after)
    {
        var (a, b) = (Texts(before).GetEnumerator(), Texts(after).GetEnumerator());
        while (true)
        {
            var (hasA, hasB) = (a.MoveNext(), b.MoveNext());
            if (!hasA || !hasB) return hasA == hasB;
            if (!before.Text.AsSpan(a.Current).SequenceEqual(after.Text.AsSpan(b.Current))) return false;
        }
    }

    /// <summary>The spans of the tokens that have text: what error recovery puts in has none.</summary>
    private static IEnumerable<TextSpan> Texts(SyntaxTree tree) =>
        Enumerable.Range(0, tree.TokenCount).Select(i => tree.TokenNumber(i).Span).Where(s => !s.IsEmpty);

    private static bool HaveSameNodes(SyntaxTree before, SyntaxTree after)
    {
        using var a = before.Root.DescendantsAndSelf().GetEnumerator();
        using var b = after.Root.DescendantsAndSelf().GetEnumerator();
        while (true)
        {
            var (hasA, hasB) = (a.MoveNext(), b.MoveNext());
            if (!hasA || !hasB) return hasA == hasB;
            if (a.Current.NodeKind != b.Current.NodeKind || a.Current.FirstToken.Index != b.Current.FirstToken.Index || a.Current.LastToken.Index != b.Current.LastToken.Index) return false;
        }
    }
}
