using Ark.Syntax;

namespace Ark.Semantics;

// The types of symbols: declared, or inferred from initializers and bodies when somebody asks.
public sealed partial class Checker
{
    private readonly Dictionary<Symbol, Type> _symbolTypes = [];
    private readonly HashSet<Symbol> _openSymbols = [];
    private readonly Dictionary<Node, CallSignatureType> _signatures = [];
    private readonly Dictionary<FunctionSymbol, IReadOnlyList<CallSignatureType>> _overloads = [];
    private readonly Dictionary<TypeSymbol, IReadOnlyList<CallSignatureType>> _constructSignatures = [];

    /// <summary>The type of a variable, member, function, class, enum, namespace or module as a value.</summary>
    internal Type TypeOfSymbol(Symbol symbol)
    {
        if (_symbolTypes.TryGetValue(symbol, out var known)) return known;
        switch (symbol)
        {
            case TypeSymbol { IsClass: true } @class when BaseVariableOf(@class) is { } @base: return _symbolTypes[symbol] = GetIntersection([GetEntityType(symbol), @base]);
            case FunctionSymbol or TypeSymbol or NamespaceSymbol or ModuleSymbol: return _symbolTypes[symbol] = GetEntityType(symbol);
            case EnumMemberSymbol member: return GetEnumLiteral(member);
            case AliasSymbol alias: return ResolveAlias(alias) is { } target ? TypeOfSymbol(target) : ErrorType;
        }
        if (!_openSymbols.Add(symbol)) return Circular(symbol);
        var state = Leave();
        var type = symbol is VariableSymbol v ? TypeOfVariable(v) : TypeOfProperty((PropertySymbol)symbol);
        Return(state);
        _openSymbols.Remove(symbol);
        return _symbolTypes.TryGetValue(symbol, out known) ? known : _symbolTypes[symbol] = type;
    }

    /// <summary>The type of something depends on itself: it is any, and that is an error.</summary>
    private Type Circular(Symbol symbol)
    {
        var at = symbol.Declarations.FirstOrDefault();
        if (at is not null) _circular.Add(Diagnostics.CircularInference((FileDeclarations.NameTokenOf(at)?.Location ?? at.Location), symbol.Name));
        return _symbolTypes[symbol] = AnyType;
    }

    private readonly List<Diagnostic> _circular = [];

    private Type TypeOfVariable(VariableSymbol symbol)
    {
        var node = symbol.Declarations.FirstOrDefault();
        if (node is null && symbol.IsRest) return GetArray(AnyType);
        if (node is Parameter or ArrowFunction) return TypeOfParameter(node, symbol.Container as FunctionSymbol);
        if (node is FunctionDeclaration or FunctionExpression) return SymbolOf(node) is FunctionSymbol function ? TypeOfSymbol(function) : ErrorType;
        if (node is ExportAssignment e) return Widened(TypeOfExpression(e.Expression));
        return node is IdentifierBinding name ? TypeOfBinding(name, symbol) : ErrorType;
    }

    private Type TypeOfBinding(IdentifierBinding name, VariableSymbol symbol)
    {
        switch (name.Parent)
        {
            case VariableDeclarator declarator: return TypeOfDeclarator(declarator, symbol.Kind);
            case CatchClause { Type: { } annotation }: return TypeFromNode(annotation.Type);
            case CatchClause: return name.Tree.Kind == FileKind.Ts ? UnknownType : AnyType;
            case BindingElement element:
                var type = TypeOfElement(element);
                return symbol.Kind == VariableKind.Const ? type : WidenedLiteral(type);
            default: return ErrorType;
        }
    }

    private Type TypeOfDeclarator(VariableDeclarator declarator, VariableKind kind)
    {
        if (declarator.Type is { } annotation) return TypeFromNode(annotation.Type);
        if (declarator.Parent is VariableDeclarationList { Parent: ForOfStatement forOf }) return Lasting(WidenedLiteral(ElementOfIterable(TypeOfExpression(forOf.Expression), forOf, forOf.Await is not null).Element), forOf);
        if (declarator.Parent is VariableDeclarationList { Parent: ForInStatement }) return StringType;
        if (declarator.Initializer is not { } initializer) return Untyped(declarator);
        return InitializedType(TypeOfExpression(initializer.Value), initializer, kind);
    }

