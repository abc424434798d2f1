using Ark.Ir.Passes;

namespace Ark.Ir.Text;

/// <summary>`ark dump ir` and `ark dump ir:PASS`: the module as it stands after a pass.</summary>
public static class IrDump
{
    /// <summary>The text after `pass` (`lowering` is what the pipeline starts with; null is the end), or null when there is no such pass.</summary>
    /// <param name="function">Only the functions that are called so.</param>
    public static string? Write(IrModule module, OptimizationLevel level, string? pass = null, string? function = null)
    {
        string? text = null;
        Pipeline.Run(module, level, (name, state) =>
        {
            // A pass may stand in the list more than once; the last time counts.
            if (name == pass) text = IrWriter.Write(state, function);
        });
        return pass is null ? IrWriter.Write(module, function) : text;
    }

    /// <summary>What may stand behind `ir:`.</summary>
    public static IEnumerable<string> Names(OptimizationLevel level) => Pipeline.Passes(level).Select(p => p.Name).Prepend("lowering").Distinct();
}
