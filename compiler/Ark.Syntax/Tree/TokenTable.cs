namespace Ark.Syntax;

/// <summary>The tokens of a file as parallel arrays.</summary>
internal sealed class TokenTable(TokenKind[] kinds, int[] starts, int[] ends, bool[] newLines, int count)
{
    /// <summary>Tokens of the text; conjured ones follow.</summary>
    public int Count => count;

    public TokenKind Kind(int index) => kinds[index];
    public TextSpan Span(int index) => TextSpan.FromBounds(starts[index], ends[index]);
    public bool NewLineBefore(int index) => newLines[index];
    public TextSpan GapBefore(int index) => TextSpan.FromBounds(index == 0 || index >= count ? 0 : ends[index - 1], starts[index]);

    public static TokenTable Empty(SourceText text) => new([TokenKind.EndOfFile], [text.Length], [text.Length], [false], 1);
}
