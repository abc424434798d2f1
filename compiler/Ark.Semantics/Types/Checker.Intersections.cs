namespace Ark.Semantics;

// Intersections. Unions are distributed over, disjoint primitives give never, `{}` beside something better disappears.
public sealed partial class Checker
{
    private readonly Dictionary<TypeListKey, Type> _intersections = [];

    private sealed class IntersectionParts
    {
        public List<Type> Types { get; } = [];
        public HashSet<Type> Seen { get; } = [];
        public TypeFlags Includes;
        public bool HasEmptyObject;
        public bool HasDistinctUnits;
        public bool HasError;
        public bool HasWildcard;
    }

    /// <summary>The intersection of types: nothing gives unknown, one type gives itself.</summary>
    public Type GetIntersection(IEnumerable<Type> types, TypeSymbol? alias = null, IReadOnlyList<Type>? aliasArguments = null, bool noSupertypeReduction = false)
    {
        var parts = new IntersectionParts();
        foreach (var t in types) AddToIntersection(parts, t);
        var f = parts.Includes;
        if ((f & TypeFlags.Never) != 0) return NeverType;
        if ((f & TypeFlags.Any) != 0) return parts.HasWildcard ? WildcardType : parts.HasError ? ErrorType : AnyType;
        if (parts.HasDistinctUnits || IsDisjoint(f, parts.HasEmptyObject)) return NeverType;
        if ((f & (TypeFlags.TemplateLiteral | TypeFlags.StringMapping)) != 0 && (f & TypeFlags.StringLiteral) != 0 && LiteralMissesPattern(parts.Types)) return NeverType;
        if (!noSupertypeReduction) RemoveSupertypes(parts);
        var set = parts.Types;
        if (set.Count == 0) return UnknownType;
        if (set.Count == 1) return set[0];
        var key = new TypeListKey(set, HashCode.Combine(alias, aliasArguments is null ? 0 : new TypeListKey(aliasArguments).GetHashCode(), noSupertypeReduction) is var h && alias is null ? (noSupertypeReduction ? 1 : 0) : h);
        if (_intersections.TryGetValue(key, out var known)) return known;
        var result = (f & TypeFlags.Union) != 0 ? DistributeIntersection(set, alias, aliasArguments)
            : new IntersectionType([.. set]) { Alias = alias, AliasArguments = aliasArguments };
        return _intersections[key] = result;
    }

    private void AddToIntersection(IntersectionParts parts, Type type)
    {
        if (type is IntersectionType inner)
        {
            foreach (var t in inner.Types) AddToIntersection(parts, t);
            return;
        }
        if (IsEmptyAnonymousObject(type))
        {
            if (parts.HasEmptyObject) return;
            parts.HasEmptyObject = true;
            if (parts.Seen.Add(type)) parts.Types.Add(type);
            return;
        }
        if (type.Is(TypeFlags.AnyOrUnknown))
        {
            parts.HasWildcard |= ReferenceEquals(type, WildcardType);
            parts.HasError |= type is IntrinsicType { IsError: true };
        }
        else if (parts.Seen.Add(type is LiteralType l ? l.Regular : type))
        {
            if (type.Is(TypeFlags.Unit) && (parts.Includes & TypeFlags.Unit) != 0) parts.HasDistinctUnits = true;
            parts.Types.Add(type);
        }
        parts.Includes |= type.Flags;
    }

    private static bool IsDisjoint(TypeFlags f, bool hasEmptyObject)
    {
        ReadOnlySpan<TypeFlags> domains = [TypeFlags.NonPrimitive, TypeFlags.StringLike, TypeFlags.NumberLike, TypeFlags.BigIntLike, TypeFlags.BooleanLike, TypeFlags.ESSymbol | TypeFlags.UniqueSymbol, TypeFlags.Void | TypeFlags.Undefined, TypeFlags.Null];
        TypeFlags seen = 0;
        foreach (var domain in domains)
        {
            if ((f & domain) == 0) continue;
            if (seen != 0) return true;
            seen = domain;
        }
        return (f & TypeFlags.Nullable) != 0 && (hasEmptyObject || (f & (TypeFlags.Object | TypeFlags.NonPrimitive)) != 0);
    }

