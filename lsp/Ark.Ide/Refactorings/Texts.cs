using Ark.Syntax;

namespace Ark.Ide;

/// <summary>Pieces of text that move from one depth to another.</summary>
internal static class Texts
{
    /// <summary>The spaces that the line of a position begins with.</summary>
    public static string IndentAt(SourceText text, int offset)
    {
        var line = text.LineText(text.PositionAt(offset).Line);
        return line[..(line.Length - line.TrimStart().Length)];
    }

    /// <summary>A range, its lines moved so that they stand in the depth of `to` instead of that of its first line. Texts over several lines stay as they are.</summary>
    public static string Moved(SyntaxTree tree, TextSpan span, string to)
    {
        var from = IndentAt(tree.Text, span.Start);
        var result = new System.Text.StringBuilder();
        var at = span.Start;
        for (var next = NewLine(tree.Text, at, span.End); next >= 0; next = NewLine(tree.Text, at, span.End))
        {
            result.Append(tree.Text.Slice(TextSpan.FromBounds(at, next + 1)));
            at = next + 1;
            var token = tree.TokenAt(next);
            if (token.Span.Contains(next)) continue;
            var lead = 0;
            while (at + lead < span.End && tree.Text[at + lead] is ' ' or '\t') lead++;
            var isEmpty = at + lead < span.End && tree.Text[at + lead] is '\n' or '\r';
            var own = tree.Text.Slice(new TextSpan(at, lead));
            if (!isEmpty) result.Append(own.StartsWith(from, StringComparison.Ordinal) ? to + own[from.Length..] : own.Length < from.Length ? to[..Math.Max(0, to.Length - (from.Length - own.Length))] : own);
            at += lead;
        }
        return result.Append(tree.Text.Slice(TextSpan.FromBounds(at, span.End))).ToString();
    }

    private static int NewLine(SourceText text, int from, int end) => text.Content.IndexOf('\n', from, end - from);

    /// <summary>Members as the last of a class.</summary>
    public static TextEdit AsLastMember(ClassDeclaration owner, string text)
    {
        var at = owner.Tree.Text.LineSpan(owner.Tree.Text.PositionAt(owner.CloseBrace.Span.Start).Line).Start;
        var isOpen = at > owner.OpenBrace.Span.Start;
        return new TextEdit(new TextSpan(isOpen ? at : owner.CloseBrace.Span.Start, 0), (isOpen ? "" : "\n") + text);
    }

    /// <summary>A name that no variable, function or member of the file has: the given one, else with a number.</summary>
    public static string FreshName(SyntaxTree tree, string wanted)
    {
        // What stands behind a dot is a member of something else.
        var taken = Enumerable.Range(1, tree.TokenCount - 1).Select(tree.TokenNumber)
            .Where(t => t.Kind == TokenKind.Identifier && tree.TokenNumber(t.Index - 1).Kind is not (TokenKind.Dot or TokenKind.QuestionDot)).Select(t => t.Text).ToHashSet(StringComparer.Ordinal);
        var name = wanted;
        for (var i = 2; taken.Contains(name); i++) name = wanted + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return name;
    }
}
