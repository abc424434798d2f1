// Rich constructs said with poorer ones. The rewriter walks a body bottom up; a file a construct says what becomes of it.
// Afterwards no node marked Sugar is left (PlainTree checks that).

namespace Ark.Lowering;

/// <summary>From bound trees to plain bound trees.</summary>
public sealed partial class Desugaring : BoundRewriter
{
    private readonly FrontEnd _program;
    private Symbol _container;

    private Desugaring(FrontEnd program, Symbol container)
    {
        _program = program;
        _container = container;
        _module = program.DeferredModules.Count > 0 ? container.Module : null;
    }

    public static BoundFunctionBody Run(FrontEnd program, BoundFunctionBody body) =>
        (BoundFunctionBody)Prepared(program, body.Function, body).Visit(body);

    public static BoundBlock Run(FrontEnd program, BoundBlock block, Symbol container) =>
        (BoundBlock)Prepared(program, container, block).Visit(block);

    private static Desugaring Prepared(FrontEnd program, Symbol container, BoundNode body)
    {
        program.Made.Prepare(body);
        return new Desugaring(program, container);
    }

    public static ImmutableArray<BoundFieldInitializer> Run(FrontEnd program, ImmutableArray<BoundFieldInitializer> initializers, Symbol container)
    {
        var desugaring = new Desugaring(program, container);
        return [.. initializers.Select(i => (BoundFieldInitializer)desugaring.Visit(i))];
    }

    public override BoundNode VisitBoundFunctionBody(BoundFunctionBody node)
    {
        var outer = _container;
        _container = node.Function;
        var body = BindParameters((BoundFunctionBody)base.VisitBoundFunctionBody(node));
        _container = outer;
        return body;
    }

    /// <summary>
    /// Destructured parameters are taken apart at the start of the body; parameters whose default values see them, or that something may
    /// look at too early, are declared there, too: from the left to the right.
    /// </summary>
    private BoundFunctionBody BindParameters(BoundFunctionBody body)
    {
        var (function, defaults, patterns) = (body.Function, body.ParameterDefaults, body.ParameterPatterns);
        var isGenerator = (function.Modifiers & Modifiers.Generator) != 0;
        var firstPattern = patterns.TakeWhile(p => p is null).Count();
        if (firstPattern == patterns.Length && defaults.All(d => d is null)) return body;
        var inOrder = defaults.Skip(firstPattern + 1).Any(d => d is not null) || function.Parameters.Any(p => p.NeedsTdzCheck);
        if (!inOrder && firstPattern == patterns.Length && !isGenerator) return body;
        var statements = ImmutableArray.CreateBuilder<BoundStatement>();
        for (var i = 0; i < patterns.Length; i++)
        {
            var parameter = function.Parameters[i];
            if (inOrder && (defaults[i] is not null || parameter.NeedsTdzCheck))
            {
                var syntax = defaults[i]?.Syntax ?? body.Syntax;
                statements.Add(new BoundVariableDeclaration(parameter, new BoundArgument(parameter, defaults[i]) { Type = _program.TypeOf(parameter), Syntax = syntax }) { Syntax = syntax });
            }
            if (patterns[i] is { } pattern) TakeApart(pattern, Read(parameter, pattern.Syntax), statements.Add, asExpression: false);
        }
        if (isGenerator || inOrder && function.Kind == FunctionKind.Constructor) statements.Add(new BoundBodyStart { Syntax = body.Block.Syntax });
        statements.AddRange(body.Block.Statements);
        var block = new BoundBlock(statements.ToImmutable()) { Syntax = body.Block.Syntax };
        return body.Update(function, inOrder ? [.. defaults.Select(_ => (BoundExpression?)null)] : defaults, [.. patterns.Select(_ => (BoundPattern?)null)], body.FieldInitializers, block);
    }

    /// <summary>The library declares `undefined` as the global that it is by the book; there is no place for it.</summary>
    public override BoundNode VisitBoundVariable(BoundVariable node) =>
        node.Variable is { Name: "undefined", IsGlobal: true } variable && (variable.Modifiers & Modifiers.Declare) != 0
            ? new BoundUndefined { Type = node.Type, Syntax = node.Syntax }
            : node.Variable.IsGlobal ? Guarded(node.Variable, node) : node;

