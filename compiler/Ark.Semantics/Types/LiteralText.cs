using System.Globalization;
using System.Numerics;
using System.Text;

namespace Ark.Semantics;

/// <summary>The values that literals in source text stand for, and the text that a number has at run time.</summary>
public static class LiteralText
{
    /// <summary>The value of a string literal with its quotes.</summary>
    public static string StringValue(string text)
    {
        var body = text.Length >= 2 && text[^1] == text[0] ? text[1..^1] : text[1..];
        return Unescape(body);
    }

    /// <summary>Text with its escape sequences replaced.</summary>
    public static string Unescape(string body)
    {
        if (!body.Contains('\\')) return body;
        var result = new StringBuilder();
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] != '\\' || i + 1 == body.Length)
            {
                result.Append(body[i]);
                continue;
            }
            i++;
            switch (body[i])
            {
                case 'n': result.Append('\n'); break;
                case 't': result.Append('\t'); break;
                case 'r': result.Append('\r'); break;
                case 'b': result.Append('\b'); break;
                case 'f': result.Append('\f'); break;
                case 'v': result.Append('\v'); break;
                case '0' when i + 1 == body.Length || !char.IsAsciiDigit(body[i + 1]): result.Append('\0'); break;
                case '\r' when i + 1 < body.Length && body[i + 1] == '\n': i++; break;
                case '\n' or '\r' or '\u2028' or '\u2029': break;
                case 'x' when Hex(body, i + 1, 2) is { } x: result.Append((char)x); i += 2; break;
                case 'u' when i + 1 < body.Length && body[i + 1] == '{' && body.IndexOf('}', i) is > 0 and var close && Hex(body, i + 2, close - i - 2) is { } u && u <= 0x10FFFF:
                    if (u is >= 0xD800 and <= 0xDFFF) result.Append((char)u);
                    else result.Append(char.ConvertFromUtf32(u));
                    i = close;
                    break;
                case 'u' when Hex(body, i + 1, 4) is { } u: result.Append((char)u); i += 4; break;
                default: result.Append(body[i]); break;
            }
        }
        return result.ToString();
    }

    private static int? Hex(string s, int start, int length) =>
        start + length <= s.Length && length is > 0 and <= 8 && int.TryParse(s.AsSpan(start, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var v) ? v : null;

    /// <summary>The value of a number literal: decimal, hexadecimal, octal, binary, with separators.</summary>
    public static double NumberValue(string text)
    {
        text = text.Replace("_", "", StringComparison.Ordinal);
        if (text.Length > 2 && text[0] == '0' && text[1] is 'x' or 'X' or 'o' or 'O' or 'b' or 'B')
            return (double)IntegerValue(text);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;
    }

    public static BigInteger BigIntValue(string text) => IntegerValue(text.TrimEnd('n').Replace("_", "", StringComparison.Ordinal));

    private static BigInteger IntegerValue(string text)
    {
        var radix = text.Length > 2 && text[0] == '0' ? char.ToLowerInvariant(text[1]) switch { 'x' => 16, 'o' => 8, 'b' => 2, _ => 10 } : 10;
        BigInteger value = 0;
        foreach (var c in radix == 10 ? text : text[2..])
            value = value * radix + (char.IsAsciiHexDigit(c) ? Convert.ToInt32(c.ToString(), 16) : 0);
        return value;
    }

    /// <summary>A number as JavaScript's String(n) writes it.</summary>
    public static string NumberText(double value)
    {
        if (double.IsNaN(value)) return "NaN";
        if (double.IsInfinity(value)) return value > 0 ? "Infinity" : "-Infinity";
        if (value == 0) return "0";
        var (sign, digits, exponent) = Decompose(value);
        var n = exponent + 1;
        var k = digits.Length;
        string text;
        if (k <= n && n <= 21) text = digits + new string('0', n - k);
        else if (n is > 0 and <= 21) text = digits[..n] + "." + digits[n..];
        else if (n is > -6 and <= 0) text = "0." + new string('0', -n) + digits;
        else
        {
            var e = n - 1;
            text = (k == 1 ? digits : digits[..1] + "." + digits[1..]) + "e" + (e < 0 ? "-" : "+") + Math.Abs(e).ToString(CultureInfo.InvariantCulture);
        }
        return sign + text;
    }

    private static (string Sign, string Digits, int Exponent) Decompose(double value)
    {
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        var sign = shortest.StartsWith('-') ? "-" : "";
        var mantissa = shortest.TrimStart('-');
        var at = mantissa.IndexOf('E');
        var exponentPart = at < 0 ? 0 : int.Parse(mantissa[(at + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (at >= 0) mantissa = mantissa[..at];
        var dot = mantissa.IndexOf('.');
        var whole = dot < 0 ? mantissa : mantissa[..dot];
        var fraction = dot < 0 ? "" : mantissa[(dot + 1)..];
        var all = whole + fraction;
        var leading = all.TakeWhile(c => c == '0').Count();
        var digits = all[leading..].TrimEnd('0');
        return (sign, digits.Length == 0 ? "0" : digits, whole.Length - 1 - leading + exponentPart);
    }
}
