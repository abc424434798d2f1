using Ark.Syntax;

namespace Ark.Semantics;

// Instantiation: a type with something put in for its type parameters. Object types are instantiated lazily: the result
// remembers its target and the mapper, and equal arguments for the parameters that the target can mention give the same type.
public sealed partial class Checker
{
    private const int MaximumInstantiationDepth = 100;
    private const int MaximumInstantiations = 5_000_000;
    private int _instantiationDepth;
    private int _instantiationCount;
    private bool _complexityReported;

    internal TypeMapper Combine(TypeMapper? first, TypeMapper second) => first is null ? second : new CompositeMapper(this, first, second);

    public Type Instantiate(Type type, TypeMapper mapper) => InstantiateWithAlias(type, mapper, null, null);

    internal Type Instantiate(Type type, TypeMapper? mapper, bool _) => mapper is null ? type : Instantiate(type, mapper);

    internal Type InstantiateWithAlias(Type type, TypeMapper mapper, TypeSymbol? alias, IReadOnlyList<Type>? aliasArguments)
    {
        if (!CouldContainTypeVariables(type)) return type;
        if (_instantiationDepth >= MaximumInstantiationDepth || _instantiationCount >= MaximumInstantiations) return TooComplex();
        _instantiationCount++;
        _instantiationDepth++;
        var result = InstantiateWorker(type, mapper, alias, aliasArguments);
        _instantiationDepth--;
        return result;
    }

    /// <summary>The error type for a type whose making does not come to an end; reported once for a place.</summary>
    private Type TooComplex()
    {
        if (!_complexityReported && CurrentNode is { } at)
        {
            _complexityReported = true;
            ReportType(Diagnostics.TypeTooComplex(at.Location));
        }
        return ErrorType;
    }

    /// <summary>What is being checked, for messages about types that no place of their own has. A new statement starts a new count.</summary>
    internal Node? CurrentNode
    {
        get => field;
        set
        {
            field = value;
            _instantiationCount = 0;
            _complexityReported = false;
        }
    }

    private Type InstantiateWorker(Type type, TypeMapper mapper, TypeSymbol? alias, IReadOnlyList<Type>? aliasArguments)
    {
        switch (type)
        {
            case TypeParameterType p: return mapper.Map(p);
            case NamedType { Deferred: null } n:
            {
                var arguments = InstantiateAll(n.Arguments, mapper);
                var thisArgument = n.ThisArgument is null ? null : Instantiate(n.ThisArgument, mapper);
                return ReferenceEquals(arguments, n.Arguments) && ReferenceEquals(thisArgument, n.ThisArgument) ? n : GetNamedType(n.Symbol, arguments, thisArgument);
            }
            case TupleType { Deferred: null } t:
            {
                var elements = InstantiateAll(t.Elements, mapper);
                return ReferenceEquals(elements, t.Elements) ? t : GetTuple(elements, t.ElementFlags, t.IsReadonly, t.Labels);
            }
            case ReverseMappedType r: return InstantiateReverseMapped(r, mapper);
            case ObjectType o: return InstantiateObject(o, mapper, alias, aliasArguments);
            case UnionType u:
            {
                var origin = u.Origin ?? u.Types;
                var types = InstantiateAll(origin, mapper);
                if (ReferenceEquals(types, origin) && alias == u.Alias) return u;
                var newAlias = alias ?? u.Alias;
                return GetUnion(types, UnionReduction.Literal, newAlias, alias is not null ? aliasArguments : u.AliasArguments is null ? null : InstantiateAll(u.AliasArguments, mapper));
            }
            case IntersectionType i:
            {
                var types = InstantiateAll(i.Types, mapper);
                if (ReferenceEquals(types, i.Types) && alias == i.Alias) return i;
                return GetIntersection(types, alias ?? i.Alias, alias is not null ? aliasArguments : i.AliasArguments is null ? null : InstantiateAll(i.AliasArguments, mapper));
            }
            case IndexTypeOperator k: return GetIndexType(Instantiate(k.Operand, mapper));
            case TemplateLiteralType t: return GetTemplate(t.Texts, InstantiateAll(t.Types, mapper));
            case StringMappingType s: return GetStringMapping(s.Name, Instantiate(s.Operand, mapper));
            case IndexedAccessType x:
                return GetIndexedAccess(Instantiate(x.Object, mapper), Instantiate(x.Index, mapper), null, alias ?? x.Alias, alias is not null ? aliasArguments : x.AliasArguments is null ? null : InstantiateAll(x.AliasArguments, mapper));
            case ConditionalType c: return InstantiateConditional(c, Combine(c.Mapper, mapper), alias, aliasArguments);
            case SubstitutionType s: return InstantiateSubstitution(s, mapper);
            default: return type;
        }
    }

