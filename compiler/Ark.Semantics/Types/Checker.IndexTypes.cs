using Ark.Syntax;

namespace Ark.Semantics;

// keyof T and T[K].
public sealed partial class Checker
{
    private readonly Dictionary<Type, IndexTypeOperator> _indexTypes = [];
    private readonly Dictionary<TypeListKey, IndexedAccessType> _indexedAccesses = [];

    /// <summary>The object part of a type cannot be known before instantiation.</summary>
    internal bool IsGenericObjectType(Type type) => type switch
    {
        CompositeType c => c.Types.Any(IsGenericObjectType),
        SubstitutionType s => IsGenericObjectType(s.Base) || IsGenericObjectType(s.Constraint),
        _ => type.Is(TypeFlags.InstantiableNonPrimitive) || IsGenericMappedType(type) || IsGenericTuple(type),
    };

    /// <summary>A key type that cannot be known before instantiation.</summary>
    internal bool IsGenericIndexType(Type type) => type switch
    {
        UnionType { IsPrimitiveUnion: true } => false,
        CompositeType c => c.Types.Any(IsGenericIndexType),
        SubstitutionType s => IsGenericIndexType(s.Base) || IsGenericIndexType(s.Constraint),
        _ => type.Is(TypeFlags.InstantiableNonPrimitive | TypeFlags.Index) || type.Is(TypeFlags.TemplateLiteral | TypeFlags.StringMapping) && !IsConcretePattern(type),
    };

    internal bool IsGenericType(Type type) => IsGenericObjectType(type) || IsGenericIndexType(type);

    /// <summary>`keyof T`</summary>
    public Type GetIndexType(Type type)
    {
        type = Reduced(type);
        if (DefersKeyof(type)) return _indexTypes.TryGetValue(type, out var known) ? known : _indexTypes[type] = new IndexTypeOperator(type);
        switch (type)
        {
            case UnionType u: return GetIntersection(u.Types.Select(GetIndexType));
            case IntersectionType i: return GetUnion([.. i.Types.Select(GetIndexType)]);
            case MappedType m: return KeysOfMapped(m);
            case not null when ReferenceEquals(type, WildcardType): return WildcardType;
            case { Flags: TypeFlags.Unknown }: return NeverType;
            case not null when type.Is(TypeFlags.Any | TypeFlags.Never): return KeyofConstraint;
            default: return KeysOfProperties(type!);
        }
    }

    private bool DefersKeyof(Type type) =>
        type.Is(TypeFlags.InstantiableNonPrimitive) || IsGenericTuple(type)
        || type is MappedType m && NameTypeOf(m) is not null && IsGenericMappedType(m)
        || type is IntersectionType i && i.Types.Any(t => t.Is(TypeFlags.Instantiable)) && i.Types.Any(IsEmptyAnonymousObject);

    private Type KeysOfMapped(MappedType type)
    {
        if (NameTypeOf(type) is not { } name) return ConstraintOfMapped(type);
        var keys = new List<Type>();
        foreach (var key in MembersOfUnion(LowerBoundOfKey(ConstraintOfMapped(type)))) keys.Add(Instantiate(name, TypeMapper.Of(type.Parameter, key)));
        return GetUnion(keys);
    }

    private Type KeysOfProperties(Type type)
    {
        var keys = PropertiesOf(type).Where(p => (p.Modifiers & (Modifiers.Private | Modifiers.Protected)) == 0).Select(NameLiteral).OfType<Type>().ToList();
        foreach (var info in IndexInfosOf(type))
        {
            keys.Add(info.Key.Is(TypeFlags.String) ? GetUnion(StringType, NumberType) : info.Key);
        }
        var union = GetUnion(keys);
        if (keys.Count > 1 && union is UnionType u && (type is NamedType or TupleType || type.Alias is not null)) return WithKeyofOrigin(u, type);
        return union;
    }

    private readonly Dictionary<(UnionType, Type), UnionType> _keyofUnions = [];

    private UnionType WithKeyofOrigin(UnionType union, Type operand) =>
        _keyofUnions.TryGetValue((union, operand), out var known) ? known
        : _keyofUnions[(union, operand)] = new UnionType(union.Flags & ~TypeFlags.Union, union.Types, union.EnumSymbol, union.IsPrimitiveUnion) { KeyofOrigin = operand };

