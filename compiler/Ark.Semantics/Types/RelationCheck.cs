namespace Ark.Semantics;

/// <summary>One question whether a type is related to another.</summary>
/// <remarks>
/// Recursive types make the question meet itself. A pair that is being decided is assumed to hold (`maybe`); when the outermost
/// question is answered, all assumptions made below it hold or fall with it. Types that expand forever are recognised by the
/// recursion identity of what is on the stack.
/// </remarks>
internal sealed partial class RelationCheck(Checker checker, TypeRelation relation, bool reports)
{
    private const int MaximumDepth = 100;

    [Flags] private enum Side { None = 0, Source = 1, Target = 2, Both = 3 }

    /// <summary>A part of an intersection is being looked at, on that side: checks that concern the whole wait.</summary>
    [Flags] private enum Within { None = 0, Source = 1, Target = 2 }

    /// <summary>Unknown: a variance that is being computed was met. Maybe: holds if the assumptions hold.</summary>
    private enum Answer { False = 0, Unknown = 1, Maybe = 3, True = -1 }

    private readonly Dictionary<(int, int, int), bool> _cache = checker.RelationCache(relation);
    private readonly List<(int, int, int)> _maybe = [];
    private readonly HashSet<(int, int, int)> _maybeSet = [];
    private readonly List<Type> _sources = [];
    private readonly List<Type> _targets = [];
    private readonly List<string> _explanation = [];
    private Side _expanding;
    private bool _overflow;

    /// <summary>The reasons found, outermost first.</summary>
    public IReadOnlyList<string> Explanation => _explanation;

    public bool Run(Type source, Type target)
    {
        var result = Related(source, target, reports);
        if (_overflow) checker.ReportTooDeep();
        return result != Answer.False;
    }

    public string? FirstExcess(Type source, Type target) => FindExcess(source, target)?.Name;

    private static Answer And(Answer a, Answer b) => (Answer)((int)a & (int)b);

    private Answer Fail(bool report, string message)
    {
        if (report) _explanation.Insert(0, message);
        return Answer.False;
    }

    private Answer FailMismatch(bool report, Type source, Type target)
    {
        if (!report) return Answer.False;
        var (s, t) = checker.PrintPair(source, target);
        var message = Mismatch(relation, s, t);
        if (_explanation.Count == 0 || _explanation[0] != message) _explanation.Insert(0, message);
        return Answer.False;
    }

    /// <summary>What is said of two types, printed, that are not related.</summary>
    public static string Mismatch(TypeRelation relation, string source, string target) =>
        relation == TypeRelation.Comparable ? $"type '{source}' is not comparable to type '{target}'" : $"type '{source}' is not assignable to type '{target}'";

