using Ark.Syntax;

namespace Ark.Semantics;

// What declarations declare: the types of classes, interfaces, enums and aliases, type parameters with their constraints
// and defaults, base types.
public sealed partial class Checker
{
    private readonly Dictionary<TypeSymbol, Type> _declaredTypes = [];
    private readonly Dictionary<TypeParameterSymbol, TypeParameterType> _typeParameters = [];
    private readonly Dictionary<TypeSymbol, IReadOnlyList<TypeParameterType>> _typeParameterLists = [];
    private readonly Dictionary<TypeSymbol, TypeParameterType> _thisTypes = [];
    private readonly Dictionary<TypeSymbol, IReadOnlyList<Type>> _declaredBases = [];
    private readonly HashSet<TypeSymbol> _resolvingBases = [];
    private readonly HashSet<TypeSymbol> _resolvingAliases = [];

    /// <summary>The type that a class, interface, enum, alias or type parameter declares, with its own parameters as arguments.</summary>
    public Type DeclaredTypeOf(Symbol symbol)
    {
        switch (symbol)
        {
            case AliasSymbol a: return ResolveAlias(a) is { } target ? DeclaredTypeOf(target) : ErrorType;
            case TypeParameterSymbol p: return DeclaredTypeParameter(p);
            case EnumMemberSymbol e: return GetEnumLiteral(e);
            case TypeSymbol { Kind: TypeSymbolKind.Alias } alias: return DeclaredAlias(alias);
            case TypeSymbol { Kind: TypeSymbolKind.Enum } e: return DeclaredEnum(e);
            case TypeSymbol { Kind: TypeSymbolKind.TypeLiteral } t when t.Declarations.FirstOrDefault() is TypeNode node: return TypeFromNode(node);
            case TypeSymbol t: return GetNamedType(t, TypeParametersOf(t));
            default: return ErrorType;
        }
    }

    private Type DeclaredAlias(TypeSymbol alias)
    {
        if (_declaredTypes.TryGetValue(alias, out var known)) return known;
        if (alias.Declarations.OfType<TypeAliasDeclaration>().FirstOrDefault() is not { } declaration) return ErrorType;
        if (!_resolvingAliases.Add(alias))
        {
            ReportType(Diagnostics.CircularAlias(declaration.Name.Location, alias.Name));
            return _declaredTypes[alias] = ErrorType;
        }
        var type = IsIntrinsicAlias(alias) && TypeParametersOf(alias) is [var parameter] ? GetStringMapping(alias.Name, parameter) : TypeFromNode(declaration.Aliased);
        _resolvingAliases.Remove(alias);
        // A cycle found meanwhile has given the alias its error type.
        return _declaredTypes.TryGetValue(alias, out known) ? known : _declaredTypes[alias] = type;
    }

    private Type DeclaredEnum(TypeSymbol symbol)
    {
        if (_declaredTypes.TryGetValue(symbol, out var known)) return known;
        var members = symbol.Statics.Values.OfType<EnumMemberSymbol>().Select(GetEnumLiteral).Distinct().OrderBy(t => t.Id).ToList();
        if (members.Count == 1) return _declaredTypes[symbol] = members[0];
        if (members.Count == 0) return _declaredTypes[symbol] = NeverType;
        return _declaredTypes[symbol] = new UnionType(TypeFlags.Enum, members, symbol, isPrimitive: true);
    }

    // ── Type parameters ─────────────────────────────────────────────────────────────────────────────────
    internal TypeParameterType DeclaredTypeParameter(TypeParameterSymbol symbol)
    {
        if (_typeParameters.TryGetValue(symbol, out var known)) return known;
        var isConst = symbol.Declarations.FirstOrDefault() is TypeParameterNode n && n.Modifiers.Any(m => m.Is("const"));
        return _typeParameters[symbol] = new TypeParameterType(symbol) { IsConst = isConst };
    }

    /// <summary>The type parameters of a class, interface or alias.</summary>
    public IReadOnlyList<TypeParameterType> TypeParametersOf(TypeSymbol symbol)
    {
        if (_typeParameterLists.TryGetValue(symbol, out var known)) return known;
        return _typeParameterLists[symbol] = [.. symbol.TypeParameters.Select(DeclaredTypeParameter)];
    }

    /// <summary>The polymorphic `this` of a class or interface.</summary>
    public TypeParameterType ThisTypeOf(TypeSymbol symbol) =>
        _thisTypes.TryGetValue(symbol, out var known) ? known : _thisTypes[symbol] = new TypeParameterType(null, symbol);

    /// <summary>The type parameters that a signature-like node declares.</summary>
    internal IReadOnlyList<TypeParameterType> TypeParametersOf(TypeParameterList? list) =>
        list?.Parent is not { } declaration ? [] : [.. TypeParametersOf(declaration).Select(DeclaredTypeParameter)];

