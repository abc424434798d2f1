namespace Ark.Ir;

/// <summary>Values that stand for others: collected while a function is read, applied in one walk.</summary>
public sealed class Replacements
{
    private readonly Dictionary<Value, Value> _map = [];

    public int Count => _map.Count;

    /// <summary>From now on, `old` means `replacement`.</summary>
    public void Add(Value old, Value replacement)
    {
        replacement = Resolve(replacement);
        if (!ReferenceEquals(old, replacement)) _map[old] = replacement;
    }

    public Value Resolve(Value value)
    {
        if (!_map.TryGetValue(value, out var next)) return value;
        var root = next;
        while (_map.TryGetValue(root, out var further)) root = further;
        // Chains are shortened as they are walked, which keeps long ones linear.
        while (!ReferenceEquals(next, root))
        {
            _map[value] = root;
            value = next;
            next = _map[value];
        }
        return root;
    }

    public void Apply(Instruction instruction)
    {
        Apply(instruction.Operands);
        foreach (var target in instruction.Targets) Apply(target.Arguments);
    }

    public void Apply(IrFunction function)
    {
        if (_map.Count == 0) return;
        foreach (var block in function.Blocks)
            foreach (var instruction in block.Instructions) Apply(instruction);
    }

    private void Apply(List<Value> values)
    {
        for (var i = 0; i < values.Count; i++) values[i] = Resolve(values[i]);
    }
}