    internal IReadOnlyList<Type> InstantiateAll(IReadOnlyList<Type> types, TypeMapper mapper)
    {
        for (var i = 0; i < types.Count; i++)
        {
            var t = Instantiate(types[i], mapper);
            if (ReferenceEquals(t, types[i])) continue;
            var result = new Type[types.Count];
            for (var j = 0; j < i; j++) result[j] = types[j];
            result[i] = t;
            for (var j = i + 1; j < types.Count; j++) result[j] = Instantiate(types[j], mapper);
            return result;
        }
        return types;
    }

    private Type InstantiateSubstitution(SubstitutionType s, TypeMapper mapper)
    {
        var newBase = Instantiate(s.Base, mapper);
        var constraint = Instantiate(s.Constraint, mapper);
        if (newBase.Is(TypeFlags.TypeVariable) && IsGenericType(constraint)) return GetSubstitution(newBase, constraint);
        if (constraint.Is(TypeFlags.AnyOrUnknown) || IsAssignable(Restrictive(newBase), Restrictive(constraint))) return newBase;
        return newBase.Is(TypeFlags.TypeVariable) ? GetSubstitution(newBase, constraint) : GetIntersection([constraint, newBase]);
    }

    // ── Object types ────────────────────────────────────────────────────────────────────────────────────
    private Type InstantiateObject(ObjectType type, TypeMapper mapper, TypeSymbol? alias, IReadOnlyList<Type>? aliasArguments)
    {
        var (target, own, free) = type switch
        {
            AnonymousType a => ((Type)(a.Target ?? a), a.Mapper, FreeParametersOf(a.Target ?? a)),
            MappedType m => (m.Origin, m.Mapper, FreeParametersOf(m.Origin)),
            NamedType n => (n, n.Deferred!.Mapper, FreeParametersOf(n.Deferred)),
            TupleType t => (t, t.Deferred!.Mapper, FreeParametersOf(t.Deferred)),
            _ => (type, null, null),
        };
        var combined = Combine(own, mapper);
        var newAlias = alias ?? type.Alias;
        var newArguments = alias is not null ? aliasArguments : type.AliasArguments is null ? null : InstantiateAll(type.AliasArguments, mapper);
        if (free is null) return target is AnonymousType unknownFree ? MakeInstantiated(unknownFree, combined, newAlias, newArguments) : type;
        if (free.Count == 0) return type;
        var arguments = free.Select(p => combined.Map(p)).ToList();
        var cache = InstantiationsOf(target, type);
        var key = new TypeListKey(arguments, newAlias is null ? 0 : HashCode.Combine(newAlias, newArguments is null ? 0 : new TypeListKey(newArguments).GetHashCode()));
        if (cache.TryGetValue(key, out var known)) return known;
        if (arguments.SequenceEqual(free) && alias is null && ReferenceEquals(target, type)) return cache[key] = type;
        var newMapper = TypeMapper.Of(free, arguments);
        var result = target switch
        {
            MappedType m => InstantiateMapped(m, newMapper, newAlias, newArguments),
            AnonymousType a => MakeInstantiated(a, newMapper, newAlias, newArguments),
            NamedType n => new NamedType(n.Symbol, new DeferredArguments(n.Deferred!.Node, newMapper, () => InstantiateAll(TargetArguments(n.Deferred), newMapper)) { Target = n.Deferred.Target ?? n.Deferred }),
            TupleType t => new TupleType(new DeferredArguments(t.Deferred!.Node, newMapper, () => InstantiateAll(TargetArguments(t.Deferred), newMapper)) { Target = t.Deferred.Target ?? t.Deferred }, t.ElementFlags, t.IsReadonly) { Labels = t.Labels },
            _ => type,
        };
        if (target is NamedType or TupleType)
        {
            result.Alias = newAlias;
            result.AliasArguments = newArguments;
        }
        return cache[key] = result;
    }