    // ── Dispatch ────────────────────────────────────────────────────────────────────────────────────────
    private Answer Related(Type originalSource, Type originalTarget, bool report = false, Side recursion = Side.Both, Within within = Within.None)
    {
        if (ReferenceEquals(originalSource, originalTarget)) return Answer.True;
        if (originalSource.Is(TypeFlags.Object) && originalTarget.Is(TypeFlags.Primitive) && !originalTarget.Is(TypeFlags.UnionOrIntersection))
        {
            if (SimplyRelated(originalSource, originalTarget)) return Answer.True;
            return FailMismatch(report, originalSource, originalTarget);
        }
        var source = checker.Normalized(originalSource, writing: false);
        var target = checker.Normalized(originalTarget, writing: true);
        if (ReferenceEquals(source, target)) return Answer.True;
        if (relation == TypeRelation.Identity)
        {
            if (source.Flags != target.Flags) return Answer.False;
            if (source is IntrinsicType) return Answer.True;
            return Recursive(source, target, false, Within.None, recursion);
        }
        if (source is TypeParameterType p && checker.ConstraintOf(p) is { } own && ReferenceEquals(own, target)) return Answer.True;
        // `T | undefined` beside a value that is not undefined is T.
        if (source.Is(TypeFlags.DefinitelyNonNullable) && target is UnionType union)
        {
            var candidate = union.Types.Count == 2 && union.Types[0].Is(TypeFlags.Nullable) ? union.Types[1]
                : union.Types.Count == 3 && union.Types[0].Is(TypeFlags.Nullable) && union.Types[1].Is(TypeFlags.Nullable) ? union.Types[2] : null;
            if (candidate is not null && !candidate.Is(TypeFlags.Nullable))
            {
                target = checker.Normalized(candidate, writing: true);
                if (ReferenceEquals(source, target)) return Answer.True;
            }
        }
        if (SimplyRelated(source, target)) return Answer.True;
        if (!source.Is(TypeFlags.StructuredOrInstantiable) && !target.Is(TypeFlags.StructuredOrInstantiable)) return FailMismatch(report, originalSource, originalTarget);
        if ((within & Within.Target) == 0 && source is AnonymousType { IsFreshLiteral: true } && FindExcess(source, target) is { } excess)
        {
            if (report) _explanation.Insert(0, excess.Message);
            return Answer.False;
        }
        if ((relation != TypeRelation.Comparable || source.Is(TypeFlags.Unit)) && (within & Within.Target) == 0
            && source.Is(TypeFlags.Primitive | TypeFlags.Object | TypeFlags.Intersection) && !source.Is(TypeFlags.Union) && !checker.IsGlobalObject(source)
            && target.Is(TypeFlags.Object | TypeFlags.Intersection) && checker.IsWeakType(target)
            && (checker.PropertiesOf(source).Count > 0 || checker.SignaturesOf(source, SignatureKind.Call).Count + checker.SignaturesOf(source, SignatureKind.Construct).Count > 0)
            && !checker.PropertiesOf(source).Any(q => checker.IsKnownProperty(target, q.Name)))
        {
            if (report)
            {
                var (s, t) = checker.PrintPair(originalSource, originalTarget);
                _explanation.Insert(0, $"type '{s}' has no properties in common with type '{t}'");
            }
            return Answer.False;
        }
        var uncached = source is UnionType { Types.Count: < 4 } && !target.Is(TypeFlags.Union) || target is UnionType { Types.Count: < 4 } && !source.Is(TypeFlags.StructuredOrInstantiable);
        var result = uncached ? CompositeRelated(source, target, report, within) : Recursive(source, target, report, within, recursion);
        return result != Answer.False ? result : FailMismatch(report, originalSource, originalTarget);
    }

    private bool SimplyRelated(Type source, Type target) =>
        relation == TypeRelation.Comparable && !target.Is(TypeFlags.Never) && checker.IsSimplyRelated(target, source, relation) || checker.IsSimplyRelated(source, target, relation);

    // ── Excess properties ───────────────────────────────────────────────────────────────────────────────
    private (string Name, string Message)? FindExcess(Type source, Type target)
    {
        if (relation is not (TypeRelation.Assignable or TypeRelation.Comparable) || !checker.IsExcessCheckTarget(target) || checker.IsGlobalObject(target) || checker.IsEmptyObject(target) && target is not IntersectionType) return null;
        if (target is UnionType u && u.Types.Any(checker.IsGlobalObject)) return null;
        var reduced = target;
        UnionType? parts = null;
        if (target is UnionType union)
        {
            reduced = checker.MatchingByDiscriminant(source, union, Assignable) ?? FilterPrimitives(union);
            parts = reduced as UnionType;
        }
        foreach (var p in checker.PropertiesOf(source))
        {
            if (!checker.IsKnownProperty(reduced, p.Name))
                return (p.Name, $"object literal may only specify known properties, and '{p.Name}' does not exist in type '{checker.Print(target)}'");
            // In a union the property must fit what some member says about it.
            if (parts is not null && !parts.Types.Any(t => PropertyFits(p, t)) && parts.Types.Any(t => checker.PropertyOf(t, p.Name) is not null))
                return (p.Name, $"types of property '{p.Name}' are incompatible");
        }
        return null;

        Type FilterPrimitives(UnionType all) => checker.FilterType(all, t => !t.Is(TypeFlags.Primitive));
    }

    private bool PropertyFits(Property p, Type target)
    {
        var apparent = checker.ApparentType(target);
        var type = apparent is CompositeType c ? checker.CompositeProperty(c, p.Name)?.Type : checker.PropertyOf(apparent, p.Name)?.Type;
        type ??= checker.ApplicableIndexInfo(apparent, p.Name)?.Value;
        return type is not null && Related(p.Type, type) != Answer.False;
    }

    private bool Assignable(Type source, Type target) => Related(source, target) != Answer.False;

