namespace Ark.Ir.Passes;

/// <summary>The control-flow graph of a function as it stands: order, predecessors, dominators. Any change of blocks or edges
/// makes it stale.</summary>
/// <remarks>
/// An exception leaves a protected block before anything the block defines can be read, so for a handler the edges come from
/// the predecessors of the protected blocks. What dominates a handler in this graph is what it may read.
/// </remarks>
public sealed class Cfg
{
    private readonly List<Block>[] _predecessors;
    private readonly int[] _idom;
    private readonly int[] _enter;
    private readonly int[] _leave;

    public Cfg(IrFunction function)
    {
        Function = function;
        Order = ReversePostOrder(function);
        ValueCount = Number(function);
        _predecessors = Predecessors();
        _idom = ImmediateDominators();
        Children = DominatorChildren();
        (_enter, _leave) = Intervals();
    }

    public IrFunction Function { get; }
    /// <summary>The reachable blocks in reverse post-order.</summary>
    public IReadOnlyList<Block> Order { get; }
    /// <summary>Value.Id is below this.</summary>
    public int ValueCount { get; }
    /// <summary>By Block.Order: the blocks that it immediately dominates.</summary>
    public IReadOnlyList<Block>[] Children { get; }

    /// <summary>The blocks that jump here; a block that has two edges here stands twice. For a handler see the remarks.</summary>
    public IReadOnlyList<Block> PredecessorsOf(Block block) => _predecessors[block.Order];

    public Block? ImmediateDominator(Block block) => block.Order == 0 ? null : Order[_idom[block.Order]];

    public bool Dominates(Block above, Block below) =>
        _enter[above.Order] <= _enter[below.Order] && _leave[below.Order] <= _leave[above.Order];

    /// <summary>Where control can go from the block, its handler included.</summary>
    public static IEnumerable<Block> Successors(Block block)
    {
        foreach (var target in block.Terminator.Targets) yield return target.Block;
        if (block.Handler is not null) yield return block.Handler;
    }

    private static List<Block> ReversePostOrder(IrFunction function)
    {
        foreach (var block in function.Blocks) block.Order = -1;
        var order = new List<Block>();
        var stack = new Stack<(Block Block, IEnumerator<Block> Next)>();
        Push(function.Entry);
        while (stack.TryPeek(out var top))
        {
            if (top.Next.MoveNext())
            {
                if (top.Next.Current.Order == -1) Push(top.Next.Current);
                continue;
            }
            order.Add(top.Block);
            stack.Pop();
        }
        order.Reverse();
        for (var i = 0; i < order.Count; i++) order[i].Order = i;
        return order;

        void Push(Block block)
        {
            block.Order = -2;
            stack.Push((block, Successors(block).Reverse().GetEnumerator()));
        }
    }

    private static int Number(IrFunction function)
    {
        var count = 0;
        foreach (var block in function.Blocks)
        {
            foreach (var parameter in block.Parameters) Take(parameter, block);
            foreach (var instruction in block.Instructions)
                if (instruction.Result is { } result) Take(result, block);
        }
        return count;

        void Take(Value value, Block block)
        {
            value.Id = count++;
            value.Block = block;
        }
    }

    private List<Block>[] Predecessors()
    {
        var lists = new List<Block>[Order.Count];
        for (var i = 0; i < lists.Length; i++) lists[i] = [];
        foreach (var block in Order)
            foreach (var target in block.Terminator.Targets) lists[target.Block.Order].Add(block);
        // A protected block that is itself a handler passes its own predecessors on, so this repeats until nothing is added.
        var seen = new HashSet<(Block, Block)>();
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var block in Order)
            {
                if (block.Handler is not { } handler) continue;
                foreach (var predecessor in lists[block.Order].ToArray())
                {
                    if (!seen.Add((predecessor, handler))) continue;
                    lists[handler.Order].Add(predecessor);
                    changed = true;
                }
            }
        }
        return lists;
    }

    /// <summary>Cooper, Harvey and Kennedy, "A Simple, Fast Dominance Algorithm".</summary>
    private int[] ImmediateDominators()
    {
        var idom = new int[Order.Count];
        Array.Fill(idom, -1);
        idom[0] = 0;
        for (var changed = true; changed;)
        {
            changed = false;
            for (var i = 1; i < Order.Count; i++)
            {
                var best = -1;
                foreach (var predecessor in _predecessors[i])
                {
                    var p = predecessor.Order;
                    if (idom[p] == -1) continue;
                    best = best == -1 ? p : Meet(idom, p, best);
                }
                if (best == -1) best = 0;
                if (idom[i] == best) continue;
                idom[i] = best;
                changed = true;
            }
        }
        return idom;
    }

    private static int Meet(int[] idom, int a, int b)
    {
        while (a != b)
        {
            while (a > b) a = idom[a];
            while (b > a) b = idom[b];
        }
        return a;
    }

    private List<Block>[] DominatorChildren()
    {
        var children = new List<Block>[Order.Count];
        for (var i = 0; i < children.Length; i++) children[i] = [];
        for (var i = 1; i < children.Length; i++) children[_idom[i]].Add(Order[i]);
        return children;
    }

    /// <summary>Entry and exit times in the dominator tree: a block dominates those whose interval lies within its own.</summary>
    private (int[] Enter, int[] Leave) Intervals()
    {
        var enter = new int[Order.Count];
        var leave = new int[Order.Count];
        var time = 0;
        var stack = new Stack<(int Block, int Child)>();
        stack.Push((0, 0));
        enter[0] = time++;
        while (stack.TryPop(out var top))
        {
            if (top.Child == Children[top.Block].Count)
            {
                leave[top.Block] = time++;
                continue;
            }
            stack.Push((top.Block, top.Child + 1));
            var child = Children[top.Block][top.Child].Order;
            enter[child] = time++;
            stack.Push((child, 0));
        }
        return (enter, leave);
    }
}
