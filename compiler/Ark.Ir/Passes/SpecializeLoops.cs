namespace Ark.Ir.Passes;

/// <summary>Gives loops over arrays a fast copy in which the arrays' kinds are known and bounds are i32.</summary>
/// <remarks>
/// Before the loop, a guard asks once whether each array that the loop does not change has the expected kind of elements,
/// whether each bound is an integer and whether what is known of an index keeps it below the length. If so the fast copy runs.
/// In it nothing can change an array's kind, length or storage: whatever could (an index out of bounds, a value that does not
/// fit, an object of another layout) leaves through a side exit into the original loop, at that very instruction, and the
/// original goes on from there; with its next round it asks the guard again. Loops within the loop have guards of their own in
/// the copy, for what the outer loop computes. Loops that call are left alone, since a call may change anything.
/// </remarks>
public sealed partial class SpecializeLoops
{
    /// <summary>The sum of two such integers is an i32: counters compared with a bound may go one step past it.</summary>
    private const int Addend = (1 << 30) - 1;
    /// <summary>The product of two such integers plus a third is an i32: `row * columns + column`.</summary>
    private const int Factor = 46340;
    private const int MostInstructions = 800;
    private const int MostLoops = 24;

    private readonly IrFunction _function;
    private readonly Loop _loop;
    private readonly RangeAnalysis _ranges;
    private readonly List<Block> _order;
    private readonly Level _root;
    /// <summary>By block: the innermost loop of the nest that it belongs to.</summary>
    private readonly Dictionary<Block, Level> _levels = [];
    private readonly Dictionary<Instruction, Block> _sideEntries = [];
    private readonly List<Dictionary<Value, Value>> _copies = [];
    /// <summary>The receivers that are promised to be typed arrays.</summary>
    private readonly Dictionary<Value, TypedArrayRef> _typed = [];

    private SpecializeLoops(IrFunction function, Loop loop, Cfg cfg, RangeAnalysis ranges)
    {
        _function = function;
        _loop = loop;
        _ranges = ranges;
        _order = cfg.Order.Where(loop.Blocks.Contains).ToList();
        _root = Nest(loop, null);
    }

    public static void Run(IrFunction function)
    {
        UnreachableBlocks.Run(function);
        var done = new HashSet<Block>();
        for (var count = 0; count < MostLoops && Next(function, done) is { } pass; count++) pass.Transform(done);
        if (done.Count > 0) BlockParameters.Run(function);
    }

    /// <summary>The next loop worth a copy. Changing one loop gives new names to what it computes, so the function is looked at afresh.</summary>
    private static SpecializeLoops? Next(IrFunction function, HashSet<Block> done)
    {
        var cfg = new Cfg(function);
        var loops = Loop.Find(cfg);
        if (loops.Count == 0) return null;
        var ranges = new RangeAnalysis(cfg);
        var work = new Stack<Loop>(loops);
        while (work.TryPop(out var loop))
        {
            if (done.Contains(loop.Header)) continue;
            var pass = new SpecializeLoops(function, loop, cfg, ranges);
            if (pass.IsEligible(cfg)) return pass;
            foreach (var inner in loop.Inner) work.Push(inner);
        }
        return null;
    }

    // ── Which loops ─────────────────────────────────────────────────────────────────────────────────────────────────

    private bool IsEligible(Cfg cfg)
    {
        if (_order.Sum(b => b.Instructions.Count) > MostInstructions) return false;
        if (_order.Exists(b => b.Handler is not null) || _function.Blocks.Exists(b => b.Handler is { } handler && _loop.Blocks.Contains(handler))) return false;
        var instructions = _order.SelectMany(b => b.Instructions).ToList();
        if (!instructions.TrueForAll(IsHarmless) || !instructions.Exists(i => i.Op is Op.ArrayGet or Op.ArraySet)) return false;
        if (LeadsThroughHandler(cfg)) return false;
        if (!AgreeOnReceivers(instructions)) return false;
        foreach (var block in _order)
            foreach (var instruction in block.Instructions) Look(instruction, block, _levels[block]);
        return _levels.Values.Any(l => l.Arrays.Count > 0 || l.Bounds.Count > 0);
    }

