namespace Ark.Semantics;

// Fresh and regular forms, widening of literals, optionality.
public sealed partial class Checker
{
    private readonly Dictionary<Type, Type> _withOptional = [];

    /// <summary>Without freshness: literal types no longer widen, object literals no longer have excess properties.</summary>
    public Type Regular(Type type) => type switch
    {
        LiteralType l => l.Regular,
        AnonymousType { IsFreshLiteral: true } a => a.RegularForm!,
        UnionType u => u.RegularForm ??= u.Types.Any(t => t is LiteralType { IsFresh: true } or AnonymousType { IsFreshLiteral: true }) ? MapType(u, Regular) : u,
        _ => type,
    };

    /// <summary>The fresh form of literal types, as literal expressions have it.</summary>
    public Type Fresh(Type type) => type is LiteralType l ? l.Fresh : type;

    /// <summary>What a variable that may change gets: `string` for the literal expression `'a'`.</summary>
    public Type WidenedLiteral(Type type) => type switch
    {
        LiteralType { IsFresh: true, Member: { } m } => DeclaredTypeOf(m.Container!),
        LiteralType { IsFresh: true } l => BaseOfPrimitiveLiteral(l),
        UnionType u when u.Types.Any(t => t is LiteralType { IsFresh: true }) => MapType(u, WidenedLiteral),
        _ => type,
    };

    private Type BaseOfPrimitiveLiteral(LiteralType l) => l.Value switch
    {
        string => StringType,
        double => NumberType,
        bool => BooleanType,
        _ => BigIntType,
    };

    /// <summary>The primitive type of a literal, the enum of its member, fresh or not.</summary>
    public Type BaseOfLiteral(Type type) => type switch
    {
        LiteralType { Member: { } m } => DeclaredTypeOf(m.Container!),
        LiteralType l => BaseOfPrimitiveLiteral(l),
        UnionType { EnumSymbol: not null } => type,
        UnionType u when ReferenceEquals(u, BooleanType) => type,
        UnionType u => MapType(u, BaseOfLiteral),
        _ when type.Is(TypeFlags.TemplateLiteral | TypeFlags.StringMapping) => StringType,
        _ => type,
    };

    /// <summary>The type of an expression as the type of a variable: object literals lose their freshness, at any depth.</summary>
    public Type Widened(Type type) => type switch
    {
        AnonymousType { IsObjectLiteral: true } a => WidenedObject(a, []),
        UnionType u when u.Types.Any(t => t is ObjectType) => WidenedUnion(u),
        NamedType n when IsArrayType(n) && n.Deferred is null => Widened(n.Arguments[0]) is var e && e != n.Arguments[0] ? GetNamedType(n.Symbol, [e]) : n,
        TupleType { Deferred: null } t when t.Elements.Any(x => Widened(x) != x) => GetTuple([.. t.Elements.Select(Widened)], t.ElementFlags, t.IsReadonly, t.Labels),
        _ => type,
    };

    private readonly Dictionary<(AnonymousType, string), AnonymousType> _widenedObjects = [];

    /// <summary>An object literal's type as that of a variable: an ordinary object type.</summary>
    private AnonymousType WidenedObject(AnonymousType type, IReadOnlyList<string> names)
    {
        var members = MembersOf(type);
        var missing = names.Where(n => !members.Properties.ContainsKey(n)).ToList();
        var key = (type.RegularForm ?? type, string.Join('\0', missing));
        if (_widenedObjects.TryGetValue(key, out var known)) return known;
        var plain = new TypeMembers();
        foreach (var p in members.Properties.Values) plain.Properties[p.Name] = p with { LazyType = p.LazyType.IsKnown ? Widened(Regular(p.Type)) : new LazyType(() => Widened(Regular(p.Type))) };
        foreach (var n in missing) plain.Properties[n] = new Property(n, null, UndefinedType, IsOptional: true, IsReadonly: false);
        plain.CallSignatures.AddRange(members.CallSignatures);
        plain.IndexInfos.AddRange(members.IndexInfos.Select(i => i with { Value = Widened(i.Value) }));
        var widened = new AnonymousType(type.Symbol) { Members = plain, Node = type.Node };
        widened.RegularForm = widened;
        return _widenedObjects[key] = widened;
    }

    private Type WidenedUnion(UnionType union)
    {
        // The literals of one union know each other's properties: those that one lacks are optional and undefined in it.
        var literals = union.Types.OfType<AnonymousType>().Where(t => t.IsObjectLiteral).ToList();
        var names = literals.Count < 2 ? [] : literals.SelectMany(t => MembersOf(t).Properties.Keys).Distinct().ToList();
        var types = union.Types.Select(t => t is AnonymousType { IsObjectLiteral: true } a ? WidenedObject(a, names) : Widened(t)).ToList();
        return types.SequenceEqual(union.Types) ? union : GetUnion(types, types.Exists(IsEmptyObject) ? UnionReduction.Subtype : UnionReduction.Literal);
    }

    /// <summary>A literal keeps its type where the contextual type has literals of its kind, else it is widened; never fresh.</summary>
    public Type WidenedLiteralLike(Type type, Type? contextual) => Regular(IsLiteralOfContextual(type, contextual) ? type : WidenedLiteral(type));

    public bool IsLiteralOfContextual(Type candidate, Type? contextual)
    {
        if (contextual is null) return false;
        if (contextual is CompositeType c) return c.Types.Any(t => IsLiteralOfContextual(candidate, t));
        if (contextual.Is(TypeFlags.InstantiableNonPrimitive))
        {
            var constraint = BaseConstraintOrUnknown(contextual);
            return MaybeOfKind(constraint, TypeFlags.String) && MaybeOfKind(candidate, TypeFlags.StringLiteral)
                || MaybeOfKind(constraint, TypeFlags.Number) && MaybeOfKind(candidate, TypeFlags.NumberLiteral)
                || MaybeOfKind(constraint, TypeFlags.BigInt) && MaybeOfKind(candidate, TypeFlags.BigIntLiteral)
                || !constraint.Is(TypeFlags.Instantiable) && IsLiteralOfContextual(candidate, constraint);
        }
        return contextual.Is(TypeFlags.StringLiteral | TypeFlags.Index | TypeFlags.TemplateLiteral | TypeFlags.StringMapping) && MaybeOfKind(candidate, TypeFlags.StringLiteral)
            || contextual.Is(TypeFlags.NumberLiteral) && MaybeOfKind(candidate, TypeFlags.NumberLiteral)
            || contextual.Is(TypeFlags.BigIntLiteral) && MaybeOfKind(candidate, TypeFlags.BigIntLiteral)
            || contextual.Is(TypeFlags.BooleanLiteral) && MaybeOfKind(candidate, TypeFlags.BooleanLiteral);
    }

    /// <summary>The type with undefined added.</summary>
    public Type WithOptional(Type type)
    {
        if (type.Is(TypeFlags.AnyOrUnknown | TypeFlags.Undefined)) return type;
        return _withOptional.TryGetValue(type, out var known) ? known : _withOptional[type] = GetUnion(type, UndefinedType);
    }

    public static bool IsUnitType(Type type) => type.Is(TypeFlags.Unit) && type is not UnionType;

    /// <summary>A literal type or a union of nothing but such; boolean counts.</summary>
    public static bool IsLiteralType(Type type) =>
        type.Is(TypeFlags.Boolean) || (type is UnionType u ? u.EnumSymbol is not null || u.Types.All(IsUnitType) : IsUnitType(type));
}
