namespace Ark.Semantics;

/// <summary>The relations between types, from the strictest to the loosest.</summary>
public enum TypeRelation { Identity, StrictSubtype, Subtype, Assignable, Comparable }

// The entrances to relations: identity and primitives are decided here, structure in RelationCheck.
public sealed partial class Checker
{
    private readonly Dictionary<(int, int, int), bool>[] _relationCaches = [[], [], [], [], []];

    public bool IsAssignable(Type source, Type target) => IsRelated(source, target, TypeRelation.Assignable);
    public bool IsSubtype(Type source, Type target) => IsRelated(source, target, TypeRelation.Subtype);
    public bool IsStrictSubtype(Type source, Type target) => IsRelated(source, target, TypeRelation.StrictSubtype);
    public bool IsComparable(Type source, Type target) => IsRelated(source, target, TypeRelation.Comparable);
    public bool IsIdentical(Type source, Type target) => IsRelated(source, target, TypeRelation.Identity);

    /// <summary>Values of the types may be equal: one is comparable to the other.</summary>
    public bool AreComparable(Type a, Type b) => IsComparable(a, b) || IsComparable(b, a);

    /// <summary>Why the source is not related to the target: the frames below the head message, outermost first. Empty when it is.</summary>
    public IReadOnlyList<string> Explain(Type source, Type target, TypeRelation relation = TypeRelation.Assignable)
    {
        var check = new RelationCheck(this, relation, reports: true);
        return check.Run(source, target) ? [] : check.Explanation;
    }

    /// <summary>The first property of a fresh object literal that the target does not know; null when there is none.</summary>
    public string? ExcessProperty(Type source, Type target) =>
        source is AnonymousType { IsFreshLiteral: true } ? new RelationCheck(this, TypeRelation.Assignable, reports: false).FirstExcess(source, target) : null;

    /// <summary>The first type argument that its parameter's constraint refuses.</summary>
    public (int Index, Type Constraint)? CheckTypeArgumentConstraints(IReadOnlyList<TypeParameterType> parameters, IReadOnlyList<Type> arguments)
    {
        TypeMapper? mapper = null;
        for (var i = 0; i < parameters.Count && i < arguments.Count; i++)
        {
            if (ConstraintOfParameter(parameters[i]) is not { } declared) continue;
            var constraint = Instantiate(declared, mapper ??= TypeMapper.Of(parameters, arguments));
            if (!IsAssignable(arguments[i], WithThisArgument(constraint, arguments[i]))) return (i, constraint);
        }
        return null;
    }

    internal bool IsRelated(Type source, Type target, TypeRelation relation)
    {
        if (source is LiteralType { IsFresh: true } s) source = s.Regular;
        if (target is LiteralType { IsFresh: true } t) target = t.Regular;
        if (ReferenceEquals(source, target)) return true;
        if (relation != TypeRelation.Identity)
        {
            if (relation == TypeRelation.Comparable && !target.Is(TypeFlags.Never) && IsSimplyRelated(target, source, relation) || IsSimplyRelated(source, target, relation)) return true;
        }
        else if (!((source.Flags | target.Flags) is var f && (f & (TypeFlags.UnionOrIntersection | TypeFlags.IndexedAccess | TypeFlags.Conditional | TypeFlags.Substitution)) != 0))
        {
            if (source.Flags != target.Flags) return false;
            if (source is IntrinsicType && !source.Is(TypeFlags.Any)) return true;
        }
        if (_relationCaches[(int)relation].TryGetValue((source.Id, target.Id, 0), out var known)) return known;
        if (!source.Is(TypeFlags.StructuredOrInstantiable) && !target.Is(TypeFlags.StructuredOrInstantiable)) return false;
        return new RelationCheck(this, relation, reports: false).Run(source, target);
    }

