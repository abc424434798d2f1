namespace Ark.Ir.Passes;

/// <summary>Gives each load of a variable that only this function accesses the value that reaches it.</summary>
internal static class VariablesToValues
{
    /// <param name="stored">What an instruction stores into the variable; null when it does not.</param>
    public static void Run(IrFunction function, Func<Instruction, Value?> stored, Predicate<Instruction> isLoad)
    {
        var definitions = new Dictionary<Block, Value>();
        var replacements = new Replacements();
        var early = new List<(Block Block, Value Result)>();
        foreach (var block in function.Blocks)
        {
            Value? current = null;
            foreach (var instruction in block.Instructions)
            {
                if (stored(instruction) is { } value) current = value;
                else if (!isLoad(instruction)) continue;
                else if (current is not null) replacements.Add(instruction.Result!, current);
                else early.Add((block, instruction.Result!));
            }
            if (current is not null) definitions[block] = current;
        }
        var repair = new SsaRepair(function);
        repair.Begin(definitions);
        foreach (var (block, result) in early) replacements.Add(result, repair.AtStart(block));
        replacements.Apply(function);
    }
}
