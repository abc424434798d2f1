namespace Ark.Ir.Passes;

/// <summary>How much work goes into the program.</summary>
public enum OptimizationLevel : byte { Debug, Release }

/// <summary>A pass over a function or over the whole module, and what must have run before it.</summary>
public sealed record Pass(string Name, Action<IrModule> Run, params string[] After)
{
    public static Pass OfFunction(string name, Action<IrFunction> run, params string[] after) =>
        new(name, module => module.Functions.ForEach(run), after);
}

/// <summary>The passes in their order. A pass that names another in After relies on it; that is checked when the list is made.</summary>
public static class Pipeline
{
    private static readonly IReadOnlyList<Pass> Debug =
    [
        Pass.OfFunction("variables", VariablesInFrames.Run),
        Pass.OfFunction("suspensions", SplitSuspensions.Run, "variables"),
        Pass.OfFunction("expand", f => Expand.Run(f, compact: true), "suspensions"),
        Pass.OfFunction("polls", f => Polls.Run(f, optimized: false), "expand"),
    ];

    private static readonly IReadOnlyList<Pass> Release =
    [
        // First, so that no other pass meets a function that is left and entered in its middle.
        Pass.OfFunction("suspensions", SplitSuspensions.Run),
        Pass.OfFunction("simplify", Simplify.Run),
        // Only direct calls are inlined, and a callback is seen only where its creation is.
        new Pass("devirtualize", Devirtualize.Run, "simplify"),
        new Pass("inline", Inline.Run, "devirtualize"),
        // An inlined body shows which closures its own calls mean.
        new Pass("devirtualize", Devirtualize.Run, "inline"),
        Pass.OfFunction("simplify", Simplify.Run),
        // What functions that were inlined used is used by the module's own code only.
        new Pass("globals", PromoteGlobals.Run, "inline"),
        // Cells are free of their closures once those were inlined.
        Pass.OfFunction("allocations", RemoveAllocations.Run, "inline"),
        // What a cell held was boxed.
        Pass.OfFunction("unbox", UnboxParameters.Run, "allocations"),
        Pass.OfFunction("simplify", Simplify.Run),
        Pass.OfFunction("integers", IntegerRanges.Run, "simplify"),
        Pass.OfFunction("simplify", Simplify.Run),
        // Counters must be known as such for their bounds to be asked for; accesses must not be expanded yet.
        Pass.OfFunction("loops", SpecializeLoops.Run, "integers"),
        // With the bounds known to be i32, tests tell more of counters.
        Pass.OfFunction("rotate", RotateLoops.Run, "loops"),
        // What expansion brings to light (lengths, elements of i32 arrays) are integers too.
        Pass.OfFunction("expand", f => Expand.Run(f, compact: false)),
        Pass.OfFunction("simplify", Simplify.Run),
        Pass.OfFunction("integers", IntegerRanges.Run, "expand"),
        Pass.OfFunction("simplify", Simplify.Run),
        // Last: a poll may run anything, and what is known of counters tells which loops need none.
        Pass.OfFunction("polls", f => Polls.Run(f, optimized: true), "integers"),
    ];

    /// <summary>Every pass by name, for fixtures and dumps.</summary>
    public static IReadOnlyDictionary<string, Action<IrModule>> ByName { get; } = Named();

    static Pipeline()
    {
        Check(Debug);
        Check(Release);
    }

    public static IReadOnlyList<Pass> Passes(OptimizationLevel level) => level == OptimizationLevel.Debug ? Debug : Release;

    /// <summary>Turns a module fresh from lowering into one that the emitter takes. `dump` sees the module after each pass.</summary>
    public static void Run(IrModule module, OptimizationLevel level, Action<string, IrModule>? dump = null)
    {
        var verify = Environment.GetEnvironmentVariable("ARK_VERIFY_IR") == "1";
        if (verify) Verify(module, "lowering", expanded: false);
        dump?.Invoke("lowering", module);
        var expanded = false;
        foreach (var pass in Passes(level))
        {
            pass.Run(module);
            expanded |= pass.Name == "expand";
            if (verify) Verify(module, pass.Name, expanded);
            dump?.Invoke(pass.Name, module);
        }
    }

    public static void Verify(IrModule module, string after, bool expanded)
    {
        foreach (var function in module.Functions) Verifier.Verify(function, expanded, after);
    }

    private static void Check(IReadOnlyList<Pass> passes)
    {
        var done = new HashSet<string>();
        foreach (var pass in passes)
        {
            if (pass.After.FirstOrDefault(a => !done.Contains(a)) is { } missing) throw new InvalidOperationException($"{pass.Name} must run after {missing}");
            done.Add(pass.Name);
        }
    }

    private static Dictionary<string, Action<IrModule>> Named()
    {
        var named = new Dictionary<string, Action<IrModule>>
        {
            ["none"] = _ => { },
            ["expand.compact"] = m => m.Functions.ForEach(f => Expand.Run(f, compact: true)),
            ["unreachable"] = m => m.Functions.ForEach(UnreachableBlocks.Run),
            ["parameters"] = m => m.Functions.ForEach(f => BlockParameters.Run(f)),
            ["debug"] = m => Run(m, OptimizationLevel.Debug),
            ["release"] = m => Run(m, OptimizationLevel.Release),
        };
        foreach (var pass in Release) named[pass.Name] = pass.Run;
        return named;
    }
}
