using Ark.Syntax;

namespace Ark.Semantics;

// Conditional types with `infer`. A type whose check or extends part is still generic stays as it is until it is instantiated.
public sealed partial class Checker
{
    private const int MaximumTailCalls = 1000;

    private Type ConditionalFromNode(ConditionalTypeNode node)
    {
        var (alias, arguments) = AliasOf(node);
        var check = TypeFromNode(node.Check);
        var inferred = TypeParametersOf(node).Select(DeclaredTypeParameter).ToList();
        var outer = OuterTypeParameters(node);
        var names = arguments is null && outer.Count > 0 ? MentionedNames(node) : null;
        IReadOnlyList<TypeParameterType> referenced = names is null ? outer : [.. outer.Where(p => names.Contains(p.ThisOf is not null ? "this" : p.Symbol!.Name))];
        var root = new ConditionalRoot(node, check, TypeFromNode(node.ExtendsType), inferred, referenced) { Alias = alias, AliasArguments = arguments };
        var result = GetConditional(root, null, alias, arguments);
        if (referenced.Count > 0) root.Instantiations[new TypeListKey(referenced)] = result;
        return result;
    }

    internal Type InstantiateConditional(ConditionalType type, TypeMapper mapper, TypeSymbol? alias, IReadOnlyList<Type>? aliasArguments, bool forConstraint = false)
    {
        var root = type.Root;
        if (root.Outer.Count == 0) return type;
        var arguments = root.Outer.Select(mapper.Map).ToList();
        var key = new TypeListKey(arguments, HashCode.Combine(forConstraint, alias, aliasArguments is null ? 0 : new TypeListKey(aliasArguments).GetHashCode()) is var h && alias is null && !forConstraint ? 0 : h);
        if (root.Instantiations.TryGetValue(key, out var known)) return known;
        var newMapper = TypeMapper.Of(root.Outer, arguments);
        Type result;
        if (root.Check is TypeParameterType variable && Reduced(newMapper.Map(variable)) is var distributed && distributed != variable && distributed.Is(TypeFlags.Union | TypeFlags.Never))
        {
            if (distributed is not UnionType u) result = distributed;
            else result = GetUnion([.. u.Types.Select(t => GetConditional(root, TypeMapper.Merge(TypeMapper.Of(variable, t), newMapper), null, null, forConstraint))], UnionReduction.Literal, alias, aliasArguments);
        }
        else result = GetConditional(root, newMapper, alias, aliasArguments, forConstraint);
        return root.Instantiations[key] = result;
    }

    private Type GetConditional(ConditionalRoot root, TypeMapper? mapper, TypeSymbol? alias, IReadOnlyList<Type>? aliasArguments, bool forConstraint = false)
    {
        List<Type>? extra = null;
        Type result;
        for (var tail = 0; ; tail++)
        {
            if (tail == MaximumTailCalls) return TooComplex();
            var check = Instantiate(ActualVariable(root.Check), mapper, true);
            var extends = Instantiate(root.Extends, mapper, true);
            if (IsSilent(check) || IsSilent(extends)) return ErrorType;
            if (ReferenceEquals(check, WildcardType) || ReferenceEquals(extends, WildcardType)) return WildcardType;
            var tuples = AreSimpleTuples(root.Node);
            var deferred = IsDeferredCheck(check, tuples);
            TypeMapper? combined = null;
            if (root.Inferred.Count > 0) (combined, extends) = InferConditional(root, mapper, check, extends, deferred);
            if (!deferred && !IsDeferredCheck(extends, tuples))
            {
                var top = extends.Is(TypeFlags.AnyOrUnknown);
                if (!top && (check.Is(TypeFlags.Any) || !IsAssignable(Permissive(check), Permissive(extends))))
                {
                    if (check.Is(TypeFlags.Any) || forConstraint && !extends.Is(TypeFlags.Never) && SomeType(Permissive(extends), t => IsAssignable(t, Permissive(check))))
                        (extra ??= []).Add(Instantiate(TypeFromNode(root.Node.WhenTrue), combined ?? mapper, true));
                    var whenFalse = TypeFromNode(root.Node.WhenFalse);
                    if (whenFalse is ConditionalType next && TailRoot(next, mapper) is { } jump)
                    {
                        (root, mapper) = jump;
                        alias = null;
                        continue;
                    }
                    result = Instantiate(whenFalse, mapper, true);
                    break;
                }
                if (top || IsAssignable(Restrictive(check), Restrictive(extends)))
                {
                    var whenTrue = TypeFromNode(root.Node.WhenTrue);
                    if (whenTrue is ConditionalType next && TailRoot(next, combined ?? mapper) is { } jump)
                    {
                        (root, mapper) = jump;
                        alias = null;
                        continue;
                    }
                    result = Instantiate(whenTrue, combined ?? mapper, true);
                    break;
                }
            }
            result = new ConditionalType(root, Instantiate(root.Check, mapper, true), Instantiate(root.Extends, mapper, true), mapper, combined)
            {
                Alias = alias ?? root.Alias,
                AliasArguments = alias is not null ? aliasArguments : root.AliasArguments is null || mapper is null ? root.AliasArguments : InstantiateAll(root.AliasArguments, mapper),
            };
            break;
        }
        return extra is null ? result : GetUnion([.. extra, result]);
    }

