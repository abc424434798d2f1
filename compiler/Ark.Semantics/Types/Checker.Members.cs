using Ark.Syntax;

namespace Ark.Semantics;

public enum SignatureKind { Call, Construct }

// The members of types with members. They are resolved once for a type and kept in it; the types of the members are lazy.
public sealed partial class Checker
{
    private static readonly TypeMembers NoMembers = new();
    private readonly Dictionary<TypeSymbol, TypeMembers> _declaredMembers = [];

    /// <summary>The members of a type of its own: those of a primitive or type parameter are found through <see cref="ApparentType"/>.</summary>
    public TypeMembers MembersOf(Type type) => type switch
    {
        NamedType n => n.Members ?? ResolveNamed(n),
        AnonymousType a => a.Members ?? ResolveAnonymous(a),
        TupleType t => t.Members ?? ResolveTuple(t),
        MappedType m => m.Members ?? ResolveMapped(m),
        ReverseMappedType r => r.Members ?? ResolveReverseMapped(r),
        CompositeType c => c.Members ?? ResolveComposite(c),
        _ => NoMembers,
    };

    // ── Classes and interfaces ──────────────────────────────────────────────────────────────────────────
    private TypeMembers ResolveNamed(NamedType type)
    {
        var members = new TypeMembers();
        var parameters = TypeParametersOf(type.Symbol);
        Type self = type.ThisArgument ?? type;
        var arguments = type.Arguments;
        TypeParameterType thisType = ThisTypeOf(type.Symbol);
        var mapper = TypeMapper.Of([.. parameters, thisType], [.. arguments.Take(parameters.Count), self]);
        CopyMembers(DeclaredMembersOf(type.Symbol), members, mapper);
        if (!_resolvingBases.Contains(type.Symbol)) type.Members = members;
        foreach (var b in BaseTypesOf(type)) Inherit(members, WithThisArgument(b, self), inheritConstruct: true);
        return members;
    }

    private void CopyMembers(TypeMembers from, TypeMembers to, TypeMapper mapper)
    {
        foreach (var p in from.Properties.Values) to.Properties[p.Name] = Instantiate(p, mapper);
        to.CallSignatures.AddRange(from.CallSignatures.Select(s => Instantiate(s, mapper)));
        to.ConstructSignatures.AddRange(from.ConstructSignatures.Select(s => Instantiate(s, mapper)));
        to.IndexInfos.AddRange(from.IndexInfos.Select(i => Instantiate(i, mapper)));
    }

    private void Inherit(TypeMembers members, Type from, bool inheritConstruct)
    {
        if (from is CompositeType or ObjectType)
        {
            foreach (var p in PropertiesOf(from)) members.Properties.TryAdd(p.Name, p);
            var inherited = MembersOf(from);
            members.CallSignatures.AddRange(inherited.CallSignatures);
            if (inheritConstruct) members.ConstructSignatures.AddRange(inherited.ConstructSignatures);
            foreach (var info in inherited.IndexInfos)
                if (!members.IndexInfos.Exists(i => i.Key == info.Key)) members.IndexInfos.Add(info);
        }
    }

    /// <summary>A reference whose `this` is something narrower: the type parameter or intersection through which it is seen.</summary>
    internal Type WithThisArgument(Type type, Type thisArgument) => type switch
    {
        NamedType { Deferred: not null } n => GetNamedType(n.Symbol, n.Arguments, thisArgument),
        NamedType n => ReferenceEquals(n, thisArgument) || ReferenceEquals(n.ThisArgument, thisArgument) ? n : GetNamedType(n.Symbol, n.Arguments, thisArgument),
        IntersectionType i => GetIntersection(i.Types.Select(t => WithThisArgument(t, thisArgument))),
        _ => type,
    };

