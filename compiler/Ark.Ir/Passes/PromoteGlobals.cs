namespace Ark.Ir.Passes;

/// <summary>Module variables that only the top level of their module uses become values of that code: it runs once.</summary>
public static class PromoteGlobals
{
    public static void Run(IrModule module)
    {
        var live = Live(module);
        var users = new Dictionary<Global, IrFunction?>();
        foreach (var function in live)
            foreach (var instruction in Instructions(function))
                if (instruction.Attribute is Global global) users[global] = !users.TryGetValue(global, out var known) || known == function ? function : null;
        foreach (var group in users.Where(u => u.Value is not null).GroupBy(u => u.Value!, u => u.Key))
        {
            // A handler gets no parameters, so what its region stores could not reach it.
            if (!RunsOnce(module, live, group.Key) || group.Key.Blocks.Exists(b => b.Handler is not null)) continue;
            UnreachableBlocks.Run(group.Key);
            foreach (var global in group) Promote(group.Key, global);
        }
    }

    private static IEnumerable<Instruction> Instructions(IrFunction function) => function.Blocks.SelectMany(b => b.Instructions);

    /// <summary>What can run: inlining leaves functions behind that nothing calls.</summary>
    private static HashSet<IrFunction> Live(IrModule module)
    {
        var bodies = module.Functions.ToDictionary(f => f.Reference);
        var live = new HashSet<IrFunction>();
        var work = new Stack<FunctionRef>(module.Functions.Where(f => f.IsAddressTaken).Select(f => f.Reference));
        foreach (var layout in module.Layouts)
        {
            foreach (var method in layout.Methods) work.Push(method.Function);
            if (layout.Construct is { } construct) work.Push(construct);
        }
        if (module.Entry is { } entry) work.Push(entry);
        if (module.Drain is { } drain) work.Push(drain);
        while (work.TryPop(out var reference))
        {
            if (!bodies.TryGetValue(reference, out var function) || !live.Add(function)) continue;
            foreach (var instruction in Instructions(function))
                if (instruction.Attribute is FunctionRef named) work.Push(named);
        }
        return live;
    }

    /// <summary>The program's entry, or what only that calls, in one place and outside of loops.</summary>
    private static bool RunsOnce(IrModule module, HashSet<IrFunction> live, IrFunction function)
    {
        if (function.IsAddressTaken || function.Reference.IsAsync || function.Reference.IsGenerator) return false;
        if (function.Reference == module.Entry) return true;
        var callers = live.SelectMany(f => Instructions(f).Where(i => i.Attribute is FunctionRef named && named == function.Reference).Select(_ => f)).ToList();
        return callers.Count == 1 && callers[0].Reference == module.Entry && Loop.Find(new Cfg(callers[0])).Count == 0;
    }

    private static void Promote(IrFunction function, Global global)
    {
        var isValue = global.Kind == SlotKind.Value;
        if (!isValue && !IsSetFirst(function, global)) return;
        // Until it is set, a module variable holds this; an f64 is never read before.
        var initial = new Instruction(Op.Const, global.Kind.Type(), [], isValue ? ValueConstant.Uninitialized : ValueConstant.Undefined);
        function.Entry.Instructions.Insert(0, initial);
        VariablesToValues.Run(function, Stored, i => i.Op == Op.GlobalLoad && Equals(i.Attribute, global));
        foreach (var block in function.Blocks) block.Instructions.RemoveAll(i => Equals(i.Attribute, global));

        Value? Stored(Instruction instruction) =>
            instruction == initial ? initial.Result : instruction.Op == Op.GlobalStore && Equals(instruction.Attribute, global) ? instruction.Operands[0] : null;
    }

    /// <summary>One store comes before every load.</summary>
    private static bool IsSetFirst(IrFunction function, Global global)
    {
        var cfg = new Cfg(function);
        var accesses = cfg.Order.SelectMany(b => b.Instructions.Where(i => Equals(i.Attribute, global)).Select(i => (Block: b, Instruction: i))).ToList();
        return accesses.Count > 0 && accesses[0].Instruction.Op == Op.GlobalStore && accesses.TrueForAll(a => cfg.Dominates(accesses[0].Block, a.Block));
    }
}
