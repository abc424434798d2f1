namespace Ark.Syntax.Parsing;

// What is missing in the head of something, known only when its body comes or ends; and names behind dots.

internal sealed partial class BracketRepair
{
    /// <summary>A block in the middle of parentheses: `if (a {`, `f(a: number {`.</summary>
    private void CloseHead(int brace)
    {
        while (_surplusParentheses < 0 && _open.Count > 0 && _open[^1] is { Kind: TokenKind.OpenParen } top && OpensBlock(brace, top.Token))
        {
            _surplusParentheses++;
            CloseBefore(ReturnType(brace, top.Token));
            _closedEarly--;
        }
    }

    /// <summary>What stands in front of the brace ends an operand or a type, and is no head of a function or class that is an argument.</summary>
    private bool OpensBlock(int brace, int open)
    {
        var last = Kind(brace - 1);
        if (_tokens.NewLines[brace]) return false;
        if (brace - 1 == open) return !IsLiteral(brace);
        if (last is not (TokenKind.Identifier or TokenKind.CloseParen or TokenKind.CloseBracket or TokenKind.GreaterThan or TokenKind.Void or TokenKind.String
            or TokenKind.Number or TokenKind.True or TokenKind.False or TokenKind.Null or TokenKind.This)) return false;
        for (var k = brace - 1; k > open && k > brace - 40; k--)
            if (Kind(k) is TokenKind.Function or TokenKind.Class) return false;
        return true;
    }

    /// <summary>What follows the brace begins an object literal.</summary>
    private bool IsLiteral(int brace) => Kind(brace + 1) switch
    {
        TokenKind.Identifier or TokenKind.String or TokenKind.Number => Kind(brace + 2) is TokenKind.Colon or TokenKind.Comma or TokenKind.CloseBrace or TokenKind.Equals,
        TokenKind.CloseBrace => Kind(brace + 2) is TokenKind.CloseParen or TokenKind.Comma or TokenKind.Semicolon,
        TokenKind.DotDotDot or TokenKind.OpenBracket => true,
        _ => false,
    };

    /// <summary>Where the parameters end in front of a body: at the second colon of the last one, else at the body.</summary>
    private int ReturnType(int brace, int open)
    {
        var colon = -1;
        for (var k = brace - 1; k > open && k > brace - 40; k--)
        {
            switch (Kind(k))
            {
                case TokenKind.Comma: return brace;
                case TokenKind.Colon when colon >= 0 || k == open + 1: return colon >= 0 ? colon : k;
                case TokenKind.Colon: colon = k; break;
            }
        }
        return brace;
    }

    /// <summary>
    /// A brace that begins a line deeper than the line of the innermost open brace closes one that is missing: behind the head
    /// in the same column, or behind the open parenthesis of a call in the same column.
    /// </summary>
    private bool OpenHead(int close)
    {
        var at = Innermost(TokenKind.OpenBrace);
        if (at < Innermost(TokenKind.TemplateHead) || (at >= 0 && _open[at].Indentation >= _indentation)) return false;
        if (_open.Count - 1 > at) return OpenInParentheses(close, at + 1);
        while (_lines.Count > _lineBase && _lines[^1].Indentation > _indentation) _lines.RemoveAt(_lines.Count - 1);
        if (_lines.Count == _lineBase || _lines[^1] is not { Body: >= 0 } head || head.Indentation != _indentation) return false;
        if (Kind(head.Body - 1) == TokenKind.Semicolon) return false;
        InsertBrace(head.Body, close);
        return true;
    }