    /// <summary>The members as the declarations of a class, interface or type literal give them, in terms of its own type parameters.</summary>
    internal TypeMembers DeclaredMembersOf(TypeSymbol symbol)
    {
        if (_declaredMembers.TryGetValue(symbol, out var known)) return known;
        var members = _declaredMembers[symbol] = new TypeMembers();
        foreach (var (name, member) in symbol.Members) members.Properties[name] = DeclaredProperty(name, member);
        foreach (var node in symbol.Declarations.SelectMany(MemberNodesOf)) AddUnnamedMember(members, node);
        if (symbol is { IsClass: true, Declarations: [{ Tree.Kind: FileKind.Js } @class, ..] }) AddAssignedProperties(members, @class);
        return members;
    }

    private static IEnumerable<Member> MemberNodesOf(Node declaration) => declaration switch
    {
        ClassDeclaration c => c.Members,
        InterfaceDeclaration i => i.Members,
        ObjectTypeNode o => o.Members,
        _ => [],
    };

    private void AddUnnamedMember(TypeMembers members, Member node, bool isStatic = false)
    {
        switch (node)
        {
            case CallSignature when !isStatic: members.CallSignatures.Add(SignatureOf(node)); break;
            case ConstructSignature when !isStatic: members.ConstructSignatures.Add(SignatureOf(node)); break;
            case IndexSignature index when index.Modifiers.Keywords.Any(k => k.Is("static")) == isStatic:
                AddIndexSignature(members, index);
                break;
        }
    }

    private void AddIndexSignature(TypeMembers members, IndexSignature node)
    {
        if (node.Parameter.Type is not { } key) return;
        var value = node.Type is { } v ? TypeFromNode(v.Type) : AnyType;
        var isReadonly = node.Modifiers.Keywords.Any(k => k.Is("readonly"));
        foreach (var t in TypeFromNode(key.Type) is UnionType u && !ReferenceEquals(u, BooleanType) ? u.Types : [TypeFromNode(key.Type)])
        {
            if (!IsValidIndexKey(t))
            {
                if (!t.Is(TypeFlags.Any)) ReportType(Diagnostics.InvalidIndexKey(key.Location, Print(t)));
            }
            else if (!members.IndexInfos.Exists(i => i.Key == t)) members.IndexInfos.Add(new IndexInfo(t, value, isReadonly) { ParameterName = (node.Parameter.Target as IdentifierBinding)?.Identifier.Text });
        }
    }

    private bool IsValidIndexKey(Type t) => t.Is(TypeFlags.String | TypeFlags.Number | TypeFlags.ESSymbol) || t.Is(TypeFlags.TemplateLiteral | TypeFlags.StringMapping) && IsConcretePattern(t);

    private Property DeclaredProperty(string name, Symbol member)
    {
        switch (member)
        {
            case PropertySymbol p:
            {
                var isReadonly = p.IsReadonly || p is { Getter: not null, Setter: null };
                return new Property(name, p, new LazyType(() => p.IsOptional ? WithOptional(TypeOfSymbol(p)) : TypeOfSymbol(p)), p.IsOptional, isReadonly)
                {
                    LazyWriteType = p.Setter is not null ? new LazyType(() => WriteTypeOf(p)) : null,
                };
            }
            case EnumMemberSymbol e: return new Property(name, e, new LazyType(() => GetEnumLiteral(e)), false, true);
            case VariableSymbol v: return new Property(name, v, new LazyType(() => TypeOfSymbol(v)), false, v.Kind is VariableKind.Const);
            default:
            {
                var isOptional = (member.Modifiers & Modifiers.Optional) != 0;
                return new Property(name, member, new LazyType(() => isOptional ? WithOptional(TypeOfSymbol(member)) : TypeOfSymbol(member)), isOptional, member is not FunctionSymbol);
            }
        }
    }

