using System.Globalization;
using System.Numerics;
using System.Text;
using Ark.Syntax;

namespace Ark.Semantics;

/// <summary>The values and keys that tokens and names spell.</summary>
public static class Names
{
    /// <summary>The member that the name declares; null for a computed name that is no constant.</summary>
    public static string? KeyOf(PropertyName name) => name switch
    {
        IdentifierName n => Identifier(n.Identifier),
        LiteralName n => LiteralKey(n.Literal),
        PrivateName n => n.PrivateIdentifier.Text,
        ComputedName { Expression: LiteralExpression e } when e.Literal.Text is ['"' or '\'' or '`' or (>= '0' and <= '9') or '.', ..] => LiteralKey(e.Literal),
        ComputedName { Expression: BinaryExpression or PrefixExpression or ParenthesizedExpression } c when Folded(c.Expression) is { } value => value as string ?? NumberText((double)value),
        ComputedName { Expression: var e } => SymbolKeyOf(e),
        _ => null,
    };

    /// <summary>The key that `Symbol.iterator` and its like stand for.</summary>
    public static string? SymbolKeyOf(Expression expression) =>
        expression is PropertyAccess { Expression: NameExpression receiver } access && receiver.Identifier.Is("Symbol") ? "@@" + access.Name.Text : null;

    /// <summary>The key of the symbol that `const s = Symbol('text')` at the top level makes: it is made once, so its key is known here.</summary>
    public static string? SymbolKeyOf(VariableSymbol variable)
    {
        if (variable is not { Kind: VariableKind.Const, IsGlobal: true, Declarations: [IdentifierBinding { Parent: VariableDeclarator { Initializer: { } initializer } } name, ..] }) return null;
        if (initializer.Value is not CallExpression { Callee: NameExpression { Identifier.Text: "Symbol" } } call) return null;
        var text = call.Arguments.Arguments is [LiteralExpression { Literal.Text: ['"' or '\'' or '`', ..] } literal, ..] ? StringValue(literal.Literal.Text) : "";
        return $"@@{name.Tree.Text.Path}@{name.Span.Start}:{text}";
    }

    /// <summary>The key that a constant expression of literals, and of names where their values are given, stands for.</summary>
    public static string? FoldedKey(Expression node, Func<NameExpression, object?>? valueOf = null) => Folded(node, valueOf) switch { string s => s, double d => NumberText(d), _ => null };

    /// <summary>The value of sums of literals and of signed numbers; null for anything else.</summary>
    public static object? Folded(Expression node, Func<NameExpression, object?>? valueOf = null) => node switch
    {
        ParenthesizedExpression p => Folded(p.Expression, valueOf),
        NameExpression n => valueOf?.Invoke(n),
        LiteralExpression { Literal.Text: ['"' or '\'' or '`', ..] text } => StringValue(text),
        LiteralExpression { Literal.Text: [(>= '0' and <= '9') or '.', .. [.., not 'n'] or []] text } => NumberValue(text),
        PrefixExpression { Operator.Text: "-" } p when Folded(p.Operand, valueOf) is double d => -d,
        PrefixExpression { Operator.Text: "+" } p when Folded(p.Operand, valueOf) is double d => d,
        BinaryExpression { Operator.Text: "+" } b when Folded(b.Left, valueOf) is { } l && Folded(b.Right, valueOf) is { } r =>
            l is double x && r is double y ? x + y : (l as string ?? NumberText((double)l)) + (r as string ?? NumberText((double)r)),
        _ => null,
    };

    private static string LiteralKey(Token literal) => literal.Text is ['"' or '\'' or '`', ..] ? StringValue(literal.Text) : NumberText(NumberValue(literal.Text));

    /// <summary>An identifier with its Unicode escapes resolved.</summary>
    public static string Identifier(Token token)
    {
        var text = token.Text;
        return text.Contains('\\') ? Cook(text) : text;
    }