    /// <summary>The declared constraint of a type parameter; null when it has none.</summary>
    internal Type? ConstraintOfParameter(TypeParameterType p)
    {
        if (p.CachedConstraint is not null) return ReferenceEquals(p.CachedConstraint, NoConstraint) ? null : p.CachedConstraint;
        if (p.ResolvingConstraint) return null;
        p.ResolvingConstraint = true;
        var constraint = ComputeConstraint(p);
        p.ResolvingConstraint = false;
        p.CachedConstraint = constraint ?? NoConstraint;
        return constraint;
    }

    private IntrinsicType NoConstraint { get; } = new("no constraint", TypeFlags.Unknown);

    private Type? ComputeConstraint(TypeParameterType p)
    {
        if (p.OwnConstraint is not null) return p.OwnConstraint.Value;
        if (p.Target is not null)
        {
            var constraint = ConstraintOfParameter(p.Target);
            return constraint is null || p.Mapper is null ? constraint : Instantiate(constraint, p.Mapper);
        }
        if (p.ThisOf is not null) return DeclaredTypeOf(p.ThisOf);
        return p.Symbol?.Declarations.FirstOrDefault() switch
        {
            TypeParameterNode { Constraint: { } c } => ConstraintFromNode(c),
            InferTypeNode { Constraint: { } c } => TypeFromNode(c),
            InferTypeNode i => ImpliedInferConstraint(i),
            MappedTypeNode m => TypeFromNode(m.Constraint),
            _ => null,
        };
    }

    private Type ConstraintFromNode(TypeNode node)
    {
        var type = TypeFromNode(node);
        // `T extends any` constrains nothing, but members may be looked up: TypeScript reads it as unknown.
        return type is IntrinsicType { Flags: TypeFlags.Any, IsError: false } ? UnknownType : type;
    }

    /// <summary>An `infer U` that stands as a type argument has the constraint of the parameter it is given for.</summary>
    private Type? ImpliedInferConstraint(InferTypeNode node)
    {
        switch (node.Parent)
        {
            case TemplateTypeSpan: return StringType;
            case TupleElement { DotDotDot: not null }: return GetArray(UnknownType);
            case TypeAnnotation { Parent: Parameter { DotDotDot: not null } }: return GetArray(UnknownType);
            case TypeArgumentList { Parent: TypeReferenceNode reference } list when ResolveTypeName(reference.Name) is TypeSymbol symbol:
            {
                var parameters = TypeParametersOf(symbol);
                var index = list.Arguments.ToList().IndexOf(node);
                if (index < 0 || index >= parameters.Count || ConstraintOfParameter(parameters[index]) is not { } constraint) return null;
                return Instantiate(constraint, TypeMapper.Deferred(parameters, i => i < list.Arguments.Count && list.Arguments[i] is not InferTypeNode ? TypeFromNode(list.Arguments[i]) : UnknownType));
            }
            default: return null;
        }
    }

    internal bool HasDefault(TypeParameterType p) => p.Symbol?.Declarations.FirstOrDefault() is TypeParameterNode { Default: not null };

    internal Type? DefaultOf(TypeParameterType p)
    {
        if (p.Default is not null) return p.Default;
        if (p.ResolvingDefault) return null;
        p.ResolvingDefault = true;
        if (p.Target is not null) p.Default = DefaultOf(p.Target) is { } d ? (p.Mapper is null ? d : Instantiate(d, p.Mapper)) : null;
        else if (p.Symbol?.Declarations.FirstOrDefault() is TypeParameterNode { Default: { } node }) p.Default = TypeFromNode(node);
        p.ResolvingDefault = false;
        return p.Default;
    }

    // ── Base types ──────────────────────────────────────────────────────────────────────────────────────
    /// <summary>The classes and interfaces that a type extends, with its type arguments put in.</summary>
    public IReadOnlyList<Type> BaseTypesOf(NamedType type)
    {
        if (type.Bases is not null) return type.Bases;
        var declared = DeclaredBasesOf(type.Symbol);
        if (declared.Count == 0) return _resolvingBases.Contains(type.Symbol) ? declared : type.Bases = declared;
        var parameters = TypeParametersOf(type.Symbol);
        var mapper = TypeMapper.Of(parameters, type.Arguments);
        var bases = parameters.Count == 0 ? declared : [.. declared.Select(b => Instantiate(b, mapper))];
        return _resolvingBases.Contains(type.Symbol) ? bases : type.Bases = bases;
    }

    /// <summary>The interfaces that a class declares to implement, in terms of its own type parameters.</summary>
    public IReadOnlyList<Type> ImplementedTypesOf(TypeSymbol symbol) =>
        [.. HeritageOf(symbol, "implements").Select(h => TypeFromHeritage(h)).Where(t => !t.Is(TypeFlags.Any))];

    internal static IEnumerable<HeritageType> HeritageOf(TypeSymbol symbol, string keyword) =>
        symbol.Declarations.SelectMany(d => d switch { ClassDeclaration c => c.Heritage, InterfaceDeclaration i => i.Heritage, _ => (IEnumerable<HeritageClause>)[] })
            .Where(h => h.Keyword.Is(keyword)).SelectMany(h => h.Types);

