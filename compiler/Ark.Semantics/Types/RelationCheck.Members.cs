namespace Ark.Semantics;

// Object types member by member.
internal sealed partial class RelationCheck
{
    [Flags] private enum SignatureMode { None = 0, BivariantCallback = 1, StrictCallback = 2, StrictArity = 8, StrictTop = 16, Callback = BivariantCallback | StrictCallback }

    private Answer PropertiesRelated(Type source, Type target, bool report, HashSet<string>? excluded, bool optionalsOnly, Within within)
    {
        if (relation == TypeRelation.Identity) return PropertiesIdentical(source, target);
        if (target is TupleType tt)
        {
            if (checker.IsArrayOrTuple(source)) return TupleRelated(source, tt, report, excluded, within);
            if (tt.HasRest) return Answer.False;
        }
        var requireOptional = relation is TypeRelation.Subtype or TypeRelation.StrictSubtype && source is not AnonymousType { IsObjectLiteral: true } && source is not TupleType;
        var targets = checker.PropertiesOf(target);
        var missing = targets.Where(p => (requireOptional || !p.IsOptional) && (excluded is null || !excluded.Contains(p.Name)) && !(p.Symbol is null && p.Name == "prototype") && checker.PropertyOf(source, p.Name) is null).Select(p => p.Name).ToList();
        if (missing.Count > 0) return report ? Fail(true, MissingMessage(source, target, missing)) : Answer.False;
        // An object literal's type claims to know all its properties: what it lacks, the source must lack too.
        if (target is AnonymousType { IsObjectLiteral: true } && checker.PropertiesOf(source).Any(p => (excluded is null || !excluded.Contains(p.Name)) && !checker.MembersOf(target).Properties.ContainsKey(p.Name) && !p.Type.Is(TypeFlags.Undefined)))
            return Answer.False;
        var result = Answer.True;
        var numericOnly = source is TupleType && target is TupleType;
        foreach (var t in targets)
        {
            if (excluded is not null && excluded.Contains(t.Name) || t.Symbol is null && t.Name == "prototype" || optionalsOnly && !t.IsOptional || numericOnly && !(Checker.IsNumericName(t.Name) || t.Name == "length")) continue;
            if (checker.PropertyOf(source, t.Name) is not { } s || ReferenceEquals(s, t)) continue;
            var r = PropertyRelated(source, target, s, t, null, report, within, relation == TypeRelation.Comparable);
            if (r == Answer.False) return r;
            result = And(result, r);
        }
        return result;
    }

    private string MissingMessage(Type source, Type target, List<string> missing)
    {
        var (s, t) = checker.PrintPair(source, target);
        if (missing.Count == 1) return $"property '{missing[0]}' is missing in type '{s}' but required in type '{t}'";
        var shown = missing.Count > 5 ? missing.Take(4) : missing;
        var more = missing.Count > 5 ? $", and {missing.Count - 4} more" : "";
        return $"type '{s}' is missing the following properties from type '{t}': {string.Join(", ", shown)}{more}";
    }