    /// <summary>The value of a string literal or of a template without substitutions, delimiters included in the text.</summary>
    public static string StringValue(string text)
    {
        if (text.Length == 0) return "";
        var quote = text[0];
        var end = text.Length > 1 && text[^1] == quote ? text.Length - 1 : text.Length;
        var body = text[1..Math.Max(1, end)];
        return Cook(quote == '`' ? Normalize(body) : body);
    }

    /// <summary>The value of one piece of a template: `…${`, `}…${` or `}…`.</summary>
    public static string TemplateText(string text)
    {
        var start = text is ['`' or '}', ..] ? 1 : 0;
        var end = text.Length;
        if (text.EndsWith("${", StringComparison.Ordinal)) end -= 2;
        else if (end > start && text[end - 1] == '`') end--;
        return Cook(Normalize(text[start..Math.Max(start, end)]));
    }

    /// <summary>One piece of a template as it is written.</summary>
    public static string RawTemplateText(string text)
    {
        // Of a piece that is missing nothing is written.
        if (text.Length == 0) return "";
        var end = text.EndsWith("${", StringComparison.Ordinal) ? text.Length - 2 : text.EndsWith('`') && text.Length > 1 ? text.Length - 1 : text.Length;
        return Normalize(text[1..Math.Max(1, end)]);
    }

