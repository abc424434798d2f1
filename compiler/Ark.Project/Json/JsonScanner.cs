using System.Globalization;
using System.Text;
using Ark.Syntax;

namespace Ark.Project.Json;

internal enum JsonTokenKind : byte { End, OpenBrace, CloseBrace, OpenBracket, CloseBracket, Comma, Colon, String, Number, Word, Unknown }

/// <param name="Text">The meaning of a string or word, the text of a number.</param>
internal readonly record struct JsonToken(JsonTokenKind Kind, TextSpan Span, string Text = "", double Number = 0);

/// <summary>The tokens of JSON5. Characters that begin none are reported, and are a token of their own kind.</summary>
internal sealed class JsonScanner(SourceText text, DiagnosticBag bag)
{
    private readonly string _content = text.Content;
    private int _at = text.Content.StartsWith('\uFEFF') ? 1 : 0;

    public Location At(TextSpan span) => new(text, span);

    public JsonToken Next()
    {
        SkipBlanks();
        if (_at >= _content.Length) return new JsonToken(JsonTokenKind.End, new TextSpan(_content.Length, 0));
        var c = _content[_at];
        if ("{}[],:".IndexOf(c) is var punctuation and >= 0) return new JsonToken(JsonTokenKind.OpenBrace + (byte)punctuation, new TextSpan(_at++, 1));
        if (c is '"' or '\'') return ReadString(c);
        if (IsDigit(c) || c is '+' or '-' or '.') return ReadNumber();
        return IsWordStart(c) ? ReadWord() : ReadUnknown();
    }

    private void SkipBlanks()
    {
        while (_at < _content.Length)
        {
            var c = _content[_at];
            if (char.IsWhiteSpace(c) || c == '\uFEFF') _at++;
            else if (c == '/' && Peek(1) == '/') SkipLine();
            else if (c == '/' && Peek(1) == '*') SkipComment();
            else break;
        }
    }

    private void SkipLine()
    {
        while (_at < _content.Length && !IsLineBreak(_content[_at])) _at++;
    }

    private void SkipComment()
    {
        var start = _at;
        var end = _content.IndexOf("*/", _at + 2, StringComparison.Ordinal);
        if (end < 0) bag.Add(Diagnostics.JsonUnterminated(At(new TextSpan(start, 2)), "the comment"));
        _at = end < 0 ? _content.Length : end + 2;
    }

    /// <summary>One report for a run of characters that mean nothing.</summary>
    private JsonToken ReadUnknown()
    {
        var start = _at;
        while (_at < _content.Length && !char.IsWhiteSpace(_content[_at]) && !"{}[],:\"'".Contains(_content[_at])) _at++;
        bag.Add(Diagnostics.JsonUnexpected(At(TextSpan.FromBounds(start, _at)), _content[start..Math.Min(_at, start + 20)]));
        return new JsonToken(JsonTokenKind.Unknown, TextSpan.FromBounds(start, _at));
    }

    private JsonToken ReadWord()
    {
        var start = _at;
        var word = new StringBuilder();
        while (_at < _content.Length && (IsWordStart(_content[_at]) || char.IsLetterOrDigit(_content[_at]) || _content[_at] is '\u200C' or '\u200D' or '-'))
        {
            if (_content[_at] == '\\')
            {
                if (Peek(1) != 'u' || Hex(_at + 2, 4) is not { } unit) break;
                word.Append((char)unit);
                _at += 6;
                continue;
            }
            word.Append(_content[_at++]);
        }
        if (_at == start) _at++;
        var span = TextSpan.FromBounds(start, _at);
        return word.ToString() switch
        {
            "Infinity" => new JsonToken(JsonTokenKind.Number, span, "Infinity", double.PositiveInfinity),
            "NaN" => new JsonToken(JsonTokenKind.Number, span, "NaN", double.NaN),
            var name => new JsonToken(JsonTokenKind.Word, span, name),
        };
    }