    // ── One statement that becomes several ──────────────────────────────────────────────────────────────────────────

    /// <summary>Blocks whose statements belong to the list in which the block stands: what they declare is seen there.</summary>
    private readonly HashSet<BoundNode> _spliced = [];

    private BoundBlock Splice(Node syntax, IEnumerable<BoundStatement> statements)
    {
        var block = Block(syntax, statements);
        _spliced.Add(block);
        return block;
    }

    private ImmutableArray<BoundStatement> Flatten(ImmutableArray<BoundStatement> statements) =>
        statements.Any(_spliced.Contains) ? [.. statements.SelectMany(s => _spliced.Contains(s) ? Flatten(((BoundBlock)s).Statements) : [s])] : statements;

    public override BoundNode VisitBoundBlock(BoundBlock node)
    {
        var block = (BoundBlock)base.VisitBoundBlock(node);
        return block.Update(Flatten(block.Statements));
    }

    public override BoundNode VisitBoundSwitchClause(BoundSwitchClause node)
    {
        var clause = (BoundSwitchClause)base.VisitBoundSwitchClause(node);
        return clause.Update(clause.Test, Flatten(clause.Statements));
    }

    public override BoundNode VisitBoundFor(BoundFor node)
    {
        var loop = (BoundFor)base.VisitBoundFor(node);
        return loop.Update(loop.Label, Flatten(loop.Initializers), loop.Condition, loop.Increment, loop.Body, loop.PerIteration);
    }

    // ── Making nodes ────────────────────────────────────────────────────────────────────────────────────────────────

    private VariableSymbol Variable(string name, Type type) => _program.MakeVariable(name, type, _container);

    private BoundVariable Read(VariableSymbol variable, Node syntax) => new(variable) { Type = _program.TypeOf(variable), Syntax = syntax };

    private BoundLiteral Number(double value, Node syntax) => new(value) { Type = _program.NumberType, Syntax = syntax };

    private static BoundVariableDeclaration Declare(VariableSymbol variable, BoundExpression value) => new(variable, value) { Syntax = value.Syntax };

    private static BoundStatement Statement(BoundExpression expression) => new BoundExpressionStatement(expression) { Syntax = expression.Syntax };

    private static BoundExpression Assign(BoundExpression target, BoundExpression value) => new BoundAssignment(target, value) { Type = value.Type, Syntax = value.Syntax };

    private static BoundBlock Block(Node syntax, IEnumerable<BoundStatement> statements) => new([.. statements]) { Syntax = syntax };

    private BoundExpression Binary(BinaryOperator @operator, BoundExpression left, BoundExpression right, Type type) =>
        new BoundBinary(@operator, OperandKind.Number, left, right) { Type = type, Syntax = left.Syntax };

    private BoundExpression Length(BoundExpression of) => new BoundProperty(of, "length", null) { Type = _program.NumberType, Syntax = of.Syntax };

    private static BoundExpression Element(BoundExpression of, BoundExpression index, ElementAccessKind kind, Type type) =>
        new BoundElement(of, index, kind) { Type = type, Syntax = of.Syntax };

    /// <summary>A call of an entry point of the runtime.</summary>
    private static BoundExpression Native(string name, Type type, Node syntax, params BoundExpression[] arguments)
    {
        var entry = new FunctionSymbol(name, null, FunctionKind.Function) { Magic = new Magic(MagicKind.Native, name) };
        return new BoundCall(entry, null, null, [.. arguments], [], null, isSuper: false) { Type = type, Syntax = syntax };
    }

    private static BoundExpression MethodCall(FunctionSymbol method, BoundExpression receiver, Type type) =>
        new BoundCall(method, receiver, null, [], [], null, isSuper: false) { Type = type, Syntax = receiver.Syntax };

    /// <summary>A method that the receiver is only known to have by its name.</summary>
    private BoundExpression NamedCall(BoundExpression receiver, string name, params BoundExpression[] arguments)
    {
        var callee = new BoundProperty(receiver, name, null) { Type = _program.AnyType, Syntax = receiver.Syntax };
        return new BoundCall(null, null, callee, [.. arguments], [], null, isSuper: false) { Type = _program.AnyType, Syntax = receiver.Syntax };
    }
}