    /// <summary>The literal type of a property's name; null for names that are symbols or private.</summary>
    internal Type? NameLiteral(Property p)
    {
        if (p.NameType is not null) return p.NameType;
        if (p.Name.StartsWith("@@", StringComparison.Ordinal) || p.Name.StartsWith('#')) return null;
        var isNumber = p.Symbol?.Declarations.FirstOrDefault() switch
        {
            FieldDeclaration { Name: LiteralName l } => char.IsAsciiDigit(l.Literal.Text[0]),
            MethodDeclaration { Name: LiteralName l } => char.IsAsciiDigit(l.Literal.Text[0]),
            PropertyAssignment { Name: LiteralName l } => char.IsAsciiDigit(l.Literal.Text[0]),
            _ => false,
        };
        return isNumber && double.TryParse(p.Name, System.Globalization.CultureInfo.InvariantCulture, out var d) ? GetLiteral(d) : GetLiteral(p.Name);
    }

    /// <summary>The name that a literal type stands for as a key.</summary>
    internal static string? PropertyNameOf(Type type) => type is LiteralType l ? l.Value switch
    {
        string s => s,
        double d when !double.IsNaN(d) => Names.NumberText(d),
        _ => null,
    } : null;

    // ── T[K] ────────────────────────────────────────────────────────────────────────────────────────────
    public Type GetIndexedAccess(Type objectType, Type indexType) => IndexedAccessOrNull(objectType, indexType) ?? (IsSilent(objectType) || IsSilent(indexType) ? ErrorType : UnknownType);

    private static bool IsSilent(Type type) => type is IntrinsicType { IsError: true };

    internal Type GetIndexedAccess(Type objectType, Type indexType, IndexedAccessTypeNode? node, TypeSymbol? alias, IReadOnlyList<Type>? aliasArguments)
    {
        if (IndexedAccessOrNull(objectType, indexType, alias, aliasArguments) is { } type) return type;
        if (node is null) return UnknownType;
        if (!IsSilent(objectType) && !IsSilent(indexType))
        {
            var name = PropertyNameOf(indexType);
            ReportType(name is not null ? Diagnostics.NoSuchProperty(node.Index.Location, name, Print(objectType)) : Diagnostics.NotAnIndexType(node.Index.Location, Print(indexType), Print(objectType)));
        }
        return ErrorType;
    }

    internal Type? IndexedAccessOrNull(Type objectType, Type indexType, TypeSymbol? alias = null, IReadOnlyList<Type>? aliasArguments = null, bool writing = false)
    {
        if (ReferenceEquals(objectType, WildcardType) || ReferenceEquals(indexType, WildcardType)) return WildcardType;
        objectType = Reduced(objectType);
        if (IsGenericIndexType(indexType) || IsGenericObjectType(objectType) && !(objectType is TupleType t && IndexBelow(indexType, t.FixedLength)))
        {
            if (objectType.Is(TypeFlags.AnyOrUnknown)) return objectType;
            var key = new TypeListKey([objectType, indexType], alias is null ? 0 : HashCode.Combine(alias, aliasArguments is null ? 0 : new TypeListKey(aliasArguments).GetHashCode()));
            return _indexedAccesses.TryGetValue(key, out var known) ? known : _indexedAccesses[key] = new IndexedAccessType(objectType, indexType) { Alias = alias, AliasArguments = aliasArguments };
        }
        if (indexType is UnionType union && !ReferenceEquals(union, BooleanType))
        {
            var types = new List<Type>();
            foreach (var i in union.Types)
            {
                if (PropertyTypeForIndex(objectType, i, writing) is not { } found) return null;
                types.Add(found);
            }
            return writing ? GetIntersection(types, alias, aliasArguments) : GetUnion(types, UnionReduction.Literal, alias, aliasArguments);
        }
        return PropertyTypeForIndex(objectType, indexType, writing);
    }

    private static bool IndexBelow(Type index, int limit) => EveryType(index, t => PropertyNameOf(t) is { } n && IsNumericName(n) && double.Parse(n, System.Globalization.CultureInfo.InvariantCulture) is >= 0 and var d && d < limit);

    private Type? PropertyTypeForIndex(Type objectType, Type index, bool writing)
    {
        if (objectType.Is(TypeFlags.Any | TypeFlags.Never)) return objectType;
        var apparent = Reduced(ApparentType(objectType));
        if (PropertyNameOf(index) is { } name)
        {
            if (PropertyOf(apparent, name) is { } property) return writing ? property.WriteType ?? property.Type : property.Type;
            if (EveryType(apparent, t => t is TupleType) && IsNumericName(name))
            {
                if (name.StartsWith('-')) return UndefinedType;
                return EveryType(apparent, t => ((TupleType)t).HasRest) ? MapType(apparent, t => RestElementOf((TupleType)t) is { } rest ? WithOptional(rest) : UndefinedType) : null;
            }
        }
        if (index.Is(TypeFlags.Never)) return NeverType;
        if (!index.Is(TypeFlags.Nullable) && IsAssignableToKind(index, TypeFlags.StringLike | TypeFlags.NumberLike | TypeFlags.ESSymbol | TypeFlags.UniqueSymbol))
        {
            var info = ApplicableIndexInfo(apparent, index) ?? IndexInfoOf(apparent, StringType);
            if (info is not null) return info.Value;
        }
        return index.Is(TypeFlags.Any) ? (IndexInfosOf(apparent).Count > 0 ? IndexInfosOf(apparent)[0].Value : index) : null;
    }

