namespace Ark.Tests.Run;

/// <summary>A program with what it must print, in its last lines (tests/run/README.md).</summary>
internal sealed record RunFixture(string Entry, string ExpectedOutput, int ExpectedExit, IReadOnlyList<string> ExpectedErrors)
{
    public static RunFixture Read(string entry)
    {
        var output = new List<string>();
        var errors = new List<string>();
        var exit = 0;
        foreach (var line in File.ReadLines(entry))
        {
            if (After(line, "// expect:") is { } text) output.Add(text);
            else if (After(line, "// expect-error:") is { } error) errors.Add(error);
            else if (After(line, "// expect-exit:") is { } code) exit = int.Parse(code, System.Globalization.CultureInfo.InvariantCulture);
        }
        return new RunFixture(entry, string.Concat(output.Select(l => l + "\n")), exit, errors);
    }

    /// <summary>Every program below a folder of tests: a file, or a folder with a main file.</summary>
    public static IEnumerable<string> All(string folder = "run") => Under(Repository.Folder("tests", folder)).Select(p => Path.GetRelativePath(Repository.Folder("tests", folder), p)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Under(string folder)
    {
        if (!Directory.Exists(folder)) return [];
        foreach (var main in new[] { "main.ets", "main.ts" })
            if (File.Exists(Path.Combine(folder, main))) return [Path.Combine(folder, main)];
        var programs = Directory.EnumerateFiles(folder).Where(f => Path.GetExtension(f) is ".ets" or ".ts");
        return programs.Concat(Directory.EnumerateDirectories(folder).SelectMany(Under));
    }

    private static string? After(string line, string prefix)
    {
        if (!line.StartsWith(prefix, StringComparison.Ordinal)) return null;
        var rest = line[prefix.Length..];
        return rest.StartsWith(' ') ? rest[1..] : rest;
    }
}
