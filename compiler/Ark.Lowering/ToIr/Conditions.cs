// Conditions as control flow: `a && b` in a test makes branches and no boolean.

using Ark.Ir;

namespace Ark.Lowering.ToIr;

internal sealed partial class FunctionLowering
{
    /// <summary>Jumps to one block or the other. Both may get further jumps afterwards.</summary>
    private void LowerCondition(BoundExpression condition, Block whenTrue, Block whenFalse)
    {
        while (condition is BoundUnary { Operator: UnaryOperator.Not } not)
        {
            condition = not.Operand;
            (whenTrue, whenFalse) = (whenFalse, whenTrue);
        }
        if (condition is not BoundLogical { Operator: LogicalOperator.And or LogicalOperator.Or } logical)
        {
            var value = Truthy(Lower(condition));
            _ir.Branch(value, whenTrue, whenFalse);
            return;
        }
        var parts = ChainOf(logical, out var last);
        foreach (var part in parts)
        {
            var next = _ir.CreateBlock();
            if (logical.Operator == LogicalOperator.And) LowerCondition(part, next, whenFalse);
            else LowerCondition(part, whenTrue, next);
            StartSealed(next);
        }
        LowerCondition(last, whenTrue, whenFalse);
    }

    /// <summary>The operands of a chain of one operator, but the last.</summary>
    private static IReadOnlyList<BoundExpression> ChainOf(BoundLogical logical, out BoundExpression last)
    {
        var parts = new List<BoundExpression>();
        last = logical.Right;
        var left = logical.Left;
        for (; left is BoundLogical inner && inner.Operator == logical.Operator; left = inner.Left) parts.Add(inner.Right);
        parts.Add(left);
        parts.Reverse();
        return parts;
    }

    /// <summary>Whether it gives true or false, not because its type says so, which an element that is missing does not keep, but by what it does.</summary>
    private static bool IsCondition(BoundExpression expression)
    {
        for (; expression is BoundLogical { Operator: not LogicalOperator.Coalesce } logical; expression = logical.Left)
            if (!IsCondition(logical.Right)) return false;
        return expression is BoundLiteral { Value: bool } or BoundUnary { Operator: UnaryOperator.Not } or BoundBinary { Operator: >= BinaryOperator.Less } or BoundInstanceOf or BoundIn;
    }

    private Value LowerLogical(BoundLogical logical, Expected expected)
    {
        var type = RepresentationOf(logical.Type);
        if (type == IrType.Value && logical.Operator != LogicalOperator.Coalesce && IsCondition(logical)) type = IrType.I1;
        var result = new Variable("choice", type);
        var after = _ir.CreateBlock();
        var parts = ChainOf(logical, out var last);
        foreach (var part in parts)
        {
            var value = Lower(part, expected);
            At(logical);
            Block decided = _ir.CreateBlock(), next = _ir.CreateBlock();
            if (logical.Operator == LogicalOperator.And) _ir.Branch(Truthy(value), next, decided);
            else if (logical.Operator == LogicalOperator.Or) _ir.Branch(Truthy(value), decided, next);
            else _ir.Branch(IsNullish(value), next, decided);
            StartSealed(decided);
            _ir.WriteVariable(result, Convert(value, type));
            _ir.Jump(after);
            StartSealed(next);
        }
        _ir.WriteVariable(result, LowerAs(last, type, expected));
        _ir.Jump(after);
        StartSealed(after);
        return _ir.ReadVariable(result);
    }

    private void LowerLogicalEffect(BoundLogical logical)
    {
        Block next = _ir.CreateBlock(), after = _ir.CreateBlock();
        if (logical.Operator == LogicalOperator.And) LowerCondition(logical.Left, next, after);
        else LowerCondition(logical.Left, after, next);
        StartSealed(next);
        LowerEffect(logical.Right);
        _ir.Jump(after);
        StartSealed(after);
    }
}
