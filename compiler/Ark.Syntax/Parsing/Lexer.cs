// The hand-written lexer: one pass, no allocation but the token buffer. It never joins `>` with what follows, nor two `<`,
// because `A<B<C>>` closes two lists and `A<<T>() => T>` opens two; AngleBrackets joins the ones that are operators.

using System.Globalization;

namespace Ark.Syntax.Parsing;

internal sealed partial class Lexer
{
    private readonly SourceText _source;
    private readonly string _text;
    private readonly TokenBuffer _tokens;
    private readonly DiagnosticBag _diagnostics;

    /// <summary>For each open template substitution the number of braces open when it began, and whether a tag takes the template.</summary>
    private readonly Stack<(int Braces, bool Tagged)> _templates = new();

    /// <summary>For each open parenthesis: true if it is the head of `if`, `while`, `for` or `with`.</summary>
    private readonly Stack<bool> _parentheses = new();

    /// <summary>For each open brace: true if it opens an object literal, so that a slash behind its partner divides.</summary>
    private readonly Stack<bool> _literals = new();

    /// <summary>What the brackets around the current one had pending.</summary>
    private readonly Stack<Pending> _outer = new();

    /// <summary>Within the innermost bracket: the question marks that wait for their colon, and whether the next brace opens the
    /// body of a function or class that is a value.</summary>
    private record struct Pending(int Questions, bool BodyOfValue);

    private Pending _pending;
    private int _at;
    private int _braces;
    private bool _newLine;
    private bool _lastParenWasHead;
    private bool _lastBraceWasLiteral;
    private bool _lastColonChose;
    private bool _inForHead;

    /// <summary>Templates end with their line: in a file where one does not end, what follows would be read inside out.</summary>
    private readonly bool _templatesEndWithLine;

    private Lexer(SourceText source, DiagnosticBag diagnostics, bool templatesEndWithLine)
    {
        _templatesEndWithLine = templatesEndWithLine;
        _source = source;
        _text = source.Content;
        _diagnostics = diagnostics;
        _tokens = new TokenBuffer(_text.Length / 4 + 16);
    }

    public static TokenBuffer Lex(SourceText source, DiagnosticBag diagnostics, bool templatesEndWithLine = false)
    {
        var lexer = new Lexer(source, diagnostics, templatesEndWithLine);
        lexer.Run();
        return lexer._tokens;
    }

    private char Current => _at < _text.Length ? _text[_at] : '\0';

    private char Peek(int offset)
    {
        Effort.Look();
        return _at + offset < _text.Length ? _text[_at + offset] : '\0';
    }

    private void Run()
    {
        if (_text.StartsWith("#!", StringComparison.Ordinal)) SkipLine();
        while (true)
        {
            SkipTrivia();
            if (_at >= _text.Length) break;
            if (_newLine && _templatesEndWithLine) EndTemplates();
            LexToken();
            _newLine = false;
        }
        Add(TokenKind.EndOfFile, _text.Length);
    }

    private void Add(TokenKind kind, int start, TokenKind word = TokenKind.EndOfFile) =>
        _tokens.Add((byte)kind, (byte)word, _newLine, start, _at);

    private void Report(Func<Location, Diagnostic> make, int start, int end) =>
        _diagnostics.Add(make(new Location(_source, TextSpan.FromBounds(start, Math.Min(end, _text.Length)))));

    // ── Between tokens ──────────────────────────────────────────────────────────────────────────────

