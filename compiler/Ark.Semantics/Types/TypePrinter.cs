using System.Globalization;
using System.Text;

namespace Ark.Semantics;

public sealed partial class Checker
{
    /// <summary>The type as TypeScript writes it in messages.</summary>
    public string Print(Type type) => new TypePrinter(this).Type(type);

    /// <summary>The type with its own alias name, if it has one, spelled out: for the declaration of the alias.</summary>
    public string PrintExpanded(Type type) => new TypePrinter(this) { ExpandsAlias = true }.Type(type);

    public string Print(CallSignatureType signature) => new TypePrinter(this).Signature(signature, ": ");

    /// <summary>Two types of one message: a literal is shown as its base type where the target knows no literals, and equal texts are told apart.</summary>
    internal (string Source, string Target) PrintPair(Type source, Type target)
    {
        if (IsLiteralType(source) && !source.Is(TypeFlags.Boolean) && !CouldHaveSingletons(target)) source = BaseOfLiteral(source);
        var (s, t) = (Print(source), Print(target));
        return s != t ? (s, t) : (WithOrigin(source, s), WithOrigin(target, t));
    }

    private static string WithOrigin(Type type, string text)
    {
        Symbol? symbol = type switch { ObjectType { Symbol: { } s } => s, TypeParameterType { Symbol: { } p } => p.Container, LiteralType { Member: { } m } => m, _ => null };
        return symbol?.Module is { IsLibrary: false } module ? $"import(\"{module.Name}\").{text}" : text;
    }

    private bool CouldHaveSingletons(Type type) => type switch
    {
        _ when type.Is(TypeFlags.Boolean) => false,
        CompositeType c => c.Types.Any(CouldHaveSingletons),
        _ when type.Is(TypeFlags.InstantiableNonPrimitive) => ConstraintOf(type) is { } k && k != type && CouldHaveSingletons(k),
        _ => IsUnitType(type) || type.Is(TypeFlags.TemplateLiteral | TypeFlags.StringMapping),
    };
}

/// <summary>Writes one type. Long types are cut after about 160 characters, recursive ones at their second occurrence.</summary>
internal sealed class TypePrinter(Checker checker)
{
    private const int MaximumLength = 160;
    private const int MaximumDepth = 10;

    /// <summary>How tightly the surroundings bind: what is written in a narrower place is put in parentheses.</summary>
    private enum Place { Top, Check, Union, Intersection, Operand, Element }

    private readonly List<Type> _open = [];
    private int _length;

    public bool ExpandsAlias { get; set; }

    private bool IsLong => _length > MaximumLength;

    public string Type(Type type) => Print(type, Place.Top);

    private string Count(string text)
    {
        _length += text.Length;
        return text;
    }

    private string Print(Type type, Place place)
    {
        var expands = ExpandsAlias;
        ExpandsAlias = false;
        if (!expands && type.Alias is { } alias && !(type is UnionType { EnumSymbol: not null })) return Count(QualifiedName(alias)) + Arguments(type.AliasArguments);
        switch (type)
        {
            case IntrinsicType i: return Count(i.IsError ? "any" : i.Name);
            case LiteralType l: return Count(Literal(l));
            case UnionType { EnumSymbol: { } e }: return Count(QualifiedName(e));
            case UnionType u when ReferenceEquals(u, checker.BooleanType): return Count("boolean");
            case UnionType { KeyofOrigin: { } operand }: return Parenthesize(Count("keyof ") + Print(operand, Place.Operand), place >= Place.Element);
            case UnionType { IntersectionOrigin: { } parts }: return Parenthesize(string.Join(" & ", parts.Select(t => Print(t, Place.Intersection))), place >= Place.Union);
            case UnionType u: return Parenthesize(Union(u), place >= Place.Intersection);
            case IntersectionType i: return Parenthesize(string.Join(" & ", i.Types.Select(t => Print(t, Place.Intersection))), place >= Place.Union);
            case TypeParameterType p: return Count(p.ThisOf is not null ? "this" : p.Symbol?.Name ?? "T");
            case NamedType n: return Named(n, place);
            case TupleType t: return Tuple(t, place);
            case IndexTypeOperator k: return Parenthesize(Count("keyof ") + Print(k.Operand, Place.Operand), place >= Place.Element);
            case IndexedAccessType x: return Print(x.Object, Place.Element) + "[" + Print(x.Index, Place.Top) + "]";
            case ConditionalType c: return Parenthesize(Nested(c, () => Conditional(c)), place > Place.Top);
            case TemplateLiteralType t: return Count(Template(t));
            case StringMappingType s: return Count(s.Name) + "<" + Print(s.Operand, Place.Top) + ">";
            case SubstitutionType s: return Print(s.Base, place);
            case MappedType m: return Nested(m, () => checker.IsGenericMappedType(m) ? Mapped(m) : Members(m, place));
            case ReverseMappedType r: return Nested(r, () => Members(r, place));
            case AnonymousType a: return Anonymous(a, place);
            default: return "?";
        }
    }

