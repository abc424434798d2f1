namespace Ark.Semantics;

/// <summary>How a generic type follows its type argument.</summary>
[Flags]
public enum Variance
{
    Invariant = 0, Covariant = 1, Contravariant = 2, Bivariant = Covariant | Contravariant, Independent = 4,
    Mask = 7,
    /// <summary>The comparison cannot be made by arguments unless they are identical.</summary>
    Unmeasurable = 8,
    /// <summary>A failed comparison by arguments must be repeated by structure.</summary>
    Unreliable = 16,
}

// What relations need to know about types.
public sealed partial class Checker
{
    internal Dictionary<(int, int, int), bool> RelationCache(TypeRelation relation) => _relationCaches[(int)relation];

    internal void ReportTooDeep() => TooComplex();

    internal bool IsGlobalObject(Type type) => type is NamedType n && IsGlobal(n.Symbol, "Object");

    /// <summary>A type in the form in which relations look at it.</summary>
    internal Type Normalized(Type type, bool writing)
    {
        while (true)
        {
            var t = type switch
            {
                LiteralType { IsFresh: true } l => l.Regular,
                NamedType { Deferred: not null } n => GetNamedType(n.Symbol, n.Arguments),
                TupleType { Deferred: not null } u => GetTuple(u.Elements, u.ElementFlags, u.IsReadonly, u.Labels),
                TupleType u => NormalizedTuple(u, writing),
                CompositeType => Reduced(type),
                SubstitutionType s => writing ? s.Base : SubstitutionIntersection(s),
                IndexedAccessType or ConditionalType => Simplified(type, writing),
                _ => type,
            };
            if (ReferenceEquals(t, type)) return t;
            // The alias of a deferred reference is that of the type it stands for.
            if (t.Alias is null && type.Alias is not null && t is NamedType or TupleType) return t;
            type = t;
        }
    }

    private Type NormalizedTuple(TupleType tuple, bool writing)
    {
        var elements = tuple.Elements.Select(e => e.Is(TypeFlags.IndexedAccess | TypeFlags.Conditional) ? Simplified(e, writing) : e).ToList();
        return elements.SequenceEqual(tuple.Elements) ? tuple : GetTuple(elements, tuple.ElementFlags, tuple.IsReadonly, tuple.Labels);
    }

    /// <summary>The stack shows the same declaration again and again with ever newer types: an expansion without end.</summary>
    internal bool IsDeeplyNested(Type type, List<Type> stack, int maximum = 3)
    {
        if (stack.Count < maximum) return false;
        if (type is IntersectionType i) return i.Types.Any(t => IsDeeplyNested(t, stack, maximum));
        var identity = RecursionIdentity(type);
        var (count, last) = (0, 0);
        foreach (var t in stack)
        {
            if (!Matches(t)) continue;
            // A later identity shows a newer instantiation, the same one a source that stays while its target grows.
            if (t.Id >= last && ++count >= maximum) return true;
            last = t.Id;
        }
        return false;

        bool Matches(Type t) => t is IntersectionType x ? x.Types.Any(Matches) : ReferenceEquals(RecursionIdentity(t), identity);
    }

    private static object RecursionIdentity(Type type) => type switch
    {
        NamedType { Deferred: { } d } => d.Node,
        TupleType { Deferred: { } d } => d.Node,
        NamedType n => n.Symbol,
        AnonymousType { IsObjectLiteral: true } => type,
        AnonymousType { Symbol: { } s } => s,
        AnonymousType { Node: { } n } => n,
        MappedType m => m.Node,
        TypeParameterType { Symbol: { } s } => s,
        IndexedAccessType x => LeftmostObject(x),
        ConditionalType c => c.Root,
        _ => type,
    };

    private static object LeftmostObject(IndexedAccessType access)
    {
        Type t = access;
        while (t is IndexedAccessType x) t = x.Object;
        return t;
    }

    /// <summary>The parts of an intersection with the constraints of its type parameters put in.</summary>
    internal Type? EffectiveConstraint(IReadOnlyList<Type> types, bool targetIsUnion)
    {
        var constraints = new List<Type>();
        var disjoint = false;
        foreach (var t in types)
        {
            if (t.Is(TypeFlags.Instantiable))
            {
                var constraint = ConstraintOf(t);
                while (constraint is not null && constraint.Is(TypeFlags.TypeParameter | TypeFlags.Index | TypeFlags.Conditional)) constraint = ConstraintOf(constraint);
                if (constraint is null) continue;
                constraints.Add(constraint);
                if (targetIsUnion) constraints.Add(t);
            }
            else if (t.Is(TypeFlags.Primitive | TypeFlags.NonPrimitive) || IsEmptyAnonymousObject(t)) disjoint = true;
        }
        if (constraints.Count == 0 || !targetIsUnion && !disjoint && constraints.Count == 0) return null;
        if (disjoint)
            foreach (var t in types)
                if (t.Is(TypeFlags.Primitive | TypeFlags.NonPrimitive) || IsEmptyAnonymousObject(t)) constraints.Add(t);
        return Normalized(GetIntersection(constraints), writing: false);
    }