    /// <summary>The union of a tuple's elements from its first rest element on.</summary>
    internal Type? RestElementOf(TupleType tuple) => tuple.HasRest ? TupleElementUnion(tuple, tuple.FixedLength) : null;

    private bool IsAssignableToKind(Type type, TypeFlags kind)
    {
        if (type.Is(kind)) return true;
        if (type is UnionType u) return u.Types.All(t => IsAssignableToKind(t, kind));
        return BaseConstraint(type) is { } c && c != type && IsAssignableToKind(c, kind);
    }

    private Type? ConstraintOfIndexedAccess(IndexedAccessType type)
    {
        if (type.Object is MappedType m && IsGenericMappedType(m) && NameTypeOf(m) is null) return SubstituteIndexedMapped(m, type.Index);
        if (SimplifiedConstraint(type.Index) is { } indexConstraint && indexConstraint != type.Index && IndexedAccessOrNull(type.Object, indexConstraint) is { } byIndex) return byIndex;
        return SimplifiedConstraint(type.Object) is { } objectConstraint && objectConstraint != type.Object ? IndexedAccessOrNull(objectConstraint, type.Index) : null;

        Type? SimplifiedConstraint(Type t) => Simplified(t, writing: false) is var s && s != t ? s : t.Is(TypeFlags.Instantiable) ? ConstraintOf(t) : null;
    }

    // ── Simplification ──────────────────────────────────────────────────────────────────────────────────
    /// <summary>Distributes a deferred access over unions, intersections and mapped types, and drops decided conditionals.</summary>
    internal Type Simplified(Type type, bool writing) => type switch
    {
        IndexedAccessType x => SimplifiedAccess(x, writing),
        ConditionalType c => SimplifiedConditional(c, writing),
        _ => type,
    };

    private Type SimplifiedAccess(IndexedAccessType type, bool writing)
    {
        var objectType = Simplified(type.Object, writing);
        var index = Simplified(type.Index, writing);
        if (index is UnionType u)
        {
            var types = u.Types.Select(t => Simplified(GetIndexedAccess(objectType, t), writing));
            return writing ? GetIntersection(types) : GetUnion([.. types]);
        }
        if (!index.Is(TypeFlags.Instantiable))
        {
            if (objectType is UnionType ou)
            {
                var types = ou.Types.Select(t => Simplified(GetIndexedAccess(t, index), writing));
                return writing ? GetIntersection(types) : GetUnion([.. types]);
            }
            if (objectType is IntersectionType oi && !oi.Types.Any(t => t.Is(TypeFlags.Instantiable) && IsEmptyAnonymousObject(t)))
                return GetIntersection(oi.Types.Select(t => Simplified(GetIndexedAccess(t, index), writing)));
        }
        if (IsGenericTuple(objectType) && index.Is(TypeFlags.NumberLike)) return TupleElementUnion((TupleType)objectType, index.Is(TypeFlags.Number) ? 0 : ((TupleType)objectType).FixedLength, writing: writing);
        if (objectType is MappedType m && IsGenericMappedType(m) && NameTypeOf(m) is null) return MapType(SubstituteIndexedMapped(m, index), t => Simplified(t, writing));
        return ReferenceEquals(objectType, type.Object) && ReferenceEquals(index, type.Index) ? type : GetIndexedAccess(objectType, index);
    }

    private Type SimplifiedConditional(ConditionalType type, bool writing)
    {
        var whenTrue = TrueTypeOf(type);
        var whenFalse = FalseTypeOf(type);
        var check = type.Check is SubstitutionType s ? s.Base : type.Check;
        if (whenFalse.Is(TypeFlags.Never) && ActualVariable(whenTrue) == ActualVariable(check))
        {
            if (check.Is(TypeFlags.Any) || IsAssignable(Restrictive(check), Restrictive(type.Extends))) return Simplified(whenTrue, writing);
            if (GetIntersection([check, type.Extends]).Is(TypeFlags.Never)) return NeverType;
        }
        else if (whenTrue.Is(TypeFlags.Never) && ActualVariable(whenFalse) == ActualVariable(check))
        {
            if (!check.Is(TypeFlags.Any) && IsAssignable(Restrictive(check), Restrictive(type.Extends))) return NeverType;
            if (check.Is(TypeFlags.Any) || GetIntersection([check, type.Extends]).Is(TypeFlags.Never)) return Simplified(whenFalse, writing);
        }
        return type;
    }

    private static Type ActualVariable(Type type) => type is SubstitutionType s ? s.Base : type;
}
