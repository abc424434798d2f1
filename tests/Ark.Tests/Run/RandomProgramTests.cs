using System.Diagnostics;
using System.Globalization;
using Ark.RandomPrograms;
using Xunit;
using Xunit.Abstractions;

namespace Ark.Tests.Run;

/// <summary>
/// Random programs print what node prints; where node is missing, release builds what debug builds print. ARK_RANDOM_SECONDS says
/// for how long, without it a few are run; ARK_RANDOM_SEED repeats a run. `./dev bench random` runs as many as one likes and reduces
/// what disagrees.
/// </summary>
public sealed class RandomProgramTests(ITestOutputHelper log)
{
    private const int BatchSize = 6;
    private static readonly TimeSpan LimitOfReduction = TimeSpan.FromSeconds(60);

    [Fact]
    public void Every_mode_agrees_with_node()
    {
        var seed = Setting("ARK_RANDOM_SEED", 1);
        var limit = TimeSpan.FromSeconds(Setting("ARK_RANDOM_SECONDS", 0));
        using var node = NodeOracle.Start(Repository.Root);
        var harness = new Harness(node, Mode.All);
        var found = new List<Disagreement>();
        var at = seed;
        for (var clock = Stopwatch.StartNew(); at == seed || clock.Elapsed < limit && found.Count == 0; at += BatchSize)
            found.AddRange(harness.Compare([.. Enumerable.Range(at, BatchSize).Select(Generator.Make)]));
        log.WriteLine($"seed {seed}, {harness.Programs} programs, {(node is null ? "node is missing: debug against release" : "against node")}");
        if (found.Count > 0) Assert.Fail($"ARK_RANDOM_SEED={seed}, {found.Count} disagree of {harness.Programs}\n{Reduced(found[0], node)}");
    }

    [Fact]
    public void Programs_follow_from_their_seeds_alone()
    {
        for (var seed = 0; seed < 8; seed++) Assert.Equal(Generator.Make(seed).Text, Generator.Make(seed).Text);
    }

    private static string Reduced(Disagreement disagreement, NodeOracle? node)
    {
        var reduced = Reducer.Reduce(disagreement, node, LimitOfReduction);
        return $"seed {disagreement.Program.Seed}: {disagreement.Kind}: {disagreement.Difference}\n{reduced.Text}";
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