    // ── Anonymous types ─────────────────────────────────────────────────────────────────────────────────
    private TypeMembers ResolveAnonymous(AnonymousType type)
    {
        if (type.Target is { } target)
        {
            var members = new TypeMembers();
            var generic = MembersOf(target);
            type.Members = members;
            CopyMembers(generic, members, type.Mapper!);
            return members;
        }
        if (type.ValueOf is not null) return ResolveEntityObject(type, type.ValueOf);
        if (type.Node is FunctionTypeNode function)
        {
            var members = type.Members = new TypeMembers();
            members.CallSignatures.Add(SignatureOf(function));
            return members;
        }
        if (type.Node is ConstructorTypeNode constructor)
        {
            var members = type.Members = new TypeMembers();
            members.ConstructSignatures.Add(SignatureOf(constructor));
            return members;
        }
        return type.Members = type.Symbol is not null ? DeclaredMembersOf(type.Symbol) : NoMembers;
    }

    private TypeMembers ResolveEntityObject(AnonymousType type, Symbol symbol)
    {
        var members = type.Members = new TypeMembers();
        switch (symbol)
        {
            case FunctionSymbol f:
                members.CallSignatures.AddRange(SignaturesOf(f));
                AddGivenProperties(members, f);
                break;
            case TypeSymbol { Kind: TypeSymbolKind.Enum } e: ResolveEnumObject(members, e); break;
            case TypeSymbol c: ResolveStaticSide(members, c); break;
            case NamespaceSymbol n: AddExports(members, n.Exports); break;
            case ModuleSymbol m: AddExports(members, m.Exports); break;
        }
        return members;
    }

    private void AddExports(TypeMembers members, IEnumerable<KeyValuePair<string, Symbol>> exports)
    {
        foreach (var (name, exported) in exports)
        {
            var symbol = exported is AliasSymbol a ? ResolveAlias(a) : exported;
            if (symbol is null or TypeSymbol { Kind: TypeSymbolKind.Interface or TypeSymbolKind.Alias or TypeSymbolKind.Annotation } or TypeParameterSymbol) continue;
            members.Properties[name] = DeclaredProperty(name, symbol);
        }
    }

    private void ResolveEnumObject(TypeMembers members, TypeSymbol symbol)
    {
        foreach (var (name, member) in symbol.Statics) members.Properties[name] = DeclaredProperty(name, member);
        if (symbol.Statics.Values.OfType<EnumMemberSymbol>().Any(m => m.Value is not string))
            members.IndexInfos.Add(new IndexInfo(NumberType, StringType, true));
    }

    private void ResolveStaticSide(TypeMembers members, TypeSymbol symbol)
    {
        foreach (var (name, member) in symbol.Statics) members.Properties[name] = DeclaredProperty(name, member);
        foreach (var node in symbol.Declarations.SelectMany(MemberNodesOf)) AddUnnamedMember(members, node, isStatic: true);
        members.ConstructSignatures.AddRange(ConstructSignaturesOf(symbol));
        var instance = GetNamedType(symbol, TypeParametersOf(symbol));
        var prototype = GetNamedType(symbol, [.. TypeParametersOf(symbol).Select(_ => (Type)AnyType)]);
        members.Properties.TryAdd("prototype", new Property("prototype", null, prototype, false, true));
        if (SuperTypeOf(symbol, isStatic: true) is not { } parent) return;
        foreach (var p in PropertiesOf(parent)) members.Properties.TryAdd(p.Name, p);
    }

    // ── Tuples ──────────────────────────────────────────────────────────────────────────────────────────
    private TypeMembers ResolveTuple(TupleType tuple)
    {
        var members = tuple.Members = new TypeMembers();
        for (var i = 0; i < tuple.FixedLength; i++)
        {
            var at = i;
            var name = i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            members.Properties[name] = new Property(name, null, new LazyType(() => tuple.Elements[at]), (tuple.ElementFlags[i] & TupleElementFlags.Optional) != 0, tuple.IsReadonly);
        }
        var length = tuple.HasRest ? (Type)NumberType : GetUnion([.. Enumerable.Range(tuple.MinLength, tuple.ElementFlags.Count - tuple.MinLength + 1).Select(n => GetLiteral((double)n))]);
        members.Properties["length"] = new Property("length", null, length, false, tuple.IsReadonly);
        var array = ArrayBaseOf(tuple);
        foreach (var p in PropertiesOf(array)) members.Properties.TryAdd(p.Name, p);
        foreach (var info in IndexInfosOf(array)) members.IndexInfos.Add(info);
        return members;
    }

