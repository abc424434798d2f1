namespace Ark.Ir.Passes;

/// <summary>Puts a poll on the back edges of loops, by which a running program is interrupted.</summary>
/// <remarks>
/// A loop goes without where it has no loop within it, calls nothing and is counted: it ends by itself, after at most 2³²
/// short rounds, and with a poll LLVM could not vectorise it. Functions that recurse poll on entry, so nothing runs for ever.
/// What an interrupt throws in a loop that could not throw before is caught by no handler of the same function: by then there
/// is none any more.
/// </remarks>
public static class Polls
{
    private const double MostRounds = 1L << 32;

    public static void Run(IrFunction function, bool optimized)
    {
        if (function.PollsItself) return;
        UnreachableBlocks.Run(function);
        var cfg = new Cfg(function);
        var work = new Stack<Loop>(Loop.Find(cfg));
        if (work.Count == 0) return;
        var ranges = optimized ? new RangeAnalysis(cfg) : null;
        var latches = new HashSet<Block>();
        while (work.TryPop(out var loop))
        {
            foreach (var inner in loop.Inner) work.Push(inner);
            if (ranges is not null && EndsSoon(loop, cfg, ranges)) continue;
            latches.UnionWith(Latches(loop, cfg));
        }
        foreach (var latch in latches)
            latch.Instructions.Insert(latch.Instructions.Count - 1, new Instruction(Op.Poll, IrType.Void, [], location: latch.Terminator.Location));
    }

    private static IEnumerable<Block> Latches(Loop loop, Cfg cfg) => cfg.PredecessorsOf(loop.Header).Where(loop.Blocks.Contains);

    /// <summary>Natives end by themselves; what runs code of the program may be long.</summary>
    private static bool EndsSoon(Loop loop, Cfg cfg, RangeAnalysis ranges) =>
        loop.Inner.Count == 0 && !loop.Blocks.Any(b => b.Instructions.Exists(i => i.Op.CallsProgram())) && IsCounted(loop, cfg, ranges);

    /// <summary>Something that the loop carries goes up in every round, or down, and is known never to leave a range.</summary>
    private static bool IsCounted(Loop loop, Cfg cfg, RangeAnalysis ranges)
    {
        for (var i = 0; i < loop.Header.Parameters.Count; i++)
        {
            var steps = new List<NumberFact?>();
            foreach (var latch in Latches(loop, cfg).Distinct())
                foreach (var target in latch.Terminator.Targets.Where(t => t.Block == loop.Header)) steps.Add(Step(loop.Header.Parameters[i], target.Arguments[i], latch, ranges));
            if (steps.TrueForAll(s => s is { Low: >= 1 }) || steps.TrueForAll(s => s is { High: <= -1 })) return true;
        }
        return false;
    }

    /// <summary>What a round adds to a counter; null where that is unknown or might wrap around.</summary>
    private static NumberFact? Step(Value counter, Value next, Block latch, RangeAnalysis ranges)
    {
        if (next.Definition is not { Op: Op.I32Add or Op.F64Add } sum) return null;
        var step = sum.Operands[0] == counter ? sum.Operands[1] : sum.Operands[1] == counter ? sum.Operands[0] : null;
        if (step is null) return null;
        var (by, from) = (ranges.At(step, latch), ranges.At(counter, latch));
        var isInRange = from.Low + by.Low >= int.MinValue && from.High + by.High <= int.MaxValue && from.High - from.Low <= MostRounds;
        return isInRange ? by : null;
    }
}
