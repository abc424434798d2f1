namespace Ark.Ir.Passes;

/// <summary>What is known of every number of a function: of its f64, i32 and i64 values, at each place.</summary>
/// <remarks>
/// Facts grow from nothing until they settle, in sweeps over the blocks; those of block parameters are widened after a few
/// sweeps, and two more sweeps take back what widening gave away. Behind a branch, the comparison it tested narrows both
/// sides (<see cref="At"/>).
/// </remarks>
internal sealed class RangeAnalysis
{
    private readonly record struct Constraint(Block Block, Relation Relation, Value Other, bool IsLeft);

    private readonly Cfg _cfg;
    private readonly NumberFact[] _facts;
    private readonly List<Constraint>?[] _constraints;
    private readonly Dictionary<Block, List<(Block From, Instruction Terminator, Target Target)>> _incoming = [];

    public RangeAnalysis(Cfg cfg)
    {
        _cfg = cfg;
        _facts = new NumberFact[cfg.ValueCount];
        _constraints = new List<Constraint>?[cfg.ValueCount];
        Array.Fill(_facts, NumberFact.Nothing);
        foreach (var block in cfg.Order)
        {
            Learn(block);
            foreach (var target in block.Terminator.Targets)
            {
                if (!_incoming.TryGetValue(target.Block, out var list)) _incoming[target.Block] = list = [];
                list.Add((block, block.Terminator, target));
            }
        }
        Solve();
    }

    /// <summary>Of the value wherever it is defined.</summary>
    public NumberFact Of(Value value) => _facts[value.Id];

    /// <summary>Of the value as it is known in this block.</summary>
    public NumberFact At(Value value, Block block) => At(value, block, depth: 1);

    /// <summary>The other side of a comparison is looked at in the same way, once.</summary>
    private NumberFact At(Value value, Block block, int depth)
    {
        var fact = _facts[value.Id];
        if (_constraints[value.Id] is not { } constraints) return fact;
        foreach (var constraint in constraints)
        {
            if (!_cfg.Dominates(constraint.Block, block)) continue;
            var other = depth > 0 ? At(constraint.Other, block, depth - 1) : _facts[constraint.Other.Id];
            fact = Narrow(fact, constraint.Relation, other, constraint.IsLeft);
        }
        return fact;
    }

    /// <summary>A branch above this block said that the one is less than the other, directly or through a third value.</summary>
    public bool IsLess(Value small, Value large, Block block) => IsLess(small, large, block, depth: 2);

    private bool IsLess(Value small, Value large, Block block, int depth)
    {
        foreach (var (middle, strict) in Above(small, block))
            if (ReferenceEquals(middle, large) ? strict : depth > 0 && (strict ? IsLessOrEqual(middle, large, block, depth - 1) : IsLess(middle, large, block, depth - 1))) return true;
        return false;
    }

    private bool IsLessOrEqual(Value small, Value large, Block block, int depth)
    {
        foreach (var (middle, _) in Above(small, block))
            if (ReferenceEquals(middle, large) || depth > 0 && IsLessOrEqual(middle, large, block, depth - 1)) return true;
        return false;
    }

    /// <summary>The values that branches above the block said are greater (strict) or not less.</summary>
    public IEnumerable<(Value Value, bool Strict)> Above(Value value, Block block)
    {
        foreach (var constraint in _constraints[value.Id] ?? [])
        {
            if (!_cfg.Dominates(constraint.Block, block)) continue;
            var relation = (constraint.Relation, constraint.IsLeft);
            // An i32 and the f64 made of it are the same number.
            var other = constraint.Other.Definition is { Op: Op.I32ToF64 } integer ? integer.Operands[0] : constraint.Other;
            if (relation is (Relation.Less, true) or (Relation.Greater, false) || relation is (Relation.Below, true) && _facts[constraint.Other.Id].Low >= 0) yield return (other, true);
            else if (relation is (Relation.LessEqual, true) or (Relation.GreaterEqual, false) or (Relation.Equal, _)) yield return (other, false);
        }
    }

    // ── Branches ────────────────────────────────────────────────────────────────────────────────────────────────────

    private void Learn(Block block)
    {
        var predecessors = _cfg.PredecessorsOf(block);
        if (predecessors.Count != 1 || predecessors[0].Terminator is not { Op: Op.Branch } branch) return;
        if (branch.Targets[0].Block == branch.Targets[1].Block) return;
        if (branch.Targets[0].Block == block) Learn(block, branch.Operands[0], true);
        else if (branch.Targets[1].Block == block) Learn(block, branch.Operands[0], false);
    }

