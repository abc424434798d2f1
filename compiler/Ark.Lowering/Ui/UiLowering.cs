// Declarative UI said with classes, calls and closures. The rewriter walks a body bottom up; a file a kind of construct says what becomes
// of it, UiProgram shows a whole struct. Afterwards no BoundUi node is left: one that is, is reported.

namespace Ark.Lowering.Ui;

/// <summary>From bound trees with UI to bound trees without.</summary>
internal sealed partial class UiLowering : BoundRewriter
{
    private readonly UiProgram _program;
    private Symbol _container;

    private UiLowering(UiProgram program, Symbol container)
    {
        _program = program;
        _container = container;
    }

    public static BoundFunctionBody Run(UiProgram program, BoundFunctionBody body) => Finish(program, new UiLowering(program, body.Function).Visit(body));

    public static BoundBlock Run(UiProgram program, BoundBlock block, Symbol container) => Finish(program, (BoundBlock)new UiLowering(program, container).Visit(block));

    public static ImmutableArray<BoundFieldInitializer> Run(UiProgram program, ImmutableArray<BoundFieldInitializer> initializers, TypeSymbol @class)
    {
        var lowering = new UiLowering(program, @class);
        var lowered = initializers.Select(i => lowering.Initializer(i, @class));
        if (@class.Constructor is null && @class.Declarations is [var syntax, ..] && lowering.StateStart(@class, syntax) is { } start)
            lowered = lowered.Append(new BoundFieldInitializer(program.MakeField("#state", @class), start) { Syntax = syntax });
        return [.. lowered.Select(i => Finish(program, i))];
    }

    private static T Finish<T>(UiProgram program, T node) where T : BoundNode
    {
        Closures.Connect(node);
        foreach (var left in BoundWalk.Descendants(node, intoFunctions: true))
            if (left.NodeKind.ToString().StartsWith("BoundUi", StringComparison.Ordinal)) program.Diagnostics.Add(Ark.Syntax.Diagnostics.UiNotSupported(left.Syntax.Location));
        return node;
    }

    private static BoundFunctionBody Finish(UiProgram program, BoundNode node) => Finish(program, (BoundFunctionBody)node);

    public override BoundNode VisitBoundFunctionBody(BoundFunctionBody node)
    {
        var outer = _container;
        _container = node.Function;
        var body = (BoundFunctionBody)base.VisitBoundFunctionBody(node);
        body = node.Function switch
        {
            { Kind: FunctionKind.Getter, Owner: { } owner } getter when UiDecorators.Has(owner.Members.GetValueOrDefault(getter.Name), "Computed") => Computed(body, owner),
            { Kind: FunctionKind.Constructor, Owner: { } owner } when StateStart(owner, node.Syntax) is { } start => WithBlock(body, Block(node.Syntax, [.. body.Block.Statements, Statement(start)])),
            _ => body,
        };
        _container = outer;
        return body;
    }

    private ImmutableArray<BoundStatement> Statements(BoundUiContent? content) =>
        content is null ? [] : [.. content.Statements.Select(s => (BoundStatement)Visit(s))];

    // ── Making nodes ────────────────────────────────────────────────────────────────────────────────

    private VariableSymbol Variable(string name, Type type) => _program.MakeVariable(name, type, _container);

    private BoundVariable Read(VariableSymbol variable, Node syntax) => new(variable) { Type = _program.TypeOf(variable), Syntax = syntax };

    private static BoundVariableDeclaration Declare(VariableSymbol variable, BoundExpression value) => new(variable, value) { Syntax = value.Syntax };

    private static BoundStatement Statement(BoundExpression expression) => new BoundExpressionStatement(expression) { Syntax = expression.Syntax };

    private static BoundBlock Block(Node syntax, IEnumerable<BoundStatement> statements) => new([.. statements]) { Syntax = syntax };

    private BoundLiteral Text(string text, Node syntax) => new(text) { Type = _program.StringType, Syntax = syntax };

    private BoundLiteral Number(double value, Node syntax) => new(value) { Type = _program.NumberType, Syntax = syntax };

