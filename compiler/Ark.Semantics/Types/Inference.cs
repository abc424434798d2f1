namespace Ark.Semantics;

/// <summary>How good a candidate is: the smaller the better; only candidates of the best priority count.</summary>
[Flags]
public enum InferencePriority
{
    None = 0,
    /// <summary>To the naked type variable of a union.</summary>
    NakedTypeVariable = 1,
    SpeculativeTuple = 2,
    SubstituteSource = 4,
    HomomorphicMappedType = 8,
    PartialHomomorphicMappedType = 16,
    MappedTypeConstraint = 32,
    ContravariantConditional = 64,
    /// <summary>From the contextual return type.</summary>
    ReturnType = 128,
    LiteralKeyof = 256,
    /// <summary>Constraints of instantiable types are not looked at.</summary>
    NoConstraints = 512,
    AlwaysStrict = 1024,
    Maximum = 2048,
    /// <summary>Candidates of these priorities are joined instead of choosing among them.</summary>
    ImpliesCombination = ReturnType | MappedTypeConstraint | LiteralKeyof | AlwaysStrict,
}

[Flags]
public enum InferenceFlags
{
    None = 0,
    /// <summary>A parameter without candidates stays uninferred (never) instead of getting its default.</summary>
    NoDefault = 1,
    AnyDefault = 2,
    SkippedGenericFunction = 4,
}

/// <summary>What is known about one type parameter while a call is being inferred.</summary>
public sealed class Inference(Type parameter)
{
    /// <summary>A type parameter; an indexed access while a mapped type is inferred backwards.</summary>
    public Type Parameter => parameter;
    public List<Type>? Candidates { get; set; }
    public List<Type>? ContraCandidates { get; set; }
    public Type? Inferred { get; set; }
    public InferencePriority? Priority { get; set; }
    /// <summary>All occurrences so far were at the top of a parameter's type, so that literals may be widened.</summary>
    public bool TopLevel { get; set; } = true;
    public bool IsFixed { get; set; }
    public bool HasCandidates => Candidates is not null || ContraCandidates is not null;

    public Inference Clone() => new(parameter)
    {
        Candidates = Candidates is null ? null : [.. Candidates],
        ContraCandidates = ContraCandidates is null ? null : [.. ContraCandidates],
        Inferred = Inferred, Priority = Priority, TopLevel = TopLevel, IsFixed = IsFixed,
    };
}

/// <summary>The inference of the type arguments of one call.</summary>
public sealed class InferenceContext
{
    private readonly Checker _checker;

    internal InferenceContext(Checker checker, IReadOnlyList<Inference> inferences, CallSignatureType? signature, InferenceFlags flags)
    {
        _checker = checker;
        Inferences = inferences;
        Signature = signature;
        Flags = flags;
        Mapper = TypeMapper.From(p => Map(p, fix: true));
        NonFixingMapper = TypeMapper.From(p => Map(p, fix: false));
    }

    public IReadOnlyList<Inference> Inferences { get; }
    public CallSignatureType? Signature { get; }
    public InferenceFlags Flags { get; set; }
    /// <summary>Gives what is inferred so far and fixes it: later candidates are ignored.</summary>
    public TypeMapper Mapper { get; }
    public TypeMapper NonFixingMapper { get; }
    /// <summary>What the contextual return type alone says; for typing arguments before they have been inferred from.</summary>
    public TypeMapper? ReturnMapper { get; set; }

    private Type Map(TypeParameterType p, bool fix)
    {
        for (var i = 0; i < Inferences.Count; i++)
        {
            if (!ReferenceEquals(Inferences[i].Parameter, p)) continue;
            if (fix && !Inferences[i].IsFixed)
            {
                ClearCache();
                Inferences[i].IsFixed = true;
            }
            return _checker.InferredType(this, i);
        }
        return p;
    }

    internal void ClearCache()
    {
        foreach (var i in Inferences)
            if (!i.IsFixed) i.Inferred = null;
    }
}

