namespace Ark.Semantics;

// Relations of types with structure: type operators on either side, then objects member by member.
internal sealed partial class RelationCheck
{
    private Answer StructuredWorker(Type source, Type target, bool report, Within within)
    {
        if (relation == TypeRelation.Identity) { if (IdenticalOperators(source, target) is { } decided) return decided; }
        else if (source is CompositeType || target is CompositeType)
        {
            var r = CompositeRelated(source, target, report, within);
            if (r != Answer.False) return r;
            // The constraint of a type parameter may be a union; an object may fit a discriminated union only as a whole.
            if (!(source.Is(TypeFlags.Instantiable) || source.Is(TypeFlags.Object) && target is UnionType || source is IntersectionType && target.Is(TypeFlags.Object | TypeFlags.Union | TypeFlags.Instantiable))) return Answer.False;
        }
        if (!source.Is(TypeFlags.Instantiable) && source.Alias is { } alias && source.AliasArguments is { } sourceArguments && ReferenceEquals(alias, target.Alias) && target.AliasArguments is { } targetArguments
            && !checker.HasMarker(sourceArguments) && !checker.HasMarker(targetArguments))
        {
            var variances = checker.AliasVariances(alias);
            if (variances.Count == 0) return Answer.Unknown;
            if (ByVariance(sourceArguments, targetArguments, variances, report, within) is { } answer) return answer;
        }
        if (SpreadTuple(source, target) is { } spread) return spread;
        if (ToOperator(source, target, report) is { } byTarget) return byTarget;
        if (source.Is(TypeFlags.Instantiable)) return FromOperator(source, target, report, within);
        return ObjectsRelated(source, target, report, within);
    }

    /// <summary>`[...T]` and T.</summary>
    private Answer? SpreadTuple(Type source, Type target)
    {
        if (source is TupleType { Elements.Count: 1 } s && Checker.IsGenericTuple(s) && !s.IsReadonly && Related(s.Elements[0], target, false, Side.Source) is var a && a != Answer.False) return a;
        if (target is TupleType { Elements.Count: 1 } t && Checker.IsGenericTuple(t) && (t.IsReadonly || checker.IsMutableArray(checker.BaseConstraintOrSelf(source))) && Related(source, t.Elements[0], false, Side.Target) is var b && b != Answer.False) return b;
        return null;
    }

    private Answer? IdenticalOperators(Type source, Type target)
    {
        switch (source, target)
        {
            case (CompositeType s, CompositeType t):
                var r = EachHasEqual(s.Types, t.Types);
                return r == Answer.False ? r : And(r, EachHasEqual(t.Types, s.Types));
            case (IndexTypeOperator s, IndexTypeOperator t): return Related(s.Operand, t.Operand);
            case (IndexedAccessType s, IndexedAccessType t): return And(Related(s.Object, t.Object), Related(s.Index, t.Index));
            case (ConditionalType s, ConditionalType t) when s.Root.IsDistributive == t.Root.IsDistributive:
                return And(And(Related(s.Check, t.Check), Related(s.Extends, t.Extends)), And(Related(checker.TrueTypeOf(s), checker.TrueTypeOf(t)), Related(checker.FalseTypeOf(s), checker.FalseTypeOf(t))));
            case (SubstitutionType s, SubstitutionType t): return And(Related(s.Base, t.Base), Related(s.Constraint, t.Constraint));
            case (TemplateLiteralType s, TemplateLiteralType t) when s.Texts.SequenceEqual(t.Texts): return s.Types.Zip(t.Types).Aggregate(Answer.True, (x, p) => And(x, Related(p.First, p.Second)));
            case (StringMappingType s, StringMappingType t) when s.Name == t.Name: return Related(s.Operand, t.Operand);
            default: return source is ObjectType ? null : Answer.False;
        }
    }

