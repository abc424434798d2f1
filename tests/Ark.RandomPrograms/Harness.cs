using System.Text.RegularExpressions;

namespace Ark.RandomPrograms;

/// <summary>A program of which two say different things.</summary>
/// <param name="Kind">What disagrees: a mode with node or with debug, the checker, the compiler.</param>
public sealed record Disagreement(GeneratedProgram Program, string Kind, string Expected, string Actual)
{
    /// <summary>The first line that differs.</summary>
    public string Difference
    {
        get
        {
            var (expected, actual) = (Expected.Split('\n'), Actual.Split('\n'));
            var at = 0;
            while (at < expected.Length && at < actual.Length && expected[at] == actual[at]) at++;
            return $"line {at + 1}: expected {Line(expected, at)}, got {Line(actual, at)}";
        }
    }

    private static string Line(string[] lines, int at) => at >= lines.Length ? "the end" : lines[at].Length > 200 ? lines[at][..200] + "…" : $"'{lines[at]}'";
}

/// <summary>Compares what programs print: under node, where there is one, else as debug builds, and in each mode.</summary>
public sealed partial class Harness(NodeOracle? node, IReadOnlyList<Mode> modes, bool checkTypes = false)
{
    private readonly Dictionary<string, TimeSpan> _times = [];

    public int Programs { get; private set; }

    /// <summary>Programs that are not compared, because node has no stack or no time for them.</summary>
    public int Exhausted { get; private set; }

    /// <summary>Where the processor time of this process went.</summary>
    public string Times => string.Join(", ", _times.Select(t => $"{t.Key} {t.Value.TotalSeconds:0} s"));

    private T Timed<T>(string what, Func<T> work)
    {
        var before = Environment.CpuUsage.TotalTime;
        var result = work();
        _times[what] = _times.GetValueOrDefault(what) + (Environment.CpuUsage.TotalTime - before);
        return result;
    }

    /// <summary>The disagreements of the programs, compiled together.</summary>
    public IReadOnlyList<Disagreement> Compare(IReadOnlyList<GeneratedProgram> programs)
    {
        Programs += programs.Count;
        var found = new List<Disagreement>();
        using var batch = new Batch([.. programs.Select(p => (p.Text, p.Extension))]);
        IReadOnlyList<string?> complaints;
        try
        {
            complaints = Timed("checking", batch.Complaints);
        }
        catch (Exception e) when (programs.Count > 1 && e is not IOException)
        {
            return EachAlone(programs);
        }
        catch (Exception e) when (e is not IOException)
        {
            return [new Disagreement(programs[0], "checker fails", "", Describe(e))];
        }
        for (var i = 0; i < programs.Count; i++)
            if (complaints[i] is { } complaint) found.Add(new Disagreement(programs[i], "checker refuses " + complaint.Split(':')[0], "", complaint));
        if (checkTypes && node is not null)
        {
            foreach (var error in node.TypeErrors(batch.Files))
                if (Enumerable.Range(0, programs.Count).Where(i => error.StartsWith(batch.Files[i], StringComparison.Ordinal)).ToList() is [var i, ..]) found.Add(new Disagreement(programs[i], "TypeScript refuses", "", error));
        }
        var chosen = Enumerable.Range(0, programs.Count).Where(i => complaints[i] is null).ToList();
        if (chosen.Count == 0) return found;
        try
        {
            found.AddRange(CompareOutputs(programs, chosen, batch).ToList());
        }
        catch (Exception e) when (e is not IOException)
        {
            if (programs.Count > 1) return EachAlone(programs);
            found.Add(new Disagreement(programs[0], "compiler fails", "", Describe(e)));
        }
        return found;
    }

    private static string Describe(Exception e) => $"{e.GetType().Name}: {string.Join(" < ", e.Message.Split('\n').Take(2))} {string.Join(" < ", (e.StackTrace ?? "").Split('\n').Take(3).Select(l => l.Trim()))}";

    private List<Disagreement> EachAlone(IReadOnlyList<GeneratedProgram> programs)
    {
        Programs -= programs.Count;
        return [.. programs.SelectMany(p => Compare([p]))];
    }

    private IEnumerable<Disagreement> CompareOutputs(IReadOnlyList<GeneratedProgram> programs, List<int> chosen, Batch batch)
    {
        var expected = node is null ? null : chosen.ToDictionary(i => i, i => node.Run(programs[i].Text));
        if (expected is not null) Exhausted += chosen.RemoveAll(i => Limits().IsMatch(expected[i]));
        if (chosen.Count == 0) yield break;
        Mode? built = null;
        foreach (var mode in modes)
        {
            var actual = mode.UnderStress && built is { IsRelease: false } ? batch.RunAgain(mode) : Timed(mode.Name, () => batch.Run(chosen, mode));
            built = mode;
            if (actual.Count < chosen.Count && chosen.Count > 1) throw new InvalidOperationException("a program ended all");
            expected ??= actual.ToDictionary();
            foreach (var i in chosen)
            {
                var said = actual.GetValueOrDefault(i, "");
                if (!IsSame(expected[i], said)) yield return new Disagreement(programs[i], mode.Name, expected[i], said);
            }
        }
    }

    private static bool IsSame(string expected, string actual)
    {
        var (wanted, said) = (Callee().Replace(expected, Anything).Split('\n'), Callee().Replace(actual, Anything).Split('\n'));
        return wanted.Length == said.Length && wanted.Zip(said).All(l => l.First == l.Second || Misfit().IsMatch(l.Second) && Lacking().Replace(l.First, Anything) == Misfit().Replace(l.Second, Anything));
    }

    private const string Anything = "$1 … is not a function";

    /// <summary>How an engine writes out the expression that it could not call or walk is its own affair; a line breaks only inside of quotes, and in the one name with a break that programs have.</summary>
    [GeneratedRegex(@"(TypeError:?) (?:[^\n""]|""[^""]*""|(?<=line)\nbreak)* is not (?:iterable|a function)(?: \(.*\))?$", RegexOptions.Multiline)]
    private static partial Regex Callee();

    /// <summary>A known difference: where a string or an array is called for and something else is there that has no such method, Ark says what is there.</summary>
    [GeneratedRegex(@"(TypeError:?|caught) ARK5001: a value of type \w+ does not fit (?:a string|an array)$")]
    private static partial Regex Misfit();

    /// <summary>What node says there.</summary>
    [GeneratedRegex(@"(TypeError:?|caught) (?:[^""]|""[^""]*"")* is not a function$")]
    private static partial Regex Lacking();

    /// <summary>How deep calls may go, and for how long, is not the language's.</summary>
    [GeneratedRegex("Maximum call stack size exceeded|Script execution timed out")]
    private static partial Regex Limits();
}
