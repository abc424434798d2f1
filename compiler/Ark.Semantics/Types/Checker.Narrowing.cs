namespace Ark.Semantics;

/// <summary>What may be true of the values of a type. A bit says that some value of the type has the property.</summary>
[Flags]
public enum TypeFacts
{
    None = 0,
    TypeofEQString = 1 << 0, TypeofEQNumber = 1 << 1, TypeofEQBigInt = 1 << 2, TypeofEQBoolean = 1 << 3, TypeofEQSymbol = 1 << 4, TypeofEQObject = 1 << 5, TypeofEQFunction = 1 << 6,
    TypeofNEString = 1 << 8, TypeofNENumber = 1 << 9, TypeofNEBigInt = 1 << 10, TypeofNEBoolean = 1 << 11, TypeofNESymbol = 1 << 12, TypeofNEObject = 1 << 13, TypeofNEFunction = 1 << 14,
    EQUndefined = 1 << 16, EQNull = 1 << 17, EQUndefinedOrNull = 1 << 18,
    NEUndefined = 1 << 19, NENull = 1 << 20, NEUndefinedOrNull = 1 << 21,
    Truthy = 1 << 22, Falsy = 1 << 23,
    TypeofNEAll = TypeofNEString | TypeofNENumber | TypeofNEBigInt | TypeofNEBoolean | TypeofNESymbol | TypeofNEObject | TypeofNEFunction,
    TypeofEQAll = TypeofEQString | TypeofEQNumber | TypeofEQBigInt | TypeofEQBoolean | TypeofEQSymbol | TypeofEQObject | TypeofEQFunction,
    NotNullish = NEUndefined | NENull | NEUndefinedOrNull,
    All = (1 << 24) - 1,
}

// Narrowing as functions from types to types; where in a program they apply is the flow analysis's concern.
public sealed partial class Checker
{
    /// <summary>All facts that hold for some value of the type.</summary>
    public TypeFacts FactsOf(Type type)
    {
        if (type is UnionType u) return u.Types.Aggregate(TypeFacts.None, (f, t) => f | FactsOf(t));
        if (type is IntersectionType i) return FactsOfIntersection(i);
        if (type.Is(TypeFlags.InstantiableNonPrimitive)) return FactsOf(BaseConstraintOrUnknown(type));
        if (type.Is(TypeFlags.Never)) return TypeFacts.None;
        return type switch
        {
            LiteralType { Value: string s } => Of(TypeFacts.TypeofEQString, TypeFacts.TypeofNEString, s.Length > 0, s.Length == 0),
            LiteralType { Member: not null, Value: double d } when double.IsNaN(d) => Of(TypeFacts.TypeofEQNumber, TypeFacts.TypeofNENumber, true, true),
            LiteralType { Value: double d } => Of(TypeFacts.TypeofEQNumber, TypeFacts.TypeofNENumber, d != 0 && !double.IsNaN(d), d == 0 || double.IsNaN(d)),
            LiteralType { Value: bool b } => Of(TypeFacts.TypeofEQBoolean, TypeFacts.TypeofNEBoolean, b, !b),
            LiteralType { Value: System.Numerics.BigInteger b } => Of(TypeFacts.TypeofEQBigInt, TypeFacts.TypeofNEBigInt, !b.IsZero, b.IsZero),
            TemplateLiteralType t => Of(TypeFacts.TypeofEQString, TypeFacts.TypeofNEString, true, t.Texts.All(x => x.Length == 0)),
            _ when type.Is(TypeFlags.String | TypeFlags.StringMapping) => Of(TypeFacts.TypeofEQString, TypeFacts.TypeofNEString, true, true),
            _ when type.Is(TypeFlags.Number) => Of(TypeFacts.TypeofEQNumber, TypeFacts.TypeofNENumber, true, true),
            _ when type.Is(TypeFlags.BigInt) => Of(TypeFacts.TypeofEQBigInt, TypeFacts.TypeofNEBigInt, true, true),
            _ when type.Is(TypeFlags.ESSymbol | TypeFlags.UniqueSymbol) => Of(TypeFacts.TypeofEQSymbol, TypeFacts.TypeofNESymbol, true, false),
            _ when type.Is(TypeFlags.Undefined | TypeFlags.Void) => TypeFacts.TypeofNEAll | TypeFacts.EQUndefined | TypeFacts.EQUndefinedOrNull | TypeFacts.NENull | TypeFacts.Falsy,
            _ when type.Is(TypeFlags.Null) => TypeFacts.TypeofEQObject | TypeFacts.TypeofNEAll & ~TypeFacts.TypeofNEObject | TypeFacts.EQNull | TypeFacts.EQUndefinedOrNull | TypeFacts.NEUndefined | TypeFacts.Falsy,
            _ when type.Is(TypeFlags.NonPrimitive) => TypeFacts.TypeofEQObject | TypeFacts.TypeofEQFunction | TypeFacts.TypeofNEAll | TypeFacts.NotNullish | TypeFacts.Truthy,
            _ when type.Is(TypeFlags.Index) => FactsOf(KeyofConstraint),
            ObjectType => FactsOfObject(type),
            _ => TypeFacts.All,
        };

        static TypeFacts Of(TypeFacts eq, TypeFacts ne, bool truthy, bool falsy) =>
            eq | TypeFacts.TypeofNEAll & ~ne | TypeFacts.NotNullish | (truthy ? TypeFacts.Truthy : 0) | (falsy ? TypeFacts.Falsy : 0);
    }