public sealed partial class Checker
{
    public InferenceContext NewInference(CallSignatureType signature, InferenceFlags flags = InferenceFlags.None) =>
        new(this, [.. signature.TypeParameters.Select(p => new Inference(p))], signature, flags);

    internal InferenceContext NewInference(IReadOnlyList<TypeParameterType> parameters, InferenceFlags flags = InferenceFlags.None) =>
        new(this, [.. parameters.Select(p => new Inference(p))], null, flags);

    public InferenceContext CreateInference(CallSignatureType generic) => NewInference(generic);

    /// <summary>A copy to try things on.</summary>
    public InferenceContext CloneInference(InferenceContext context, InferenceFlags extra = InferenceFlags.None) =>
        new(this, [.. context.Inferences.Select(i => i.Clone())], context.Signature, context.Flags | extra);

    public TypeMapper MapperOf(InferenceContext context) => context.Mapper;
    public TypeMapper NonFixingMapperOf(InferenceContext context) => context.NonFixingMapper;

    /// <summary>Adds what a source type says about the type parameters that a target type mentions.</summary>
    public void InferTypes(InferenceContext context, Type source, Type target, InferencePriority priority = 0, bool contravariant = false) =>
        new InferenceWalk(this, context.Inferences, target, priority, contravariant, context.ClearCache).Infer(source, target);

    public void InferFrom(InferenceContext context, Type source, Type target, InferencePriority priority = 0) => InferTypes(context, source, target, priority);

    internal void InferFromArgument(InferenceContext context, Type argument, Type parameter) => InferTypes(context, argument, parameter);

    /// <summary>Infers from the type that the call's result is wanted as, and remembers that alone in ReturnMapper.</summary>
    public void InferReturn(InferenceContext context, Type contextual, Type returnType)
    {
        // A generic function as contextual type says what it would be with its own parameters.
        var source = SingleCallSignature(contextual) is { TypeParameters.Count: > 0 } generic ? GetFunctionType([GetErasedSignature(generic)]) : contextual;
        InferTypes(context, source, returnType, InferencePriority.ReturnType);
        var alone = NewInference(context.Signature!, context.Flags);
        InferTypes(alone, source, returnType);
        context.ReturnMapper = alone.Inferences.Any(i => i.HasCandidates) ? alone.Mapper : null;
    }

    public IReadOnlyList<Type> InferredTypes(InferenceContext context) => [.. Enumerable.Range(0, context.Inferences.Count).Select(i => InferredType(context, i))];

    /// <summary>The type chosen for a parameter; of the candidates the join or meet, else its default or constraint.</summary>
    internal Type InferredType(InferenceContext context, int index)
    {
        var inference = context.Inferences[index];
        if (inference.Inferred is not null) return inference.Inferred;
        Type? inferred;
        Type? fallback = null;
        if (context.Signature is { } signature)
        {
            var co = inference.Candidates is null ? null : CovariantInference(inference, signature);
            var contra = inference.ContraCandidates is null ? null : ContravariantInference(inference);
            if (co is not null || contra is not null)
            {
                var preferCo = co is not null && (contra is null || !co.Is(TypeFlags.Never | TypeFlags.Any) && inference.ContraCandidates!.Any(t => IsAssignable(co, t))
                    && context.Inferences.All(o => o == inference || ConstraintOf(o.Parameter) != inference.Parameter || (o.Candidates ?? []).All(t => IsAssignable(t, co))));
                (inferred, fallback) = preferCo ? (co, contra) : (contra, co);
            }
            else if ((context.Flags & InferenceFlags.NoDefault) != 0) inferred = SilentNeverType;
            else inferred = DefaultOf((TypeParameterType)inference.Parameter) is { } d ? Instantiate(d, Combine(BackwardMapper(context, index), context.NonFixingMapper)) : null;
        }
        else inferred = TypeFromInference(inference);
        inference.Inferred = inferred ?? ((context.Flags & InferenceFlags.AnyDefault) != 0 ? AnyType : UnknownType);
        if (ConstraintOf(inference.Parameter) is not { } declared) return inference.Inferred;
        var constraint = Instantiate(declared, context.NonFixingMapper);
        if (inferred is not null && IsAssignable(inferred, WithThisArgument(constraint, inferred))) return inference.Inferred;
        var filtered = inferred is not null && inference.Priority == InferencePriority.ReturnType ? FilterType(inferred, t => IsAssignable(t, constraint)) : NeverType;
        inference.Inferred = !filtered.Is(TypeFlags.Never) ? filtered
            : fallback is not null && IsAssignable(fallback, WithThisArgument(constraint, fallback)) ? fallback : constraint;
        return inference.Inferred;
    }