    internal Type? SimplifiedOrConstraint(Type type) => Simplified(type, writing: false) is var s && s != type ? s : ConstraintOf(type);

    internal bool IncludesOptional(MappedType m) => (ModifiersOf(m) & MappedModifiers.IncludeOptional) != 0;
    internal bool ExcludesOptional(MappedType m) => (ModifiersOf(m) & MappedModifiers.ExcludeOptional) != 0;
    internal bool SameModifiers(MappedType a, MappedType b) => ModifiersOf(a) == ModifiersOf(b);

    internal int CombinedOptionality(MappedType m)
    {
        var own = IncludesOptional(m) ? 1 : ExcludesOptional(m) ? -1 : 0;
        return own != 0 ? own : ModifiersTypeOf(m) is MappedType inner && IsGenericMappedType(inner) ? CombinedOptionality(inner) : 0;
    }

    internal bool IsDistributionDependent(ConditionalRoot root) =>
        root.IsDistributive && root.Check is TypeParameterType { Symbol.Name: var name } && (MentionedNames(root.Node.WhenTrue)?.Contains(name) != false || MentionedNames(root.Node.WhenFalse)?.Contains(name) != false);

    internal bool DefinitelyUnrelated(TemplateLiteralType s, TemplateLiteralType t)
    {
        var (a, b) = (s.Texts[0], t.Texts[0]);
        var (c, d) = (s.Texts[^1], t.Texts[^1]);
        var start = Math.Min(a.Length, b.Length);
        var end = Math.Min(c.Length, d.Length);
        return a[..start] != b[..start] || c[^end..] != d[^end..];
    }

    internal bool IsMemberOfMapping(Type source, StringMappingType target) => IsMemberOfStringMapping(source, target);

    /// <summary>The properties of the type may stand for an index signature: object literals, type literals, enums, modules.</summary>
    internal bool HasInferableIndex(Type type) => type switch
    {
        IntersectionType i => i.Types.All(HasInferableIndex),
        MappedType => true,
        ReverseMappedType r => HasInferableIndex(r.Source),
        AnonymousType when ReferenceEquals(type, MemberlessType) => false,
        AnonymousType { ValueOf: FunctionSymbol or TypeSymbol { Kind: not TypeSymbolKind.Enum } } => false,
        AnonymousType a => MembersOf(a) is { CallSignatures.Count: 0, ConstructSignatures.Count: 0 },
        _ => false,
    };

    // ── Discriminants ───────────────────────────────────────────────────────────────────────────────────
    /// <summary>The property has different types in the members of the union, some of them literal.</summary>
    public bool IsDiscriminant(Type union, string name)
    {
        if (union is not UnionType u || CompositeProperty(u, name) is not { } p) return false;
        return (p.Synthetic & SyntheticFlags.Discriminant) == SyntheticFlags.Discriminant && !IsGenericType(p.Type);
    }

    /// <summary>The member of a union that the unit-typed properties of an object literal pick; the members when several fit; null when they say nothing.</summary>
    internal Type? MatchingByDiscriminant(Type source, UnionType target, Func<Type, Type, bool> related)
    {
        if (MatchingByKey(target, source) is { } fast) return fast;
        if (!source.Is(TypeFlags.Object | TypeFlags.Intersection)) return null;
        var discriminants = PropertiesOf(source).Where(p => IsDiscriminant(target, p.Name)).ToList();
        if (discriminants.Count == 0) return null;
        var left = target.Types.ToList();
        foreach (var p in discriminants)
        {
            var fits = left.Where(t => (CompositeOrOwn(t, p.Name) ?? UndefinedType) is var type && related(p.Type, type)).ToList();
            // A property that no remaining member accepts says nothing.
            if (fits.Count > 0) left = fits;
        }
        return left.Count == target.Types.Count || left.Any(t => t.Is(TypeFlags.Never)) ? null : GetUnion(left);

        Type? CompositeOrOwn(Type t, string name) => PropertyOf(t, name)?.Type;
    }

    private const int MinimumKeyedUnion = 10;

    /// <summary>The member of a large union whose unit-typed key property has the source's value.</summary>
    internal Type? MatchingByKey(UnionType union, Type source)
    {
        if (!source.Is(TypeFlags.Object) || union.Types.Count < MinimumKeyedUnion || KeyPropertyOf(union) is not { Name: { } name, Map: { } map }) return null;
        return PropertyOf(source, name)?.Type is { } key ? map.GetValueOrDefault(Regular(key)) : null;
    }

