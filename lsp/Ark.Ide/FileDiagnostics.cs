using Ark.Semantics;
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
        if (snapshot.IsLibrary(path)) return [];
        if (snapshot.Tree(path) is not { } tree) return snapshot.Projects?.DiagnosticsOf(path).ToList() ?? [];
        return WithProjects(snapshot, tree, snapshot.Compilation.GetDiagnostics(tree, cancellation));
    }

    /// <summary>The same of a file that nobody has open, looked at in trees of which nothing stays.</summary>
    /// <param name="aside">Of the same snapshot.</param>
    public static IReadOnlyList<Diagnostic> Of(Snapshot snapshot, string path, Compilation aside, CancellationToken cancellation = default)
    {
        var tree = snapshot.Tree(path)!;
        return WithProjects(snapshot, aside.CopyOf(tree)!, snapshot.Compilation.GetDiagnostics(tree, aside, cancellation));
    }

    private static IReadOnlyList<Diagnostic> WithProjects(Snapshot snapshot, SyntaxTree tree, IReadOnlyList<Diagnostic> own) =>
        snapshot.Projects is { } projects ? [.. own.Concat(projects.Check(tree)).OrderBy(d => d.Location.Span)] : own;

    /// <summary>
    /// Diagnostics of a text as they stand in its next version, until that is checked: those before and behind what was edited are
    /// kept, those within go.
    /// </summary>
    public static IReadOnlyList<Diagnostic> Moved(IReadOnlyList<Diagnostic> diagnostics, SourceText from, SourceText to)
    {
        if (ReferenceEquals(from, to)) return diagnostics;
        var (prefix, suffix) = from.SameEnds(to);
        var result = new List<Diagnostic>();
        foreach (var d in diagnostics)
        {
            if (d.Location.Span.End <= prefix) result.Add(d with { Location = new Location(to, d.Location.Span) });
            else if (d.Location.Span.Start >= from.Length - suffix) result.Add(d with { Location = new Location(to, new TextSpan(d.Location.Span.Start + to.Length - from.Length, d.Location.Span.Length)) });
        }
        return result;
    }
}