    // ── Unions and intersections ────────────────────────────────────────────────────────────────────────
    private Answer CompositeRelated(Type source, Type target, bool report, Within within)
    {
        if (source is UnionType s)
        {
            if (target is UnionType { Origin: { } origin } && source.Alias is not null && origin.Contains(source)) return Answer.True;
            var reportParts = report && !source.Is(TypeFlags.Primitive);
            return relation == TypeRelation.Comparable ? SomeRelated(s.Types, target, reportParts, within) : EachRelated(s, target, reportParts, within);
        }
        if (target is UnionType t) return RelatedToSome(checker.Regular(source), t, report && !source.Is(TypeFlags.Primitive) && !target.Is(TypeFlags.Primitive), within);
        if (target is IntersectionType ti) return RelatedToEach(source, ti, report);
        var si = (IntersectionType)source;
        if (relation == TypeRelation.Comparable && target.Is(TypeFlags.Primitive))
        {
            var constraints = si.Types.Select(x => x.Is(TypeFlags.Instantiable) ? checker.BaseConstraintOrUnknown(x) : x).ToList();
            if (!constraints.SequenceEqual(si.Types))
            {
                var met = checker.GetIntersection(constraints);
                if (met.Is(TypeFlags.Never)) return Answer.False;
                if (met is not IntersectionType) return Related(met, target) is var r && r != Answer.False ? r : Related(target, met);
            }
        }
        return SomeRelated(si.Types, target, false, within | Within.Source);
    }

    private Answer RelatedToSome(Type source, UnionType target, bool report, Within within)
    {
        if (Checker.UnionContains(target, source)) return Answer.True;
        if (relation != TypeRelation.Comparable && target.IsPrimitiveUnion && !source.Is(TypeFlags.Enum)
            && (source.Is(TypeFlags.StringLiteral | TypeFlags.BooleanLiteral | TypeFlags.BigIntLiteral) || relation is TypeRelation.Subtype or TypeRelation.StrictSubtype && source.Is(TypeFlags.NumberLiteral))
            && source is LiteralType literal)
        {
            var wide = literal.Is(TypeFlags.StringLiteral) ? checker.StringType : literal.Is(TypeFlags.NumberLiteral) ? checker.NumberType : literal.Is(TypeFlags.BigIntLiteral) ? (Type)checker.BigIntType : null;
            return wide is not null && Checker.UnionContains(target, wide) || Checker.UnionContains(target, literal.IsFresh ? literal.Regular : literal.Fresh) ? Answer.True : Answer.False;
        }
        if (checker.MatchingByKey(target, source) is { } match && Related(source, match, false, Side.Target) is var fast && fast != Answer.False) return fast;
        foreach (var t in target.Types)
            if (Related(source, t, false, Side.Target, within) is var r && r != Answer.False) return r;
        if (report && BestMatch(source, target) is { } best) Related(source, best, true, Side.Target, within);
        return Answer.False;
    }

    /// <summary>The member of the union that the source was most likely meant for.</summary>
    private Type? BestMatch(Type source, UnionType target)
    {
        if (checker.MatchingByDiscriminant(source, target, Assignable) is { } byDiscriminant and not UnionType) return byDiscriminant;
        var objects = target.Types.Where(t => t.Is(TypeFlags.Object | TypeFlags.Intersection)).ToList();
        if (source.Is(TypeFlags.Object) && objects.Count > 0)
        {
            var names = checker.PropertiesOf(source).Select(p => p.Name).ToHashSet();
            return objects.MaxBy(t => checker.PropertiesOf(t).Count(p => names.Contains(p.Name)));
        }
        return null;
    }

    private Answer RelatedToEach(Type source, IntersectionType target, bool report)
    {
        var result = Answer.True;
        foreach (var t in target.Types)
        {
            var r = Related(source, t, report, Side.Target, Within.Target);
            if (r == Answer.False) return r;
            result = And(result, r);
        }
        return result;
    }

    private Answer SomeRelated(IReadOnlyList<Type> sources, Type target, bool report, Within within)
    {
        if (target is UnionType u && sources.Any(s => false) || target is UnionType v && relation != TypeRelation.Identity && sources is [..] && Contains(v, sources)) return Answer.True;
        for (var i = 0; i < sources.Count; i++)
            if (Related(sources[i], target, report && i == sources.Count - 1, Side.Source, within) is var r && r != Answer.False) return r;
        return Answer.False;

        static bool Contains(UnionType union, IReadOnlyList<Type> types) => false;
    }