    private Answer PropertyRelated(Type source, Type target, Property s, Property t, Type? sourceType, bool report, Within within, bool skipOptional)
    {
        if ((s.Modifiers & Modifiers.Private) != 0 || (t.Modifiers & Modifiers.Private) != 0)
        {
            if (s.Symbol is null || !ReferenceEquals(s.Symbol, t.Symbol))
            {
                if (!report) return Answer.False;
                var bothPrivate = (s.Modifiers & t.Modifiers & Modifiers.Private) != 0;
                var (a, b) = (s.Modifiers & Modifiers.Private) != 0 ? (source, target) : (target, source);
                return Fail(true, bothPrivate ? $"types have separate declarations of a private property '{t.Name}'" : $"property '{t.Name}' is private in type '{checker.Print(a)}' but not in type '{checker.Print(b)}'");
            }
        }
        else if ((t.Modifiers & Modifiers.Protected) != 0)
        {
            if (!OverridesProtected(s, t)) return report ? Fail(true, $"property '{t.Name}' is protected but type '{checker.Print(source)}' is not a class derived from '{(t.Symbol?.Container as TypeSymbol)?.Name ?? checker.Print(target)}'") : Answer.False;
        }
        else if ((s.Modifiers & Modifiers.Protected) != 0)
            return report ? Fail(true, $"property '{t.Name}' is protected in type '{checker.Print(source)}' but public in type '{checker.Print(target)}'") : Answer.False;
        if (relation == TypeRelation.StrictSubtype && s.IsReadonly && !t.IsReadonly) return Answer.False;
        var targetType = (t.Synthetic & SyntheticFlags.Partial) != 0 ? checker.WithOptional(t.Type) : t.Type;
        var r = Related(sourceType ?? s.Type, targetType, report, Side.Both, within);
        if (r == Answer.False) return Fail(report, $"types of property '{t.Name}' are incompatible");
        if (!skipOptional && s.IsOptional && !t.IsOptional) return report ? Fail(true, $"property '{t.Name}' is optional in type '{checker.Print(source)}' but required in type '{checker.Print(target)}'") : Answer.False;
        return r;
    }

    private bool OverridesProtected(Property s, Property t)
    {
        if (t.Symbol?.Container is not TypeSymbol declaring || s.Symbol?.Container is not TypeSymbol own) return false;
        return (s.Modifiers & Modifiers.Protected) != 0 && (ReferenceEquals(own, declaring) || checker.IsDerivedFrom(checker.DeclaredTypeOf(own), checker.DeclaredTypeOf(declaring)));
    }

    private Answer TupleRelated(Type source, TupleType target, bool report, HashSet<string>? excluded, Within within)
    {
        if (!target.IsReadonly && checker.IsReadonlyArrayType(source))
        {
            if (report) _explanation.Insert(0, $"the type '{checker.Print(source)}' is 'readonly' and cannot be assigned to the mutable type '{checker.Print(target)}'");
            return Answer.False;
        }
        var tuple = source as TupleType;
        IReadOnlyList<Type> elements = tuple?.Elements ?? [checker.ElementTypeOfArray(source)!];
        IReadOnlyList<TupleElementFlags> flags = tuple?.ElementFlags ?? [TupleElementFlags.Rest];
        var sourceHasRest = tuple is null || tuple.HasRest;
        var sourceMin = tuple?.MinLength ?? 0;
        var (sourceCount, targetCount) = (elements.Count, target.Elements.Count);
        if ((tuple is not null && (tuple.CombinedFlags & TupleElementFlags.Rest) == 0) && sourceCount < target.MinLength) return Fail(report, $"the source has {Elements(sourceCount)}, the target needs {target.MinLength}");
        if (!target.HasRest && targetCount < sourceMin) return Fail(report, $"the source has {Elements(sourceMin)}, the target takes only {targetCount}");
        if (!target.HasRest && (sourceHasRest || targetCount < sourceCount))
            return Fail(report, sourceMin < target.MinLength ? $"the target needs {Elements(target.MinLength)}, the source may have fewer" : $"the target takes only {Elements(targetCount)}, the source may have more");
        var start = target.ElementFlags.TakeWhile(f => (f & TupleElementFlags.Rest) == 0 && (f & TupleElementFlags.Variadic) == 0).Count();
        var end = target.ElementFlags.Reverse().TakeWhile(f => (f & (TupleElementFlags.Rest | TupleElementFlags.Variadic)) == 0).Count();
        var result = Answer.True;
        for (var i = 0; i < sourceCount; i++)
        {
            var at = target.HasRest && i >= start ? targetCount - 1 - Math.Min(sourceCount - 1 - i, end) : i;
            var (sf, tf) = (flags[i], target.ElementFlags[at]);
            if ((tf & TupleElementFlags.Variadic) != 0 && (sf & TupleElementFlags.Variadic) == 0) return Fail(report, $"source provides no match for variadic element at position {at} in target");
            if ((sf & TupleElementFlags.Variadic) != 0 && (tf & TupleElementFlags.Variable) == 0) return Fail(report, $"variadic element at position {i} in source does not match element at position {at} in target");
            if ((tf & TupleElementFlags.Required) != 0 && (sf & TupleElementFlags.Required) == 0) return Fail(report, $"source provides no match for required element at position {at} in target");
            if (excluded is not null && excluded.Contains(at.ToString(System.Globalization.CultureInfo.InvariantCulture))) continue;
            var t = (sf & TupleElementFlags.Variadic) != 0 && (tf & TupleElementFlags.Rest) != 0 ? checker.GetArray(target.Elements[at]) : target.Elements[at];
            var r = Related(elements[i], t, report, Side.Both, within);
            if (r == Answer.False) return Fail(report && (sourceCount > 1 || targetCount > 1), $"type at position {i} in source is not compatible with type at position {at} in target");
            result = And(result, r);
        }
        return result;
    }

