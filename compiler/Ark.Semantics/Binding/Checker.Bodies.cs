using Ark.Syntax;

namespace Ark.Semantics;

// The bodies of functions: bound once, when first asked for, each in its own surroundings.
public sealed partial class Checker
{
    private readonly Dictionary<FunctionSymbol, Kept<BoundFunctionBody>> _bodies = [];
    private readonly Dictionary<Node, BodyContext> _contexts = [];
    private readonly Dictionary<FunctionSymbol, Type> _inferredReturns = [];
    private readonly HashSet<FunctionSymbol> _openReturns = [];

    /// <summary>The body of a function, with field initializers for a constructor.</summary>
    internal BoundFunctionBody GetBody(FunctionSymbol function) => BodyOf(function).Value;

    private Kept<BoundFunctionBody> BodyOf(FunctionSymbol function)
    {
        if (_bodies.TryGetValue(function, out var known)) return known;
        if (function.Decorated is not null) return _bodies[function] = new Kept<BoundFunctionBody>(ReplaceableBody(function), []);
        var node = function.Declarations.FirstOrDefault(HasBody) ?? function.Declarations[0];
        var (state, trial) = (Leave(), _trial);
        var (chain, link) = (_chain, _linkOf);
        (_trial, _chain, _linkOf) = (0, null, null);
        _body = ContextOf(node);
        _scope = FileOf(node).ScopeOf(node) ?? FileOf(node).EnclosingScope(node);
        MarkAssignments(node);
        var body = BindBody(function, node);
        var diagnostics = _bag;
        Return(state);
        (_trial, _chain, _linkOf) = (trial, chain, link);
        return _bodies.TryGetValue(function, out known) ? known : _bodies[function] = new Kept<BoundFunctionBody>(body, diagnostics);
    }

    /// <summary>The surroundings of the code in a node: which function it belongs to, which class `this` is of.</summary>
    private BodyContext? ContextAt(Node node) => _functionNodes.Around(node) is { } function ? ContextOf(function) : null;

    private BodyContext ContextOf(Node node)
    {
        if (_contexts.TryGetValue(node, out var known)) return known;
        var outer = node is SourceFile ? null : ContextAt(node);
        var function = FunctionOf(node);
        var isLibrary = FileOf(node).Module.IsLibrary;
        var owner = (node is FieldDeclaration ? SymbolOf(node)?.Container : function.Container) as TypeSymbol;
        var isClassMember = owner is { Kind: not TypeSymbolKind.ObjectLiteral } && node is not (FunctionExpression or ArrowFunction or FunctionDeclaration or SourceFile);
        return _contexts[node] = new BodyContext(function, outer)
        {
            DeclaredReturn = AnnotatedReturn(node),
            ContextualReturn = _contextualReturns.GetValueOrDefault(function),
            Class = isClassMember ? owner : null,
            IsStatic = isClassMember && (node is StaticBlock || (node is FieldDeclaration f ? Names.ModifiersOf(f.Modifiers).HasFlag(Modifiers.Static) : function.IsStatic)),
            ThisType = ExplicitThis(node, function),
            Flow = null,
            IsLibrary = isLibrary,
            IsUi = !isLibrary && IsUiFunction(node),
        };
    }

    private FunctionSymbol FunctionOf(Node node)
    {
        if (node is SourceFile) return FileOf(node).Initializer;
        // One in an object literal, where it does not belong, declares nothing.
        if (node is FieldDeclaration field && SymbolOf(field) is { Container: TypeSymbol owner }) return FieldFunctionOf(field, owner);
        return SymbolOf(node) as FunctionSymbol ?? FileOf(node).Initializer;
    }

    private readonly Dictionary<TypeSymbol, FunctionSymbol> _fieldFunctions = [];

    /// <summary>What owns the captures of field initializers: the constructor, or a stand-in where the class has none.</summary>
    private FunctionSymbol FieldFunctionOf(FieldDeclaration field, TypeSymbol owner)
    {
        var isStatic = (Names.ModifiersOf(field.Modifiers) & Modifiers.Static) != 0;
        if (!isStatic && owner.Constructor is { } constructor) return constructor;
        if (isStatic) return FunctionNodeOf(field.Parent!) is var around && ContextOf(around) is var c ? c.Function : FileOf(field).Initializer;
        return FieldInitializerOf(owner);
    }

    internal FunctionSymbol FieldInitializerOf(TypeSymbol owner) =>
        _fieldFunctions.TryGetValue(owner, out var known) ? known : _fieldFunctions[owner] = new FunctionSymbol("constructor", owner, FunctionKind.Constructor);

