using System.Globalization;
using Ark.Semantics;
using Ark.Syntax;

namespace Ark.Ide;

/// <summary>A colour that code names.</summary>
/// <param name="Argb">Opacity, red, green and blue, a byte each.</param>
public readonly record struct NamedColor(TextSpan Span, uint Argb);

/// <summary>Colours in sources: `'#FF0000'`, `0xFF0000` where a colour is meant, `Color.Red`, `$r('app.color.x')`.</summary>
public static class Colors
{
    private static readonly Dictionary<string, uint> Known = new(StringComparer.Ordinal)
    {
        ["White"] = 0xFFFFFFFF, ["Black"] = 0xFF000000, ["Blue"] = 0xFF0000FF, ["Brown"] = 0xFFA52A2A, ["Gray"] = 0xFF808080, ["Grey"] = 0xFF808080, ["Green"] = 0xFF008000,
        ["Orange"] = 0xFFFFA500, ["Pink"] = 0xFFFFC0CB, ["Red"] = 0xFFFF0000, ["Yellow"] = 0xFFFFFF00, ["Transparent"] = 0x00000000,
    };

    public static IReadOnlyList<NamedColor> Of(Snapshot snapshot, SyntaxTree tree)
    {
        var found = new List<NamedColor>();
        foreach (var node in tree.Root.DescendantsAndSelf())
            if (node is Expression expression && !node.IsEmpty && ValueOf(snapshot, expression) is { } argb) found.Add(new NamedColor(node.Span, argb));
        return found;
    }

    private static uint? ValueOf(Snapshot snapshot, Expression expression) => expression switch
    {
        LiteralExpression { Literal: { Kind: TokenKind.String } text } => Parse(Names.StringValue(text.Text)),
        LiteralExpression { Literal: { Kind: TokenKind.Number } number } when MeansColor(expression) => OfNumber(number.Text),
        PropertyAccess { Expression: NameExpression owner, Name: var name } when owner.Identifier.Is("Color") && Known.TryGetValue(name.Text, out var known) => known,
        CallExpression { Callee: NameExpression callee, Arguments.Arguments: [LiteralExpression { Literal: { Kind: TokenKind.String } resource }] } when callee.Identifier.Is("$r") => OfResource(snapshot, expression.Tree.Text.Path, Names.StringValue(resource.Text)),
        _ => null,
    };

    /// <summary>`#RGB`, `#ARGB`, `#RRGGBB`, `#AARRGGBB`</summary>
    public static uint? Parse(string text)
    {
        if (text.Length is not (4 or 5 or 7 or 9) || text[0] != '#' || !uint.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)) return null;
        return text.Length switch
        {
            4 => 0xFF000000 | Doubled(value),
            5 => Doubled(value),
            7 => 0xFF000000 | value,
            _ => value,
        };
    }

    /// <summary>Each digit twice.</summary>
    private static uint Doubled(uint value)
    {
        var result = 0u;
        for (var i = 0; i < 4; i++) result |= ((value >> (i * 4)) & 0xF) * 0x11 << (i * 8);
        return result;
    }

    private static uint? OfNumber(string text)
    {
        if (!text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) || text.Length is not (8 or 10) || !uint.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)) return null;
        return text.Length == 8 ? 0xFF000000 | value : value;
    }

    /// <summary>A number is a colour where it is given for one: by name of the attribute, key or variable.</summary>
    private static bool MeansColor(Expression number)
    {
        var name = number.Parent switch
        {
            ArgumentList { Parent: CallExpression { Callee: PropertyAccess access } } => access.Name.Text,
            PropertyAssignment property => property.Name.Text,
            Initializer { Parent: VariableDeclarator declarator } => declarator.Target.Text,
            Initializer { Parent: FieldDeclaration field } => field.Name.Text,
            _ => "",
        };
        return name.Contains("color", StringComparison.OrdinalIgnoreCase) || name is "fill" or "stroke";
    }

    private static uint? OfResource(Snapshot snapshot, string path, string name)
    {
        if (name.Split('.') is not ["app", "color", var color] || snapshot.Projects?.ResourcesOf(path) is not { } tables) return null;
        var value = tables.SelectMany(t => t.Find("color", color)).FirstOrDefault()?.Value;
        return value is Project.Json.JsonString text ? Parse(text.Value) : null;
    }

    /// <summary>How a colour can be written in place of another.</summary>
    public static IReadOnlyList<string> Presentations(string written, uint argb)
    {
        var isOpaque = argb >> 24 == 0xFF;
        var text = isOpaque ? $"#{argb & 0xFFFFFF:X6}" : $"#{argb:X8}";
        var number = isOpaque ? $"0x{argb & 0xFFFFFF:X6}" : $"0x{argb:X8}";
        var quote = written.StartsWith('"') ? '"' : '\'';
        var named = Known.Where(k => k.Value == argb).Select(k => $"Color.{k.Key}");
        // As it was written comes first.
        List<string> all = written.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? [number, $"{quote}{text}{quote}"] : [$"{quote}{text}{quote}", number];
        return written.StartsWith("Color.", StringComparison.Ordinal) ? [.. named, .. all] : [.. all, .. named];
    }
}
