namespace Ark.Syntax;

/// <summary>The tokens of a file as parallel arrays.</summary>
internal sealed class TokenTable
{
    private readonly TokenKind[] _kinds;
    private readonly int[] _starts;
    private readonly int[] _ends;
    private readonly bool[] _newLines;

    /// <summary>Places of tokens that are not in the text; their indices follow those of the text.</summary>
    private readonly List<(TokenKind Kind, int Position)> _missing = [];
    private readonly List<int> _gaps = [];

    public TokenTable(TokenKind[] kinds, int[] starts, int[] ends, bool[] newLines)
    {
        _kinds = kinds;
        _starts = starts;
        _ends = ends;
        _newLines = newLines;
    }

    /// <summary>Tokens of the text; conjured ones follow.</summary>
    public int Count => _kinds.Length;

    public TokenKind Kind(int index) => index < Count ? _kinds[index] : _missing[index - Count].Kind;

    public TextSpan Span(int index) => index < Count
        ? TextSpan.FromBounds(_starts[index], _ends[index])
        : new TextSpan(_missing[index - Count].Position, 0);

    public bool NewLineBefore(int index) => index < Count && _newLines[index];

    public TextSpan GapBefore(int index) => index >= Count
        ? new TextSpan(_missing[index - Count].Position, 0)
        : TextSpan.FromBounds(index == 0 ? 0 : _ends[index - 1], _starts[index]);

    /// <summary>Where the token before ends: the place of what is missing in front of a token.</summary>
    public int EndBefore(int index) => index == 0 ? 0 : _ends[Math.Min(index, Count) - 1];

    /// <summary>Conjures a token that is not in the text.</summary>
    public int AddMissing(TokenKind kind, int position)
    {
        _missing.Add((kind, position));
        return Count + _missing.Count - 1;
    }

    /// <summary>While the tree is built: here stands a node that was not there, of no token.</summary>
    public void AddGap(int position) => _gaps.Add(position);

    /// <summary>Where tokens and nodes were conjured.</summary>
    public IEnumerable<int> MissingPositions => _missing.Select(m => m.Position).Concat(_gaps);

    /// <summary>While the tree is built: some tokens are what they were in another tree.</summary>
    public void TakeKinds(TokenTable from, int first, int count, int to) => Array.Copy(from._kinds, first, _kinds, to, count);

    /// <summary>While the tree is built: a word turns out to be a keyword of its place.</summary>
    public void SetKind(int index, TokenKind kind)
    {
        if (index < Count) _kinds[index] = kind;
    }
}