    private void Learn(Block block, Value condition, bool truth)
    {
        while (condition.Definition is { Op: Op.Not } not)
        {
            condition = not.Operands[0];
            truth = !truth;
        }
        if (condition.Definition is not { } compare || Comparison(compare.Op, truth) is not { } op) return;
        Constrain(compare.Operands[0], new Constraint(block, op, compare.Operands[1], IsLeft: true));
        Constrain(compare.Operands[1], new Constraint(block, op, compare.Operands[0], IsLeft: false));
    }

    private void Constrain(Value value, Constraint constraint)
    {
        (_constraints[value.Id] ??= []).Add(constraint);
        // What holds of the canonical number holds of the number itself: undefined compares as NaN does.
        if (value.Definition is { Op: Op.Canon } canon && constraint.Relation != Relation.NotEqual) Constrain(canon.Operands[0], constraint);
        if (value.Definition is { Op: Op.I32ToF64 } integer) Constrain(integer.Operands[0], constraint);
        if (value.Definition is { Op: Op.I32ToI64 } narrow) Constrain(narrow.Operands[0], constraint);
        // `i * i <= n` bounds i.
        if (value.Definition is { Op: Op.F64Mul } square && ReferenceEquals(square.Operands[0], square.Operands[1])
            && (constraint.Relation, constraint.IsLeft) is (Relation.Less or Relation.LessEqual, true) or (Relation.Greater or Relation.GreaterEqual, false))
            Constrain(square.Operands[0], constraint with { Relation = Relation.SquareAtMost });
    }

    /// <summary>What a branch tells of two numbers. An f64 comparison that is false may be so because of NaN, so "not less" is
    /// weaker than "greater or equal".</summary>
    private enum Relation : byte { Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual, NotLess, NotLessEqual, NotGreater, NotGreaterEqual, Below, SquareAtMost }

    private static Relation? Comparison(Op op, bool truth) => (op, truth) switch
    {
        (Op.F64Eq or Op.F64Same or Op.I32Eq or Op.I64Eq, true) or (Op.F64Ne or Op.I32Ne, false) => Relation.Equal,
        (Op.F64Ne or Op.I32Ne, true) or (Op.F64Eq or Op.I32Eq or Op.I64Eq, false) => Relation.NotEqual,
        (Op.F64Lt or Op.I32Lt or Op.I64Lt, true) or (Op.I32Ge, false) => Relation.Less,
        (Op.F64Le or Op.I32Le, true) or (Op.I32Gt, false) => Relation.LessEqual,
        (Op.F64Gt or Op.I32Gt, true) or (Op.I32Le, false) => Relation.Greater,
        (Op.F64Ge or Op.I32Ge, true) or (Op.I32Lt or Op.I64Lt, false) => Relation.GreaterEqual,
        (Op.F64Lt, false) => Relation.NotLess,
        (Op.F64Le, false) => Relation.NotLessEqual,
        (Op.F64Gt, false) => Relation.NotGreater,
        (Op.F64Ge, false) => Relation.NotGreaterEqual,
        (Op.I32Ult, true) => Relation.Below,
        _ => null,
    };

    private static NumberFact Narrow(NumberFact fact, Relation relation, NumberFact other, bool isLeft)
    {
        if (fact.IsEmpty || other.IsEmpty) return fact;
        switch (relation)
        {
            case Relation.Less: return isLeft ? fact.AtMost(other.High, true) : fact.AtLeast(other.Low, true);
            case Relation.LessEqual: return isLeft ? fact.AtMost(other.High, false) : fact.AtLeast(other.Low, false);
            case Relation.Greater: return isLeft ? fact.AtLeast(other.Low, true) : fact.AtMost(other.High, true);
            case Relation.GreaterEqual: return isLeft ? fact.AtLeast(other.Low, false) : fact.AtMost(other.High, false);
            case Relation.Below: return isLeft && other.Low >= 0 ? fact.AtLeast(0, false).AtMost(other.High, true) : fact;
            case Relation.Equal:
                // Two undefineds are the same; -0 equals 0.
                if (other.Undefined && fact.Undefined) return fact;
                return fact.AtMost(other.High, false).AtLeast(other.Low, false) with { MinusZero = fact.MinusZero && other.HasZero };
            case Relation.NotEqual: return Without(fact, other);
            case Relation.SquareAtMost:
                // A little more than the root, since the square was rounded.
                var root = Math.Sqrt(Math.Max(other.High, 0)) * (1 + 1e-15);
                return fact.AtMost(root, false).AtLeast(-root, false);
            default:
                if (!other.IsNumber) return fact;
                var opposite = relation switch
                {
                    Relation.NotLess => Relation.GreaterEqual,
                    Relation.NotLessEqual => Relation.Greater,
                    Relation.NotGreater => Relation.LessEqual,
                    _ => Relation.Less,
                };
                return Narrow(fact, opposite, other, isLeft) with { NaN = fact.NaN, Undefined = fact.Undefined };
        }
    }