    private (string? Name, Dictionary<Type, Type>? Map) KeyPropertyOf(UnionType union)
    {
        if (union.KeyProperty is { } known) return known;
        union.KeyProperty = (null, null);
        var objects = union.Types.Where(t => t.Is(TypeFlags.Object | TypeFlags.InstantiableNonPrimitive)).ToList();
        if (objects.Count < MinimumKeyedUnion || objects.Count * 2 < union.Types.Count) return (null, null);
        var name = PropertiesOf(objects[0]).FirstOrDefault(p => IsUnitType(p.Type))?.Name;
        if (name is null) return (null, null);
        var map = new Dictionary<Type, Type>();
        var count = 0;
        foreach (var t in objects)
        {
            if (PropertyOf(t, name)?.Type is not { } key || !EveryType(key, IsUnitType)) return (null, null);
            foreach (var k in MembersOfUnion(key))
                if (!map.TryAdd(Regular(k), t)) count++;
        }
        return (union.KeyProperty = count * 2 > objects.Count ? (null, null) : (name, map)).Value;
    }

    // ── Variances ───────────────────────────────────────────────────────────────────────────────────────
    private readonly Dictionary<TypeSymbol, IReadOnlyList<Variance>> _variances = [];
    private bool _varianceUnreliable;

    internal void MarkVarianceUnreliable() => _varianceUnreliable = true;

    internal bool HasMarker(IReadOnlyList<Type> types) => types.Any(t => ReferenceEquals(t, MarkerSuperType) || ReferenceEquals(t, MarkerSubType) || ReferenceEquals(t, MarkerOtherType));

    /// <summary>The variances of a class or interface in its type parameters; empty while they are being computed.</summary>
    internal IReadOnlyList<Variance> VariancesOf(TypeSymbol symbol)
    {
        if (IsGlobal(symbol, "Array") || IsGlobal(symbol, "ReadonlyArray")) return [Variance.Covariant];
        return ComputeVariances(symbol, arguments => GetNamedType(symbol, arguments));
    }

    internal IReadOnlyList<Variance> AliasVariances(TypeSymbol alias) => ComputeVariances(alias, arguments => GetAliasType(alias, arguments));

    private IReadOnlyList<Variance> ComputeVariances(TypeSymbol symbol, Func<IReadOnlyList<Type>, Type> make)
    {
        if (_variances.TryGetValue(symbol, out var known)) return known;
        MarkerSubType.OwnConstraint ??= MarkerSuperType;
        _variances[symbol] = [];
        var parameters = TypeParametersOf(symbol);
        var outer = _varianceUnreliable;
        var result = new List<Variance>();
        for (var i = 0; i < parameters.Count; i++)
        {
            if (DeclaredVariance(parameters[i]) is { } declared)
            {
                result.Add(declared);
                continue;
            }
            _varianceUnreliable = false;
            var at = i;
            Type With(Type marker) => make([.. parameters.Select((p, j) => j == at ? marker : p)]);
            var (super, sub) = (With(MarkerSuperType), With(MarkerSubType));
            var variance = (IsAssignable(sub, super) ? Variance.Covariant : 0) | (IsAssignable(super, sub) ? Variance.Contravariant : 0);
            if (variance == Variance.Bivariant && IsAssignable(With(MarkerOtherType), super)) variance = Variance.Independent;
            if (_varianceUnreliable || MentionsMapped(symbol)) variance |= Variance.Unreliable;
            result.Add(variance);
        }
        _varianceUnreliable = outer;
        return _variances[symbol] = result;
    }

    private static Variance? DeclaredVariance(TypeParameterType p)
    {
        if (p.Symbol?.Declarations.FirstOrDefault() is not Ark.Syntax.TypeParameterNode { Modifiers.Count: > 0 } node) return null;
        var isOut = node.Modifiers.Any(m => m.Is("out"));
        var isIn = node.Modifiers.Any(m => m.Is("in"));
        return isOut && isIn ? Variance.Invariant : isOut ? Variance.Covariant : isIn ? Variance.Contravariant : null;
    }

    /// <summary>An alias whose right side has mapped, conditional or index types: markers do not show everything there.</summary>
    private static bool MentionsMapped(TypeSymbol symbol) =>
        symbol.Kind == TypeSymbolKind.Alias && symbol.Declarations.Any(d => d.DescendantsAndSelf().Any(n => n is Ark.Syntax.MappedTypeNode or Ark.Syntax.ConditionalTypeNode or Ark.Syntax.IndexedAccessTypeNode or Ark.Syntax.TypeOperatorNode));
}