    private Type InitializedType(Type value, Initializer initializer, VariableKind kind) => kind == VariableKind.Const
        ? Lasting(WidenedInitializer(value, isConstant: true), initializer.Value)
        : Lasting(WidenedInitializer(value, isConstant: false), initializer);

    /// <summary>
    /// JavaScript says no types, and what a value shows of its own holds only until another takes its place: functions and classes alone keep theirs.
    /// Where types are not strict, `null` alone says nothing either.
    /// </summary>
    private Type Lasting(Type type, Node value) =>
        value.Tree.Kind == FileKind.Js && value is not (FunctionExpression or ArrowFunction or ClassExpression or MethodDeclaration)
        || type.Is(TypeFlags.Null | TypeFlags.Undefined) && value.Tree.Kind == FileKind.Ets && _compilation.Modules.IsBeforeRules(value.Tree.Text.Path) ? AnyType : type;

    /// <summary>What a declaration without annotation has: a constant keeps its literal type.</summary>
    private Type WidenedInitializer(Type type, bool isConstant) => Widened(isConstant ? type : WidenedLiteral(type));

    /// <summary>A `let x` without annotation and initializer: its type is what was last assigned.</summary>
    private static bool IsAutoTyped(VariableSymbol symbol) =>
        symbol.Declarations.Count == 1 && symbol.Declarations[0] is IdentifierBinding { Parent: VariableDeclarator { Type: null, Initializer: null } d } && d.Parent is VariableDeclarationList { Parent: not (ForOfStatement or ForInStatement) };

    // ── Patterns ────────────────────────────────────────────────────────────────────────────────────

    /// <summary>The type of what a pattern takes apart.</summary>
    internal Type TypeOfPatternSource(Node? pattern) => pattern?.Parent switch
    {
        VariableDeclarator d when d.Type is null && d.Initializer is { } i => Completed(TypeOfExpression(i.Value), d.Target, i.Value),
        VariableDeclarator d => TypeOfDeclarator(d, VariableKind.Let),
        Parameter p => TypeOfParameter(p, null),
        CatchClause => AnyType,
        BindingElement e => TypeOfElement(e),
        _ => ErrorType,
    };

    private Type TypeOfElement(BindingElement element)
    {
        var type = ElementSource(element, TypeOfPatternSource(element.Parent));
        if (element.Initializer is not { } initializer) return type;
        var fallback = Completed(TypeOfExpression(initializer.Value, type), element.Target, initializer.Value);
        return GetUnion(WithFacts(type, TypeFacts.NEUndefined), WidenedLiteral(fallback));
    }

    /// <summary>
    /// An object literal as a pattern sees it that takes it apart: `{ size = 1 } = {}`. What only the pattern names and gives a value may
    /// be there or not. (TypeScript: the implied type of a binding pattern.)
    /// </summary>
    private Type Completed(Type type, BindingTarget? pattern, Expression value)
    {
        if (pattern is not ObjectBinding o || Unparenthesized(value) is not ObjectLiteral || type is not ObjectType) return type;
        var missing = o.Elements.Where(e => e is { DotDotDot: null, Initializer: not null } && KeyOf(e) is { } key && PropertyOf(type, key) is null).ToList();
        if (missing.Count == 0) return type;
        return GetObjectType(null, PropertiesOf(type).Concat(missing.Select(e => new Property(KeyOf(e)!, null, new LazyType(() => WithOptional(TypeOfFallback(e))), true, false))));

        Type TypeOfFallback(BindingElement e) => Completed(Widened(WidenedLiteral(TypeOfExpression(e.Initializer!.Value))), e.Target, e.Initializer.Value);
    }

    private static string? KeyOf(BindingElement element) =>
        element.PropertyName is { } name ? Names.KeyOf(name) : element.Target is IdentifierBinding b ? Names.Identifier(b.Identifier) : null;

    private Type ElementSource(BindingElement element, Type source)
    {
        if (IsAny(source)) return source;
        if (element.Parent is ObjectBinding o)
        {
            if (element.DotDotDot is not null) return RestOfObject(source, o);
            if (KeyOf(element) is not { } key) return AnyType;
            if (PropertyOf(source, key) is { } property) return property.Type;
            return ApplicableIndexInfo(source, GetLiteral(key))?.Value ?? ErrorType;
        }
        if (element.Parent is not ArrayBinding array) return ErrorType;
        var index = array.Elements.ToList().IndexOf(element);
        if (element.DotDotDot is not null)
            return source is TupleType rest ? GetTuple([.. rest.Elements.Skip(index)], [.. rest.ElementFlags.Skip(index)]) : GetArray(ElementOfIterable(source, element, false).Element);
        if (source is TupleType tuple) return PropertyOf(tuple, index.ToString(System.Globalization.CultureInfo.InvariantCulture))?.Type ?? (tuple.HasRest ? TupleElementUnion(tuple, index) : UndefinedType);
        if (source is UnionType union && union.Types.All(t => t is TupleType)) return GetUnion(union.Types.Select(t => ElementSource(element, t)));
        return ElementOfIterable(source, element, false).Element;
    }