    private static NumberFact Without(NumberFact fact, NumberFact other)
    {
        if (!other.IsNumber || other.Low != other.High || !fact.Integer || Math.Abs(other.Low) >= NumberFact.Exact) return fact;
        if (fact.High == other.Low) fact = fact with { High = fact.High - 1 };
        if (fact.Low == other.Low) fact = fact with { Low = fact.Low + 1 };
        return fact with { MinusZero = fact.MinusZero && other.Low != 0 };
    }

    // ── The fixed point ─────────────────────────────────────────────────────────────────────────────────────────────

    private void Solve()
    {
        for (var sweep = 0; Sweep(sweep); sweep++)
        {
        }
        Sweep(-1);
        Sweep(-1);
    }

    /// <summary>One walk over the function; `sweep` counts the growing ones, -1 lets facts shrink.</summary>
    private bool Sweep(int sweep)
    {
        var changed = false;
        foreach (var block in _cfg.Order)
        {
            for (var i = 0; i < block.Parameters.Count; i++)
            {
                var parameter = block.Parameters[i];
                if (parameter.Type is IrType.F64 or IrType.I32 or IrType.I64) changed |= Update(parameter, Incoming(block, i), sweep, isParameter: true);
            }
            foreach (var instruction in block.Instructions)
                if (instruction.Result is { Type: IrType.F64 or IrType.I32 or IrType.I64 } result) changed |= Update(result, Transfer(instruction, block), sweep, isParameter: false);
        }
        return changed;
    }

    private bool Update(Value value, NumberFact fact, int sweep, bool isParameter)
    {
        ref var current = ref _facts[value.Id];
        if (sweep < 0)
        {
            current = fact;
            return false;
        }
        fact = current.Join(fact);
        if (fact == current) return false;
        current = !isParameter || current.IsEmpty ? fact : sweep > 30 ? Unknown(value.Type) : sweep > 2 ? current.Widen(fact) : fact;
        return true;
    }

    private static NumberFact Unknown(IrType type) => type == IrType.I32 ? NumberFact.Int32 : type == IrType.I64 ? NumberFact.Int64 : NumberFact.Anything;

    private NumberFact Incoming(Block block, int index)
    {
        if (block == _cfg.Function.Entry || !_incoming.TryGetValue(block, out var edges)) return Unknown(block.Parameters[index].Type);
        var fact = NumberFact.Nothing;
        foreach (var (from, terminator, target) in edges) fact = fact.Join(OnEdge(target.Arguments[index], from, terminator, target));
        return fact;
    }

    /// <summary>What is known of an argument where it is passed, the branch that passes it included.</summary>
    private NumberFact OnEdge(Value value, Block from, Instruction terminator, Target target)
    {
        var fact = At(value, from);
        if (terminator.Op != Op.Branch || terminator.Operands[0].Definition is not { } compare || compare.Operands.Count != 2) return fact;
        if (terminator.Targets[0].Block == terminator.Targets[1].Block || Comparison(compare.Op, ReferenceEquals(terminator.Targets[0], target)) is not { } op) return fact;
        if (ReferenceEquals(compare.Operands[0], value)) fact = Narrow(fact, op, At(compare.Operands[1], from), true);
        if (ReferenceEquals(compare.Operands[1], value)) fact = Narrow(fact, op, At(compare.Operands[0], from), false);
        return fact;
    }

    private NumberFact Transfer(Instruction instruction, Block block)
    {
        var operands = instruction.Operands;
        return operands.Count switch
        {
            0 => NumberRules.Constant(instruction),
            1 => NumberRules.One(instruction, At(operands[0], block)),
            2 => NumberRules.Two(instruction, At(operands[0], block), At(operands[1], block)),
            3 when instruction.Op == Op.Select => At(operands[1], block).Join(At(operands[2], block)),
            _ => Unknown(instruction.Result!.Type),
        };
    }
}
