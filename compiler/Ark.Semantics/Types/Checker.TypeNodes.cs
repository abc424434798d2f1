using System.Globalization;
using System.Numerics;
using Ark.Syntax;

namespace Ark.Semantics;

// From a type as written to a type. Object types, mapped types and functions stay lazy: only their members' types mention
// other types, so recursive types need no special care. Aliases that refer to themselves through arrays, tuples and
// references are cut by deferred arguments.
public sealed partial class Checker
{
    private readonly Dictionary<TypeNode, Type> _nodeTypes = [];

    private readonly DiagnosticBag _typeDiagnostics = new();

    /// <summary>What is wrong with types as written. A type is worked out once, perhaps while messages are held back, so these are kept.</summary>
    private void ReportType(Diagnostic diagnostic) => _typeDiagnostics.Add(diagnostic);

    internal IEnumerable<Diagnostic> TypeDiagnosticsOf(SyntaxTree tree) => _typeDiagnostics.Where(d => ReferenceEquals(d.Location.Text, tree.Text));

    /// <summary>The type that a type node denotes.</summary>
    public Type TypeFromNode(TypeNode node)
    {
        if (_nodeTypes.TryGetValue(node, out var known)) return known;
        CurrentNode ??= node;
        var type = NarrowedByConditionals(ComputeTypeFromNode(node), node);
        return _nodeTypes.TryGetValue(node, out known) ? known : _nodeTypes[node] = type;
    }

    private Type ComputeTypeFromNode(TypeNode node)
    {
        switch (node)
        {
            case KeywordType k: return KeywordTypeOf(k.Keyword.Text);
            case ParenthesizedTypeNode p: return TypeFromNode(p.Type);
            case LiteralTypeNode l: return LiteralTypeOf(l);
            case TypeReferenceNode r: return TypeFromReference(r, r.Name, r.TypeArguments);
            case ArrayTypeNode a: return ArrayFromNode(a, a.Element, isReadonly: IsReadonlyOperand(a));
            case TupleTypeNode t: return TupleFromNode(t, isReadonly: IsReadonlyOperand(t));
            case UnionTypeNode u:
            {
                var (alias, arguments) = AliasOf(node);
                return GetUnion([.. u.Types.Select(TypeFromNode)], UnionReduction.Literal, alias, arguments);
            }
            case IntersectionTypeNode i:
            {
                var (alias, arguments) = AliasOf(node);
                var types = i.Types.Select(TypeFromNode).ToList();
                var keepsEmpty = types.Count == 2 && types.FindIndex(IsEmptyAnonymousObject) is >= 0 and var at && types[1 - at].Is(TypeFlags.String | TypeFlags.Number | TypeFlags.BigInt | TypeFlags.TemplateLiteral);
                return GetIntersection(types, alias, arguments, noSupertypeReduction: keepsEmpty);
            }
            case FunctionTypeNode or ConstructorTypeNode:
            {
                var (alias, arguments) = AliasOf(node);
                return new AnonymousType((TypeSymbol?)null) { Node = node, Alias = alias, AliasArguments = arguments };
            }
            case ObjectTypeNode o: return ObjectTypeFromNode(o);
            case MappedTypeNode m: return MappedTypeFromNode(m);
            case ConditionalTypeNode c: return ConditionalFromNode(c);
            case InferTypeNode i: return InferParameterOf(i) is { } inferred ? DeclaredTypeParameter(inferred) : ErrorType;
            case TemplateTypeNode t: return TemplateFromNode(t);
            case TypeOperatorNode o: return OperatorFromNode(o);
            case IndexedAccessTypeNode x:
            {
                var (alias, arguments) = AliasOf(node);
                return GetIndexedAccess(TypeFromNode(x.Object), TypeFromNode(x.Index), x, alias, arguments);
            }
            case TypeQueryNode q: return TypeFromQuery(q);
            case ThisTypeNode t: return ThisTypeOfNode(t);
            case ImportTypeNode i: return TypeFromImport(i);
            case TypePredicateNode p: return p.Asserts is null ? BooleanType : VoidType;
            case BadTypeNode: return ErrorType;
            default: return ErrorType;
        }
    }

    private Type KeywordTypeOf(string keyword) => keyword switch
    {
        "any" => AnyType, "unknown" => UnknownType, "never" => NeverType, "void" => VoidType, "undefined" => UndefinedType, "null" => NullType,
        "string" => StringType, "number" => NumberType, "boolean" => BooleanType, "bigint" => BigIntType, "symbol" => SymbolType, "object" => ObjectKeywordType,
        _ => ErrorType,
    };

