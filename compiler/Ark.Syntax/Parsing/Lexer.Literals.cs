namespace Ark.Syntax.Parsing;

internal sealed partial class Lexer
{
    private void LexNumber()
    {
        var start = _at;
        var kind = TokenKind.Number;
        if (_text[_at] == '0' && Peek(1) is 'x' or 'X' or 'b' or 'B' or 'o' or 'O')
        {
            var radix = char.ToLowerInvariant(Peek(1));
            _at += 2;
            var digits = _at;
            while (IsDigit(Current, radix) || Current == '_') _at++;
            if (_at == digits) Report(Diagnostics.InvalidNumber, start, _at);
        }
        else
        {
            SkipDigits();
            var isInteger = true;
            if (Current == '.') { isInteger = false; _at++; SkipDigits(); }
            if (Current is 'e' or 'E')
            {
                var sign = Peek(1) is '+' or '-' ? 2 : 1;
                if (Peek(sign) is >= '0' and <= '9') { isInteger = false; _at += sign; SkipDigits(); }
            }
            if (!isInteger && Current == 'n') Report(Diagnostics.InvalidNumber, start, _at + 1);
        }
        if (Current == 'n') { _at++; kind = TokenKind.BigInt; }
        if (!IsWellFormed(_text.AsSpan(start, _at - start))) Report(Diagnostics.InvalidNumber, start, _at);
        var end = _at;
        if (_at < _text.Length && (IsIdentifierStart(Current) || char.IsAsciiDigit(Current)))
        {
            SkipWord();
            if (_at == end) _at++;
            Report(Diagnostics.InvalidNumber, start, _at);
        }
        Add(kind, start);
    }

    /// <summary>A separator stands between two digits, and no digit follows a leading zero.</summary>
    private static bool IsWellFormed(ReadOnlySpan<char> number)
    {
        if (number.Length > 1 && number[0] == '0' && (char.IsAsciiDigit(number[1]) || number[1] == '_')) return false;
        for (var i = number.IndexOf('_'); i >= 0 && i < number.Length; i++)
        {
            if (number[i] != '_') continue;
            if (i + 1 == number.Length || !char.IsAsciiHexDigit(number[i - 1]) || !char.IsAsciiHexDigit(number[i + 1])) return false;
        }
        return true;
    }

    private void SkipDigits()
    {
        while (Current is >= '0' and <= '9' or '_') _at++;
    }

    private static bool IsDigit(char c, char radix) => radix switch
    {
        'x' => char.IsAsciiHexDigit(c),
        'o' => c is >= '0' and <= '7',
        _ => c is '0' or '1',
    };

    private void LexString(char quote)
    {
        var start = _at++;
        while (true)
        {
            if (_at >= _text.Length || _text[_at] is '\n' or '\r')
            {
                Report(Diagnostics.UnterminatedString, start, _at);
                break;
            }
            var c = _text[_at];
            if (c == '\\') SkipEscape(report: true);
            else
            {
                _at++;
                if (c == quote) break;
            }
        }
        Add(TokenKind.String, start);
    }

    private void SkipEscape(bool report)
    {
        var start = _at++;
        if (_at >= _text.Length) return;
        var c = _text[_at++];
        if (c == '\r' && Current == '\n') _at++;
        if (!report) return;
        if (c == 'x' && !(char.IsAsciiHexDigit(Current) && char.IsAsciiHexDigit(Peek(1)))) Report(Diagnostics.InvalidEscape, start, _at);
        else if (c == 'u' && !IsUnicodeEscape()) Report(Diagnostics.InvalidEscape, start, _at);
    }

    private bool IsUnicodeEscape()
    {
        if (Current == '{')
        {
            var i = 1;
            var code = 0;
            for (; char.IsAsciiHexDigit(Peek(i)); i++) code = Math.Min(code * 16 + Convert.ToInt32(Peek(i).ToString(), 16), 0x110000);
            return i > 1 && Peek(i) == '}' && code <= 0x10FFFF;
        }
        return char.IsAsciiHexDigit(Current) && char.IsAsciiHexDigit(Peek(1)) && char.IsAsciiHexDigit(Peek(2)) && char.IsAsciiHexDigit(Peek(3));
    }

    /// <summary>From a backquote or the brace that closes a substitution to the next substitution or the end.</summary>
    private void LexTemplate(TokenKind continued, TokenKind ended, bool isTagged)
    {
        var start = _at++;
        while (true)
        {
            if (_at >= _text.Length || (_templatesEndWithLine && SourceText.IsLineBreak(_text[_at])))
            {
                Report(Diagnostics.UnterminatedTemplate, start, start + 1);
                Add(ended, start);
                return;
            }
            var c = _text[_at];
            if (c == '\\') SkipEscape(report: !isTagged);
            else if (c == '`')
            {
                _at++;
                Add(ended, start);
                return;
            }
            else if (c == '$' && Peek(1) == '{')
            {
                _at += 2;
                _templates.Push((_braces, isTagged));
                OpenPending();
                Add(continued, start);
                return;
            }
            else _at++;
        }
    }

    /// <summary>Ends the templates whose substitutions were still open at the end of the line.</summary>
    private void EndTemplates()
    {
        while (_templates.TryPop(out var template))
        {
            var end = _tokens.Ends[_tokens.Count - 1];
            Report(Diagnostics.UnterminatedTemplate, end - 1, end);
            _tokens.Add((byte)TokenKind.TemplateTail, (byte)TokenKind.EndOfFile, false, end, end);
            _outer.TryPop(out _pending);
            _braces = template.Braces;
        }
    }

