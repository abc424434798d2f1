namespace Ark.Syntax.Parsing;

// Brackets within what may be a list of types: `a < (b as c), d > (e)` has no types between its angles, since `(b as c)` is none.
internal sealed partial class AngleBrackets
{
    /// <summary>What the innermost bracket holds is no type, so neither is any list that it stands in.</summary>
    private void DropAround()
    {
        var lowest = _frames.Count;
        while (lowest > 0 && _frames[lowest - 1].IsType) lowest--;
        if (lowest == _frames.Count) return;
        var start = _frames[lowest].Base;
        RemoveFrom(start);
        for (var f = lowest; f < _frames.Count; f++) _frames[f] = _frames[f] with { Base = start, IsType = false };
        _base = start;
    }

    /// <summary>An operand is followed by a bracket that no type continues with; the members of an object type have parameters.</summary>
    private void DropAtCall()
    {
        if (_candidates.Count > _base) Drop();
        else if (_frames is [.., { IsType: true } frame] && Kind(frame.Open) != TokenKind.OpenBrace) DropAround();
    }

    /// <summary>A token that is not a bracket, within brackets of a candidate. The members of object types may be nearly anything.</summary>
    private void StepInside(int i, TokenKind kind)
    {
        if (Kind(_frames[^1].Open) != TokenKind.OpenBrace && !MayStand(i, kind)) DropAround();
    }

    /// <summary>Whether the token may come next in a parenthesized type, parameters, a tuple, an index or the hole of a template.</summary>
    private bool MayStand(int i, TokenKind kind)
    {
        var was = _ended;
        switch (kind)
        {
            case TokenKind.Identifier when was && Word(i) == TokenKind.Is || IsMapped && Word(i) == TokenKind.As:
                _ended = false;
                return true;
            case TokenKind.Identifier:
                _ended = !(IsPrefixWord(i) && StartsType(i + 1));
                return !was;
            case TokenKind.This or TokenKind.Null or TokenKind.True or TokenKind.False or TokenKind.Void or TokenKind.String
                or TokenKind.Number or TokenKind.BigInt or TokenKind.Template:
                _ended = true;
                return !was;
            case TokenKind.New: return !was && Kind(i + 1) is TokenKind.OpenParen or TokenKind.LessThan;
            case TokenKind.TypeOf or TokenKind.Import or TokenKind.DotDotDot: return !was;
            case TokenKind.Minus: return !was && Kind(i + 1) is TokenKind.Number or TokenKind.BigInt;
        }
        _ended = false;
        switch (kind)
        {
            case TokenKind.Bar or TokenKind.Ampersand: return true;
            case TokenKind.Comma or TokenKind.Colon or TokenKind.Equals: return was;
            case TokenKind.In: return was && IsMapped;
            case TokenKind.Dot or TokenKind.Arrow: return was && Continues(i, kind);
            case TokenKind.Extends:
                _frames[^1] = _frames[^1] with { Bounds = _frames[^1].Bounds + 1 };
                return was;
            case TokenKind.Question when Kind(i + 1) is TokenKind.Colon or TokenKind.Comma or TokenKind.CloseParen or TokenKind.CloseBracket:
                _ended = true;
                return was;
            case TokenKind.Question: return was && _frames[^1].Bounds > 0;
            default: return false;
        }
    }

    /// <summary>`[K in T as U]` of a mapped type.</summary>
    private bool IsMapped => Kind(_frames[^1].Open) == TokenKind.OpenBracket && _frames.Count > 1 && Kind(_frames[^2].Open) == TokenKind.OpenBrace;

    /// <summary>A dot follows a name or an import, in a query `this` as well; an arrow follows parameters.</summary>
    private bool Continues(int i, TokenKind kind)
    {
        if (Kind(i - 1) == TokenKind.CloseParen) return kind == TokenKind.Arrow || _openers[i - 1] > 0 && Kind(_openers[i - 1] - 1) == TokenKind.Import;
        return kind == TokenKind.Dot && (Kind(i - 1) == TokenKind.Identifier || Kind(i - 1) == TokenKind.This && i > 1 && Kind(i - 2) == TokenKind.TypeOf);
    }
}
