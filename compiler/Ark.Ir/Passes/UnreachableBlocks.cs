namespace Ark.Ir.Passes;

/// <summary>Removes blocks that nothing reaches and protection that nothing needs, and puts blocks into reverse post-order.</summary>
public static class UnreachableBlocks
{
    public static void Run(IrFunction function)
    {
        foreach (var block in function.Blocks)
            if (block.Handler is not null && !block.Instructions.Exists(i => (i.Effects & Effects.Throws) != 0)) block.Handler = null;
        var order = new Cfg(function).Order;
        function.Blocks.Clear();
        function.Blocks.AddRange(order);
        for (var i = 0; i < order.Count; i++) order[i].Id = i;
    }
}