    private TypeFacts FactsOfObject(Type type)
    {
        if (IsEmptyAnonymousObject(type)) return TypeFacts.All & ~(TypeFacts.EQUndefined | TypeFacts.EQNull | TypeFacts.EQUndefinedOrNull);
        var isFunction = !IsGenericMappedType(type) && IsFunctionObject(type);
        return (isFunction ? TypeFacts.TypeofEQFunction | TypeFacts.TypeofNEAll & ~TypeFacts.TypeofNEFunction : TypeFacts.TypeofEQObject | TypeFacts.TypeofEQFunction & 0 | TypeFacts.TypeofNEAll & ~TypeFacts.TypeofNEObject)
            | TypeFacts.NotNullish | TypeFacts.Truthy;
    }

    /// <summary>Truth about an intersection needs all its parts, unless one of them is a primitive whose brand the others are.</summary>
    private TypeFacts FactsOfIntersection(IntersectionType type)
    {
        var hasPrimitive = type.Types.Any(t => t.Is(TypeFlags.Primitive));
        var or = TypeFacts.None;
        var and = TypeFacts.All;
        foreach (var t in type.Types)
        {
            if (hasPrimitive && t.Is(TypeFlags.Object)) continue;
            var f = FactsOf(t);
            or |= f;
            and &= f;
        }
        const TypeFacts orMask = TypeFacts.TypeofEQFunction | TypeFacts.TypeofNEObject;
        return or & orMask | and & ~orMask;
    }

    /// <summary>The part of a type whose values have the facts: null and undefined leave unknown and type parameters too.</summary>
    public Type WithFacts(Type type, TypeFacts facts)
    {
        if (type.Is(TypeFlags.Unknown)) type = UnknownUnion;
        var reduced = FilterType(type, t => (FactsOf(t) & facts) != 0);
        if (facts is TypeFacts.NEUndefined or TypeFacts.NENull or TypeFacts.NEUndefinedOrNull or TypeFacts.Truthy)
        {
            if (ReferenceEquals(reduced, UnknownUnion)) return UnknownType;
            reduced = MapType(reduced, t => (FactsOf(t) & OppositeOf(facts)) != 0 && IsGenericNullable(t) ? GetIntersection([t, EmptyObjectType]) : t);
        }
        return RestoreUnknown(reduced);
    }