    // ── A type operator as the target ───────────────────────────────────────────────────────────────────
    private Answer? ToOperator(Type source, Type target, bool report)
    {
        Answer r;
        switch (target)
        {
            case TypeParameterType p:
                if (source is MappedType m && checker.NameTypeOf(m) is null && Related(checker.GetIndexType(p), checker.ConstraintOfMapped(m)) != Answer.False
                    && !checker.IncludesOptional(m) && Related(checker.TemplateOf(m), checker.GetIndexedAccess(p, m.Parameter)) is var t0 && t0 != Answer.False) return t0;
                if (relation == TypeRelation.Comparable && source is TypeParameterType sp)
                {
                    for (var c = checker.ConstraintOf(sp); c is not null && Checker.SomeType(c, x => x is TypeParameterType); c = checker.ConstraintOf(c))
                    {
                        if ((r = Related(c, target, false, Side.Source)) != Answer.False) return r;
                        if (c is not TypeParameterType) break;
                    }
                    return Answer.False;
                }
                return null;
            case IndexTypeOperator k:
                if (source is IndexTypeOperator sk && (r = Related(k.Operand, sk.Operand)) != Answer.False) return r;
                if (checker.SimplifiedOrConstraint(k.Operand) is { } constraint)
                {
                    // Any key of the constraint is a key of T; further keys of T are unknown.
                    if (Related(source, checker.GetIndexType(constraint), report, Side.Target) == Answer.True) return Answer.True;
                }
                else if (k.Operand is MappedType gm && checker.IsGenericMappedType(gm) && (r = Related(source, checker.NameTypeOf(gm) ?? checker.ConstraintOfMapped(gm), report, Side.Target)) != Answer.False) return r;
                return null;
            case IndexedAccessType x: return ToIndexedAccess(source, x, report);
            case MappedType mapped when relation != TypeRelation.Identity && checker.IsGenericMappedType(mapped): return ToMapped(source, mapped, report);
            case ConditionalType c:
                if (checker.IsDeeplyNested(target, _targets, 10)) return Answer.Maybe;
                if (c.Root.Inferred.Count == 0 && !checker.IsDistributionDependent(c.Root) && !(source is ConditionalType sc && sc.Root == c.Root))
                {
                    checker.MarkVarianceUnreliable();
                    var skipTrue = !checker.IsAssignable(checker.Permissive(c.Check), checker.Permissive(c.Extends));
                    var skipFalse = !skipTrue && checker.IsAssignable(checker.Restrictive(c.Check), checker.Restrictive(c.Extends));
                    r = skipTrue ? Answer.True : Related(source, checker.TrueTypeOf(c), false, Side.Target);
                    if (r != Answer.False) r = And(r, skipFalse ? Answer.True : Related(source, checker.FalseTypeOf(c), false, Side.Target));
                    if (r != Answer.False) return r;
                }
                return null;
            case TemplateLiteralType t:
                if (source is TemplateLiteralType st && relation == TypeRelation.Comparable) return checker.DefinitelyUnrelated(st, t) ? Answer.False : Answer.True;
                return source.Is(TypeFlags.StringLiteral | TypeFlags.TemplateLiteral) && checker.IsMatchedByTemplate(source, t) ? Answer.True : null;
            case StringMappingType sm:
                return source is not StringMappingType && checker.IsMemberOfMapping(source, sm) ? Answer.True : null;
            default: return null;
        }
    }

    private Answer? ToIndexedAccess(Type source, IndexedAccessType target, bool report)
    {
        Answer r;
        if (source is IndexedAccessType s)
        {
            r = Related(s.Object, target.Object, report);
            if (r != Answer.False) r = And(r, Related(s.Index, target.Index, report));
            if (r != Answer.False) return r;
        }
        if (relation is not (TypeRelation.Assignable or TypeRelation.Comparable)) return null;
        var o = checker.BaseConstraintOrSelf(target.Object);
        var i = checker.BaseConstraintOrSelf(target.Index);
        if (checker.IsGenericObjectType(o) || checker.IsGenericIndexType(i)) return null;
        // A write must fit every property that the access may mean. Index signatures of a constraint promise nothing about T.
        if (o != target.Object && Checker.SomeType(i, t => Checker.PropertyNameOf(t) is not { } n || checker.PropertyOf(o, n) is null)) return null;
        if (checker.IndexedAccessOrNull(o, i, writing: true) is not { } constraint) return null;
        return (r = Related(source, constraint, report, Side.Target)) != Answer.False ? r : null;
    }

