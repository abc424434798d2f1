namespace Ark.Ir.Passes;

/// <summary>What the guards ask.</summary>
public sealed partial class SpecializeLoops
{
    /// <summary>A loop of the nest and what the guard before it asks: what no loop further out could ask.</summary>
    private sealed class Level(Loop loop, Level? around)
    {
        public Loop Loop => loop;
        public Level? Around => around;
        /// <summary>The kind of elements; null where only the length is read.</summary>
        public Dictionary<Value, ElementKind?> Arrays { get; } = [];
        /// <summary>Numbers that must be integers, and up to which size.</summary>
        public Dictionary<Value, int> Bounds { get; } = [];
        /// <summary>What the loop carries that must be integers when it is entered.</summary>
        public Dictionary<Value, int> Starts { get; } = [];
        public HashSet<Limit> Limits { get; } = [];
    }

    /// <summary>No number above this: a value (or the length of an array), or nothing, plus a constant.</summary>
    private readonly record struct Upper(Value? Value, bool IsLength, int Offset);

    /// <summary>An index of the array stays below its length if this does.</summary>
    private readonly record struct Limit(Value Array, Upper Upper);

    private const int LargestOffset = 1 << 20;

    private readonly HashSet<Value> _counters = [];
    /// <summary>Accesses whose index is below the length because a guard said so.</summary>
    private readonly HashSet<Instruction> _limited = [];

    private Level Nest(Loop loop, Level? around)
    {
        var level = new Level(loop, around);
        foreach (var block in loop.Blocks) _levels[block] = level;
        foreach (var inner in loop.Inner) Nest(inner, level);
        return level;
    }

    /// <summary>The outermost loop that computes none of the values; null when this one does.</summary>
    private static Level? Outside(Level level, params ReadOnlySpan<Value> values)
    {
        Level? found = null;
        for (var l = level; l is not null; l = l.Around)
        {
            foreach (var value in values)
                if (l.Loop.Defines(value)) return found;
            found = l;
        }
        return found;
    }

    private void Look(Instruction instruction, Block block, Level level)
    {
        var operands = instruction.Operands;
        switch (instruction.Op)
        {
            case Op.ArrayLength:
                Outside(level, operands[0])?.Arrays.TryAdd(operands[0], null);
                break;
            case Op.ArrayGet or Op.ArraySet:
                if (Outside(level, operands[0])?.Arrays is { } arrays) arrays[operands[0]] = arrays.GetValueOrDefault(operands[0]) ?? Expected(instruction);
                Index(level, operands[1], block, Addend, depth: 4);
                LimitIndex(instruction, block, level);
                break;
            case Op.F64Lt or Op.F64Le or Op.F64Gt or Op.F64Ge or Op.F64Eq or Op.F64Ne:
                if (IsCounter(level, operands[0])) Bound(level, operands[1], Addend);
                if (IsCounter(level, operands[1])) Bound(level, operands[0], Addend);
                break;
        }
    }

    private bool IsCounter(Level level, Value value)
    {
        if (!level.Loop.Defines(value) || !_ranges.Of(value).Integer || _ranges.Of(value).IsEmpty) return false;
        Count(Plain(value));
        return true;
    }

    /// <summary>A number that the root loop carries from round to round and that is to be an integer.</summary>
    private void Count(Value value)
    {
        if (value.Type == IrType.F64 && value.Definition is null && value.Block == _loop.Header && !_ranges.Of(value).IsInt32) _counters.Add(value);
    }

    /// <summary>What an index is computed from should be integers.</summary>
    private void Index(Level level, Value value, Block block, int limit, int depth)
    {
        Bound(level, value, limit);
        if (depth == 0 || !level.Loop.Defines(value)) return;
        if (value.Definition is { Op: Op.F64Add or Op.F64Sub or Op.F64Mul or Op.Canon or Op.F64Rem } arithmetic)
            foreach (var operand in arithmetic.Operands) Index(level, operand, block, arithmetic.Op == Op.F64Mul ? Factor : limit, depth - 1);
        else if (value.Definition is null && value.Block.Parameters.IndexOf(value) is var index)
        {
            Count(value);
            // A sum or product that a test then bounds may be larger than any index.
            var isTested = _ranges.Above(value, block).Any();
            foreach (var from in _function.Blocks)
                foreach (var target in from.Terminator.Targets)
                    if (target.Block == value.Block && target.Arguments[index] is var start && !level.Loop.Defines(start) && !(isTested && _ranges.Of(start).Integer)) Start(level, value, start, limit);
        }
    }

    /// <summary>Where a counter starts.</summary>
    private void Start(Level level, Value counter, Value start, int limit)
    {
        if (_levels[counter.Block] is var own && own.Loop.Header != counter.Block) Bound(level, start, limit);
        else if (counter.Type == IrType.F64 && !IsWithin(start, limit) && MayBeInteger(start)) own.Starts[counter] = Math.Min(limit, own.Starts.GetValueOrDefault(counter, limit));
    }

    /// <summary>Fractions are no bounds: the guard would never hold.</summary>
    private static bool MayBeInteger(Value value) => value.Definition?.Op is not (Op.F64Div or Op.F64Sqrt or Op.Const);

