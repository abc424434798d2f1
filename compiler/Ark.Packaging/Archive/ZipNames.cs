namespace Ark.Packaging.Archive;

/// <summary>Names of entries that mean one place inside the folder where they are unpacked, on every system.</summary>
internal static class ZipNames
{
    private const int LongestName = 1024;
    private const int DeepestName = 32;

    public static void Check(IReadOnlyCollection<string> names)
    {
        var places = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (ProblemOf(name) is { } problem) throw new MalformedException($"'{ZipReader.Shown(name)}' {problem}");
            if (!places.Add(name.TrimEnd('/'))) throw new MalformedException($"'{ZipReader.Shown(name)}' stands in it twice");
        }
        var files = names.Where(n => !n.EndsWith('/')).ToHashSet(StringComparer.Ordinal);
        foreach (var name in names)
        {
            for (var slash = name.IndexOf('/'); slash >= 0; slash = name.IndexOf('/', slash + 1))
                if (files.Contains(name[..slash])) throw new MalformedException($"'{ZipReader.Shown(name[..slash])}' is both a file and a folder");
        }
    }

    private static string? ProblemOf(string name)
    {
        if (name.Length is 0 or > LongestName) return "is no name";
        if (name.StartsWith('/')) return "is an absolute path";
        if (name.AsSpan().ContainsAny('\\', ':') || name.Any(char.IsControl)) return "has characters that names must not have";
        var parts = (name.EndsWith('/') ? name[..^1] : name).Split('/');
        if (parts.Length > DeepestName) return $"lies deeper than {DeepestName} folders";
        foreach (var part in parts)
        {
            if (part == "..") return "leads out of the package";
            if (part is "" or ".") return "is not written plainly";
        }
        return null;
    }
}
