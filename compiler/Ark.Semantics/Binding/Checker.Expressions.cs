using System.Runtime.CompilerServices;
using Ark.Semantics.RegExp;
using Ark.Syntax;

namespace Ark.Semantics;

// Expressions: syntax to bound nodes with types.
public sealed partial class Checker
{
    /// <summary>What is expected of an expression.</summary>
    /// <param name="Type">The contextual type: it shapes literals and lambdas but is not enforced here.</param>
    /// <param name="Inference">The call whose type arguments are being inferred, when the contextual type mentions its type parameters.</param>
    /// <param name="SkipLambdas">Functions that need their context are left for later.</param>
    /// <param name="IsConst">Within `as const`.</param>
    private readonly record struct Context(Type? Type = null, InferenceContext? Inference = null, bool SkipLambdas = false, bool IsConst = false)
    {
        public Context With(Type? type) => this with { Type = type };
    }

    private readonly Dictionary<Node, Type> _expressionTypes = [];
    private readonly Dictionary<Expression, BoundExpression> _prebound = [];
    private int _trial;

    /// <summary>The type of an expression, wherever it stands.</summary>
    internal Type TypeOfExpression(Expression expression) => TypeOfExpression(expression, null);

    private Type TypeOfExpression(Expression expression, Type? contextual)
    {
        if (_expressionTypes.TryGetValue(expression, out var known)) return known;
        var (scope, body, trial) = (_scope, _body, _trial);
        _scope = FileOf(expression).EnclosingScope(expression);
        _body = ContextAt(expression);
        _trial++;
        var type = Silently(() => Own(Bind(expression, new Context(contextual))));
        (_scope, _body, _trial) = (scope, body, trial);
        return type;
    }

    private BoundExpression Bind(Expression expression, Context context = default)
    {
        if (_prebound.Remove(expression, out var done)) return done;
        if (_chain is null || _linkOf != expression) PrebindSpine(expression);
        RuntimeHelpers.EnsureSufficientExecutionStack();
        KeepExpectation(expression, context);
        var bound = BindCore(expression, context);
        if (_trial == 0 && _flow.Loops.Count == 0 && context.Inference is null && !context.SkipLambdas) _expressionTypes[expression] = Own(bound);
        return bound;
    }

    /// <summary>Binds a long left spine from its inner end, so that no recursion is as deep as the text is long.</summary>
    private void PrebindSpine(Expression expression)
    {
        const int step = 50;
        var depth = 0;
        for (var e = LeftOf(expression); e is not null && !_prebound.ContainsKey(e); e = LeftOf(e))
            if (++depth > step) break;
        if (depth <= step) return;
        var spine = new List<Expression>();
        for (var e = LeftOf(expression); e is not null; e = LeftOf(e)) spine.Add(e);
        // Behind `?.` the rest of the chain is skipped with it, so such a chain is bound as a whole.
        var isOptional = false;
        var since = 0;
        for (var i = spine.Count - 1; i > 0; i--)
        {
            isOptional = IsLink(spine[i]) && (isOptional || IsOptionalLink(spine[i]));
            if (++since < step || isOptional && IsLink(spine[i - 1])) continue;
            _prebound[spine[i]] = Bind(spine[i]);
            since = 0;
        }
    }

    /// <summary>The left part that is bound without any expectation.</summary>
    private static Expression? LeftOf(Expression expression) => expression switch
    {
        BinaryExpression b when !b.Operator.Is(",") => b.Left,
        PropertyAccess p => p.Expression,
        ElementAccess e => e.Expression,
        CallExpression c => c.Callee,
        AsExpression a => a.Expression,
        _ => null,
    };