    private static string Elements(int count) => count == 1 ? "1 element" : $"{count} elements";

    private Answer PropertiesIdentical(Type source, Type target)
    {
        if (source is not ObjectType || target is not ObjectType) return Answer.False;
        var a = checker.MembersOf(source);
        var b = checker.MembersOf(target);
        if (a.Properties.Count != b.Properties.Count) return Answer.False;
        var result = Answer.True;
        foreach (var s in a.Properties.Values)
        {
            if (!b.Properties.TryGetValue(s.Name, out var t) || s.IsOptional != t.IsOptional || s.IsReadonly != t.IsReadonly) return Answer.False;
            if (((s.Modifiers ^ t.Modifiers) & (Modifiers.Private | Modifiers.Protected)) != 0 || (s.Modifiers & (Modifiers.Private | Modifiers.Protected)) != 0 && !ReferenceEquals(s.Symbol, t.Symbol)) return Answer.False;
            var r = Related(s.Type, t.Type);
            if (r == Answer.False) return r;
            result = And(result, r);
        }
        return result;
    }

    // ── Index signatures ────────────────────────────────────────────────────────────────────────────────
    private Answer IndexInfosRelated(Type source, Type target, bool fromPrimitive, bool report, Within within)
    {
        var infos = checker.IndexInfosOf(target);
        if (relation == TypeRelation.Identity) return IndexInfosIdentical(source, infos);
        var hasString = infos.Any(i => i.Key.Is(TypeFlags.String));
        var result = Answer.True;
        foreach (var info in infos)
        {
            var r = relation != TypeRelation.StrictSubtype && !fromPrimitive && hasString && info.Value.Is(TypeFlags.Any) ? Answer.True
                : checker.IsGenericMappedType(source) && hasString ? Related(checker.TemplateOf((MappedType)source), info.Value, report)
                : RelatedToIndexInfo(source, info, report, within);
            if (r == Answer.False) return r;
            result = And(result, r);
        }
        return result;
    }

    private Answer RelatedToIndexInfo(Type source, IndexInfo target, bool report, Within within)
    {
        if (checker.ApplicableIndexInfo(source, target.Key) is { } own)
        {
            var r = Related(own.Value, target.Value, report, Side.Both, within);
            return r != Answer.False ? r : Fail(report, $"'{checker.Print(target.Key)}' index signatures are incompatible");
        }
        if ((within & Within.Source) == 0 && (relation != TypeRelation.StrictSubtype || source is AnonymousType { IsFreshLiteral: true }) && checker.HasInferableIndex(source)) return MembersRelatedToIndex(source, target, report, within);
        return report ? Fail(true, $"index signature for type '{checker.Print(target.Key)}' is missing in type '{checker.Print(source)}'") : Answer.False;
    }

    private Answer MembersRelatedToIndex(Type source, IndexInfo target, bool report, Within within)
    {
        var result = Answer.True;
        foreach (var p in checker.PropertiesOf(source))
        {
            if (checker.NameLiteral(p) is not { } name || !checker.IsApplicableIndex(name, target.Key)) continue;
            var type = p.Type.Is(TypeFlags.Undefined) || target.Key.Is(TypeFlags.Number) || !p.IsOptional ? p.Type : checker.FilterFacts(p.Type, TypeFacts.NEUndefined);
            var r = Related(type, target.Value, report, Side.Both, within);
            if (r == Answer.False) return Fail(report, $"property '{p.Name}' is incompatible with index signature");
            result = And(result, r);
        }
        foreach (var info in checker.IndexInfosOf(source))
        {
            if (!checker.IsApplicableIndex(info.Key, target.Key)) continue;
            var r = Related(info.Value, target.Value, report, Side.Both, within);
            if (r == Answer.False) return r;
            result = And(result, r);
        }
        return result;
    }

