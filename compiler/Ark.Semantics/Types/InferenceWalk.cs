namespace Ark.Semantics;

/// <summary>One descent through a source and a target type, collecting candidates for the type parameters met in the target.</summary>
internal sealed class InferenceWalk(Checker checker, IReadOnlyList<Inference> inferences, Type originalTarget, InferencePriority priority, bool contravariant, Action clearCache)
{
    private readonly Dictionary<(int, int), InferencePriority> _visited = [];
    private readonly List<Type> _sourceStack = [];
    private readonly List<Type> _targetStack = [];
    private InferencePriority _priority = priority;
    private InferencePriority _best = InferencePriority.Maximum;
    private bool _contravariant = contravariant;
    private bool _bivariant;
    private bool _circular;
    private bool _expandedSource;
    private bool _expandedTarget;
    private Type? _propagated;

    public void Infer(Type source, Type target)
    {
        if (!checker.CouldContainTypeVariables(target)) return;
        if (ReferenceEquals(source, checker.WildcardType))
        {
            // Whatever is put in for a wildcard, every parameter in the target gets the wildcard.
            var saved = _propagated;
            _propagated = source;
            Infer(target, target);
            _propagated = saved;
            return;
        }
        if (source.Alias is { } alias && ReferenceEquals(alias, target.Alias))
        {
            if (source.AliasArguments is { } sa && target.AliasArguments is { } ta) InferArguments(sa, ta, checker.AliasVariances(alias));
            return;
        }
        if (ReferenceEquals(source, target) && source is CompositeType same)
        {
            foreach (var t in same.Types) Infer(t, t);
            return;
        }
        if (target is UnionType targetUnion)
        {
            // Members that are the same on both sides say nothing about the rest.
            var (s1, t1) = Unmatched(Checker.MembersOfUnion(source), targetUnion.Types, IsSameOrBase);
            var (s2, t2) = Unmatched(s1, t1, IsCloselyMatched);
            if (t2.Count == 0) return;
            target = checker.GetUnion(t2);
            if (s2.Count == 0) return;
            source = checker.GetUnion(s2);
        }
        else if (target is IntersectionType ti && ti.Types.Any(t => !(t is ObjectType && !checker.IsGenericMappedType(t))) && source is not UnionType)
        {
            var (s, t) = Unmatched(source is IntersectionType si ? si.Types : [source], ti.Types, IsSameOrBase);
            if (s.Count == 0 || t.Count == 0) return;
            source = checker.GetIntersection(s);
            target = checker.GetIntersection(t);
        }
        if (target is SubstitutionType substitution) target = substitution.Base;
        if (target.Is(TypeFlags.TypeVariable) && InferToVariable(source, ref target)) return;
        InferStructure(source, target);
    }

    private bool InferToVariable(Type source, ref Type target)
    {
        if (InfoFor(target) is { } info)
        {
            if (ReferenceEquals(source, checker.NonInferrableType) || ReferenceEquals(source, checker.SilentNeverType)) return true;
            if (!info.IsFixed) AddCandidate(info, _propagated ?? source, target);
            _best = (InferencePriority)Math.Min((int)_best, (int)_priority);
            return true;
        }
        var simplified = checker.Simplified(target, writing: false);
        if (simplified != target)
        {
            Infer(source, simplified);
            return true;
        }
        return false;
    }

    private void AddCandidate(Inference info, Type candidate, Type target)
    {
        if (info.Priority is null || _priority < info.Priority)
        {
            info.Candidates = null;
            info.ContraCandidates = null;
            info.TopLevel = true;
            info.Priority = _priority;
        }
        if (_priority == info.Priority)
        {
            var list = _contravariant && !_bivariant ? info.ContraCandidates ??= [] : info.Candidates ??= [];
            if (!list.Contains(candidate))
            {
                list.Add(candidate);
                clearCache();
            }
        }
        if ((_priority & InferencePriority.ReturnType) == 0 && target is TypeParameterType && info.TopLevel && !checker.IsAtTopLevel(originalTarget, target))
        {
            info.TopLevel = false;
            clearCache();
        }
    }