    /// <summary>`f((a) =>⏎ … })` has lost the brace of the function; `f(a⏎ … }` the end of its head.</summary>
    private bool OpenInParentheses(int close, int outermost)
    {
        var isArgument = Kind(close + 1) is TokenKind.CloseParen or TokenKind.Comma or TokenKind.CloseBracket;
        var bracket = isArgument ? _open[^1] : _open[outermost];
        if (bracket.Indentation != _indentation || bracket.NextLine < 0 || bracket.NextLine >= close) return false;
        if (!isArgument)
        {
            while (_open.Count > outermost)
            {
                var open = Pop();
                Insert(bracket.NextLine, Closer(open.Kind), open.Token, $"{TokenText.Describe((int)open.Kind)} is opened here");
            }
        }
        InsertBrace(bracket.NextLine, close);
        return true;
    }

    private void InsertBrace(int before, int close)
    {
        _surplusBraces--;
        Insert(before, TokenKind.OpenBrace, close, "'}' closes it here");
    }

    /// <summary>`f a, b)` has lost its parenthesis behind the name that an operand follows, `f) {` in front of the closing one.</summary>
    private bool OpenParenthesis(int close)
    {
        if (_surplusParentheses <= 0) return false;
        var first = _lines.Count > _lineBase ? _lines[^1].First : 0;
        var place = -1;
        for (var k = close - 2; k >= first && k > close - 60 && place < 0 && Kind(k) is not (TokenKind.OpenBrace or TokenKind.Semicolon); k--)
            if (TakesParenthesis(k) && StartsOperand(k + 1)) place = k + 1;
        if (place < 0 && TakesParenthesis(close - 1) && Kind(close + 1) is TokenKind.OpenBrace or TokenKind.Colon) place = close;
        if (place < 0) return false;
        _surplusParentheses--;
        Insert(place, TokenKind.OpenParen, close, "')' closes it here");
        return true;
    }

    private bool TakesParenthesis(int i) => Kind(i) switch
    {
        TokenKind.Identifier => Word(i) is TokenKind.EndOfFile or TokenKind.Constructor or TokenKind.Get or TokenKind.Set or TokenKind.From or TokenKind.Of or TokenKind.Type or TokenKind.Symbol,
        TokenKind.If or TokenKind.While or TokenKind.For or TokenKind.Switch or TokenKind.Catch or TokenKind.Super => true,
        _ => false,
    };

    private bool StartsOperand(int i) => !_tokens.NewLines[i] && Kind(i) switch
    {
        TokenKind.Identifier => Word(i) is not (TokenKind.As or TokenKind.Of or TokenKind.Is or TokenKind.Satisfies or TokenKind.From or TokenKind.Implements),
        TokenKind.String or TokenKind.Number or TokenKind.Template or TokenKind.TemplateHead or TokenKind.This or TokenKind.New or TokenKind.True
            or TokenKind.False or TokenKind.Null or TokenKind.Exclamation or TokenKind.DotDotDot or TokenKind.Const => true,
        _ => false,
    };

    /// <summary>A dot at the end of a line in front of one that begins a statement: the name is still to be typed.</summary>
    private void NameDanglingDots()
    {
        for (var i = 1; i < _tokens.Count; i++)
        {
            if (Kind(i - 1) is not (TokenKind.Dot or TokenKind.QuestionDot) || !_tokens.NewLines[i] || Kind(i) != TokenKind.Identifier) continue;
            var kind = Keywords.Find(_source.AsSpan(TextSpan.FromBounds(_tokens.Starts[i], _tokens.Ends[i])));
            var isReserved = Keywords.IsReserved(kind);
            var beginsStatement = isReserved ? kind is not (TokenKind.Catch or TokenKind.Finally or TokenKind.Delete or TokenKind.Default)
                : (Kind(i + 1) == TokenKind.Identifier && !_tokens.NewLines[i + 1] && Word(i + 1) is not (TokenKind.As or TokenKind.Satisfies)) || Kind(i + 1) == TokenKind.Function;
            if (!beginsStatement) continue;
            if (isReserved) _tokens.Types[i] = (byte)kind;
            else if (kind != TokenKind.Identifier) _tokens.Words[i] = (byte)kind;
            Insert(i, TokenKind.Identifier, -1, "");
        }
    }
}