    private Answer IndexInfosIdentical(Type source, IReadOnlyList<IndexInfo> targets)
    {
        var sources = checker.IndexInfosOf(source);
        if (sources.Count != targets.Count) return Answer.False;
        foreach (var t in targets)
            if (sources.FirstOrDefault(s => s.Key == t.Key) is not { } s || s.IsReadonly != t.IsReadonly || Related(s.Value, t.Value) == Answer.False) return Answer.False;
        return Answer.True;
    }

    // ── Signatures ──────────────────────────────────────────────────────────────────────────────────────
    private Answer SignaturesRelated(Type source, Type target, SignatureKind kind, bool report, Within within)
    {
        if (ReferenceEquals(source, checker.AnyFunctionType) || ReferenceEquals(target, checker.AnyFunctionType)) return relation == TypeRelation.Identity ? Answer.False : Answer.True;
        var targets = checker.SignaturesOf(target, kind);
        if (targets.Count == 0 && relation != TypeRelation.Identity) return Answer.True;
        var sources = checker.SignaturesOf(source, kind);
        if (relation == TypeRelation.Identity) return SignaturesIdentical(sources, targets);
        if (kind == SignatureKind.Construct && sources.Count > 0)
        {
            if (sources[0].IsAbstract && !targets[0].IsAbstract) return Fail(report, "cannot assign an abstract constructor type to a non-abstract constructor type");
            if (!ConstructorVisible(sources[0], targets[0])) return Fail(report, "the constructor's visibility differs");
        }
        var result = Answer.True;
        if (source is AnonymousType { Target: { } a } && target is AnonymousType { Target: { } b } && ReferenceEquals(a, b) && sources.Count == targets.Count)
        {
            for (var i = 0; i < targets.Count; i++)
            {
                var r = SignatureRelated(sources[i], targets[i], erase: true, report, within);
                if (r == Answer.False) return r;
                result = And(result, r);
            }
            return result;
        }
        if (sources.Count == 1 && targets.Count == 1) return SignatureRelated(sources[0], targets[0], relation == TypeRelation.Comparable, report, within);
        foreach (var t in targets)
        {
            var found = Answer.False;
            foreach (var s in sources)
                if ((found = SignatureRelated(s, t, erase: true, false, within)) != Answer.False) break;
            if (found == Answer.False)
            {
                if (!report) return found;
                if (sources.Count == 1) return SignatureRelated(sources[0], t, erase: true, true, within);
                return Fail(true, $"type '{checker.Print(source)}' provides no match for the signature '{checker.Print(t)}'");
            }
            result = And(result, found);
        }
        return result;
    }

    private static bool ConstructorVisible(CallSignatureType source, CallSignatureType target)
    {
        const Modifiers hidden = Modifiers.Private | Modifiers.Protected;
        var (s, t) = ((source.Symbol?.Modifiers ?? 0) & hidden, (target.Symbol?.Modifiers ?? 0) & hidden);
        return (t & Modifiers.Private) != 0 || (t & Modifiers.Protected) != 0 && (s & Modifiers.Private) == 0 || t == 0 && s == 0;
    }

    private Answer SignaturesIdentical(IReadOnlyList<CallSignatureType> sources, IReadOnlyList<CallSignatureType> targets)
    {
        if (sources.Count != targets.Count) return Answer.False;
        var result = Answer.True;
        for (var i = 0; i < sources.Count; i++)
        {
            var r = IdenticalSignature(sources[i], targets[i], false, false) ? Answer.True : Answer.False;
            if (r == Answer.False) return r;
            result = And(result, r);
        }
        return result;
    }