    private Type RestOfObject(Type source, ObjectBinding pattern)
    {
        var taken = pattern.Elements.Where(e => e.DotDotDot is null).Select(KeyOf).ToHashSet();
        return GetObjectType(null, PropertiesOf(source).Where(p => !taken.Contains(p.Name) && !p.IsMethod));
    }

    // ── Parameters and signatures ───────────────────────────────────────────────────────────────────

    /// <summary>The type of a parameter in its body's eyes, undefined of optional ones included.</summary>
    internal Type TypeOfParameter(Node node, FunctionSymbol? owner)
    {
        _ = owner;
        var symbol = ParameterSymbolOf(node);
        if (symbol is not null && _symbolTypes.TryGetValue(symbol, out var known)) return known;
        if (node is not Parameter parameter) return AnyType;
        if (parameter.Type is { } annotation)
        {
            var type = TypeFromNode(annotation.Type);
            return parameter.Question is not null ? WithOptional(type) : type;
        }
        if (parameter.Initializer is { } initializer) return Lasting(Completed(WidenedInitializer(TypeOfExpression(initializer.Value), isConstant: false), parameter.Target, initializer.Value), parameter);
        if (parameter.Target is ObjectBinding or ArrayBinding) return AnyType;
        if (parameter.Parent?.Parent is AccessorDeclaration { Parent: not MemberProperty } setter && SymbolOf(setter) is FunctionSymbol { Kind: FunctionKind.Setter } f && PairOf(f)?.Getter is { } getter)
            return SignaturesOf(getter)[0].Return;
        return parameter.DotDotDot is not null ? GetArray(AnyType) : Untyped(parameter);
    }

    /// <summary>The type of a declaration that has none: anything, or what was reported where it stands in the wrong place.</summary>
    private Type Untyped(Node declaration) =>
        declaration.Tree.Diagnostics.Any(d => d.IsError && d.Location.Span.OverlapsWith(declaration.Span)) ? ErrorType : AnyType;

    private VariableSymbol? ParameterSymbolOf(Node node) => (node is ArrowFunction arrow ? SymbolOf(arrow.Modifiers) : SymbolOf(node)) as VariableSymbol;

    private static PropertySymbol? PairOf(FunctionSymbol accessor) =>
        accessor.Owner is { } owner ? (accessor.IsStatic ? owner.Statics : owner.Members).GetValueOrDefault(accessor.Name) as PropertySymbol : null;

    /// <summary>The signature that a node declares.</summary>
    internal CallSignatureType SignatureOf(Node node)
    {
        if (_signatures.TryGetValue(node, out var known)) return known;
        var (typeParameters, parameters, returnType) = node switch
        {
            FunctionDeclaration f => (f.TypeParameters, f.Parameters, f.ReturnType?.Type),
            FunctionExpression f => (f.TypeParameters, f.Parameters, f.ReturnType?.Type),
            ArrowFunction f => (f.TypeParameters, f.Parameters, f.ReturnType?.Type),
            MethodDeclaration f => (f.TypeParameters, f.Parameters, f.ReturnType?.Type),
            ConstructorDeclaration f => (null, f.Parameters, null),
            AccessorDeclaration f => (null, f.Parameters, f.ReturnType?.Type),
            CallSignature f => (f.TypeParameters, f.Parameters, f.ReturnType?.Type),
            ConstructSignature f => (f.TypeParameters, f.Parameters, f.ReturnType?.Type),
            FunctionTypeNode f => (f.TypeParameters, f.Parameters, f.ReturnType),
            ConstructorTypeNode f => (f.TypeParameters, f.Parameters, f.ReturnType),
            _ => (null, null, (TypeNode?)null),
        };
        if (node is not (FunctionTypeNode or ConstructorTypeNode or CallSignature or ConstructSignature)) _ = SymbolOf(node);
        else FileOf(node).ScopeOf(node);
        var infos = ParameterInfosOf(node, parameters, out var thisType);
        var function = node is FunctionTypeNode or ConstructorTypeNode or CallSignature or ConstructSignature ? null : SymbolOf(node) as FunctionSymbol;
        return _signatures[node] = new CallSignatureType
        {
            Declaration = node,
            Symbol = function,
            TypeParameters = TypeParametersOf(typeParameters),
            Parameters = infos,
            ThisType = thisType,
            LazyReturn = new LazyType(() => ReturnTypeOf(node, function, returnType)),
            Predicate = returnType is TypePredicateNode predicate ? PredicateOf(predicate, infos) : null,
            IsAbstract = node is ConstructorTypeNode { Abstract: not null },
            IsMethodLike = node is MethodDeclaration or ConstructorDeclaration,
        };
    }