    private Answer? ToMapped(Type source, MappedType target, bool report)
    {
        if (checker.ExcludesOptional(target)) return null;
        var remapped = checker.NameTypeOf(target);
        var template = checker.TemplateOf(target);
        if (remapped is null && template is IndexedAccessType access && ReferenceEquals(access.Object, source) && ReferenceEquals(access.Index, target.Parameter)) return Answer.True;
        if (checker.IsGenericMappedType(source)) return null;
        var targetKeys = remapped ?? checker.ConstraintOfMapped(target);
        var sourceKeys = checker.GetIndexType(source);
        var filtered = checker.IncludesOptional(target) ? checker.GetIntersection([targetKeys, sourceKeys]) : null;
        if (filtered is not null ? filtered.Is(TypeFlags.Never) : Related(targetKeys, sourceKeys) == Answer.False) return null;
        var nonNull = checker.FilterType(template, t => !t.Is(TypeFlags.Nullable));
        Answer r;
        if (remapped is null && nonNull is IndexedAccessType x && ReferenceEquals(x.Index, target.Parameter))
            r = Related(source, x.Object, report, Side.Target);
        else
        {
            Type index = remapped is not null ? filtered ?? targetKeys : filtered is not null ? checker.GetIntersection([filtered, target.Parameter]) : target.Parameter;
            r = Related(checker.GetIndexedAccess(source, index), template, report);
        }
        return r != Answer.False ? r : null;
    }

    // ── A type operator as the source ───────────────────────────────────────────────────────────────────
    private Answer FromOperator(Type source, Type target, bool report, Within within)
    {
        Answer r;
        switch (source)
        {
            case TypeParameterType or IndexedAccessType:
                if (source is IndexedAccessType && target is IndexedAccessType) return Answer.False;
                var constraint = checker.ConstraintOf(source) ?? checker.UnknownType;
                if ((r = Related(constraint, target, false, Side.Source, within)) != Answer.False) return r;
                return Related(checker.WithThisArgument(constraint, source), target, report && !constraint.Is(TypeFlags.Unknown) && !(target is TypeParameterType && source is TypeParameterType), Side.Source, within);
            case IndexTypeOperator: return Related(checker.KeyofConstraint, target, report, Side.Source);
            case TemplateLiteralType when !target.Is(TypeFlags.Object):
                if (target is TemplateLiteralType || checker.BaseConstraint(source) is not { } text || text == source) return Answer.False;
                return Related(text, target, report, Side.Source);
            case StringMappingType s:
                if (target is StringMappingType t) return s.Name == t.Name ? Related(s.Operand, t.Operand, report) : Answer.False;
                return checker.BaseConstraint(source) is { } mapped && mapped != source ? Related(mapped, target, report, Side.Source) : Answer.False;
            case ConditionalType c: return FromConditional(c, target, report);
            case TemplateLiteralType: return ObjectsRelated(source, target, report, within);
            default: return Answer.False;
        }
    }

    private Answer FromConditional(ConditionalType source, Type target, bool report)
    {
        if (checker.IsDeeplyNested(source, _sources, 10)) return Answer.Maybe;
        checker.MarkVarianceUnreliable();
        Answer r;
        if (target is ConditionalType t)
        {
            var extends = source.Extends;
            TypeMapper? mapper = null;
            if (source.Root.Inferred.Count > 0)
            {
                var context = checker.NewInference(source.Root.Inferred);
                checker.InferTypes(context, t.Extends, extends, InferencePriority.NoConstraints | InferencePriority.AlwaysStrict);
                mapper = context.Mapper;
                extends = checker.Instantiate(extends, mapper);
            }
            if (checker.IsIdentical(extends, t.Extends) && (Related(source.Check, t.Check) != Answer.False || Related(t.Check, source.Check) != Answer.False))
            {
                r = Related(checker.Instantiate(checker.TrueTypeOf(source), mapper, true), checker.TrueTypeOf(t), report);
                if (r != Answer.False) r = And(r, Related(checker.FalseTypeOf(source), checker.FalseTypeOf(t), report));
                if (r != Answer.False) return r;
            }
        }
        if ((r = Related(checker.DefaultConstraint(source), target, report, Side.Source)) != Answer.False) return r;
        if (target is not ConditionalType && checker.DistributiveConstraint(source) is { } distributive && (r = Related(distributive, target, report, Side.Source)) != Answer.False) return r;
        return Answer.False;
    }