    private static string Parenthesize(string text, bool needed) => needed ? "(" + text + ")" : text;

    private string Nested(Type type, Func<string> print)
    {
        if (_open.Exists(t => ReferenceEquals(t, type)) || _open.Count >= MaximumDepth) return Count("...");
        _open.Add(type);
        var text = print();
        _open.RemoveAt(_open.Count - 1);
        return text;
    }

    private string Arguments(IReadOnlyList<Type>? arguments) =>
        arguments is null or { Count: 0 } ? "" : IsLong ? "<...>" : "<" + string.Join(", ", arguments.Select(Argument)) + ">";

    /// <summary>A generic function as the first argument would begin with two angle brackets.</summary>
    private string Argument(Type type, int index)
    {
        var text = Print(type, Place.Top);
        return index == 0 && text.StartsWith('<') ? "(" + text + ")" : text;
    }

    private static string QualifiedName(Symbol symbol)
    {
        var name = symbol.Name;
        for (var c = symbol.Container; c is NamespaceSymbol; c = c.Container) name = c.Name + "." + name;
        return name;
    }

    private static string Literal(LiteralType l)
    {
        if (l.Member is { } m)
        {
            var owner = (TypeSymbol)m.Container!;
            return owner.Statics.Count == 1 ? QualifiedName(owner) : QualifiedName(owner) + (IsIdentifier(m.Name) ? "." + m.Name : $"[{Quote(m.Name)}]");
        }
        return l.Value switch
        {
            string s => Quote(s),
            double d => Names.NumberText(d),
            bool b => b ? "true" : "false",
            _ => Convert.ToString(l.Value, CultureInfo.InvariantCulture) + "n",
        };
    }

    internal static string Quote(string s)
    {
        var text = new StringBuilder("\"");
        foreach (var c in s)
            text.Append(c switch
            {
                '"' => "\\\"", '\\' => "\\\\", '\n' => "\\n", '\r' => "\\r", '\t' => "\\t", '\b' => "\\b", '\f' => "\\f", '\v' => "\\v", '\0' => "\\0",
                < ' ' => $"\\u{(int)c:X4}",
                _ => c.ToString(),
            });
        return text.Append('"').ToString();
    }

    private static bool IsIdentifier(string name) =>
        name.Length > 0 && (char.IsLetter(name[0]) || name[0] is '_' or '$' or '#') && name.Skip(1).All(c => char.IsLetterOrDigit(c) || c is '_' or '$');

    // ── Unions ──────────────────────────────────────────────────────────────────────────────────────────
    private string Union(UnionType union)
    {
        var types = Formatted(union.Origin ?? union.Types);
        if (types.Count == 1) return Print(types[0], Place.Top);
        return string.Join(" | ", Cut(types, t => Print(t, Place.Union)));
    }

    /// <summary>true | false is boolean, all members of an enum are the enum, and null and undefined come last.</summary>
    private List<Type> Formatted(IReadOnlyList<Type> types)
    {
        var result = new List<Type>();
        TypeFlags flags = 0;
        for (var i = 0; i < types.Count; i++)
        {
            var t = types[i];
            flags |= t.Flags;
            if (t.Is(TypeFlags.Nullable) && t is IntrinsicType) continue;
            if (t is LiteralType literal && (literal.Value is bool || literal.Member is not null) && checker.BaseOfLiteral(t) is UnionType whole && i + whole.Types.Count <= types.Count
                && checker.Regular(types[i + whole.Types.Count - 1]) == checker.Regular(whole.Types[^1]))
            {
                result.Add(whole);
                i += whole.Types.Count - 1;
                continue;
            }
            result.Add(t);
        }
        if ((flags & TypeFlags.Null) != 0) result.Add(checker.NullType);
        if ((flags & TypeFlags.Undefined) != 0) result.Add(checker.UndefinedType);
        return result;
    }