    public bool IdenticalSignature(CallSignatureType s, CallSignatureType t, bool partialMatch, bool ignoreReturn)
    {
        if (ReferenceEquals(s, t)) return true;
        var (sc, tc) = (checker.ParameterCountOf(s), checker.ParameterCountOf(t));
        var (sm, tm) = (checker.MinArgumentsOf(s), checker.MinArgumentsOf(t));
        var (sr, tr) = (checker.HasEffectiveRest(s), checker.HasEffectiveRest(t));
        if (!(sc == tc && sm == tm && sr == tr) && !(partialMatch && sm <= tm)) return false;
        if (s.TypeParameters.Count != t.TypeParameters.Count) return false;
        if (t.TypeParameters.Count > 0)
        {
            var mapper = TypeMapper.Of(s.TypeParameters, t.TypeParameters);
            for (var i = 0; i < t.TypeParameters.Count; i++)
            {
                var (a, b) = (checker.ConstraintOf(s.TypeParameters[i]), checker.ConstraintOf(t.TypeParameters[i]));
                if (Related(a is null ? checker.UnknownType : checker.Instantiate(a, mapper), b ?? checker.UnknownType) == Answer.False) return false;
            }
            s = checker.Instantiate(s, mapper, erase: true);
        }
        for (var i = 0; i < checker.ParameterCountOf(t); i++)
            if (Compare(checker.SignatureParameterType(t, i) ?? checker.AnyType, checker.SignatureParameterType(s, i) ?? checker.AnyType) == Answer.False) return false;
        if (ignoreReturn) return true;
        return s.Predicate is null == t.Predicate is null && (s.Predicate is null || s.Predicate.ParameterIndex == t.Predicate!.ParameterIndex && s.Predicate.IsAsserts == t.Predicate.IsAsserts) && Related(s.Return, t.Return) != Answer.False;

        Answer Compare(Type a, Type b) => partialMatch ? checker.IsSubtype(a, b) ? Answer.True : Answer.False : Related(a, b);
    }

    private Answer SignatureRelated(CallSignatureType s, CallSignatureType t, bool erase, bool report, Within within)
    {
        var mode = relation == TypeRelation.Subtype ? SignatureMode.StrictTop : relation == TypeRelation.StrictSubtype ? SignatureMode.StrictTop | SignatureMode.StrictArity : SignatureMode.None;
        return CompareSignatures(erase ? checker.GetErasedSignature(s) : s, erase ? checker.GetErasedSignature(t) : t, mode, report, within);
    }