    private BoundExpression BindCore(Expression node, Context context)
    {
        switch (node)
        {
            case ParenthesizedExpression p: return Bind(p.Expression, context);
            case LiteralExpression or TemplateExpression when node.Parent is TaggedTemplate tagged && tagged.Template == node: return BindTemplateStrings(node);
            case LiteralExpression l: return BindLiteral(l);
            case NameExpression n: return BindName(n, context);
            case ThisExpression t: return BindThis(t);
            case SuperExpression s: return Bad(s, Diagnostics.MisplacedSuper(s.Location));
            case TemplateExpression t: return BindTemplate(t, context);
            case TaggedTemplate t: return BindTaggedTemplate(t, context);
            case ArrayLiteral a: return BindArrayLiteral(a, context);
            case ObjectLiteral o: return BindObjectLiteral(o, context);
            case ArrowFunction f: return BindLambda(f, context);
            case FunctionExpression f: return BindLambda(f, context);
            case ClassExpression c: return BindClassExpression(c);
            case PropertyAccess or ElementAccess or CallExpression or NonNullExpression: return BindChain(node, context);
            case NewExpression n: return BindNew(n, context);
            case PrefixExpression p: return BindPrefix(p);
            case PostfixExpression p: return BindIncrement(p, p.Operand, p.Operator.Is("--"), isPrefix: false);
            case AwaitExpression a: return BindAwait(a, context);
            case YieldExpression y: return BindYield(y);
            case BinaryExpression b: return BindBinary(b, context);
            case AssignmentExpression a: return BindAssignment(a, context);
            case ConditionalExpression c: return BindConditional(c, context);
            case AsExpression a: return a.Keyword.Is("satisfies") ? BindSatisfies(a, context) : BindAssertion(a, a.Expression, a.Type, context);
            case TypeAssertion t: return BindAssertion(t, t.Expression, t.Type, context);
            case MetaProperty m when m.Keyword.Is("new"): return BindNewTarget(m);
            case InstantiationExpression i: return BindInstantiation(i);
            case SpreadElement s: return BindSpread(s, context);
            case OmittedElement o: return new BoundHole { Syntax = o, Type = UndefinedType };
            case ImportCall c: return BindImportCall(c);
            case MetaProperty m: return Bad(m, Diagnostics.Unsupported(m.Location, "import.meta"));
            case PrivateInExpression p: return BindPrivateIn(p);
            case UiBlockExpression u: return BindUiBlockExpression(u);
            case ImplicitReceiver r: return BindImplicitReceiver(r);
            default: return Bad(node);
        }
    }

    private BoundBad Bad(Node syntax, params ImmutableArray<BoundExpression> parts) => new(parts) { Syntax = syntax, Type = ErrorType };

    private BoundBad Bad(Node syntax, Diagnostic diagnostic, params ImmutableArray<BoundExpression> parts)
    {
        Report(diagnostic);
        return new BoundBad(parts) { Syntax = syntax, Type = ErrorType };
    }

    /// <summary>Where types fail, a `.ts` file goes on with what the expression means at run time; any other file stops there.</summary>
    private BoundExpression Untyped(BoundExpression meaning) => meaning.Syntax.Tree.Kind.IsTypeScript() ? meaning : Bad(meaning.Syntax, meaning);