    /// <summary>The members of a union that have the facts; unknown and type parameters stay as they are.</summary>
    internal Type FilterFacts(Type type, TypeFacts facts) => FilterType(type, t => (FactsOf(t) & facts) != 0);

    private static TypeFacts OppositeOf(TypeFacts facts) => facts switch
    {
        TypeFacts.NEUndefined => TypeFacts.EQUndefined,
        TypeFacts.NENull => TypeFacts.EQNull,
        _ => TypeFacts.EQUndefinedOrNull,
    };

    private bool IsGenericNullable(Type t) => t.Is(TypeFlags.Instantiable) || t is IntersectionType i && i.Types.Any(x => x.Is(TypeFlags.Instantiable));

    private Type UnknownUnion => _unknownUnion ??= GetUnion([UndefinedType, NullType, EmptyObjectType], UnionReduction.None);
    private Type? _unknownUnion;

    private Type RestoreUnknown(Type type) => ReferenceEquals(type, UnknownUnion) ? UnknownType : type;

    /// <summary>Without null and undefined: `T!`.</summary>
    public Type NonNullable(Type type)
    {
        if (type.Is(TypeFlags.Any)) return type;
        return WithFacts(type, TypeFacts.NEUndefinedOrNull);
    }

    /// <summary>`if (x)`: the values that are truthy (or falsy); of primitives only the falsy literals remain in the false branch.</summary>
    public Type NarrowByTruthiness(Type type, bool isTrue)
    {
        if (isTrue) return WithFacts(type, TypeFacts.Truthy);
        return type.Is(TypeFlags.AnyOrUnknown) ? type : WithFacts(type, TypeFacts.Falsy);
    }

    /// <summary>The part of a type that a falsy value has: `''`, `0`, `false`, null, undefined. For `a &amp;&amp; b`.</summary>
    public Type DefinitelyFalsyPart(Type type) => MapType(type, t => t switch
    {
        _ when t.Is(TypeFlags.String) => GetLiteral(""),
        _ when t.Is(TypeFlags.Number) => GetLiteral(0.0),
        _ when t.Is(TypeFlags.BigInt) => GetLiteral(System.Numerics.BigInteger.Zero),
        LiteralType { Value: false } or LiteralType { Value: "" } or LiteralType { Value: 0.0 } => t,
        _ when t.Is(TypeFlags.Void | TypeFlags.Undefined | TypeFlags.Null | TypeFlags.AnyOrUnknown) => t,
        _ when t.Is(TypeFlags.Instantiable) => t,
        _ => NeverType,
    });

    /// <summary>Without the types that have only falsy values. For `a || b`.</summary>
    public Type RemoveDefinitelyFalsy(Type type) => FilterType(type, t => (FactsOf(t) & TypeFacts.Truthy) != 0);

    /// <summary>`typeof x === 'string'`.</summary>
    public Type NarrowByTypeof(Type type, string name, bool assumeTrue)
    {
        if (!assumeTrue)
        {
            if (type.Is(TypeFlags.Any)) return type;
            return WithFactsOnly(type, name switch
            {
                "string" => TypeFacts.TypeofNEString, "number" => TypeFacts.TypeofNENumber, "bigint" => TypeFacts.TypeofNEBigInt, "boolean" => TypeFacts.TypeofNEBoolean,
                "symbol" => TypeFacts.TypeofNESymbol, "undefined" => TypeFacts.NEUndefined, "object" => TypeFacts.TypeofNEObject, "function" => TypeFacts.TypeofNEFunction,
                _ => TypeFacts.All,
            });
        }
        return name switch
        {
            "string" => ByTypeofFact(type, StringType, TypeFacts.TypeofEQString),
            "number" => ByTypeofFact(type, NumberType, TypeFacts.TypeofEQNumber),
            "bigint" => ByTypeofFact(type, BigIntType, TypeFacts.TypeofEQBigInt),
            "boolean" => ByTypeofFact(type, BooleanType, TypeFacts.TypeofEQBoolean),
            "symbol" => ByTypeofFact(type, SymbolType, TypeFacts.TypeofEQSymbol),
            "undefined" => MapType(Opened(type), t => t.Is(TypeFlags.Undefined | TypeFlags.Void) ? t : t.Is(TypeFlags.Any) ? UndefinedType : (FactsOf(t) & TypeFacts.EQUndefined) != 0 ? t.Is(TypeFlags.Instantiable) ? GetIntersection([t, UndefinedType]) : UndefinedType : null),
            "function" => type.Is(TypeFlags.Any) ? type : ByTypeofFact(type, FindGlobalType("Function") is { } f ? GetNamedType(f, []) : ObjectKeywordType, TypeFacts.TypeofEQFunction),
            "object" => type.Is(TypeFlags.Unknown) ? GetUnion([ObjectKeywordType, NullType]) : type.Is(TypeFlags.Any) ? type : GetUnion([ByTypeofFact(type, ObjectKeywordType, TypeFacts.TypeofEQObject), ByTypeofFact(type, NullType, TypeFacts.EQNull)]),
            _ => type,
        };
    }

