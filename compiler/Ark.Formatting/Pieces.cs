using Ark.Syntax;

namespace Ark.Formatting;

internal enum PieceKind : byte { Token, LineComment, BlockComment }

/// <summary>Something that is never changed: a token, or a comment between two.</summary>
/// <param name="Token">The place of the token among those of the file; for a comment, of the token that follows it.</param>
/// <param name="Breaks">The line breaks before it, two for any number of empty lines.</param>
internal readonly record struct Piece(PieceKind Kind, int Token, TextSpan Span, int Breaks)
{
    public bool IsToken => Kind == PieceKind.Token;
}

/// <summary>A file as a sequence of pieces with nothing but spaces and line breaks between them.</summary>
internal static class Pieces
{
    /// <summary>Null where something else lies between two tokens, which is left alone then: a file that begins with `#!` has that on its first line only.</summary>
    public static Piece[]? Of(SyntaxTree tree)
    {
        var pieces = new List<Piece>(tree.TokenCount + 16);
        var text = tree.Text;
        var at = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        for (var i = 0; i < tree.TokenCount; i++)
        {
            var token = tree.TokenNumber(i);
            // What error recovery closed by itself has no text.
            if (token.Span.IsEmpty && token.Kind != TokenKind.EndOfFile) continue;
            var breaks = 0;
            while (at < token.Span.Start)
            {
                if (EndOfSpace(text, at, token.Span.Start, ref breaks) is var next && next > at)
                {
                    at = next;
                    continue;
                }
                var (kind, end) = CommentAt(text, at, token.Span.Start);
                if (end == at) return null;
                pieces.Add(new Piece(kind, i, TextSpan.FromBounds(at, end), Math.Min(breaks, 2)));
                (at, breaks) = (end, 0);
            }
            pieces.Add(new Piece(PieceKind.Token, i, token.Span, Math.Min(breaks, 2)));
            at = token.Span.End;
        }
        return [.. pieces];
    }

    private static int EndOfSpace(SourceText text, int at, int end, ref int breaks)
    {
        while (at < end && (char.IsWhiteSpace(text[at]) || text[at] == '\uFEFF'))
        {
            if (text[at] is '\n' or '\u2028' or '\u2029' || text[at] == '\r' && !(at + 1 < end && text[at + 1] == '\n')) breaks++;
            at++;
        }
        return at;
    }

    private static (PieceKind Kind, int End) CommentAt(SourceText text, int at, int limit)
    {
        if (at == 0 && text.Content.StartsWith("#!", StringComparison.Ordinal) || text.Content.AsSpan(at).StartsWith("//"))
        {
            var end = at;
            while (end < limit && text[end] is not ('\n' or '\r' or '\u2028' or '\u2029')) end++;
            while (char.IsWhiteSpace(text[end - 1])) end--;
            return (PieceKind.LineComment, end);
        }
        if (!text.Content.AsSpan(at).StartsWith("/*")) return (default, at);
        var close = text.Content.IndexOf("*/", at + 2, StringComparison.Ordinal);
        return (PieceKind.BlockComment, close < 0 ? limit : close + 2);
    }
}