    /// <summary>Relations that flags alone decide.</summary>
    internal bool IsSimplyRelated(Type source, Type target, TypeRelation relation)
    {
        var (s, t) = (source.Flags, target.Flags);
        if ((t & TypeFlags.Any) != 0 || (s & TypeFlags.Never) != 0 || ReferenceEquals(source, WildcardType)) return true;
        if ((t & TypeFlags.Unknown) != 0 && !(relation == TypeRelation.StrictSubtype && (s & TypeFlags.Any) != 0)) return true;
        if ((t & TypeFlags.Never) != 0) return false;
        if ((s & TypeFlags.StringLike) != 0 && (t & TypeFlags.String) != 0) return true;
        if ((s & TypeFlags.NumberLike) != 0 && (t & TypeFlags.Number) != 0) return true;
        if ((s & TypeFlags.BigIntLike) != 0 && (t & TypeFlags.BigInt) != 0) return true;
        if ((s & TypeFlags.BooleanLike) != 0 && (t & TypeFlags.Boolean) != 0) return true;
        if ((s & (TypeFlags.ESSymbol | TypeFlags.UniqueSymbol)) != 0 && (t & TypeFlags.ESSymbol) != 0) return true;
        if (source is LiteralType a && target is LiteralType b && SameLiteral(a, b)) return true;
        if ((s & TypeFlags.Undefined) != 0 && (t & (TypeFlags.Undefined | TypeFlags.Void)) != 0) return true;
        if ((s & TypeFlags.Null) != 0 && (t & TypeFlags.Null) != 0) return true;
        if ((s & TypeFlags.Object) != 0 && (t & TypeFlags.NonPrimitive) != 0 && !(relation == TypeRelation.StrictSubtype && IsEmptyAnonymousObject(source) && source is not AnonymousType { IsFreshLiteral: true })) return true;
        if (relation is not (TypeRelation.Assignable or TypeRelation.Comparable)) return false;
        if ((s & TypeFlags.Any) != 0) return true;
        // A number may be given for a numeric enum: any number for `number`, a literal for the member of its value.
        if ((s & TypeFlags.Number) != 0 && (s & TypeFlags.ComputedEnum) == 0 && (t & TypeFlags.Union) == 0 && ((t & TypeFlags.ComputedEnum) != 0 || (t & TypeFlags.NumberLiteral) != 0 && (t & TypeFlags.Enum) != 0)) return true;
        if (source is LiteralType { Member: null, Value: double } n && (t & TypeFlags.Union) == 0 && ((t & TypeFlags.ComputedEnum) != 0 || target is LiteralType { Member: not null } e && Equals(n.Value, e.Value))) return true;
        return IsUnknownLikeUnion(target);
    }

    /// <summary>Literals of equal value, where an enum's member also fits the plain literal, and members of equally named enums each other.</summary>
    private static bool SameLiteral(LiteralType a, LiteralType b)
    {
        if (a.Member is null && b.Member is not null || !Equals(a.Value, b.Value) || (a.Flags & TypeFlags.Literal) != (b.Flags & TypeFlags.Literal)) return false;
        return b.Member is null || ReferenceEquals(a.Member, b.Member) || a.Member!.Name == b.Member.Name && a.Member.Container?.Name == b.Member.Container?.Name;
    }

    /// <summary>`{} | null | undefined`, which is unknown in other words.</summary>
    private bool IsUnknownLikeUnion(Type type) =>
        type is UnionType { Types.Count: >= 3, IsPrimitiveUnion: false } u && u.Types.Any(t => t.Is(TypeFlags.Undefined)) && u.Types.Any(t => t.Is(TypeFlags.Null)) && u.Types.Any(IsEmptyAnonymousObject);

    /// <summary>All properties are optional and there is at least one, with nothing else: almost anything has this type.</summary>
    internal bool IsWeakType(Type type) => type switch
    {
        SubstitutionType s => IsWeakType(s.Base),
        IntersectionType i => i.Types.All(IsWeakType),
        ObjectType => MembersOf(type) is { CallSignatures.Count: 0, ConstructSignatures.Count: 0, IndexInfos.Count: 0, Properties.Count: > 0 } m && m.Properties.Values.All(p => p.IsOptional),
        _ => false,
    };

    /// <summary>The property is known to the type, for the excess property check.</summary>
    internal bool IsKnownProperty(Type target, string name) => target switch
    {
        ObjectType => PropertyOf(target, name, skipAugmented: true) is not null || ApplicableIndexInfo(target, name) is not null,
        CompositeType c => c.Types.Any(t => IsExcessCheckTarget(t) && IsKnownProperty(t, name)),
        SubstitutionType s => IsKnownProperty(s.Base, name),
        _ => false,
    };

    internal bool IsExcessCheckTarget(Type type) => type switch
    {
        ObjectType => !IsUncheckedForExcess(type),
        UnionType u => u.Types.Any(IsExcessCheckTarget),
        IntersectionType i => i.Types.All(IsExcessCheckTarget),
        SubstitutionType s => IsExcessCheckTarget(s.Base),
        _ => type.Is(TypeFlags.NonPrimitive),
    };

    private static bool IsUncheckedForExcess(Type type) => false;
}
