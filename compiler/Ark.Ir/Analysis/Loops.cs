namespace Ark.Ir.Passes;

/// <summary>A natural loop: the blocks from which its header is reached again without leaving it.</summary>
internal sealed class Loop(Block header)
{
    public Block Header => header;
    public HashSet<Block> Blocks { get; } = [header];
    public List<Loop> Inner { get; } = [];

    public bool Defines(Value value) => Blocks.Contains(value.Block);

    /// <summary>The outermost loops of a function; each holds the loops within it.</summary>
    public static List<Loop> Find(Cfg cfg)
    {
        var loops = new List<Loop>();
        foreach (var header in cfg.Order)
        {
            var latches = cfg.PredecessorsOf(header).Where(p => cfg.Dominates(header, p)).ToList();
            if (latches.Count == 0) continue;
            var loop = new Loop(header);
            var work = new Stack<Block>(latches);
            while (work.TryPop(out var block))
                if (loop.Blocks.Add(block)) foreach (var predecessor in cfg.PredecessorsOf(block)) work.Push(predecessor);
            loops.Add(loop);
        }
        // Headers come in reverse post-order, so a loop stands before those within it.
        var outermost = new List<Loop>();
        foreach (var loop in loops)
        {
            var around = loops.TakeWhile(l => l != loop).LastOrDefault(l => l.Blocks.Contains(loop.Header));
            (around is null ? outermost : around.Inner).Add(loop);
        }
        return outermost;
    }
}