    private bool LiteralMissesPattern(List<Type> types) =>
        types.Find(t => t.Is(TypeFlags.StringLiteral)) is { } literal && types.Exists(t => t.Is(TypeFlags.TemplateLiteral | TypeFlags.StringMapping) && IsConcretePattern(t) && !IsStringLiteralMatchedByPattern(literal, t));

    private void RemoveSupertypes(IntersectionParts parts)
    {
        var f = parts.Includes;
        parts.Types.RemoveAll(t =>
            t.Is(TypeFlags.String) && (f & (TypeFlags.StringLiteral | TypeFlags.TemplateLiteral | TypeFlags.StringMapping)) != 0 ||
            t.Is(TypeFlags.Number) && (f & TypeFlags.NumberLiteral) != 0 ||
            t.Is(TypeFlags.BigInt) && (f & TypeFlags.BigIntLiteral) != 0 ||
            t.Is(TypeFlags.ESSymbol) && (f & TypeFlags.UniqueSymbol) != 0 ||
            t.Is(TypeFlags.Void) && (f & TypeFlags.Undefined) != 0 ||
            t.Is(TypeFlags.TemplateLiteral | TypeFlags.StringMapping) && (f & TypeFlags.StringLiteral) != 0 && IsConcretePattern(t) ||
            parts.HasEmptyObject && IsEmptyAnonymousObject(t) && (f & TypeFlags.DefinitelyNonNullable) != 0);
    }

    /// <summary>A pattern in which no type parameter stands.</summary>
    private bool IsConcretePattern(Type type) => !CouldContainTypeVariables(type);

    private Type DistributeIntersection(List<Type> set, TypeSymbol? alias, IReadOnlyList<Type>? aliasArguments)
    {
        if (IntersectPrimitiveUnions(set) is { } simpler) return GetIntersection(simpler, alias, aliasArguments);
        foreach (var absent in (ReadOnlySpan<TypeFlags>)[TypeFlags.Undefined, TypeFlags.Null])
        {
            var flag = absent;
            if (!set.TrueForAll(t => t is UnionType u && u.Types.Any(m => m.Is(flag)))) continue;
            return GetUnion([GetIntersection(set.Select(t => FilterType(t, m => !m.Is(flag)))), flag == TypeFlags.Undefined ? UndefinedType : NullType], UnionReduction.Literal, alias, aliasArguments);
        }
        if (set.Count >= 4)
        {
            var half = set.Count / 2;
            return GetIntersection([GetIntersection(set.Take(half)), GetIntersection(set.Skip(half))], alias, aliasArguments);
        }
        long size = 1;
        foreach (var t in set) size *= t is UnionType u ? u.Types.Count : 1;
        if (size > MaximumUnionSize) return TooComplex();
        var constituents = new List<Type>();
        CrossProduct(set, 0, [], constituents);
        var union = GetUnion(constituents, UnionReduction.Literal, alias, aliasArguments);
        return union is UnionType u2 && constituents.Exists(t => t is IntersectionType) && CountOf(constituents) > CountOf(set) ? WithWrittenForm(u2, set) : union;
    }

    /// <summary>The same union, printed as the intersection it was made from.</summary>
    private UnionType WithWrittenForm(UnionType union, List<Type> set) =>
        new(union.Flags & ~TypeFlags.Union, union.Types, null, union.IsPrimitiveUnion) { IntersectionOrigin = [.. set], Alias = union.Alias, AliasArguments = union.AliasArguments };

    private static int CountOf(IEnumerable<Type> types) => types.Sum(t => t switch
    {
        UnionType { IntersectionOrigin: { } o } => CountOf(o),
        UnionType { Origin: { } o } => CountOf(o),
        CompositeType c => CountOf(c.Types),
        _ => 1,
    });

    private void CrossProduct(List<Type> set, int at, List<Type> chosen, List<Type> results)
    {
        if (at == set.Count)
        {
            var t = GetIntersection(chosen);
            if (!t.Is(TypeFlags.Never)) results.Add(t);
            return;
        }
        foreach (var member in MembersOfUnion(set[at]))
        {
            chosen.Add(member);
            CrossProduct(set, at + 1, chosen, results);
            chosen.RemoveAt(chosen.Count - 1);
        }
    }

