namespace Ark.Ir.Passes;

/// <summary>Makes uses of a value right after copies of its definition were added elsewhere: each use gets the definition that
/// reaches it, through new block parameters where several do.</summary>
internal sealed class SsaRepair
{
    private readonly Cfg _cfg;
    private readonly HashSet<Block> _handlers;
    private Dictionary<Block, Value> _defined = [];
    private Dictionary<Block, Value> _atStart = [];

    public SsaRepair(IrFunction function)
    {
        _cfg = new Cfg(function);
        _handlers = function.Blocks.Select(b => b.Handler).OfType<Block>().ToHashSet();
    }

    /// <summary>Each of the values now has several definitions, its own (where that is still reached) and its copies: uses outside
    /// the blocks that define one get the definition that reaches them.</summary>
    public static void Run(IrFunction function, IReadOnlySet<Value> originals, IReadOnlyList<Dictionary<Value, Value>> copies)
    {
        var place = new Dictionary<Value, Block>();
        foreach (var block in function.Blocks)
        {
            foreach (var parameter in block.Parameters) place[parameter] = block;
            foreach (var instruction in block.Instructions)
                if (instruction.Result is { } result) place[result] = block;
        }
        var repair = new SsaRepair(function);
        foreach (var (value, uses) in repair.Uses(originals, place))
        {
            var defined = new Dictionary<Block, Value>();
            if (place.TryGetValue(value, out var original)) defined[original] = value;
            foreach (var copy in copies)
                if (place.TryGetValue(copy[value], out var block)) defined[block] = copy[value];
            repair.Begin(defined);
            foreach (var (list, index, block) in uses) list[index] = repair.AtStart(block);
        }
    }

    private Dictionary<Value, List<(List<Value> List, int Index, Block Block)>> Uses(IReadOnlySet<Value> originals, Dictionary<Value, Block> place)
    {
        var uses = new Dictionary<Value, List<(List<Value> List, int Index, Block Block)>>();
        foreach (var block in _cfg.Order)
            foreach (var instruction in block.Instructions)
            {
                Collect(instruction.Operands, block);
                foreach (var target in instruction.Targets) Collect(target.Arguments, block);
            }
        return uses;

        void Collect(List<Value> list, Block block)
        {
            for (var i = 0; i < list.Count; i++)
            {
                if (!originals.Contains(list[i]) || place.GetValueOrDefault(list[i]) == block) continue;
                if (!uses.TryGetValue(list[i], out var found)) uses[list[i]] = found = [];
                found.Add((list, i, block));
            }
        }
    }

    /// <summary>From here on, reads are of a variable that these blocks define.</summary>
    public void Begin(Dictionary<Block, Value> definitions)
    {
        _defined = definitions;
        _atStart = [];
    }

    /// <summary>The variable's value where the block begins.</summary>
    public Value AtStart(Block block)
    {
        var pending = new Queue<(Block Block, int Index)>();
        var value = Start(block, pending);
        while (pending.TryDequeue(out var item))
        {
            foreach (var predecessor in _cfg.PredecessorsOf(item.Block).Distinct())
            {
                var argument = End(predecessor, pending);
                foreach (var target in predecessor.Terminator.Targets)
                    if (target.Block == item.Block) target.Arguments.Add(argument);
            }
        }
        return value;
    }

    private Value End(Block block, Queue<(Block, int)> pending) => _defined.TryGetValue(block, out var value) ? value : Start(block, pending);

    private Value Start(Block block, Queue<(Block, int)> pending)
    {
        var walked = new List<Block>();
        Value? value;
        for (; ; )
        {
            if (_atStart.TryGetValue(block, out value)) break;
            walked.Add(block);
            var predecessors = _cfg.PredecessorsOf(block);
            if (predecessors.Count == 1)
            {
                block = predecessors[0];
                if (_defined.TryGetValue(block, out value)) break;
                continue;
            }
            if (predecessors.Count == 0 || _handlers.Contains(block)) throw new InvalidIrException("a value is read where no definition reaches");
            value = new Value(_defined.Values.First().Type) { Name = _defined.Values.First().Name };
            pending.Enqueue((block, block.Parameters.Count));
            block.Parameters.Add(value);
            break;
        }
        foreach (var passed in walked) _atStart[passed] = value;
        return value;
    }
}
