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

    // ── Names ───────────────────────────────────────────────────────────────────────────────────────

    /// <summary>JavaScript asks for names that only some surroundings have, behind a `typeof` or not: an error where the program comes by, as everywhere.</summary>
    private BoundExpression UndeclaredName(NameExpression node, string name) => node.Parent is PrefixExpression { Operator.Text: "typeof" }
        ? new BoundUndefined { Syntax = node, Type = UndefinedType }
        : LibraryCall("throwUndeclared", node, new BoundLiteral(name) { Syntax = node, Type = StringType });

    private BoundExpression BindName(NameExpression node, Context context)
    {
        var name = Names.Identifier(node.Identifier);
        var symbol = ResolveName(_scope, name, SymbolMeaning.Value);
        if (symbol is null)
        {
            if (name == "undefined") return new BoundUndefined { Syntax = node, Type = UndefinedType };
            if (name.StartsWith('$') && BindStateReference(node, name) is { } reference) return reference;
            if (node.Tree.Kind == FileKind.Js) return UndeclaredName(node, name);
            ReportUnknownName(node, node.Identifier, _scope);
            return Bad(node);
        }
        // `values.map(String)`: a class of the library that can be called stands for what the call runs.
        if (symbol is TypeSymbol { IsClass: true } c && context.Type is { } wanted && c.Statics.GetValueOrDefault("$call") is FunctionSymbol call && SignaturesOf(NonNullable(wanted), SignatureKind.Call).Count > 0)
            return new BoundFunction(call, []) { Syntax = node, Type = TypeOfSymbol(call) };
        return BindSymbol(node, symbol);
    }

    /// <summary>A value named by its symbol alone.</summary>
    private BoundExpression BindSymbol(Expression node, Symbol symbol)
    {
        switch (symbol)
        {
            case VariableSymbol variable: return BindVariable(node, variable);
            case FunctionSymbol function: return new BoundFunction(function, []) { Syntax = node, Type = TypeOfSymbol(function) };
            case EnumMemberSymbol member: return BindEnumMember(node, member);
            default:
                if (symbol is TypeSymbol { IsClass: true } @class)
                {
                    CheckClassUse(node, @class);
                    CaptureClass(@class);
                    NoteHandedOn(node, @class);
                }
                return new BoundEntity(symbol) { Syntax = node, Type = TypeOfSymbol(symbol) };
        }
    }

    private BoundExpression BindEnumMember(Expression node, EnumMemberSymbol member)
    {
        EvaluateEnum((TypeSymbol)member.Container!);
        // A computed value that is no number by its type may be anything.
        var type = IsComputedNumber(member) ? GetEnumLiteral(member) : AnyType;
        var fresh = type is LiteralType literal ? literal.Fresh : type;
        return member.Value is not null
            ? new BoundLiteral(member.Value) { Syntax = node, Type = fresh }
            : new BoundProperty(new BoundEntity(member.Container!) { Syntax = node, Type = TypeOfSymbol(member.Container!) }, member.Name, member) { Syntax = node, Type = fresh };
    }

    private readonly Dictionary<EnumMemberSymbol, bool> _computedNumbers = [];

    /// <summary>False for a member whose initializer's type says that it may be no number. One that names itself is a number in its own initializer.</summary>
    private bool IsComputedNumber(EnumMemberSymbol member)
    {
        if (member is not { Value: null, Declarations: [EnumMember { Initializer: { } initializer }] }) return true;
        if (_computedNumbers.TryGetValue(member, out var known)) return known;
        _computedNumbers[member] = true;
        return _computedNumbers[member] = IsNumber(TypeOfExpression(initializer.Value));
    }

    private BoundVariable BindVariable(Expression node, VariableSymbol variable, bool isAssigned = false)
    {
        Capture(variable);
        CheckDeclaredBefore(node, variable);
        if (isAssigned || node is not NameExpression) return new BoundVariable(variable) { Syntax = node, Type = TypeOfSymbol(variable) };
        return new BoundVariable(variable) { Syntax = node, Type = TypeOfReference(node, variable) };
    }

    /// <summary>The type of a variable where it is read.</summary>
    private Type TypeOfReference(Expression node, VariableSymbol variable)
    {
        var isAuto = IsAutoTyped(variable);
        var declared = TypeOfSymbol(variable);
        if (IsError(declared)) return declared;
        // A library global or another file's variable has no flow here; a constant keeps what its declaration says.
        var isParameter = variable.Kind is VariableKind.Parameter;
        var isForeign = variable.Declarations.Count == 0 || variable.Declarations[0].Tree != node.Tree;
        if (isForeign) return declared;
        var container = OuterFlowContainer(node, variable);
        var declaredIn = FunctionNodeOf(variable.Declarations[0]);
        var assumeAssigned = isParameter || variable.Kind is VariableKind.Catch || FunctionNodeOf(node) != declaredIn || variable.Declarations[0] is not IdentifierBinding { Parent: VariableDeclarator declarator }
            || !isAuto && (IsAny(declared) || declared.Is(TypeFlags.Unknown | TypeFlags.Void)) || declarator.Exclamation is not null || (variable.Modifiers & Modifiers.Declare) != 0
            || declarator.Parent?.Parent is ForOfStatement or ForInStatement || node.Parent is NonNullExpression
            || node.Tree.Kind == FileKind.Dts;
        if (isAuto) declared = AnyType;
        else if (assumeAssigned && !GraphOf(node).Mentioned.Contains(variable.Name) && declared is not UnionType) return declared;
        var declaredType = isParameter && HasDefaultAtRun(variable) ? WithoutUndefined(declared) : declared;
        var initial = isAuto ? (container != declaredIn ? AnyType : UndefinedType) : assumeAssigned ? declaredType : WithOptional(declaredType);
        if (isAuto && container != declaredIn) return declared;
        var type = FlowTypeOf(node, declaredType, initial, container, isAuto);
        if (!assumeAssigned && !isAuto && !ContainsUndefined(declaredType) && ContainsUndefined(type))
        {
            Report(Diagnostics.UsedBeforeAssigned(node.Location, variable.Name));
            return declaredType;
        }
        return type;
    }

    private static bool HasDefaultAtRun(VariableSymbol parameter) => parameter.HasDefault;

    private Type WithoutUndefined(Type type) => FilterType(type, t => !t.Is(TypeFlags.Undefined));

    private static bool ContainsUndefined(Type type) => type.Is(TypeFlags.Undefined) || type is UnionType u && u.Types.Any(t => t.Is(TypeFlags.Undefined));

    /// <summary>The function-like node, or file, whose body a node is in.</summary>
    private Node FunctionNodeOf(Node node) => _functionNodes.Around(node) ?? node;

    private readonly Surroundings<Node> _functionNodes = new((n, _) =>
        n is FunctionDeclaration or FunctionExpression or ArrowFunction or MethodDeclaration or ConstructorDeclaration or AccessorDeclaration or StaticBlock or FieldDeclaration or SourceFile ? n : null);

    /// <summary>The function at whose start narrowing ends. Constants, and variables never assigned, are as well known within function expressions as around them.</summary>
    private Node OuterFlowContainer(Expression node, VariableSymbol variable)
    {
        var container = FunctionNodeOf(node);
        var declaredIn = FunctionNodeOf(variable.Declarations[0]);
        if (variable.Declarations[0] is Parameter or ArrowFunction) declaredIn = variable.Declarations[0] is ArrowFunction arrow ? arrow : variable.Declarations[0].Parent!.Parent!;
        while (container != declaredIn && container is FunctionExpression or ArrowFunction or MethodDeclaration { Parent: MemberProperty } or AccessorDeclaration { Parent: MemberProperty } && IsConstant(variable))
            container = FunctionNodeOf(container);
        return container;
    }

    private void CheckDeclaredBefore(Expression node, VariableSymbol variable)
    {
        if (variable.Kind is not (VariableKind.Let or VariableKind.Const) || variable.Declarations.Count == 0) return;
        var declaration = variable.Declarations[0];
        if (declaration is FunctionDeclaration or FunctionExpression) return;
        if (declaration.Tree != node.Tree)
        {
            if (variable.IsGlobal && InCycle(declaration.Tree)) variable.NeedsTdzCheck = true;
            return;
        }
        var isBefore = node.Span.Start < EndOfDeclaration(declaration, variable.Kind);
        var sameFunction = FunctionNodeOf(node) == FunctionNodeOf(declaration) || FunctionNodeOf(node) is FieldDeclaration f && FunctionNodeOf(f) == FunctionNodeOf(declaration) && Names.ModifiersOf(f.Modifiers).HasFlag(Modifiers.Static);
        if (isBefore && sameFunction)
        {
            variable.NeedsTdzCheck = true;
            if (declaration.Tree.Kind != FileKind.Dts && !IsInLoopHead(node, declaration)) Report(Diagnostics.UsedBeforeDeclared(node.Location, variable.Name));
        }
        else if (isBefore || IsInOtherClause(node, declaration) || IsHoistedUse(node, declaration)) variable.NeedsTdzCheck = true;
    }

    /// <summary>The clauses of a switch are one scope, and the one with the declaration may be jumped over.</summary>
    private static bool IsInOtherClause(Node node, Node declaration) =>
        declaration.Ancestor<VariableDeclarationList>()?.Parent is { Parent: SwitchClause clause } && !clause.Span.Contains(node.Span);

    private static bool IsInLoopHead(Node node, Node declaration) => declaration.Ancestor<VariableDeclarationList>()?.Parent is ForStatement f && f.Initializer is not null && !f.Initializer.Span.Contains(node.Span);

    /// <summary>The end of the whole declarator, whose own initializer may not read it; a function that a constant holds does not run there.</summary>
    private static int EndOfDeclaration(Node declaration, VariableKind kind)
    {
        for (var n = declaration; n is not null; n = n.Parent)
        {
            if (kind == VariableKind.Const && n is VariableDeclarator { Target: IdentifierBinding, Initializer: { Value: ArrowFunction or FunctionExpression { Name: null } } function }) return function.Span.Start;
            if (n is VariableDeclarator d) return d.Parent?.Parent is ForOfStatement o ? o.Expression.Span.End : d.Parent?.Parent is ForInStatement i ? i.Expression.Span.End : d.Span.End;
            if (n is Statement) break;
        }
        return declaration.Span.End;
    }

    /// <summary>The use is in a function declaration, which something before the variable may have called.</summary>
    private bool IsHoistedUse(Node node, Node declaration)
    {
        var hoisted = false;
        for (var f = FunctionNodeOf(node); f is not SourceFile && f.Parent is not null && f != FunctionNodeOf(declaration); f = FunctionNodeOf(f)) hoisted |= f is FunctionDeclaration or MethodDeclaration or AccessorDeclaration or ConstructorDeclaration or FieldDeclaration;
        return hoisted && RunsEarly(declaration);
    }

    private readonly Dictionary<Node, int> _firstCalls = [];

    /// <summary>Something called before the declaration could reach a function that uses the variable.</summary>
    private bool RunsEarly(Node declaration)
    {
        var owner = FunctionNodeOf(declaration);
        if (!_firstCalls.TryGetValue(owner, out var first)) _firstCalls[owner] = first = FirstCall(owner);
        return first < declaration.Span.Start;
    }

    private int FirstCall(Node owner)
    {
        var pending = new Stack<Node>(owner.Children.Reverse());
        while (pending.TryPop(out var node))
        {
            if (node is FunctionDeclaration or FunctionExpression or ArrowFunction or InterfaceDeclaration or TypeNode or MethodDeclaration or ConstructorDeclaration or AccessorDeclaration) continue;
            if (node is FieldDeclaration field && !Names.ModifiersOf(field.Modifiers).HasFlag(Modifiers.Static)) continue;
            var callee = node switch { CallExpression c => c.Callee, NewExpression n => n.Callee, TaggedTemplate t => t.Tag, _ => null };
            if (callee is not null && !IsLibraryCallee(callee)) return node.Span.Start;
            var children = node.Children;
            for (var i = children.Count - 1; i >= 0; i--) pending.Push(children[i]);
        }
        return int.MaxValue;
    }

    private bool IsLibraryCallee(Expression callee)
    {
        while (callee is PropertyAccess p) callee = p.Expression;
        return callee is NameExpression n && ResolveName(n, Names.Identifier(n.Identifier), SymbolMeaning.Value) is { } s && s.Declarations.Count > 0 && FileOf(s.Declarations[0]).Module.IsLibrary;
    }

    private void CheckClassUse(Expression node, TypeSymbol @class)
    {
        if (@class.Declarations.FirstOrDefault() is not ClassDeclaration declaration) return;
        if (MayBeInDeadZone(node, declaration)) MarkDeadZone(@class, declaration);
        if (declaration.Tree != node.Tree) return;
        if (node.Span.Start < declaration.Span.Start && FunctionNodeOf(node) == FunctionNodeOf(declaration) && node.Ancestor<HeritageType>() is null | node.Ancestor<ClassDeclaration>() is not null
            && EnclosingBlock(node) is not null) Report(Diagnostics.UsedBeforeDeclared(node.Location, @class.Name));
    }

    private bool MayBeInDeadZone(Expression node, ClassDeclaration declaration)
    {
        if (declaration.Tree != node.Tree) return InCycle(declaration.Tree);
        if (declaration.Span.Contains(node.Span)) return false;
        var isBefore = node.Span.Start < declaration.Span.Start;
        return FunctionNodeOf(node) == FunctionNodeOf(declaration) ? isBefore : isBefore && RunsEarly(declaration) || IsHoistedUse(node, declaration);
    }

    /// <summary>Classes of functions are made where they stand, as often as the function runs; of those nothing is kept.</summary>
    private void MarkDeadZone(TypeSymbol @class, ClassDeclaration declaration)
    {
        if (@class is not { DeadZone: null, Kind: TypeSymbolKind.Class, Container: ModuleSymbol { IsLibrary: false } or NamespaceSymbol } || declaration.Tree.Kind == FileKind.Dts || (@class.Modifiers & Modifiers.Declare) != 0) return;
        @class.DeadZone = new VariableSymbol(@class.Name, @class.Container!, VariableKind.Const) { NeedsTdzCheck = true };
        @class.DeadZone.Declarations.Add(declaration);
        _symbolTypes[@class.DeadZone] = AnyType;
    }

    private static Node? EnclosingBlock(Node node) => node.Ancestor<Statement>();

    /// <summary>Records that a variable is used by a function other than its own.</summary>
    private void Capture(VariableSymbol variable)
    {
        if (variable.IsGlobal || _body is null) return;
        for (var body = _body; body is not null && body.Function != variable.Container; body = body.Outer)
        {
            if (!IsWithin(body, variable)) break;
            if (!body.Function.Captures.Contains(variable)) body.Function.Captures.Add(variable);
            variable.IsCaptured = true;
        }
    }

    private static bool IsWithin(BodyContext body, VariableSymbol variable)
    {
        for (var b = body; b is not null; b = b.Outer)
            if (b.Function == variable.Container) return true;
        return false;
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
        if (node.Specifier is not { } specifier) return Bad(node, Diagnostics.ImportOfUnknown(node.Arguments.Location));
        if (!CheckSpecifier(node, specifier) || ResolveModule(node, specifier)?.Module is not { } module) return Bad(node);
        return new BoundImportCall(module) { Syntax = node, Type = GetGlobalType("Promise", TypeOfSymbol(module)) };
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
