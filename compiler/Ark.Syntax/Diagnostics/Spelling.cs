namespace Ark.Syntax;

/// <summary>Which name was meant.</summary>
public static class Spelling
{
    /// <summary>How the names of class members begin whose keys are evaluated when the program runs.</summary>
    public const string ComputedKey = "@computed ";

    /// <summary>
    /// A name for people: `[Symbol.iterator]`, `[key]` of a symbol that the program has made, `[…]` for a key that only runs can tell.
    /// Of these the compiler has names that no program can spell.
    /// </summary>
    public static string Shown(string name) =>
        name.StartsWith(ComputedKey, StringComparison.Ordinal) ? "[…]"
        : !name.StartsWith("@@", StringComparison.Ordinal) ? name
        : name.LastIndexOf(':') is > 0 and var colon ? $"[{name[(colon + 1)..]}]"
        : $"[Symbol.{name[2..]}]";

    /// <summary>The name closest to a misspelt one, if one is close: at most a third of the letters differ.</summary>
    public static string? Nearest(string name, IEnumerable<string> candidates)
    {
        string? best = null;
        var bestDistance = Math.Max(1, name.Length * 2 / 5) + 0.5;
        foreach (var candidate in candidates)
        {
            if (candidate == name || Math.Abs(candidate.Length - name.Length) > bestDistance || candidate.StartsWith("@@", StringComparison.Ordinal)) continue;
            var distance = candidate.Equals(name, StringComparison.OrdinalIgnoreCase) ? 0.1 : name.Length < 3 ? 9 : Distance(name, candidate);
            if (distance < bestDistance) (best, bestDistance) = (candidate, distance);
        }
        return best;
    }

    /// <summary>Letters that are left out, added, others or exchanged with their neighbour; another case is a tenth of one.</summary>
    private static double Distance(string a, string b)
    {
        var (before, above, row) = (new double[b.Length + 1], new double[b.Length + 1], new double[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++) above[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = a[i - 1] == b[j - 1] ? 0 : char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0.1 : 1;
                row[j] = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + same);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            (before, above, row) = (above, row, before);
        }
        return above[b.Length];
    }

    /// <summary>Asks whether another name was meant, and offers it, if one of <paramref name="candidates"/> is close.</summary>
    /// <param name="quote">Stands around a name in the text.</param>
    public static Diagnostic WithNearest(this Diagnostic diagnostic, string name, IEnumerable<string> candidates, string quote = "")
    {
        if (Nearest(name, candidates) is not { } near) return diagnostic;
        return (diagnostic with { Message = $"{diagnostic.Message}; did you mean '{near}'?" }).WithFix($"Change to '{near}'", new TextEdit(diagnostic.Location.Span, quote + near + quote));
    }
}