    private void InferStructure(Type source, Type target)
    {
        switch (source, target)
        {
            case (NamedType s, NamedType t) when ReferenceEquals(s.Symbol, t.Symbol):
                InferArguments(s.Arguments, t.Arguments, checker.VariancesOf(s.Symbol));
                return;
            case (NamedType s, NamedType t) when checker.IsArrayType(s) && checker.IsArrayType(t):
                Infer(s.Arguments[0], t.Arguments[0]);
                return;
            case (IndexTypeOperator s, IndexTypeOperator t):
                InferContra(s.Operand, t.Operand);
                return;
            case (_, IndexTypeOperator t) when source.Is(TypeFlags.Literal | TypeFlags.String) || source is UnionType u && u.Types.All(x => x.Is(TypeFlags.StringLiteral)):
                InferWith(ObjectWithKeys(source), t.Operand, InferencePriority.LiteralKeyof);
                return;
            case (IndexedAccessType s, IndexedAccessType t):
                Infer(s.Object, t.Object);
                Infer(s.Index, t.Index);
                return;
            case (StringMappingType s, StringMappingType t):
                if (s.Name == t.Name) Infer(s.Operand, t.Operand);
                return;
            case (SubstitutionType s, _):
                Infer(s.Base, target);
                InferWith(checker.SubstitutionIntersection(s), target, InferencePriority.SubstituteSource);
                return;
            case (_, ConditionalType t):
                Once(source, target, () => InferToConditional(source, t));
                return;
            case (_, CompositeType t):
                InferToMultiple(source, t.Types, target is UnionType);
                return;
            case (UnionType u, _):
                foreach (var s in u.Types) Infer(s, target);
                return;
            case (_, TemplateLiteralType t):
                InferToTemplate(source, t);
                return;
        }
        source = checker.Reduced(source);
        if (!((_priority & InferencePriority.NoConstraints) != 0 && source.Is(TypeFlags.Intersection | TypeFlags.Instantiable)))
        {
            var apparent = checker.ApparentType(source);
            if (apparent != source && !apparent.Is(TypeFlags.Object | TypeFlags.Intersection))
            {
                Infer(apparent, target);
                return;
            }
            source = apparent;
        }
        if (!source.Is(TypeFlags.Object | TypeFlags.Intersection)) return;
        Once(source, target, () => InferObjects(source, target));
    }

    private Type ObjectWithKeys(Type keys)
    {
        var properties = Checker.MembersOfUnion(keys).Select(Checker.PropertyNameOf).OfType<string>().Select(n => new Property(n, null, checker.AnyType, false, false));
        IndexInfo[] infos = keys.Is(TypeFlags.String) ? [new IndexInfo(checker.StringType, checker.EmptyObjectType, false)] : [];
        return checker.GetObjectType(null, properties, indexInfos: infos);
    }

    private Inference? InfoFor(Type type)
    {
        if (!type.Is(TypeFlags.TypeVariable)) return null;
        foreach (var i in inferences)
            if (ReferenceEquals(i.Parameter, type)) return i;
        return null;
    }

    private void InferWith(Type source, Type target, InferencePriority extra)
    {
        var saved = _priority;
        _priority |= extra;
        Infer(source, target);
        _priority = saved;
    }

    private void InferContra(Type source, Type target)
    {
        _contravariant = !_contravariant;
        Infer(source, target);
        _contravariant = !_contravariant;
    }

    /// <summary>Every pair is gone through once; a recursive pair is known to be circular.</summary>
    private void Once(Type source, Type target, Action action)
    {
        var key = (source.Id, target.Id);
        if (_visited.TryGetValue(key, out var status))
        {
            _best = (InferencePriority)Math.Min((int)_best, (int)status);
            return;
        }
        _visited[key] = (InferencePriority)(-1);
        var saved = _best;
        _best = InferencePriority.Maximum;
        var (es, et) = (_expandedSource, _expandedTarget);
        _sourceStack.Add(source);
        _targetStack.Add(target);
        _expandedSource |= checker.IsDeeplyNested(source, _sourceStack, 2);
        _expandedTarget |= checker.IsDeeplyNested(target, _targetStack, 2);
        if (!(_expandedSource && _expandedTarget)) action();
        else _best = (InferencePriority)(-1);
        _targetStack.RemoveAt(_targetStack.Count - 1);
        _sourceStack.RemoveAt(_sourceStack.Count - 1);
        (_expandedSource, _expandedTarget) = (es, et);
        _visited[key] = _best;
        if ((int)_best == -1) _circular = true;
        _best = (InferencePriority)Math.Min((int)_best, (int)saved);
    }

    private void InferArguments(IReadOnlyList<Type> sources, IReadOnlyList<Type> targets, IReadOnlyList<Variance> variances)
    {
        for (var i = 0; i < Math.Min(sources.Count, targets.Count); i++)
            if (i < variances.Count && (variances[i] & Variance.Mask) == Variance.Contravariant) InferContra(sources[i], targets[i]);
            else Infer(sources[i], targets[i]);
    }

