using System.Globalization;
using System.Text;
using Ark.Syntax;

namespace Ark.Semantics;

// Template literal types and the intrinsic string mappings.
public sealed partial class Checker
{
    private readonly Dictionary<(string, TypeListKey), TemplateLiteralType> _templates = [];
    private readonly Dictionary<(string, Type), StringMappingType> _stringMappings = [];

    private Type TemplateFromNode(TemplateTypeNode node) =>
        GetTemplate([Names.TemplateText(node.Head.Text), .. node.Spans.Select(s => Names.TemplateText(s.Literal.Text))], [.. node.Spans.Select(s => TypeFromNode(s.Type))]);

    /// <summary>A template literal type; a string literal type when all parts are known.</summary>
    public Type GetTemplateLiteral(IReadOnlyList<string> texts, IReadOnlyList<Type> types) => GetTemplate(texts, types);

    internal Type GetTemplate(IReadOnlyList<string> texts, IReadOnlyList<Type> types)
    {
        for (var i = 0; i < types.Count; i++)
        {
            if (types[i].Is(TypeFlags.Never)) return NeverType;
            if (types[i] is not UnionType u) continue;
            long size = 1;
            foreach (var t in types) size *= MembersOfUnion(t).Count;
            if (size > MaximumUnionSize) return TooComplex();
            var at = i;
            return MapType(GetUnion([.. u.Types.Select(m => GetTemplate(texts, [.. types.Select((t, j) => j == at ? m : t)]))]), t => t);
        }
        if (types.Any(t => ReferenceEquals(t, WildcardType))) return WildcardType;
        var newTexts = new List<string>();
        var newTypes = new List<Type>();
        var text = new StringBuilder(texts[0]);
        if (!AddSpans(texts, types, text, newTexts, newTypes)) return StringType;
        if (newTypes.Count == 0) return GetLiteral(text.ToString());
        newTexts.Add(text.ToString());
        if (newTexts.TrueForAll(t => t.Length == 0))
        {
            if (newTypes.TrueForAll(t => t.Is(TypeFlags.String))) return StringType;
            if (newTypes.Count == 1 && newTypes[0].Is(TypeFlags.StringMapping | TypeFlags.TemplateLiteral)) return newTypes[0];
        }
        var key = (string.Join('\0', newTexts), new TypeListKey(newTypes));
        return _templates.TryGetValue(key, out var known) ? known : _templates[key] = new TemplateLiteralType(newTexts, newTypes);
    }

    private bool AddSpans(IReadOnlyList<string> texts, IReadOnlyList<Type> types, StringBuilder text, List<string> newTexts, List<Type> newTypes)
    {
        for (var i = 0; i < types.Count; i++)
        {
            switch (types[i])
            {
                case var t when t.Is(TypeFlags.Literal | TypeFlags.Nullable):
                    text.Append(TemplateText(t)).Append(texts[i + 1]);
                    break;
                case TemplateLiteralType inner:
                    text.Append(inner.Texts[0]);
                    if (!AddSpans(inner.Texts, inner.Types, text, newTexts, newTypes)) return false;
                    text.Append(texts[i + 1]);
                    break;
                case var t when IsGenericIndexType(t) || t.Is(TypeFlags.Any | TypeFlags.String | TypeFlags.Number | TypeFlags.BigInt | TypeFlags.StringMapping):
                    newTypes.Add(t);
                    newTexts.Add(text.ToString());
                    text.Clear().Append(texts[i + 1]);
                    break;
                default: return false;
            }
        }
        return true;
    }

    internal static string TemplateText(Type type) => type switch
    {
        LiteralType { Value: string s } => s,
        LiteralType { Value: double d } => Names.NumberText(d),
        LiteralType { Value: bool b } => b ? "true" : "false",
        LiteralType l => Convert.ToString(l.Value, CultureInfo.InvariantCulture)!,
        IntrinsicType i => i.Name,
        _ => "",
    };

    internal Type GetStringMapping(string name, Type operand)
    {
        switch (operand)
        {
            case UnionType u: return MapType(u, t => GetStringMapping(name, t));
            case IntrinsicType { Flags: TypeFlags.Never }: return operand;
            case LiteralType { Value: string s }: return GetLiteral(MapText(name, s));
            case TemplateLiteralType t:
            {
                var onlyFirst = name is "Capitalize" or "Uncapitalize";
                var texts = t.Texts.Select((x, i) => onlyFirst && i > 0 ? x : MapText(name, x)).ToList();
                var types = t.Types.Select((x, i) => onlyFirst && (i > 0 || t.Texts[0].Length > 0) ? x : GetStringMapping(name, x)).ToList();
                return GetTemplate(texts, types);
            }
            case StringMappingType m when m.Name == name: return operand;
            case not null when operand.Is(TypeFlags.Any | TypeFlags.String | TypeFlags.StringMapping) || IsGenericIndexType(operand): return InternMapping(name, operand);
            case not null when operand.Is(TypeFlags.Number | TypeFlags.BigInt): return InternMapping(name, GetTemplate(["", ""], [operand]));
            default: return operand!;
        }
    }

    private StringMappingType InternMapping(string name, Type operand) =>
        _stringMappings.TryGetValue((name, operand), out var known) ? known : _stringMappings[(name, operand)] = new StringMappingType(name, operand);

