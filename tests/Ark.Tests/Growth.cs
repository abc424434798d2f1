using Xunit;

namespace Ark.Tests;

/// <summary>Whether work takes time in proportion to its size. Ratios, for a limit in seconds depends on the machine and what else it does.</summary>
internal static class Growth
{
    private const int Attempts = 4;
    private const double MostOfFour = 10;

    /// <param name="milliseconds">Does the work at a size and says how long it took.</param>
    public static void IsLinear(int size, Func<int, double> milliseconds)
    {
        var ratios = new List<double>();
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            // Whatever else the machine does only makes a run longer, so one good pair of runs is proof.
            var (small, large) = (milliseconds(size), milliseconds(4 * size));
            ratios.Add(large / small);
            if (ratios[^1] < MostOfFour) return;
        }
        Assert.Fail($"four times the size took {string.Join(", ", ratios.Select(r => $"{r:F1}"))} times as long");
    }
}