    /// <summary>The array type whose methods a tuple has.</summary>
    internal Type ArrayBaseOf(TupleType tuple) => WithThisArgument(GetArray(TupleElementUnion(tuple), tuple.IsReadonly), tuple);

    // ── Access by name ──────────────────────────────────────────────────────────────────────────────────
    /// <summary>The property that `x.name` finds on a value of the type; null when there is none (or not on every member of a union).</summary>
    public Property? PropertyOf(Type type, string name) => PropertyOf(type, name, skipAugmented: false);

    internal Property? PropertyOf(Type type, string name, bool skipAugmented)
    {
        type = Reduced(ApparentType(type));
        if (type is CompositeType composite)
        {
            var p = CompositeProperty(composite, name, skipAugmented);
            if (p is not null) return (p.Synthetic & SyntheticFlags.ReadPartial) != 0 ? null : p;
            return skipAugmented || type is UnionType ? null : AugmentedProperty(type, name);
        }
        if (type is not ObjectType) return null;
        var members = MembersOf(type);
        if (members.Properties.TryGetValue(name, out var found)) return found;
        return skipAugmented ? null : AugmentedProperty(type, name);
    }

    /// <summary>What every function, and every object, has from the library's Function and Object.</summary>
    private Property? AugmentedProperty(Type type, string name)
    {
        var members = MembersOf(type);
        if (members.CallSignatures.Count + members.ConstructSignatures.Count > 0 || ReferenceEquals(type, AnyFunctionType))
            if (FindGlobalType("Function") is { } function && MembersOf(GetNamedType(function, [])).Properties.TryGetValue(name, out var own)) return own;
        return FindGlobalType("Object") is { } o && MembersOf(GetNamedType(o, [])).Properties.TryGetValue(name, out var common) ? common : null;
    }

    /// <summary>All properties, those of a union being the ones that every member has.</summary>
    public IReadOnlyList<Property> PropertiesOf(Type type)
    {
        type = Reduced(ApparentType(type));
        return type switch
        {
            CompositeType c => PropertiesOfComposite(c),
            ObjectType => [.. MembersOf(type).Properties.Values],
            _ => [],
        };
    }

    /// <summary>The properties of a type with those that functions and classes have of `Function`, where they have none of that name themselves.</summary>
    internal IReadOnlyList<Property> WithFunctionMembers(Type type)
    {
        var own = PropertiesOf(type);
        if (SignaturesOf(type, SignatureKind.Call).Count == 0 && SignaturesOf(type, SignatureKind.Construct).Count == 0 || FindGlobalType("Function") is not { } function) return own;
        var names = own.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        return [.. own, .. PropertiesOf(GetNamedType(function, [])).Where(p => !names.Contains(p.Name))];
    }

    internal Type? TypeOfProperty(Type type, string name) => PropertyOf(type, name)?.Type;

    /// <summary>The call or construct signatures of a value of the type.</summary>
    public IReadOnlyList<CallSignatureType> SignaturesOf(Type type, SignatureKind kind)
    {
        type = Reduced(ApparentType(type));
        if (type is not (CompositeType or ObjectType)) return [];
        var members = MembersOf(type);
        return kind == SignatureKind.Call ? members.CallSignatures : members.ConstructSignatures;
    }

    public IReadOnlyList<IndexInfo> IndexInfosOf(Type type)
    {
        type = Reduced(ApparentType(type));
        return type is CompositeType or ObjectType ? MembersOf(type).IndexInfos : [];
    }