    private Answer EachRelated(UnionType source, Type target, bool report, Within within)
    {
        var result = Answer.True;
        var stripped = target is UnionType tu && source.Types.Count >= tu.Types.Count && source.Types.Count % tu.Types.Count == 0 ? tu : null;
        for (var i = 0; i < source.Types.Count; i++)
        {
            // Unions of the same length are often the same one, instantiated: pair by pair is quicker.
            if (stripped is not null && !source.Types[i].Is(TypeFlags.Primitive) && Related(source.Types[i], stripped.Types[i % stripped.Types.Count], false, Side.Both, within) is var quick && quick != Answer.False)
            {
                result = And(result, quick);
                continue;
            }
            var r = Related(source.Types[i], target, report, Side.Source, within);
            if (r == Answer.False) return r;
            result = And(result, r);
        }
        return result;
    }

    private Answer EachHasEqual(IReadOnlyList<Type> sources, IReadOnlyList<Type> targets)
    {
        var result = Answer.True;
        foreach (var s in sources)
        {
            var found = Answer.False;
            foreach (var t in targets)
            {
                found = Related(s, t);
                if (found != Answer.False) break;
            }
            if (found == Answer.False) return found;
            result = And(result, found);
        }
        return result;
    }

    // ── Recursion ───────────────────────────────────────────────────────────────────────────────────────
    private Answer Recursive(Type source, Type target, bool report, Within within, Side recursion)
    {
        if (_overflow) return Answer.False;
        var key = (source.Id, target.Id, (int)within);
        if (_cache.TryGetValue(key, out var known) && (known || !report)) return known ? Answer.True : Answer.False;
        if (_maybeSet.Contains(key)) return Answer.Maybe;
        if (_sources.Count >= MaximumDepth || _targets.Count >= MaximumDepth)
        {
            _overflow = true;
            return Answer.False;
        }
        var start = _maybe.Count;
        _maybe.Add(key);
        _maybeSet.Add(key);
        var saved = _expanding;
        if ((recursion & Side.Source) != 0)
        {
            _sources.Add(source);
            if ((_expanding & Side.Source) == 0 && checker.IsDeeplyNested(source, _sources)) _expanding |= Side.Source;
        }
        if ((recursion & Side.Target) != 0)
        {
            _targets.Add(target);
            if ((_expanding & Side.Target) == 0 && checker.IsDeeplyNested(target, _targets)) _expanding |= Side.Target;
        }
        var result = _expanding == Side.Both ? Answer.Maybe : Structured(source, target, report, within);
        if ((recursion & Side.Source) != 0) _sources.RemoveAt(_sources.Count - 1);
        if ((recursion & Side.Target) != 0) _targets.RemoveAt(_targets.Count - 1);
        _expanding = saved;
        if (result == Answer.False)
        {
            if (!_overflow) _cache[key] = false;
            Forget(start, holds: false);
        }
        else if (result == Answer.True || _sources.Count == 0 && _targets.Count == 0)
            Forget(start, holds: result is Answer.True or Answer.Maybe);
        return result;
    }

    private void Forget(int start, bool holds)
    {
        for (var i = start; i < _maybe.Count; i++)
        {
            _maybeSet.Remove(_maybe[i]);
            if (holds) _cache[_maybe[i]] = true;
        }
        _maybe.RemoveRange(start, _maybe.Count - start);
    }

    private Answer Structured(Type source, Type target, bool report, Within within)
    {
        var mark = _explanation.Count;
        var result = StructuredWorker(source, target, report, within);
        if (relation == TypeRelation.Identity) return result;
        // What an intersection is not by one of its parts, it may be by the constraints of its type parameters together.
        if (result == Answer.False && (source is IntersectionType || source is TypeParameterType && target is UnionType))
        {
            var parts = source is IntersectionType i ? i.Types : [source];
            if (checker.EffectiveConstraint(parts, target is UnionType) is { } constraint && Checker.EveryType(constraint, c => c != source))
            {
                result = Related(constraint, target, false, Side.Source, within);
                if (result != Answer.False && _explanation.Count > mark) _explanation.RemoveRange(0, _explanation.Count - mark);
            }
        }
        // The parts of a target intersection were related one by one; properties that several of them have are checked together.
        if (result != Answer.False && (within & Within.Target) == 0 && target is IntersectionType && !checker.IsGenericObjectType(target) && source.Is(TypeFlags.Object | TypeFlags.Intersection))
            return And(result, PropertiesRelated(source, target, report, null, false, Within.None));
        if (result != Answer.False && target is ObjectType && !checker.IsGenericObjectType(target) && !checker.IsArrayOrTuple(target) && source is IntersectionType si
            && checker.ApparentType(source).Is(TypeFlags.Structured) && !si.Types.Any(t => ReferenceEquals(t, target)))
            return And(result, PropertiesRelated(source, target, report, null, true, within));
        return result;
    }
}