    private void SkipTrivia()
    {
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (c is ' ' or '\t') _at++;
            else if (c is '\n' or '\r') { _newLine = true; _at++; }
            else if (c == '/' && Peek(1) == '/') SkipLine();
            else if (c == '/' && Peek(1) == '*') SkipBlockComment();
            else if (c < 128)
            {
                if (c is '\v' or '\f') _at++;
                else return;
            }
            else if (c is '\u2028' or '\u2029') { _newLine = true; _at++; }
            else if (c == '\uFEFF' || char.IsWhiteSpace(c)) _at++;
            else return;
        }
    }

    private void SkipLine()
    {
        var rest = _text.AsSpan(_at).IndexOfAny("\n\r\u2028\u2029");
        _at = rest < 0 ? _text.Length : _at + rest;
    }

    private void SkipBlockComment()
    {
        var start = _at;
        var close = _text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
        if (close < 0) Report(Diagnostics.UnterminatedComment, start, start + 2);
        _at = close < 0 ? _text.Length : close + 2;
        if (!_newLine && _text.AsSpan(start, _at - start).IndexOfAny("\n\r\u2028\u2029") >= 0) _newLine = true;
    }

    // ── Tokens ──────────────────────────────────────────────────────────────────────────────────────

    private void LexToken()
    {
        var c = _text[_at];
        // A backslash begins a name only as an escape; any other is a bad character, or the lexer would stand still.
        if (IsIdentifierStart(c) && (c != '\\' || Peek(1) == 'u')) LexWord();
        else if (c is >= '0' and <= '9' || (c == '.' && Peek(1) is >= '0' and <= '9')) LexNumber();
        else if (c is '"' or '\'') LexString(c);
        else if (c == '`') LexTemplate(TokenKind.TemplateHead, TokenKind.Template, AfterOperand() || LastKind == TokenKind.GreaterThan);
        else if (c == '#') LexPrivateName();
        else if (c == '/' && !AfterOperand()) LexRegularExpression();
        else if (c == '}' && _templates.Count > 0 && _templates.Peek().Braces == _braces)
        {
            _outer.TryPop(out _pending);
            LexTemplate(TokenKind.TemplateMiddle, TokenKind.TemplateTail, _templates.Pop().Tagged);
        }
        else LexPunctuation(c);
    }

    private void LexWord()
    {
        var start = _at;
        var plain = SkipWord();
        if (!plain) CheckEscapes(start);
        var word = _text.AsSpan(start, _at - start);
        var kind = plain && word.Length is >= 2 and <= 11 && char.IsAsciiLetterLower(word[0]) ? Keywords.Find(word) : TokenKind.Identifier;
        if (kind == TokenKind.Identifier) Add(TokenKind.Identifier, start);
        else if (!Keywords.IsReserved(kind)) Add(TokenKind.Identifier, start, kind);
        else if (LastKind is TokenKind.Dot or TokenKind.QuestionDot) Add(TokenKind.Identifier, start);
        else
        {
            if (kind is TokenKind.Function or TokenKind.Class && OperandIsDue()) _pending.BodyOfValue = true;
            Add(kind, start);
        }
    }

    /// <summary>An escape within a name stands for a character that may stand there.</summary>
    private void CheckEscapes(int start)
    {
        for (var i = _text.IndexOf('\\', start, _at - start); i >= 0 && i < _at; i = _text.IndexOf('\\', i + 1, _at - i - 1))
        {
            var digits = i + 2 < _at && _text[i + 2] == '{' ? _text.AsSpan(i + 3, Math.Max(0, _text.IndexOf('}', i, _at - i) - i - 3)) : _text.AsSpan(i + 2, Math.Min(4, _at - i - 2));
            var isName = int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
                && code is > 0 and <= 0x10FFFF && (code > 0xFFFF || (code != '\\' && (i == start ? IsIdentifierStart((char)code) : IsWordCharacter((char)code))));
            if (!isName) Report(Diagnostics.InvalidEscape, i, Math.Min(i + 2, _at));
        }
    }

    private static bool IsWordCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '$' || (c >= 128 && IsIdentifierPart(c));

    private TokenKind LastKind => _tokens.Count == 0 ? TokenKind.EndOfFile : (TokenKind)_tokens.Types[_tokens.Count - 1];

    /// <summary>Returns false if the word contains an escape.</summary>
    private bool SkipWord()
    {
        var plain = true;
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (char.IsAsciiLetterOrDigit(c) || c is '_' or '$') _at++;
            else if (c == '\\' && Peek(1) == 'u') { plain = false; _at += 2; }
            else if (!plain && c is '{' or '}' && EscapeContinues(c)) _at++;
            else if (c >= 128 && IsIdentifierPart(c)) _at++;
            else break;
        }
        return plain;
    }

    /// <summary>`\u{61}` inside a word: the braces belong to it.</summary>
    private bool EscapeContinues(char c)
    {
        if (c == '{') return _text[_at - 1] == 'u' && _text[_at - 2] == '\\';
        var open = _text.LastIndexOf('{', _at - 1, Math.Min(_at, 9));
        return open >= 2 && _text[open - 1] == 'u' && _text[open - 2] == '\\';
    }

    private void LexPrivateName()
    {
        var start = _at++;
        if (_at < _text.Length && IsIdentifierStart(_text[_at]))
        {
            SkipWord();
            Add(TokenKind.PrivateIdentifier, start);
        }
        else BadCharacter(start);
    }

    private void BadCharacter(int start)
    {
        Report(at => Diagnostics.UnexpectedCharacter(at, Visible(_text[start])), start, _at);
        Add(TokenKind.Bad, start);
    }

    /// <summary>What a terminal would not show has its number instead.</summary>
    private static string Visible(char c) =>
        char.IsControl(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned ? $"U+{(int)c:X4}" : c.ToString();

    internal static bool IsIdentifierStart(char c) =>
        char.IsAsciiLetter(c) || c is '_' or '$' || c == '\\' || (c >= 128 && IsIdentifierPart(c) && !char.IsDigit(c));

    /// <summary>A surrogate half counts as part of a name: the letters beyond the first plane come in pairs.</summary>
    private static bool IsIdentifierPart(char c) => c is '\u200c' or '\u200d' || char.GetUnicodeCategory(c) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.Surrogate;

    /// <summary>Whether a slash here divides: the previous token ends an operand.</summary>
    private bool AfterOperand() => LastKind switch
    {
        TokenKind.Identifier when LastWord is TokenKind.Yield or TokenKind.Await => KindBefore(1) is TokenKind.Dot or TokenKind.QuestionDot,
        TokenKind.Identifier when LastWord == TokenKind.Of => !_inForHead,
        TokenKind.Identifier or TokenKind.PrivateIdentifier or TokenKind.Number or TokenKind.BigInt or TokenKind.String
            or TokenKind.RegularExpression or TokenKind.Template or TokenKind.TemplateTail or TokenKind.CloseBracket
            or TokenKind.This or TokenKind.Super or TokenKind.Null or TokenKind.True or TokenKind.False
            or TokenKind.PlusPlus or TokenKind.MinusMinus => true,
        TokenKind.CloseParen => !_lastParenWasHead,
        TokenKind.CloseBrace => _lastBraceWasLiteral,
        TokenKind.Exclamation => KindBefore(1) is TokenKind.Identifier or TokenKind.CloseParen or TokenKind.CloseBracket,
        _ => false,
    };

    private TokenKind LastWord => _tokens.Count == 0 ? TokenKind.EndOfFile : (TokenKind)_tokens.Words[_tokens.Count - 1];

    /// <summary>The kind of a token before the last one.</summary>
    private TokenKind KindBefore(int offset) => _tokens.Count > offset ? (TokenKind)_tokens.Types[_tokens.Count - 1 - offset] : TokenKind.EndOfFile;

    /// <summary>Whether a slash behind the brace that closes this one divides: it closes a literal, or the body of a function or
    /// class that is a value.</summary>
    private bool OpensValue()
    {
        var isValue = _pending.BodyOfValue || OperandIsDue();
        _pending.BodyOfValue = false;
        return isValue;
    }

    /// <summary>Whether the last token asks for an operand. After a colon a question mark or the brace around decides.</summary>
    private bool OperandIsDue() => LastKind switch
    {
        TokenKind.Return => !_newLine,
        TokenKind.Colon => _lastColonChose || (_literals.TryPeek(out var around) && around),
        TokenKind.Identifier => LastWord is TokenKind.As or TokenKind.Satisfies && !_newLine && KindBefore(1) is TokenKind.Identifier or TokenKind.CloseParen or TokenKind.CloseBracket,
        TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.Comma or TokenKind.Question or TokenKind.DotDotDot or TokenKind.TemplateHead
            or TokenKind.TemplateMiddle or TokenKind.LessThan or TokenKind.LessThanEquals or TokenKind.GreaterThanEquals
            or TokenKind.Case or TokenKind.Throw or TokenKind.TypeOf or TokenKind.Void or TokenKind.Delete or TokenKind.In or TokenKind.InstanceOf => true,
        TokenKind.PlusPlus or TokenKind.MinusMinus or TokenKind.Exclamation => false,
        >= TokenKind.EqualsEquals and <= TokenKind.QuestionQuestionEquals => true,
        _ => false,
    };
}
