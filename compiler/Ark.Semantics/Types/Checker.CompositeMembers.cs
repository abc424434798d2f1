namespace Ark.Semantics;

// Members of unions and intersections: a property is the join (or meet) of the members' properties and remembers how they differ.
public sealed partial class Checker
{
    /// <summary>The property of a union or intersection, also when it is missing from some members of the union (ReadPartial).</summary>
    internal Property? CompositeProperty(CompositeType type, string name, bool skipAugmented = false)
    {
        var cache = type.PropertyCache ??= [];
        var key = skipAugmented ? "\0" + name : name;
        if (cache.TryGetValue(key, out var known)) return known;
        return cache[key] = MakeCompositeProperty(type, name, skipAugmented);
    }

    private Property? MakeCompositeProperty(CompositeType type, string name, bool skipAugmented)
    {
        var isUnion = type is UnionType;
        var parts = new List<Property>();
        var indexTypes = new List<Type>();
        var flags = SyntheticFlags.None;
        var isOptional = !isUnion;
        var isReadonly = !isUnion;
        foreach (var member in type.Types)
        {
            var apparent = ApparentType(member);
            if (apparent.Is(TypeFlags.Never) || apparent is IntrinsicType { IsError: true }) continue;
            if (PropertyOf(apparent, name, skipAugmented) is { } p)
            {
                isOptional = isUnion ? isOptional | p.IsOptional : isOptional & p.IsOptional;
                isReadonly = isUnion ? isReadonly | p.IsReadonly : isReadonly & p.IsReadonly;
                flags |= VisibilityOf(p);
                if (!parts.Exists(q => SameProperty(q, p))) parts.Add(p);
            }
            else if (isUnion && ApplicableIndexInfo(apparent, name) is { } info)
            {
                flags |= SyntheticFlags.WritePartial;
                isReadonly |= info.IsReadonly;
                indexTypes.Add(apparent is TupleType t ? RestElementOf(t) ?? UndefinedType : info.Value);
            }
            else if (isUnion && apparent is AnonymousType { IsObjectLiteral: true })
            {
                flags |= SyntheticFlags.WritePartial;
                indexTypes.Add(UndefinedType);
            }
            else if (isUnion) flags |= SyntheticFlags.ReadPartial;
        }
        if (parts.Count == 0) return null;
        if (parts.Count == 1 && (flags & SyntheticFlags.Partial) == 0 && indexTypes.Count == 0)
            return parts[0].IsOptional == isOptional && parts[0].IsReadonly == isReadonly ? parts[0] : parts[0] with { IsOptional = isOptional, IsReadonly = isReadonly };
        flags |= DiscriminationOf(parts);
        var types = parts;
        var symbol = parts.TrueForAll(p => ReferenceEquals(p.Symbol, parts[0].Symbol)) ? parts[0].Symbol : null;
        return new Property(name, symbol, new LazyType(() => isUnion ? GetUnion([.. types.Select(p => p.Type), .. indexTypes]) : GetIntersection(types.Select(p => p.Type))), isOptional, isReadonly)
        {
            Parts = parts,
            Synthetic = flags,
            LazyWriteType = parts.Exists(p => p.LazyWriteType is not null)
                ? new LazyType(() => isUnion ? GetUnion([.. types.Select(p => p.WriteType ?? p.Type), .. indexTypes]) : GetIntersection(types.Select(p => p.WriteType ?? p.Type))) : null,
        };
    }

    private static SyntheticFlags VisibilityOf(Property p) =>
        (p.Synthetic & (SyntheticFlags.ContainsPrivate | SyntheticFlags.ContainsProtected | SyntheticFlags.ContainsPublic))
        | ((p.Modifiers & Modifiers.Private) != 0 ? SyntheticFlags.ContainsPrivate : (p.Modifiers & Modifiers.Protected) != 0 ? SyntheticFlags.ContainsProtected : SyntheticFlags.ContainsPublic);

    private static bool SameProperty(Property a, Property b) =>
        ReferenceEquals(a, b) || a.Symbol is not null && ReferenceEquals(a.Symbol, b.Symbol) && ReferenceEquals(a.Type, b.Type);

    private SyntheticFlags DiscriminationOf(List<Property> parts)
    {
        var flags = SyntheticFlags.None;
        foreach (var p in parts)
        {
            // The types of methods tell no members apart, and asking for them could come too early.
            if (p.IsMethod)
            {
                flags |= SyntheticFlags.NonUniformType;
                continue;
            }
            if (p.Type != parts[0].Type) flags |= SyntheticFlags.NonUniformType;
            if (IsLiteralType(p.Type) || p.Type.Is(TypeFlags.TemplateLiteral) && IsConcretePattern(p.Type)) flags |= SyntheticFlags.HasLiteralType;
            if (p.Type.Is(TypeFlags.Never)) flags |= SyntheticFlags.HasNeverType;
        }
        return flags;
    }