    private Type? ExplicitThis(Node node, FunctionSymbol function)
    {
        if (node is FunctionDeclaration or FunctionExpression or MethodDeclaration && SignatureOf(node).ThisType is { } annotated) return annotated;
        if (_contextualThis.TryGetValue(function, out var contextual) && node is FunctionExpression or MethodDeclaration) return contextual;
        if (node is MethodDeclaration or AccessorDeclaration && node.Parent is MemberProperty { Parent: ObjectLiteral literal })
            return _objectTypes.GetValueOrDefault(literal) ?? AnyType;
        return null;
    }

    /// <summary>The declared type of what return statements give: the awaited type of an async function, what a generator returns.</summary>
    private LazyType? AnnotatedReturn(Node node)
    {
        var annotation = node switch
        {
            FunctionDeclaration f => f.ReturnType,
            FunctionExpression f => f.ReturnType,
            ArrowFunction f => f.ReturnType,
            MethodDeclaration f => f.ReturnType,
            AccessorDeclaration f => f.ReturnType,
            _ => null,
        };
        if (node is ConstructorDeclaration) return VoidType;
        return annotation is null ? null : new LazyType(() => SignatureOf(node).Return);
    }

    /// <summary>What a return statement must give, from the declared return type.</summary>
    private Type? ReturnExpectation(BodyContext body)
    {
        var declared = body.ReturnType ?? body.ContextualReturn;
        if (declared is null) return null;
        if (body.IsGenerator) return declared is NamedType { Arguments: [_, var result, ..] } ? result : null;
        return body.IsAsync ? AwaitedType(declared) : declared;
    }

    private BoundFunctionBody BindBody(FunctionSymbol function, Node node)
    {
        var (parameters, body) = node switch
        {
            FunctionDeclaration f => (f.Parameters, (Node?)f.Body),
            FunctionExpression f => (f.Parameters, f.Body),
            ArrowFunction f => (f.Parameters, f.Body),
            MethodDeclaration f => (f.Parameters, f.Body),
            ConstructorDeclaration f => (f.Parameters, f.Body),
            AccessorDeclaration f => (f.Parameters, f.Body),
            StaticBlock s => (null, s.Body),
            _ => (null, null),
        };
        var defaults = ImmutableArray.CreateBuilder<BoundExpression?>();
        var patterns = ImmutableArray.CreateBuilder<BoundPattern?>();
        foreach (var parameter in function.Written) BindParameter(parameter, defaults, patterns);
        _ = parameters;
        if (node is not StaticBlock) CheckSignature(node, function);
        var block = body switch
        {
            Block b => new BoundBlock(BindStatements(b.Statements)) { Syntax = b },
            Expression e => new BoundBlock([BindExpressionBody(e)]) { Syntax = e },
            _ => new BoundBlock([]) { Syntax = node },
        };
        if (function.Arguments is { } all)
        {
            block = new BoundBlock([TakeOut(function, all, defaults, patterns, node), .. block.Statements]) { Syntax = block.Syntax };
            (defaults, patterns) = (ImmutableArray.CreateBuilder<BoundExpression?>(), ImmutableArray.CreateBuilder<BoundPattern?>());
            defaults.Add(null);
            patterns.Add(null);
        }
        if (body is Block && _body is { } context) CheckReturns(node, function, context);
        var fields = function.Kind == FunctionKind.Constructor && function.Owner is { } owner ? BindFieldInitializers(owner, function) : [];
        return new BoundFunctionBody(function, defaults.ToImmutable(), patterns.ToImmutable(), fields, block) { Syntax = node };
    }

    /// <summary>Gives the written parameters their values out of the array of all arguments.</summary>
    private BoundDestructuringDeclaration TakeOut(FunctionSymbol function, VariableSymbol all, ImmutableArray<BoundExpression?>.Builder defaults, ImmutableArray<BoundPattern?>.Builder patterns, Node node)
    {
        var type = TypeOfSymbol(all);
        var elements = function.Written.Select((p, i) =>
            new BoundPatternElement(null, null, patterns[i] ?? new BoundVariablePattern(p) { Syntax = node }, defaults[i], p.IsRest, TypeOfSymbol(p)) { Syntax = node });
        return new BoundDestructuringDeclaration(new BoundArrayPattern([.. elements], type) { Syntax = node }, new BoundVariable(all) { Syntax = node, Type = type }) { Syntax = node };
    }