    // ── Objects ─────────────────────────────────────────────────────────────────────────────────────────
    private Answer ObjectsRelated(Type source, Type target, bool report, Within within)
    {
        if (relation is not (TypeRelation.Subtype or TypeRelation.StrictSubtype) && target is MappedType partial && checker.IncludesOptional(partial) && checker.IsGenericMappedType(partial) && checker.IsEmptyObject(source)) return Answer.True;
        if (checker.IsGenericMappedType(target)) return checker.IsGenericMappedType(source) ? MappedRelated((MappedType)source, (MappedType)target, report) : Answer.False;
        var fromPrimitive = source.Is(TypeFlags.Primitive);
        if (relation != TypeRelation.Identity) source = checker.ApparentType(source);
        else if (checker.IsGenericMappedType(source)) return Answer.False;
        if (source is NamedType sn && target is NamedType tn && ReferenceEquals(sn.Symbol, tn.Symbol) && sn.Arguments.Count > 0 && !checker.HasMarker(sn.Arguments) && !checker.HasMarker(tn.Arguments))
        {
            if (checker.IsArrayType(sn) && sn.Arguments[0].Is(TypeFlags.Never) && checker.IsArrayType(tn)) return Answer.True;
            var variances = checker.VariancesOf(sn.Symbol);
            if (variances.Count == 0) return Answer.Unknown;
            if (ByVariance(sn.Arguments, tn.Arguments, variances, report, within) is { } answer) return answer;
        }
        // A promise is what PromiseLike says of it. Member by member that would compare ever larger promises that `then` gives.
        else if (relation != TypeRelation.Identity && source is NamedType { Arguments: [var given] } promise && target is NamedType { Arguments: [var wanted] } like
            && checker.IsGlobal(promise.Symbol, "Promise") && checker.IsGlobal(like.Symbol, "PromiseLike"))
        {
            return Related(given, wanted, report, Side.Both, within);
        }
        else if (checker.IsReadonlyArrayType(target) && target is NamedType ? Checker.EveryType(source, checker.IsArrayOrTuple) : checker.IsArrayType(target) && Checker.EveryType(source, t => t is TupleType { IsReadonly: false }))
        {
            if (relation == TypeRelation.Identity) return Answer.False;
            return Related(checker.IndexInfoOf(source, checker.NumberType)?.Value ?? checker.AnyType, checker.IndexInfoOf(target, checker.NumberType)?.Value ?? checker.AnyType, report);
        }
        else if (Checker.IsGenericTuple(source) && target is TupleType && !Checker.IsGenericTuple(target))
        {
            var constraint = checker.BaseConstraintOrSelf(source);
            if (constraint != source) return Related(constraint, target, report, Side.Source);
        }
        else if (relation is TypeRelation.Subtype or TypeRelation.StrictSubtype && target is AnonymousType { IsFreshLiteral: true } && checker.IsEmptyObject(target) && !checker.IsEmptyObject(source)) return Answer.False;
        if (source.Is(TypeFlags.Object | TypeFlags.Intersection) && target.Is(TypeFlags.Object))
        {
            var mark = _explanation.Count;
            var reportMembers = report && !fromPrimitive;
            var r = PropertiesRelated(source, target, reportMembers, null, false, within);
            if (r != Answer.False) r = And(r, SignaturesRelated(source, target, SignatureKind.Call, reportMembers, within));
            if (r != Answer.False) r = And(r, SignaturesRelated(source, target, SignatureKind.Construct, reportMembers, within));
            if (r != Answer.False) r = And(r, IndexInfosRelated(source, target, fromPrimitive, reportMembers, within));
            if (r != Answer.False || _explanation.Count < mark) return r;
        }
        if (source.Is(TypeFlags.Object | TypeFlags.Intersection) && target is UnionType)
        {
            var objects = checker.FilterType(target, t => t.Is(TypeFlags.Object | TypeFlags.Intersection | TypeFlags.Substitution));
            if (objects is UnionType u) return RelatedByDiscriminants(source, u);
        }
        return Answer.False;
    }

    private Answer MappedRelated(MappedType source, MappedType target, bool report)
    {
        checker.MarkVarianceUnreliable();
        var same = relation == TypeRelation.Comparable || (relation == TypeRelation.Identity ? checker.SameModifiers(source, target) : checker.CombinedOptionality(source) <= checker.CombinedOptionality(target));
        if (!same) return Answer.False;
        var r = Related(checker.ConstraintOfMapped(target), checker.ConstraintOfMapped(source), report);
        if (r == Answer.False) return r;
        var mapper = TypeMapper.Of(source.Parameter, target.Parameter);
        var (sourceName, targetName) = (checker.NameTypeOf(source), checker.NameTypeOf(target));
        if (sourceName is null != targetName is null || sourceName is not null && checker.Instantiate(sourceName, mapper) != targetName) return Answer.False;
        return And(r, Related(checker.Instantiate(checker.TemplateOf(source), mapper), checker.TemplateOf(target), report));
    }