    private Type Opened(Type type) => type.Is(TypeFlags.Unknown) ? UnknownUnion : type;

    private Type WithFactsOnly(Type type, TypeFacts facts) => RestoreUnknown(FilterType(Opened(type), t => (FactsOf(t) & facts) != 0));

    private Type ByTypeofFact(Type type, Type implied, TypeFacts fact) => MapType(Opened(type), t =>
    {
        if (IsRelated(t, implied, TypeRelation.StrictSubtype)) return (FactsOf(t) & fact) != 0 ? t : null;
        if (IsSubtype(implied, t)) return implied;
        if ((FactsOf(t) & fact) == 0) return null;
        return t.Is(TypeFlags.Object) && !IsEmptyAnonymousObject(t) ? t : GetIntersection([t, implied]);
    });

    /// <summary>`x === other` (or `==`).</summary>
    public Type NarrowByEquality(Type type, Type other, bool strict, bool assumeTrue)
    {
        if (type.Is(TypeFlags.Any)) return type;
        if (other.Is(TypeFlags.Nullable) && other is IntrinsicType)
        {
            var facts = !strict ? assumeTrue ? TypeFacts.EQUndefinedOrNull : TypeFacts.NEUndefinedOrNull
                : other.Is(TypeFlags.Null) ? assumeTrue ? TypeFacts.EQNull : TypeFacts.NENull
                : assumeTrue ? TypeFacts.EQUndefined : TypeFacts.NEUndefined;
            if (!assumeTrue) return WithFacts(type, facts);
            return MapType(Opened(type), t => (FactsOf(t) & facts) == 0 ? null : NullishPart(t, other, strict));
        }
        if (assumeTrue)
        {
            if (!strict && (type.Is(TypeFlags.Unknown) || SomeType(type, IsEmptyAnonymousObject))) return type;
            if (type.Is(TypeFlags.Unknown) || SomeType(type, IsEmptyAnonymousObject))
            {
                if (other.Is(TypeFlags.Primitive | TypeFlags.NonPrimitive) || IsEmptyAnonymousObject(other)) return Regular(other);
                if (other.Is(TypeFlags.Object)) return ObjectKeywordType;
            }
            var filtered = FilterType(type, t => AreComparable(t, other) || !strict && IsCoercible(t, other));
            return ReplacePrimitives(filtered, other);
        }
        return IsUnitType(other) ? FilterType(type, t => !(IsUnitLike(t) && AreUnitsComparable(t, other))) : type;
    }

    private Type? NullishPart(Type t, Type other, bool strict)
    {
        if (t.Is(TypeFlags.Nullable | TypeFlags.Void)) return t.Is(TypeFlags.Void) ? UndefinedType : t;
        if (t.Is(TypeFlags.Any)) return t;
        var wanted = strict ? other : GetUnion([UndefinedType, NullType]);
        return t.Is(TypeFlags.Instantiable) ? GetIntersection([t, wanted]) : wanted;
    }

