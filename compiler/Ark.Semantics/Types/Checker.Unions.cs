namespace Ark.Semantics;

/// <summary>How far the making of a union goes in leaving out members that others cover.</summary>
public enum UnionReduction { None, Literal, Subtype }

// Unions. A union's members are flat, without duplicates and ordered by the creation of the types, so that the order in
// which a union was written plays no role. `Origin` remembers the named unions it was put together from, for messages.
public sealed partial class Checker
{
    private const int MaximumUnionSize = 100_000;
    private readonly Dictionary<TypeListKey, UnionType> _unions = [];

    public Type GetUnion(Type first, Type second) => ReferenceEquals(first, second) ? first : GetUnion([first, second], UnionReduction.Literal);

    /// <summary>The union of types: nothing gives never, one type gives itself.</summary>
    public Type GetUnion(IEnumerable<Type> types, UnionReduction reduction = UnionReduction.Literal, TypeSymbol? alias = null, IReadOnlyList<Type>? aliasArguments = null, IReadOnlyList<Type>? origin = null)
    {
        var given = types as IReadOnlyList<Type> ?? [.. types];
        if (given.Count == 0) return NeverType;
        if (given.Count == 1) return given[0];
        var set = new List<Type>();
        TypeFlags includes = 0;
        foreach (var t in given) AddToUnion(set, ref includes, t);
        if (reduction != UnionReduction.None)
        {
            if ((includes & TypeFlags.AnyOrUnknown) != 0) return TopOf(given, includes);
            RemoveRedundantLiterals(set, includes, reduction == UnionReduction.Subtype);
            if ((includes & TypeFlags.StringLiteral) != 0 && (includes & (TypeFlags.TemplateLiteral | TypeFlags.StringMapping)) != 0)
                set.RemoveAll(t => t.Is(TypeFlags.StringLiteral) && set.Exists(o => o.Is(TypeFlags.TemplateLiteral | TypeFlags.StringMapping) && IsStringLiteralMatchedByPattern(t, o)));
            if (reduction == UnionReduction.Subtype) RemoveSubtypes(set, includes);
        }
        if (set.Count == 0) return NeverType;
        if (set.Count == 1) return set[0];
        if (set.Count > MaximumUnionSize) return TooComplex();
        if (set.Count == 2 && set.TrueForAll(t => t is LiteralType { Value: bool })) return BooleanType;
        if (alias is null && WholeEnum(set) is { } enumeration) return enumeration;
        if (origin is null && (includes & TypeFlags.Union) != 0)
        {
            origin = OriginOf(given, set, alias, out var whole);
            if (whole is not null) return whole;
        }
        return InternUnion(set, alias, aliasArguments, origin);

        Type TopOf(IReadOnlyList<Type> all, TypeFlags f) =>
            (f & TypeFlags.Any) == 0 ? UnknownType : all.Any(t => ReferenceEquals(t, WildcardType)) ? WildcardType : all.Any(t => t is IntrinsicType { IsError: true }) ? ErrorType : AnyType;
    }

    /// <summary>All members of one enum are the enum itself.</summary>
    private Type? WholeEnum(List<Type> set) =>
        set[0] is LiteralType { Member.Container: TypeSymbol e } && e.Statics.Values.OfType<EnumMemberSymbol>().Count() == set.Count
        && set.TrueForAll(t => t is LiteralType { IsFresh: false, Member: { } m } && ReferenceEquals(m.Container, e)) ? DeclaredTypeOf(e) : null;

    private static void AddToUnion(List<Type> set, ref TypeFlags includes, Type type)
    {
        if (type is UnionType union)
        {
            includes |= TypeFlags.Union;
            foreach (var t in union.Types) AddToUnion(set, ref includes, t);
            return;
        }
        includes |= type.Flags;
        if (type.Is(TypeFlags.Never)) return;
        var at = IndexById(set, type.Id);
        if (at < 0) set.Insert(~at, type);
    }

    private static int IndexById(List<Type> set, int id)
    {
        if (set.Count == 0 || set[^1].Id < id) return ~set.Count;
        var (low, high) = (0, set.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            if (set[middle].Id == id) return middle;
            if (set[middle].Id < id) low = middle + 1;
            else high = middle - 1;
        }
        return ~low;
    }

    private void RemoveRedundantLiterals(List<Type> set, TypeFlags includes, bool reduceVoid)
    {
        if ((includes & TypeFlags.Number) != 0 && set.Contains(NumericType)) set.Remove(NumberType);
        set.RemoveAll(t =>
            t.Is(TypeFlags.StringLiteral | TypeFlags.TemplateLiteral | TypeFlags.StringMapping) && (includes & TypeFlags.String) != 0 ||
            t.Is(TypeFlags.NumberLiteral) && (includes & TypeFlags.Number) != 0 ||
            t.Is(TypeFlags.BigIntLiteral) && (includes & TypeFlags.BigInt) != 0 ||
            t.Is(TypeFlags.UniqueSymbol) && (includes & TypeFlags.ESSymbol) != 0 ||
            reduceVoid && t.Is(TypeFlags.Undefined) && (includes & TypeFlags.Void) != 0 ||
            t is LiteralType { IsFresh: true } literal && IndexById(set, literal.Regular.Id) >= 0);
    }