    /// <summary>A default must not refer to later parameters: those are unknown in it.</summary>
    private TypeMapper BackwardMapper(InferenceContext context, int index)
    {
        var later = context.Inferences.Skip(index).Select(i => (TypeParameterType)i.Parameter).ToList();
        return TypeMapper.ToOne(later, UnknownType);
    }

    private Type? TypeFromInference(Inference i) =>
        i.Candidates is not null ? GetUnion(i.Candidates, UnionReduction.Subtype) : i.ContraCandidates is not null ? GetIntersection(i.ContraCandidates) : null;

    private Type CovariantInference(Inference inference, CallSignatureType signature)
    {
        var candidates = JoinObjectLiterals(inference.Candidates!);
        var primitive = inference.Parameter is TypeParameterType p && (p.IsConst || ConstraintOfParameter(p) is { } c && MaybeOfKind(c is ConditionalType cond ? DefaultConstraint(cond) : c, TypeFlags.Primitive | TypeFlags.Index | TypeFlags.TemplateLiteral | TypeFlags.StringMapping));
        var widens = !primitive && inference.TopLevel && (inference.IsFixed || !IsAtTopLevelOfReturn(signature, inference.Parameter));
        var bases = primitive ? candidates.Select(Regular) : widens ? candidates.Select(WidenedLiteral) : candidates;
        var list = bases.ToList();
        var joined = ((inference.Priority ?? 0) & InferencePriority.ImpliesCombination) != 0 ? GetUnion(list, UnionReduction.Subtype) : CommonSupertype(list);
        return Widened(joined);
    }

    private Type ContravariantInference(Inference inference) =>
        ((inference.Priority ?? 0) & InferencePriority.ImpliesCombination) != 0 ? GetIntersection(inference.ContraCandidates!) : CommonSubtype(inference.ContraCandidates!);

    /// <summary>Several object or array literals as candidates give the union of them.</summary>
    private List<Type> JoinObjectLiterals(List<Type> candidates)
    {
        if (candidates.Count < 2) return candidates;
        var literals = candidates.Where(t => t is AnonymousType { IsObjectLiteral: true }).ToList();
        if (literals.Count < 2) return literals.Count == 0 ? candidates : candidates;
        return [.. candidates.Where(t => !literals.Contains(t)), GetUnion(literals, UnionReduction.Subtype)];
    }

    private bool IsAtTopLevelOfReturn(CallSignatureType signature, Type parameter) =>
        signature.Predicate is { Type: { } t } ? IsAtTopLevel(t, parameter) : IsAtTopLevel(signature.Return, parameter);

    /// <summary>The parameter is the type, or a member of the union or a branch of the conditional that the type is.</summary>
    internal bool IsAtTopLevel(Type type, Type parameter, int depth = 0) =>
        ReferenceEquals(type, parameter) || type is CompositeType c && c.Types.Any(t => IsAtTopLevel(t, parameter, depth))
        || depth < 3 && type is ConditionalType cond && (IsAtTopLevel(TrueTypeOf(cond), parameter, depth + 1) || IsAtTopLevel(FalseTypeOf(cond), parameter, depth + 1));

    internal bool MaybeOfKind(Type type, TypeFlags kind) => type.Is(kind) || type is CompositeType c && c.Types.Any(t => MaybeOfKind(t, kind)) || type is UnionType { EnumSymbol: not null } && (kind & (TypeFlags.NumberLike | TypeFlags.StringLike)) != 0;