    private (List<Type> Sources, List<Type> Targets) Unmatched(IReadOnlyList<Type> sources, IReadOnlyList<Type> targets, Func<Type, Type, bool> matches)
    {
        var matchedSources = new HashSet<Type>();
        var matchedTargets = new HashSet<Type>();
        foreach (var t in targets)
            foreach (var s in sources)
            {
                if (!matches(s, t)) continue;
                Infer(s, t);
                matchedSources.Add(s);
                matchedTargets.Add(t);
            }
        return ([.. sources.Where(s => !matchedSources.Contains(s))], [.. targets.Where(t => !matchedTargets.Contains(t))]);
    }

    private bool IsSameOrBase(Type s, Type t) =>
        checker.IsIdentical(s, t) || t.Is(TypeFlags.String) && s.Is(TypeFlags.StringLiteral) || t.Is(TypeFlags.Number) && s.Is(TypeFlags.NumberLiteral);

    private static bool IsCloselyMatched(Type s, Type t) => (s, t) switch
    {
        (NamedType a, NamedType b) => ReferenceEquals(a.Symbol, b.Symbol),
        (AnonymousType { Symbol: { } a }, AnonymousType { Symbol: { } b }) => ReferenceEquals(a, b),
        _ => s.Alias is not null && s.AliasArguments is not null && ReferenceEquals(s.Alias, t.Alias),
    };

    private void InferToMultiple(Type source, IReadOnlyList<Type> targets, bool isUnion)
    {
        var variables = 0;
        if (isUnion)
        {
            Type? naked = null;
            var sources = Checker.MembersOfUnion(source);
            var matched = new bool[sources.Count];
            var savedCircular = _circular;
            _circular = false;
            foreach (var t in targets)
            {
                if (InfoFor(t) is not null)
                {
                    naked = t;
                    variables++;
                    continue;
                }
                for (var i = 0; i < sources.Count; i++)
                {
                    var saved = _best;
                    _best = InferencePriority.Maximum;
                    Infer(sources[i], t);
                    if (_best == _priority) matched[i] = true;
                    _best = (InferencePriority)Math.Min((int)_best, (int)saved);
                }
            }
            var circular = _circular;
            _circular |= savedCircular;
            if (variables == 0)
            {
                if (targets.OfType<IntersectionType>().SelectMany(i => i.Types).FirstOrDefault(t => InfoFor(t) is not null) is { } within) InferWith(source, within, InferencePriority.NakedTypeVariable);
                return;
            }
            if (variables == 1 && !circular)
            {
                // What no other member took is for the naked variable.
                var rest = sources.Where((_, i) => !matched[i]).ToList();
                if (rest.Count > 0)
                {
                    Infer(checker.GetUnion(rest), naked!);
                    return;
                }
            }
        }
        else
            foreach (var t in targets)
                if (InfoFor(t) is not null) variables++;
                else Infer(source, t);
        if (!isUnion ? variables != 1 : variables == 0) return;
        foreach (var t in targets)
            if (InfoFor(t) is not null) InferWith(source, t, InferencePriority.NakedTypeVariable);
    }

    private void InferToConditional(Type source, ConditionalType target)
    {
        if (source is ConditionalType s)
        {
            Infer(s.Check, target.Check);
            Infer(s.Extends, target.Extends);
            Infer(checker.TrueTypeOf(s), checker.TrueTypeOf(target));
            Infer(checker.FalseTypeOf(s), checker.FalseTypeOf(target));
            return;
        }
        var saved = _priority;
        _priority |= _contravariant ? InferencePriority.ContravariantConditional : 0;
        InferToMultiple(source, [checker.TrueTypeOf(target), checker.FalseTypeOf(target)], isUnion: false);
        _priority = saved;
    }

    private void InferToTemplate(Type source, TemplateLiteralType target)
    {
        var matches = checker.MatchTemplate(source, target);
        if (matches is null && !target.Texts.All(t => t.Length == 0)) return;
        for (var i = 0; i < target.Types.Count; i++)
        {
            var found = matches is null ? checker.NeverType : matches[i];
            var t = target.Types[i];
            if (found is LiteralType { Value: string text } && InfoFor(t) is { } info && checker.BaseConstraint(info.Parameter) is { } constraint && !constraint.Is(TypeFlags.Any))
                found = AsConstrained(text, constraint) ?? found;
            Infer(found, t);
        }
    }