    private BoundLiteral Boolean(bool value, Node syntax) => new(value) { Type = _program.BooleanType, Syntax = syntax };

    private BoundUndefined Undefined(Node syntax) => new() { Type = _program.UndefinedType, Syntax = syntax };

    private static BoundConversion Convert(BoundExpression value, Type type) => new(value) { Type = type, Syntax = value.Syntax };

    /// <summary>Values of any kind, as the library takes them.</summary>
    private BoundArrayLiteral Values(IEnumerable<BoundExpression> values, Node syntax) =>
        new([.. values], _program.AnyType) { Type = new NamedType(_program.LibraryClass("Array")!, [_program.AnyType]), Syntax = syntax };

    private FunctionSymbol Function(string name) => (FunctionSymbol)_program.LibrarySymbol(name)!;

    private BoundCall Call(string function, Node syntax, params IEnumerable<BoundExpression> arguments)
    {
        var target = Function(function);
        return new BoundCall(target, null, null, [.. arguments], [], null, isSuper: false) { Type = _program.SignatureOf(target).Return, Syntax = syntax };
    }

    private BoundCall Method(BoundExpression receiver, string method, Type result, params IEnumerable<BoundExpression> arguments)
    {
        for (var type = ((NamedType)receiver.Type).Symbol; ; type = _program.BaseOf(type)!.Symbol)
            if (type.Members.GetValueOrDefault(method) is FunctionSymbol target)
                return new BoundCall(target, receiver, null, [.. arguments], [], null, isSuper: false) { Type = result, Syntax = receiver.Syntax };
    }

    private BoundNew New(string @class, Node syntax, params IEnumerable<BoundExpression> arguments) => New(_program.LibraryClass(@class)!, syntax, arguments);

    private BoundNew New(TypeSymbol @class, Node syntax, params IEnumerable<BoundExpression> arguments)
    {
        var declaring = @class;
        while (declaring.Constructor is null && _program.BaseOf(declaring) is { } above) declaring = above.Symbol;
        return new BoundNew(@class, declaring.Constructor, [.. arguments]) { Type = new NamedType(@class, []), Syntax = syntax };
    }

    private BoundExpression This(TypeSymbol @class, Node syntax) => new BoundThis { Type = new NamedType(@class, []), Syntax = syntax };

    /// <summary>A closure for a parameter of a library's function, from which it has its type.</summary>
    private BoundLambda Closure(string function, int parameter, Node syntax, Func<IReadOnlyList<VariableSymbol>, IEnumerable<BoundStatement>> body)
    {
        var type = _program.SignatureOf(Function(function)).Parameters[parameter].Type;
        return Closure(type, syntax, body);
    }

    private BoundLambda Closure(Type type, Node syntax, Func<IReadOnlyList<VariableSymbol>, IEnumerable<BoundStatement>> body)
    {
        var expected = _program.CallSignaturesOf(type is UnionType union ? union.Types.First(t => _program.CallSignaturesOf(t).Count > 0) : type)[0];
        var function = new FunctionSymbol("", _container, FunctionKind.Lambda) { HasBody = true };
        foreach (var parameter in expected.Parameters) function.Parameters.Add(_program.MakeVariable(parameter.Name, parameter.Type, function, VariableKind.Parameter));
        _program.Declare(function, new CallSignatureType { Parameters = expected.Parameters, LazyReturn = expected.Return, Symbol = function });
        var outer = _container;
        _container = function;
        var block = Block(syntax, body(function.Parameters));
        _container = outer;
        var none = function.Parameters.Select(_ => (BoundExpression?)null);
        var whole = new BoundFunctionBody(function, [.. none], [.. function.Parameters.Select(_ => (BoundPattern?)null)], [], block) { Syntax = syntax };
        return new BoundLambda(function, whole) { Type = type, Syntax = syntax };
    }

    /// <summary>A closure that gives a value.</summary>
    private BoundLambda Giving(string function, int parameter, BoundExpression value) =>
        Closure(function, parameter, value.Syntax, _ => [new BoundReturn(value) { Syntax = value.Syntax }]);
}
