using Ark.Syntax;

namespace Ark.Formatting;

/// <summary>Columns of all pieces, worked out line by line from the top.</summary>
internal sealed class Layout
{
    private readonly SyntaxTree _tree;
    private readonly Piece[] _pieces;
    private readonly int[] _pieceOf;
    private readonly Anchors _anchors;
    private readonly Spacing _spacing;
    private readonly int[] _breaks;
    private readonly Func<int, bool> _isKept;
    private readonly int _indent;

    /// <summary>Of each token's line, how far it is indented now and how far it was.</summary>
    private readonly int[] _lineIndents;
    private readonly int[] _oldLineIndents;
    /// <summary>The first piece of the line on which a piece stands.</summary>
    private readonly int[] _lineStarts;
    /// <summary>Where the links of a chain stand, by its first token.</summary>
    private readonly Dictionary<int, int> _chains = [];
    /// <summary>How far in an element goes on, by its first token.</summary>
    private readonly Dictionary<int, int> _levels = [];

    public Layout(SyntaxTree tree, Piece[] pieces, int[] pieceOf, Anchors anchors, Spacing spacing, int[] breaks, Func<int, bool> isKept, int indent)
    {
        (_tree, _pieces, _pieceOf, _anchors, _spacing, _breaks, _isKept, _indent) = (tree, pieces, pieceOf, anchors, spacing, breaks, isKept, indent);
        Columns = new int[pieces.Length];
        _lineIndents = new int[tree.TokenCount];
        _oldLineIndents = new int[tree.TokenCount];
        _lineStarts = new int[pieces.Length];
        Place();
    }

    /// <summary>Where each piece begins in its new line.</summary>
    public int[] Columns { get; }

    public int LineStartOf(int piece) => _lineStarts[piece];

    private void Place()
    {
        var (lineStart, oldIndent, known) = (0, 0, 0);
        for (var i = 0; i < _pieces.Length; i++)
        {
            if (i == 0 || Breaks(i) > 0) (lineStart, Columns[i]) = (i, i == 0 ? 0 : _isKept(i) ? OldColumn(i) : ColumnOf(i));
            else Columns[i] = EndOf(i - 1) + Spaces(i);
            if (i == 0 || _pieces[i].Breaks > 0) oldIndent = OldColumn(i);
            _lineStarts[i] = lineStart;
            // What error recovery put in stands where the next token does.
            for (; _pieces[i].IsToken && known <= _pieces[i].Token; known++) (_lineIndents[known], _oldLineIndents[known]) = (Columns[lineStart], oldIndent);
        }
    }

    public int Breaks(int piece) => _isKept(piece) ? _pieces[piece].Breaks : _breaks[piece];

    /// <summary>The spaces before a piece that does not begin a line.</summary>
    public int Spaces(int piece)
    {
        var had = _pieces[piece].Span.Start - _pieces[piece - 1].Span.End;
        if (_isKept(piece)) return had;
        if (_pieces[piece] is { IsToken: true } right && _pieces[piece - 1] is { IsToken: true } left)
            return right.Span.IsEmpty ? 0 : _spacing.Between(_tree.TokenNumber(left.Token), _tree.TokenNumber(right.Token), had > 0) ? 1 : 0;
        if (_pieces[piece].IsToken) return Math.Min(had, 1);
        // Comments behind the code may stand below each other.
        var endsLine = piece + 1 == _pieces.Length || Breaks(piece + 1) > 0;
        return endsLine ? _tree.Text.AsSpan(TextSpan.FromBounds(_pieces[piece - 1].Span.End, _pieces[piece].Span.Start)).Contains('\t') ? 1 : Math.Max(had, 1) : Math.Min(had, 1);
    }

    /// <summary>The column behind a piece.</summary>
    public int EndOf(int piece)
    {
        var span = _tree.Text.AsSpan(_pieces[piece].Span);
        var last = span.LastIndexOf('\n');
        return last < 0 ? Columns[piece] + span.Length : span.Length - last - 1;
    }

    public int OldColumn(int piece)
    {
        var column = 0;
        for (var at = _pieces[piece].Span.Start - 1; at >= 0 && _tree.Text[at] is not ('\n' or '\r' or '\u2028' or '\u2029' or '\uFEFF'); at--) column += _tree.Text[at] == '\t' ? 2 * _indent : 1;
        return column;
    }