    private void RemoveSubtypes(List<Type> set, TypeFlags includes)
    {
        if (set.Count < 2) return;
        var hasEmptyObject = (includes & TypeFlags.Object) != 0 && set.Exists(t => t.Is(TypeFlags.Object) && !IsGenericMappedType(t) && IsEmptyObject(t));
        for (var i = set.Count - 1; i >= 0; i--)
        {
            var source = set[i];
            if (!hasEmptyObject && !source.Is(TypeFlags.StructuredOrInstantiable)) continue;
            if (source.Is(TypeFlags.TypeParameter) && BaseConstraintOrSelf(source).Is(TypeFlags.Union))
            {
                if (IsStrictSubtype(source, GetUnion([.. set.Where(t => t != source)], UnionReduction.None))) set.RemoveAt(i);
                continue;
            }
            if (set.Exists(target => target != source && Covers(source, target))) set.RemoveAt(i);
        }

        bool Covers(Type source, Type target) => IsStrictSubtype(source, target)
            && (source is not NamedType { Symbol.IsClass: true } s || target is not NamedType { Symbol.IsClass: true } t || IsDerivedFrom(s, t));
    }

    /// <summary>The named unions among the parts, with what they do not cover; `whole` when one of them is everything.</summary>
    private static List<Type>? OriginOf(IReadOnlyList<Type> given, List<Type> set, TypeSymbol? alias, out Type? whole)
    {
        whole = null;
        var named = new List<UnionType>();
        CollectNamedUnions(given, named);
        var rest = new List<Type>();
        foreach (var t in set)
            if (!named.Exists(u => u.Types.Contains(t))) rest.Add(t);
        if (alias is null && named.Count == 1 && rest.Count == 0)
        {
            whole = named[0];
            return null;
        }
        if (named.Sum(u => u.Types.Count) + rest.Count != set.Count || named.Count == 0) return null;
        foreach (var u in named)
        {
            var at = IndexById(rest, u.Id);
            if (at < 0) rest.Insert(~at, u);
        }
        return rest;
    }

    private static void CollectNamedUnions(IEnumerable<Type> types, List<UnionType> named)
    {
        foreach (var t in types)
        {
            if (t is not UnionType u) continue;
            if (u.Alias is not null || u.IsKeyofOrigin) { if (!named.Contains(u)) named.Add(u); }
            else if (u.Origin is not null) CollectNamedUnions(u.Origin, named);
        }
    }

    private UnionType InternUnion(List<Type> set, TypeSymbol? alias, IReadOnlyList<Type>? aliasArguments, IReadOnlyList<Type>? origin)
    {
        var shape = new HashCode();
        if (alias is not null)
        {
            shape.Add(alias);
            foreach (var a in aliasArguments ?? []) shape.Add(a.Id);
        }
        foreach (var o in origin ?? []) shape.Add(o.Id);
        var key = new TypeListKey(set, shape.ToHashCode() is var h && alias is null && origin is null ? 0 : shape.ToHashCode());
        if (_unions.TryGetValue(key, out var known)) return known;
        var isPrimitive = set.TrueForAll(t => t.Is(TypeFlags.Primitive & ~(TypeFlags.Void | TypeFlags.TemplateLiteral | TypeFlags.StringMapping) | TypeFlags.ComputedEnum));
        return _unions[key] = new UnionType(0, [.. set], null, isPrimitive) { Alias = alias, AliasArguments = aliasArguments, Origin = origin };
    }

    /// <summary>The members of a union, or the type alone.</summary>
    internal static IReadOnlyList<Type> MembersOfUnion(Type type) => type is UnionType u ? u.Types : [type];

    /// <summary>Keeps the members of a union (or the type) for which the test holds.</summary>
    public Type FilterType(Type type, Func<Type, bool> keep)
    {
        if (type is not UnionType union) return type.Is(TypeFlags.Never) || keep(type) ? type : NeverType;
        var kept = union.Types.Where(keep).ToList();
        if (kept.Count == union.Types.Count) return type;
        if (kept.Count == 0) return NeverType;
        if (kept.Count == 1) return kept[0];
        if (kept.Count == 2 && kept.TrueForAll(t => t is LiteralType { Value: bool })) return BooleanType;
        List<Type>? origin = null;
        if (union.Origin is { } written)
        {
            var keptOrigin = written.Where(t => t.Is(TypeFlags.Union) || keep(t)).ToList();
            if (written.Count - keptOrigin.Count == union.Types.Count - kept.Count)
            {
                if (keptOrigin.Count == 1) return keptOrigin[0];
                origin = keptOrigin;
            }
        }
        return InternUnion(kept, null, null, origin);
    }

    /// <summary>Maps every member of a union (or the type) and joins the results; a null result is left out.</summary>
    public Type MapType(Type type, Func<Type, Type?> map, bool noReduction = false)
    {
        if (type.Is(TypeFlags.Never)) return type;
        if (type is not UnionType union) return map(type) ?? NeverType;
        var changed = false;
        var mapped = new List<Type>();
        foreach (var t in union.Origin ?? union.Types)
        {
            var m = t is UnionType inner ? MapType(inner, map, noReduction) : map(t);
            changed |= !ReferenceEquals(t, m);
            if (m is not null) mapped.Add(m);
        }
        return changed ? GetUnion(mapped, noReduction ? UnionReduction.None : UnionReduction.Literal) : type;
    }

    internal static bool SomeType(Type type, Func<Type, bool> test) => type is UnionType u ? u.Types.Any(test) : test(type);
    internal static bool EveryType(Type type, Func<Type, bool> test) => type is UnionType u ? u.Types.All(test) : test(type);

    internal static bool UnionContains(UnionType union, Type type)
    {
        var (low, high) = (0, union.Types.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var id = union.Types[middle].Id;
            if (id == type.Id) return true;
            if (id < type.Id) low = middle + 1;
            else high = middle - 1;
        }
        return false;
    }
}
