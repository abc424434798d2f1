namespace Ark.Syntax.Parsing;

// `c ? (x): T => y : z` and `c ? (x) : y => z` differ in what follows the body that the arrow would have: the former reading
// holds where a colon does. One walk from the right over the row of tokens finds that for all such parentheses in the row.

internal sealed partial class PrePass
{
    /// <summary>For tokens of rows that were looked at: the index behind the assignment expression that goes on there.</summary>
    private int[]? _rowEnds;

    /// <summary>Whether parentheses with what could be a return type and an arrow behind, within the middle of a conditional,
    /// are the head of an arrow function.</summary>
    private bool IsChosenArrow(int open)
    {
        if (IsCertainHead(open)) return true;
        _rowEnds ??= new int[_count + 1];
        if (_rowEnds[open] == 0) FindRowEnds(open);
        return IsChosen(open);
    }

    private bool IsChosen(int open) => Kind(_rowEnds![SkipReturnType(open)]) == TokenKind.Colon;

    /// <summary>What no parenthesised expression begins with.</summary>
    private bool IsCertainHead(int open)
    {
        var name = open + 1;
        if (Kind(name) is TokenKind.CloseParen or TokenKind.DotDotDot) return true;
        if (Kind(name) is not (TokenKind.Identifier or TokenKind.This)) return false;
        return Kind(name + 1) == TokenKind.Colon
            || (Kind(name + 1) == TokenKind.Question && Kind(name + 2) is TokenKind.Colon or TokenKind.Comma or TokenKind.Equals or TokenKind.CloseParen);
    }

    private void FindRowEnds(int first)
    {
        var row = new List<(int Index, bool IsHead)>();
        var ended = false;
        var k = first;
        while (!EndsRow(k, ended))
        {
            var isHead = !ended && Kind(k) == TokenKind.OpenParen && HasReturnTypeAndArrow(k);
            row.Add((k, isHead));
            ended = EndsOperand(k, ended);
            k = isHead ? SkipReturnType(k) : Type(k) == TokenRole.TypeLess ? SkipAngles(k) : IsOpening(Kind(k)) && _match[k] >= 0 ? BehindBrackets(k) : k + 1;
        }
        var ends = _rowEnds!;
        ends[k] = k;
        var next = k;
        for (var r = row.Count - 1; r >= 0; r--)
        {
            var (i, isHead) = row[r];
            // If this is no head, then its colon chooses an arrow function without parentheses, which has the same body.
            if (isHead) ends[_match[i] + 2] = ends[next];
            var at = Kind(i) == TokenKind.Colon ? i
                : isHead ? IsCertainHead(i) || Kind(ends[next]) == TokenKind.Colon ? ends[next] : _match[i] + 1
                : Kind(i) == TokenKind.Question && Kind(ends[next]) == TokenKind.Colon ? ends[ends[next] + 1]
                : ends[next];
            ends[i] = at;
            next = i;
        }
    }

    private int SkipReturnType(int open) => SkipType(_match[open] + 2) + 1;

    private bool HasReturnTypeAndArrow(int open) =>
        _match[open] is var close and >= 0 && Kind(close + 1) == TokenKind.Colon && Kind(SkipType(close + 2)) == TokenKind.Arrow;

    private int BehindBrackets(int open)
    {
        var close = _match[open];
        while (Kind(close) == TokenKind.TemplateMiddle && _match[close] >= 0) close = _match[close];
        return close + 1;
    }

    /// <summary>Whether the token, with the brackets that it opens, ends an operand.</summary>
    private bool EndsOperand(int i, bool ended) => Kind(i) switch
    {
        TokenKind.Identifier => (TokenKind)_words[i] != TokenKind.Async,
        TokenKind.PlusPlus or TokenKind.MinusMinus or TokenKind.Exclamation => ended,
        TokenKind.PrivateIdentifier or TokenKind.Number or TokenKind.BigInt or TokenKind.String or TokenKind.RegularExpression or TokenKind.Template
            or TokenKind.This or TokenKind.Super or TokenKind.Null or TokenKind.True or TokenKind.False or TokenKind.OpenParen or TokenKind.OpenBrace
            or TokenKind.OpenBracket or TokenKind.TemplateHead => true,
        _ => _types[i] == TokenRole.TypeLess && ended,
    };

    /// <summary>A separator, a closing bracket, or the first token of a line that the line before does not need.</summary>
    private bool EndsRow(int i, bool ended) => Kind(i) switch
    {
        TokenKind.Comma or TokenKind.Semicolon or TokenKind.CloseParen or TokenKind.CloseBracket or TokenKind.CloseBrace
            or TokenKind.TemplateMiddle or TokenKind.TemplateTail or TokenKind.EndOfFile => true,
        TokenKind.In or TokenKind.InstanceOf => false,
        TokenKind.Identifier or TokenKind.Number or TokenKind.String or TokenKind.OpenBrace or TokenKind.At => ended && NewLine(i),
        var kind => ended && NewLine(i) && Keywords.IsReserved(kind),
    };
}
