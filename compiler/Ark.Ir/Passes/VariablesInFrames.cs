namespace Ark.Ir.Passes;

/// <summary>
/// In debug builds the variables of a function that waits lie in its frame, where a debugger finds them behind an `await` too,
/// whether the code there uses them or not. A variable becomes a stack slot, and <see cref="FrameSlots"/> makes the frame's of it.
/// </summary>
internal static class VariablesInFrames
{
    public static void Run(IrFunction function)
    {
        if (!function.Blocks.Exists(b => b.Instructions.Exists(i => i.Op == Op.Suspend))) return;
        var homes = new Dictionary<(string, IrType), Instruction>();
        foreach (var block in function.Blocks)
        {
            var instructions = block.Instructions.ToArray();
            block.Instructions.Clear();
            foreach (var parameter in block.Parameters) Keep(block, parameter, instructions[0].Location);
            foreach (var instruction in instructions)
            {
                block.Instructions.Add(instruction);
                if (instruction.Result is { } result) Keep(block, result, instruction.Location);
            }
        }
        function.Entry.Instructions.InsertRange(0, homes.Values);

        void Keep(Block block, Value value, SourceLocation location)
        {
            if (value is not { Name: { Length: > 0 } name, IsHidden: false } || !CanBeKept(value.Type)) return;
            value.IsHidden = true;
            if (!homes.TryGetValue((name, value.Type), out var home))
                homes.Add((name, value.Type), home = new Instruction(Op.Local, IrType.Ptr, [], new LocalSlot(name, value.Type), null, function.Location));
            block.Instructions.Add(new Instruction(Op.LocalStore, IrType.Void, [home.Result!, value], null, null, location));
        }
    }

    /// <summary>What a slot can hold.</summary>
    private static bool CanBeKept(IrType type) => type is IrType.Value or IrType.F64 or IrType.Ref or IrType.I1 or IrType.I32;
}