    /// <summary>What one access takes for a typed array is one for all others.</summary>
    private bool AgreeOnReceivers(IEnumerable<Instruction> instructions)
    {
        var promises = new Dictionary<Value, object?>();
        foreach (var access in instructions.Where(i => i.Op is Op.ArrayGet or Op.ArraySet or Op.ArrayLength))
            if (!promises.TryAdd(access.Operands[0], access.Attribute) && !Equals(promises[access.Operands[0]], access.Attribute)) return false;
        foreach (var (array, promise) in promises)
            if (promise is TypedArrayRef typed) _typed.Add(array, typed);
        return true;
    }

    /// <summary>Does nothing to any array, except through the accesses that this pass rewrites.</summary>
    private static bool IsHarmless(Instruction instruction) => instruction.Op switch
    {
        Op.ArrayGet or Op.ArraySet or Op.ArrayLength or Op.GetField or Op.SetField => true,
        Op.SlotStore or Op.Barrier or Op.CellStore or Op.GlobalStore or Op.LocalStore or Op.ElemStore or Op.Poll => true,
        Op.CallNative => (instruction.Effects & ~(Effects.Reads | Effects.Throws)) == 0,
        _ => (instruction.Effects & (Effects.Writes | Effects.High)) == 0,
    };

    /// <summary>A value of the loop is read behind a handler, which cannot get another parameter.</summary>
    private bool LeadsThroughHandler(Cfg cfg)
    {
        var handlers = _function.Blocks.Select(b => b.Handler).OfType<Block>().ToHashSet();
        if (handlers.Count == 0) return false;
        foreach (var block in cfg.Order)
        {
            if (_loop.Blocks.Contains(block)) continue;
            foreach (var instruction in block.Instructions)
                foreach (var value in instruction.Operands.Concat(instruction.Targets.SelectMany(t => t.Arguments)))
                    if (_loop.Defines(value) && handlers.Any(h => cfg.Dominates(value.Block, h))) return true;
        }
        return false;
    }

    /// <summary>The kind that an access suggests; for numbers F64, which stands for I32 in the second copy.</summary>
    private ElementKind Expected(Instruction access)
    {
        if (access.Attribute is TypedArrayRef typed) return typed.Kind;
        if (access.Attribute is ElementKind promised) return promised;
        if (access.Op == Op.ArraySet)
        {
            var stored = access.Operands[2];
            if (stored.Type == IrType.F64) return ElementKind.F64;
            return stored.Definition?.Op == Op.BoxI1 || Fold.Attribute(stored) is ValueConstant.True or ValueConstant.False ? ElementKind.Bool
                : stored.Definition?.Op == Op.BoxF64 ? ElementKind.F64 : ElementKind.Value;
        }
        if (access.Result!.Type == IrType.F64) return ElementKind.F64;
        var readers = _order.SelectMany(b => b.Instructions).Where(i => i.Operands.Contains(access.Result!)).ToList();
        return readers.Count > 0 && readers.TrueForAll(ReadsCondition) ? ElementKind.Bool : ElementKind.Value;
    }

    private static bool ReadsCondition(Instruction reader) =>
        reader.Op == Op.Truthy || reader.Op is Op.IsSame or Op.StrictEqual && reader.Operands.Exists(o => Fold.Attribute(o) is ValueConstant.True or ValueConstant.False || o.Definition?.Op == Op.BoxI1);

    // ── The transformation ──────────────────────────────────────────────────────────────────────────────────────────

    private void Transform(HashSet<Block> done)
    {
        done.UnionWith(_loop.Blocks);
        var originals = _order.ToDictionary(b => b, b => b.Instructions.ToArray());
        var definitions = Definitions();
        var entry = Preheader();
        IReadOnlyList<Value> arguments = entry.Parameters.ToArray();
        var edges = EdgesTo(_loop.Header, fromLoop: true);
        Split(originals);
        var preheader = entry;
        // The original's way back to the guard makes a loop of it.
        done.Add(preheader);
        var numbers = _order.SelectMany(b => originals[b]).Any(i => i.Op is Op.ArrayGet or Op.ArraySet && Expected(i) == ElementKind.F64);
        ElementKind[] versions = numbers ? [ElementKind.F64, ElementKind.I32] : [ElementKind.F64];
        foreach (var version in versions) entry = new Copy(this, version, originals).Write(entry, arguments, done);
        Return(preheader, edges);
        // What no copy takes, the loop as it was does.
        entry.Instructions.Add(new Instruction(Op.Jump, IrType.Void, [], null, [new Target(_loop.Header, arguments)]));
        // A guard that asks nothing never fails.
        UnreachableBlocks.Run(_function);
        SsaRepair.Run(_function, definitions, _copies);
    }