    private void BindParameter(VariableSymbol symbol, ImmutableArray<BoundExpression?>.Builder defaults, ImmutableArray<BoundPattern?>.Builder patterns)
    {
        var type = TypeOfSymbol(symbol);
        if (symbol.Declarations[0] is not Parameter parameter)
        {
            defaults.Add(null);
            patterns.Add(null);
            return;
        }
        // What the body declares is not there yet.
        var body = _scope;
        _scope = FileOf(parameter).EnclosingScope(parameter);
        BoundExpression? value = null;
        if (parameter.Initializer is { } initializer)
        {
            value = Bind(initializer.Value, new Context(type));
            if (parameter.Type is not null) CheckAssignable(value, type, initializer.Value);
        }
        defaults.Add(value);
        patterns.Add(parameter.Target is IdentifierBinding ? null : BindPattern(parameter.Target, value is null ? type : WithoutUndefined(type)));
        _scope = body;
    }

    /// <summary>What a returned expression is wanted as: in an async function a promise of it serves as well.</summary>
    private Context ReturnContext(BodyContext body, Type? expected)
    {
        if (expected is null) return default;
        if (body.IsAsync && !body.IsGenerator) return new Context(GetUnion(expected, GetGlobalType("PromiseLike", expected)));
        return new Context(expected.Is(TypeFlags.Void) ? null : expected);
    }

    private BoundReturn BindExpressionBody(Expression expression)
    {
        var body = _body!;
        var expected = ReturnExpectation(body);
        var value = Bind(expression, ReturnContext(body, expected));
        CheckReturned(value, expression, body);
        return new BoundReturn(value) { Syntax = expression };
    }

    private void CheckReturned(BoundExpression value, Expression at, BodyContext body)
    {
        if (body.ReturnType is null || ReturnExpectation(body) is not { } expected || expected.Is(TypeFlags.Void) && at.Parent is ArrowFunction && !IsError(value.Type) && body.ReturnType.Is(TypeFlags.Void) && Own(value).Is(TypeFlags.Void | TypeFlags.Undefined)) return;
        if (body.IsAsync)
        {
            var awaited = AwaitedType(Own(value));
            CheckAssignable(at, ReferenceEquals(awaited, Own(value)) ? value : null, awaited, expected, (l, s, t) => Diagnostics.NotAssignable(l, s, t));
        }
        else CheckAssignable(value, expected, at);
    }

    /// <summary>A function that promises a value must return on every path.</summary>
    private void CheckReturns(Node node, FunctionSymbol function, BodyContext body)
    {
        if (function.Kind is FunctionKind.Constructor or FunctionKind.Setter or FunctionKind.StaticBlock || body.IsGenerator || body.IsLibrary) return;
        if (!GraphOf(node).End.TryGetValue(node, out var end) || !IsReachable(end)) return;
        if (function.Kind == FunctionKind.Getter && body.Returns.Count == 0 && !body.ReturnsNothing)
        {
            Report(Diagnostics.GetterWithoutValue(((AccessorDeclaration)node).Name.Location, function.Name));
            return;
        }
        if (body.ReturnType is not { } declared) return;
        var expected = body.IsAsync ? AwaitedType(declared) : declared;
        if (expected.Is(TypeFlags.Any | TypeFlags.Unknown | TypeFlags.Void | TypeFlags.Undefined)) return;
        if (expected is UnionType u && u.Types.Any(t => t.Is(TypeFlags.Void | TypeFlags.Any | TypeFlags.Undefined))) return;
        var at = ReturnAnnotation(node) ?? node;
        if (expected.Is(TypeFlags.Never)) Report(Diagnostics.NeverReturns(at.Location, NameOf(function)));
        else if (body.Returns.Count == 0 && !body.ReturnsNothing) Report(Diagnostics.MustReturn(at.Location, NameOf(function), Print(expected)));
        else Report(Diagnostics.MissingReturn(at.Location, NameOf(function), Print(expected)));
    }

    private static string NameOf(FunctionSymbol function) => function.Name.Length > 0 ? $"'{function.Name}'" : "the function";

    private static TypeNode? ReturnAnnotation(Node node) => node switch
    {
        FunctionDeclaration f => f.ReturnType?.Type,
        FunctionExpression f => f.ReturnType?.Type,
        ArrowFunction f => f.ReturnType?.Type,
        MethodDeclaration f => f.ReturnType?.Type,
        AccessorDeclaration f => f.ReturnType?.Type,
        _ => null,
    };

