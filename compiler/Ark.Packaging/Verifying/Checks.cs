using System.Runtime.ExceptionServices;
using Ark.Syntax;

namespace Ark.Packaging.Verifying;

/// <summary>Checks that need nothing of one another. A signature takes a millisecond and a package has five of them.</summary>
internal static class Checks
{
    /// <summary>Runs the checks at once, each with a bag of its own; what they find is told in their order, and so is what the first of them throws.</summary>
    public static void Run(DiagnosticBag bag, IReadOnlyList<Action<DiagnosticBag>> checks)
    {
        var bags = checks.Select(_ => new DiagnosticBag()).ToList();
        var thrown = new ExceptionDispatchInfo?[checks.Count];
        Parallel.For(0, checks.Count, i =>
        {
            try
            {
                checks[i](bags[i]);
            }
            catch (Exception e)
            {
                thrown[i] = ExceptionDispatchInfo.Capture(e);
            }
        });
        for (var i = 0; i < checks.Count; i++)
        {
            bag.AddRange(bags[i]);
            thrown[i]?.Throw();
        }
    }
}