    /// <summary>A tagged template may have escapes that mean nothing; its text is undefined then.</summary>
    public static bool HasWrongEscape(string text)
    {
        for (var i = 0; i < text.Length - 1; i++)
        {
            if (text[i] != '\\') continue;
            i++;
            var isWrong = text[i] switch
            {
                >= '1' and <= '9' => true,
                '0' => i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]),
                'x' => Hex(text, i + 1, 2) is null,
                'u' when i + 1 < text.Length && text[i + 1] == '{' => text.IndexOf('}', i) is var close && (close < 0 || Hex(text, i + 2, close - i - 2) is not (>= 0 and <= 0x10FFFF)),
                'u' => Hex(text, i + 1, 4) is null,
                _ => false,
            };
            if (isWrong) return true;
        }
        return false;
    }

    /// <summary>A line break in a template is a line feed, however the file spells it.</summary>
    private static string Normalize(string text) => text.Contains('\r') ? text.Replace("\r\n", "\n").Replace('\r', '\n') : text;

    private static string Cook(string text)
    {
        if (!text.Contains('\\')) return text;
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 >= text.Length) result.Append(text[i]);
            else i = CookEscape(text, i + 1, result);
        }
        return result.ToString();
    }

    /// <summary>Appends what the escape at the index stands for and returns the index of its last character.</summary>
    private static int CookEscape(string text, int i, StringBuilder result)
    {
        switch (text[i])
        {
            case 'n': result.Append('\n'); return i;
            case 't': result.Append('\t'); return i;
            case 'r': result.Append('\r'); return i;
            case 'b': result.Append('\b'); return i;
            case 'f': result.Append('\f'); return i;
            case 'v': result.Append('\v'); return i;
            case '\r': return i + 1 < text.Length && text[i + 1] == '\n' ? i + 1 : i;
            case '\n' or '\u2028' or '\u2029': return i;
            case '0' when i + 1 >= text.Length || !char.IsAsciiDigit(text[i + 1]): result.Append('\0'); return i;
            case 'x' when Hex(text, i + 1, 2) is { } value: result.Append((char)value); return i + 2;
            case 'u' when i + 1 < text.Length && text[i + 1] == '{' && text.IndexOf('}', i) is var close and > 0 && Hex(text, i + 2, close - i - 2) is { } point && point <= 0x10FFFF:
                if (point is >= 0xD800 and <= 0xDFFF) result.Append((char)point);
                else result.Append(char.ConvertFromUtf32(point));
                return close;
            case 'u' when Hex(text, i + 1, 4) is { } unit: result.Append((char)unit); return i + 4;
            default: result.Append(text[i]); return i;
        }
    }

    private static int? Hex(string text, int start, int length) =>
        length > 0 && start + length <= text.Length
        && int.TryParse(text.AsSpan(start, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) && value >= 0 ? value : null;

    /// <summary>The value of a number literal of any base.</summary>
    public static double NumberValue(string text)
    {
        var s = text.Contains('_') ? text.Replace("_", "") : text;
        // Rounded once and to nearest: BigInteger's own conversion to double truncates.
        if (Radix(s) is var radix and not 10) s = Integer(s.AsSpan(2), radix).ToString(CultureInfo.InvariantCulture);
        return double.TryParse(s, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;
    }

    /// <summary>The value of `123n`, `0xFFn`.</summary>
    public static BigInteger BigIntValue(string text)
    {
        var s = text.Replace("_", "").TrimEnd('n');
        return Radix(s) is var radix and not 10 ? Integer(s.AsSpan(2), radix) : Integer(s, 10);
    }

    private static int Radix(string s) => s is ['0', var c, ..] ? c switch { 'x' or 'X' => 16, 'o' or 'O' => 8, 'b' or 'B' => 2, _ => 10 } : 10;

    private static BigInteger Integer(ReadOnlySpan<char> digits, int radix)
    {
        var value = BigInteger.Zero;
        foreach (var c in digits)
        {
            var digit = char.IsAsciiDigit(c) ? c - '0' : char.IsAsciiHexDigit(c) ? char.ToLowerInvariant(c) - 'a' + 10 : radix;
            if (digit >= radix) break;
            value = value * radix + digit;
        }
        return value;
    }

    /// <summary>A number as JavaScript turns it into a property key.</summary>
    public static string NumberText(double value)
    {
        if (double.IsNaN(value)) return "NaN";
        if (double.IsInfinity(value)) return value > 0 ? "Infinity" : "-Infinity";
        if (value == 0) return "0";
        var (sign, digits, point) = Decompose(value);
        if (point is > 21 or <= -6)
            return $"{sign}{digits[..1]}{(digits.Length > 1 ? "." + digits[1..] : "")}e{(point > 0 ? "+" : "-")}{Math.Abs(point - 1)}";
        if (point <= 0) return $"{sign}0.{new string('0', -point)}{digits}";
        return point >= digits.Length ? sign + digits.PadRight(point, '0') : $"{sign}{digits[..point]}.{digits[point..]}";
    }

    /// <summary>The shortest digits of a number and where its decimal point stands before or behind them.</summary>
    private static (string Sign, string Digits, int Point) Decompose(double value)
    {
        var text = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture);
        var e = text.IndexOf('E');
        var exponent = e < 0 ? 0 : int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = e < 0 ? text : text[..e];
        var dot = mantissa.IndexOf('.');
        var point = (dot < 0 ? mantissa.Length : dot) + exponent;
        var digits = mantissa.Replace(".", "");
        var leading = digits.Length - digits.TrimStart('0').Length;
        return (value < 0 ? "-" : "", digits[leading..].TrimEnd('0'), point - leading);
    }

    /// <summary>Modifier keywords of a declaration.</summary>
    public static Modifiers ModifiersOf(ModifierList? list)
    {
        var result = Modifiers.None;
        if (list is null) return result;
        foreach (var keyword in list.Keywords) result |= ModifierOf(keyword);
        return result;
    }

    /// <summary>What the keyword says of a declaration; nothing for those that are no part of a symbol.</summary>
    public static Modifiers ModifierOf(Token keyword) => keyword.Text switch
    {
        "public" => Modifiers.Public, "private" => Modifiers.Private, "protected" => Modifiers.Protected, "static" => Modifiers.Static,
        "readonly" => Modifiers.Readonly, "abstract" => Modifiers.Abstract, "override" => Modifiers.Override, "async" => Modifiers.Async,
        "declare" => Modifiers.Declare, "export" => Modifiers.Export, "default" => Modifiers.Default, "const" => Modifiers.Const,
        "accessor" => Modifiers.Accessor, _ => Modifiers.None,
    };
}
