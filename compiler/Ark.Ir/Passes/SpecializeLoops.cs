namespace Ark.Ir.Passes;

/// <summary>Gives loops over arrays a fast copy in which the arrays' kinds are known and bounds are i32.</summary>
/// <remarks>
/// Before the loop, a guard asks once whether each array that the loop does not change has the expected kind of elements and
/// whether each bound is an integer. If so the fast copy runs. In it nothing can change an array's kind, length or storage:
/// whatever could (an index out of bounds, a value that does not fit, an object of another layout) leaves through a side exit
/// into the original loop, at that very instruction, and the original goes on from there. Loops that call are left alone, since
/// a call may change anything.
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
    private readonly Dictionary<Value, ElementKind?> _arrays = [];
    /// <summary>Numbers from outside that the guard asks to be integers, and up to which size.</summary>
    private readonly Dictionary<Value, int> _bounds = [];
    private readonly Dictionary<Instruction, Block> _sideEntries = [];
    private readonly List<Dictionary<Value, Value>> _copies = [];
    private IReadOnlyList<Value> _entryArguments = [];

    private SpecializeLoops(IrFunction function, Loop loop, Cfg cfg, RangeAnalysis ranges)
    {
        _function = function;
        _loop = loop;
        _ranges = ranges;
        _order = cfg.Order.Where(loop.Blocks.Contains).ToList();
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
        foreach (var instruction in instructions) Look(instruction);
        return _arrays.Count > 0 || _bounds.Count > 0;
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

    /// <summary>Collects what the guard is to ask.</summary>
    private void Look(Instruction instruction)
    {
        var operands = instruction.Operands;
        switch (instruction.Op)
        {
            case Op.ArrayLength:
                if (!_loop.Defines(operands[0])) _arrays.TryAdd(operands[0], null);
                break;
            case Op.ArrayGet or Op.ArraySet:
                if (!_loop.Defines(operands[0])) _arrays[operands[0]] = _arrays.GetValueOrDefault(operands[0]) ?? Expected(instruction);
                Index(operands[1], Addend, depth: 4);
                break;
            case Op.F64Lt or Op.F64Le or Op.F64Gt or Op.F64Ge or Op.F64Eq or Op.F64Ne:
                if (IsCounter(operands[0])) Bound(operands[1], Addend);
                if (IsCounter(operands[1])) Bound(operands[0], Addend);
                break;
        }
    }

    private bool IsCounter(Value value) => _loop.Defines(value) && _ranges.Of(value).Integer && !_ranges.Of(value).IsEmpty;

    /// <summary>What an index is computed from should be integers.</summary>
    private void Index(Value value, int limit, int depth)
    {
        Bound(value, limit);
        if (depth == 0 || !_loop.Defines(value)) return;
        if (value.Definition is { Op: Op.F64Add or Op.F64Sub or Op.F64Mul or Op.Canon or Op.F64Rem } arithmetic)
            foreach (var operand in arithmetic.Operands) Index(operand, arithmetic.Op == Op.F64Mul ? Factor : limit, depth - 1);
        else if (value.Definition is null && value.Block.Parameters.IndexOf(value) is var index)
        {
            // Where a counter starts.
            foreach (var block in _function.Blocks)
                foreach (var target in block.Terminator.Targets)
                    if (target.Block == value.Block && !_loop.Defines(target.Arguments[index])) Bound(target.Arguments[index], limit);
        }
    }

    /// <summary>An f64 from outside the loop that may be anything: the guard asks whether it is an i32.</summary>
    private void Bound(Value value, int limit)
    {
        while (value.Definition is { Op: Op.Canon } canon && _loop.Defines(value)) value = canon.Operands[0];
        if (value.Type != IrType.F64 || _loop.Defines(value) || value.Definition?.Op is Op.Const || _ranges.Of(value) is { IsInt32: true } fact && fact.Low >= -limit && fact.High <= limit) return;
        // Fractions are no bounds: the guard would never hold.
        if (value.Definition?.Op is Op.F64Div or Op.F64Sqrt) return;
        _bounds[value] = Math.Min(limit, _bounds.GetValueOrDefault(value, limit));
    }

    /// <summary>The kind that an access suggests; for numbers F64, which stands for I32 in the second copy.</summary>
    private ElementKind Expected(Instruction access)
    {
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
        Split(originals);
        var numbers = _order.SelectMany(b => originals[b]).Any(i => i.Op is Op.ArrayGet or Op.ArraySet && Expected(i) == ElementKind.F64);
        ElementKind[] versions = numbers ? [ElementKind.F64, ElementKind.I32] : [ElementKind.F64];
        foreach (var version in versions) entry = new Copy(this, version, originals).Write(entry, done);
        // What no copy takes, the loop as it was does.
        entry.Instructions.Add(new Instruction(Op.Jump, IrType.Void, [], null, [new Target(_loop.Header, _entryArguments)]));
        Repair(definitions);
    }

    /// <summary>The block before the loop: every way in leads through it.</summary>
    private Block Preheader()
    {
        var preheader = new Block(_function.Blocks.Count);
        foreach (var parameter in _loop.Header.Parameters) preheader.Parameters.Add(new Value(parameter.Type) { Name = parameter.Name, Block = preheader });
        var entries = _function.Blocks.Where(b => !_loop.Blocks.Contains(b)).SelectMany(b => b.Terminator.Targets).Where(t => t.Block == _loop.Header).ToList();
        _entryArguments = preheader.Parameters.ToArray();
        if (entries.Count == 1)
        {
            // With one way in, what comes in has a name already.
            _entryArguments = entries[0].Arguments.ToArray();
            preheader.Parameters.Clear();
            entries[0].Arguments.Clear();
        }
        foreach (var target in entries) target.Block = preheader;
        _function.Blocks.Add(preheader);
        return preheader;
    }

    private Dictionary<Value, Block> Definitions()
    {
        var definitions = new Dictionary<Value, Block>();
        foreach (var block in _order)
        {
            foreach (var parameter in block.Parameters) definitions[parameter] = block;
            foreach (var instruction in block.Instructions)
                if (instruction.Result is { } result) definitions[result] = block;
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

    /// <summary>Values of the loop now have several definitions: the original's and the copies'.</summary>
    private void Repair(Dictionary<Value, Block> definitions)
    {
        var place = new Dictionary<Value, Block>();
        foreach (var block in _function.Blocks)
        {
            foreach (var parameter in block.Parameters) place[parameter] = block;
            foreach (var instruction in block.Instructions)
                if (instruction.Result is { } result) place[result] = block;
        }
        var repair = new SsaRepair(_function);
        var uses = new Dictionary<Value, List<(List<Value> List, int Index, Block Block)>>();
        foreach (var block in repair.Blocks)
            foreach (var instruction in block.Instructions)
            {
                Collect(instruction.Operands, block);
                foreach (var target in instruction.Targets) Collect(target.Arguments, block);
            }
        foreach (var (value, found) in uses)
        {
            var defined = new Dictionary<Block, Value> { [place[value]] = value };
            foreach (var copy in _copies)
                if (place.TryGetValue(copy[value], out var block)) defined[block] = copy[value];
            repair.Begin(defined);
            foreach (var (list, index, block) in found) list[index] = repair.AtStart(block);
        }

        void Collect(List<Value> list, Block block)
        {
            for (var i = 0; i < list.Count; i++)
            {
                if (!definitions.ContainsKey(list[i]) || place[list[i]] == block) continue;
                if (!uses.TryGetValue(list[i], out var found)) uses[list[i]] = found = [];
                found.Add((list, i, block));
            }
        }
    }
}