    internal IReadOnlyList<Property> PropertiesOfComposite(CompositeType type)
    {
        if (type.AllProperties is not null) return type.AllProperties;
        var result = new OrderedDictionary<string, Property>();
        foreach (var member in type.Types)
        {
            foreach (var p in PropertiesOf(member))
            {
                if (result.ContainsKey(p.Name)) continue;
                if (CompositeProperty(type, p.Name, skipAugmented: type is IntersectionType) is { } joined && (joined.Synthetic & SyntheticFlags.ReadPartial) == 0) result[p.Name] = joined;
            }
            // Of a union only what the first member has can be in all, unless an index signature supplies names.
            if (type is UnionType && IndexInfosOf(member).Count == 0) break;
        }
        return type.AllProperties = [.. result.Values];
    }

    private TypeMembers ResolveComposite(CompositeType type)
    {
        var members = new TypeMembers();
        if (type is UnionType union)
        {
            var lists = union.Types.Select(t => SignaturesOf(t, SignatureKind.Call)).ToList();
            members.CallSignatures.AddRange(UnionSignatures(lists));
            members.ConstructSignatures.AddRange(UnionSignatures([.. union.Types.Select(t => SignaturesOf(t, SignatureKind.Construct))]));
            AddUnionIndexInfos(members, union);
        }
        else
        {
            var mixins = MixinsOf(type);
            foreach (var t in type.Types)
            {
                foreach (var s in SignaturesOf(t, SignatureKind.Call)) AddDistinct(members.CallSignatures, s);
                if (!mixins.Contains(t))
                    foreach (var s in SignaturesOf(t, SignatureKind.Construct)) AddDistinct(members.ConstructSignatures, mixins.Count == 0 ? s : Mixed(s, mixins));
                foreach (var info in IndexInfosOf(t)) MeetIndexInfo(members.IndexInfos, info);
            }
        }
        return type.Members = members;
    }

    /// <summary>Those parts that can be constructed from anything and so only add to what the others construct: `new (...args: any[]) => T`.</summary>
    private List<Type> MixinsOf(CompositeType type)
    {
        var mixins = type.Types.Where(t => SignaturesOf(t, SignatureKind.Construct) is [{ TypeParameters.Count: 0, Parameters: [{ IsRest: true, Type: var rest }] }] && (IsAny(rest) || rest is NamedType { Arguments: [var element] } && IsAny(element))).ToList();
        // One of them says what there is to pass; without the others all of them would be gone.
        if (mixins.Count > 0 && type.Types.All(t => mixins.Contains(t) || SignaturesOf(t, SignatureKind.Construct).Count == 0)) mixins.RemoveAt(0);
        return mixins;
    }

    private CallSignatureType Mixed(CallSignatureType signature, List<Type> mixins) => new()
    {
        Declaration = signature.Declaration,
        Symbol = signature.Symbol,
        TypeParameters = signature.TypeParameters,
        Parameters = signature.Parameters,
        ThisType = signature.ThisType,
        LazyReturn = new LazyType(() => GetIntersection([signature.Return, .. mixins.Select(m => SignaturesOf(m, SignatureKind.Construct)[0].Return)])),
        IsMethodLike = signature.IsMethodLike,
        IsAbstract = signature.IsAbstract,
    };

    private void AddDistinct(List<CallSignatureType> list, CallSignatureType signature)
    {
        if (!list.Exists(s => ReferenceEquals(s, signature) || AreSignaturesIdentical(s, signature, partialMatch: false, ignoreReturn: false))) list.Add(signature);
    }

    private void MeetIndexInfo(List<IndexInfo> infos, IndexInfo info)
    {
        var at = infos.FindIndex(i => i.Key == info.Key);
        if (at < 0) infos.Add(info);
        else infos[at] = new IndexInfo(info.Key, GetIntersection([infos[at].Value, info.Value]), infos[at].IsReadonly && info.IsReadonly);
    }

    private void AddUnionIndexInfos(TypeMembers members, UnionType union)
    {
        foreach (var info in IndexInfosOf(union.Types[0]))
        {
            var all = union.Types.Select(t => IndexInfoOf(t, info.Key)).ToList();
            if (all.Contains(null)) continue;
            members.IndexInfos.Add(new IndexInfo(info.Key, GetUnion(all.Select(i => i!.Value)), all.Exists(i => i!.IsReadonly)));
        }
    }