    private static IReadOnlyList<Type> TargetArguments(DeferredArguments d) => (d.Target ?? d).Value;

    private static Dictionary<TypeListKey, Type> InstantiationsOf(Type target, ObjectType type) => type switch
    {
        NamedType n => (n.Deferred!.Target ?? n.Deferred).Instantiations ??= [],
        TupleType t => (t.Deferred!.Target ?? t.Deferred).Instantiations ??= [],
        _ => target is MappedType m ? m.Instantiations ??= [] : ((AnonymousType)target).Instantiations ??= [],
    };

    private static AnonymousType MakeInstantiated(AnonymousType target, TypeMapper mapper, TypeSymbol? alias, IReadOnlyList<Type>? aliasArguments)
    {
        var result = new AnonymousType(target.Symbol)
        {
            Target = target, Mapper = mapper, Node = target.Node, ValueOf = target.ValueOf, IsObjectLiteral = target.IsObjectLiteral, Alias = alias, AliasArguments = aliasArguments,
        };
        result.RegularForm = result;
        return result;
    }

    private IReadOnlyList<TypeParameterType>? FreeParametersOf(Type type)
    {
        if (type is MappedType m) return m.FreeParameters ??= ReferencedOuterParameters(m.Node);
        var a = (AnonymousType)type;
        if (a.FreeParameters is not null) return a.FreeParameters;
        if (ReferenceEquals(a, EmptyObjectType) || ReferenceEquals(a, MemberlessType) || ReferenceEquals(a, AnyFunctionType)) return a.FreeParameters = [];
        if (a.ValueOf is TypeSymbol or NamespaceSymbol or ModuleSymbol && a.ValueOf.Container is null or ModuleSymbol or NamespaceSymbol) return a.FreeParameters = [];
        var node = a.Node ?? a.Symbol?.Declarations.FirstOrDefault() ?? a.ValueOf?.Declarations.FirstOrDefault();
        return node is null ? null : a.FreeParameters = ReferencedOuterParameters(node);
    }

    private IReadOnlyList<TypeParameterType> FreeParametersOf(DeferredArguments d) => d.Target is not null ? FreeParametersOf(d.Target) : d.FreeParameters ??= ReferencedOuterParameters(d.Node);

    // ── Which type parameters a piece of syntax can mention ─────────────────────────────────────────────
    private IReadOnlyList<TypeParameterType> ReferencedOuterParameters(Node node)
    {
        var outer = OuterTypeParameters(node);
        if (outer.Count == 0) return outer;
        return MentionedNames(node) is { } names ? [.. outer.Where(p => names.Contains(p.ThisOf is not null ? "this" : p.Symbol!.Name))] : outer;
    }

    /// <summary>The type parameters in scope around a node, outermost first, `this` types included.</summary>
    internal List<TypeParameterType> OuterTypeParameters(Node node)
    {
        var groups = new List<IEnumerable<TypeParameterType>>();
        for (var n = node.Parent; n is not null; n = n.Parent)
        {
            switch (n)
            {
                case ClassDeclaration or InterfaceDeclaration when SymbolOf(n) is TypeSymbol owner:
                    groups.Add([.. TypeParametersOf(owner), ThisTypeOf(owner)]);
                    break;
                case MappedTypeNode or ConditionalTypeNode or TypeAliasDeclaration or FunctionDeclaration or MethodDeclaration or FunctionExpression or ArrowFunction
                    or CallSignature or ConstructSignature or FunctionTypeNode or ConstructorTypeNode:
                    groups.Add(TypeParametersOf(n).Select(DeclaredTypeParameter));
                    break;
            }
        }
        groups.Reverse();
        return [.. groups.SelectMany(g => g).Distinct()];
    }