    private List<ParameterInfo> ParameterInfosOf(Node node, ParameterList? parameters, out Type? thisType)
    {
        thisType = null;
        var infos = new List<ParameterInfo>();
        // Calls of functions in JavaScript may leave out whatever they like.
        var mayBeLeftOut = node.Tree.Kind == FileKind.Js;
        if (node is ArrowFunction { Parameter: { } single }) infos.Add(new ParameterInfo(Names.Identifier(single), new LazyType(() => TypeOfParameterSymbol(node)), mayBeLeftOut, false));
        if (parameters is null) return infos;
        foreach (var parameter in parameters.Parameters)
        {
            var name = parameter.Target is IdentifierBinding b ? Names.Identifier(b.Identifier) : $"__{infos.Count}";
            if (name == "this")
            {
                thisType = parameter.Type is { } annotation ? TypeFromNode(annotation.Type) : AnyType;
                continue;
            }
            var isOptional = parameter.Question is not null || parameter.Initializer is not null || mayBeLeftOut && parameter.DotDotDot is null;
            infos.Add(new ParameterInfo(name, new LazyType(() => parameter.Initializer is null ? TypeOfParameterSymbol(parameter) : WithOptional(TypeOfParameterSymbol(parameter))), isOptional, parameter.DotDotDot is not null));
        }
        return infos;
    }

    private Type TypeOfParameterSymbol(Node node) => ParameterSymbolOf(node) is { } symbol ? TypeOfSymbol(symbol) : TypeOfParameter(node, null);

    private TypePredicate PredicateOf(TypePredicateNode node, List<ParameterInfo> parameters)
    {
        var name = Names.Identifier(node.Parameter);
        var index = name == "this" ? -1 : parameters.FindIndex(p => p.Name == name);
        return new TypePredicate(index, node.Type is null ? null : TypeFromNode(node.Type), node.Asserts is not null);
    }

    private Type ReturnTypeOf(Node node, FunctionSymbol? function, TypeNode? annotation)
    {
        if (annotation is TypePredicateNode predicate) return predicate.Asserts is null ? BooleanType : VoidType;
        if (annotation is not null) return TypeFromNode(annotation);
        if (node is ConstructorDeclaration && function?.Owner is { } owner) return DeclaredTypeOf(owner);
        if (node is AccessorDeclaration accessor)
        {
            if (accessor.Keyword.Is("set")) return VoidType;
            if (accessor.Parent is not MemberProperty && function is not null && accessor.Body is null && PairOf(function)?.Setter is { } setter) return SignaturesOf(setter)[0].Parameters.FirstOrDefault()?.Type ?? AnyType;
        }
        return function is { HasBody: true } && !IsOverloadNode(node) ? InferredReturnType(function) : AnyType;
    }

    private static bool IsOverloadNode(Node node) => node is FunctionDeclaration { Body: null } or MethodDeclaration { Body: null };

    /// <summary>The signatures that callers see: the overloads where there are any, else the implementation.</summary>
    internal IReadOnlyList<CallSignatureType> SignaturesOf(FunctionSymbol function)
    {
        if (_overloads.TryGetValue(function, out var known)) return known;
        var nodes = function.Declarations;
        if (nodes.Count > 1 && function.HasBody) nodes = [.. nodes.Where(n => !HasBody(n))];
        return _overloads[function] = [.. nodes.Select(SignatureOf)];
    }

    private static bool HasBody(Node node) => node switch
    {
        FunctionDeclaration f => f.Body is not null,
        MethodDeclaration f => f.Body is not null,
        ConstructorDeclaration f => f.Body is not null,
        AccessorDeclaration f => f.Body is not null,
        _ => true,
    };