    /// <summary>Of several types the one that covers the others (the leftmost such), literals of one base type joined.</summary>
    public Type CommonSupertype(IReadOnlyList<Type> types)
    {
        if (types.Count == 1) return types[0];
        var primary = types.Select(u => FilterType(u, t => !t.Is(TypeFlags.Nullable))).ToList();
        var result = LiteralsOfOneBase(primary) ? GetUnion(primary) : primary.Aggregate((s, t) => IsSubtype(s, t) ? t : s);
        var nullish = types.SelectMany(MembersOfUnion).Where(t => t.Is(TypeFlags.Nullable)).Distinct().ToList();
        return nullish.Count == 0 ? result : GetUnion([result, .. nullish]);
    }

    private Type CommonSubtype(IReadOnlyList<Type> types) => types.Aggregate((s, t) => IsSubtype(t, s) ? t : s);

    private bool LiteralsOfOneBase(List<Type> types)
    {
        Type? common = null;
        foreach (var t in types)
        {
            if (t.Is(TypeFlags.Never)) continue;
            var b = BaseOfLiteral(t);
            common ??= b;
            if (b == t || b != common) return false;
        }
        return true;
    }

    // ── Reverse mapped types ────────────────────────────────────────────────────────────────────────────
    private TypeMembers ResolveReverseMapped(ReverseMappedType type)
    {
        var members = type.Members = new TypeMembers();
        var mapped = type.Mapped;
        var readonlyMask = (ModifiersOf(mapped) & MappedModifiers.IncludeReadonly) == 0;
        var optionalMask = (ModifiersOf(mapped) & MappedModifiers.IncludeOptional) != 0;
        foreach (var p in PropertiesOf(type.Source))
            members.Properties[p.Name] = new Property(p.Name, p.Symbol, new LazyType(() => ReverseMap(p.Type, mapped, type.Constraint)), p.IsOptional && !optionalMask, readonlyMask && p.IsReadonly);
        foreach (var info in IndexInfosOf(type.Source).Where(i => i.Key.Is(TypeFlags.String)))
            members.IndexInfos.Add(new IndexInfo(StringType, ReverseMap(info.Value, mapped, type.Constraint), readonlyMask && info.IsReadonly));
        return members;
    }

    internal Type ReverseMap(Type source, MappedType target, IndexTypeOperator constraint)
    {
        var access = GetIndexedAccess(constraint.Operand, target.Parameter);
        var inference = new Inference(access);
        var template = TemplateOf(target);
        new InferenceWalk(this, [inference], template, 0, false, () => { }).Infer(source, template);
        return TypeFromInference(inference) ?? UnknownType;
    }

    /// <summary>The T for which a homomorphic mapped type over T gives the source.</summary>
    internal Type? InferHomomorphic(Type source, MappedType target, IndexTypeOperator constraint)
    {
        if (IndexInfoOf(source, StringType) is null && PropertiesOf(source).Count == 0) return null;
        if (IsArrayType(source)) return GetArray(ReverseMap(ElementTypeOfArray(source)!, target, constraint), IsReadonlyArrayType(source));
        if (source is TupleType t)
        {
            var flags = IncludesOptional(target) ? t.ElementFlags.Select(f => (f & TupleElementFlags.Optional) != 0 ? TupleElementFlags.Required : f).ToList() : t.ElementFlags;
            return GetTuple([.. t.Elements.Select(e => ReverseMap(e, target, constraint))], flags, t.IsReadonly, t.Labels);
        }
        return new ReverseMappedType(source, target, constraint);
    }

    private ReverseMappedType InstantiateReverseMapped(ReverseMappedType type, TypeMapper mapper)
    {
        if (Instantiate(type.Mapped, mapper) is not MappedType mapped || Instantiate(type.Constraint, mapper) is not IndexTypeOperator constraint) return type;
        return new ReverseMappedType(Instantiate(type.Source, mapper), mapped, constraint);
    }
}