    /// <summary>A branch that is itself a conditional type is gone on with in the loop, unless it must distribute first.</summary>
    private (ConditionalRoot, TypeMapper?)? TailRoot(ConditionalType next, TypeMapper? mapper)
    {
        if (mapper is null) return null;
        var own = Combine(next.Mapper, mapper);
        var arguments = next.Root.Outer.Select(own.Map).ToList();
        var newMapper = TypeMapper.Of(next.Root.Outer, arguments);
        if (next.Root.Check is TypeParameterType v && newMapper.Map(v) is var c && c != v && c.Is(TypeFlags.Union | TypeFlags.Never)) return null;
        return (next.Root, newMapper);
    }

    private (TypeMapper Combined, Type Extends) InferConditional(ConditionalRoot root, TypeMapper? mapper, Type check, Type extends, bool deferred)
    {
        // An `infer` parameter whose constraint mentions outer parameters is made anew for this instantiation.
        var fresh = root.Inferred.Select(p => ConstraintOfParameter(p) is { } c && CouldContainTypeVariables(c) && mapper is not null ? new TypeParameterType(p.Symbol) { Target = p } : p).ToList();
        var freshMapper = fresh.SequenceEqual(root.Inferred) ? null : TypeMapper.Of(root.Inferred, fresh);
        if (freshMapper is not null)
            foreach (var p in fresh.Where(p => !root.Inferred.Contains(p))) p.Mapper = Combine(freshMapper, mapper!);
        var context = NewInference(fresh);
        if (!deferred) InferTypes(context, check, Instantiate(extends, freshMapper, true), InferencePriority.NoConstraints | InferencePriority.AlwaysStrict);
        var inferenceMapper = freshMapper is null ? context.Mapper : Combine(freshMapper, context.Mapper);
        var combined = mapper is null ? inferenceMapper : Combine(inferenceMapper, mapper);
        return (combined, deferred ? extends : Instantiate(root.Extends, combined));
    }

    private bool IsDeferredCheck(Type type, bool tuples) => IsGenericType(type) || tuples && type is TupleType t && t.Elements.Any(IsGenericType);

    private static bool AreSimpleTuples(ConditionalTypeNode node) =>
        Unwrap(node.Check) is TupleTypeNode a && Unwrap(node.ExtendsType) is TupleTypeNode b && a.Elements.Count == b.Elements.Count && a.Elements.Count > 0
        && !a.Elements.Any(e => e.DotDotDot is not null || e.Question is not null) && !b.Elements.Any(e => e.DotDotDot is not null || e.Question is not null);

    private static TypeNode Unwrap(TypeNode node)
    {
        while (node is ParenthesizedTypeNode p) node = p.Type;
        return node;
    }

    internal Type TrueTypeOf(ConditionalType type) => type.True ??= Instantiate(TypeFromNode(type.Root.Node.WhenTrue), type.Mapper, true);
    internal Type FalseTypeOf(ConditionalType type) => type.False ??= Instantiate(TypeFromNode(type.Root.Node.WhenFalse), type.Mapper, true);
    private Type InferredTrueTypeOf(ConditionalType type) => type.InferredTrue ??= type.InferenceMapper is null ? TrueTypeOf(type) : Instantiate(TypeFromNode(type.Root.Node.WhenTrue), type.InferenceMapper);

    private Type? ConstraintOfConditional(ConditionalType type) => DistributiveConstraint(type) ?? DefaultConstraint(type);

    internal Type DefaultConstraint(ConditionalType type)
    {
        if (type.DefaultConstraint is not null) return type.DefaultConstraint;
        var whenTrue = InferredTrueTypeOf(type);
        var whenFalse = FalseTypeOf(type);
        return type.DefaultConstraint = whenTrue.Is(TypeFlags.Any) ? whenFalse : whenFalse.Is(TypeFlags.Any) ? whenTrue : GetUnion(whenTrue, whenFalse);
    }

    /// <summary>What the type gives for the constraint of the checked type parameter.</summary>
    internal Type? DistributiveConstraint(ConditionalType type)
    {
        if (type.DistributiveKnown) return type.DistributiveConstraint;
        type.DistributiveKnown = true;
        if (type.Root.Check is not TypeParameterType variable) return null;
        var simplified = Simplified(type.Check, writing: false);
        var constraint = simplified == type.Check ? ConstraintOf(simplified) : simplified;
        if (constraint is null || constraint == type.Check) return null;
        var instantiated = InstantiateConditional(type, TypeMapper.Merge(TypeMapper.Of(variable, constraint), type.Mapper ?? TypeMapper.From(p => p)), null, null, forConstraint: true);
        return instantiated.Is(TypeFlags.Never) ? null : type.DistributiveConstraint = instantiated;
    }
}