    private JsonToken ReadNumber()
    {
        var start = _at;
        var sign = _content[_at] == '-' ? -1 : 1;
        if (_content[_at] is '+' or '-') _at++;
        var digits = _at;
        while (_at < _content.Length && (char.IsLetterOrDigit(_content[_at]) || _content[_at] is '.' or '_' || IsExponentSign(digits))) _at++;
        var span = TextSpan.FromBounds(start, _at);
        var written = _content[digits.._at];
        if (ValueOf(written) is { } value) return new JsonToken(JsonTokenKind.Number, span, text.Slice(span), sign * value);
        bag.Add(Diagnostics.JsonInvalid(At(span), text.Slice(span), "a number"));
        return new JsonToken(JsonTokenKind.Number, span, text.Slice(span));
    }

    private bool IsExponentSign(int digits) =>
        (_content[_at] is '+' or '-') && _at > digits && (_content[_at - 1] is 'e' or 'E') && !_content.AsSpan(digits).StartsWith("0x", StringComparison.OrdinalIgnoreCase);

    private static double? ValueOf(string number)
    {
        if (number == "Infinity") return double.PositiveInfinity;
        if (number == "NaN") return double.NaN;
        if (number.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            var value = 0.0;
            foreach (var c in number.AsSpan(2))
            {
                if (!char.IsAsciiHexDigit(c)) return null;
                value = value * 16 + Convert.ToInt32(c.ToString(), 16);
            }
            return number.Length > 2 ? value : null;
        }
        var hasLeadingZero = number.Length > 1 && number[0] == '0' && IsDigit(number[1]);
        return !hasLeadingZero && double.TryParse(number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var parsed) ? parsed : null;
    }

    private JsonToken ReadString(char quote)
    {
        var start = _at++;
        var value = new StringBuilder();
        while (_at < _content.Length && _content[_at] != quote)
        {
            var c = _content[_at];
            if (c is '\n' or '\r') break;
            if (c == '\\') ReadEscape(value);
            else
            {
                value.Append(c);
                _at++;
            }
        }
        if (_at < _content.Length && _content[_at] == quote) _at++;
        else bag.Add(Diagnostics.JsonUnterminated(At(TextSpan.FromBounds(start, _at)), "the string"));
        return new JsonToken(JsonTokenKind.String, TextSpan.FromBounds(start, _at), value.ToString());
    }

    private void ReadEscape(StringBuilder value)
    {
        var start = _at++;
        if (_at >= _content.Length) return;
        var c = _content[_at++];
        switch (c)
        {
            case 'b': value.Append('\b'); return;
            case 'f': value.Append('\f'); return;
            case 'n': value.Append('\n'); return;
            case 'r': value.Append('\r'); return;
            case 't': value.Append('\t'); return;
            case 'v': value.Append('\v'); return;
            case '0' when !IsDigit(Peek(0)): value.Append('\0'); return;
            // A line may go on below.
            case '\r':
                if (Peek(0) == '\n') _at++;
                return;
            case '\n' or '\u2028' or '\u2029': return;
            case 'x' or 'u':
                var length = c == 'x' ? 2 : 4;
                if (Hex(_at, length) is { } unit)
                {
                    value.Append((char)unit);
                    _at += length;
                    return;
                }
                break;
            case >= '0' and <= '9': break;
            default: value.Append(c); return;
        }
        bag.Add(Diagnostics.JsonInvalid(At(TextSpan.FromBounds(start, _at)), _content[start.._at], "an escape sequence"));
    }

    private int? Hex(int at, int length) =>
        at + length <= _content.Length && _content.AsSpan(at, length).IndexOfAnyExcept("0123456789abcdefABCDEF") < 0
            ? int.Parse(_content.AsSpan(at, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) : null;

    private char Peek(int ahead) => _at + ahead < _content.Length && _at + ahead >= 0 ? _content[_at + ahead] : '\0';

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
    private static bool IsWordStart(char c) => char.IsLetter(c) || c is '$' or '_' or '\\';
    private static bool IsLineBreak(char c) => c is '\n' or '\r' or '\u2028' or '\u2029';
}