    private Type LiteralTypeOf(LiteralTypeNode node)
    {
        var text = node.Literal.Text;
        var negative = node.Minus is not null;
        if (text is "true") return TrueType;
        if (text is "false") return FalseType;
        if (text is "null") return NullType;
        if (text is "undefined") return UndefinedType;
        if (text.Length > 0 && text[0] is '"' or '\'' or '`') return GetLiteral(Names.StringValue(text));
        if (text.EndsWith('n')) return GetLiteral(negative ? -Names.BigIntValue(text) : Names.BigIntValue(text));
        var value = Names.NumberValue(text);
        return GetLiteral(negative ? -value : value);
    }

    /// <summary>The alias that a type node is the whole of, with its own parameters as arguments: the type is printed under that name.</summary>
    private (TypeSymbol? Alias, IReadOnlyList<Type>? Arguments) AliasOf(TypeNode node)
    {
        var host = node.Parent;
        while (host is ParenthesizedTypeNode || host is TypeOperatorNode o && o.Operator.Is("readonly")) host = host.Parent;
        if (host is not TypeAliasDeclaration d || SymbolOf(d) is not TypeSymbol alias) return (null, null);
        var parameters = TypeParametersOf(alias);
        return (alias, parameters.Count == 0 ? null : parameters);
    }

    private Type WithAliasOf(TypeNode node, Type type)
    {
        (type.Alias, type.AliasArguments) = AliasOf(node);
        return type;
    }

    private static bool IsReadonlyOperand(TypeNode node)
    {
        var host = node.Parent;
        while (host is ParenthesizedTypeNode) host = host.Parent;
        return host is TypeOperatorNode o && o.Operator.Is("readonly");
    }

    // ── References ──────────────────────────────────────────────────────────────────────────────────────
    private Type TypeFromReference(TypeNode node, TypeName name, TypeArgumentList? argumentList)
    {
        var symbol = ResolveTypeName(name);
        if (symbol is AliasSymbol imported) symbol = ResolveAlias(imported);
        return symbol is null ? ErrorType : TypeFromSymbol(node, symbol, argumentList);
    }

    private Type TypeFromSymbol(TypeNode node, Symbol symbol, TypeArgumentList? argumentList)
    {
        switch (symbol)
        {
            case TypeParameterSymbol p:
                CheckNoTypeArguments(node, symbol, argumentList);
                return DeclaredTypeParameter(p);
            case EnumMemberSymbol e: return GetEnumLiteral(e);
            case TypeSymbol { Kind: TypeSymbolKind.Enum }:
                CheckNoTypeArguments(node, symbol, argumentList);
                return DeclaredTypeOf(symbol);
            case TypeSymbol { Kind: TypeSymbolKind.Alias } alias: return AliasFromReference(node, alias, argumentList);
            case TypeSymbol type: return NamedFromReference(node, type, argumentList);
            default:
                ReportType(Diagnostics.NotAType(node.Location, symbol.Name));
                return ErrorType;
        }
    }

    private void CheckNoTypeArguments(TypeNode node, Symbol symbol, TypeArgumentList? arguments)
    {
        if (arguments is not null) ReportType(Diagnostics.NotGeneric(node.Location, symbol.Name));
    }

    private Type NamedFromReference(TypeNode node, TypeSymbol type, TypeArgumentList? argumentList)
    {
        var parameters = TypeParametersOf(type);
        if (parameters.Count == 0)
        {
            CheckNoTypeArguments(node, type, argumentList);
            return GetNamedType(type, []);
        }
        if (!CheckArgumentCount(node, type, parameters, argumentList?.Arguments.Count ?? 0)) return ErrorType;
        if (node is TypeReferenceNode r && IsDeferred(r, argumentList))
            return WithAliasOf(node, new NamedType(type, new DeferredArguments(r, null, () => TypeArgumentsFrom(parameters, argumentList))));
        var arguments = TypeArgumentsFrom(parameters, argumentList);
        return GetNamedType(type, arguments);
    }

    private IReadOnlyList<Type> TypeArgumentsFrom(IReadOnlyList<TypeParameterType> parameters, TypeArgumentList? list)
    {
        var given = list is null ? [] : list.Arguments.Select(TypeFromNode).ToList();
        return TypeArgumentsOrDefaults(parameters, given);
    }