    private List<string> Cut(List<Type> types, Func<Type, string> print)
    {
        var texts = new List<string>();
        if (IsLong && types.Count > 2) return [print(types[0]), $"... {types.Count - 2} more ...", print(types[^1])];
        for (var i = 0; i < types.Count; i++)
        {
            if (IsLong && i + 2 < types.Count - 1)
            {
                texts.Add($"... {types.Count - i - 1} more ...");
                texts.Add(print(types[^1]));
                break;
            }
            texts.Add(print(types[i]));
            _length += 2;
        }
        return texts;
    }

    // ── References ──────────────────────────────────────────────────────────────────────────────────────
    private string Named(NamedType type, Place place)
    {
        if (_open.Count >= MaximumDepth) return "...";
        if (checker.IsArrayType(type))
        {
            if (type.Deferred is not null && _open.Contains(type)) return "...";
            return Nested(type, () =>
            {
                var element = Print(type.Arguments[0], Place.Element) + "[]";
                return checker.IsReadonlyArrayType(type) ? Parenthesize("readonly " + element, place >= Place.Element) : element;
            });
        }
        return Count(QualifiedName(type.Symbol)) + (type.Arguments.Count == 0 ? "" : Nested(type, () => Arguments(type.Arguments)) is "..." ? "<...>" : Arguments(type.Arguments));
    }

    private string Tuple(TupleType type, Place place) => Nested(type, () =>
    {
        if (IsLong && type.Elements.Count > 0) return "[...]";
        var parts = type.Elements.Select((e, i) =>
        {
            var flags = type.ElementFlags[i];
            var rest = (flags & TupleElementFlags.Variable) != 0;
            var optional = (flags & TupleElementFlags.Optional) != 0;
            var label = type.Labels?[i];
            var isArray = (flags & TupleElementFlags.Rest) != 0;
            if (label is not null) return (rest ? "..." : "") + label + (optional ? "?" : "") + ": " + (isArray ? Print(e, Place.Element) + "[]" : Print(e, Place.Top));
            return rest ? "..." + (isArray ? Print(e, Place.Element) + "[]" : Print(e, Place.Element)) : optional ? Print(e, Place.Element) + "?" : Print(e, Place.Top);
        });
        var text = "[" + string.Join(", ", parts) + "]";
        return type.IsReadonly ? Parenthesize("readonly " + text, place >= Place.Element) : text;
    });

    // ── Objects ─────────────────────────────────────────────────────────────────────────────────────────
    private string Anonymous(AnonymousType type, Place place)
    {
        switch (type.ValueOf)
        {
            case TypeSymbol or NamespaceSymbol: return Parenthesize(Count("typeof " + QualifiedName(type.ValueOf)), place >= Place.Element);
            case ModuleSymbol: return Count($"typeof import(\"{type.ValueOf.Name}\")");
            default: return Nested(type, () => Members(type, place));
        }
    }

    private string Members(Type type, Place place)
    {
        var m = checker.MembersOf(type);
        if (m.Properties.Count == 0 && m.IndexInfos.Count == 0)
        {
            if (m is { CallSignatures.Count: 0, ConstructSignatures.Count: 0 }) return Count("{}");
            if (m is { CallSignatures.Count: 1, ConstructSignatures.Count: 0 }) return Parenthesize(Signature(m.CallSignatures[0], " => "), place > Place.Top);
            if (m is { CallSignatures.Count: 0, ConstructSignatures.Count: 1 })
                return Parenthesize((m.ConstructSignatures[0].IsAbstract ? "abstract new " : "new ") + Signature(m.ConstructSignatures[0], " => "), place > Place.Top);
        }
        if (IsLong) return "{ ...; }";
        var parts = new List<string>();
        foreach (var s in m.CallSignatures) parts.Add(Signature(s, ": "));
        foreach (var s in m.ConstructSignatures) parts.Add("new " + Signature(s, ": "));
        foreach (var i in m.IndexInfos) parts.Add($"{(i.IsReadonly ? "readonly " : "")}[{i.ParameterName ?? "x"}: {Print(i.Key, Place.Top)}]: {Print(i.Value, Place.Top)}");
        var shown = 0;
        foreach (var p in m.Properties.Values)
        {
            if (IsLong && shown + 2 < m.Properties.Count - 1)
            {
                parts.Add($"... {m.Properties.Count - shown - 1} more ...");
                AddProperty(parts, m.Properties.Values.Last());
                break;
            }
            shown++;
            AddProperty(parts, p);
        }
        return "{ " + string.Join("; ", parts) + "; }";
    }