    private static bool IsUnitLike(Type t) => IsUnitType(t);

    private bool AreUnitsComparable(Type a, Type b) => Regular(a) == Regular(b) || a is LiteralType x && b is LiteralType y && (SameLiteral(x.Regular, y.Regular) || SameLiteral(y.Regular, x.Regular));

    private static bool IsCoercible(Type s, Type t) =>
        s.Is(TypeFlags.Number | TypeFlags.String | TypeFlags.BooleanLiteral) && t.Is(TypeFlags.Number | TypeFlags.String | TypeFlags.Boolean);

    /// <summary>`string` compared with `'a'` is `'a'`.</summary>
    private Type ReplacePrimitives(Type type, Type literals)
    {
        TypeFlags kinds = 0;
        foreach (var t in MembersOfUnion(literals)) kinds |= t.Flags;
        return MapType(type, t =>
            t.Is(TypeFlags.String) && (kinds & (TypeFlags.String | TypeFlags.StringLiteral | TypeFlags.TemplateLiteral | TypeFlags.StringMapping)) != 0 ? Part(literals, TypeFlags.StringLike)
            : t.Is(TypeFlags.Number) && (kinds & (TypeFlags.Number | TypeFlags.NumberLiteral)) != 0 ? Part(literals, TypeFlags.NumberLike)
            : t.Is(TypeFlags.BigInt) && (kinds & TypeFlags.BigIntLike) != 0 ? Part(literals, TypeFlags.BigIntLike) : t);

        Type Part(Type from, TypeFlags kind) => Regular(FilterType(from, x => x.Is(kind)));
    }

    /// <summary>instanceof and type predicates: the candidate, or what of the type it covers.</summary>
    public Type NarrowToCandidate(Type type, Type candidate, bool assumeTrue, bool isInstanceof)
    {
        bool Matches(Type t, Type c) => isInstanceof ? IsDerivedFrom(t, c) : IsSubtype(t, c);
        if (!assumeTrue)
        {
            if (type.Is(TypeFlags.Any)) return type;
            var opened = type.Is(TypeFlags.Unknown) ? UnknownUnion : type;
            return RestoreUnknown(FilterType(opened, t => !(isInstanceof ? IsDerivedFrom(t, candidate) : IsRelated(t, candidate, TypeRelation.Subtype))));
        }
        if (type.Is(TypeFlags.AnyOrUnknown)) return candidate;
        if (isInstanceof && type.Is(TypeFlags.Any)) return candidate;
        var keyed = type is UnionType u ? u : null;
        var narrowed = MapType(candidate, c =>
        {
            var direct = MapType(type, t =>
                Matches(t, c) ? MatchesBoth(t, c) ? t : t
                : !isInstanceof ? t.Is(TypeFlags.Instantiable) && IsSubtype(c, BaseConstraintOrUnknown(t)) ? GetIntersection([t, c]) : IsSubtype(c, t) ? c : null
                : IsDerivedFrom(c, t) ? c : null);
            return !direct.Is(TypeFlags.Never) ? direct : MapType(type, t => MaybeOfKind(t, TypeFlags.Instantiable) && BaseConstraint(t) is { } k && Related(c, k) ? GetIntersection([t, c]) : null);
        });
        if (!narrowed.Is(TypeFlags.Never)) return narrowed;
        return IsSubtype(candidate, type) ? candidate : IsAssignable(type, candidate) ? type : IsAssignable(candidate, type) ? candidate : keyed is not null ? MapType(keyed, t => GetIntersection([t, candidate])) : GetIntersection([type, candidate]);

        bool Related(Type c, Type k) => IsRelated(c, k, TypeRelation.Assignable);
        bool MatchesBoth(Type t, Type c) => Matches(c, t);
    }

