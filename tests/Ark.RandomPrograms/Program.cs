using System.Diagnostics;
using System.Globalization;
using Ark.RandomPrograms;

// `./dev bench random COUNT [SEED [debug|stress|release…]]`: so many programs under node and in these modes, by default in all; what
// disagrees is reduced and kept in out/random. `show SEED` prints one program, `coverage COUNT` what so many programs reach,
// `until COUNT SEED [debug|stress|release…]` stops at the first that disagrees.
var repository = Environment.GetEnvironmentVariable("ARK_HOME") is { Length: > 0 } home ? home : Directory.GetCurrentDirectory();
if (args is ["show", var shown])
{
    Console.Write(Generator.Make(int.Parse(shown, CultureInfo.InvariantCulture)).Text);
    return 0;
}
if (args is ["coverage", var programs])
{
    var coverage = new Coverage();
    for (var i = 0; i < int.Parse(programs, CultureInfo.InvariantCulture); i++) coverage.Add(Generator.Make(i));
    Console.WriteLine(coverage.Report());
    return 0;
}
if (args is ["until", var most, var from, .. var names])
{
    // How many programs it takes to notice what is wrong with a compiler: what tests/mutate/README.md reports.
    using var oracle = NodeOracle.Start(repository);
    const int batch = 4;
    var harness = new Harness(oracle, Mode.Named(names));
    for (var (at, end) = (int.Parse(from, CultureInfo.InvariantCulture), int.Parse(from, CultureInfo.InvariantCulture) + int.Parse(most, CultureInfo.InvariantCulture)); at < end; at += batch)
    {
        if (harness.Compare([.. Enumerable.Range(at, batch).Select(Generator.Make)]) is not [var first, ..]) continue;
        Console.WriteLine($"found by program {first.Program.Seed - int.Parse(from, CultureInfo.InvariantCulture) + 1}: {first.Kind}: {first.Difference}");
        return 1;
    }
    Console.WriteLine($"not found by {most} programs");
    return 0;
}
var count = int.Parse(args[0], CultureInfo.InvariantCulture);
var seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : Random.Shared.Next(1_000_000_000);
using var node = NodeOracle.Start(repository);
var modes = Mode.Named([.. args.Skip(2)]);
if (node is null && modes.Count < 2)
{
    Console.Error.WriteLine("without node one mode has nothing to be compared with: `npm ci` in tests/oracle, or name two");
    return 2;
}
return new Run(repository, node).Go(seed, count, modes) ? 0 : 1;

internal sealed class Run(string repository, NodeOracle? node)
{
    private const int BatchSize = 25;
    private static readonly TimeSpan LimitOfReduction = TimeSpan.FromSeconds(120);

    /// <summary>How often each kind was met: a fault that many programs show is reduced once or twice.</summary>
    private readonly Dictionary<string, int> _kinds = [];

    public bool Go(int seed, int count, IReadOnlyList<Mode> modes)
    {
        var clock = Stopwatch.StartNew();
        var harness = new Harness(node, modes);
        Console.WriteLine($"seed {seed}, {(node is null ? "without node: debug against release" : "against node")}");
        var found = 0;
        for (var at = 0; at < count; at += BatchSize)
        {
            var programs = Enumerable.Range(seed + at, Math.Min(BatchSize, count - at)).Select(Generator.Make).ToList();
            foreach (var disagreement in harness.Compare(programs))
            {
                found++;
                Report(disagreement);
            }
            Console.WriteLine($"{harness.Programs} programs, {found} disagreements, {harness.Exhausted} without an end, {clock.Elapsed.TotalSeconds:0} s ({harness.Times})");
        }
        return found == 0;
    }

    private void Report(Disagreement disagreement)
    {
        Console.WriteLine($"seed {disagreement.Program.Seed}: {disagreement.Kind}: {disagreement.Difference}");
        var folder = Directory.CreateDirectory(Path.Combine(repository, "out", "random")).FullName;
        var file = Path.Combine(folder, $"{disagreement.Program.Seed}{disagreement.Program.Extension}");
        File.WriteAllText(file, disagreement.Program.Text);
        var kind = disagreement.Kind;
        if ((_kinds[kind] = _kinds.GetValueOrDefault(kind) + 1) > 3 || Environment.GetEnvironmentVariable("ARK_RANDOM_REDUCE") == "0") return;
        var reduced = Reducer.Reduce(disagreement, node, LimitOfReduction);
        Console.WriteLine(reduced.Text);
        File.WriteAllText(file, $"// {disagreement.Kind}: {disagreement.Difference}\n{reduced.Text}");
    }
}