    private bool CheckArgumentCount(TypeNode node, Symbol symbol, IReadOnlyList<TypeParameterType> parameters, int count)
    {
        var least = MinimumTypeArguments(parameters);
        if (count >= least && count <= parameters.Count) return true;
        ReportType(TypeArgumentCount(node.Location, symbol.Name, least, parameters.Count));
        return false;
    }

    private static Diagnostic TypeArgumentCount(Location at, string name, int least, int most) =>
        Diagnostics.TypeArgumentCount(at, name, (least == most ? $"{most}" : $"{least} to {most}") + (most == 1 ? " type argument" : " type arguments"));

    internal int MinimumTypeArguments(IReadOnlyList<TypeParameterType> parameters)
    {
        var least = 0;
        for (var i = 0; i < parameters.Count; i++)
            if (!HasDefault(parameters[i])) least = i + 1;
        return least;
    }

    /// <summary>The given arguments, with defaults (else `unknown`) for the missing ones.</summary>
    public IReadOnlyList<Type> TypeArgumentsOrDefaults(IReadOnlyList<TypeParameterType> parameters, IReadOnlyList<Type> given)
    {
        if (given.Count >= parameters.Count) return given;
        var all = new List<Type>(given);
        for (var i = given.Count; i < parameters.Count; i++) all.Add(ErrorType);
        for (var i = given.Count; i < parameters.Count; i++)
            all[i] = DefaultOf(parameters[i]) is { } d ? Instantiate(d, TypeMapper.Of(parameters, all)) : UnknownType;
        return all;
    }

    private Type AliasFromReference(TypeNode node, TypeSymbol alias, TypeArgumentList? argumentList)
    {
        var parameters = TypeParametersOf(alias);
        if (parameters.Count == 0)
        {
            CheckNoTypeArguments(node, alias, argumentList);
            return DeclaredTypeOf(alias);
        }
        if (!CheckArgumentCount(node, alias, parameters, argumentList?.Arguments.Count ?? 0)) return ErrorType;
        var arguments = TypeArgumentsFrom(parameters, argumentList);
        var (outer, outerArguments) = AliasOf(node);
        return outer is null ? GetAliasType(alias, arguments) : GetAliasType(alias, arguments, outer, outerArguments);
    }

    private readonly Dictionary<(TypeSymbol, TypeListKey), Type> _aliasInstantiations = [];

    /// <summary>A type alias with type arguments.</summary>
    public Type GetAliasType(TypeSymbol alias, IReadOnlyList<Type> arguments, TypeSymbol? outer = null, IReadOnlyList<Type>? outerArguments = null)
    {
        var declared = DeclaredTypeOf(alias);
        if (arguments.Count == 0) return declared;
        if (IsIntrinsicAlias(alias)) return GetStringMapping(alias.Name, arguments[0]);
        var key = (alias, new TypeListKey(arguments, outer is null ? 0 : HashCode.Combine(outer, outerArguments is null ? 0 : new TypeListKey(outerArguments).GetHashCode())));
        if (_aliasInstantiations.TryGetValue(key, out var known)) return known;
        var type = InstantiateWithAlias(declared, TypeMapper.Of(TypeParametersOf(alias), arguments), outer, outerArguments);
        return _aliasInstantiations[key] = type;
    }

    private static bool IsIntrinsicAlias(TypeSymbol alias) =>
        alias.Name is "Uppercase" or "Lowercase" or "Capitalize" or "Uncapitalize"
        && alias.Declarations.FirstOrDefault() is TypeAliasDeclaration { Aliased: TypeReferenceNode { Name: SimpleTypeName n } } && n.Identifier.Is("intrinsic");

    // ── Arrays and tuples ───────────────────────────────────────────────────────────────────────────────
    private Type ArrayFromNode(ArrayTypeNode node, TypeNode element, bool isReadonly)
    {
        if (IsDeferred(node, null) && FindGlobalType(isReadonly ? "ReadonlyArray" : "Array") is { } array)
            return WithAliasOf(node, new NamedType(array, new DeferredArguments(node, null, () => [TypeFromNode(element)])));
        return GetArray(TypeFromNode(element), isReadonly);
    }

