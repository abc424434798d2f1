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

    public IReadOnlyList<Block> Blocks => _cfg.Order;

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