    /// <summary>The index signature declared for exactly that key type.</summary>
    public IndexInfo? IndexInfoOf(Type type, Type key) => IndexInfosOf(type).FirstOrDefault(i => i.Key == key);

    /// <summary>The index signatures that an access with the key type goes through, as one.</summary>
    public IndexInfo? ApplicableIndexInfo(Type type, Type key)
    {
        var infos = IndexInfosOf(type);
        IndexInfo? stringInfo = null;
        IndexInfo? found = null;
        List<IndexInfo>? several = null;
        foreach (var info in infos)
        {
            if (info.Key.Is(TypeFlags.String)) stringInfo = info;
            else if (IsApplicableIndex(key, info.Key))
            {
                if (found is null) found = info;
                else (several ??= [found]).Add(info);
            }
        }
        if (several is not null) return new IndexInfo(UnknownType, GetIntersection(several.Select(i => i.Value)), several.TrueForAll(i => i.IsReadonly));
        return found ?? (stringInfo is not null && IsApplicableIndex(key, StringType) ? stringInfo : null);
    }

    /// <summary>The index signature that a property name goes through.</summary>
    public IndexInfo? ApplicableIndexInfo(Type type, string name) =>
        IndexInfosOf(type).Count == 0 ? null : ApplicableIndexInfo(type, GetLiteral(name));

    internal bool IsApplicableIndex(Type source, Type target) =>
        IsAssignable(source, target)
        || target.Is(TypeFlags.String) && source.Is(TypeFlags.NumberLike)
        || target.Is(TypeFlags.Number) && (source is LiteralType { Value: string s } && IsNumericName(s));

    internal static bool IsNumericName(string name) =>
        double.TryParse(name, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var d) && Names.NumberText(d) == name;

    // ── Apparent types and constraints ──────────────────────────────────────────────────────────────────
    /// <summary>The type whose members a value has: the library's classes for primitives, the constraint of a type parameter.</summary>
    public Type ApparentType(Type type)
    {
        if (type is NamedType or AnonymousType or TupleType or UnionType) return type;
        if (type.CachedApparent is not null) return type.CachedApparent;
        var t = type.Is(TypeFlags.Instantiable) ? BaseConstraint(type) ?? UnknownType : type;
        Type apparent = t switch
        {
            MappedType m => ApparentMapped(m),
            NamedType when t != type => WithThisArgument(t, type),
            IntersectionType i => WithThisArgument(i, type),
            _ when t.Is(TypeFlags.StringLike) => GetGlobalType("String"),
            _ when t.Is(TypeFlags.NumberLike) => GetGlobalType("Number"),
            _ when t.Is(TypeFlags.BooleanLike) && t is not UnionType => GetGlobalType("Boolean"),
            _ when t.Is(TypeFlags.BigIntLike) => GetGlobalType("BigInt"),
            _ when t.Is(TypeFlags.ESSymbol | TypeFlags.UniqueSymbol) => GetGlobalType("Symbol"),
            _ when t.Is(TypeFlags.NonPrimitive) => MemberlessType,
            _ when t.Is(TypeFlags.Index) => KeyofConstraint,
            _ => t,
        };
        if (!(type is TypeParameterType { ResolvingConstraint: true })) type.CachedApparent = apparent;
        return apparent;
    }

    /// <summary>What `object` looks like: no members, and unlike `{}` no claim that there are none.</summary>
    private AnonymousType MemberlessType { get; } = new((TypeSymbol?)null) { Members = new TypeMembers() };

    internal Type KeyofConstraint => _keyofConstraint ??= GetUnion([StringType, NumberType, SymbolType]);
    private Type? _keyofConstraint;