    /// <summary>The column of a piece that begins a line.</summary>
    private int ColumnOf(int piece)
    {
        if (_pieces[piece].IsToken) return OfToken(piece, _pieces[piece].Token);
        var next = _pieces[piece].Token;
        // An attribute that is commented out stands below those that are not.
        if (piece > 0 && IsLink(_lineStarts[piece - 1]) && CommentedOut(piece).StartsWith('.')) return Columns[_lineStarts[piece - 1]];
        var column = OfToken(piece, next) + _anchors.InsideOf(next) * _indent;
        var isBeforeClause = _tree.TokenNumber(next).Kind is TokenKind.Case or TokenKind.Default && _anchors[next].Kind == AnchorKind.Fixed;
        return isBeforeClause && OldColumn(piece) > OldColumn(_pieceOf[next]) && !Follows(piece, TokenKind.OpenBrace) ? column + _indent : column;
    }

    private bool Follows(int piece, TokenKind kind) => piece > 0 && _pieces[piece - 1] is { IsToken: true } before && _tree.TokenNumber(before.Token).Kind == kind;

    private bool IsLink(int piece) => _pieces[piece] is { IsToken: true } dot && _tree.TokenNumber(dot.Token).Kind is TokenKind.Dot or TokenKind.QuestionDot || !_pieces[piece].IsToken && CommentedOut(piece).StartsWith('.');

    private ReadOnlySpan<char> CommentedOut(int piece) => _tree.Text.AsSpan(_pieces[piece].Span).TrimStart('/').TrimStart();

    private int OfToken(int piece, int token)
    {
        var anchor = _anchors[token];
        switch (anchor.Kind)
        {
            case AnchorKind.Fixed: return (anchor.Base < 0 ? 0 : _lineIndents[anchor.Base]) + anchor.Levels * _indent;
            case AnchorKind.Item when IsOpen(anchor.Base): return _lineIndents[anchor.Base] + _indent;
            case AnchorKind.Link when anchor.Base != token: return OfLink(piece, anchor.Base);
            default: return anchor.Base < 0 || anchor.Base == token ? OldColumn(piece) : Continued(piece, anchor);
        }
    }

    /// <summary>A line break follows the bracket.</summary>
    private bool IsOpen(int bracket) => _pieceOf[bracket] + 1 < _pieces.Length && Breaks(_pieceOf[bracket] + 1) > 0;

    /// <summary>One level further in, or where the author put it if that is behind the bracket or two levels in.</summary>
    private int Continued(int piece, Anchor anchor)
    {
        if (anchor.Bracket >= 0 && !IsOpen(anchor.Bracket) && OldColumn(piece) == OldColumn(_pieceOf[anchor.Bracket]) + 1) return Columns[_pieceOf[anchor.Bracket]] + 1;
        // The first line of those that go on with the same decides.
        if (!_levels.TryGetValue(anchor.Base, out var levels)) levels = _levels[anchor.Base] = OldColumn(piece) - _oldLineIndents[anchor.Base] == 2 * _indent ? 2 : 1;
        return _lineIndents[anchor.Base] + levels * _indent;
    }

    /// <summary>
    /// Links of a chain stand below each other: one level in from where the chain begins, and behind a closing bracket at the
    /// bracket's column, in code that makes no components if the author wants it.
    /// </summary>
    private int OfLink(int piece, int first)
    {
        if (_chains.TryGetValue(first, out var known)) return known;
        var start = _tree.TokenNumber(first);
        var column = _lineIndents[first] + (start.Kind == TokenKind.Dot ? 0 : _indent);
        var line = _lineStarts[piece - 1];
        if (start.Kind != TokenKind.Dot && _pieces[line] is { IsToken: true } closing && closing.Token > first && _tree.TokenNumber(closing.Token).Kind is TokenKind.CloseBrace or TokenKind.CloseParen or TokenKind.CloseBracket)
        {
            var isComponent = start.Kind == TokenKind.Identifier && char.IsUpper(start.Text[0]) && _tree.TokenNumber(first + 1).Kind == TokenKind.OpenParen;
            column = Columns[line] + (isComponent || OldColumn(piece) <= OldColumn(line) ? 0 : _indent);
        }
        return _chains[first] = column;
    }
}
