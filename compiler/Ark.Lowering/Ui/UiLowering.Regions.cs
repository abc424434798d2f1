namespace Ark.Lowering.Ui;

// Where the shape of the tree depends on state: branches and lists.
internal sealed partial class UiLowering
{
    /// <summary>The branches of a chain are numbered; what chooses runs again, what builds one runs when another number comes out.</summary>
    public override BoundNode VisitBoundUiIf(BoundUiIf node)
    {
        var syntax = node.Syntax;
        var branches = new List<(BoundExpression? Condition, BoundUiContent Content)>();
        for (BoundStatement? link = node; link is not null;)
        {
            if (link is BoundUiIf { Condition: var condition, Then: var then } next)
            {
                branches.Add((condition, then));
                link = next.Otherwise;
                continue;
            }
            branches.Add((null, ((BoundUiElse)link).Content));
            break;
        }
        var chosen = (BoundExpression)Number(branches[^1].Condition is null ? branches.Count - 1 : branches.Count, syntax);
        for (var i = branches.Count - 1; i >= 0; i--)
            if (branches[i].Condition is { } condition)
                chosen = new BoundConditional((BoundExpression)Visit(condition), Number(i, condition.Syntax), chosen) { Type = _program.NumberType, Syntax = condition.Syntax };
        var build = Closure("composeIf", 1, syntax, parameters =>
        {
            BoundStatement? all = null;
            for (var i = branches.Count - 1; i >= 0; i--)
            {
                var isIt = new BoundBinary(BinaryOperator.StrictEqual, OperandKind.Number, Read(parameters[0], syntax), Number(i, syntax)) { Type = _program.BooleanType, Syntax = syntax };
                all = new BoundIf(isIt, Block(branches[i].Content.Syntax, Statements(branches[i].Content)), all) { Syntax = syntax };
            }
            return [all!];
        });
        return Statement(Call("composeIf", syntax, Giving("composeIf", 0, chosen), build));
    }

    public override BoundNode VisitBoundUiForEach(BoundUiForEach node)
    {
        if (node.IsLazy) return node;
        var syntax = node.Syntax;
        var items = (BoundExpression)Visit(node.Items);
        var build = (BoundExpression)Visit(node.Build);
        var key = node.Key is null ? Undefined(syntax) : (BoundExpression)Visit(node.Key);
        var isByIndex = Takes(node.Build, 2) && !(node.Key is { } given && Takes(given, 2));
        return Statement(Call("composeForEach", syntax, Giving("composeForEach", 0, items), build, key, Boolean(isByIndex, syntax)));
    }

    private static bool Takes(BoundExpression function, int parameters) => function switch
    {
        BoundLambda lambda => lambda.Function.Parameters.Count >= parameters,
        BoundFunction { Function: var named } => named.Parameters.Count >= parameters,
        BoundProperty { Symbol: FunctionSymbol method } => method.Parameters.Count >= parameters,
        _ => false,
    };

    /// <summary>A builder is a function like any other.</summary>
    public override BoundNode VisitBoundUiBuilder(BoundUiBuilder node) => Statement((BoundExpression)Visit(node.Call));
}
