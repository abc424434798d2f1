namespace Ark.Lowering.Ui;

// State variables: reading the member asks the variable, assigning it tells the variable.
internal sealed partial class UiLowering
{
    public override BoundNode VisitBoundProperty(BoundProperty node)
    {
        var property = (BoundProperty)base.VisitBoundProperty(node);
        return IsState(property) ? Get(property) : property;
    }

    private static bool IsState(BoundProperty property) => property.Receiver is not null && StateDecorators.Of(property.Symbol) is not null;

    /// <summary>The slot, which holds the variable.</summary>
    private BoundProperty Slot(BoundProperty property) =>
        new(property.Receiver, property.Name, property.Symbol) { Type = _program.VariableType, Syntax = property.Syntax };

    private BoundExpression Get(BoundProperty property) => Convert(Method(Slot(property), "get", _program.AnyType), property.Type);

    private BoundExpression Set(BoundProperty property, BoundExpression value) => Convert(Method(Slot(property), "set", _program.AnyType, value), value.Type);

    public override BoundNode VisitBoundAssignment(BoundAssignment node) =>
        node.Target is BoundProperty target && IsState(target) ? Set(WithReceiver(target), (BoundExpression)Visit(node.Value)) : base.VisitBoundAssignment(node);

    public override BoundNode VisitBoundCompoundAssignment(BoundCompoundAssignment node)
    {
        if (node.Target is not BoundProperty target || !IsState(target)) return base.VisitBoundCompoundAssignment(node);
        var value = (BoundExpression)Visit(node.Value);
        return OnReceiver(WithReceiver(target), p => Set(p, new BoundBinary(node.Operator, node.Kind, Get(p), value) { Type = node.Type, Syntax = node.Syntax }));
    }

    public override BoundNode VisitBoundLogicalAssignment(BoundLogicalAssignment node)
    {
        if (node.Target is not BoundProperty target || !IsState(target)) return base.VisitBoundLogicalAssignment(node);
        var value = (BoundExpression)Visit(node.Value);
        return OnReceiver(WithReceiver(target), p => new BoundLogical(node.Operator, Get(p), Set(p, value)) { Type = node.Type, Syntax = node.Syntax });
    }

    public override BoundNode VisitBoundIncrement(BoundIncrement node)
    {
        if (node.Target is not BoundProperty target || !IsState(target)) return base.VisitBoundIncrement(node);
        return OnReceiver(WithReceiver(target), p =>
        {
            var old = Variable("old", node.Type);
            BoundExpression next = new BoundBinary(node.IsDecrement ? BinaryOperator.Subtract : BinaryOperator.Add, OperandKind.Number, Read(old, node.Syntax), Number(1, node.Syntax)) { Type = node.Type, Syntax = node.Syntax };
            var set = Set(p, next);
            BoundExpression result = node.IsPrefix ? set : new BoundSequence([set, Read(old, node.Syntax)]) { Type = node.Type, Syntax = node.Syntax };
            return new BoundLet(old, Get(p), result) { Type = node.Type, Syntax = node.Syntax };
        });
    }

    private BoundProperty WithReceiver(BoundProperty target) =>
        new((BoundExpression)Visit(target.Receiver!), target.Name, target.Symbol) { Type = target.Type, Syntax = target.Syntax };

    /// <summary>The receiver is evaluated once, though the property is used twice.</summary>
    private BoundExpression OnReceiver(BoundProperty property, Func<BoundProperty, BoundExpression> use)
    {
        if (property.Receiver is BoundThis or BoundVariable) return use(property);
        var receiver = Variable("receiver", property.Receiver!.Type);
        var result = use(new BoundProperty(Read(receiver, property.Syntax), property.Name, property.Symbol) { Type = property.Type, Syntax = property.Syntax });
        return new BoundLet(receiver, property.Receiver, result) { Type = result.Type, Syntax = property.Syntax };
    }

    /// <summary>The variable behind what a parent gives for a member with @Link.</summary>
    private BoundExpression VariableOf(BoundExpression value)
    {
        var inner = value;
        while (inner is BoundConversion or BoundUiReference) inner = inner is BoundConversion c ? c.Operand : ((BoundUiReference)inner).Target;
        if (inner is BoundProperty property && IsState(property)) return Slot(WithReceiver(property));
        return value;
    }
}