    /// <summary>Unions of primitives intersect as sets, without a product of their members.</summary>
    private List<Type>? IntersectPrimitiveUnions(List<Type> set)
    {
        var unions = set.OfType<UnionType>().Where(u => u.IsPrimitiveUnion).ToList();
        if (unions.Count < 2) return null;
        var checkedTypes = new HashSet<Type>();
        var result = new List<Type>();
        foreach (var u in unions)
            foreach (var t in u.Types)
            {
                if (!checkedTypes.Add(t) || !unions.TrueForAll(o => o == u || ContainsPrimitive(o, t))) continue;
                result.Add(t);
            }
        return [.. set.Where(t => !unions.Contains(t)), GetUnion(result)];
    }

    private static bool ContainsPrimitive(UnionType union, Type type)
    {
        if (UnionContains(union, type)) return true;
        var wide = type.Is(TypeFlags.StringLiteral) ? TypeFlags.String : type.Is(TypeFlags.NumberLiteral) ? TypeFlags.Number : type.Is(TypeFlags.BigIntLiteral) ? TypeFlags.BigInt : type.Is(TypeFlags.UniqueSymbol) ? TypeFlags.ESSymbol : 0;
        return wide != 0 && union.Types.Any(t => t.Is(wide)) || type is LiteralType { IsFresh: true } l && UnionContains(union, l.Regular);
    }

    /// <summary>A union whose members intersections have made impossible loses them; an impossible intersection is never.</summary>
    internal Type Reduced(Type type)
    {
        if (type is IntersectionType intersection)
        {
            intersection.IsNeverReduced ??= PropertiesOfComposite(intersection).Any(IsNeverReducedProperty);
            return intersection.IsNeverReduced.Value ? NeverType : type;
        }
        if (type is not UnionType { IsPrimitiveUnion: false } union || !union.Types.Any(t => t is IntersectionType)) return type;
        if (union.CachedReduced is not null) return union.CachedReduced;
        union.CachedReduced = union;
        var types = union.Types.Select(Reduced).ToList();
        if (types.SequenceEqual(union.Types)) return union;
        return union.CachedReduced = GetUnion(types);
    }

    private static bool IsNeverReducedProperty(Property p)
    {
        if ((p.Synthetic & (SyntheticFlags.Discriminant | SyntheticFlags.HasNeverType)) == SyntheticFlags.Discriminant && !p.IsOptional && p.Type.Is(TypeFlags.Never)) return true;
        return p.Parts is not null && (p.Synthetic & SyntheticFlags.ContainsPrivate) != 0 && p.Parts.Select(q => q.Symbol).Distinct().Count() > 1;
    }

    internal bool IsEmptyAnonymousObject(Type type) =>
        !ReferenceEquals(type, AnyFunctionType) && type is AnonymousType { ValueOf: null } a && a.Members is { } m && IsEmptyMembers(m)
        || type is AnonymousType { ValueOf: null, Symbol: { Kind: TypeSymbolKind.TypeLiteral } s, Members: null } && s.Members.Count == 0 && s.Declarations.All(d => d is Ark.Syntax.ObjectTypeNode { Members.Count: 0 });

    private static bool IsEmptyMembers(TypeMembers m) => m.Properties.Count == 0 && m.CallSignatures.Count == 0 && m.ConstructSignatures.Count == 0 && m.IndexInfos.Count == 0;

    /// <summary>An object type without members, so that any value but null and undefined has it.</summary>
    internal bool IsEmptyObject(Type type) => type switch
    {
        ObjectType and not MappedType => !ReferenceEquals(type, AnyFunctionType) && IsEmptyMembers(MembersOf(type)),
        MappedType => !IsGenericMappedType(type) && IsEmptyMembers(MembersOf(type)),
        IntersectionType i => i.Types.All(IsEmptyObject),
        UnionType u => u.Types.Any(IsEmptyObject),
        _ => type.Is(TypeFlags.NonPrimitive),
    };
}