    /// <summary>An f64 from outside a loop that may be anything: the guard asks whether it is an i32.</summary>
    private void Bound(Level level, Value value, int limit)
    {
        while (value.Definition is { Op: Op.Canon } canon && level.Loop.Defines(value)) value = canon.Operands[0];
        if (value.Type != IrType.F64 || !MayBeInteger(value) || IsWithin(value, limit)) return;
        if (Outside(level, value) is { } outside) outside.Bounds[value] = Math.Min(limit, outside.Bounds.GetValueOrDefault(value, limit));
    }

    private bool IsWithin(Value value, int limit) => _ranges.Of(value) is { IsInt32: true } fact && fact.Low >= -limit && fact.High <= limit;

    // ── Indices ─────────────────────────────────────────────────────────────────────────────────────────────────────

    /// <summary>Where the index is known to stay below something that the loop does not change, the guard compares that with the
    /// length, and the copy need not.</summary>
    private void LimitIndex(Instruction access, Block block, Level level)
    {
        var array = access.Operands[0];
        if (Outside(level, array) is null) return;
        var uppers = new List<Upper>();
        UpperBounds(uppers, level, access.Operands[1], block, 0, depth: 4);
        foreach (var upper in uppers.OrderBy(u => u.Value is null).ThenByDescending(u => u.IsLength && u.Value == array).ThenBy(u => u.Offset))
        {
            var outside = upper.Value is null ? Outside(level, array) : Outside(level, array, upper.Value);
            if (outside is null || !IsGuarded(level, upper)) continue;
            if (!upper.IsLength || upper.Value != array || upper.Offset >= 0) outside.Limits.Add(new Limit(array, upper));
            _limited.Add(access);
            return;
        }
    }

    /// <summary>The guard has it as an i32, and adding the offset does not wrap.</summary>
    private bool IsGuarded(Level level, Upper upper)
    {
        if (Math.Abs(upper.Offset) > LargestOffset) return upper.Value is null;
        if (upper.Value is not { } value) return true;
        if (upper.IsLength) return upper.Offset <= 0;
        if (value.Type == IrType.F64) Bound(level, value, Addend);
        if (IsWithin(value, Addend)) return true;
        for (var l = level; l is not null; l = l.Around)
            if (l.Bounds.ContainsKey(value)) return true;
        return false;
    }

    private static Value Plain(Value value)
    {
        while (value.Definition is { Op: Op.I32ToF64 or Op.Canon } conversion) value = conversion.Operands[0];
        return value;
    }

    /// <summary>Collects what the branches above the block, and the way it is computed, say that the value does not exceed.</summary>
    private void UpperBounds(List<Upper> found, Level level, Value value, Block block, int offset, int depth)
    {
        value = Plain(value);
        var fact = _ranges.At(value, block);
        if (fact.Integer && !fact.IsEmpty && fact.IsNumber && fact.High + offset < int.MaxValue && fact.High + offset > int.MinValue) found.Add(new Upper(null, false, (int)fact.High + offset));
        if (!level.Loop.Defines(value)) found.Add(new Upper(value, false, offset));
        else if (value.Definition is { Op: Op.ArrayLength } length && Outside(level, length.Operands[0]) is not null) found.Add(new Upper(length.Operands[0], true, offset));
        if (depth == 0 || !level.Loop.Defines(value)) return;
        // Less than an integer is at most the one before, for integers.
        foreach (var (above, strict) in _ranges.Above(value, block))
            if (!strict || fact.Integer) UpperBounds(found, level, above, block, strict ? offset - 1 : offset, depth - 1);
        if (Added(value) is { } sum) UpperBounds(found, level, sum.Value, block, offset + sum.Constant, depth - 1);
        else if (Start(value) is { } start) UpperBounds(found, level, start.Value, start.From, offset, depth - 1);
    }

    /// <summary>A value plus a constant, where that does not wrap.</summary>
    private (Value Value, int Constant)? Added(Value value)
    {
        if (value.Definition is not { Op: Op.F64Add or Op.F64Sub or Op.I32Add or Op.I32Sub } sum) return null;
        var constant = Fold.Attribute(sum.Operands[1]) switch
        {
            int number => number,
            double number when number == Math.Floor(number) => number,
            _ => double.NaN,
        };
        if (sum.Op is Op.F64Sub or Op.I32Sub) constant = -constant;
        if (!(Math.Abs(constant) <= LargestOffset)) return null;
        if (value.Type == IrType.I32 && _ranges.Of(sum.Operands[0]) is var fact && (fact.High + constant > int.MaxValue || fact.Low + constant < int.MinValue)) return null;
        return (Plain(sum.Operands[0]), (int)constant);
    }

    /// <summary>What a number that only falls from round to round starts from.</summary>
    private (Value Value, Block From)? Start(Value value)
    {
        if (value.Definition is not null) return null;
        var level = _levels.GetValueOrDefault(value.Block);
        if (level is null || level.Loop.Header != value.Block) return null;
        var index = value.Block.Parameters.IndexOf(value);
        (Value, Block)? start = null;
        foreach (var block in _function.Blocks)
            foreach (var target in block.Terminator.Targets)
            {
                if (target.Block != value.Block) continue;
                var argument = Plain(target.Arguments[index]);
                if (level.Loop.Blocks.Contains(block))
                {
                    if (argument != value && !(Added(argument) is { Constant: <= 0 } sum && sum.Value == value)) return null;
                }
                else if (start is not null) return null;
                else start = (argument, block);
            }
        return start;
    }
}