    /// <summary>The type names that a type mentions, with "this"; null when expressions in it could mention anything.</summary>
    private static HashSet<string>? MentionedNames(Node node)
    {
        var names = new HashSet<string>();
        foreach (var n in node.DescendantsAndSelf())
        {
            switch (n)
            {
                case SimpleTypeName s: names.Add(s.Identifier.Text); break;
                case ThisTypeNode: names.Add("this"); break;
                case TypePredicateNode p: if (p.Parameter.Is("this")) names.Add("this"); break;
                case InferTypeNode i: names.Add(i.Name.Text); break;
                case TypeQueryNode or Block or Expression or ClassDeclaration: return null;
            }
        }
        return names;
    }

    /// <summary>False only when no instantiation can change the type.</summary>
    internal bool CouldContainTypeVariables(Type type)
    {
        if (type.Is(TypeFlags.Instantiable)) return type is not StringMappingType s ? type is not TemplateLiteralType t || t.Types.Any(CouldContainTypeVariables) : CouldContainTypeVariables(s.Operand);
        if (type is not (ObjectType or CompositeType)) return false;
        if (type.MayContainVariables is { } known) return known;
        switch (type)
        {
            case UnionType { Flags: var f } when (f & (TypeFlags.Enum | TypeFlags.Boolean)) != 0: return (type.MayContainVariables = false).Value;
            case CompositeType c: return (type.MayContainVariables = c.Types.Any(CouldContainTypeVariables)).Value;
            case NamedType { Deferred: { } d }: return (type.MayContainVariables = FreeParametersOf(d).Count > 0).Value;
            case TupleType { Deferred: { } d }: return (type.MayContainVariables = FreeParametersOf(d).Count > 0).Value;
            case NamedType n: return (type.MayContainVariables = n.Arguments.Any(CouldContainTypeVariables) || n.ThisArgument is { } self && CouldContainTypeVariables(self)).Value;
            case TupleType t: return (type.MayContainVariables = t.Elements.Any(CouldContainTypeVariables)).Value;
            case MappedType m: return (type.MayContainVariables = FreeParametersOf(m.Origin) is { Count: > 0 }).Value;
            case AnonymousType a: return (type.MayContainVariables = FreeParametersOf(a.Target ?? a) is not { Count: 0 }).Value;
            default: return true;
        }
    }

    // ── Members and signatures ──────────────────────────────────────────────────────────────────────────
    internal Property Instantiate(Property p, TypeMapper mapper)
    {
        if (p.LazyType.IsKnown && !CouldContainTypeVariables(p.LazyType.Value) && p.LazyWriteType is null) return p;
        return p with
        {
            LazyType = new LazyType(() => Instantiate(p.Type, mapper)),
            LazyWriteType = p.LazyWriteType is null ? null : new LazyType(() => Instantiate(p.LazyWriteType.Value, mapper)),
        };
    }

    internal IndexInfo Instantiate(IndexInfo info, TypeMapper mapper)
    {
        var value = Instantiate(info.Value, mapper);
        return ReferenceEquals(value, info.Value) ? info : info with { Value = value };
    }

    public CallSignatureType Instantiate(CallSignatureType signature, TypeMapper mapper) => Instantiate(signature, mapper, erase: false);

    internal CallSignatureType Instantiate(CallSignatureType signature, TypeMapper mapper, bool erase)
    {
        IReadOnlyList<TypeParameterType> fresh = [];
        if (signature.TypeParameters.Count > 0 && !erase)
        {
            var made = signature.TypeParameters.Select(p => new TypeParameterType(p.Symbol) { Target = p, IsConst = p.IsConst }).ToList();
            mapper = Combine(TypeMapper.Of(signature.TypeParameters, made), mapper);
            foreach (var p in made) p.Mapper = mapper;
            fresh = made;
        }
        var m = mapper;
        return new CallSignatureType
        {
            Declaration = signature.Declaration,
            Symbol = signature.Symbol,
            TypeParameters = fresh,
            Parameters = [.. signature.Parameters.Select(p => new ParameterInfo(p.Name, new LazyType(() => Instantiate(p.Type, m)), p.IsOptional, p.IsRest))],
            ThisType = signature.ThisType is null ? null : Instantiate(signature.ThisType, m),
            LazyReturn = new LazyType(() => Instantiate(signature.Return, m)),
            Predicate = signature.Predicate is { Type: { } narrowed } predicate ? predicate with { Type = Instantiate(narrowed, m) } : signature.Predicate,
            IsAbstract = signature.IsAbstract,
            IsMethodLike = signature.IsMethodLike,
            Target = signature,
            Mapper = m,
            Parts = signature.Parts is null ? null : [.. signature.Parts.Select(p => Instantiate(p, m, erase))],
        };
    }

