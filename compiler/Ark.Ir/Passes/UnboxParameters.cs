namespace Ark.Ir.Passes;

/// <summary>A block parameter that only ever gets boxed numbers becomes an f64: what a captured counter is once its cell is gone.</summary>
public static class UnboxParameters
{
    public static void Run(IrFunction function)
    {
        var edges = function.Blocks.SelectMany(b => b.Terminator.Targets.Select(t => (From: b, Target: t))).ToLookup(e => e.Target.Block);
        var numbers = Numbers(function, edges);
        if (numbers.Count == 0) return;
        var twins = new Dictionary<Value, Value>();
        var replacements = new Replacements();
        foreach (var (block, parameters) in numbers.GroupBy(p => p.Value.Block).Select(g => (g.Key, g.ToList())))
        {
            foreach (var (parameter, _) in parameters)
            {
                var twin = new Value(IrType.F64) { Name = parameter.Name };
                block.Parameters.Add(twin);
                twins[parameter] = twin;
                var box = new Instruction(Op.BoxF64, twin);
                block.Instructions.Insert(0, box);
                replacements.Add(parameter, box.Result!);
            }
        }
        foreach (var (parameter, (block, index)) in numbers)
            foreach (var (from, target) in edges[block]) target.Arguments.Add(Number(target.Arguments[index], from, twins));
        replacements.Apply(function);
    }

    /// <summary>Starts from all value parameters and drops those that get something else, until none is left to drop.</summary>
    private static Dictionary<Value, (Block Block, int Index)> Numbers(IrFunction function, ILookup<Block, (Block From, Target Target)> edges)
    {
        var numbers = new Dictionary<Value, (Block Block, int Index)>();
        foreach (var block in function.Blocks.Skip(1))
        {
            if (!edges[block].Any()) continue;
            for (var i = 0; i < block.Parameters.Count; i++)
                if (block.Parameters[i].Type == IrType.Value) numbers[block.Parameters[i]] = (block, i);
        }
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (parameter, (block, index)) in numbers.ToArray())
            {
                if (edges[block].All(e => IsNumber(e.Target.Arguments[index]) || numbers.ContainsKey(e.Target.Arguments[index]))) continue;
                numbers.Remove(parameter);
                changed = true;
            }
        }
        return numbers;
    }

    private static bool IsNumber(Value value) => value.Definition is { Op: Op.BoxF64 } or { Op: Op.Const, Attribute: double or ValueConstant.Undefined };

    private static Value Number(Value argument, Block from, Dictionary<Value, Value> twins)
    {
        if (twins.TryGetValue(argument, out var twin)) return twin;
        if (argument.Definition!.Op == Op.BoxF64) return argument.Definition.Operands[0];
        var constant = new Instruction(Op.Const, IrType.F64, [], argument.Definition.Attribute, null, argument.Definition.Location);
        from.Instructions.Insert(from.Instructions.Count - 1, constant);
        return constant.Result!;
    }
}