    private IReadOnlyList<Type> DeclaredBasesOf(TypeSymbol symbol)
    {
        if (_declaredBases.TryGetValue(symbol, out var known)) return known;
        if (!_resolvingBases.Add(symbol)) return [];
        var bases = new List<Type>();
        foreach (var h in HeritageOf(symbol, "extends"))
        {
            var type = symbol.IsClass && IsRuntimeHeritage(h) ? InstanceTypeOf(h, symbol) : TypeFromHeritage(h);
            if (type is null or IntrinsicType) continue;
            if (type is NamedType n && ReachesItself(n.Symbol, symbol))
            {
                ReportType(Diagnostics.CircularBase(h.Location, symbol.Name));
                continue;
            }
            if (!type.Is(TypeFlags.Object | TypeFlags.Intersection)) ReportType(Diagnostics.NotABaseType(h.Location, Print(type)));
            else bases.Add(type);
        }
        if (symbol.Kind == TypeSymbolKind.Struct && UiTypeSymbol("CustomComponent") is { } component) bases.Add(GetNamedType(component, []));
        _resolvingBases.Remove(symbol);
        return _declaredBases[symbol] = bases;
    }

    /// <summary>Not a name of a class but a value: a variable, a call.</summary>
    private bool IsRuntimeHeritage(HeritageType heritage) => ResolveHeritage(heritage) is null && !FileOf(heritage).Module.IsLibrary
        && (heritage.Expression is not NameExpression name || ResolveName(FileOf(name).EnclosingScope(name), Names.Identifier(name.Identifier), SymbolMeaning.Value) is VariableSymbol);

    private bool ReachesItself(TypeSymbol from, TypeSymbol target)
    {
        var seen = new HashSet<TypeSymbol>();
        var open = new Stack<TypeSymbol>([from]);
        while (open.TryPop(out var s))
        {
            if (ReferenceEquals(s, target)) return true;
            if (!seen.Add(s)) continue;
            foreach (var h in HeritageOf(s, "extends"))
                if (ResolveHeritage(h) is TypeSymbol { Kind: not TypeSymbolKind.Alias } b) open.Push(b);
        }
        return false;
    }

    private Type TypeFromHeritage(HeritageType heritage)
    {
        var symbol = ResolveHeritage(heritage);
        if (symbol is AliasSymbol a) symbol = ResolveAlias(a);
        if (symbol is not TypeSymbol type) return ErrorType;
        var parameters = TypeParametersOf(type);
        var count = heritage.TypeArguments?.Arguments.Count ?? 0;
        var least = MinimumTypeArguments(parameters);
        if (count < least || count > parameters.Count)
        {
            ReportType(parameters.Count == 0 ? Diagnostics.NotGeneric(heritage.Location, type.Name)
                : TypeArgumentCount(heritage.Location, type.Name, least, parameters.Count));
            return ErrorType;
        }
        if (parameters.Count == 0) return DeclaredTypeOf(type);
        var arguments = TypeArgumentsFrom(parameters, heritage.TypeArguments);
        return type.Kind == TypeSymbolKind.Alias ? GetAliasType(type, arguments) : GetNamedType(type, arguments);
    }

    /// <summary>A class (or interface) is the other or extends it, whatever the type arguments.</summary>
    internal bool IsDerivedFrom(Type source, Type target)
    {
        if (source is UnionType u) return u.Types.All(t => IsDerivedFrom(t, target));
        if (target is UnionType v) return v.Types.Any(t => IsDerivedFrom(source, t));
        if (source is IntersectionType i) return i.Types.Any(t => IsDerivedFrom(t, target));
        if (source.Is(TypeFlags.InstantiableNonPrimitive)) return IsDerivedFrom(BaseConstraintOrUnknown(source), target);
        if (IsEmptyAnonymousObject(target)) return source.Is(TypeFlags.Object | TypeFlags.NonPrimitive);
        if (IsGlobalObject(target)) return source.Is(TypeFlags.Object | TypeFlags.NonPrimitive) && !IsEmptyAnonymousObject(source);
        if (target is NamedType g && IsGlobal(g.Symbol, "Function")) return source.Is(TypeFlags.Object) && IsFunctionObject(source);
        return HasBase(source, target) || IsArrayType(target) && !IsReadonlyArrayType(target) && source is TupleType { IsReadonly: false };
    }

    private bool HasBase(Type source, Type target)
    {
        if (target is not NamedType t) return ReferenceEquals(source, target);
        var seen = new HashSet<TypeSymbol>();
        bool Search(Type type) => type switch
        {
            NamedType n => ReferenceEquals(n.Symbol, t.Symbol) || seen.Add(n.Symbol) && BaseTypesOf(n).Any(Search),
            IntersectionType i => i.Types.Any(Search),
            _ => false,
        };
        return Search(source);
    }

    private bool IsFunctionObject(Type type) =>
        MembersOf(type) is var m && (m.CallSignatures.Count > 0 || m.ConstructSignatures.Count > 0 || m.Properties.ContainsKey("bind") && IsSubtype(type, GetGlobalType("Function")));
}
