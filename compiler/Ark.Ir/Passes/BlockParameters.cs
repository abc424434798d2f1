namespace Ark.Ir.Passes;

/// <summary>Removes block parameters that always get one value, or that nothing reads.</summary>
public static class BlockParameters
{
    public static bool Run(IrFunction function)
    {
        var changed = RemoveTrivial(function);
        return RemoveUnread(function) || changed;
    }

    /// <summary>A parameter whose arguments are all one value (itself aside) is that value.</summary>
    private static bool RemoveTrivial(IrFunction function)
    {
        var incoming = Incoming(function);
        var replacements = new Replacements();
        // Removing one can make another trivial: those that receive a removed parameter are looked at again.
        var receivers = new Dictionary<Value, List<(Block Block, Value Parameter)>>();
        var work = new Queue<(Block Block, Value Parameter)>();
        foreach (var (block, targets) in incoming)
        {
            for (var i = 0; i < block.Parameters.Count; i++)
            {
                work.Enqueue((block, block.Parameters[i]));
                foreach (var target in targets)
                    if (target.Arguments[i].Definition is null) Receivers(target.Arguments[i]).Add((block, block.Parameters[i]));
            }
        }
        while (work.TryDequeue(out var item))
        {
            var index = item.Block.Parameters.IndexOf(item.Parameter);
            if (index < 0 || Single(item.Parameter, index, incoming[item.Block]) is not { } value) continue;
            replacements.Add(item.Parameter, value);
            Remove(item.Block, index, incoming[item.Block]);
            if (!receivers.TryGetValue(item.Parameter, out var again)) continue;
            foreach (var receiver in again) work.Enqueue(receiver);
            if (value.Definition is null) Receivers(value).AddRange(again);
        }
        replacements.Apply(function);
        return replacements.Count > 0;

        List<(Block, Value)> Receivers(Value value)
        {
            if (!receivers.TryGetValue(value, out var list)) receivers[value] = list = [];
            return list;
        }

        Value? Single(Value parameter, int index, List<Target> targets)
        {
            Value? single = null;
            foreach (var target in targets)
            {
                var value = replacements.Resolve(target.Arguments[index]);
                if (ReferenceEquals(value, parameter) || ReferenceEquals(value, single)) continue;
                if (single is not null) return null;
                single = value;
            }
            return single;
        }
    }

    private static bool RemoveUnread(IrFunction function)
    {
        var incoming = Incoming(function);
        var place = new Dictionary<Value, (Block Block, int Index)>();
        foreach (var block in incoming.Keys)
            for (var i = 0; i < block.Parameters.Count; i++) place[block.Parameters[i]] = (block, i);
        var read = new HashSet<Value>();
        var work = new Queue<Value>();
        foreach (var block in function.Blocks)
            foreach (var instruction in block.Instructions)
                foreach (var operand in instruction.Operands) Read(operand);
        // What is passed to a parameter is read only if the parameter is.
        while (work.TryDequeue(out var value))
            foreach (var target in incoming[place[value].Block]) Read(target.Arguments[place[value].Index]);
        var removed = false;
        foreach (var (block, targets) in incoming)
        {
            for (var i = block.Parameters.Count - 1; i >= 0; i--)
            {
                if (read.Contains(block.Parameters[i])) continue;
                Remove(block, i, targets);
                removed = true;
            }
        }
        return removed;

        void Read(Value value)
        {
            if (place.ContainsKey(value) && read.Add(value)) work.Enqueue(value);
        }
    }

    private static void Remove(Block block, int index, List<Target> targets)
    {
        block.Parameters.RemoveAt(index);
        foreach (var target in targets) target.Arguments.RemoveAt(index);
    }

    /// <summary>Per block, the targets that name it; the entry and handlers, whose parameters are fixed, are left out.</summary>
    private static Dictionary<Block, List<Target>> Incoming(IrFunction function)
    {
        var incoming = function.Blocks.Skip(1).ToDictionary(b => b, _ => new List<Target>());
        foreach (var block in function.Blocks)
            if (block.Handler is not null) incoming.Remove(block.Handler);
        foreach (var block in function.Blocks)
            foreach (var target in block.Terminator.Targets) incoming[target.Block].Add(target);
        return incoming;
    }
}