    // ── Signatures of unions ────────────────────────────────────────────────────────────────────────────
    private IReadOnlyList<CallSignatureType> UnionSignatures(List<IReadOnlyList<CallSignatureType>> lists)
    {
        if (lists.Exists(l => l.Count == 0)) return [];
        var result = new List<CallSignatureType>();
        for (var i = 0; i < lists.Count; i++)
            foreach (var signature in lists[i])
            {
                if (result.Exists(r => AreSignaturesIdentical(r, signature, partialMatch: false, ignoreReturn: true))) continue;
                if (MatchesInAll(lists, signature, i) is { } matching) result.Add(matching.Count > 1 ? JoinedSignature(signature, matching) : signature);
            }
        return result.Count > 0 ? result : CombinedSignatures(lists);
    }

    private List<CallSignatureType>? MatchesInAll(List<IReadOnlyList<CallSignatureType>> lists, CallSignatureType signature, int at)
    {
        // A generic signature is only common to all when all have it exactly.
        if (signature.TypeParameters.Count > 0)
        {
            if (at > 0) return null;
            return lists.Skip(1).All(l => l.Any(s => AreSignaturesIdentical(s, signature, partialMatch: false, ignoreReturn: false))) ? [signature] : null;
        }
        var result = new List<CallSignatureType>();
        for (var i = 0; i < lists.Count; i++)
        {
            var match = i == at ? signature
                : lists[i].FirstOrDefault(s => AreSignaturesIdentical(s, signature, partialMatch: false, ignoreReturn: true))
                ?? lists[i].FirstOrDefault(s => AreSignaturesIdentical(s, signature, partialMatch: true, ignoreReturn: true));
            if (match is null) return null;
            if (!result.Contains(match)) result.Add(match);
        }
        return result;
    }

    private CallSignatureType JoinedSignature(CallSignatureType signature, List<CallSignatureType> parts) => new()
    {
        Declaration = signature.Declaration,
        Symbol = signature.Symbol,
        TypeParameters = signature.TypeParameters,
        Parameters = signature.Parameters,
        ThisType = parts.Exists(p => p.ThisType is not null) ? GetIntersection(parts.Select(p => p.ThisType).OfType<Type>()) : null,
        LazyReturn = new LazyType(() => GetUnion(parts.Select(p => p.Return), UnionReduction.Subtype)),
        IsMethodLike = signature.IsMethodLike,
        IsAbstract = parts.Exists(p => p.IsAbstract),
        Parts = parts,
    };

    /// <summary>When at most one member is overloaded, its signatures are combined with the single signatures of the others, parameters intersected.</summary>
    private IReadOnlyList<CallSignatureType> CombinedSignatures(List<IReadOnlyList<CallSignatureType>> lists)
    {
        if (lists.Count(l => l.Count > 1) > 1) return [];
        var master = lists.Find(l => l.Count > 1) ?? lists[0];
        List<CallSignatureType>? results = [.. master];
        foreach (var list in lists)
        {
            if (ReferenceEquals(list, master)) continue;
            var single = list[0];
            if (results.Exists(r => (r.TypeParameters.Count > 0 || single.TypeParameters.Count > 0) && !AreSignaturesIdentical(r, single, partialMatch: true, ignoreReturn: true))) return [];
            results = [.. results.Select(r => CombineSignatures(r, single))];
        }
        return results;
    }

    private CallSignatureType CombineSignatures(CallSignatureType left, CallSignatureType right)
    {
        var (longer, shorter) = ParameterCountOf(left) >= ParameterCountOf(right) ? (left, right) : (right, left);
        var longest = ParameterCountOf(longer);
        var eitherRest = HasEffectiveRest(left) || HasEffectiveRest(right);
        var parameters = new List<ParameterInfo>();
        for (var i = 0; i < longest; i++)
        {
            var at = i;
            var type = new LazyType(() => GetIntersection([SignatureParameterType(longer, at) ?? UnknownType, SignatureParameterType(shorter, at) ?? UnknownType]));
            var isRest = eitherRest && !HasEffectiveRest(longer) && i == longest - 1;
            var isOptional = i >= MinArgumentsOf(longer) && i >= MinArgumentsOf(shorter);
            var name = i < longer.Parameters.Count ? longer.Parameters[i].Name : $"arg{i}";
            parameters.Add(longer.HasRest && i == longer.Parameters.Count - 1 ? new ParameterInfo(name, new LazyType(() => GetArray(type.Value)), false, true) : new ParameterInfo(name, type, isOptional && !isRest, false));
        }
        return new CallSignatureType
        {
            Declaration = left.Declaration,
            Symbol = left.Symbol,
            TypeParameters = left.TypeParameters.Count > 0 ? left.TypeParameters : right.TypeParameters,
            Parameters = parameters,
            ThisType = left.ThisType is null ? right.ThisType : right.ThisType is null ? left.ThisType : GetIntersection([left.ThisType, right.ThisType]),
            LazyReturn = new LazyType(() => GetUnion([left.Return, right.Return])),
            IsAbstract = left.IsAbstract || right.IsAbstract,
            Parts = [.. left.Parts ?? [left], right],
        };
    }
}