    /// <summary>What a type parameter, indexed access, conditional and the like are known to be at least; null when nothing is known.</summary>
    public Type? ConstraintOf(Type type) => type switch
    {
        TypeParameterType p => ConstraintOfParameter(p),
        IndexedAccessType x => ConstraintOfIndexedAccess(x),
        ConditionalType c => ConstraintOfConditional(c),
        SubstitutionType s => SubstitutionIntersection(s),
        _ => BaseConstraint(type),
    };

    private readonly List<Type> _constraintStack = [];
    private const int MaximumConstraintDepth = 50;

    /// <summary>The constraint followed until no type parameter is left at its top.</summary>
    internal Type? BaseConstraint(Type type)
    {
        if (!type.Is(TypeFlags.InstantiableNonPrimitive | TypeFlags.UnionOrIntersection | TypeFlags.TemplateLiteral | TypeFlags.StringMapping) && !(type is TupleType { Deferred: null } g && IsGenericTuple(g)))
            return type.Is(TypeFlags.Index) ? KeyofConstraint : type.Is(TypeFlags.Instantiable) ? null : type;
        if (_constraintStack.Contains(type)) return null;
        if (_constraintStack.Count >= MaximumConstraintDepth) return TooComplex();
        _constraintStack.Add(type);
        var constraint = ComputeBaseConstraint(Simplified(type, writing: false));
        _constraintStack.RemoveAt(_constraintStack.Count - 1);
        return constraint is not null && type is TypeParameterType ? WithThisArgument(constraint, type) : constraint;
    }

    private Type? ComputeBaseConstraint(Type t)
    {
        switch (t)
        {
            case TypeParameterType p:
            {
                var constraint = ConstraintOfParameter(p);
                return p.ThisOf is not null || constraint is null ? constraint : BaseConstraint(constraint);
            }
            case UnionType u:
            {
                var parts = u.Types.Select(BaseConstraint).ToList();
                return parts.Contains(null) ? null : parts.SequenceEqual(u.Types) ? u : GetUnion(parts!);
            }
            case IntersectionType i:
            {
                var parts = i.Types.Select(BaseConstraint).ToList();
                if (parts.SequenceEqual(i.Types)) return i;
                var known = parts.OfType<Type>().ToList();
                return known.Count == 0 ? null : GetIntersection(known);
            }
            case TemplateLiteralType template:
            {
                var parts = template.Types.Select(BaseConstraint).ToList();
                return parts.Contains(null) ? StringType : GetTemplate(template.Texts, parts!);
            }
            case StringMappingType s: return BaseConstraint(s.Operand) is { } operand && operand != s.Operand ? GetStringMapping(s.Name, operand) : StringType;
            case IndexedAccessType x:
            {
                if (BaseConstraint(x.Object) is not { } o || BaseConstraint(x.Index) is not { } i) return null;
                return IndexedAccessOrNull(o, i) is { } access ? BaseConstraint(access) : null;
            }
            case ConditionalType c: return ConstraintOfConditional(c) is { } cc ? BaseConstraint(cc) : null;
            case SubstitutionType s: return BaseConstraint(SubstitutionIntersection(s));
            case TupleType tuple when IsGenericTuple(tuple):
                return GetTuple([.. tuple.Elements.Select((e, i) => (tuple.ElementFlags[i] & TupleElementFlags.Variadic) != 0 && e.Is(TypeFlags.TypeParameter) && BaseConstraint(e) is { } c && (IsArrayOrTuple(c) || c is UnionType) ? c : e)], tuple.ElementFlags, tuple.IsReadonly, tuple.Labels);
            case IndexTypeOperator: return KeyofConstraint;
            default: return BaseConstraint(t);
        }
    }

    internal Type BaseConstraintOrSelf(Type type) => BaseConstraint(type) ?? type;
    internal Type BaseConstraintOrUnknown(Type type) => BaseConstraint(type) ?? UnknownType;

    internal static bool IsGenericTuple(Type type) => type is TupleType { Deferred: null } t && (t.CombinedFlags & TupleElementFlags.Variadic) != 0;
}
