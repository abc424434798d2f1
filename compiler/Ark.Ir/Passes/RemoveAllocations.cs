namespace Ark.Ir.Passes;

/// <summary>Objects and cells that never leave the function are not made: their slots become values.</summary>
public static class RemoveAllocations
{
    public static void Run(IrFunction function)
    {
        // A handler gets no parameters, so what its region stores could not reach it.
        if (function.Blocks.Exists(b => b.Handler is not null)) return;
        UnreachableBlocks.Run(function);
        foreach (var allocation in Removable(function)) Remove(function, allocation);
    }

    /// <summary>Allocations whose reference is only used to load and store slots.</summary>
    private static List<Instruction> Removable(IrFunction function)
    {
        var allocations = new List<Instruction>();
        var escaping = new HashSet<Value>();
        foreach (var block in function.Blocks)
            foreach (var instruction in block.Instructions)
            {
                if (instruction.Op is Op.Alloc or Op.AllocCell) allocations.Add(instruction);
                var held = IsAccess(instruction) ? 1 : 0;
                escaping.UnionWith(instruction.Operands.Skip(held));
                foreach (var target in instruction.Targets) escaping.UnionWith(target.Arguments);
            }
        return allocations.FindAll(a => !escaping.Contains(a.Result!));
    }

    private static void Remove(IrFunction function, Instruction allocation)
    {
        var reference = allocation.Result!;
        var loads = function.Blocks.SelectMany(b => b.Instructions).Where(i => i.Op is Op.SlotLoad or Op.CellLoad && ReferenceEquals(i.Operands[0], reference)).ToList();
        foreach (var group in loads.GroupBy(Slot)) Replace(function, allocation, group.Key, group.First().Result!.Type);
        foreach (var block in function.Blocks) block.Instructions.RemoveAll(i => i == allocation || IsAccess(i) && ReferenceEquals(i.Operands[0], reference));
    }

    private static bool IsAccess(Instruction instruction) => instruction.Op is Op.SlotLoad or Op.SlotStore or Op.CellLoad or Op.CellStore or Op.Barrier;

    private static int Slot(Instruction access) => access.Attribute is int index ? index : 0;

    private static void Replace(IrFunction function, Instruction allocation, int slot, IrType type)
    {
        var initial = Initial(function, allocation, type);
        VariablesToValues.Run(function, Stored, i => i.Op is Op.SlotLoad or Op.CellLoad && IsOfSlot(i));

        Value? Stored(Instruction instruction) =>
            instruction == allocation ? initial : instruction.Op is Op.SlotStore or Op.CellStore && IsOfSlot(instruction) ? instruction.Operands[1] : null;

        bool IsOfSlot(Instruction access) => ReferenceEquals(access.Operands[0], allocation.Result) && Slot(access) == slot;
    }

    private static Value Initial(IrFunction function, Instruction allocation, IrType type)
    {
        if (allocation.Op == Op.AllocCell) return allocation.Operands[0];
        var block = function.Blocks.First(b => b.Instructions.Contains(allocation));
        var undefined = new Instruction(Op.Const, type, [], ValueConstant.Undefined, null, allocation.Location);
        block.Instructions.Insert(block.Instructions.IndexOf(allocation), undefined);
        return undefined.Result!;
    }
}