    private static string MapText(string name, string s) => name switch
    {
        "Uppercase" => s.ToUpperInvariant(),
        "Lowercase" => s.ToLowerInvariant(),
        "Capitalize" when s.Length > 0 => char.ToUpperInvariant(s[0]) + s[1..],
        "Uncapitalize" when s.Length > 0 => char.ToLowerInvariant(s[0]) + s[1..],
        _ => s,
    };

    // ── Matching ────────────────────────────────────────────────────────────────────────────────────────
    private bool IsStringLiteralMatchedByPattern(Type literal, Type pattern) => pattern switch
    {
        TemplateLiteralType t => IsMatchedByTemplate(literal, t),
        StringMappingType m => IsMemberOfStringMapping(literal, m),
        _ => false,
    };

    internal bool IsMatchedByTemplate(Type source, TemplateLiteralType target) =>
        MatchTemplate(source, target) is { } parts && parts.Select((p, i) => IsValidPlaceholder(p, target.Types[i])).All(ok => ok);

    private bool IsMemberOfStringMapping(Type source, Type target)
    {
        if (target.Is(TypeFlags.Any)) return false;
        if (target.Is(TypeFlags.String | TypeFlags.TemplateLiteral)) return IsAssignable(source, target);
        if (target is not StringMappingType) return false;
        var operand = target;
        var names = new List<string>();
        while (operand is StringMappingType m)
        {
            names.Insert(0, m.Name);
            operand = m.Operand;
        }
        var mapped = names.Aggregate(source, (t, n) => GetStringMapping(n, t));
        return mapped == source && IsMemberOfStringMapping(source, operand);
    }

    internal bool IsValidPlaceholder(Type source, Type target)
    {
        if (target is IntersectionType i) return i.Types.All(t => t == EmptyObjectType || IsValidPlaceholder(source, t));
        if (target.Is(TypeFlags.String) || IsAssignable(source, target)) return true;
        if (source is LiteralType { Value: string s })
            return target.Is(TypeFlags.Number) && s.Length > 0 && IsNumericName(s)
                || target.Is(TypeFlags.BigInt) && System.Numerics.BigInteger.TryParse(s, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var b) && b.ToString(CultureInfo.InvariantCulture) == s
                || target is LiteralType or IntrinsicType { Flags: TypeFlags.Undefined or TypeFlags.Null } && TemplateText(target) == s
                || target is UnionType u && u.Types.Any(t => IsValidPlaceholder(source, t))
                || target is StringMappingType && IsMemberOfStringMapping(source, target)
                || target is TemplateLiteralType t && IsMatchedByTemplate(source, t);
        return source is TemplateLiteralType { Texts: ["", ""] } st && IsAssignable(st.Types[0], target);
    }

    /// <summary>What stands in a string literal (or template) at each place of the target template; null when the fixed texts do not fit.</summary>
    internal List<Type>? MatchTemplate(Type source, TemplateLiteralType target) => source switch
    {
        LiteralType { Value: string s } => MatchTexts([s], [], target),
        TemplateLiteralType t when t.Texts.SequenceEqual(target.Texts) => [.. t.Types.Select((x, i) => IsAssignable(BaseConstraintOrSelf(x), BaseConstraintOrSelf(target.Types[i])) ? x : AsPlaceholderString(x))],
        TemplateLiteralType t => MatchTexts(t.Texts, t.Types, target),
        _ => null,
    };

    private Type AsPlaceholderString(Type type) => type.Is(TypeFlags.Any | TypeFlags.StringLike) ? type : GetTemplate(["", ""], [type]);

    private List<Type>? MatchTexts(IReadOnlyList<string> sourceTexts, IReadOnlyList<Type> sourceTypes, TemplateLiteralType target)
    {
        var last = sourceTexts.Count - 1;
        var (startText, endText) = (sourceTexts[0], sourceTexts[last]);
        var texts = target.Texts;
        var (targetStart, targetEnd) = (texts[0], texts[^1]);
        if (last == 0 && startText.Length < targetStart.Length + targetEnd.Length || !startText.StartsWith(targetStart, StringComparison.Ordinal) || !endText.EndsWith(targetEnd, StringComparison.Ordinal)) return null;
        var remainingEnd = endText[..^targetEnd.Length];
        var matches = new List<Type>();
        var (segment, position) = (0, targetStart.Length);
        string TextAt(int i) => i < last ? sourceTexts[i] : remainingEnd;
        void Add(int s, int p)
        {
            if (s == segment) matches.Add(GetLiteral(TextAt(s)[position..p]));
            else
            {
                List<string> pieces = [sourceTexts[segment][position..], .. Enumerable.Range(segment + 1, s - segment - 1).Select(i => sourceTexts[i]), TextAt(s)[..p]];
                matches.Add(GetTemplate(pieces, [.. Enumerable.Range(segment, s - segment).Select(i => sourceTypes[i])]));
            }
            (segment, position) = (s, p);
        }
        for (var i = 1; i < texts.Count - 1; i++)
        {
            var delimiter = texts[i];
            if (delimiter.Length > 0)
            {
                var (s, p) = (segment, position);
                while (true)
                {
                    p = TextAt(s).IndexOf(delimiter, p, StringComparison.Ordinal);
                    if (p >= 0) break;
                    if (++s == sourceTexts.Count) return null;
                    p = 0;
                }
                Add(s, p);
                position += delimiter.Length;
            }
            else if (position < TextAt(segment).Length) Add(segment, position + 1);
            else if (segment < last) Add(segment + 1, 0);
            else return null;
        }
        Add(last, TextAt(last).Length);
        return matches;
    }
}