    /// <summary>A generic signature with type arguments put in.</summary>
    public CallSignatureType InstantiateSignature(CallSignatureType signature, IReadOnlyList<Type> typeArguments)
    {
        if (signature.TypeParameters.Count == 0) return signature;
        var arguments = TypeArgumentsOrDefaults(signature.TypeParameters, typeArguments);
        var cache = signature.Instantiations ??= [];
        var key = new TypeListKey(arguments);
        return cache.TryGetValue(key, out var known) ? known : cache[key] = Instantiate(signature, TypeMapper.Of(signature.TypeParameters, arguments), erase: true);
    }

    /// <summary>A generic signature with any for its parameters.</summary>
    public CallSignatureType GetErasedSignature(CallSignatureType signature) =>
        signature.TypeParameters.Count == 0 ? signature : signature.Erased ??= Instantiate(signature, TypeMapper.ToOne(signature.TypeParameters, AnyType), erase: true);

    /// <summary>A generic signature with the base constraints for its parameters.</summary>
    internal CallSignatureType GetBaseSignature(CallSignatureType signature)
    {
        if (signature.TypeParameters.Count == 0) return signature;
        if (signature.Base is not null) return signature.Base;
        var eraser = TypeMapper.ToOne(signature.TypeParameters, AnyType);
        var constraints = signature.TypeParameters.Select(p => ConstraintOfParameter(p) is { } c ? Instantiate(c, eraser) : (Type)UnknownType).ToList();
        return signature.Base = Instantiate(signature, TypeMapper.Of(signature.TypeParameters, constraints), erase: true);
    }

    /// <summary>A generic signature in terms of its own parameters, so that two of them can be unified.</summary>
    internal CallSignatureType GetCanonicalSignature(CallSignatureType signature) =>
        signature.TypeParameters.Count == 0 ? signature
        : signature.Canonical ??= InstantiateSignature(signature, [.. signature.TypeParameters.Select(p => p.Target is { } t && ConstraintOfParameter(t) is null ? t : (Type)p)]);

    // ── Wildcards ───────────────────────────────────────────────────────────────────────────────────────
    private readonly Dictionary<TypeParameterType, TypeParameterType> _unconstrained = [];
    private TypeMapper? _permissiveMapper;
    private TypeMapper? _restrictiveMapper;

    /// <summary>With a type that everything is related to in place of type parameters.</summary>
    internal Type Permissive(Type type) =>
        type.CachedPermissive ??= Instantiate(type, _permissiveMapper ??= TypeMapper.From(_ => WildcardType));

    /// <summary>With type parameters that have lost their constraints.</summary>
    internal Type Restrictive(Type type)
    {
        if (type.CachedRestrictive is not null) return type.CachedRestrictive;
        type.CachedRestrictive = Instantiate(type, _restrictiveMapper ??= TypeMapper.From(WithoutConstraint));
        type.CachedRestrictive.CachedRestrictive = type.CachedRestrictive;
        return type.CachedRestrictive;
    }

    private TypeParameterType WithoutConstraint(TypeParameterType p)
    {
        if (_unconstrained.ContainsValue(p) || ConstraintOfParameter(p) is null or { Flags: TypeFlags.Unknown }) return p;
        return _unconstrained.TryGetValue(p, out var known) ? known : _unconstrained[p] = new TypeParameterType(p.Symbol, null) { OwnConstraint = UnknownType };
    }
}