    /// <summary>The source's discriminant values one by one: each combination must fit a member of the union, and the rest of the source that member.</summary>
    private Answer RelatedByDiscriminants(Type source, UnionType target)
    {
        var discriminants = checker.PropertiesOf(source).Where(p => checker.IsDiscriminant(target, p.Name)).ToList();
        if (discriminants.Count == 0) return Answer.False;
        var size = 1;
        foreach (var p in discriminants)
        {
            size *= Checker.MembersOfUnion(p.Type).Count;
            if (size is > 25 or 0) return Answer.False;
        }
        List<List<Type>> combinations = [[]];
        foreach (var p in discriminants) combinations = [.. combinations.SelectMany(c => Checker.MembersOfUnion(p.Type).Select(t => (List<Type>)[.. c, t]))];
        var matching = new List<Type>();
        foreach (var combination in combinations)
        {
            var fits = target.Types.Where(t => !discriminants.Where((p, i) => !Fits(p, t, combination[i])).Any()).ToList();
            if (fits.Count == 0) return Answer.False;
            matching.AddRange(fits.Where(t => !matching.Contains(t)));
        }
        var excluded = discriminants.Select(p => p.Name).ToHashSet();
        var result = Answer.True;
        foreach (var t in matching)
        {
            result = And(result, PropertiesRelated(source, t, false, excluded, false, Within.None));
            if (result != Answer.False) result = And(result, SignaturesRelated(source, t, SignatureKind.Call, false, Within.None));
            if (result != Answer.False) result = And(result, SignaturesRelated(source, t, SignatureKind.Construct, false, Within.None));
            if (result != Answer.False && !(t is TupleType && source is TupleType)) result = And(result, IndexInfosRelated(source, t, false, false, Within.None));
            if (result == Answer.False) return result;
        }
        return result;

        bool Fits(Property p, Type member, Type value) =>
            checker.PropertyOf(member, p.Name) is { } q && (ReferenceEquals(p, q) || PropertyRelated(source, target, p, q, value, false, Within.None, skipOptional: true) != Answer.False);
    }

    // ── Variance ────────────────────────────────────────────────────────────────────────────────────────
    private Answer? ByVariance(IReadOnlyList<Type> sources, IReadOnlyList<Type> targets, IReadOnlyList<Variance> variances, bool report, Within within)
    {
        var mark = _explanation.Count;
        var r = ArgumentsRelated(sources, targets, variances, report, within);
        if (r != Answer.False) return r;
        if (variances.Any(v => (v & (Variance.Unmeasurable | Variance.Unreliable)) != 0))
        {
            if (_explanation.Count > mark) _explanation.RemoveRange(0, _explanation.Count - mark);
            return null;
        }
        // `void` as a covariant argument accepts what only the structure shows.
        var allowsFallback = targets.Where((t, i) => i < variances.Count && (variances[i] & Variance.Mask) == Variance.Covariant && t.Is(TypeFlags.Void)).Any();
        return allowsFallback ? null : Answer.False;
    }

    private Answer ArgumentsRelated(IReadOnlyList<Type> sources, IReadOnlyList<Type> targets, IReadOnlyList<Variance> variances, bool report, Within within)
    {
        var result = Answer.True;
        for (var i = 0; i < Math.Min(sources.Count, targets.Count); i++)
        {
            var flags = i < variances.Count ? variances[i] : Variance.Covariant;
            var variance = flags & Variance.Mask;
            if (variance == Variance.Independent) continue;
            var (s, t) = (sources[i], targets[i]);
            Answer r;
            if ((flags & Variance.Unmeasurable) != 0) r = relation == TypeRelation.Identity ? Related(s, t) : checker.IsIdentical(s, t) ? Answer.True : Answer.False;
            else if (variance == Variance.Covariant) r = Related(s, t, report, Side.Both, within);
            else if (variance == Variance.Contravariant) r = Related(t, s, report, Side.Both, within);
            else if (variance == Variance.Bivariant) r = Related(t, s) is var b && b != Answer.False ? b : Related(s, t, report, Side.Both, within);
            else
            {
                r = Related(s, t, report, Side.Both, within);
                if (r != Answer.False) r = And(r, Related(t, s, report, Side.Both, within));
            }
            if (r == Answer.False) return r;
            result = And(result, r);
        }
        return result;
    }
}
