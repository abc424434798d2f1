namespace Ark.Syntax;

/// <summary>Which name was meant.</summary>
public static class Spelling
{
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

    private static double Distance(string a, string b)
    {
        var row = new double[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = a[i - 1] == b[j - 1] ? 0 : char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0.1 : 1;
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + same));
            }
        }
        return row[b.Length];
    }

    /// <summary>Asks whether another name was meant, and offers it, if one of <paramref name="candidates"/> is close.</summary>
    /// <param name="quote">Stands around a name in the text.</param>
    public static Diagnostic WithNearest(this Diagnostic diagnostic, string name, IEnumerable<string> candidates, string quote = "")
    {
        if (Nearest(name, candidates) is not { } near) return diagnostic;
        return (diagnostic with { Message = $"{diagnostic.Message}; did you mean '{near}'?" }).WithFix($"Change to '{near}'", new TextEdit(diagnostic.Location.Span, quote + near + quote));
    }
}