    /// <summary>`'name' in x`.</summary>
    public Type NarrowByIn(Type type, string name, bool assumeTrue)
    {
        var isUnion = type is UnionType;
        if (isUnion || type.Is(TypeFlags.Object) || type.Is(TypeFlags.NonPrimitive | TypeFlags.Intersection))
        {
            if (SomeType(type, t => HasKey(t, name, assumeTrue: true)))
                return FilterType(type, t => HasKey(t, name, assumeTrue));
            if (assumeTrue && !type.Is(TypeFlags.Any) && FindGlobalType("Record") is { Kind: TypeSymbolKind.Alias } record)
                return GetIntersection([type, GetAliasType(record, [GetLiteral(name), UnknownType])]);
        }
        return type;
    }

    private bool HasKey(Type type, string name, bool assumeTrue)
    {
        if (PropertyOf(type, name) is { } p) return p.IsOptional || assumeTrue;
        return ApplicableIndexInfo(type, name) is not null || !assumeTrue;
    }

    /// <summary>`x.kind === …`: keeps the members of a union whose property can still be what it is narrowed to.</summary>
    public Type NarrowByDiscriminant(Type type, string name, Func<Type, Type> narrow)
    {
        if (TypeOfMember(type, name) is not { } property) return type;
        var narrowed = narrow(property);
        return FilterType(type, t =>
        {
            var own = TypeOfMember(t, name) ?? UnknownType;
            return !own.Is(TypeFlags.Never) && !narrowed.Is(TypeFlags.Never) && AreComparable(narrowed, own);
        });
    }

    private Type? TypeOfMember(Type type, string name)
    {
        if (type is UnionType u)
        {
            var types = u.Types.Select(t => TypeOfMember(t, name) ?? UndefinedType).ToList();
            return u.Types.Any(t => PropertyOf(t, name) is not null) ? GetUnion(types) : null;
        }
        return PropertyOf(type, name)?.Type ?? ApplicableIndexInfo(type, name)?.Value;
    }

    /// <summary>The clauses of a switch as types (null for default) on the subject: what it is in the clauses from first to end (exclusive).</summary>
    public Type NarrowBySwitch(Type type, IReadOnlyList<Type?> clauses, int first, int end)
    {
        if (clauses.Count == 0) return type;
        var own = clauses.Skip(first).Take(end - first).ToList();
        var hasDefault = first == end || own.Contains(null);
        if (type.Is(TypeFlags.Unknown) && !hasDefault && own.TrueForAll(t => t!.Is(TypeFlags.Primitive | TypeFlags.NonPrimitive))) return GetUnion(own.Select(t => Regular(t!)));
        var discriminant = GetUnion(own.OfType<Type>());
        var cases = discriminant.Is(TypeFlags.Never) ? NeverType : ReplacePrimitives(FilterType(type, t => AreComparable(discriminant, t)), discriminant);
        if (!hasDefault) return cases;
        var units = clauses.OfType<Type>().Select(Regular).Where(IsUnitType).ToList();
        var others = FilterType(type, t => !(IsUnitType(t) && units.Exists(x => AreUnitsComparable(t, x))));
        return cases.Is(TypeFlags.Never) ? others : GetUnion(cases, others);
    }

    /// <summary>The declared type of a variable, reduced to the members that an assigned type can be.</summary>
    public Type AssignmentReduced(Type declared, Type assigned)
    {
        if (declared == assigned) return declared;
        if (assigned.Is(TypeFlags.Never)) return assigned;
        if (declared is not UnionType) return declared;
        var filtered = FilterType(declared, t => MembersOfUnion(assigned).Any(a => MayBeAssigned(a, t)));
        var reduced = assigned is LiteralType { Value: bool, IsFresh: true } ? MapType(filtered, Fresh) : filtered;
        return IsAssignable(assigned, reduced) ? reduced : declared;
    }

    private bool MayBeAssigned(Type source, Type target) => target.Is(TypeFlags.Never | TypeFlags.Any) || IsAssignable(source, target);
}