    /// <summary>The signature of the declaration that has the body.</summary>
    private CallSignatureType ImplementationOf(FunctionSymbol function) => SignatureOf(function.Declarations.FirstOrDefault(HasBody) ?? function.Declarations[0]);

    /// <summary>What `new C` may be given: the constructor's signatures with the instance type, inherited ones where the class has none.</summary>
    internal IReadOnlyList<CallSignatureType> ConstructSignaturesOf(TypeSymbol @class)
    {
        if (_constructSignatures.TryGetValue(@class, out var known)) return known;
        var instance = GetNamedType(@class, TypeParametersOf(@class));
        var parameters = TypeParametersOf(@class);
        var isAbstract = (@class.Modifiers & Modifiers.Abstract) != 0;
        CallSignatureType Make(CallSignatureType from) => new()
        {
            Declaration = from.Declaration, Symbol = from.Symbol, TypeParameters = parameters, Parameters = from.Parameters, LazyReturn = instance, IsAbstract = isAbstract, IsMethodLike = true,
        };
        // A class of the library whose instances a static method makes.
        if (@class.Statics.GetValueOrDefault("$new") is FunctionSymbol maker) return _constructSignatures[@class] = SignaturesOf(maker);
        if (@class.Kind == TypeSymbolKind.Struct) return _constructSignatures[@class] = [new CallSignatureType { TypeParameters = parameters, Parameters = [new ParameterInfo("parameters", AnyType, true, false)], LazyReturn = instance, IsMethodLike = true }];
        if (@class.Constructor is { } constructor) return _constructSignatures[@class] = [.. SignaturesOf(constructor).Select(Make)];
        if (BaseClassOf(@class) is { } parent)
            return _constructSignatures[@class] = [.. InheritedConstructors(parent).Select(Make)];
        if (RuntimeBaseOf(@class) is not null)
            return _constructSignatures[@class] = RuntimeConstructors(HeritageOf(@class, "extends").First()) is { Count: > 0 } inherited
                ? [.. inherited.Select(s => Make(WithoutTypeParameters(s)))]
                : [new CallSignatureType { TypeParameters = parameters, Parameters = [new ParameterInfo("args", GetArray(AnyType), false, true)], LazyReturn = instance, IsAbstract = isAbstract, IsMethodLike = true }];
        return _constructSignatures[@class] = [new CallSignatureType { TypeParameters = parameters, Parameters = [], LazyReturn = instance, IsAbstract = isAbstract, IsMethodLike = true }];
    }

    /// <summary>What `super` may be given. A class of the library that has a maker leaves its type parameters to that.</summary>
    private IEnumerable<CallSignatureType> InheritedConstructors(NamedType parent)
    {
        var mapper = TypeMapper.Of(TypeParametersOf(parent.Symbol), parent.Arguments);
        var isMade = parent.Symbol.Statics.ContainsKey("$new");
        return ConstructSignaturesOf(parent.Symbol).Select(s => isMade && s.TypeParameters.Count == parent.Arguments.Count ? InstantiateSignature(s, [.. parent.Arguments]) : Instantiate(WithoutTypeParameters(s), mapper));
    }

    private static CallSignatureType WithoutTypeParameters(CallSignatureType s) =>
        new() { Declaration = s.Declaration, Symbol = s.Symbol, Parameters = s.Parameters, LazyReturn = s.LazyReturn, IsAbstract = s.IsAbstract, IsMethodLike = true };

    /// <summary>The class that a class extends, with its type arguments.</summary>
    internal NamedType? BaseClassOf(TypeSymbol @class) =>
        BaseTypesOf(GetNamedType(@class, TypeParametersOf(@class))).OfType<NamedType>().FirstOrDefault(b => b.Symbol.IsClass) is { } parent && !_runtimeBases.Contains(@class) ? parent : null;

    // ── Members ─────────────────────────────────────────────────────────────────────────────────────

