namespace Ark.Syntax;

/// <summary>A token of a file: an index into its tree's token table.</summary>
public readonly struct Token : IEquatable<Token>
{
    internal Token(SyntaxTree tree, int index)
    {
        Tree = tree;
        Index = index;
    }

    public SyntaxTree Tree { get; }

    /// <summary>The place in <see cref="SyntaxTree.Tokens"/>; tokens conjured by error recovery come last there.</summary>
    public int Index { get; }

    public TokenKind Kind => Tree.Table.Kind(Index);
    public TextSpan Span => Tree.Table.Span(Index);
    public Location Location => new(Tree.Text, Span);
    public string Text => TokenText.Of(Kind) is { } text && Tree.Text.AsSpan(Span).SequenceEqual(text) ? text : Tree.Text.Slice(Span);

    /// <summary>Not in the text: error recovery put it where it should have been. Its span is empty.</summary>
    public bool IsMissing => Kind != TokenKind.EndOfFile && Span.IsEmpty;

    /// <summary>A line break lies between the previous token and this one.</summary>
    public bool PrecededByNewLine => Tree.Table.NewLineBefore(Index);

    /// <summary>What lies between the previous token and this one: spaces, line breaks, comments.</summary>
    public TextSpan LeadingTrivia => Tree.Table.GapBefore(Index);

    /// <summary>The comments between the previous token and this one.</summary>
    public IReadOnlyList<Comment> LeadingComments => Comment.In(Tree.Text, LeadingTrivia);

    public bool Is(string text) => Tree.Text.AsSpan(Span).SequenceEqual(text);

    public bool Equals(Token other) => ReferenceEquals(Tree, other.Tree) && Index == other.Index;
    public override bool Equals(object? obj) => obj is Token other && Equals(other);
    public override int GetHashCode() => Index;
    public static bool operator ==(Token a, Token b) => a.Equals(b);
    public static bool operator !=(Token a, Token b) => !a.Equals(b);

    public override string ToString() => Tree is null ? "" : Text;
}

/// <summary>A comment with its delimiters.</summary>
public readonly record struct Comment(SourceText Source, TextSpan Span)
{
    public string Text => Source.Slice(Span);

    /// <summary>`/** … */`</summary>
    public bool IsDocumentation => Span.Length > 4 && Source.AsSpan(Span).StartsWith("/**") && Source[Span.Start + 3] != '/';

    public bool IsLine => Source[Span.Start + 1] == '/';

    internal static IReadOnlyList<Comment> In(SourceText text, TextSpan gap)
    {
        List<Comment>? comments = null;
        for (var i = gap.Start; i + 1 < gap.End;)
        {
            var end = i;
            if (text[i] == '/' && text[i + 1] == '/')
            {
                while (end < gap.End && !SourceText.IsLineBreak(text[end])) end++;
            }
            else if (text[i] == '/' && text[i + 1] == '*')
            {
                var close = text.Content.IndexOf("*/", i + 2, gap.End - i - 2, StringComparison.Ordinal);
                end = close < 0 ? gap.End : close + 2;
            }
            if (end == i)
            {
                i++;
                continue;
            }
            (comments ??= []).Add(new Comment(text, TextSpan.FromBounds(i, end)));
            i = end;
        }
        return comments ?? (IReadOnlyList<Comment>)[];
    }
}