    private Answer CompareSignatures(CallSignatureType source, CallSignatureType target, SignatureMode mode, bool report, Within within)
    {
        if (ReferenceEquals(source, target)) return Answer.True;
        if (!((mode & SignatureMode.StrictTop) != 0 && checker.IsTopSignature(source)) && checker.IsTopSignature(target)) return Answer.True;
        if ((mode & SignatureMode.StrictTop) != 0 && checker.IsTopSignature(source) && !checker.IsTopSignature(target)) return Answer.False;
        var targetCount = checker.ParameterCountOf(target);
        if (!checker.HasEffectiveRest(target) && ((mode & SignatureMode.StrictArity) != 0 ? checker.HasEffectiveRest(source) || checker.ParameterCountOf(source) > targetCount : checker.MinArgumentsOf(source) > targetCount))
            return Fail(report && (mode & SignatureMode.StrictArity) == 0, $"target signature provides too few arguments: {checker.MinArgumentsOf(source)} expected but {targetCount} provided");
        if (source.TypeParameters.Count > 0 && !ReferenceEquals(source.TypeParameters, target.TypeParameters))
        {
            target = checker.GetCanonicalSignature(target);
            source = checker.InstantiateInContextOf(source, target);
        }
        var sourceCount = checker.ParameterCountOf(source);
        var sourceRest = checker.NonArrayRestOf(source);
        var targetRest = checker.NonArrayRestOf(target);
        if ((sourceRest ?? targetRest) is { } rest && checker.CouldContainTypeVariables(rest)) checker.MarkVarianceUnreliable();
        var strict = (mode & SignatureMode.Callback) == 0 && !target.IsMethodLike;
        var result = Answer.True;
        if (source.ThisType is { } st && !st.Is(TypeFlags.Void) && target.ThisType is { } tthis)
        {
            var r = !strict && Related(st, tthis) is var b && b != Answer.False ? b : Related(tthis, st, report);
            if (r == Answer.False) return Fail(report, "the 'this' types of each signature are incompatible");
            result = And(result, r);
        }
        var both = sourceRest is not null || targetRest is not null;
        var count = both ? Math.Min(sourceCount, targetCount) : Math.Max(sourceCount, targetCount);
        var restIndex = both ? count - 1 : -1;
        for (var i = 0; i < count; i++)
        {
            var s = i == restIndex ? checker.RestOrAnyAt(source, i) : checker.SignatureParameterType(source, i);
            var t = i == restIndex ? checker.RestOrAnyAt(target, i) : checker.SignatureParameterType(target, i);
            if (s is null || t is null) continue;
            var r = ParameterRelated(source, target, i, s, t, mode, strict, report, within);
            if (r != Answer.False && (mode & SignatureMode.StrictArity) != 0 && i >= checker.MinArgumentsOf(source) && i < checker.MinArgumentsOf(target) && Related(s, t) != Answer.False) r = Answer.False;
            if (r == Answer.False) return Fail(report, $"types of parameters '{checker.ParameterNameAt(source, i)}' and '{checker.ParameterNameAt(target, i)}' are incompatible");
            result = And(result, r);
        }
        return And(result, ReturnRelated(source, target, mode, report, within));
    }

    private Answer ParameterRelated(CallSignatureType source, CallSignatureType target, int i, Type s, Type t, SignatureMode mode, bool strict, bool report, Within within)
    {
        if ((mode & SignatureMode.Callback) == 0
            && !checker.IsInstantiatedGenericParameter(source, i) && !checker.IsInstantiatedGenericParameter(target, i)
            && checker.SingleCallSignature(checker.NonNullable(s)) is { Predicate: null } callbackSource && checker.SingleCallSignature(checker.NonNullable(t)) is { Predicate: null } callbackTarget
            && SomeNullish(s) == SomeNullish(t))
            return CompareSignatures(callbackTarget, callbackSource, mode & SignatureMode.StrictArity | (strict ? SignatureMode.StrictCallback : SignatureMode.BivariantCallback), report, within);
        if ((mode & SignatureMode.Callback) == 0 && !strict && Related(s, t) is var b && b != Answer.False) return b;
        return Related(t, s, report);

        static int SomeNullish(Type type) => (Checker.SomeType(type, x => x.Is(TypeFlags.Undefined)) ? 1 : 0) + (Checker.SomeType(type, x => x.Is(TypeFlags.Null)) ? 2 : 0);
    }

    private Answer ReturnRelated(CallSignatureType source, CallSignatureType target, SignatureMode mode, bool report, Within within)
    {
        var t = target.Return;
        if (t.Is(TypeFlags.Void) && t is IntrinsicType || t.Is(TypeFlags.Any)) return Answer.True;
        if (target.Predicate is { } predicate)
        {
            if (source.Predicate is not { } own) return predicate.ParameterIndex >= 0 ? Fail(report, $"signature '{checker.Print(source)}' must be a type predicate") : Answer.True;
            if (own.ParameterIndex != predicate.ParameterIndex || own.IsAsserts != predicate.IsAsserts) return Fail(report, "the type predicates are about different parameters");
            return own.Type is null || predicate.Type is null ? own.Type is null == predicate.Type is null ? Answer.True : Answer.False : Related(own.Type, predicate.Type, report);
        }
        var s = source.Return;
        if ((mode & SignatureMode.BivariantCallback) != 0 && Related(t, s) is var b && b != Answer.False) return b;
        var mark = _explanation.Count;
        var r = Related(s, t, report, Side.Both, within);
        if (r == Answer.False && report && _explanation.Count > mark) _explanation.Insert(0, "the return types of the functions are incompatible");
        return r;
    }
}
