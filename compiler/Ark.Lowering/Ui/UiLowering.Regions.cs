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
        var syntax = node.Syntax;
        var items = (BoundExpression)Visit(node.Items);
        var build = (BoundExpression)Visit(node.Build);
        var key = node.Key is null ? Undefined(syntax) : (BoundExpression)Visit(node.Key);
        var isByIndex = Takes(node.Build, 2) && !(node.Key is { } given && Takes(given, 2));
        var list = node.IsLazy ? "composeLazyForEach" : "composeForEach";
        return Statement(Call(list, syntax, Giving(list, 0, items), build, key, Boolean(isByIndex, syntax), Text(syntax.Location.ToString(), syntax)));
    }

    /// <summary>`Repeat(items).each(…).key(…).template(type, …).templateId(…).virtualScroll(…)`</summary>
    private BoundStatement Repeat(BoundUiComponent node)
    {
        var syntax = node.Syntax;
        BoundExpression Argument(string attribute, int index) =>
            node.Attributes.FirstOrDefault(a => a.Method.Name == attribute) is { } given && index < given.Arguments.Length ? (BoundExpression)Visit(given.Arguments[index]) : Undefined(syntax);
        var templates = node.Attributes.Where(a => a.Method.Name == "template").ToList();
        BoundExpression OfTemplates(int index) => Values(templates.Select(t => index < t.Arguments.Length ? (BoundExpression)Visit(t.Arguments[index]) : Undefined(syntax)), syntax);
        var items = (BoundExpression)Visit(node.Arguments[0]);
        // What reads the options is told when state changes that they are said with, as it is of the items.
        var isVirtual = node.Attributes.Any(a => a.Method.Name == "virtualScroll");
        var options = Giving("composeRepeat", 7, Argument("virtualScroll", 0));
        return Statement(Call("composeRepeat", syntax, Giving("composeRepeat", 0, items), Argument("each", 0), Argument("key", 0), Argument("templateId", 0), OfTemplates(0), OfTemplates(1), OfTemplates(2), options, Boolean(isVirtual, syntax)));
    }

    private static bool Takes(BoundExpression function, int parameters) => function switch
    {
        BoundLambda lambda => lambda.Function.Parameters.Count >= parameters,
        BoundFunction { Function: var named } => named.Parameters.Count >= parameters,
        BoundProperty { Symbol: FunctionSymbol method } => method.Parameters.Count >= parameters,
        _ => false,
    };

    /// <summary>A builder is a function like any other. An object literal that is its only argument is passed by reference: what changes is asked for whenever the builder reads it.</summary>
    public override BoundNode VisitBoundUiBuilder(BoundUiBuilder node)
    {
        var call = (BoundCall)base.VisitBoundCall(node.Call);
        // A builder that a member holds takes its `this` from whoever calls it, as a method of that name would.
        if (call is { Target: null, Callee: BoundProperty { Receiver: { } receiver, Symbol: not null } slot } && UiDecorators.Has(slot.Symbol, "BuilderParam"))
            call = call.Update(null, null, new BoundProperty(Convert(receiver, _program.AnyType), slot.Name, null) { Type = _program.AnyType, Syntax = slot.Syntax }, call.Arguments, [], null, false);
        if (call.Arguments is [var argument] && Literal(argument) is { } literal)
            call = call.Update(call.Target, call.Receiver, call.Callee, [literal.Update([.. literal.Members.Select(ByReference)], literal.IsRecord)], call.TypeArguments, call.Signature, call.IsSuper);
        return Statement(call);
    }

    /// <summary>A builder that is called builds; as a value, `.tabBar(this.tab('Home'))`, the call is what will build.</summary>
    public override BoundNode VisitBoundExpressionStatement(BoundExpressionStatement node) =>
        node.Expression is BoundCall call && UiDecorators.IsBuilder(call.Target) ? node.Update((BoundExpression)base.VisitBoundCall(call)) : base.VisitBoundExpressionStatement(node);

    public override BoundNode VisitBoundReturn(BoundReturn node) =>
        node.Expression is BoundCall call && UiDecorators.IsBuilder(call.Target) ? node.Update((BoundExpression)base.VisitBoundCall(call)) : base.VisitBoundReturn(node);

    private static BoundObjectLiteral? Literal(BoundExpression value) => value is BoundConversion conversion ? Literal(conversion.Operand) : value as BoundObjectLiteral;

    private BoundObjectMember ByReference(BoundObjectMember member) =>
        member is not { Kind: ObjectMemberKind.Value, Name: not null } || IsConstant(member.Value) ? member
            : member.Update(ObjectMemberKind.Getter, member.Name, null, Giving("computedValue", 2, member.Value), member.Symbol);
}