    /// <summary>The block before the loop: every way in leads through it.</summary>
    private Block Preheader()
    {
        var edges = EdgesTo(_loop.Header, fromLoop: false);
        var preheader = NewBlock(_loop.Header.Parameters);
        foreach (var target in edges) target.Block = preheader;
        return preheader;
    }

    private Block NewBlock(IReadOnlyList<Value>? parameters = null)
    {
        var block = new Block(_function.Blocks.Count);
        foreach (var parameter in parameters ?? []) block.Parameters.Add(new Value(parameter.Type) { Name = parameter.Name, Block = block });
        _function.Blocks.Add(block);
        return block;
    }

    private List<Target> EdgesTo(Block header, bool fromLoop) =>
        _function.Blocks.Where(b => _loop.Blocks.Contains(b) == fromLoop).SelectMany(b => b.Terminator.Targets).Where(t => t.Block == header).ToList();

    /// <summary>After each of its rounds the original asks the guard again: an array may have got its kind meanwhile. Counters
    /// are integers in the copies, so those that are none (yet) keep the original going.</summary>
    private void Return(Block preheader, List<Target> edges)
    {
        var back = NewBlock(_loop.Header.Parameters);
        foreach (var target in edges) target.Block = back;
        var stay = NewBlock();
        stay.Instructions.Add(new Instruction(Op.Jump, IrType.Void, [], null, [new Target(_loop.Header, back.Parameters)]));
        var arguments = back.Parameters.ToArray();
        for (var i = 0; i < arguments.Length; i++)
        {
            if (!_counters.Contains(_loop.Header.Parameters[i]) || _root.Starts.ContainsKey(_loop.Header.Parameters[i])) continue;
            var least = Math.Max(-Addend, _ranges.Of(_loop.Header.Parameters[i]).Low);
            (back, arguments[i]) = Integer(back, arguments[i], (int)Math.Min(least, 0), Addend, stay);
        }
        back.Instructions.Add(new Instruction(Op.Jump, IrType.Void, [], null, [new Target(preheader, arguments)]));
    }

    /// <summary>Asks in `block` whether the number is an integer within these limits; gives the block where it is, and the number
    /// as one whose limits are known.</summary>
    private (Block Block, Value Number) Integer(Block block, Value number, int least, int most, Block otherwise)
    {
        var integer = Emit(Op.F64ToInt32, number);
        Check(Emit(Op.I32Le, integer, Constant(most)));
        Check(Emit(Op.I32Ge, integer, Constant(least)));
        var converted = Emit(Op.I32ToF64, integer);
        // The bits tell an integer from -0, a fraction and what is out of range.
        Check(Emit(Op.IsSame, Emit(Op.BoxF64, number), Emit(Op.BoxF64, converted)));
        return (block, converted);

        Value Constant(int constant) => Add(new Instruction(Op.Const, IrType.I32, [], constant));
        Value Emit(Op op, params ReadOnlySpan<Value> operands) => Add(new Instruction(op, operands));

        Value Add(Instruction instruction)
        {
            block.Instructions.Add(instruction);
            return instruction.Result!;
        }

        void Check(Value condition)
        {
            var next = NewBlock();
            block.Instructions.Add(new Instruction(Op.Branch, IrType.Void, [condition], null, [new Target(next, []), new Target(otherwise, [])]));
            block = next;
        }
    }

    private HashSet<Value> Definitions()
    {
        var definitions = new HashSet<Value>();
        foreach (var block in _order)
        {
            definitions.UnionWith(block.Parameters);
            foreach (var instruction in block.Instructions)
                if (instruction.Result is { } result) definitions.Add(result);
        }
        return definitions;
    }

    /// <summary>Cuts the original's blocks before each access, so that side exits have somewhere to go.</summary>
    private void Split(Dictionary<Block, Instruction[]> originals)
    {
        foreach (var block in _order)
        {
            var current = block;
            block.Instructions.Clear();
            foreach (var instruction in originals[block])
            {
                if ((instruction.Effects & Effects.High) != 0)
                {
                    var rest = new Block(_function.Blocks.Count);
                    _function.Blocks.Add(rest);
                    current.Instructions.Add(new Instruction(Op.Jump, IrType.Void, [], null, [new Target(rest, [])]));
                    _sideEntries[instruction] = rest;
                    current = rest;
                }
                current.Instructions.Add(instruction);
            }
        }
    }
}
