namespace Ark.Ir.Passes;

/// <summary>Moves a loop's test to its end where that makes a counter an integer: in `for (j = i * i; j <= n; j += i)` the start
/// may be too large for 32 bits, but within the loop `j` is not.</summary>
/// <remarks>Ways into the loop get the test as a block of their own, so what the loop carries comes in behind it.</remarks>
public static class RotateLoops
{
    private const int LongestTest = 16;

    public static void Run(IrFunction function)
    {
        // What a handler reads cannot be passed to it anew.
        if (function.Blocks.Exists(b => b.Handler is not null)) return;
        var done = new HashSet<Block>();
        while (Next(function, done) is { } loop)
        {
            done.Add(loop.Header);
            Rotate(function, loop);
        }
        if (done.Count > 0) BlockParameters.Run(function);
    }

    private static Loop? Next(IrFunction function, HashSet<Block> done)
    {
        UnreachableBlocks.Run(function);
        var cfg = new Cfg(function);
        var work = new Stack<Loop>(Loop.Find(cfg));
        if (work.Count == 0) return null;
        var ranges = new RangeAnalysis(cfg);
        while (work.TryPop(out var loop))
        {
            if (!done.Contains(loop.Header) && Gains(loop, cfg, ranges)) return loop;
            foreach (var inner in loop.Inner) work.Push(inner);
        }
        return null;
    }

    private static bool Gains(Loop loop, Cfg cfg, RangeAnalysis ranges)
    {
        var test = loop.Header;
        if (test.Instructions.Count > LongestTest || test.Terminator is not { Op: Op.Branch } branch) return false;
        if (branch.Targets.Count(t => loop.Blocks.Contains(t.Block)) != 1) return false;
        var body = branch.Targets.First(t => loop.Blocks.Contains(t.Block)).Block;
        if (body == test || cfg.PredecessorsOf(body).Count != 1) return false;
        return test.Parameters.Exists(p => p.Type == IrType.F64 && !ranges.Of(p).IsInt32 && ranges.At(p, body) is { IsInt32: true, MinusZero: false });
    }

    private static void Rotate(IrFunction function, Loop loop)
    {
        var test = loop.Header;
        var entries = function.Blocks.Where(b => !loop.Blocks.Contains(b)).SelectMany(b => b.Terminator.Targets).Where(t => t.Block == test).ToList();
        var first = new Block(function.Blocks.Count);
        var copies = new Dictionary<Value, Value>();
        foreach (var parameter in test.Parameters)
        {
            first.Parameters.Add(new Value(parameter.Type) { Name = parameter.Name });
            copies[parameter] = first.Parameters[^1];
        }
        foreach (var instruction in test.Instructions)
        {
            var targets = instruction.Targets.Select(t => new Target(t.Block, t.Arguments.Select(Map)));
            var copy = new Instruction(instruction.Op, instruction.Result?.Type ?? IrType.Void, instruction.Operands.Select(Map), instruction.Attribute, targets, instruction.Location);
            first.Instructions.Add(copy);
            if (instruction.Result is null) continue;
            copy.Result!.TakeName(instruction.Result);
            copies[instruction.Result] = copy.Result;
        }
        function.Blocks.Add(first);
        foreach (var entry in entries) entry.Block = first;
        SsaRepair.Run(function, copies.Keys.ToHashSet(), [copies]);

        Value Map(Value value) => copies.GetValueOrDefault(value, value);
    }
}