    private void LexRegularExpression()
    {
        var start = _at++;
        var inClass = false;
        while (true)
        {
            if (_at >= _text.Length || SourceText.IsLineBreak(_text[_at]))
            {
                Report(Diagnostics.UnterminatedRegularExpression, start, start + 1);
                break;
            }
            var c = _text[_at++];
            if (c == '\\' && _at < _text.Length && !SourceText.IsLineBreak(_text[_at])) _at++;
            else if (c == '[') inClass = true;
            else if (c == ']') inClass = false;
            else if (c == '/' && !inClass) break;
        }
        if (_at < _text.Length && IsIdentifierStart(Current)) SkipWord();
        Add(TokenKind.RegularExpression, start);
    }

    private void LexPunctuation(char c)
    {
        var start = _at;
        var (kind, length) = Punctuation(c, Peek(1), Peek(2));
        if (length == 0)
        {
            _at++;
            BadCharacter(start);
            return;
        }
        _at += length;
        switch (kind)
        {
            case TokenKind.OpenBrace:
                _literals.Push(OpensValue());
                OpenPending();
                _braces++;
                break;
            case TokenKind.CloseBrace:
                _outer.TryPop(out _pending);
                _lastBraceWasLiteral = _literals.TryPop(out var literal) && literal;
                if (_braces > 0) _braces--;
                break;
            case TokenKind.OpenParen:
                _inForHead = LastKind == TokenKind.For;
                _parentheses.Push(LastKind is TokenKind.If or TokenKind.While or TokenKind.For or TokenKind.With);
                OpenPending();
                break;
            case TokenKind.CloseParen:
                _outer.TryPop(out _pending);
                _inForHead = false;
                _lastParenWasHead = _parentheses.TryPop(out var head) && head;
                break;
            case TokenKind.OpenBracket: OpenPending(); break;
            case TokenKind.CloseBracket: _outer.TryPop(out _pending); break;
            case TokenKind.Question: _pending.Questions++; break;
            case TokenKind.Semicolon: _pending = default; break;
            case TokenKind.Colon:
                _lastColonChose = _pending.Questions > 0;
                if (_lastColonChose) _pending.Questions--;
                break;
        }
        Add(kind, start);
    }

    private void OpenPending()
    {
        _outer.Push(_pending);
        _pending = default;
    }

    private static (TokenKind Kind, int Length) Punctuation(char c, char c1, char c2) => c switch
    {
        '{' => (TokenKind.OpenBrace, 1),
        '}' => (TokenKind.CloseBrace, 1),
        '(' => (TokenKind.OpenParen, 1),
        ')' => (TokenKind.CloseParen, 1),
        '[' => (TokenKind.OpenBracket, 1),
        ']' => (TokenKind.CloseBracket, 1),
        ';' => (TokenKind.Semicolon, 1),
        ',' => (TokenKind.Comma, 1),
        ':' => (TokenKind.Colon, 1),
        '@' => (TokenKind.At, 1),
        '~' => (TokenKind.Tilde, 1),
        '>' => (TokenKind.GreaterThan, 1),
        '.' => c1 == '.' && c2 == '.' ? (TokenKind.DotDotDot, 3) : (TokenKind.Dot, 1),
        '?' => c1 == '?' ? c2 == '=' ? (TokenKind.QuestionQuestionEquals, 3) : (TokenKind.QuestionQuestion, 2)
            : c1 == '.' && c2 is not (>= '0' and <= '9') ? (TokenKind.QuestionDot, 2) : (TokenKind.Question, 1),
        '=' => c1 == '>' ? (TokenKind.Arrow, 2) : c1 != '=' ? (TokenKind.Equals, 1)
            : c2 == '=' ? (TokenKind.EqualsEqualsEquals, 3) : (TokenKind.EqualsEquals, 2),
        '!' => c1 != '=' ? (TokenKind.Exclamation, 1) : c2 == '=' ? (TokenKind.ExclamationEqualsEquals, 3) : (TokenKind.ExclamationEquals, 2),
        '<' => c1 == '=' ? (TokenKind.LessThanEquals, 2) : (TokenKind.LessThan, 1),
        '+' => c1 == '+' ? (TokenKind.PlusPlus, 2) : c1 == '=' ? (TokenKind.PlusEquals, 2) : (TokenKind.Plus, 1),
        '-' => c1 == '-' ? (TokenKind.MinusMinus, 2) : c1 == '=' ? (TokenKind.MinusEquals, 2) : (TokenKind.Minus, 1),
        '*' => c1 == '*' ? c2 == '=' ? (TokenKind.AsteriskAsteriskEquals, 3) : (TokenKind.AsteriskAsterisk, 2)
            : c1 == '=' ? (TokenKind.AsteriskEquals, 2) : (TokenKind.Asterisk, 1),
        '/' => c1 == '=' ? (TokenKind.SlashEquals, 2) : (TokenKind.Slash, 1),
        '%' => c1 == '=' ? (TokenKind.PercentEquals, 2) : (TokenKind.Percent, 1),
        '^' => c1 == '=' ? (TokenKind.CaretEquals, 2) : (TokenKind.Caret, 1),
        '&' => c1 == '&' ? c2 == '=' ? (TokenKind.AmpersandAmpersandEquals, 3) : (TokenKind.AmpersandAmpersand, 2)
            : c1 == '=' ? (TokenKind.AmpersandEquals, 2) : (TokenKind.Ampersand, 1),
        '|' => c1 == '|' ? c2 == '=' ? (TokenKind.BarBarEquals, 3) : (TokenKind.BarBar, 2)
            : c1 == '=' ? (TokenKind.BarEquals, 2) : (TokenKind.Bar, 1),
        _ => default,
    };
}