    /// <summary>The text as a number, boolean and the like where the constraint asks for one and not for a string.</summary>
    private Type? AsConstrained(string text, Type constraint)
    {
        var members = Checker.MembersOfUnion(constraint);
        if (members.Any(m => m.Is(TypeFlags.String))) return null;
        foreach (var m in members)
        {
            if (m is LiteralType or IntrinsicType { Flags: TypeFlags.Undefined or TypeFlags.Null } && Checker.TemplateText(m) == text) return m;
            if (m.Is(TypeFlags.Number) && Checker.IsNumericName(text)) return checker.GetLiteral(double.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
        }
        return null;
    }

    // ── Objects ─────────────────────────────────────────────────────────────────────────────────────────
    private void InferObjects(Type source, Type target)
    {
        if (source is NamedType s && target is NamedType t && (ReferenceEquals(s.Symbol, t.Symbol) || checker.IsArrayType(s) && checker.IsArrayType(t)))
        {
            InferArguments(s.Arguments, t.Arguments, ReferenceEquals(s.Symbol, t.Symbol) ? checker.VariancesOf(s.Symbol) : []);
            return;
        }
        if (target is MappedType tm)
        {
            if (source is MappedType sm && checker.IsGenericMappedType(sm) && checker.IsGenericMappedType(tm))
            {
                Infer(checker.ConstraintOfMapped(sm), checker.ConstraintOfMapped(tm));
                Infer(checker.TemplateOf(sm), checker.TemplateOf(tm));
                if (checker.NameTypeOf(sm) is { } sn && checker.NameTypeOf(tm) is { } tn) Infer(sn, tn);
            }
            if (checker.NameTypeOf(tm) is null && InferToMapped(source, tm, checker.ConstraintOfMapped(tm))) return;
        }
        if (AreDefinitelyUnrelated(source, target)) return;
        if (checker.IsArrayOrTuple(source))
        {
            if (target is TupleType tuple)
            {
                InferToTuple(source, tuple);
                return;
            }
            if (checker.IsArrayType(target))
            {
                InferIndexInfos(source, target);
                return;
            }
        }
        foreach (var p in checker.PropertiesOf(target))
            if (checker.PropertyOf(source, p.Name) is { } q && !ReferenceEquals(p, q)) Infer(p.IsOptional ? checker.FilterFacts(q.Type, TypeFacts.NEUndefined) is var d && q.IsOptional ? d : q.Type : q.Type, p.IsOptional && q.IsOptional ? checker.FilterFacts(p.Type, TypeFacts.NEUndefined) : p.Type);
        InferSignatures(source, target, SignatureKind.Call);
        InferSignatures(source, target, SignatureKind.Construct);
        InferIndexInfos(source, target);
    }

    /// <summary>A discriminant shows that one was never meant for the other.</summary>
    private bool AreDefinitelyUnrelated(Type source, Type target)
    {
        if (source is TupleType s && target is TupleType t)
            return !t.HasRest && t.MinLength < s.MinLength && t.FixedLength < s.MinLength || !t.HasRest && (s.HasRest || t.FixedLength < s.FixedLength);
        foreach (var p in checker.PropertiesOf(target))
        {
            if (!Checker.IsUnitType(p.Type) || checker.PropertyOf(source, p.Name) is not { } q) continue;
            if (Checker.IsUnitType(q.Type) && checker.Regular(q.Type) != checker.Regular(p.Type)) return true;
        }
        return false;
    }

    private bool InferToMapped(Type source, MappedType target, Type constraint)
    {
        switch (constraint)
        {
            case CompositeType c:
            {
                var any = false;
                foreach (var t in c.Types) any |= InferToMapped(source, target, t);
                return any;
            }
            case IndexTypeOperator k:
                if (InfoFor(k.Operand) is { IsFixed: false } info && checker.InferHomomorphic(source, target, k) is { } inferred)
                    InferWith(inferred, info.Parameter, InferencePriority.HomomorphicMappedType);
                return true;
            case TypeParameterType p:
                InferWith(checker.GetIndexType(source), p, InferencePriority.MappedTypeConstraint);
                if (checker.ConstraintOf(p) is { } extended && InferToMapped(source, target, extended)) return true;
                var values = checker.PropertiesOf(source).Select(q => q.Type).Concat(checker.IndexInfosOf(source).Select(i => i.Value)).ToList();
                Infer(checker.GetUnion(values), checker.TemplateOf(target));
                return true;
            default: return false;
        }
    }

    private void InferToTuple(Type source, TupleType target)
    {
        var tuple = source as TupleType;
        var elements = target.Elements;
        var flags = target.ElementFlags;
        if (tuple is not null && tuple.Elements.Count == elements.Count && tuple.ElementFlags.Zip(flags).All(p => (p.First & TupleElementFlags.Variable) == (p.Second & TupleElementFlags.Variable)))
        {
            for (var i = 0; i < elements.Count; i++) Infer(tuple.Elements[i], elements[i]);
            return;
        }
        static int FixedAtEnd(TupleType t) => t.ElementFlags.Reverse().TakeWhile(f => (f & TupleElementFlags.Variable) == 0).Count();
        var start = tuple is null ? 0 : Math.Min(tuple.FixedLength, target.FixedLength);
        var end = Math.Min(tuple is null ? 0 : FixedAtEnd(tuple), target.HasRest ? FixedAtEnd(target) : 0);
        var sourceCount = tuple?.Elements.Count ?? 1;
        if (tuple is not null) end = Math.Min(end, sourceCount - start);
        for (var i = 0; i < start; i++) Infer(tuple!.Elements[i], elements[i]);
        var middle = elements.Count - start - end;
        if (tuple is null || sourceCount - start - end == 1 && (tuple.ElementFlags[start] & TupleElementFlags.Rest) != 0)
        {
            var rest = tuple is null ? checker.ElementTypeOfArray(source)! : tuple.Elements[start];
            for (var i = start; i < elements.Count - end; i++) Infer((flags[i] & TupleElementFlags.Variadic) != 0 ? checker.GetArray(rest) : rest, elements[i]);
        }
        else if (middle == 1 && (flags[start] & TupleElementFlags.Variadic) != 0)
        {
            var speculative = (flags[^1] & TupleElementFlags.Optional) != 0;
            InferWith(checker.SliceTuple(tuple, start, end), elements[start], speculative ? InferencePriority.SpeculativeTuple : 0);
        }
        else if (middle == 1 && (flags[start] & TupleElementFlags.Rest) != 0)
        {
            if (sourceCount - start - end > 0) Infer(checker.TupleElementUnion(tuple, start, end), elements[start]);
        }
        else if (middle == 2 && (flags[start] & TupleElementFlags.Variadic) != 0 && (flags[start + 1] & TupleElementFlags.Rest) != 0
            && InfoFor(elements[start]) is { } first && checker.BaseConstraint(first.Parameter) is TupleType { HasRest: false } implied)
        {
            Infer(checker.SliceTuple(tuple, start, sourceCount - (start + implied.FixedLength)), elements[start]);
            if (sourceCount - end - start - implied.FixedLength > 0) Infer(checker.TupleElementUnion(tuple, start + implied.FixedLength, end), elements[start + 1]);
        }
        for (var i = 0; i < end; i++) Infer(tuple!.Elements[sourceCount - i - 1], elements[elements.Count - i - 1]);
    }

    private void InferSignatures(Type source, Type target, SignatureKind kind)
    {
        var targets = checker.SignaturesOf(target, kind);
        if (targets.Count == 0) return;
        var sources = checker.SignaturesOf(source, kind);
        var count = Math.Min(sources.Count, targets.Count);
        for (var i = 0; i < count; i++)
            InferSignature(checker.GetBaseSignature(sources[sources.Count - count + i]), targets[targets.Count - count + i]);
    }

    private void InferSignature(CallSignatureType source, CallSignatureType target)
    {
        var saved = _bivariant;
        _bivariant |= target.IsMethodLike;
        checker.ApplyToParameters(source, target, InferContra);
        _bivariant = saved;
        if (source.Predicate is { Type: { } s } && target.Predicate is { Type: { } t } && source.Predicate.ParameterIndex == target.Predicate.ParameterIndex) Infer(s, t);
        else Infer(source.Return, target.Return);
    }

    private void InferIndexInfos(Type source, Type target)
    {
        var extra = target is MappedType && source is MappedType ? InferencePriority.HomomorphicMappedType : 0;
        var inferable = checker.HasInferableIndex(source);
        foreach (var info in checker.IndexInfosOf(target))
        {
            var types = new List<Type>();
            if (inferable)
            {
                foreach (var p in checker.PropertiesOf(source))
                    if (checker.NameLiteral(p) is { } name && checker.IsApplicableIndex(name, info.Key)) types.Add(p.IsOptional ? checker.FilterFacts(p.Type, TypeFacts.NEUndefined) : p.Type);
                foreach (var i in checker.IndexInfosOf(source))
                    if (checker.IsApplicableIndex(i.Key, info.Key)) types.Add(i.Value);
            }
            if (types.Count > 0) InferWith(checker.GetUnion(types), info.Value, extra);
            else if (checker.ApplicableIndexInfo(source, info.Key) is { } own) InferWith(own.Value, info.Value, extra);
        }
    }
}