    private Type TupleFromNode(TupleTypeNode node, bool isReadonly)
    {
        var flags = node.Elements.Select(FlagsOf).ToList();
        var labels = node.Elements.Select(e => e.Name?.Text).ToList();
        if (!flags.Exists(f => (f & TupleElementFlags.Variadic) != 0) && flags is not [TupleElementFlags.Rest] && IsDeferred(node, null))
            return WithAliasOf(node, new TupleType(new DeferredArguments(node, null, () => [.. node.Elements.Select(ElementTypeFromNode)]), flags, isReadonly) { Labels = labels.TrueForAll(l => l is null) ? null : labels });
        return GetTuple([.. node.Elements.Select(ElementTypeFromNode)], flags, isReadonly, labels);
    }

    private static TupleElementFlags FlagsOf(TupleElement e) =>
        e.DotDotDot is not null ? (e.Type is ArrayTypeNode ? TupleElementFlags.Rest : TupleElementFlags.Variadic)
        : e.Question is not null || e.NameQuestion is not null ? TupleElementFlags.Optional : TupleElementFlags.Required;

    private Type ElementTypeFromNode(TupleElement e) => FlagsOf(e) switch
    {
        TupleElementFlags.Rest => TypeFromNode(((ArrayTypeNode)e.Type).Element),
        TupleElementFlags.Optional => WithOptional(TypeFromNode(e.Type)),
        _ => TypeFromNode(e.Type),
    };

    /// <summary>The arguments may lead back to the alias in which the node stands, so they are not looked at yet.</summary>
    private bool IsDeferred(TypeNode node, TypeArgumentList? arguments)
    {
        if (AliasOf(node).Alias is not null) return true;
        var host = node.Parent;
        while (host is ParenthesizedTypeNode or TypeArgumentList or TypeReferenceNode or UnionTypeNode or IntersectionTypeNode or IndexedAccessTypeNode or ConditionalTypeNode or TypeOperatorNode or ArrayTypeNode or TupleTypeNode or TupleElement) host = host.Parent;
        if (host is not TypeAliasDeclaration) return false;
        return node switch
        {
            ArrayTypeNode a => MayResolveAlias(a.Element),
            TupleTypeNode t => t.Elements.Any(e => MayResolveAlias(e.Type)),
            _ => arguments is not null && arguments.Arguments.Any(MayResolveAlias),
        };
    }

    private bool MayResolveAlias(TypeNode node) => node switch
    {
        TypeReferenceNode r => ResolveTypeName(r.Name) is TypeSymbol { Kind: TypeSymbolKind.Alias } or AliasSymbol || r.TypeArguments is not null && r.TypeArguments.Arguments.Any(MayResolveAlias),
        TypeQueryNode => true,
        TypeOperatorNode o => MayResolveAlias(o.Type),
        ParenthesizedTypeNode p => MayResolveAlias(p.Type),
        ArrayTypeNode a => MayResolveAlias(a.Element),
        TupleTypeNode t => t.Elements.Any(e => MayResolveAlias(e.Type)),
        IndexedAccessTypeNode x => MayResolveAlias(x.Object) || MayResolveAlias(x.Index),
        UnionTypeNode u => u.Types.Any(MayResolveAlias),
        IntersectionTypeNode i => i.Types.Any(MayResolveAlias),
        ConditionalTypeNode c => MayResolveAlias(c.Check) || MayResolveAlias(c.ExtendsType) || MayResolveAlias(c.WhenTrue) || MayResolveAlias(c.WhenFalse),
        _ => false,
    };

    // ── Other forms ─────────────────────────────────────────────────────────────────────────────────────
    private Type ObjectTypeFromNode(ObjectTypeNode node)
    {
        var (alias, arguments) = AliasOf(node);
        if (node.Members.Count == 0 && alias is null) return EmptyObjectType;
        return new AnonymousType(SymbolOf(node) as TypeSymbol) { Node = node, Alias = alias, AliasArguments = arguments };
    }

    private Type MappedTypeFromNode(MappedTypeNode node)
    {
        if (TypeParametersOf(node) is not [var symbol]) return ErrorType;
        var (alias, arguments) = AliasOf(node);
        return new MappedType(node, DeclaredTypeParameter(symbol), null) { Alias = alias, AliasArguments = arguments };
    }

    /// <summary>The parameter of that name that the conditional type around an `infer` declares.</summary>
    private TypeParameterSymbol? InferParameterOf(InferTypeNode node)
    {
        Node child = node;
        for (var n = node.Parent; n is not null; child = n, n = n.Parent)
            if (n is ConditionalTypeNode c && ReferenceEquals(c.ExtendsType, child)) return TypeParametersOf(c).FirstOrDefault(p => p.Name == node.Name.Text);
        return null;
    }