    private BoundExpression BindLiteral(LiteralExpression node)
    {
        var text = node.Literal.Text;
        switch (text)
        {
            case "true": return new BoundLiteral(true) { Syntax = node, Type = TrueType.Fresh };
            case "false": return new BoundLiteral(false) { Syntax = node, Type = FalseType.Fresh };
            case "null": return new BoundLiteral(null) { Syntax = node, Type = NullType };
            case ['/', ..]: return BindRegExp(node, text);
            case ['"' or '\'' or '`', ..]:
                var value = Names.StringValue(text);
                return new BoundLiteral(value) { Syntax = node, Type = GetLiteral(value).Fresh };
            case [.., 'n'] when !text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) || text.Length > 3:
                var big = Names.BigIntValue(text);
                return new BoundLiteral(big) { Syntax = node, Type = GetLiteral(big).Fresh };
            case [(>= '0' and <= '9') or '.', ..]:
                var number = Names.NumberValue(text);
                return new BoundLiteral(number) { Syntax = node, Type = GetLiteral(number).Fresh };
            default: return Bad(node);
        }
    }

    /// <summary>A pattern that could only fail at run time is an error here.</summary>
    private BoundExpression BindRegExp(LiteralExpression node, string text)
    {
        var end = text.LastIndexOf('/');
        // One without an end has been reported by the lexer.
        if (end == 0) return Bad(node);
        var (pattern, flags) = (text[1..end], text[(end + 1)..]);
        var start = node.Location.Span.Start;
        Location Part(int from, int length) => new(node.Tree.Text, new TextSpan(start + from, length));
        var bits = Pattern.ParseFlags(flags);
        if (bits < 0) return Bad(node, Diagnostics.InvalidRegularExpressionFlags(Part(end + 1, flags.Length), flags));
        try
        {
            new PatternParser(pattern, bits).Parse();
        }
        catch (PatternError error)
        {
            return Bad(node, Diagnostics.InvalidRegularExpression(Part(1 + Math.Min(error.Place, pattern.Length - 1), 1), error.Message));
        }
        return new BoundRegExp(pattern, flags) { Syntax = node, Type = GetGlobalType("RegExp") };
    }

    private BoundExpression BindTemplate(TemplateExpression node, Context context)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        var parts = ImmutableArray.CreateBuilder<BoundExpression>();
        texts.Add(Names.TemplateText(node.Head.Text));
        foreach (var span in node.Spans)
        {
            var part = Bind(span.Expression);
            if (part.Type.Is(TypeFlags.ESSymbol | TypeFlags.UniqueSymbol)) Report(Diagnostics.SymbolToString(span.Expression.Location));
            parts.Add(part);
            texts.Add(Names.TemplateText(span.Literal.Text));
        }
        var type = context.IsConst || context.Type is { } c && c.Is(TypeFlags.TemplateLiteral | TypeFlags.StringLiteral | TypeFlags.StringMapping)
            ? GetTemplateLiteral([.. texts], [.. parts.Select(p => Regular(p.Type))]) : StringType;
        return new BoundTemplate(texts.ToImmutable(), parts.ToImmutable()) { Syntax = node, Type = type };
    }

    // ── this ────────────────────────────────────────────────────────────────────────────────────────

    private BoundExpression BindThis(Expression node)
    {
        var body = _body;
        while (body is not null && IsArrow(body.Function)) body = body.Outer;
        // Static members take no receiver: their class is `this`.
        if (body is { IsStatic: true, ThisType: null, Class: { IsClass: true } owner })
        {
            CaptureClass(owner);
            return new BoundEntity(owner) { Syntax = node, Type = TypeOfSymbol(owner) };
        }
        for (var arrow = _body; arrow != body; arrow = arrow.Outer) arrow!.Function.CapturesThis = true;
        var declared = ThisTypeOf(body);
        if (declared is null)
        {
            if (body is null || body.Function.Kind is FunctionKind.ModuleInitializer) return new BoundThis { Syntax = node, Type = UndefinedType };
            return new BoundThis { Syntax = node, Type = AnyType };
        }
        var type = GraphOf(node).Mentioned.Contains("this") && FlowAt(node) is not null ? FlowTypeOf(node, declared, declared, null) : declared;
        return new BoundThis { Syntax = node, Type = type };
    }

    /// <summary>`new.target`: in a constructor the class of what is being made, elsewhere nothing: only classes are made with `new`.</summary>
    private BoundExpression BindNewTarget(MetaProperty node)
    {
        var body = _body;
        while (body is not null && IsArrow(body.Function)) body = body.Outer;
        if (body is not { Function.Kind: FunctionKind.Constructor, Class: { IsClass: true } owner } || node.Ancestor<ConstructorDeclaration>() is null) return new BoundUndefined { Syntax = node, Type = UndefinedType };
        return new BoundProperty(BindThis(node), "constructor", null) { Syntax = node, Type = TypeOfSymbol(owner) };
    }

    private static bool IsArrow(FunctionSymbol function) => function.Kind == FunctionKind.Lambda && function.Declarations.Count > 0 && function.Declarations[0] is ArrowFunction;

    private Type? ThisTypeOf(BodyContext? body)
    {
        if (body is null) return null;
        if (body.ThisType is not null) return body.ThisType;
        if (body.Class is not { } c) return null;
        return body.IsStatic ? TypeOfSymbol(c) : ThisTypeOf(c);
    }

    private Type ThisTypeAt(Node node)
    {
        var body = ContextAt(node);
        while (body is not null && IsArrow(body.Function)) body = body.Outer;
        return ThisTypeOf(body) ?? AnyType;
    }

    // ── Simple forms ────────────────────────────────────────────────────────────────────────────────

    private BoundExpression BindConditional(ConditionalExpression node, Context context)
    {
        var condition = BindCondition(node.Condition);
        // A chain of conditionals is bound from its end.
        var links = new List<ConditionalExpression> { node };
        while (links[^1].WhenFalse is ConditionalExpression next) links.Add(next);
        var result = Bind(links[^1].WhenFalse, context);
        var parts = new List<(BoundExpression Test, BoundExpression WhenTrue)>();
        for (var i = links.Count - 1; i >= 0; i--)
        {
            var test = i == 0 ? condition : BindCondition(links[i].Condition);
            var whenTrue = Bind(links[i].WhenTrue, context);
            parts.Add((test, whenTrue));
        }
        // Every link has the type of the whole: the union of all that is left would be as long as the chain, for each.
        var type = GetUnion([.. parts.Select(p => Own(p.WhenTrue)), Own(result)], UnionReduction.Subtype);
        for (var i = 0; i < parts.Count; i++) result = new BoundConditional(parts[i].Test, parts[i].WhenTrue, result) { Syntax = links[^(i + 1)], Type = type };
        return result;
    }

    /// <summary>A condition; what can only be true by mistake is reported.</summary>
    private BoundExpression BindCondition(Expression node)
    {
        var bound = Bind(node);
        if (bound.Type.Is(TypeFlags.Void) && !IsAny(bound.Type)) Report(Diagnostics.VoidTested(node.Location));
        return bound;
    }

    private BoundExpression BindAssertion(Expression node, Expression operand, TypeNode typeNode, Context context)
    {
        if (typeNode is TypeReferenceNode { Name: SimpleTypeName { Identifier: var keyword } } && keyword.Is("const"))
        {
            var literal = Bind(operand, new Context(null, context.Inference, context.SkipLambdas, IsConst: true));
            return new BoundConversion(literal) { Syntax = node, Type = Regular(literal.Type) };
        }
        var target = TypeFromNode(typeNode);
        var bound = Bind(operand, context with { Type = target, IsConst = false });
        if (!IsError(target) && !IsError(bound.Type))
        {
            var source = BaseOfLiteral(Regular(Own(bound)));
            var widened = Widened(source);
            if (!IsComparable(target, widened) && !IsComparable(source, target) && !IsComparable(widened, target))
            {
                var (s, t) = PrintPair(source, target);
                Report(WithReasons(Diagnostics.InsufficientOverlap(node.Location, s, t), source, target));
            }
        }
        return new BoundConversion(bound) { Syntax = node, Type = target };
    }

    private BoundExpression BindSatisfies(AsExpression node, Context context)
    {
        var target = TypeFromNode(node.Type);
        var bound = Bind(node.Expression, context with { Type = target });
        CheckAssignable(bound, target, node.Expression, (at, s, t) => Diagnostics.NotSatisfied(at, s, t));
        return bound;
    }

    private BoundExpression BindInstantiation(InstantiationExpression node)
    {
        var bound = Bind(node.Expression);
        var arguments = node.TypeArguments.Arguments.Select(TypeFromNode).ToList();
        var call = SignaturesOf(bound.Type, SignatureKind.Call).Where(s => s.TypeParameters.Count == arguments.Count).Select(s => InstantiateSignature(s, arguments));
        var construct = SignaturesOf(bound.Type, SignatureKind.Construct).Where(s => s.TypeParameters.Count == arguments.Count).Select(s => InstantiateSignature(s, arguments));
        var type = GetFunctionType(call, null, construct);
        // One value whatever the type arguments: `f<number> === f<string>`.
        return new BoundConversion(bound) { Syntax = node, Type = type };
    }

    private BoundExpression BindSpread(SpreadElement node, Context context)
    {
        var bound = Bind(node.Expression, context);
        var (_, kind) = ElementOfIterable(bound.Type, node.Expression, false);
        return new BoundSpread(bound, kind) { Syntax = node, Type = bound.Type };
    }

    private BoundExpression BindClassExpression(ClassExpression node)
    {
        var symbol = (TypeSymbol)SymbolOf(node.Declaration)!;
        CheckClass(symbol, node.Declaration);
        CaptureClass(symbol);
        return new BoundClassExpression(symbol, BindBase(symbol), BindKeys(node.Declaration), BindStatics(symbol)) { Syntax = node, Type = TypeOfSymbol(symbol) };
    }

    private BoundExpression BindImportCall(ImportCall node)
    {
        if (node.Specifier is not { } specifier) return ImportOfUnknown(node);
        if (!CheckSpecifier(node, specifier) || ResolveModule(node, specifier)?.Module is not { } module) return Bad(node);
        return new BoundImportCall(module) { Syntax = node, Type = GetGlobalType("Promise", TypeOfSymbol(module)) };
    }

    /// <summary>A name that is computed: whoever loads modules of an application by their names has an answer for those that are not there.</summary>
    private BoundExpression ImportOfUnknown(ImportCall node)
    {
        if (node.Arguments.Arguments.Count != 1) return Bad(node, Diagnostics.ImportOfUnknown(node.Arguments.Location));
        Report(Diagnostics.ImportOfUnknown(node.Arguments.Location));
        return LibraryCall("importUnknown", node, Bind(node.Arguments.Arguments[0])) is BoundCall call
            ? new BoundCall(call.Target, null, null, call.Arguments, [], call.Signature, false) { Syntax = node, Type = GetGlobalType("Promise", AnyType) } : Bad(node);
    }

    private BoundExpression BindAwait(AwaitExpression node, Context context)
    {
        var expected = context.Type is null ? null : GetUnion(context.Type, GetGlobalType("PromiseLike", context.Type));
        var operand = Bind(node.Operand, context.With(expected));
        if (_body is { IsAsync: false, Function.Kind: not FunctionKind.ModuleInitializer }) Report(Diagnostics.AwaitOutsideAsync(node.Location));
        return new BoundAwait(operand) { Syntax = node, Type = AwaitedType(operand.Type) };
    }

    /// <summary>What awaiting a value gives: the inner value of a promise.</summary>
    internal Type AwaitedType(Type type) => MapType(type, t =>
    {
        if (IsAny(t) || t.Is(TypeFlags.Primitive)) return t;
        if (t is NamedType { Symbol.Name: "Promise" or "PromiseLike", Arguments: [var inner] }) return AwaitedType(inner);
        if (t is ObjectType && PropertyOf(t, "then") is { } then && SignaturesOf(then.Type, SignatureKind.Call) is [{ Parameters: [var fulfilled, ..] }, ..]
            && SignaturesOf(NonNullable(fulfilled.Type), SignatureKind.Call) is [{ Parameters: [var value, ..] }, ..]) return AwaitedType(value.Type);
        return t;
    });

    private BoundExpression BindYield(YieldExpression node)
    {
        var expected = YieldExpectation(_body);
        var operand = node.Operand is null ? null : Bind(node.Operand, new Context(node.Asterisk is null ? expected : null));
        if (_body is not { IsGenerator: true })
        {
            Report(Diagnostics.YieldOutsideGenerator(node.Location));
            return Bad(node);
        }
        var yielded = operand is null ? UndefinedType : node.Asterisk is null ? operand.Type : ElementOfIterable(operand.Type, node.Operand!, _body.IsAsync).Element;
        _body.Yields.Add(yielded);
        if (expected is not null && operand is not null && node.Asterisk is null) CheckAssignable(operand, expected, node.Operand!);
        return new BoundYield(operand, node.Asterisk is not null) { Syntax = node, Type = AnyType };
    }

    private Type? YieldExpectation(BodyContext? body) =>
        body?.ReturnType is NamedType { Arguments: [var element, ..], Symbol.Name: "Generator" or "Iterator" or "IterableIterator" or "Iterable" or "AsyncGenerator" or "AsyncIterable" or "AsyncIterableIterator" } ? element : null;
}
