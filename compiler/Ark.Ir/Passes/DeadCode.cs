namespace Ark.Ir.Passes;

/// <summary>Removes instructions whose result nothing reads and which do nothing else. An allocation that nobody sees is nothing.</summary>
public static class DeadCode
{
    private const Effects Observable = Effects.Writes | Effects.Throws | Effects.Terminator;

    public static bool Run(IrFunction function)
    {
        var live = new HashSet<Instruction>();
        var work = new Stack<Instruction>();
        foreach (var block in function.Blocks)
            foreach (var instruction in block.Instructions)
                if ((instruction.Effects & Observable) != 0) Mark(instruction);
        while (work.TryPop(out var instruction))
        {
            foreach (var operand in instruction.Operands) Use(operand);
            foreach (var target in instruction.Targets)
                foreach (var argument in target.Arguments) Use(argument);
        }
        var removed = 0;
        foreach (var block in function.Blocks) removed += block.Instructions.RemoveAll(i => !live.Contains(i));
        return removed > 0;

        void Use(Value value)
        {
            if (value.Definition is { } definition) Mark(definition);
        }

        void Mark(Instruction instruction)
        {
            if (live.Add(instruction)) work.Push(instruction);
        }
    }
}