    private Type OperatorFromNode(TypeOperatorNode node)
    {
        if (node.Operator.Is("keyof"))
        {
            var type = GetIndexType(TypeFromNode(node.Type));
            return type;
        }
        // A unique symbol is only met in declaration files; one type for all of them is `symbol`.
        return node.Operator.Is("unique") ? SymbolType : TypeFromNode(node.Type);
    }

    private Type TypeFromQuery(TypeQueryNode node)
    {
        var type = TypeOfEntity(node.Name);
        if (node.TypeArguments is not { } list || type.Is(TypeFlags.Any)) return Regular(type);
        var arguments = list.Arguments.Select(TypeFromNode).ToList();
        var call = SignaturesOf(type, SignatureKind.Call).Where(s => s.TypeParameters.Count == arguments.Count).Select(s => InstantiateSignature(s, arguments));
        var construct = SignaturesOf(type, SignatureKind.Construct).Where(s => s.TypeParameters.Count == arguments.Count).Select(s => InstantiateSignature(s, arguments));
        return GetFunctionType(call, null, construct);
    }

    private Type TypeFromImport(ImportTypeNode node)
    {
        if (node.Argument is not LiteralTypeNode literal || ResolveModule(node, Names.StringValue(literal.Literal.Text)) is not { } module) return ErrorType;
        if (node.Qualifier is null) return node.Typeof is null ? ErrorType : GetEntityType(module);
        Symbol? symbol = module;
        var parts = PartsOf(node.Qualifier).ToList();
        for (var i = 0; i < parts.Count; i++)
        {
            var meaning = i < parts.Count - 1 ? SymbolMeaning.Namespace : node.Typeof is null ? SymbolMeaning.Type : SymbolMeaning.Value;
            symbol = ExportOf(symbol, parts[i].Text, meaning);
            if (symbol is not null) continue;
            ReportType(Diagnostics.NotAType(parts[i].Location, parts[i].Text));
            return ErrorType;
        }
        return node.Typeof is null ? TypeFromSymbol(node, symbol, node.TypeArguments) : TypeOfSymbol(symbol);
    }

    private static IEnumerable<Token> PartsOf(TypeName name) => name switch
    {
        SimpleTypeName s => [s.Identifier],
        QualifiedTypeName q => PartsOf(q.Left).Append(q.Right),
        _ => [],
    };

    private Type ThisTypeOfNode(ThisTypeNode node)
    {
        for (var n = node.Parent; n is not null; n = n.Parent)
            if (n is ClassDeclaration or InterfaceDeclaration && SymbolOf(n) is TypeSymbol owner) return ThisTypeOf(owner);
            else if (n is ObjectTypeNode or FunctionDeclaration or FunctionExpression && n is not ObjectTypeNode) break;
        return ErrorType;
    }

    /// <summary>In the true branch of `T extends U ? … : …` a type parameter T is known to be a U as well.</summary>
    private Type NarrowedByConditionals(Type type, TypeNode node)
    {
        if (!type.Is(TypeFlags.TypeVariable)) return type;
        List<Type>? implied = null;
        Node child = node;
        for (var n = node.Parent; n is TypeNode or TypeArgumentList or TupleElement or TypeAnnotation or Parameter or ParameterList or Member; child = n, n = n.Parent)
        {
            if (n is not ConditionalTypeNode c || !ReferenceEquals(c.WhenTrue, child)) continue;
            if (!_nodeTypes.TryGetValue(c.Check, out var check)) check = TypeFromNode(c.Check);
            if (ReferenceEquals(check is SubstitutionType s ? s.Base : check, type)) (implied ??= []).Add(TypeFromNode(c.ExtendsType));
        }
        return implied is null ? type : GetSubstitution(type, GetIntersection(implied));
    }

    private readonly Dictionary<(Type, Type), SubstitutionType> _substitutions = [];

    internal Type GetSubstitution(Type type, Type constraint)
    {
        if (constraint.Is(TypeFlags.AnyOrUnknown) || constraint == type) return type;
        return _substitutions.TryGetValue((type, constraint), out var known) ? known : _substitutions[(type, constraint)] = new SubstitutionType(type, constraint);
    }

    /// <summary>The parts of a substitution together.</summary>
    internal Type SubstitutionIntersection(SubstitutionType s) => GetIntersection([s.Constraint, s.Base]);
}
