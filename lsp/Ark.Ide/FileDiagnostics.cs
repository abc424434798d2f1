using Ark.Syntax;

namespace Ark.Ide;

/// <summary>What is wrong with files.</summary>
public static class FileDiagnostics
{
    /// <summary>Known at once, from the text alone.</summary>
    public static IReadOnlyList<Diagnostic> OfSyntax(SyntaxTree tree) => tree.Diagnostics;

    /// <summary>Everything about a file. Files of the library have nothing to say to users.</summary>
    public static IReadOnlyList<Diagnostic> Of(Snapshot snapshot, string path, CancellationToken cancellation = default)
    {
        if (snapshot.IsLibrary(path) || snapshot.Tree(path) is not { } tree) return [];
        return snapshot.Compilation.GetDiagnostics(tree, cancellation);
    }

    /// <summary>
    /// Diagnostics of a text as they stand in its next version, until that is checked: those before and behind what was edited are
    /// kept, those within go.
    /// </summary>
    public static IReadOnlyList<Diagnostic> Moved(IReadOnlyList<Diagnostic> diagnostics, SourceText from, SourceText to)
    {
        if (ReferenceEquals(from, to)) return diagnostics;
        var (a, b) = (from.Content, to.Content);
        var shortest = Math.Min(a.Length, b.Length);
        var prefix = a.AsSpan().CommonPrefixLength(b);
        var suffix = 0;
        while (suffix < shortest - prefix && a[^(suffix + 1)] == b[^(suffix + 1)]) suffix++;
        var result = new List<Diagnostic>();
        foreach (var d in diagnostics)
        {
            if (d.Location.Span.End <= prefix) result.Add(d with { Location = new Location(to, d.Location.Span) });
            else if (d.Location.Span.Start >= a.Length - suffix) result.Add(d with { Location = new Location(to, new TextSpan(d.Location.Span.Start + b.Length - a.Length, d.Location.Span.Length)) });
        }
        return result;
    }
}