    private Type TypeOfProperty(PropertySymbol property)
    {
        if (property.IsAccessor)
        {
            if (property.Getter is { } getter) return SignaturesOf(getter)[0].Return;
            return SignaturesOf(property.Setter!)[0].Parameters.FirstOrDefault()?.Type ?? AnyType;
        }
        switch (property.Declarations.FirstOrDefault())
        {
            case FieldDeclaration { Type: { } annotation }: return TypeFromNode(annotation.Type);
            case FieldDeclaration { Initializer: { } initializer } field:
                var type = Widened(TypeOfExpression(initializer.Value));
                return property.IsReadonly && property.Owner?.IsClass == true ? type : Lasting(WidenedLiteral(type), initializer.Value);
            case FieldDeclaration field when property.Owner?.IsClass == true: return AssignedInConstructor(field, property) ?? Untyped(field);
            case Parameter parameter:
                var own = TypeOfParameterSymbol(parameter);
                return own;
            case PropertyAssignment assignment: return Lasting(WidenedLiteral(Widened(TypeOfExpression(assignment.Value))), assignment.Value);
            default: return AnyType;
        }
    }

    /// <summary>A field without annotation and initializer has the type of what its constructor assigns to it.</summary>
    private Type? AssignedInConstructor(FieldDeclaration field, PropertySymbol property)
    {
        if (field.Tree.Kind.IsTypeScript() || property.Owner?.Constructor?.Declarations.OfType<ConstructorDeclaration>().FirstOrDefault(c => c.Body is not null) is not { } constructor) return null;
        var types = constructor.Body!.DescendantsAndSelf().OfType<AssignmentExpression>()
            .Where(a => a.Operator.Is("=") && a.Left is PropertyAccess { Expression: ThisExpression } p && Names.Identifier(p.Name) == property.Name)
            .Select(a => WidenedLiteral(Widened(TypeOfExpression(a.Right)))).ToList();
        return types.Count == 0 ? null : GetUnion(types);
    }

    /// <summary>What may be assigned to a property.</summary>
    internal Type WriteTypeOf(PropertySymbol property) =>
        property.Setter is { } setter ? SignaturesOf(setter)[0].Parameters.FirstOrDefault()?.Type ?? AnyType : TypeOfSymbol(property);

    internal TypeSymbol? GlobalType(string name) => GlobalTypeSymbol(name);

    /// <summary>The type of the value that `typeof a.b` names.</summary>
    internal Type TypeOfEntity(TypeName name)
    {
        if (name is SimpleTypeName simple)
        {
            if (simple.Identifier.Is("undefined")) return UndefinedType;
            if (simple.Identifier.Is("this")) return ThisTypeAt(name);
            return ResolveValueName(name) is { } symbol ? TypeOfSymbol(symbol) : ErrorType;
        }
        var qualified = (QualifiedTypeName)name;
        if (ResolveValueName(name) is { } found) return TypeOfSymbol(found);
        var left = TypeOfEntity(qualified.Left);
        if (IsAny(left)) return left;
        var key = Names.Identifier(qualified.Right);
        if (PropertyOf(left, key) is { } property) return property.Type;
        Report(Diagnostics.UnknownProperty(qualified.Right.Location, key, Print(left)));
        return ErrorType;
    }

    internal ModuleSymbol? ResolveModule(Node at, string specifier) => FindModule(at.Tree, specifier)?.Module;

    /// <summary>The type parameters that a declaration introduces.</summary>
    internal IReadOnlyList<TypeParameterSymbol> TypeParametersOf(Node declaration)
    {
        var file = FileOf(declaration);
        var list = declaration switch
        {
            ClassDeclaration d => d.TypeParameters,
            InterfaceDeclaration d => d.TypeParameters,
            TypeAliasDeclaration d => d.TypeParameters,
            FunctionDeclaration d => d.TypeParameters,
            FunctionExpression d => d.TypeParameters,
            ArrowFunction d => d.TypeParameters,
            MethodDeclaration d => d.TypeParameters,
            CallSignature d => d.TypeParameters,
            ConstructSignature d => d.TypeParameters,
            FunctionTypeNode d => d.TypeParameters,
            ConstructorTypeNode d => d.TypeParameters,
            _ => null,
        };
        if (declaration is MappedTypeNode && file.SymbolOf(declaration) is TypeParameterSymbol mapped) return [mapped];
        if (declaration is ConditionalTypeNode && file.ScopeOf(declaration) is { } scope) return [.. scope.Table.Symbols.OfType<TypeParameterSymbol>()];
        if (list is null) return [];
        return [.. list.Parameters.Select(p => file.SymbolOf(p)).OfType<TypeParameterSymbol>()];
    }

    internal TypeSymbol SymbolOf(ObjectTypeNode node) => (TypeSymbol)FileOf(node).SymbolOf(node)!;
}