    private void AddProperty(List<string> parts, Property p)
    {
        var name = Count(PropertyName(p.Name)) + (p.IsOptional ? "?" : "");
        _length += 2;
        if (p.IsMethod && p.Synthetic == 0)
        {
            var signatures = checker.SignaturesOf(p.IsOptional ? checker.FilterType(p.Type, t => !t.Is(TypeFlags.Undefined)) : p.Type, SignatureKind.Call);
            if (signatures.Count > 0)
            {
                foreach (var s in signatures) parts.Add(name + Signature(s, ": "));
                return;
            }
        }
        parts.Add((p.IsReadonly ? "readonly " : "") + name + ": " + Print(p.Type, Place.Top));
    }

    private static string PropertyName(string name) =>
        name.StartsWith("@@", StringComparison.Ordinal) || Compilation.IsComputedKey(name) ? Ark.Syntax.Spelling.Shown(name) : IsIdentifier(name) || Checker.IsNumericName(name) && !name.StartsWith('-') ? name : Quote(name);

    public string Signature(CallSignatureType s, string arrow)
    {
        var text = new StringBuilder();
        if (s.TypeParameters.Count > 0) text.Append('<').AppendJoin(", ", s.TypeParameters.Select(TypeParameter)).Append('>');
        var parameters = s.Parameters.Select(Parameter);
        if (s.ThisType is not null) parameters = parameters.Prepend("this: " + Print(s.ThisType, Place.Top));
        text.Append('(').AppendJoin(", ", parameters).Append(')').Append(arrow);
        text.Append(s.Predicate is { } p ? Predicate(s, p) : Print(s.Return, Place.Top));
        return text.ToString();
    }

    private string Predicate(CallSignatureType s, TypePredicate p)
    {
        var name = p.ParameterIndex < 0 ? "this" : p.ParameterIndex < s.Parameters.Count ? s.Parameters[p.ParameterIndex].Name : "x";
        return (p.IsAsserts ? "asserts " : "") + name + (p.Type is null ? "" : " is " + Print(p.Type, Place.Top));
    }

    private string TypeParameter(TypeParameterType p)
    {
        var text = Count(p.Symbol?.Name ?? "T");
        if (checker.ConstraintOf(p) is { } c) text += " extends " + Print(c, Place.Top);
        if (checker.DefaultOf(p) is { } d) text += " = " + Print(d, Place.Top);
        return text;
    }

    private string Parameter(ParameterInfo p) =>
        (p.IsRest ? "..." : "") + Count(p.Name) + (p.IsOptional ? "?" : "") + ": " + Print(p.Type, Place.Top);

    // ── Operators ───────────────────────────────────────────────────────────────────────────────────────
    private string Conditional(ConditionalType c) =>
        $"{Print(c.Check, Place.Check)} extends {Print(c.Extends, Place.Check)} ? {Print(checker.TrueTypeOf(c), Place.Top)} : {Print(checker.FalseTypeOf(c), Place.Top)}";

    private string Mapped(MappedType m)
    {
        var n = m.Node;
        var isReadonly = n.Readonly is null ? "" : (n.ReadonlySign?.Text ?? "") + "readonly ";
        var optional = n.Question is null ? "" : (n.QuestionSign?.Text ?? "") + "?";
        var rename = checker.NameTypeOf(m) is { } name ? " as " + Print(name, Place.Top) : "";
        return $"{{ {isReadonly}[{m.Parameter.Symbol?.Name} in {Print(checker.ConstraintOfMapped(m), Place.Top)}{rename}]{optional}: {Print(checker.TemplateOf(m), Place.Top)}; }}";
    }

    private string Template(TemplateLiteralType t)
    {
        var text = new StringBuilder("`").Append(t.Texts[0]);
        for (var i = 0; i < t.Types.Count; i++) text.Append("${").Append(Print(t.Types[i], Place.Top)).Append('}').Append(t.Texts[i + 1]);
        return text.Append('`').ToString();
    }
}