    // ── Inferred return types ───────────────────────────────────────────────────────────────────────

    /// <summary>The return type of a function without annotation: the union of what its return statements give.</summary>
    internal Type InferredReturnType(FunctionSymbol function)
    {
        if (_inferredReturns.TryGetValue(function, out var known)) return known;
        var node = function.Declarations.First(HasBody);
        if (!_openReturns.Add(function))
        {
            _circles++;
            _circular.Add(Diagnostics.CircularReturn((FileDeclarations.NameTokenOf(node)?.Location ?? node.Location), NameOf(function)));
            return AnyType;
        }
        var state = Leave();
        var (chain, link) = (_chain, _linkOf);
        (_chain, _linkOf) = (null, null);
        var type = ComputeReturnType(function, node);
        (_chain, _linkOf) = (chain, link);
        Return(state);
        _openReturns.Remove(function);
        return _inferredReturns[function] = type;
    }

    private Type ComputeReturnType(FunctionSymbol function, Node node)
    {
        var isAsync = (function.Modifiers & Modifiers.Async) != 0;
        var contextual = _contextualReturns.GetValueOrDefault(function);
        var expected = contextual is null ? null : isAsync ? AwaitedType(contextual) : contextual;
        if (expected is not null && expected.Is(TypeFlags.Void)) expected = null;
        if ((function.Modifiers & Modifiers.Generator) != 0) return GeneratorType(function, node, isAsync);
        Type result;
        if (node is ArrowFunction { Body: Expression expression })
        {
            var type = TypeOfReturned(expression, expected);
            result = Lasting(WidenedReturn(isAsync ? AwaitedType(type) : type, expected), expression);
        }
        else
        {
            var types = new List<Type>();
            var endsWithoutValue = GraphOf(node).End.TryGetValue(node, out var end) && IsReachable(end);
            var returnsNothing = false;
            foreach (var statement in ReturnsOf(node))
            {
                if (statement.Expression is null)
                {
                    returnsNothing = true;
                    continue;
                }
                var type = TypeOfReturned(statement.Expression, expected);
                type = isAsync ? AwaitedType(type) : type;
                if (!types.Contains(type)) types.Add(type);
            }
            if (types.Count == 0) result = endsWithoutValue || returnsNothing || node is FunctionDeclaration or MethodDeclaration ? VoidType : NeverType;
            else
            {
                if (endsWithoutValue || returnsNothing) types.Add(UndefinedType);
                result = Lasting(WidenedReturn(GetUnion(types, UnionReduction.Subtype), expected), node.Tree.Root);
            }
        }
        return isAsync ? GetGlobalType("Promise", result) : result;
    }

    private Type TypeOfReturned(Expression expression, Type? expected) => TypeOfExpression(expression, expected);

    /// <summary>A single literal widens unless a literal is expected; several literals make a union of them.</summary>
    private Type WidenedReturn(Type type, Type? expected)
    {
        if (IsUnitType(type)) type = WidenedLiteralLike(type, expected);
        return Widened(expected is null && type is not UnionType ? WidenedLiteral(type) : type);
    }

    private Type GeneratorType(FunctionSymbol function, Node node, bool isAsync)
    {
        _ = function;
        var yields = BodyNodes(node).OfType<YieldExpression>().Select(y => y.Operand is null ? UndefinedType : y.Asterisk is null ? TypeOfExpression(y.Operand) : ElementOfIterable(TypeOfExpression(y.Operand), y.Operand, isAsync).Element);
        var element = WidenedLiteral(GetUnion([.. yields], UnionReduction.Subtype));
        return GetGlobalType(isAsync ? "AsyncGenerator" : "Generator", element, VoidType, UnknownType);
    }

    private static IEnumerable<ReturnStatement> ReturnsOf(Node function) => BodyNodes(function).OfType<ReturnStatement>();

    /// <summary>The nodes of a body, those of functions and classes within it excluded.</summary>
    private static IEnumerable<Node> BodyNodes(Node function)
    {
        var pending = new Stack<Node>(function.Children.Reverse());
        while (pending.TryPop(out var node))
        {
            yield return node;
            if (node is FunctionDeclaration or FunctionExpression or ArrowFunction or MethodDeclaration or AccessorDeclaration or ClassDeclaration or TypeNode) continue;
            var children = node.Children;
            for (var i = children.Count - 1; i >= 0; i--) pending.Push(children[i]);
        }
    }
}
