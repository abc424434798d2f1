namespace Ark.Ir.Passes;

/// <summary>Joins a block with the one it jumps to when nothing else leads there.</summary>
public static class MergeBlocks
{
    public static bool Run(IrFunction function)
    {
        var entries = new Dictionary<Block, int>();
        foreach (var block in function.Blocks)
        {
            if (block.Handler is not null) entries[block.Handler] = int.MaxValue / 2;
            foreach (var target in block.Terminator.Targets) entries[target.Block] = entries.GetValueOrDefault(target.Block) + 1;
        }
        var replacements = new Replacements();
        var gone = new HashSet<Block>();
        foreach (var block in function.Blocks)
        {
            if (gone.Contains(block)) continue;
            while (block.Terminator is { Op: Op.Jump } jump && jump.Targets[0].Block is var next && next != block && entries[next] == 1 && next.Handler == block.Handler)
            {
                for (var i = 0; i < next.Parameters.Count; i++)
                {
                    var argument = replacements.Resolve(jump.Targets[0].Arguments[i]);
                    argument.Name ??= next.Parameters[i].Name;
                    replacements.Add(next.Parameters[i], argument);
                }
                block.Instructions.RemoveAt(block.Instructions.Count - 1);
                block.Instructions.AddRange(next.Instructions);
                gone.Add(next);
            }
        }
        if (gone.Count == 0) return false;
        function.Blocks.RemoveAll(gone.Contains);
        replacements.Apply(function);
        return true;
    }
}
